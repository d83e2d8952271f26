#include "core/analysis/chaptersentences.h"
#include "core/analysis/sentencetexts.h"
#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

Frame frameOf(int lower, int upper, int size)
{
    Frame frame;
    frame.size = size;
    frame.coveredLower = lower;
    frame.coveredUpper = upper;
    frame.covered = {double(lower) / size, double(upper) / size};
    return frame;
}

QString text(QString sentence)
{
    return sentence.replace(QChar(0xa0), u' ');
}

Frame withCells(CellKind kind, int count)
{
    Frame frame;
    CoverageCell cell;
    cell.kinds = {kind};
    frame.cells = QList<CoverageCell>(count, cell);
    return frame;
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coverageIsSaidWithItsNumbers()
    {
        // 19/32 = 59.4 %, 23/32 = 71.9 %
        QCOMPARE(text(coverageSentence(frameOf(19, 23, 32), Language::Dutch)),
                 QStringLiteral("Tussen 19 en 23 van de 32 vakken hebben aanbod (59 % tot 72 %)."));
        QCOMPARE(coverageSentence(frameOf(19, 23, 32), Language::English),
                 QStringLiteral("Between 19 and 23 of the 32 cells have an offer (59% to 72%)."));
        QCOMPARE(text(coverageSentence(frameOf(1, 1, 4), Language::Dutch)),
                 QStringLiteral("1 van de 4 vakken heeft aanbod (25 %)."));
        QCOMPARE(text(coverageSentence(frameOf(0, 0, 4), Language::Dutch)),
                 QStringLiteral("0 van de 4 vakken hebben aanbod (0 %)."));
        QCOMPARE(coverageSentence(Frame(), Language::Dutch),
                 QStringLiteral("Er zijn geen vakken om te tellen."));
    }

    void everyKindHasASingularAndAPlural()
    {
        QCOMPARE(kindSentence(withCells(CellKind::White, 1), CellKind::White, Language::Dutch),
                 QStringLiteral("1 vak is wit: er is zeker geen aanbod. Een leeg vak is niet vanzelf een "
                                "probleem: misschien doet de markt het al."));
        QCOMPARE(
            kindSentence(withCells(CellKind::White, 9), CellKind::White, Language::Dutch),
            QStringLiteral("9 vakken zijn wit: er is zeker geen aanbod. Een leeg vak is niet vanzelf een "
                           "probleem: misschien doet de markt het al."));
        QCOMPARE(kindSentence(withCells(CellKind::Thin, 1), CellKind::Thin, Language::English),
                 QStringLiteral("1 cell is thin: it rests on few offers or few providers."));
        for (int i = 0; i < cellKindCount; ++i) {
            const auto kind = static_cast<CellKind>(i);
            for (const Language language : {Language::Dutch, Language::English}) {
                const QString one = kindSentence(withCells(kind, 1), kind, language);
                const QString many = kindSentence(withCells(kind, 7), kind, language);
                QVERIFY(one.contains(u'1') && many.contains(u'7'));
                QVERIFY(one != QString(many).replace(u'7', u'1')); // a form of its own
                QVERIFY(!one.contains(u'%'));
            }
        }
    }

    void aCellIsNamedByItsLabelsAndSaysWhatIsTheMatter()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative(nullptr, "A", [](Initiative &i) { i.endsOn = date("2026-12-31"); }), "weten",
                   "digitalisering");
        b.signal("kunnen", "digitalisering", nullptr, 3);
        const Ecosystem eco = b.ecosystem();
        const Coverage result = *coverage(eco, *overlaps(eco));
        const auto said = [&](int index, Language language) {
            return text(cellSentence(eco, result.frame.cells.at(index), language));
        };
        QCOMPARE(said(6, Language::Dutch),
                 QStringLiteral(
                     "kunnen, digitalisering: Er is zeker geen aanbod. Er zijn 3 vragen van ondernemers."));
        QCOMPARE(said(2, Language::Dutch),
                 QStringLiteral(
                     "weten, digitalisering: Er is 1 activiteit. We kennen 1 aanbieder. Al dit aanbod loopt "
                     "binnenkort af. Dat is dun. Misschien is niets daarvan geëvalueerd. Na 31 december "
                     "2026 is er niets meer."));
        QVERIFY(
            said(2, Language::English).contains(QLatin1String("After 31 December 2026 nothing is left.")));
    }

    void aPairGivesItsReasonsInWords()
    {
        using Relation = OverlapReason::Relation;
        QList<OverlapReason> reasons;
        const Relation relations[]
            = {Relation::Same,    Relation::Same,      Relation::Partly, Relation::Same, Relation::Unknown,
               Relation::Unknown, Relation::Different, Relation::Same,   Relation::Same};
        for (int i = 0; i < 9; ++i)
            reasons.append({static_cast<Attribute>(i), relations[i], 0});
        QCOMPARE(reasonsSentence(reasons, 7, Language::Dutch),
                 QStringLiteral(
                     "zelfde fase en thema, zelfde doelgroep, zelfde vorm, zelfde gebied, deels dezelfde "
                     "soort, ander kanaal; op 7 van 9 kenmerken vergeleken"));
        QCOMPARE(reasonsSentence(reasons, 7, Language::English),
                 QStringLiteral(
                     "same phase and theme, same target group, same delivery, same area, partly the same "
                     "kind, different channel; compared on 7 of 9 attributes"));
        OverlapPair pair;
        pair.compared = 7;
        pair.isCertain = true;
        pair.isReferred = true;
        QVERIFY(pairSentence(pair, reasons, Language::Dutch)
                    .endsWith(QLatin1String("De een verwijst naar de ander. Nog te bespreken.")));
    }

    void routesAreSaidWithTheirNumbers()
    {
        ThemeJourney journey;
        journey.bridges.resize(3);
        journey.bridges[0].arcs = 1;
        journey.doors = 2;
        journey.noWrongDoor = 2.0 / 3; // 67 %
        journey.deadEnds = {4};
        QCOMPARE(
            text(journeySentence(journey, Language::Dutch)),
            QStringLiteral("1 van de 3 overgangen tussen fasen loopt door. Een ondernemer kan alle fasen "
                           "doorlopen langs 2 deuren. 67 % van de activiteiten leidt naar de laatste fase. 1 "
                           "activiteit loopt dood."));
        journey.doors.reset();
        QVERIFY(journeySentence(journey, Language::English)
                    .contains(QLatin1String("No route runs through all phases.")));
        QCOMPARE(articulationSentence({0, 3}, QStringLiteral("KVK"), Language::Dutch),
                 QStringLiteral("Valt KVK weg, dan raken 3 initiatieven los."));
        QCOMPARE(articulationSentence({0, 1}, QStringLiteral("KVK"), Language::Dutch),
                 QStringLiteral("Valt KVK weg, dan raakt 1 initiatief los."));
    }

    void theOtherChaptersSaySoTooWithTheirCaveats()
    {
        QCOMPARE(reachSumSentence({QStringLiteral("contacten"), 2024, 12500, 2, {}}, Language::Dutch),
                 QStringLiteral("2024: 12.500 contacten, geen unieke ondernemers, uit 2 gegevens."));
        QCOMPARE(
            reachSumSentence({QStringLiteral("uniek"), {}, 7, 1, {}}, Language::English),
            QStringLiteral("Year unknown: 7 unique entrepreneurs reached, from 1 record (some may be counted "
                           "twice)."));
        QVERIFY(effectiveProvidersSentence(1.64, Language::Dutch).contains(QLatin1String("1,6")));
        QVERIFY(effectiveProvidersSentence({}, Language::Dutch).contains(QLatin1String("niet te berekenen")));
        MinimalSet set;
        set.initiatives = {1};
        set.isProven = true;
        QVERIFY(minimalSetSentence(set, Language::Dutch).contains(QLatin1String("geen advies")));
        Robustness robustness;
        robustness.temporaryShare = 0.5;
        robustness.permanenceKnown = 2;
        robustness.permanenceUnknown = 1;
        QCOMPARE(
            text(temporarySentence(robustness, Language::Dutch)),
            QStringLiteral("50 % van het aanbod is tijdelijk; van 2 initiatieven weten we de looptijd. Van 1 "
                           "initiatief is de looptijd onbekend."));
        QVERIFY(hingeSentence(Hinge(), Language::Dutch).startsWith(QLatin1String("Geen enkele relatie")));
    }

    void everyTextStandsInBothLanguagesWithTheSamePlaces()
    {
        const auto places = [](const QString &words) {
            QStringList found;
            for (const QString &place : {QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("%3")}) {
                if (words.contains(place))
                    found.append(place);
            }
            return found;
        };
        for (int i = 0; i <= static_cast<int>(lastSentenceText); ++i) {
            for (const qint64 count : {1, 5}) {
                const QString nl = sentenceText(static_cast<SentenceText>(i), Language::Dutch, count);
                const QString en = sentenceText(static_cast<SentenceText>(i), Language::English, count);
                QVERIFY2(!nl.isEmpty() && !en.isEmpty(), qPrintable(QString::number(i)));
                if (nl != u"%1" && !nl.startsWith(QLatin1String("ander")))
                    QCOMPARE(places(en), places(nl));
            }
        }
    }

    void overlapsAreCounted()
    {
        Overlaps found;
        QCOMPARE(overlapSentence(found, Language::Dutch),
                 QStringLiteral("Geen twee activiteiten overlappen zeker."));
        OverlapPair pair;
        found.pairs.append(pair);
        found.pairs.append(pair);
        pair.isCertain = true;
        pair.isHinge = true;
        found.pairs.append(pair);
        QCOMPARE(overlapSentence(found, Language::Dutch),
                 QStringLiteral(
                     "1 paar activiteiten overlapt zeker. Bij 1 paar gaat het om landelijk en regionaal "
                     "aanbod. 2 paren overlappen misschien: daarvoor ontbreken gegevens."));
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
