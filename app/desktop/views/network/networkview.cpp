#include "app/desktop/views/network/networkview.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/models/searchtext.h"
#include "app/desktop/views/figurelegendwidget.h"
#include "app/desktop/views/network/networkminimap.h"
#include "app/desktop/views/network/networkpins.h"
#include "app/desktop/views/network/networktable.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace app {
namespace {

QComboBox *choice(const QString &name, const QStringList &items)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->addItems(items);
    return box;
}

} // namespace

NetworkView::NetworkView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    build();
    makeActions();
    connect(&workspace, &Workspace::documentReplaced, this, [this] {
        m_places.clear();
        startLayout(false);
    });
    connect(&workspace, &Workspace::recordsChanged, this, [this] { startLayout(true); });
    connect(&workspace, &Workspace::filterChanged, this, [this] {
        const Filter &filter = m_workspace.filter();
        if (filter.referenceDate != m_laidOutFor || filter.regions != m_laidOutRegions)
            startLayout(true);
        m_filterIsStale = !isVisible();
        if (!m_filterIsStale)
            applyFilter();
    });
    connect(&workspace, &Workspace::selectionChanged, this, &NetworkView::applySelection);
    connect(m_canvas, &NetworkCanvas::nodesPicked, this, [this](const QList<core::RecordId> &ids) {
        QList<RecordRef> refs;
        for (const core::RecordId id : ids)
            refs.append(refOf(id));
        m_workspace.setSelection(refs);
    });
    connect(m_canvas, &QWidget::customContextMenuRequested, this, &NetworkView::showMenu);
    connect(m_walk, &NetworkWalk::said, this, &NetworkView::say);
}

NetworkView::~NetworkView()
{
    m_layoutJob.cancel();
    m_walkJob.cancel();
}

RecordRef NetworkView::refOf(core::RecordId id) const
{
    return {m_workspace.inventory().kindOf(id).value_or(core::EntityKind::Initiative), id};
}

void NetworkView::build()
{
    m_canvas = new NetworkCanvas;
    m_canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    m_minimap = new NetworkMinimap(m_canvas);
    m_walk = new NetworkWalk(m_canvas);
    m_pins = new NetworkPins(m_workspace, m_canvas);
    connect(m_pins, &NetworkPins::said, this, &NetworkView::say);
    m_legend = new FigureLegend;
    m_table = new NetworkTable(this);
    m_tableView = new QTableView;
    m_tableView->setModel(m_table);
    m_tableView->setAccessibleName(tr("The map as a list"));
    m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tableView->setTabKeyNavigation(false);
    m_tableView->setAlternatingRowColors(true);
    m_tableView->horizontalHeader()->setStretchLastSection(true);
    m_tableView->horizontalHeader()->setDefaultSectionSize(220);
    m_tableView->verticalHeader()->setDefaultSectionSize(m_tableView->fontMetrics().height() + 8);
    m_tableView->hide();
    connect(m_tableView->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isFollowing)
            return;
        QList<RecordRef> refs;
        for (const QModelIndex &row : m_tableView->selectionModel()->selectedRows())
            refs.append(refOf(m_table->idAt(row.row())));
        m_workspace.setSelection(refs);
    });
    m_status = new QLabel;
    m_status->setSizePolicy(QSizePolicy::Ignored,
                            QSizePolicy::Preferred); // a long sentence may not widen the window
    m_status->setWordWrap(true);
    m_status->setAccessibleName(tr("What the map shows"));

    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_canvas);
    split->addWidget(m_tableView);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(buildBar());
    column->addWidget(m_status);
    column->addWidget(split, 1);
    column->addWidget(m_legend);
}

void NetworkView::focusInEvent(QFocusEvent *event)
{
    m_canvas->setFocus(event->reason());
}

void NetworkView::focusSearch()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

QWidget *NetworkView::buildBar()
{
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Find on the map"));
    m_find->setAccessibleName(tr("Find on the map"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(120);
    m_find->setMaximumWidth(260);
    connect(m_find, &QLineEdit::returnPressed, this, &NetworkView::findNext);
    m_layouts
        = choice(tr("Which map"),
                 {tr("By phase and theme"), tr("By who works with whom"), tr("By level of government")});
    m_layouts->setMinimumContentsLength(20); // its longest choice is read whole
    connect(m_layouts, &QComboBox::currentIndexChanged, this, [this] { startLayout(true); });
    m_steps = choice(tr("Neighbourhood of the selection"),
                     {tr("Whole map"), tr("1 step from the selection"), tr("2 steps from the selection"),
                      tr("3 steps from the selection")});
    m_steps->setMinimumContentsLength(12);
    connect(m_steps, &QComboBox::currentIndexChanged, this, &NetworkView::applyFocus);
    m_colours = choice(tr("Colour by"), {tr("Colour by kind")});
    connect(m_colours, &QComboBox::currentIndexChanged, this, &NetworkView::applyColouring);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setObjectName(QStringLiteral("bar"));
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4); // the whole window fits a small laptop
    for (QWidget *widget : std::initializer_list<QWidget *>{m_find, m_layouts, m_steps, m_colours})
        row->addWidget(widget);
    row->addStretch(1);
    return bar;
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
    if (!keepsPlaces) {
        m_canvas->setFigure({});
        m_filter.forget();
    }
    if (m_isStale)
        return;
    const Filter &filter = m_workspace.filter();
    m_laidOutFor = filter.referenceDate;
    m_laidOutRegions = filter.regions;
    NetworkRequest request;
    request.layout = static_cast<NetworkLayout>(m_layouts->currentIndex());
    request.inventory = m_workspace.inventory();
    request.profile = m_workspace.profile();
    request.vocabularies = m_workspace.vocabularies();
    request.regions = filter.regions;
    const QString regions = filter.regions.items().join(u'|');
    request.previous = m_places.value(regions);
    const auto compute = [request](const core::JobControl &job) { return networkResultOf(request, job); };
    m_layoutJob
        = runJob<NetworkResult>(this, compute, [this, regions](const core::Result<NetworkResult> &result) {
              if (result) {
                  if (!result->journey.places.isEmpty())
                      m_places.insert(regions, result->journey);
                  present(*result);
              } else if (result.error().code != core::ErrorCode::Cancelled) {
                  Q_EMIT m_workspace.failed(result.error());
              }
          });
}

void NetworkView::present(const NetworkResult &result)
{
    m_walk->stop();
    m_canvas->setFigure(result.shape, true);
    m_pins->setMap(result.layout);
    m_isTableStale = true;
    m_sentence = result.sentence;
    m_filter.setTexts(result.texts);
    if (m_colourFields.isEmpty() && m_workspace.document()) {
        m_colourFields = colourFields(m_workspace);
        const QSignalBlocker quiet(m_colours);
        for (const ColourField &field : std::as_const(m_colourFields))
            m_colours->addItem(tr("Colour by: %1").arg(field.label));
    }
    applyColouring();
    applyFilter();
    applySelection();
    Q_EMIT figureShown();
}

void NetworkView::applyFilter()
{
    m_filterIsStale = false;
    const NetworkFigure &figure = m_canvas->figure();
    const QList<bool> isHidden = m_filter.hiddenNodes(m_workspace, figure);
    const auto shown = static_cast<int>(figure.nodes.size() - isHidden.count(true));
    m_canvas->setHidden(isHidden);
    say(isHidden.isEmpty()
            ? m_sentence
            : tr("%1 of %n initiative(s)", nullptr, static_cast<int>(figure.nodes.size())).arg(shown));
    applyFocus();
    fillTable();
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
    if (m_tableView->isHidden())
        return;
    m_isFollowing = true;
    m_tableView->clearSelection();
    for (const core::RecordId id : std::as_const(ids)) {
        if (const int row = m_table->rowOf(id); row >= 0) {
            const QModelIndex index = m_table->index(row, 0);
            m_tableView->selectionModel()->select(index,
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
            if (!m_tableView->hasFocus())
                m_tableView->scrollTo(index);
        }
    }
    m_isFollowing = false;
}

void NetworkView::fillTable()
{
    if (m_tableView->isHidden())
        return;
    QList<int> nodes;
    QList<bool> isListed(m_canvas->figure().nodes.size(), false);
    for (const int mark : m_canvas->visibleMarks()) {
        const int node = m_canvas->figure().marks.at(mark).node;
        if (!isListed.at(node))
            nodes.append(node);
        isListed[node] = true;
    }
    m_isFollowing = true;
    if (m_isTableStale)
        m_table->setFigure(m_canvas->figure());
    m_isTableStale = false;
    m_table->setRows(nodes);
    m_isFollowing = false;
}

QList<int> NetworkView::selectedNodes() const
{
    QList<int> selected;
    for (int node = 0; node < m_canvas->figure().nodes.size(); ++node) {
        if (flagOf(m_canvas->look().isSelected, node))
            selected.append(node);
    }
    return selected;
}

void NetworkView::applyFocus()
{
    const QList<int> selected = selectedNodes();
    const int steps = m_steps->currentIndex();
    QList<bool> isFaded;
    if (steps > 0 && !selected.isEmpty()) {
        for (const bool isNear : m_canvas->graph().within(selected, steps, m_canvas->look().isHidden))
            isFaded.append(!isNear);
    }
    m_canvas->setFaded(isFaded);
}

void NetworkView::applyColouring()
{
    const int field = m_colours->currentIndex() - 1;
    const NetworkColouring colouring = field >= 0 && field < m_colourFields.size()
        ? colouringBy(m_colourFields.at(field), m_canvas->figure(), m_workspace)
        : NetworkColouring();
    m_canvas->setColouring(colouring);
    m_legend->setLegend(networkLegend(m_canvas->figure(), colouring));
}

bool NetworkView::findNext()
{
    const SearchWords words(m_find->text());
    const QList<int> &visible = m_canvas->visibleMarks();
    if (words.isEmpty() || visible.isEmpty())
        return false;
    const qsizetype start = visible.indexOf(m_canvas->current());
    for (qsizetype step = 1; step <= visible.size(); ++step) {
        const int mark = visible.at((start + step) % visible.size());
        const MapNode &node = m_canvas->figure().nodeAt(mark);
        if (words.in(SearchText::ofTitle(node.label)) != words.all())
            continue;
        m_canvas->setCurrent(mark);
        m_workspace.setSelection({refOf(node.id)});
        return true;
    }
    say(tr("Nothing on the map is called \"%1\".").arg(m_find->text()));
    return false;
}

void NetworkView::say(const QString &sentence)
{
    m_status->setText(sentence);
}

} // namespace app
