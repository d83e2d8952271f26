#include "app/desktop/views/network/networkwalk.h"

#include "core/analysis/methodterms.h"
#include "core/model/display.h"

namespace app {
namespace {

constexpr int stepTime = 1300; // milliseconds: time to read a name aloud

} // namespace

core::Result<QList<WalkRoute>> walkRoutes(const core::Inventory &inventory, const core::Profile &profile,
                                          const core::Vocabularies &vocabularies,
                                          const core::TermSet &regions, const core::JobControl &job)
{
    core::Scope scope;
    scope.regions = regions;
    const auto ecosystem = core::Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto found = core::journeys(*ecosystem, job);
    if (!found)
        return found.error();
    const core::Display display(inventory, vocabularies);
    QList<WalkRoute> whole, regional;
    for (const core::ThemeJourney &journey : found->journeys) {
        WalkRoute route;
        route.theme = route.label
            = display.term(core::vocabulary::theme.toString(), ecosystem->themes().key(journey.theme));
        if (journey.region >= 0)
            route.label += QStringLiteral(", ")
                + display.term(QStringLiteral("regio"), ecosystem->areas.regions().at(journey.region));
        for (const int activity : journey.walk) {
            const core::ActivityView &view = ecosystem->activities[static_cast<std::size_t>(activity)];
            const core::RecordId node = view.initiative < 0
                ? view.id
                : ecosystem->initiatives[static_cast<std::size_t>(view.initiative)].id;
            if (!route.nodes.isEmpty() && route.nodes.constLast() == node)
                continue;
            route.nodes.append(node);
            route.steps.append(display.title(view.id));
        }
        if (!route.nodes.isEmpty())
            (journey.region < 0 ? whole : regional).append(route);
    }
    return whole + regional;
}

NetworkHighlight trailOf(const NetworkCanvas &canvas, const QList<int> &marks)
{
    NetworkHighlight trail;
    trail.marks = marks;
    trail.fill = QColor(0xcd, 0xee, 0xd9);
    const NetworkFigure &figure = canvas.figure();
    for (qsizetype i = 1; i < marks.size(); ++i) {
        const int from = figure.marks.at(marks.at(i - 1)).node, to = figure.marks.at(marks.at(i)).node;
        for (const auto *step = canvas.graph().begin(from); step != canvas.graph().end(from); ++step) {
            if (step->node == to) {
                trail.segments.append(step->segment);
                break;
            }
        }
    }
    return trail;
}

NetworkWalk::NetworkWalk(NetworkCanvas *canvas) : QObject(canvas), m_canvas(canvas)
{
    m_timer.setInterval(stepTime);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_step + 1 < m_route.nodes.size())
            take(m_step + 1);
        else
            m_timer.stop();
    });
}

void NetworkWalk::start(const WalkRoute &route)
{
    m_route = route;
    m_step = -1;
    if (!m_canvas->wantsMotion()) {
        take(static_cast<int>(route.nodes.size()) - 1);
        return;
    }
    take(0);
    m_timer.start();
}

void NetworkWalk::stop()
{
    m_timer.stop();
    m_step = -1;
    m_canvas->setTrail({});
}

/// Its mark in the band of the walk's theme, else its first; -1 when it is not in sight.
int NetworkWalk::markOf(core::RecordId node) const
{
    const NetworkFigure &figure = m_canvas->figure();
    const QList<int> marks = m_canvas->marksOf(node);
    for (const int mark : marks) {
        const QList<int> &cells = figure.marks.at(mark).cells;
        if (figure.hasCells() && !cells.isEmpty()
            && figure.bands.at(cells.first() / figure.columns.size()).label == m_route.theme)
            return mark;
    }
    return marks.value(0, -1);
}

void NetworkWalk::take(int step)
{
    m_step = step;
    QList<int> marks;
    for (const core::RecordId node : std::as_const(m_route.nodes).mid(0, step + 1)) {
        if (const int mark = markOf(node); mark >= 0)
            marks.append(mark);
    }
    m_canvas->setTrail(trailOf(*m_canvas, marks));
    if (const int mark = markOf(m_route.nodes.value(step)); mark >= 0)
        m_canvas->setCurrent(mark);
    Q_EMIT said(
        tr("Step %1 of %2: %3").arg(step + 1).arg(m_route.nodes.size()).arg(m_route.steps.value(step)));
}

} // namespace app
