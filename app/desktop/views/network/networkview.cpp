#include "app/desktop/views/network/networkview.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/models/searchtext.h"
#include "app/desktop/views/accessiblecanvas.h"
#include "app/desktop/views/figurelegendwidget.h"
#include "app/desktop/views/network/neighbourhood.h"
#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/savepicture.h"
#include "app/render/figures/journeymapbuilder.h"
#include "app/render/figures/journeymappainter.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr double zoomStep = 1.25;

QToolButton *button(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    return button;
}

} // namespace

NetworkView::NetworkView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    installCanvasAccessibility();
    build();
    makeActions();
    connect(&workspace, &Workspace::documentReplaced, this, [this] { startLayout(false); });
    connect(&workspace, &Workspace::recordsChanged, this, [this] { startLayout(true); });
    connect(&workspace, &Workspace::filterChanged, this, [this] {
        if (m_workspace.filter().referenceDate != m_laidOutFor)
            startLayout(true);
        m_filterIsStale = !isVisible();
        if (!m_filterIsStale)
            applyFilter();
    });
    connect(&workspace, &Workspace::selectionChanged, this, &NetworkView::applySelection);
    connect(m_canvas, &NetworkCanvas::nodesPicked, this, [this](const QList<core::RecordId> &ids) {
        QList<RecordRef> refs;
        for (const core::RecordId id : ids)
            refs.append({m_workspace.inventory().kindOf(id).value_or(core::EntityKind::Initiative), id});
        m_workspace.setSelection(refs);
    });
    connect(m_canvas, &QWidget::customContextMenuRequested, this, &NetworkView::showMenu);
}

NetworkView::~NetworkView()
{
    m_layoutJob.cancel();
}

void NetworkView::build()
{
    m_canvas = new NetworkCanvas;
    m_canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    m_legend = new FigureLegend;
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Find on the map"));
    m_find->setAccessibleName(tr("Find on the map"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    connect(m_find, &QLineEdit::returnPressed, this, &NetworkView::findNext);
    m_steps = new QComboBox;
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_steps->setAccessibleName(tr("Neighbourhood of the selection"));
    m_steps->addItems({tr("Whole map"), tr("1 step from the selection"), tr("2 steps from the selection"),
                       tr("3 steps from the selection")});
    connect(m_steps, &QComboBox::currentIndexChanged, this, &NetworkView::applyFocus);
    m_status = new QLabel;
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long sentence may not widen the window
    m_status->setWordWrap(true);
    m_status->setAccessibleName(tr("What the map shows"));

    auto *bar = new QHBoxLayout;
    bar->setObjectName(QStringLiteral("bar"));
    m_find->setMinimumWidth(120);
    bar->addWidget(m_find);
    bar->addWidget(m_steps);
    bar->addWidget(m_status, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(bar);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_legend);
    setFocusProxy(m_canvas);
}

void NetworkView::makeActions()
{
    auto *bar = findChild<QHBoxLayout *>(QStringLiteral("bar"));
    const auto add = [&](const QString &text, const QString &tip, auto slot) {
        auto *action = new QAction(text, this);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        bar->addWidget(button(action));
    };
    add(tr("Zoom in"), tr("Zoom in (+)"), [this] { m_canvas->zoomBy(zoomStep); });
    add(tr("Zoom out"), tr("Zoom out (-)"), [this] { m_canvas->zoomBy(1 / zoomStep); });
    add(tr("Fit"), tr("Show the whole map (0)"), [this] { m_canvas->fit(); });
    add(tr("Save picture…"), tr("Save the map as SVG or PNG"), [this] { savePicture(); });

    auto *find = new QAction(tr("Find on the map"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    addAction(find);
    auto *leave = new QAction(tr("Back to the whole map"), this);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QAction::triggered, this, [this] {
        setFocusSteps(0);
        m_canvas->setFocus();
    });
    addAction(leave);
}

void NetworkView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_filterIsStale)
        applyFilter();
    if (m_isStale)
        startLayout(true);
}

void NetworkView::startLayout(bool keepsPlaces)
{
    m_layoutJob.cancel();
    m_isStale = !isVisible();
    if (!keepsPlaces)
        m_canvas->setFigure({});
    if (m_isStale)
        return;
    const core::Inventory inventory = m_workspace.inventory();
    const core::Profile profile = m_workspace.profile();
    const core::Vocabularies vocabularies = m_workspace.vocabularies();
    const core::JourneyMapLayout previous = m_canvas->figure().layout;
    m_laidOutFor = m_workspace.filter().referenceDate;
    const auto compute = [=](const core::JobControl &job) -> core::Result<JourneyMapFigure> {
        const auto ecosystem = core::Ecosystem::of(inventory, profile, {}, job);
        if (!ecosystem)
            return ecosystem.error();
        return journeyMapFigureOf(*ecosystem, core::Display(inventory, vocabularies), vocabularies, previous,
                                  job);
    };
    m_layoutJob
        = runJob<JourneyMapFigure>(this, compute, [this](const core::Result<JourneyMapFigure> &figure) {
              if (figure)
                  present(*figure);
              else if (figure.error().code != core::ErrorCode::Cancelled)
                  Q_EMIT m_workspace.failed(figure.error());
          });
}

void NetworkView::present(const JourneyMapFigure &figure)
{
    m_canvas->setFigure(figure);
    m_legend->setLegend(journeyMapLegend(figure));
    m_filter.forgetTexts();
    applyFilter();
    applySelection();
    Q_EMIT figureShown();
}

void NetworkView::applyFilter()
{
    m_filterIsStale = false;
    const JourneyMapFigure &figure = m_canvas->figure();
    const QList<bool> isHidden = m_filter.hiddenNodes(m_workspace, figure);
    const auto shown = static_cast<int>(figure.nodes.size() - isHidden.count(true));
    m_canvas->setHidden(isHidden);
    m_status->setText(
        isHidden.isEmpty()
            ? figure.sentence
            : tr("%1 of %n initiative(s)", nullptr, static_cast<int>(figure.nodes.size())).arg(shown));
    applyFocus();
}

void NetworkView::applySelection()
{
    QSet<core::RecordId> ids;
    for (const RecordRef &ref : m_workspace.selection()) {
        ids.insert(ref.id);
        if (const auto *activity = m_workspace.inventory().find<core::Activity>(ref.id);
            activity && activity->initiative.hasValue())
            ids.insert(*activity->initiative); // an activity stands on the map as its initiative
    }
    m_canvas->setSelected(ids);
    applyFocus();
}

void NetworkView::setFocusSteps(int steps)
{
    m_steps->setCurrentIndex(std::clamp(steps, 0, 3));
}

void NetworkView::applyFocus()
{
    const JourneyMapFigure &figure = m_canvas->figure();
    const JourneyMapLook &look = m_canvas->look();
    QList<int> selected;
    for (int node = 0; node < figure.nodes.size(); ++node) {
        if (look.isSelected.value(node))
            selected.append(node);
    }
    const int steps = m_steps->currentIndex();
    QList<bool> isFaded;
    if (steps > 0 && !selected.isEmpty()) {
        const QList<bool> near = neighbourhood(figure, selected, steps, look.isHidden);
        for (const bool isNear : near)
            isFaded.append(!isNear);
    }
    m_canvas->setFaded(isFaded);
}

bool NetworkView::findNext()
{
    const SearchWords words(m_find->text());
    const QList<int> &visible = m_canvas->visiblePlacements();
    if (words.isEmpty() || visible.isEmpty())
        return false;
    const qsizetype start = visible.indexOf(m_canvas->current());
    for (qsizetype step = 1; step <= visible.size(); ++step) {
        const int placement = visible.at((start + step) % visible.size());
        const MapNode &node = m_canvas->figure().nodeAt(placement);
        if (words.in(SearchText::ofTitle(node.label)) != words.all())
            continue;
        m_canvas->setCurrent(placement);
        m_workspace.setSelection(
            {{m_workspace.inventory().kindOf(node.id).value_or(core::EntityKind::Initiative), node.id}});
        return true;
    }
    m_status->setText(tr("Nothing on the map is called \"%1\".").arg(m_find->text()));
    return false;
}

void NetworkView::savePicture()
{
    const JourneyMapFigure figure = m_canvas->figure();
    JourneyMapLook look;
    look.isHidden = m_canvas->look().isHidden;
    app::savePicture(this, m_workspace, figure.title, figure.sentence,
                     [figure, look](QPainter &painter, const QRectF &rect) {
                         paintJourneyMap(painter, rect, figure, {}, look);
                     });
}

void NetworkView::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const int placement = m_canvas->placementAt(position); placement >= 0)
        m_canvas->setCurrent(placement);
    if (m_canvas->current() >= 0) {
        const core::RecordId id = m_canvas->figure().nodeAt(m_canvas->current()).id;
        for (int steps = 1; steps <= 3; ++steps) {
            menu->addAction(tr("Focus on %n step(s) around it", nullptr, steps), this, [this, id, steps] {
                m_workspace.setSelection(
                    {{m_workspace.inventory().kindOf(id).value_or(core::EntityKind::Initiative), id}});
                setFocusSteps(steps);
            });
        }
        menu->addSeparator();
    }
    menu->addAction(tr("Back to the whole map"), this, [this] { setFocusSteps(0); });
    menu->addAction(tr("Show the whole map"), m_canvas, &NetworkCanvas::fit);
    menu->addAction(tr("Save picture…"), this, &NetworkView::savePicture);
    menu->popup(m_canvas->mapToGlobal(position));
}

} // namespace app
