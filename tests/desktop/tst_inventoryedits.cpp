#include "app/desktop/models/pasteplan.h"
#include "app/desktop/models/recordedits.h"
#include "app/desktop/models/recordfilter.h"
#include "app/desktop/models/similarnames.h"
#include "app/desktop/models/sortkey.h"
#include "app/desktop/models/tabtext.h"
#include "app/desktop/models/typedvalue.h"
#include "tests/desktop/inventoryfixture.h"

#include <QColor>
#include <QPalette>

using core::EntityKind;
using core::FieldValue;
using Fixture = InventoryFixture;

class TestInventoryEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabTextReadsWhatSpreadsheetsCopy_data();
    void tabTextReadsWhatSpreadsheetsCopy();
    void tabTextWrittenReadsBackTheSame();
    void namesOfRecordsAreReadAsReferences();
    void aNameThatOccursTwiceMustBeChosen();
    void likenessIsCountedInTrigrams();
    void pasteRefusesWhatDoesNotFit();
    void deletionCountsWhatGoesAndWhatBecomesEmpty();
    void staleIsOlderThanTheProfileSays_data();
    void staleIsOlderThanTheProfileSays();
    void whoWorksForTheWholeCountryServesEveryRegion();
    void unknownSortsLastInBothDirections();
    void greyTextIsReadable();
};

void TestInventoryEdits::tabTextReadsWhatSpreadsheetsCopy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto cells = [](std::initializer_list<const char *> texts) {
        QStringList row;
        for (const char *text : texts)
            row.append(QString::fromUtf8(text));
        return row;
    };
    QTest::newRow("nothing") << QString() << QList<QStringList>();
    QTest::newRow("one cell") << QStringLiteral("a") << QList<QStringList>{cells({"a"})};
    QTest::newRow("line end at the end")
        << QStringLiteral("a\tb\r\nc\td\r\n") << QList<QStringList>{cells({"a", "b"}), cells({"c", "d"})};
    QTest::newRow("empty cells stay")
        << QStringLiteral("\tb\t\n\t\t\n") << QList<QStringList>{cells({"", "b", ""}), cells({"", "", ""})};
    QTest::newRow("quoted line break")
        << QStringLiteral("\"a\nb\"\tc\n") << QList<QStringList>{cells({"a\nb", "c"})};
    QTest::newRow("quoted quote") << QStringLiteral("\"zeg \"\"ja\"\"\"\n")
                                  << QList<QStringList>{cells({"zeg \"ja\""})};
    QTest::newRow("a lone quote is text")
        << QStringLiteral("\"open\tb\n") << QList<QStringList>{cells({"\"open", "b"})};
    QTest::newRow("a quote inside is text")
        << QStringLiteral("5\" buis\tb\n") << QList<QStringList>{cells({"5\" buis", "b"})};
}

void TestInventoryEdits::tabTextReadsWhatSpreadsheetsCopy()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    QCOMPARE(app::readTabText(text), rows);
}

void TestInventoryEdits::tabTextWrittenReadsBackTheSame()
{
    const QList<QStringList> rows{
        {QStringLiteral("gewoon"), QStringLiteral("met\ttab"), QStringLiteral("twee\nregels")},
        {QString(), QStringLiteral("\"aangehaald\""), QStringLiteral("laatste")}};
    QCOMPARE(app::readTabText(app::writeTabText(rows)), rows);
}

void TestInventoryEdits::namesOfRecordsAreReadAsReferences()
{
    Fixture fixture(Fixture::threeInitiatives());
    app::TypedValues typed(fixture.workspace);
    const auto successor
        = typed.parse(EntityKind::Initiative, initiativeField("successor"), QStringLiteral(" ENERGIESCAN "));
    QVERIFY(successor);
    QCOMPARE(*successor, FieldValue(Fixture::id(2)));
    // Only records of the field's kind: an organisation is no successor.
    QVERIFY(!typed.parse(EntityKind::Initiative, initiativeField("successor"),
                         QStringLiteral("Gemeente Zandhoek")));
    QCOMPARE(*typed.parse(EntityKind::Participation, fieldOf(EntityKind::Participation, "organisation"),
                          QStringLiteral("gemeente zandhoek")),
             FieldValue(Fixture::id(101)));
    // A relation may lead to records of several kinds.
    QCOMPARE(*typed.parse(EntityKind::Relation, fieldOf(EntityKind::Relation, "to"),
                          QStringLiteral("Scan aan huis")),
             FieldValue(Fixture::id(21)));
    const auto nobody
        = typed.parse(EntityKind::Initiative, initiativeField("successor"), QStringLiteral("Niemand"));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, core::ErrorCode::InvalidInput);
    QVERIFY(nobody.error().message.contains(QStringLiteral("Niemand")));
    QVERIFY(typed.parse(EntityKind::Initiative, initiativeField("successor"), QString())->isUnknown());
    QVERIFY(
        typed.parse(EntityKind::Initiative, initiativeField("successor"), QStringLiteral("geen"))->isNone());
}

void TestInventoryEdits::aNameThatOccursTwiceMustBeChosen()
{
    core::Inventory records = Fixture::threeInitiatives();
    records.put(Fixture::initiative(4, QStringLiteral("Energiescan")));
    Fixture fixture(records);
    app::TypedValues typed(fixture.workspace);
    const auto found
        = typed.parse(EntityKind::Initiative, initiativeField("successor"), QStringLiteral("Energiescan"));
    QVERIFY(!found);
    QVERIFY(found.error().message.startsWith(u'2'));
}

void TestInventoryEdits::likenessIsCountedInTrigrams()
{
    core::Inventory records;
    records.put(Fixture::initiative(1, QStringLiteral("Scan")));
    records.put(Fixture::initiative(2, QStringLiteral("Energieloket")));
    const app::SimilarNames names(records, EntityKind::Initiative);
    // " scan ": sc, sca, can, an: 4 trigrams; " skan ": " sk" ska kan "an ": 1 shared of 7. Not alike.
    QVERIFY(names.like(QStringLiteral("Skan")).isEmpty());
    // "Énergieloke" is held by the name, accents aside.
    const auto held = names.like(QStringLiteral("Énergieloke"));
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.constFirst().id, Fixture::id(2));
    QVERIFY(held.constFirst().likeness >= 0.75);
    QCOMPARE(names.like(QStringLiteral("energieloket")).constFirst().likeness, 1.0);
    QVERIFY(names.like(QStringLiteral("sc")).isEmpty());
    QVERIFY(app::SimilarNames().like(QStringLiteral("scan")).isEmpty());
}

void TestInventoryEdits::pasteRefusesWhatDoesNotFit()
{
    Fixture fixture(Fixture::threeInitiatives());
    const auto target = [](quint64 number, const char *field) {
        return app::PasteTarget{{EntityKind::Initiative, Fixture::id(number)},
                                field ? initiativeField(field) : -1,
                                QString::fromLatin1(field ? field : "counted")};
    };
    const QList<QList<app::PasteTarget>> targets{{target(1, "stage"), target(1, nullptr)},
                                                 {target(2, "stage"), target(2, nullptr)}};
    const auto plan
        = [&](const QList<QStringList> &text) { return app::planPaste(fixture.workspace, text, targets); };
    const QString idea = QStringLiteral("idee");
    // A blank over a counted cell asks for nothing.
    QCOMPARE(plan({{idea, QString()}, {idea, QString()}}).faults.size(), 0);
    QCOMPARE(plan({{idea, QString()}, {idea, QString()}}).cells, 1); // 2 is "idee" already
    QCOMPARE(plan({{idea, QStringLiteral("9")}, {idea, QString()}}).faults.size(), 1);
    QCOMPARE(plan({{idea, QString(), idea}}).faults.constFirst().row, 1); // one column too many
    QCOMPARE(plan({{idea}, {idea}, {idea}}).faults.constFirst().row, 3);  // one row too many
    QVERIFY(plan({}).operations.isEmpty());
    const app::PastePlan bad = plan({{idea}, {QStringLiteral("zwevend")}});
    QCOMPARE(bad.faults.size(), 1);
    QVERIFY(!app::applyPaste(fixture.workspace, bad));
    QCOMPARE(fixture.workspace.document()->history().size(), 0);
}

void TestInventoryEdits::deletionCountsWhatGoesAndWhatBecomesEmpty()
{
    core::Inventory records = Fixture::threeInitiatives();
    core::Initiative instance = Fixture::initiative(4, QStringLiteral("Energiescan Waterland"));
    instance.instanceOf = Fixture::id(2);
    instance.successor = Fixture::id(3);
    records.put(instance);
    Fixture fixture(records);
    const auto sentence = [&](std::initializer_list<quint64> numbers) {
        QList<app::RecordRef> refs;
        for (const quint64 number : numbers)
            refs.append({EntityKind::Initiative, Fixture::id(number)});
        return app::deletionSentence(fixture.workspace.inventory(), fixture.workspace.display(), refs);
    };
    QCOMPARE(sentence({1}), QStringLiteral("This also deletes 2 activiteiten, 1 deelname and 1 relatie."));
    // 2: its activity, the relation that leads to it; 4 loses what it is an instance of.
    QCOMPARE(sentence({2}),
             QStringLiteral("This also deletes 1 activiteit and 1 relatie. 1 reference(s) in other records "
                            "become empty."));
    QCOMPARE(sentence({3}), QStringLiteral("1 reference(s) in other records become empty."));
    QCOMPARE(sentence({4}), QString());
    QCOMPARE(sentence({3, 4}), QString()); // what goes too is not emptied
    QVERIFY(app::deleteRecords(fixture.workspace, {}));
    QCOMPARE(fixture.workspace.document()->history().size(), 0);
}

void TestInventoryEdits::staleIsOlderThanTheProfileSays_data()
{
    QTest::addColumn<core::PartialDate>("verified");
    QTest::addColumn<bool>("stale");
    // At 30 June 2026 with 12 months: what was verified before 30 June 2025.
    QTest::newRow("the day itself") << core::PartialDate(2025, 6, 30) << false;
    QTest::newRow("a day before") << core::PartialDate(2025, 6, 29) << true;
    QTest::newRow("a month that reaches over the day") << core::PartialDate(2025, 6) << false;
    QTest::newRow("a year before") << core::PartialDate(2024) << true;
    QTest::newRow("never") << core::PartialDate() << true;
}

void TestInventoryEdits::staleIsOlderThanTheProfileSays()
{
    QFETCH(core::PartialDate, verified);
    QFETCH(bool, stale);
    core::Inventory records;
    core::Initiative initiative = Fixture::initiative(1, QStringLiteral("x"));
    if (!verified.isNull())
        initiative.verifiedOn = verified;
    records.put(initiative);
    core::Profile profile;
    app::Filter filter;
    filter.referenceDate = QDate(2026, 6, 30);
    filter.onlyStale = true;
    const app::RecordFilter asked(records, profile, filter);
    QVERIFY(!asked.asksNothing());
    QCOMPARE(asked.passes(EntityKind::Initiative, initiative), stale);
    QCOMPARE(asked.passesWithParts(EntityKind::Initiative, initiative), stale);
}

void TestInventoryEdits::whoWorksForTheWholeCountryServesEveryRegion()
{
    core::Inventory records;
    core::Initiative national = Fixture::initiative(1, QStringLiteral("landelijk"));
    national.level = QStringLiteral("landelijk");
    core::Initiative everywhere = Fixture::initiative(2, QStringLiteral("alle regio's"));
    everywhere.regions = core::TermSet{core::allTerms};
    core::Initiative elsewhere = Fixture::initiative(3, QStringLiteral("landelijk, maar hier niet"));
    elsewhere.level = QStringLiteral("landelijk");
    elsewhere.regions = core::TermSet{QStringLiteral("waterland")};
    core::Initiative instance = Fixture::initiative(4, QStringLiteral("instantie"));
    instance.instanceOf = Fixture::id(3);
    for (const core::Initiative &record : {national, everywhere, elsewhere, instance})
        records.put(record);
    core::Activity part = Fixture::activity(11, 1, QStringLiteral("onderdeel"));
    records.put(part);
    app::Filter filter;
    filter.referenceDate = QDate(2026, 6, 30);
    filter.regions = core::TermSet{QStringLiteral("zandhoek")};
    const app::RecordFilter here(records, core::Profile(), filter);
    QVERIFY(here.passes(EntityKind::Initiative, national));
    QVERIFY(here.passes(EntityKind::Activity, part)); // by its initiative
    QVERIFY(here.passes(EntityKind::Initiative, everywhere));
    QVERIFY(!here.passes(EntityKind::Initiative, elsewhere));
    QVERIFY(!here.passes(EntityKind::Initiative, instance)); // it inherits both
    filter.regions = core::TermSet{QStringLiteral("waterland")};
    const app::RecordFilter there(records, core::Profile(), filter);
    QVERIFY(there.passes(EntityKind::Initiative, instance));
}

void TestInventoryEdits::unknownSortsLastInBothDirections()
{
    const core::Vocabularies words;
    const QCollator collator = app::sortCollator(QLocale(QLocale::Dutch));
    const auto key = [&](const FieldValue &value, const char *text = "") {
        return app::SortKey(nullptr, value, QString::fromUtf8(text), words, collator);
    };
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QVERIFY(key(qint64(5)).compare(key({}), order) < 0);
        QVERIFY(key(qint64(5)).compare(key(FieldValue::none()), order) < 0);
        QVERIFY(key(FieldValue::none()).compare(key({}), order) < 0);
        QCOMPARE(key({}).compare(key({}), order), 0);
    }
    QVERIFY(key(qint64(9)).compare(key(qint64(10)), Qt::AscendingOrder) < 0);
    QVERIFY(key(qint64(9)).compare(key(qint64(10)), Qt::DescendingOrder) > 0);
    const QString any = QStringLiteral("x");
    QVERIFY(key(any, "workshop 2").compare(key(any, "Workshop 10"), Qt::AscendingOrder) < 0);
    QVERIFY(key(any, "één").compare(key(any, "zaal"), Qt::AscendingOrder) < 0);
    // A coarse date stands before the finer ones within it.
    QVERIFY(key(core::PartialDate(2026)).compare(key(core::PartialDate(2026, 1)), Qt::AscendingOrder) < 0);
}

void TestInventoryEdits::greyTextIsReadable()
{
    // Relative luminance and contrast as in WCAG 2, for both a light and a dark palette.
    const auto luminance = [](const QColor &colour) {
        const auto part
            = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    for (const auto &[text, base] : {std::pair(QColor(Qt::black), QColor(Qt::white)),
                                     std::pair(QColor(Qt::white), QColor(30, 30, 30))}) {
        QPalette palette;
        palette.setColor(QPalette::Text, text);
        palette.setColor(QPalette::Base, base);
        const double a = luminance(app::inheritedTextColour(palette)) + 0.05;
        const double b = luminance(base) + 0.05;
        QVERIFY(std::max(a, b) / std::min(a, b) >= 4.5);
    }
}

QTEST_MAIN(TestInventoryEdits)
#include "tst_inventoryedits.moc"
