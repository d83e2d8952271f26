#include "core/analysis/chaptersentences.h"

#include "core/analysis/sentencetexts.h"
#include "core/model/catalogue.h"
#include "core/model/vocabularies.h"

#include <QLocale>

namespace core {
namespace {

using T = SentenceText;

QLocale localeOf(Language language)
{
    return language == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                         : QLocale(QLocale::Dutch, QLocale::Netherlands);
}

QString joined(const QStringList &sentences)
{
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString journeySentence(const ThemeJourney &journey, Language language)
{
    QStringList said;
    if (!journey.bridges.isEmpty())
        said.append(
            sentenceText(T::JourneyUnbroken, language, journey.unbroken()).arg(journey.bridges.size()));
    said.append(journey.doors ? sentenceText(T::JourneyDoors, language, *journey.doors)
                              : sentenceText(T::JourneyNoWalk, language));
    if (journey.noWrongDoor)
        said.append(
            sentenceText(T::JourneyNoWrongDoor, language).arg(percentText(journey.noWrongDoor, language)));
    if (!journey.deadEnds.isEmpty())
        said.append(sentenceText(T::JourneyDeadEnds, language, journey.deadEnds.size()));
    return joined(said);
}

QString hingeSentence(const Hinge &hinge, Language language)
{
    QStringList said;
    if (hinge.relations.isEmpty()) {
        said.append(sentenceText(T::HingeNone, language));
    } else {
        said.append(sentenceText(T::HingeCount, language, hinge.relations.size()));
        said.append(sentenceText(T::HingePairs, language, hinge.pairs));
        said.append(
            sentenceText(T::HingeReciprocity, language).arg(percentText(hinge.reciprocity, language)));
    }
    if (!hinge.nationalWithoutRegional.isEmpty())
        said.append(sentenceText(T::HingeNationalAlone, language, hinge.nationalWithoutRegional.size()));
    if (!hinge.regionalWithoutNational.isEmpty())
        said.append(sentenceText(T::HingeRegionalAlone, language, hinge.regionalWithoutNational.size()));
    return joined(said);
}

QString networkSentence(const Network &network, Language language)
{
    if (network.components == 0)
        return sentenceText(T::NetworkNone, language);
    QStringList said{sentenceText(T::NetworkComponents, language, network.components)};
    if (!network.isolates.isEmpty())
        said.append(sentenceText(T::NetworkIsolates, language, network.isolates.size()));
    return joined(said);
}

QString articulationSentence(const ArticulationPoint &point, const QString &name, Language language)
{
    const T text = point.initiatives == 0 ? T::NetworkLooseNone : T::NetworkLoose;
    return sentenceText(text, language, point.initiatives).arg(name);
}

QString temporarySentence(const Robustness &robustness, Language language)
{
    QStringList said;
    if (robustness.temporaryShare)
        said.append(sentenceText(T::TemporaryShare, language, robustness.permanenceKnown)
                        .arg(percentText(robustness.temporaryShare, language)));
    if (robustness.permanenceUnknown > 0 || said.isEmpty())
        said.append(sentenceText(T::TemporaryUnknown, language, robustness.permanenceUnknown));
    return joined(said);
}

QString effectiveProvidersSentence(const std::optional<double> &providers, Language language)
{
    if (!providers)
        return sentenceText(T::EffectiveProvidersNone, language);
    return sentenceText(T::EffectiveProviders, language).arg(localeOf(language).toString(*providers, 'f', 1));
}

QString uniqueSentence(const Robustness::Unique &unique, Language language)
{
    QStringList said{unique.cells.isEmpty() ? sentenceText(T::UniqueNoCells, language)
                                            : sentenceText(T::UniqueCells, language, unique.cells.size())};
    // "Daardoor" needs an initiative before it, which the first sentence names.
    if (unique.bridges > 0)
        said.append(sentenceText(T::UniqueBridges, language, unique.bridges));
    if (unique.walks > 0)
        said.append(sentenceText(T::UniqueWalks, language, unique.walks));
    return joined(said);
}

QString expirySentence(const Robustness &robustness, Language language)
{
    if (robustness.expiry.isEmpty())
        return sentenceText(T::ExpiryNone, language);
    QStringList said;
    for (auto it = robustness.expiry.cbegin(); it != robustness.expiry.cend(); ++it)
        said.append(sentenceText(T::ExpiryQuarter, language, it.value())
                        .arg(it.key().section(u'Q', 1), it.key().section(u'-', 0, 0)));
    return joined(said);
}

QString growthSentence(const QString &name, const Robustness::Growth &growth, Language language)
{
    const T half = name.endsWith(QLatin1String("H1")) ? T::FirstHalf : T::SecondHalf;
    const QString when = sentenceText(half, language).arg(name.section(u'-', 0, 0));
    const int net = growth.started - growth.ended;
    const QString difference = (net > 0 ? QStringLiteral("+") : QString()) + localeOf(language).toString(net);
    return joined({sentenceText(T::GrowthStarted, language, growth.started).arg(when),
                   sentenceText(T::GrowthEnded, language, growth.ended),
                   sentenceText(T::GrowthNet, language).arg(difference)});
}

QString stackingSentence(const Ecosystem &ecosystem, const Robustness::Stack &stack, Language language)
{
    const Vocabularies words(ecosystem.inventory);
    const QString code = language == Language::English ? QStringLiteral("en") : QStringLiteral("nl");
    return sentenceText(T::Stacking, language, stack.activities)
        .arg(words.label(QStringLiteral("doelgroep"),
                         ecosystem.termsOf(Attribute::TargetGroups).key(stack.targetGroup), code),
             words.label(QStringLiteral("fase"), ecosystem.phases().key(stack.phase), code));
}

QString coordinationSentence(const Robustness &robustness, Language language)
{
    return joined(
        {sentenceText(T::ThemesUncoordinated, language, robustness.themesWithoutCoordinator.size()),
         sentenceText(T::RegionsUncoordinated, language, robustness.regionsWithoutCoordinator.size())});
}

QString conversionSentence(const Conversion &conversion, Language language)
{
    if (conversion.pilots == 0)
        return sentenceText(T::ConversionNone, language);
    return sentenceText(T::Conversion, language, conversion.converted.size()).arg(conversion.pilots);
}

QString reachSumSentence(const Reach::Sum &sum, Language language)
{
    const QString year = sum.year ? QString::number(*sum.year) : sentenceText(T::ReachYearUnknown, language);
    const T text = sum.unit == u"uniek" ? T::ReachUnique : T::ReachContacts;
    return sentenceText(text, language, sum.records).arg(year, localeOf(language).toString(sum.sum, 'f', 0));
}

QString reachBaseSentence(const Reach &reach, const Reach::Sum &sum, ReachBase base, Language language)
{
    static constexpr T names[] = {T::ReachRegionTarget, T::ReachProgrammeTarget, T::ReachWideSme};
    const double denominator = denominatorOf(reach, base);
    const QString name = sentenceText(names[static_cast<size_t>(base)], language)
                             .arg(localeOf(language).toString(denominator, 'f', 0))
                             .replace(QLatin1String("%2"), QString::number(reach.programmeTargetYear));
    if (sum.unit != u"uniek" || denominator <= 0)
        return sentenceText(T::ReachBeside, language).arg(name);
    return sentenceText(T::ReachShare, language).arg(percentText(sum.sum / denominator, language), name);
}

QString satisfactionSentence(const Reach::Satisfaction &satisfaction, Language language)
{
    const QString instrument = satisfaction.instrument.isEmpty()
        ? sentenceText(T::InstrumentUnknown, language)
        : satisfaction.instrument;
    return sentenceText(T::Satisfaction, language, satisfaction.records)
        .arg(instrument, localeOf(language).toString(satisfaction.mean, 'f', 1));
}

QString reachWithoutSentence(const Reach &reach, Language language)
{
    return sentenceText(T::ReachWithout, language, reach.withoutValue);
}

QString evaluationSentence(const Reach &reach, Language language)
{
    QStringList said{reach.evaluatedShare ? sentenceText(T::EvaluatedShare, language, reach.evaluationKnown)
                                                .arg(percentText(reach.evaluatedShare, language))
                                          : sentenceText(T::EvaluatedNone, language)};
    if (reach.evaluationUnknown > 0)
        said.append(sentenceText(T::EvaluationUnknown, language, reach.evaluationUnknown));
    return joined(said);
}

QString demandSentence(const DemandMatch &demand, Language language)
{
    QStringList said;
    if (!demand.withoutOffer.isEmpty() || demand.withoutDemand.isEmpty())
        said.append(sentenceText(T::DemandWithoutOffer, language, demand.withoutOffer.size()));
    if (!demand.withoutDemand.isEmpty())
        said.append(sentenceText(T::OfferWithoutDemand, language, demand.withoutDemand.size()));
    return joined(said);
}

QString citingSentence(const DemandMatch &demand, Language language)
{
    if (demand.interventions == 0)
        return sentenceText(T::CitingNone, language);
    return sentenceText(T::Citing, language, demand.citing).arg(demand.interventions);
}

QString criterionSentence(const Judgements::Criterion &criterion, const QString &name, Language language)
{
    return sentenceText(T::CriterionCounts, language)
        .arg(name, QString::number(criterion.yes), QString::number(criterion.partly),
             QString::number(criterion.no), QString::number(criterion.unknown));
}

QString indicatorsSentence(const Judgements &judgements, Language language)
{
    return joined({sentenceText(T::NetworkIsolates, language, judgements.isolates),
                   sentenceText(T::OverlapUnagreed, language, judgements.overlapWithoutAgreement),
                   sentenceText(T::ReferralsCross, language, judgements.referralsCrossingLevels)});
}

QString completenessSentence(const DataQuality::Completeness &completeness, Language language)
{
    static constexpr T groups[] = {T::CompletenessCore, T::CompletenessStandard, T::CompletenessFull};
    const Label &label = entityInfo(completeness.entity).plural;
    QString name = QString::fromUtf8(language == Language::English ? label.en : label.nl);
    name[0] = name.at(0).toUpper();
    return sentenceText(groups[static_cast<size_t>(completeness.group)], language)
        .arg(name, percentText(completeness.share(), language));
}

QString qualitySentence(const DataQuality &quality, Language language)
{
    QStringList said;
    for (const auto &[text, count] : {std::pair(T::QualityStale, quality.stale.size()),
                                      std::pair(T::QualityNeverVerified, quality.neverVerified.size()),
                                      std::pair(T::QualityDuplicates, quality.duplicates.size()),
                                      std::pair(T::QualityHosts, quality.sharedHosts.size()),
                                      std::pair(T::QualityWithoutProvider, quality.withoutProvider.size()),
                                      std::pair(T::QualityNamedTargets, quality.namedTargets.size()),
                                      std::pair(T::QualityDisagreements, quality.disagreements.size())}) {
        if (count > 0)
            said.append(sentenceText(text, language, count));
    }
    if (said.isEmpty())
        said.append(sentenceText(T::QualityStale, language, 0));
    return joined(said);
}

QString minimalSetSentence(const MinimalSet &set, Language language)
{
    if (set.coveredCells == 0 && set.initiatives.isEmpty())
        return joined({sentenceText(T::MinimalNone, language), sentenceText(T::MinimalCaveat, language)});
    const T text = set.isProven ? T::MinimalProven : T::MinimalBest;
    return joined(
        {sentenceText(text, language, set.initiatives.size()), sentenceText(T::MinimalCaveat, language)});
}

QString stelselSentence(const StelselMatrix &matrix, Language language)
{
    return sentenceText(T::StelselUnfilled, language, matrix.withoutFilling());
}

} // namespace core
