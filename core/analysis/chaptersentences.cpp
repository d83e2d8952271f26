#include "core/analysis/chaptersentences.h"

#include "core/analysis/sentencetexts.h"

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
    QStringList said{sentenceText(T::NetworkComponents, language, network.components)};
    if (!network.isolates.isEmpty())
        said.append(sentenceText(T::NetworkIsolates, language, network.isolates.size()));
    return joined(said);
}

QString articulationSentence(const ArticulationPoint &point, const QString &name, Language language)
{
    return sentenceText(T::NetworkLoose, language, point.initiatives).arg(name);
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
    const QString number = providers ? localeOf(language).toString(*providers, 'f', 1)
                                     : sentenceText(T::NotComputable, language);
    return sentenceText(T::EffectiveProviders, language).arg(number);
}

QString uniqueSentence(const Robustness::Unique &unique, Language language)
{
    return sentenceText(T::UniqueCells, language, unique.cells.size());
}

QString reachSumSentence(const Reach::Sum &sum, Language language)
{
    const QString year = sum.year ? QString::number(*sum.year) : sentenceText(T::ReachYearUnknown, language);
    const T text = sum.unit == u"uniek" ? T::ReachUnique : T::ReachContacts;
    return sentenceText(text, language, sum.records).arg(year, localeOf(language).toString(sum.sum, 'f', 0));
}

QString reachWithoutSentence(const Reach &reach, Language language)
{
    return sentenceText(T::ReachWithout, language, reach.withoutValue);
}

QString evaluationSentence(const Reach &reach, Language language)
{
    QStringList said{sentenceText(T::EvaluatedShare, language, reach.evaluationKnown)
                         .arg(percentText(reach.evaluatedShare, language))};
    if (reach.evaluationUnknown > 0)
        said.append(sentenceText(T::EvaluationUnknown, language, reach.evaluationUnknown));
    return joined(said);
}

QString demandSentence(const DemandMatch &demand, Language language)
{
    return sentenceText(T::DemandWithoutOffer, language, demand.withoutOffer.size());
}

QString qualitySentence(const DataQuality &quality, Language language)
{
    QStringList said;
    for (const auto &[text, count] : {std::pair(T::QualityStale, quality.stale.size()),
                                      std::pair(T::QualityNeverVerified, quality.neverVerified.size()),
                                      std::pair(T::QualityDuplicates, quality.duplicates.size()),
                                      std::pair(T::QualityWithoutProvider, quality.withoutProvider.size())})
        said.append(sentenceText(text, language, count));
    return joined(said);
}

QString minimalSetSentence(const MinimalSet &set, Language language)
{
    const T text = set.isProven ? T::MinimalProven : T::MinimalBest;
    return joined(
        {sentenceText(text, language, set.initiatives.size()), sentenceText(T::MinimalCaveat, language)});
}

QString stelselSentence(const StelselMatrix &matrix, Language language)
{
    return sentenceText(T::StelselUnfilled, language, matrix.withoutFilling());
}

} // namespace core
