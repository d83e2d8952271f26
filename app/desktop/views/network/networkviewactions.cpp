#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/views/network/networkminimap.h"
#include "app/desktop/views/network/networkpins.h"
#include "app/desktop/views/network/networktable.h"
#include "app/desktop/views/network/networkview.h"
#include "app/desktop/views/savepicture.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QToolButton>

// What the user can ask of the network view; see networkview.cpp for how it follows the document.

namespace app {
namespace {

constexpr double zoomStep = 1.25;
constexpr int mostWalks = 30;

QToolButton *button(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    return button;
}

} // namespace

void NetworkView::makeActions()
{
    auto *bar = findChild<QHBoxLayout *>(QStringLiteral("bar"));
    QWidget *last = m_colours;
    const auto append = [&](QToolButton *next) { // Tab goes along the bar, then to the map
        bar->addWidget(next);
        setTabOrder(last, next);
        last = next;
    };
    const auto add = [&](const QString &text, const QString &tip, auto slot) {
        auto *action = new QAction(text, this);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        append(button(action));
    };
    add(tr("Zoom in"), tr("Zoom in (+)"), [this] { m_canvas->zoomBy(zoomStep); });
    add(tr("Zoom out"), tr("Zoom out (-)"), [this] { m_canvas->zoomBy(1 / zoomStep); });
    add(tr("Fit"), tr("Show the whole map (0)"), [this] { m_canvas->fit(); });

    auto *more = new QToolButton;
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for the map"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(more);
    fillMenu(menu);
    more->setMenu(menu);
    append(more);

    const auto shortcut = [this](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    shortcut(tr("Back to the whole map"), Qt::Key_Escape, [this] {
        m_walk->stop();
        setFocusSteps(0);
        m_canvas->setFocus();
    });
}

void NetworkView::fillMenu(QMenu *menu)
{
    menu->addAction(tr("Zoom to the selection"), this, &NetworkView::zoomToSelection);
    menu->addAction(tr("Route between the two selected"), this, [this] { showRoute(); });
    m_walks = menu->addMenu(tr("Walk a journey"));
    connect(m_walks, &QMenu::aboutToShow, this, [this] { addWalks(m_walks); });
    menu->addAction(tr("Take route or walk away"), m_walk, &NetworkWalk::stop);
    menu->addSeparator();
    m_tableShown = menu->addAction(tr("Show as a list too"));
    m_tableShown->setCheckable(true);
    connect(m_tableShown, &QAction::toggled, this, &NetworkView::setTableShown);
    auto *minimap = menu->addAction(tr("Small map in the corner"));
    minimap->setCheckable(true);
    minimap->setChecked(true);
    connect(minimap, &QAction::toggled, m_minimap, &NetworkMinimap::setWanted);
    auto *motion = menu->addAction(tr("Let things move smoothly"));
    motion->setCheckable(true);
    motion->setChecked(true);
    connect(motion, &QAction::toggled, m_canvas, &NetworkCanvas::setMotion);
    menu->addSeparator();
    menu->addAction(tr("Save picture…"), this, &NetworkView::savePicture);
    menu->addAction(tr("Print…"), this, &NetworkView::print);
}

/// The walks are sought when they are asked for, on a worker; until they are there the menu says so.
void NetworkView::addWalks(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("Looking for walks…"))->setEnabled(false);
    m_walkJob.cancel();
    const auto compute = [inventory = m_workspace.inventory(), profile = m_workspace.profile(),
                          vocabularies = m_workspace.vocabularies(),
                          regions = m_workspace.filter().regions](const core::JobControl &job) {
        return walkRoutes(inventory, profile, vocabularies, regions, job);
    };
    m_walkJob
        = runJob<QList<WalkRoute>>(this, compute, [this, menu](const core::Result<QList<WalkRoute>> &routes) {
              if (!routes) {
                  if (routes.error().code != core::ErrorCode::Cancelled)
                      Q_EMIT m_workspace.failed(routes.error());
                  return;
              }
              menu->clear();
              if (routes->isEmpty())
                  menu->addAction(tr("No theme can be walked from the first phase to the last"))
                      ->setEnabled(false);
              for (const WalkRoute &route : std::as_const(*routes).mid(0, mostWalks))
                  menu->addAction(route.label, m_walk, [this, route] { m_walk->start(route); });
          });
}

void NetworkView::setLayout(NetworkLayout layout)
{
    m_layouts->setCurrentIndex(static_cast<int>(layout));
}

void NetworkView::setFocusSteps(int steps)
{
    m_steps->setCurrentIndex(std::clamp(steps, 0, 3));
}

void NetworkView::setColourField(int index)
{
    m_colours->setCurrentIndex(index);
}

bool NetworkView::showRoute()
{
    const QList<int> selected = selectedNodes();
    m_canvas->setTrail({});
    if (selected.size() != 2) {
        say(tr("Select two initiatives first: click one, then click the other with Ctrl."));
        return false;
    }
    const auto &figure = m_canvas->figure();
    const auto there = m_canvas->graph().route(selected.first(), selected.last(), m_canvas->look().isHidden);
    const auto back = m_canvas->graph().route(selected.last(), selected.first(), m_canvas->look().isHidden);
    if (!there) {
        say(tr("No route joins %1 and %2.")
                .arg(figure.nodes.at(selected.first()).label, figure.nodes.at(selected.last()).label));
        return false;
    }
    const auto &route = there->followsDirection || !back || !back->followsDirection ? *there : *back;
    NetworkHighlight trail;
    trail.segments = route.segments;
    trail.fill = QColor(0xcd, 0xee, 0xd9);
    QStringList names;
    for (const int node : route.nodes) {
        names.append(figure.nodes.at(node).label);
        trail.marks.append(m_canvas->marksOf(figure.nodes.at(node).id));
    }
    m_canvas->setTrail(trail);
    const QString way = names.join(QStringLiteral(" → "));
    say(route.followsDirection
            ? tr("Route of %n step(s): %1", nullptr, static_cast<int>(route.segments.size())).arg(way)
            : tr("Joined in %n step(s), but not along the direction of the arrows: %1", nullptr,
                 static_cast<int>(route.segments.size()))
                  .arg(way));
    return true;
}

void NetworkView::zoomToSelection()
{
    QList<int> marks;
    for (const int mark : m_canvas->visibleMarks()) {
        if (flagOf(m_canvas->look().isSelected, m_canvas->figure().marks.at(mark).node))
            marks.append(mark);
    }
    m_canvas->zoomTo(marks);
}

void NetworkView::setTableShown(bool shown)
{
    m_tableShown->setChecked(shown);
    m_tableView->setVisible(shown);
    fillTable();
    applySelection();
}

QString NetworkView::scopeLine() const
{
    QStringList parts;
    if (!m_canvas->figure().scope.isEmpty())
        parts.append(m_canvas->figure().scope);
    const auto add = [&](const QString &vocabulary, const core::TermSet &terms) {
        QStringList labels;
        for (const QString &key : terms)
            labels.append(m_workspace.display().term(vocabulary, key));
        if (!labels.isEmpty())
            parts.append(labels.join(QStringLiteral(", ")));
    };
    const Filter &filter = m_workspace.filter();
    add(QStringLiteral("regio"), filter.regions);
    add(QStringLiteral("thema"), filter.themes);
    add(QStringLiteral("fase"), filter.phases);
    add(QStringLiteral("doelgroep"), filter.targetGroups);
    add(QStringLiteral("bestuursniveau"), filter.levels);
    if (!filter.text.trimmed().isEmpty())
        parts.append(tr("only with \"%1\"").arg(filter.text.trimmed()));
    if (filter.onlyStale)
        parts.append(tr("only outdated"));
    return parts.join(QStringLiteral(" · "));
}

FigurePainting NetworkView::painting() const
{
    NetworkLook look;
    look.isHidden = m_canvas->look().isHidden;
    look.colouring = m_canvas->look().colouring;
    const auto figureFor
        = [shape = m_canvas->shape(), scope = scopeLine(), sentence = m_status->text()](const QSizeF &room) {
              NetworkFigure figure = shape ? shape(room) : NetworkFigure();
              figure.scope = scope;
              figure.sentence = sentence;
              return figure;
          };
    return [figureFor, look](QPainter &painter, const QRectF &rect) {
        const QSizeF room = networkRoom(rect, figureFor(rect.size()), {}, look);
        paintNetwork(painter, rect, figureFor(room), {}, look);
    };
}

void NetworkView::savePicture()
{
    app::savePicture(this, m_workspace, m_canvas->figure().title, m_status->text(), painting());
}

void NetworkView::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(m_canvas->figure().title);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [figure = painting()](QPrinter *paper) {
                QPainter painter(paper);
                const double points = paper->resolution() / 72.0; // sizes of letters are in points
                painter.scale(points, points);
                figure(painter, QRectF(QPointF(0, 0), paper->pageRect(QPrinter::Point).size()));
            });
    dialog->open();
}

void NetworkView::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const int mark = m_canvas->markAt(position); mark >= 0)
        m_canvas->setCurrent(mark);
    if (m_canvas->current() >= 0) {
        const core::RecordId id = m_canvas->figure().nodeAt(m_canvas->current()).id;
        for (int steps = 1; steps <= 3; ++steps) {
            menu->addAction(tr("Focus on %n step(s) around it", nullptr, steps), this, [this, id, steps] {
                m_workspace.setSelection({refOf(id)});
                setFocusSteps(steps);
            });
        }
        menu->addSeparator();
        m_pins->addTo(menu, m_canvas->current());
    }
    menu->addAction(tr("Zoom to the selection"), this, &NetworkView::zoomToSelection);
    menu->addAction(tr("Route between the two selected"), this, [this] { showRoute(); });
    menu->addAction(tr("Back to the whole map"), this, [this] { setFocusSteps(0); });
    menu->addAction(tr("Show the whole map"), m_canvas, &NetworkCanvas::fit);
    menu->addAction(tr("Save picture…"), this, &NetworkView::savePicture);
    menu->popup(m_canvas->mapToGlobal(position));
}

} // namespace app
