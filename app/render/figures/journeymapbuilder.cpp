#include "app/render/figures/journeymapbuilder.h"

#include "app/render/figures/palette.h"
#include "core/analysis/methodterms.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace app {
namespace {

using core::Attribute;

const QString nodeKindVocabulary = QStringLiteral("initiatiefsoort");
const QString linkKindVocabulary = QStringLiteral("relatiesoort");

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("app::render", text, nullptr, n);
}

/// The node that stands for an initiative, or for an activity that stands alone.
struct NodeSource {
    core::RecordId id;
    int initiative = -1;
    int activity = -1;
    std::map<int, std::set<int>> columnsByBand;
};

class Builder {
public:
    Builder(const core::Ecosystem &ecosystem, const core::Display &display,
            const core::Vocabularies &vocabularies)
        : m_ecosystem(ecosystem),
          m_display(display),
          m_vocabularies(vocabularies)
    { }

    core::Result<JourneyMapFigure> build(const core::JourneyMapLayout &previous, const core::JobControl &job);

private:
    void readKinds();
    void readFrame();
    void readNodes();
    void reach(NodeSource &source, int activity);
    void reachByInitiative(NodeSource &source);
    std::vector<int> indexesOf(const core::TermValues &terms, const std::vector<int> &frame, int value) const;
    void dropUnusedUnknowns();
    QList<core::JourneyMapLink> readLinks();
    core::RecordId nodeOf(const core::LinkEnd &end) const;
    void addNodes(const QList<core::JourneyMapLink> &links);
    MapNode node(const NodeSource &source, int relations) const;
    QString sentence() const;

    const core::Ecosystem &m_ecosystem;
    const core::Display &m_display;
    const core::Vocabularies &m_vocabularies;
    JourneyMapFigure m_figure;
    std::vector<NodeSource> m_sources; ///< by id
    QHash<QString, int> m_nodeKinds;
    QHash<QString, int> m_linkKinds;
    int m_unknownBand = 0;
    int m_unknownColumn = 0;
};

void Builder::readKinds()
{
    QStringList labels;
    const QStringList keys = m_vocabularies.keys(nodeKindVocabulary, true, true);
    for (const QString &key : keys)
        labels.append(m_display.term(nodeKindVocabulary, key));
    const QStringList letters = distinctLetters(labels);
    for (int i = 0; i < keys.size(); ++i) {
        const QColor colour(m_vocabularies.find(nodeKindVocabulary, keys.at(i))->colour.value());
        m_nodeKinds.insert(keys.at(i), i);
        m_figure.nodeKinds.append({labels.at(i), letters.at(i), markShape(i),
                                   colour.isValid() ? colour : QColor(0x52, 0x52, 0x52)});
    }
    m_figure.nodeKinds.append({words(QT_TRANSLATE_NOOP("app::render", "kind unknown")), QStringLiteral("?"),
                               MarkShape::Dashed, QColor(0x52, 0x52, 0x52)});

    const QStringList relations = m_vocabularies.keys(linkKindVocabulary, true, true);
    for (int i = 0; i < relations.size(); ++i) {
        const QColor colour(m_vocabularies.find(linkKindVocabulary, relations.at(i))->colour.value());
        m_linkKinds.insert(relations.at(i), i);
        m_figure.linkKinds.append({m_display.term(linkKindVocabulary, relations.at(i)),
                                   darkenedTo(colour.isValid() ? colour : QColor(0x52, 0x52, 0x52), 3),
                                   linkStroke(i), linkHead(i)});
    }
    m_figure.linkKinds.append({words(QT_TRANSLATE_NOOP("app::render", "kind unknown")),
                               QColor(0x52, 0x52, 0x52), Qt::DotLine, LinkHead::Open});
}

void Builder::readFrame()
{
    const QString unknown = words(QT_TRANSLATE_NOOP("app::render", "unknown"));
    for (const int phase : m_ecosystem.framePhases)
        m_figure.columns.append(
            m_display.term(core::vocabulary::phase.toString(), m_ecosystem.phases().key(phase)));
    for (const int theme : m_ecosystem.frameThemes)
        m_figure.bands.append(
            m_display.term(core::vocabulary::theme.toString(), m_ecosystem.themes().key(theme)));
    m_unknownColumn = static_cast<int>(m_figure.columns.size());
    m_unknownBand = static_cast<int>(m_figure.bands.size());
    m_figure.columns.append(unknown);
    m_figure.bands.append(unknown);
}

/// Positions in \a frame of the terms that the value certainly contains.
std::vector<int> Builder::indexesOf(const core::TermValues &terms, const std::vector<int> &frame,
                                    int value) const
{
    std::vector<int> found;
    for (std::size_t i = 0; i < frame.size(); ++i) {
        if (terms.contains(value, frame[i]) == core::Certainty::Certain)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

void Builder::reach(NodeSource &source, int activity)
{
    const core::ActivityView &view = m_ecosystem.activities[static_cast<std::size_t>(activity)];
    if (view.active == core::Certainty::No)
        return;
    auto bands = indexesOf(m_ecosystem.themes(), m_ecosystem.frameThemes, view.value(Attribute::Themes));
    auto columns = indexesOf(m_ecosystem.phases(), m_ecosystem.framePhases, view.value(Attribute::Phases));
    if (bands.empty())
        bands.push_back(m_unknownBand);
    if (columns.empty())
        columns.push_back(m_unknownColumn);
    for (const int band : bands)
        source.columnsByBand[band].insert(columns.begin(), columns.end());
}

/// An initiative without activities: its own themes, no phase.
void Builder::reachByInitiative(NodeSource &source)
{
    const auto &view = m_ecosystem.initiatives[static_cast<std::size_t>(source.initiative)];
    const core::Known<core::TermSet> *themes = &view.record->themes;
    if (themes->isUnknown() && view.generic >= 0)
        themes = &m_ecosystem.initiatives[static_cast<std::size_t>(view.generic)].record->themes;
    for (std::size_t i = 0; i < m_ecosystem.frameThemes.size(); ++i) {
        const QString &key = m_ecosystem.themes().key(m_ecosystem.frameThemes[i]);
        if (themes->hasValue() && (themes->value().contains(key) || themes->value().contains(core::allTerms)))
            source.columnsByBand[static_cast<int>(i)].insert(m_unknownColumn);
    }
    if (source.columnsByBand.empty())
        source.columnsByBand[m_unknownBand].insert(m_unknownColumn);
}

void Builder::readNodes()
{
    for (int i = 0; i < static_cast<int>(m_ecosystem.initiatives.size()); ++i) {
        const core::InitiativeView &view = m_ecosystem.initiatives[static_cast<std::size_t>(i)];
        if (view.active == core::Certainty::No)
            continue;
        NodeSource source{view.id, i, -1, {}};
        for (const int activity : view.activities)
            reach(source, activity);
        if (view.activities.empty())
            reachByInitiative(source);
        if (!source.columnsByBand.empty())
            m_sources.push_back(std::move(source));
    }
    for (int i = 0; i < static_cast<int>(m_ecosystem.activities.size()); ++i) {
        const core::ActivityView &view = m_ecosystem.activities[static_cast<std::size_t>(i)];
        NodeSource source{view.id, -1, i, {}};
        if (view.initiative < 0)
            reach(source, i);
        if (!source.columnsByBand.empty())
            m_sources.push_back(std::move(source));
    }
    std::sort(m_sources.begin(), m_sources.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
}

void Builder::dropUnusedUnknowns()
{
    for (const NodeSource &source : m_sources) {
        for (const auto &[band, columns] : source.columnsByBand) {
            m_figure.hasUnknownBand |= band == m_unknownBand;
            m_figure.hasUnknownColumn |= columns.contains(m_unknownColumn);
        }
    }
    if (!m_figure.hasUnknownBand)
        m_figure.bands.removeLast();
    if (!m_figure.hasUnknownColumn)
        m_figure.columns.removeLast();
}

core::RecordId Builder::nodeOf(const core::LinkEnd &end) const
{
    if (end.index < 0)
        return {};
    if (end.kind == core::LinkEnd::Kind::Initiative)
        return m_ecosystem.initiatives[static_cast<std::size_t>(end.index)].id;
    if (end.kind != core::LinkEnd::Kind::Activity)
        return {};
    const core::ActivityView &activity = m_ecosystem.activities[static_cast<std::size_t>(end.index)];
    return activity.initiative < 0
        ? activity.id
        : m_ecosystem.initiatives[static_cast<std::size_t>(activity.initiative)].id;
}

QList<core::JourneyMapLink> Builder::readLinks()
{
    QList<core::JourneyMapLink> links;
    for (const core::LinkView &view : m_ecosystem.links) {
        const core::RecordId from = nodeOf(view.from), to = nodeOf(view.to);
        if (from.isNull() || to.isNull() || from == to)
            continue;
        links.append({from, to});
        m_figure.links.append({view.id,
                               m_linkKinds.value(view.kind, static_cast<int>(m_figure.linkKinds.size()) - 1),
                               view.isReciprocal});
    }
    return links;
}

MapNode Builder::node(const NodeSource &source, int relations) const
{
    MapNode node;
    node.id = source.id;
    node.label = m_display.title(
        source.initiative >= 0 ? core::EntityKind::Initiative : core::EntityKind::Activity,
        source.initiative >= 0 ? *m_ecosystem.inventory.find(core::EntityKind::Initiative, source.id)
                               : *m_ecosystem.inventory.find(core::EntityKind::Activity, source.id));
    node.kind = static_cast<int>(m_figure.nodeKinds.size()) - 1;
    QStringList parts{node.label};
    if (source.initiative >= 0) {
        const auto &view = m_ecosystem.initiatives[static_cast<std::size_t>(source.initiative)];
        if (view.record->kind.hasValue())
            node.kind = m_nodeKinds.value(*view.record->kind, node.kind);
        parts.append(m_figure.nodeKinds.at(node.kind).label);
        if (view.level.hasValue())
            parts.append(m_display.term(core::vocabulary::level.toString(), *view.level));
    }
    for (const auto &[band, columns] : source.columnsByBand) {
        QStringList phases;
        for (const int column : columns)
            phases.append(m_figure.columns.value(column));
        parts.append(
            QStringLiteral("%1: %2").arg(m_figure.bands.value(band), phases.join(QStringLiteral(", "))));
    }
    node.spoken = parts.join(QStringLiteral("; "));
    if (relations > 0)
        node.spoken
            += QStringLiteral("; ") + words(QT_TRANSLATE_N_NOOP("app::render", "%n relations"), relations);
    return node;
}

void Builder::addNodes(const QList<core::JourneyMapLink> &links)
{
    QHash<core::RecordId, int> relations;
    for (const core::JourneyMapLink &link : links) {
        ++relations[link.from];
        ++relations[link.to];
    }
    for (const NodeSource &source : m_sources)
        m_figure.nodes.append(node(source, relations.value(source.id)));
}

QString Builder::sentence() const
{
    const auto columns = m_figure.columns.size() - m_figure.hasUnknownColumn;
    const auto bands = m_figure.bands.size() - m_figure.hasUnknownBand;
    const QList<MapCellCount> counts = cellCounts(m_figure, {});
    int empty = 0;
    QString first;
    for (int band = 0; band < bands; ++band) {
        for (int column = 0; column < columns; ++column) {
            if (counts.at(band * m_figure.columns.size() + column).shown > 0)
                continue;
            ++empty;
            if (first.isEmpty())
                first = QStringLiteral("%1, %2").arg(m_figure.bands.at(band), m_figure.columns.at(column));
        }
    }
    const int initiatives = static_cast<int>(m_figure.nodes.size());
    const QString what = words(QT_TRANSLATE_N_NOOP("app::render", "%n initiatives on the map."), initiatives);
    if (empty == 0)
        return what + u' '
            + words(QT_TRANSLATE_NOOP("app::render", "Every phase of every theme has some offer."));
    return what + u' '
        + words(QT_TRANSLATE_N_NOOP("app::render", "%n of the %1 cells are empty, the first being %2."),
                empty)
              .arg(columns * bands)
              .arg(first);
}

core::Result<JourneyMapFigure> Builder::build(const core::JourneyMapLayout &previous,
                                              const core::JobControl &job)
{
    readKinds();
    readFrame();
    readNodes();
    dropUnusedUnknowns();
    const QList<core::JourneyMapLink> links = readLinks();
    addNodes(links);

    core::JourneyMapInput input;
    input.columns = static_cast<int>(m_figure.columns.size());
    input.bands = static_cast<int>(m_figure.bands.size());
    input.links = links;
    for (const NodeSource &source : m_sources) {
        for (const auto &[band, columns] : source.columnsByBand)
            input.items.append({source.id, band, QList<int>(columns.begin(), columns.end())});
    }
    auto layout = core::layoutJourneyMap(input, previous, job);
    if (!layout)
        return layout.error();
    m_figure.layout = *layout;
    for (const core::JourneyMapPlace &place : m_figure.layout.places) {
        const auto source
            = std::lower_bound(m_sources.begin(), m_sources.end(), place.id,
                               [](const NodeSource &s, core::RecordId id) { return s.id < id; });
        const std::set<int> &columns = source->columnsByBand.at(place.band);
        m_figure.placements.append(
            {static_cast<int>(source - m_sources.begin()), QList<int>(columns.begin(), columns.end())});
    }
    m_figure.segments = core::linkSegments(m_figure.layout, links);
    m_figure.title = words(QT_TRANSLATE_NOOP("app::render", "Journey map: who offers what in which phase"));
    m_figure.sentence = sentence();
    m_figure.scope = words(QT_TRANSLATE_NOOP("app::render", "Reference date %1"))
                         .arg(m_display.locale().toString(m_ecosystem.profile.referenceDate,
                                                          QStringLiteral("d MMMM yyyy")));
    return m_figure;
}

} // namespace

core::Result<JourneyMapFigure> journeyMapFigureOf(const core::Ecosystem &ecosystem,
                                                  const core::Display &display,
                                                  const core::Vocabularies &vocabularies,
                                                  const core::JourneyMapLayout &previous,
                                                  const core::JobControl &job)
{
    return Builder(ecosystem, display, vocabularies).build(previous, job);
}

} // namespace app
