#include "core/analysis/sentences.h"

#include "core/analysis/sentencetexts.h"
#include "core/model/vocabularies.h"

#include <QLocale>

#include <cmath>

namespace core {
namespace {

using T = SentenceText;

QString joined(const QStringList &sentences)
{
    return sentences.join(QLatin1Char(' '));
}

QString dateText(QDate day, Language language)
{
    const QLocale locale(language == Language::English ? QLocale::English : QLocale::Dutch,
                         language == Language::English ? QLocale::UnitedKingdom : QLocale::Netherlands);
    return locale.toString(day, QStringLiteral("d MMMM yyyy"));
}

/// One percentage where both bounds are the same, else a range.
QString rangeSentence(const Bounds &bounds, T range, T exact, Language language)
{
    if (bounds.lower == bounds.upper)
        return sentenceText(exact, language).arg(percentText(bounds.lower, language));
    return sentenceText(range, language)
        .arg(percentText(bounds.lower, language), percentText(bounds.upper, language));
}

constexpr T kindTexts[cellKindCount]
    = {T::CellsWhite,       T::CellsUnknown, T::CellsExpiring,    T::CellsThin,
       T::CellsCrowded,     T::CellsCovered, T::CellsUnevaluated, T::CellsPossiblyUnevaluated,
       T::CellsNationalOnly};

QStringList kindRemarks(const CoverageCell &cell, Language language)
{
    static constexpr std::pair<CellKind, T> remarks[] = {
        {CellKind::Expiring, T::CellExpiring},
        {CellKind::Thin, T::CellThin},
        {CellKind::Crowded, T::CellCrowded},
        {CellKind::Unevaluated, T::CellUnevaluated},
        {CellKind::PossiblyUnevaluated, T::CellPossiblyUnevaluated},
        {CellKind::NationalOnly, T::CellNationalOnly},
    };
    QStringList said;
    for (const auto &[kind, text] : remarks) {
        if (cell.has(kind))
            said.append(sentenceText(text, language));
    }
    return said;
}

QString cellName(const Ecosystem &ecosystem, const CoverageCell &cell, Language language)
{
    const Vocabularies words(ecosystem.inventory);
    const QString code = language == Language::English ? QStringLiteral("en") : QStringLiteral("nl");
    QStringList parts{words.label(QStringLiteral("fase"), ecosystem.phases().key(cell.phase), code),
                      words.label(QStringLiteral("thema"), ecosystem.themes().key(cell.theme), code)};
    if (cell.region >= 0)
        parts.append(words.label(QStringLiteral("regio"), ecosystem.areas.regions().at(cell.region), code));
    if (cell.targetGroup >= 0)
        parts.append(words.label(QStringLiteral("doelgroep"),
                                 ecosystem.termsOf(Attribute::TargetGroups).key(cell.targetGroup), code));
    return parts.join(QLatin1String(", "));
}

T nameOf(Attribute attribute, bool isOther)
{
    const int first = static_cast<int>(isOther ? T::PhasesOther : T::Phases);
    return static_cast<T>(first + static_cast<int>(attribute));
}

/// The names of the attributes with this relation, the first two joined by "en".
QStringList named(const QList<OverlapReason> &reasons, OverlapReason::Relation relation, Language language)
{
    QStringList names;
    for (const OverlapReason &reason : reasons) {
        if (reason.relation == relation)
            names.append(sentenceText(
                nameOf(reason.attribute, relation == OverlapReason::Relation::Different), language));
    }
    return names;
}

} // namespace

Language languageOf(QStringView code)
{
    return code == QLatin1String("en") ? Language::English : Language::Dutch;
}

QString percentText(const std::optional<double> &share, Language language)
{
    if (!share)
        return sentenceText(T::NotComputable, language);
    return sentenceText(T::Percent, language).arg(std::lround(*share * 100));
}

QString coverageSentence(const Frame &frame, Language language)
{
    if (frame.size == 0)
        return sentenceText(T::CoverageNone, language);
    if (frame.coveredLower == frame.coveredUpper) {
        return sentenceText(T::CoverageExact, language, frame.coveredLower)
            .arg(frame.coveredLower)
            .arg(frame.size)
            .arg(percentText(frame.covered.lower, language));
    }
    return sentenceText(T::Coverage, language)
        .arg(QString::number(frame.coveredLower), QString::number(frame.coveredUpper),
             QString::number(frame.size), percentText(frame.covered.lower, language),
             percentText(frame.covered.upper, language));
}

QString regionalCoverageSentence(const Frame &frame, Language language)
{
    if (frame.size == 0)
        return sentenceText(T::CoverageNone, language);
    return rangeSentence(frame.regional, T::Regional, T::RegionalExact, language);
}

QString weightedCoverageSentence(const Frame &frame, Language language)
{
    if (!frame.weighted.lower)
        return sentenceText(T::WeightedNone, language);
    return joined({rangeSentence(frame.weighted, T::Weighted, T::WeightedExact, language),
                   sentenceText(T::DemandInEach, language)});
}

QString kindSentence(const Frame &frame, CellKind kind, Language language)
{
    const int count = frame.count(kind);
    const QString said = sentenceText(kindTexts[static_cast<size_t>(kind)], language, count);
    if (kind != CellKind::White || count == 0)
        return said;
    return joined({said, sentenceText(T::WhiteCaveat, language)});
}

QString cellSentence(const Ecosystem &ecosystem, const CoverageCell &cell, Language language)
{
    QStringList said{cellName(ecosystem, cell, language) + u':'};
    if (!cell.isInFrame()) {
        said.append(sentenceText(T::CellNotApplicable, language));
        return joined(said);
    }
    if (cell.has(CellKind::White)) {
        said.append(sentenceText(T::CellWhite, language));
    } else if (cell.has(CellKind::Unknown)) {
        said.append(sentenceText(T::CellUnknown, language, cell.possible));
    } else {
        said.append(sentenceText(T::CellOffer, language, cell.certain.size()));
        said.append(sentenceText(T::CellProviders, language, cell.providers.size()));
    }
    said.append(kindRemarks(cell, language));
    if (cell.tipsOn.isValid())
        said.append(sentenceText(T::CellTips, language).arg(dateText(cell.tipsOn, language)));
    if (cell.demand > 0)
        said.append(sentenceText(T::CellDemand, language, cell.demand));
    if (cell.mark == CoverageCell::Mark::EmptyOnPurpose)
        said.append(sentenceText(T::CellOnPurpose, language));
    const auto stale = std::count_if(cell.certain.cbegin(), cell.certain.cend(), [&](int activity) {
        return ecosystem.activities[static_cast<size_t>(activity)].isStale;
    });
    if (stale > 0)
        said.append(staleSentence(stale, language));
    return joined(said);
}

QString fragmentationSentence(const Frame &frame, Language language)
{
    const auto count = std::count_if(frame.cells.cbegin(), frame.cells.cend(), [](const CoverageCell &cell) {
        return cell.isInFrame() && cell.isFragmented();
    });
    return sentenceText(T::CellsFragmented, language, count);
}

QString staleSentence(qsizetype stale, Language language)
{
    return stale == 0 ? QString() : sentenceText(T::RestsOnStale, language, stale);
}

QString boundsText(const Bounds &bounds, Language language)
{
    if (bounds.lower == bounds.upper)
        return percentText(bounds.lower, language);
    return sentenceText(T::ShareRange, language)
        .arg(percentText(bounds.lower, language), percentText(bounds.upper, language));
}

QString signalsOutsideSentence(const Coverage &coverage, Language language)
{
    return sentenceText(T::SignalsOutside, language, coverage.signalsOutside.size());
}

QString overlapSentence(const Overlaps &overlaps, Language language)
{
    const qsizetype certain = overlaps.certain().size();
    const auto hinge = std::count_if(overlaps.pairs.cbegin(), overlaps.pairs.cend(),
                                     [](const OverlapPair &pair) { return pair.isCertain && pair.isHinge; });
    QStringList said{certain == 0 ? sentenceText(T::OverlapNone, language)
                                  : sentenceText(T::OverlapCertain, language, certain)};
    if (hinge > 0)
        said.append(sentenceText(T::OverlapHinge, language, hinge));
    if (const qsizetype possible = overlaps.pairs.size() - certain; possible > 0)
        said.append(sentenceText(T::OverlapPossible, language, possible));
    return joined(said);
}

QString reasonsSentence(const QList<OverlapReason> &reasons, int compared, Language language)
{
    using Relation = OverlapReason::Relation;
    QStringList parts;
    QStringList same = named(reasons, Relation::Same, language);
    if (reasons.size() >= 2 && reasons.at(0).relation == Relation::Same
        && reasons.at(1).relation == Relation::Same) {
        const QString both = sentenceText(T::And, language).arg(same.at(0), same.at(1));
        same.remove(0, 2);
        same.prepend(both);
    }
    for (const QString &name : std::as_const(same))
        parts.append(sentenceText(T::Same, language).arg(name));
    for (const auto &[relation, text] :
         {std::pair(Relation::Partly, T::Partly), std::pair(Relation::Different, T::Different)}) {
        const QStringList names = named(reasons, relation, language);
        for (const QString &name : names)
            parts.append(sentenceText(text, language).arg(name));
    }
    return parts.join(QLatin1String(", ")) + QLatin1String("; ")
        + sentenceText(T::Compared, language, compared).arg(reasons.size());
}

QString pairSentence(const OverlapPair &pair, const QList<OverlapReason> &reasons, Language language,
                     qsizetype stale)
{
    static constexpr T classes[] = {T::ClassOverlap, T::ClassNearDuplicate, T::ClassDuplication};
    static constexpr T verdicts[]
        = {T::VerdictOpen, T::VerdictOnPurpose, T::VerdictComplementary, T::VerdictUnwanted};
    QStringList said{sentenceText(classes[static_cast<size_t>(pair.pairClass)], language)
                     + QLatin1String(": ") + reasonsSentence(reasons, pair.compared, language) + u'.'};
    if (!pair.isCertain)
        said.append(sentenceText(T::PairPossible, language));
    said.append(sentenceText(pair.isReferred ? T::Referred : T::NotReferred, language));
    said.append(sentenceText(verdicts[static_cast<size_t>(pair.verdict)], language));
    if (stale > 0)
        said.append(staleSentence(stale, language));
    return joined(said);
}

} // namespace core
