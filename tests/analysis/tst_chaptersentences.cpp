#include "core/analysis/analysissentences.h"
#include "core/analysis/chaptersentences.h"
#include "core/analysis/sentencetexts.h"
#include "tests/analysis/figurecase.h"
#include "tests/analysis/randominventory.h"

using namespace core;
using namespace test;

namespace {

using Say = std::function<QString(Language)>;

/// The sentence with plain spaces.
QString said(const Say &say, Language language)
{
    return say(language).replace(QChar(QChar::Nbsp), u' ');
}

void row(const char *name, const Say &say, const char *dutch, const char *english)
{
    QTest::newRow(name) << say << QString::fromUtf8(dutch) << QString::fromUtf8(english);
}

Robustness::Growth growth(int started, int ended)
{
    Robustness::Growth one;
    one.started = started;
    one.ended = ended;
    return one;
}

Conversion conversionOf(int pilots, int converted)
{
    Conversion one;
    one.pilots = pilots;
    for (int i = 0; i < converted; ++i)
        one.converted.append(RecordId(1, quint64(i)));
    return one;
}

Robustness expiring(int count)
{
    Robustness robustness;
    if (count > 0)
        robustness.expiry.insert(QStringLiteral("2026-Q2"), count);
    return robustness;
}

Robustness::Unique unique(int cells, int bridges, int walks)
{
    Robustness::Unique one;
    one.cells.resize(cells);
    one.bridges = bridges;
    one.walks = walks;
    return one;
}

Reach::Sum reached(const char *unit, double sum)
{
    return {QString::fromUtf8(unit), 2025, sum, 1, {}};
}

Reach targets()
{
    Reach reach;
    reach.regionTarget = 2500;
    reach.programmeTarget = 100000;
    reach.programmeTargetYear = 2028;
    return reach;
}

void offerRows()
{
    row(
        "nothing ends", [](Language l) { return expirySentence(expiring(0), l); },
        "Van geen enkel actief initiatief kennen we een einddatum.",
        "Of no active initiative do we know an end date.");
    row(
        "one ends", [](Language l) { return expirySentence(expiring(1), l); },
        "In kwartaal 2 van 2026 loopt 1 initiatief af.", "In quarter 2 of 2026, 1 initiative ends.");
    row(
        "two end", [](Language l) { return expirySentence(expiring(2), l); },
        "In kwartaal 2 van 2026 lopen 2 initiatieven af.", "In quarter 2 of 2026, 2 initiatives end.");
    row(
        "growth", [](Language l) { return growthSentence(QStringLiteral("2025-H1"), growth(1, 0), l); },
        "Eerste helft van 2025: 1 initiatief begon. 0 initiatieven stopten. Het verschil is +1.",
        "First half of 2025: 1 initiative started. 0 initiatives ended. The difference is +1.");
    row(
        "shrinking", [](Language l) { return growthSentence(QStringLiteral("2025-H2"), growth(0, 2), l); },
        "Tweede helft van 2025: 0 initiatieven begonnen. 2 initiatieven stopten. Het verschil is -2.",
        "Second half of 2025: 0 initiatives started. 2 initiatives ended. The difference is -2.");
    row(
        "no pilots", [](Language l) { return conversionSentence({}, l); },
        "In de eerdere versie staat geen pilot.", "The earlier version holds no pilot.");
    row(
        "one of two pilots", [](Language l) { return conversionSentence(conversionOf(2, 1), l); },
        "1 van de 2 pilots van toen is nu structureel.", "1 of the 2 pilots of then is structural now.");
    row(
        "two of two pilots", [](Language l) { return conversionSentence(conversionOf(2, 2), l); },
        "2 van de 2 pilots van toen zijn nu structureel.", "2 of the 2 pilots of then are structural now.");
    row(
        "unique in one cell", [](Language l) { return uniqueSentence(unique(1, 0, 0), l); },
        "Alleen door dit initiatief is er aanbod in 1 vak.",
        "Only because of this initiative there is an offer in 1 cell.");
    row(
        "unique in a bridge and two walks", [](Language l) { return uniqueSentence(unique(0, 1, 2), l); },
        "Geen enkel vak met aanbod hangt alleen van dit initiatief af. Alleen daardoor houdt 1 overgang "
        "tussen "
        "fasen stand. Alleen daardoor bestaan 2 routes door alle fasen.",
        "No cell with an offer depends on this initiative alone. Only because of it does 1 transition "
        "between "
        "phases hold. Only because of it are there 2 routes through all phases.");
    row(
        "coordination",
        [](Language l) {
            Robustness robustness;
            robustness.themesWithoutCoordinator = {0};
            robustness.regionsWithoutCoordinator = {0, 1};
            return coordinationSentence(robustness, l);
        },
        "1 thema heeft geen coördinator. 2 regio’s hebben geen coördinator.",
        "1 theme has no coordinator. 2 regions have no coordinator.");
    row(
        "no provider known", [](Language l) { return effectiveProvidersSentence({}, l); },
        "Op hoeveel aanbieders het aanbod rust, is niet te berekenen: we kennen ze niet.",
        "On how many providers the offer rests is not computable: we do not know them.");
}

void reachRows()
{
    row(
        "a share of the region's target",
        [](Language l) {
            return reachBaseSentence(targets(), reached("uniek", 500), ReachBase::RegionTarget, l);
        },
        "Dat is 20 % van het doel van een regio (2.500 ondernemers).", // 500/2500
        "That is 20% of the target of a region (2,500 entrepreneurs).");
    row(
        "a share of the programme's target",
        [](Language l) {
            return reachBaseSentence(targets(), reached("uniek", 500), ReachBase::ProgrammeTarget, l);
        },
        "Dat is 1 % van het doel van het programma (100.000 ondernemers in 2028).", // 0,5 rounds to 1
        "That is 1% of the target of the programme (100,000 entrepreneurs in 2028).");
    row(
        "contacts are no share",
        [](Language l) {
            return reachBaseSentence(targets(), reached("contacten", 500), ReachBase::WideSme, l);
        },
        "Ter vergelijking: het brede mkb (circa 200.000 ondernemers).",
        "For comparison: all broad SMEs (about 200,000 entrepreneurs).");
    row(
        "satisfaction",
        [](Language l) {
            return satisfactionSentence({QStringLiteral("enquête"), {}, 7.25, 4, {}}, l);
        },
        "Tevredenheid volgens enquête: gemiddeld 7,3, uit 4 gegevens.",
        "Satisfaction by enquête: 7.3 on average, from 4 records.");
    row(
        "nothing is known of evaluation", [](Language l) { return evaluationSentence({}, l); },
        "Van geen enkel actief initiatief weten we of het is geëvalueerd.",
        "Of no active initiative do we know whether it was evaluated.");
    row(
        "demand",
        [](Language l) {
            DemandMatch demand;
            demand.withoutOffer = {0};
            demand.withoutDemand = {1, 2};
            return demandSentence(demand, l);
        },
        "In 1 vak is er vraag, maar geen zeker aanbod. In 2 vakken is er aanbod, maar kennen we geen vraag.",
        "In 1 cell there is demand, but no certain offer. In 2 cells there is an offer, but we know no "
        "demand.");
    row(
        "no interventions", [](Language l) { return citingSentence({}, l); },
        "Er zijn nog geen interventies.", "There are no interventions yet.");
    row(
        "one of three cites",
        [](Language l) {
            DemandMatch demand;
            demand.interventions = 3;
            demand.citing = 1;
            return citingSentence(demand, l);
        },
        "1 van de 3 interventies noemt een vraag van ondernemers.",
        "1 of the 3 interventions cites a question of entrepreneurs.");
}

void judgementRows()
{
    row(
        "a criterion is counted",
        [](Language l) {
            return criterionSentence({{}, {}, 2, 1, 0, 3, {}}, QStringLiteral("Vindbaar"), l);
        },
        "Vindbaar: ja 2, deels 1, nee 0, onbekend 3.", "Vindbaar: yes 2, partly 1, no 0, unknown 3.");
    row(
        "indicators",
        [](Language l) {
            Judgements judgements;
            judgements.isolates = 1;
            judgements.overlapWithoutAgreement = 2;
            return indicatorsSentence(judgements, l);
        },
        "1 initiatief staat helemaal los. 2 paren overlappen zonder afspraak. 0 doorverwijzingen gaan naar "
        "een "
        "ander bestuursniveau.",
        "1 initiative stands alone. 2 pairs overlap without an agreement. 0 referrals go to another level of "
        "government.");
    row(
        "completeness",
        [](Language l) {
            return completenessSentence({EntityKind::Activity, FieldGroup::Core, 3, 4}, l);
        },
        "Activiteiten: van de kernvelden is 75 % ingevuld.",
        "Activities: 75% of the core fields are filled in.");
    row(
        "nothing to keep", [](Language l) { return minimalSetSentence({}, l); },
        "Geen enkel vak heeft aanbod; er is dus niets te behouden. Dit is het begin van een gesprek, geen "
        "advies: "
        "het zegt niets over kwaliteit, bereik of behoefte.",
        "No cell has an offer, so there is nothing to keep. This is the start of a conversation, not advice: "
        "it "
        "says nothing of quality, reach or need.");
    row(
        "no network", [](Language l) { return networkSentence({}, l); },
        "Er is geen actief initiatief, en dus geen netwerk.",
        "There is no active initiative, and so no network.");
    row(
        "a point that frees no initiative",
        [](Language l) {
            return articulationSentence({0, 0}, QStringLiteral("KVK"), l);
        },
        "Valt KVK weg, dan valt het netwerk uiteen, maar raakt geen initiatief los.",
        "Without KVK the network falls apart, but no initiative comes loose.");
    row(
        "one stale record", [](Language l) { return staleSentence(1, l); },
        "Dit rust op 1 verouderd gegeven.", "This rests on 1 stale record.");
    row(
        "two stale records", [](Language l) { return staleSentence(2, l); },
        "Dit rust op 2 verouderde gegevens.", "This rests on 2 stale records.");
    row(
        "no stale record", [](Language l) { return staleSentence(0, l); }, "", "");
}

} // namespace

Q_DECLARE_METATYPE(Say)

/// Zo lees je dit: one plain sentence per figure, with a form of its own for none, one and more.
class TestChapterSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasAPlainSentence_data()
    {
        QTest::addColumn<Say>("say");
        QTest::addColumn<QString>("dutch");
        QTest::addColumn<QString>("english");
        offerRows();
        reachRows();
        judgementRows();
    }
    void everyFigureHasAPlainSentence()
    {
        QFETCH(Say, say);
        QFETCH(QString, dutch);
        QFETCH(QString, english);
        QCOMPARE(said(say, Language::Dutch), dutch);
        QCOMPARE(said(say, Language::English), english);
    }

    void aCellOnStaleRecordsSaysSo()
    {
        const InventoryBuilder b = frame([](InventoryBuilder &made) {
            made.activity(made.initiative("r1", "A"), "a", "x",
                          [](Activity &a) { a.verifiedOn = date("2020"); });
            made.activity(made.initiative("r1", "B"), "a", "x");
        });
        const auto result = *analyse(b.inventory, b.profile, b.scope);
        const QString cell
            = cellSentence(result->ecosystem, result->coverage.frame.cells.at(0), Language::Dutch);
        QVERIFY2(cell.endsWith(QLatin1String("Dit rust op 1 verouderd gegeven.")), qPrintable(cell));
    }

    void everyChapterIsSaidInBothLanguages()
    {
        const InventoryBuilder b = RandomInventory(2).make(12);
        const auto result = *analyse(b.inventory, b.profile, b.scope);
        qsizetype lines = 0;
        for (const QString &chapter : chapterKeys()) {
            const QStringList dutch = sentencesOf(*result, {chapter}, Language::Dutch);
            const QStringList english = sentencesOf(*result, {chapter}, Language::English);
            QVERIFY2(!dutch.isEmpty(), qPrintable(chapter));
            QCOMPARE(dutch.size(), english.size());
            for (const QString &line : dutch + english) {
                static const QRegularExpression leftOver(QStringLiteral("%(n|[0-9])"));
                QVERIFY2(!line.contains(leftOver) && !line.isEmpty(), qPrintable(line));
            }
            lines += dutch.size();
        }
        QCOMPARE(sentencesOf(*result, {}, Language::Dutch).size(), lines);
    }

    void anEmptyFileIsSaidToo()
    {
        const InventoryBuilder b;
        const auto result = *analyse(b.inventory, b.profile, b.scope);
        const QStringList lines = sentencesOf(*result, {}, Language::Dutch);
        QVERIFY(lines.first().contains(QLatin1String("geen vakken")));
        for (const QString &line : lines)
            QVERIFY2(!line.contains(QLatin1String("nan")) && !line.contains(u'%'), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestChapterSentences)
#include "tst_chaptersentences.moc"
