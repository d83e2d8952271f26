#include "core/exchange/fieldlist.h"
#include "core/exchange/fieldparser.h"
#include "tests/exchange/fieldreading.h"

#include <QTest>

using namespace importfixture;

/// What people type, field by field. Expected values are what a person means by the text.
class FieldParserTest : public QObject, private FieldReading {
    Q_OBJECT

private Q_SLOTS:
    void blankAndUnknownAndNoneAreThreeStates_data();
    void blankAndUnknownAndNoneAreThreeStates();
    void aWordOfTheVocabularyWinsOverNoneAndUnknown();
    void setsAreDividedAtEverySeparator_data();
    void setsAreDividedAtEverySeparator();
    void aKnownTermThatHoldsASeparatorWins();
    void unknownTermsAreReportedNotDropped();
    void allMeansAllUnlessAnExceptionIsNamed();
    void severalTermsWhereOneFitsKeepTheFirstAndSaySo();
    void noneBesideAValueIsRefused();
    void aWholeCountryIsEveryRegion();
    void textsKeepWhatWasTyped();
    void literalCellsReadBackAsTheText_data();
    void literalCellsReadBackAsTheText();
    void errorsOfASpreadsheetAreRefused();
    void referencesAreIdsOrNames();
    void anUnknownNameWithCommasStaysWholeAmongKnownOnes();
    void listsReadBackAsTheyWereJoined();
    void hugeListsAreRefusedAndNotSlow();
};

void FieldParserTest::blankAndUnknownAndNoneAreThreeStates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("none");
    for (const char *text : {"", "  ", "\n", "?", "onbekend", "Onbekend", "unknown", "n.n.b."})
        QTest::newRow(qPrintable(QStringLiteral("unknown %1").arg(QString::fromUtf8(text))))
            << QString::fromUtf8(text) << false;
    for (const char *text : {"geen", "Geen", " GEEN ", "n.v.t.", "nvt", "-", "–", "none", "n/a"})
        QTest::newRow(qPrintable(QStringLiteral("none %1").arg(QString::fromUtf8(text))))
            << QString::fromUtf8(text) << true;
}

void FieldParserTest::blankAndUnknownAndNoneAreThreeStates()
{
    QFETCH(const QString, text);
    QFETCH(const bool, none);
    const FieldValue expected = none ? FieldValue::none() : FieldValue();
    for (const char *key :
         {"summary", "kind", "regions", "ends_on", "budget", "fte", "website", "part_of", "sectors"}) {
        const ParsedField parsed = read(key, text);
        QVERIFY2(parsed.value == expected, key);
        QVERIFY(parsed.unknownTerms.isEmpty() && parsed.names.isEmpty());
    }
}

void FieldParserTest::aWordOfTheVocabularyWinsOverNoneAndUnknown()
{
    QCOMPARE(read(EntityKind::CellMark, "mark", QStringLiteral("n.v.t.")).value,
             FieldValue(QStringLiteral("nvt")));
    QCOMPARE(read(EntityKind::Assessment, "score", QStringLiteral("onbekend")).value,
             FieldValue(QStringLiteral("onbekend")));
}

void FieldParserTest::setsAreDividedAtEverySeparator_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"micro|klein", "micro;klein", "micro, klein", "klein/micro", "micro\nklein",
                             "Micro | KLEIN ", "|micro||klein|", "micro,klein;micro"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FieldParserTest::setsAreDividedAtEverySeparator()
{
    QFETCH(const QString, text);
    QCOMPARE(read("size_classes", text).value,
             FieldValue(TermSet{QStringLiteral("micro"), QStringLiteral("klein")}));
}

void FieldParserTest::aKnownTermThatHoldsASeparatorWins()
{
    const auto phases
        = [this](const QString &text) { return read(EntityKind::Activity, "phases", text).value; };
    QCOMPARE(phases(QStringLiteral("Ontmoeten / inspiratie")),
             FieldValue(TermSet{QStringLiteral("ontmoeten")}));
    QCOMPARE(
        phases(QStringLiteral("weten / Ontmoeten / inspiratie / kunnen")),
        FieldValue(TermSet{QStringLiteral("kunnen"), QStringLiteral("ontmoeten"), QStringLiteral("weten")}));

    Inventory inventory = words();
    inventory.put(newTerm(QStringLiteral("thema"), QStringLiteral("Wonen, zorg en welzijn")));
    const auto parsed = parseField(field(EntityKind::Initiative, "themes"),
                                   u"digitalisering, Wonen, zorg en welzijn", Vocabularies(inventory));
    QCOMPARE(parsed->value,
             FieldValue(TermSet{QStringLiteral("digitalisering"), QStringLiteral("wonen-zorg-en-welzijn")}));
    QVERIFY(parsed->unknownTerms.isEmpty());
}

void FieldParserTest::unknownTermsAreReportedNotDropped()
{
    const ParsedField set = read("themes", QStringLiteral("DIGITALISERING, smart industry|ruimtevaart"));
    QCOMPARE(set.value, FieldValue(TermSet{QStringLiteral("digitalisering")}));
    QCOMPARE(set.unknownTerms,
             (QStringList{QStringLiteral("smart industry"), QStringLiteral("ruimtevaart")}));
    const ParsedField one = read("stage", QStringLiteral("in aanbouw"));
    QVERIFY(one.value.isUnknown());
    QCOMPARE(one.unknownTerms, QStringList{QStringLiteral("in aanbouw")});
}

void FieldParserTest::allMeansAllUnlessAnExceptionIsNamed()
{
    for (const char *text : {"alle", "Alle sectoren", "all", "all sectors"})
        QCOMPARE(read("sectors", QString::fromLatin1(text)).value, FieldValue(TermSet{allTerms}));
    const ParsedField except = read("sectors", QStringLiteral("alle sectoren behalve zorg"));
    QVERIFY(except.value.isUnknown());
    QCOMPARE(except.unknownTerms, QStringList{QStringLiteral("alle sectoren behalve zorg")});
    QCOMPARE(read("sectors", QStringLiteral("alle sectoren, zorg")).value,
             FieldValue(TermSet{allTerms, QStringLiteral("zorg")}));
}

void FieldParserTest::severalTermsWhereOneFitsKeepTheFirstAndSaySo()
{
    const ParsedField parsed = read(EntityKind::Activity, "kind", QStringLiteral("workshop / training"));
    QCOMPARE(parsed.value, FieldValue(QStringLiteral("workshop")));
    QCOMPARE(parsed.remarks.size(), 1);
    QVERIFY(parsed.remarks.constFirst().contains(u"workshop / training"));
    // One that nobody knows among them: the whole text is a word to ask about.
    QCOMPARE(read(EntityKind::Activity, "kind", QStringLiteral("workshop / borrel")).unknownTerms,
             QStringList{QStringLiteral("workshop / borrel")});
}

void FieldParserTest::noneBesideAValueIsRefused()
{
    QVERIFY(fails(EntityKind::Initiative, "themes", QStringLiteral("geen|digitalisering")));
}

void FieldParserTest::aWholeCountryIsEveryRegion()
{
    const ParsedField parsed = read("regions", QStringLiteral("heel Nederland"));
    QCOMPARE(parsed.value, FieldValue(TermSet{allTerms}));
    QCOMPARE(parsed.remarks.size(), 1);
}

void FieldParserTest::textsKeepWhatWasTyped()
{
    QCOMPARE(read("name", QStringLiteral("  Initiatief   1.2 ")).value,
             FieldValue(QStringLiteral("Initiatief 1.2")));
    QCOMPARE(read("summary", QStringLiteral(" regel 1\nregel  2 ")).value,
             FieldValue(QStringLiteral("regel 1\nregel  2")));
    const QString strange = QStringLiteral("<img src=x> '; DROP TABLE x; \u202eabc 😀");
    QCOMPARE(read("summary", strange).value, FieldValue(strange));
    QVERIFY(fails(EntityKind::Initiative, "summary", QString((1 << 20) + 1, u'a')));
}

void FieldParserTest::literalCellsReadBackAsTheText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"geen", "-", "onbekend", "\\geen", "\\", "'=1+1", "=1+1", "#REF!", "gewoon", "a\\b", "'s avonds"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FieldParserTest::literalCellsReadBackAsTheText()
{
    QFETCH(const QString, text);
    QCOMPARE(read("summary", literalCell(text)).value, FieldValue(text));
}

void FieldParserTest::errorsOfASpreadsheetAreRefused()
{
    QVERIFY(fails(EntityKind::Initiative, "summary", QStringLiteral("#REF!")));
    QVERIFY(fails(EntityKind::Initiative, "regions", QStringLiteral("#N/B")));
    QVERIFY(read("summary", QStringLiteral("#samen")).value.hasValue());
    QCOMPARE(read("summary", QStringLiteral("'=1+1")).value, FieldValue(QStringLiteral("=1+1")));
}

void FieldParserTest::referencesAreIdsOrNames()
{
    const RecordId id = RecordId::fromName(u"x");
    QCOMPARE(read("part_of", id.toText().toUpper()).value, FieldValue(id));
    const ParsedField named = read("part_of", QStringLiteral("Programma A, B & C"));
    QVERIFY(named.value.isUnknown());
    QCOMPARE(named.names, QStringList{QStringLiteral("Programma A, B & C")}); // one record: not divided
    const ParsedField set
        = read(EntityKind::JourneyStep, "activities", id.toText() + QStringLiteral("|Scan"));
    QCOMPARE(set.value, FieldValue(RecordIdSet{id}));
    QCOMPARE(set.names, QStringList{QStringLiteral("Scan")});
}

void FieldParserTest::anUnknownNameWithCommasStaysWholeAmongKnownOnes()
{
    const auto known
        = [](const QString &item) { return item == QLatin1String("zorg") || item == QLatin1String("bouw"); };
    const auto split = [&](QStringView text) { return splitList(text, known, true).value(); };
    const QString whole = QStringLiteral("Wonen, leven en welzijn");
    QCOMPARE(split(whole), QStringList{whole});
    QCOMPARE(split(u"Wonen, leven en welzijn|bouw"), (QStringList{whole, QStringLiteral("bouw")}));
    QCOMPARE(split(u"bouw, smart industry, zorg"),
             (QStringList{QStringLiteral("bouw"), QStringLiteral("smart industry"), QStringLiteral("zorg")}));
    QCOMPARE(split(u"a;b"), (QStringList{QStringLiteral("a"), QStringLiteral("b")})); // ';' always separates
    QCOMPARE(splitList(u"a,b", known).value(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void FieldParserTest::listsReadBackAsTheyWereJoined()
{
    const QStringList names{QStringLiteral("Bakker, Smit & Zn"), QStringLiteral("a/b|c"),
                            QStringLiteral("x\\y"), QStringLiteral("gewoon")};
    const auto nothing = [](const QString &) { return false; };
    QCOMPARE(splitList(joinedList(names), nothing).value(), names);
    QCOMPARE(splitList(u"a\\", nothing).value(), QStringList{QStringLiteral("a\\")});
}

void FieldParserTest::hugeListsAreRefusedAndNotSlow()
{
    QVERIFY(fails(EntityKind::Initiative, "themes",
                  QString(1 << 20, u',') + QStringLiteral("a,").repeated(1001)));
    QVERIFY(read("themes", QString(1 << 19, u',')).value.isUnknown());
}

QTEST_GUILESS_MAIN(FieldParserTest)
#include "tst_fieldparser.moc"
