#include "core/analysis/analysissentences.h"

#include "core/analysis/chaptersentences.h"
#include "core/model/entities/organisation.h"
#include "core/model/vocabularies.h"

namespace core {
namespace {

/// One chapter after another into one list.
class Writer {
public:
    Writer(const Analysis &analysis, Language language)
        : m_analysis(analysis),
          m_eco(analysis.ecosystem),
          m_language(language),
          m_words(analysis.ecosystem.inventory)
    { }

    QStringList lines() const { return m_lines; }

    void addCoverage()
    {
        const Frame &frame = m_analysis.coverage.frame;
        const Frame &whole = m_analysis.coverage.total ? *m_analysis.coverage.total : frame;
        add({coverageSentence(whole, m_language), regionalCoverageSentence(whole, m_language),
             weightedCoverageSentence(whole, m_language)});
        for (int i = 0; i < cellKindCount; ++i) {
            if (const auto kind = static_cast<CellKind>(i); whole.count(kind) > 0)
                add({kindSentence(whole, kind, m_language)});
        }
        add({fragmentationSentence(whole, m_language)});
        if (!m_analysis.coverage.signalsOutside.isEmpty())
            add({signalsOutsideSentence(m_analysis.coverage, m_language)});
        QList<const CoverageCell *> ranked;
        for (const CoverageCell &cell : frame.cells) {
            if (cell.rank)
                ranked.append(&cell);
        }
        std::sort(ranked.begin(), ranked.end(),
                  [](const auto *a, const auto *b) { return *a->rank < *b->rank; });
        for (const CoverageCell *cell : std::as_const(ranked))
            add({QStringLiteral("%1. %2").arg(QString::number(*cell->rank),
                                              cellSentence(m_eco, *cell, m_language))});
    }

    void addOverlaps() { add({overlapSentence(m_analysis.overlaps, m_language)}); }

    void addJourneys()
    {
        for (const ThemeJourney &journey : m_analysis.journeys.journeys) {
            QStringList name{label(u"thema", m_eco.themes().key(journey.theme))};
            if (journey.region >= 0)
                name.append(label(u"regio", m_eco.areas.regions().at(journey.region)));
            add({name.join(QLatin1String(", ")) + QLatin1String(": ")
                 + journeySentence(journey, m_language)});
        }
    }

    void addHinge() { add({hingeSentence(m_analysis.hinge, m_language)}); }

    void addNetwork()
    {
        const Network &network = m_analysis.network;
        add({networkSentence(network, m_language)});
        for (const ArticulationPoint &point : network.articulationPoints)
            add({articulationSentence(point, nameOf(network.nodes[size_t(point.node)]), m_language)});
    }

    void addRobustness()
    {
        const Robustness &robustness = m_analysis.robustness;
        add({temporarySentence(robustness, m_language), expirySentence(robustness, m_language),
             effectiveProvidersSentence(robustness.effectiveProviders, m_language)});
        for (const auto &[theme, value] : robustness.effectiveProvidersPerTheme)
            add({label(u"thema", m_eco.themes().key(theme)) + QLatin1String(": ")
                 + effectiveProvidersSentence(value, m_language)});
        for (const Robustness::Unique &unique : robustness.unique)
            add({nameOf(m_eco.initiatives[size_t(unique.initiative)].id) + QLatin1String(": ")
                 + uniqueSentence(unique, m_language)});
        for (const Robustness::Stack &stack : robustness.stacking)
            add({stackingSentence(m_eco, stack, m_language)});
        for (auto it = robustness.growth.cbegin(); it != robustness.growth.cend(); ++it)
            add({growthSentence(it.key(), it.value(), m_language)});
        add({coordinationSentence(robustness, m_language)});
    }

    void addReach()
    {
        const Reach &reach = m_analysis.reach;
        for (const Reach::Sum &sum : reach.sums)
            add({reachSumSentence(sum, m_language) + u' '
                 + reachBaseSentence(reach, sum, ReachBase::RegionTarget, m_language)});
        add({reachWithoutSentence(reach, m_language), evaluationSentence(reach, m_language)});
        for (const Reach::Satisfaction &one : reach.satisfaction)
            add({satisfactionSentence(one, m_language)});
    }

    void addDemand()
    {
        add({demandSentence(m_analysis.demand, m_language), citingSentence(m_analysis.demand, m_language)});
    }

    void addJudgements()
    {
        for (const Judgements::Criterion &one : m_analysis.judgements.criteria)
            add({criterionSentence(one, label(u"criterium", one.criterion), m_language)});
        add({indicatorsSentence(m_analysis.judgements, m_language)});
    }

    void addStelsel() { add({stelselSentence(m_analysis.stelsel, m_language)}); }
    void addMinimalSet() { add({minimalSetSentence(m_analysis.minimalSet, m_language)}); }

    void addQuality()
    {
        add({qualitySentence(m_analysis.quality, m_language)});
        for (const DataQuality::Completeness &one : m_analysis.quality.completeness)
            add({completenessSentence(one, m_language)});
    }

private:
    void add(const QStringList &lines) { m_lines.append(lines); }
    QString label(QStringView vocabulary, const QString &key) const
    {
        return m_words.label(vocabulary.toString(), key,
                             m_language == Language::English ? QStringLiteral("en") : QStringLiteral("nl"));
    }
    QString nameOf(RecordId id) const
    {
        if (const auto *initiative = m_eco.inventory.find<Initiative>(id))
            return initiative->name.value();
        const auto *organisation = m_eco.inventory.find<Organisation>(id);
        return organisation ? organisation->name.value() : id.toText();
    }

    const Analysis &m_analysis;
    const Ecosystem &m_eco;
    Language m_language;
    Vocabularies m_words;
    QStringList m_lines;
};

} // namespace

QStringList sentencesOf(const Analysis &analysis, const QStringList &chapters, Language language)
{
    static const std::pair<QString, void (Writer::*)()> parts[] = {
        {QStringLiteral("coverage"), &Writer::addCoverage},
        {QStringLiteral("overlaps"), &Writer::addOverlaps},
        {QStringLiteral("journeys"), &Writer::addJourneys},
        {QStringLiteral("hinge"), &Writer::addHinge},
        {QStringLiteral("network"), &Writer::addNetwork},
        {QStringLiteral("robustness"), &Writer::addRobustness},
        {QStringLiteral("reach"), &Writer::addReach},
        {QStringLiteral("demand"), &Writer::addDemand},
        {QStringLiteral("judgements"), &Writer::addJudgements},
        {QStringLiteral("stelsel"), &Writer::addStelsel},
        {QStringLiteral("minimalSet"), &Writer::addMinimalSet},
        {QStringLiteral("quality"), &Writer::addQuality},
    };
    Writer writer(analysis, language);
    for (const auto &[key, add] : parts) {
        if (chapters.isEmpty() || chapters.contains(key))
            (writer.*add)();
    }
    return writer.lines();
}

} // namespace core
