#include "core/analysis/choicesentences.h"

#include "core/analysis/chaptersentences.h"
#include "core/analysis/sentencetexts.h"

#include <QLocale>

namespace core {
namespace {

using T = SentenceText;

QString numberText(double number, Language language)
{
    const QLocale locale(language == Language::English ? QLocale::English : QLocale::Dutch,
                         language == Language::English ? QLocale::UnitedKingdom : QLocale::Netherlands);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

QString nameOf(const Ecosystem &ecosystem, int initiative)
{
    return ecosystem.initiatives[size_t(initiative)].record->name.value();
}

/// "Spreekuur (Digiwerkplaats)": an activity by its own name and its initiative's.
QString activityName(const Ecosystem &ecosystem, int index)
{
    const ActivityView &view = ecosystem.activities[size_t(index)];
    const QString own = ecosystem.inventory.find<Activity>(view.id)->name.value();
    if (view.initiative < 0)
        return own;
    const QString outer = nameOf(ecosystem, view.initiative);
    return own.isEmpty() ? outer : QStringLiteral("%1 (%2)").arg(own, outer);
}

T warningText(Consistency::Warning warning)
{
    using Warning = Consistency::Warning;
    switch (warning) {
    case Warning::OneMorePortal:
        return T::TestPortal;
    case Warning::NoEvidenceOfNeed:
        return T::TestNoNeed;
    case Warning::TestedTooLate:
        return T::TestLate;
    case Warning::RegionalDeveloperForAll:
        break;
    }
    return T::TestRom;
}

QString stakeSentence(const Stake &stake, T exact, T least, Language language)
{
    if (stake.unknown == 0)
        return sentenceText(exact, language).arg(numberText(stake.known, language));
    return sentenceText(least, language, stake.unknown).arg(numberText(stake.known, language));
}

QStringList stakeSentences(const ScenarioDifference &difference, Language language)
{
    QStringList said;
    if (!difference.stopped.isEmpty()) {
        said.append(stakeSentence(difference.budget, T::ScenarioBudget, T::ScenarioBudgetLeast, language));
        said.append(stakeSentence(difference.fte, T::ScenarioFte, T::ScenarioFteLeast, language));
    }
    for (const Reach::Sum &sum : difference.reach)
        said.append(sentenceText(T::ScenarioReach, language).arg(reachSumSentence(sum, language)));
    if (difference.reachUnknown > 0)
        said.append(sentenceText(T::ScenarioReachUnknown, language, difference.reachUnknown));
    return said;
}

} // namespace

QStringList outcomeSentences(const Consistency &consistency, const QString &name, Language language)
{
    using Outcome = Consistency::Outcome;
    const auto white = std::count_if(consistency.cells.cbegin(), consistency.cells.cend(),
                                     [](const auto &cell) { return cell.kinds.contains(CellKind::White); });
    QStringList said;
    for (const Outcome outcome : consistency.outcomes) {
        const T text = outcome == Outcome::Connects ? T::TestConnects
            : outcome == Outcome::Overlaps          ? T::TestOverlaps
            : outcome == Outcome::NearlyTheSame     ? T::TestNearlySame
                                                    : T::TestFills;
        said.append(sentenceText(text, language, white).arg(name));
    }
    if (said.isEmpty())
        said.append(sentenceText(T::TestNothing, language).arg(name));
    return said;
}

QString warningSentence(Consistency::Warning warning, Language language)
{
    return sentenceText(warningText(warning), language);
}

QStringList consistencySentences(const Ecosystem &ecosystem, const Consistency &consistency,
                                 Language language)
{
    QStringList said = outcomeSentences(consistency, nameOf(ecosystem, consistency.initiative), language);
    for (const Consistency::Neighbour &one : consistency.nearest) {
        const QString reasons = reasonsSentence(reasonsOf(one.similarity), one.similarity.compared, language);
        said.append(sentenceText(T::TestNearest, language).arg(activityName(ecosystem, one.other), reasons));
    }
    if (consistency.nearest.isEmpty())
        said.append(sentenceText(T::TestNoNearest, language));
    if (!consistency.cells.isEmpty())
        said.append(sentenceText(T::TestCells, language, consistency.cells.size()));
    if (!consistency.bridges.isEmpty())
        said.append(sentenceText(T::TestBridges, language, consistency.bridges.size()));
    QStringList instead;
    for (const int initiative : consistency.instead)
        instead.append(nameOf(ecosystem, initiative));
    if (!instead.isEmpty())
        said.append(sentenceText(T::TestInstead, language).arg(instead.join(QLatin1String(", "))));
    for (const Consistency::Warning warning : consistency.warnings)
        said.append(warningSentence(warning, language));
    said.append(sentenceText(T::TestPeople, language));
    return said;
}

QStringList scenarioSentences(const ScenarioDifference &difference, Language language)
{
    QStringList said;
    if (difference.isEmpty())
        said.append(sentenceText(T::ScenarioNothing, language));
    said.append(sentenceText(T::ScenarioCoverage, language)
                    .arg(boundsText(difference.coverageBefore, language),
                         boundsText(difference.coverageAfter, language)));
    const std::pair<T, qsizetype> counts[] = {
        {T::ScenarioStopped, difference.stopped.size()},
        {T::ScenarioStarted, difference.started.size()},
        {T::ScenarioWhite, difference.turnedWhite.size()},
        {T::ScenarioFilled, difference.filled.size()},
        {T::ScenarioBroken, difference.broken.size()},
        {T::ScenarioMended, difference.mended.size()},
        {T::ScenarioWalksLost, difference.walksLost.size()},
        {T::ScenarioWalksGained, difference.walksGained.size()},
        {T::ScenarioOverlapRemoved, difference.overlapRemoved.size()},
        {T::ScenarioOverlapAdded, difference.overlapAdded.size()},
    };
    for (const auto &[text, count] : counts) {
        if (count > 0)
            said.append(sentenceText(text, language, count));
    }
    said.append(stakeSentences(difference, language));
    static constexpr T names[] = {T::ScenarioIsolates, T::ScenarioUnagreed, T::ScenarioReferrals};
    for (const ScenarioDifference::Indicator &one : difference.indicators)
        said.append(sentenceText(names[one.principle - 2], language)
                        .arg(QString::number(one.before), QString::number(one.after)));
    if (difference.conversion.pilots > 0)
        said.append(conversionSentence(difference.conversion, language));
    if (!difference.stoppedSilently.isEmpty())
        said.append(sentenceText(T::ScenarioSilent, language, difference.stoppedSilently.size()));
    return said;
}

} // namespace core
