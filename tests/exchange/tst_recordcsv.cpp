#include "core/exchange/flatcolumns.h"
#include "core/exchange/flatsheet.h"
#include "core/exchange/headingwords.h"
#include "core/exchange/recordcell.h"
#include "core/exchange/recordcsv.h"
#include "tests/exchange/importfixture.h"
#include "tests/exchange/randominventory.h"
#include "tests/exchange/sheetfiles.h"

#include <QTest>

using namespace importfixture;

/// Sheets that go out and come back: one row per record, and the flat sheet.
class RecordCsvTest : public QObject {
    Q_OBJECT

private:
    const Inventory m_words{words()};

    /// All kinds of \a inventory exported and imported into an empty file, owners first.
    QString roundTrip(const Inventory &inventory, Inventory &back) const
    {
        Workbook book;
        for (const EntityInfo &info : catalogue()) {
            const auto read = sheetfiles::readBytes(recordsCsv(inventory, info.kind), "x.csv");
            if (!read)
                return read.error().message;
            Sheet sheet = read->sheets.constFirst();
            sheet.name = info.keyText();
            book.sheets.append(sheet);
        }
        const ImportPlan plan = planned(back, book);
        for (const RejectedRow &row : plan.rejected)
            return QStringLiteral("%1 row %2 %3: %4")
                .arg(plan.sheets.at(row.sheet).name)
                .arg(row.row)
                .arg(row.column, row.reason);
        return applied(back, plan);
    }
    QByteArray flat(const Inventory &inventory) const { return *flatSheetCsv(inventory); }
    Inventory imported(const QByteArray &csv) const
    {
        Inventory inventory = m_words;
        const auto read = sheetfiles::readBytes(csv, "uitvoer.csv");
        const ImportPlan plan = planned(inventory, *read);
        if (rejected(plan) > 0 || !plan.sheets.constFirst().unmapped.isEmpty()
            || !applied(inventory, plan).isEmpty())
            qFatal("%s",
                   qPrintable(plan.rejected.isEmpty() ? QStringLiteral("unmapped")
                                                      : plan.rejected.constFirst().reason));
        return inventory;
    }
    static QStringList headings(const QByteArray &csv)
    {
        return QString::fromUtf8(csv.mid(3))
            .section(QStringLiteral("\r\n"), 0, 0)
            .split(u';'); // behind the BOM
    }

private Q_SLOTS:
    void cellsReadBackAsTheyWere_data();
    void cellsReadBackAsTheyWere();
    void cellsOfPeopleAreReadTheirWay();
    void everyRecordComesBackWithEveryField_data();
    void everyRecordComesBackWithEveryField();
    void nothingInASheetCanExecute();
    void theFlatSheetHasTheTemplatesHeadings();
    void everyHeadingOfTheFlatSheetIsRecognised();
    void theMessySheetComesBackTheSame();
    void furtherFieldsGetTheirColumns();
    void strangeNamesComeBackTheSame();
    void initiativesThatLookAlikeGetIds();
    void personalDataStaysHomeUnlessAskedFor();
    void severalMeasurementsAreSeveralRows();
    void whatAnInitiativeSaysItselfHasItsOwnRow();
    void aRelationWithoutAPlaceInTheSheetLeavesNoTrace();
    void aStoppedExportIsCancelled();
};

void RecordCsvTest::cellsReadBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : randominventory::nastyTexts())
        QTest::newRow(qPrintable(QString::number(randominventory::nastyTexts().indexOf(text)))) << text;
}

void RecordCsvTest::cellsReadBackAsTheyWere()
{
    QFETCH(const QString, text);
    const EntityInfo &initiative = entityInfo(EntityKind::Initiative);
    const EntityInfo &organisation = entityInfo(EntityKind::Lesson);
    for (const FieldInfo *field : {initiative.field(u"name"), initiative.field(u"kind")})
        QCOMPARE(fromRecordCell(*field, recordCell(*field, FieldValue(text))),
                 std::optional(FieldValue(text)));
    const FieldInfo &tags = *organisation.field(u"tags");
    for (const TermSet &set : {TermSet{text}, TermSet{text, QStringLiteral("ander")}})
        QCOMPARE(fromRecordCell(tags, recordCell(tags, FieldValue(set))), std::optional(FieldValue(set)));
}

void RecordCsvTest::cellsOfPeopleAreReadTheirWay()
{
    const EntityInfo &info = entityInfo(EntityKind::Initiative);
    // Not as we write it: left to the reading of what people type.
    QVERIFY(!fromRecordCell(*info.field(u"budget"), QStringLiteral("€ 1.900,-")));
    QVERIFY(!fromRecordCell(*info.field(u"budget"), QStringLiteral("1.900")));
    QVERIFY(!fromRecordCell(*info.field(u"starts_on"), QStringLiteral("30-6-2026")));
    QVERIFY(!fromRecordCell(*info.field(u"entry_point"), QStringLiteral("x")));
    QVERIFY(!fromRecordCell(*info.field(u"part_of"), QStringLiteral("Programma A")));
    QCOMPARE(fromRecordCell(*info.field(u"fte"), QStringLiteral("1.125")), std::optional(FieldValue(1.125)));
    QCOMPARE(fromRecordCell(*info.field(u"budget"), QStringLiteral("1900.5")),
             std::optional(FieldValue(qint64(190050))));
}

void RecordCsvTest::everyRecordComesBackWithEveryField_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RecordCsvTest::everyRecordComesBackWithEveryField()
{
    QFETCH(const quint32, seed);
    const Inventory inventory = randominventory::Maker(seed).make(5);
    Inventory back;
    QCOMPARE(roundTrip(inventory, back), QString());
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : inventory.table(kind)) {
            const Record *record = back.find(kind, row.id);
            QVERIFY2(record, entityInfo(kind).key);
            for (const FieldInfo &field : entityInfo(kind).fields)
                QVERIFY2(field.get(*record) == field.get(*row.record),
                         qPrintable(QStringLiteral("%1.%2: %3 became %4")
                                        .arg(entityInfo(kind).keyText(), field.keyText(),
                                             recordCell(field, field.get(*row.record)),
                                             recordCell(field, field.get(*record)))));
        }
        QCOMPARE(recordsCsv(back, kind), recordsCsv(inventory, kind));
    }
}

void RecordCsvTest::nothingInASheetCanExecute()
{
    Inventory inventory;
    Initiative initiative;
    initiative.id = RecordId(1, 1);
    initiative.name = QStringLiteral("=HYPERLINK(\"http://x\")");
    initiative.summary = QStringLiteral("@SUM(1)");
    initiative.lessons = QStringLiteral("+1+1");
    inventory.put(initiative);
    for (const QByteArray &csv : {recordsCsv(inventory, EntityKind::Initiative), flat(inventory)}) {
        const auto read = sheetfiles::readBytes(csv, "x.csv");
        for (const SheetRow &row : read->sheets.constFirst().rows) {
            for (const QString &cell : row.cells)
                QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@").contains(cell.front()), qPrintable(cell));
        }
    }
    QCOMPARE(imported(flat(inventory)).all<Initiative>().at(0).name, initiative.name);
}

void RecordCsvTest::theFlatSheetHasTheTemplatesHeadings()
{
    const QStringList expected
        = QStringLiteral(
              "Initiatief;Omschrijving;Soort;Aanbieder;Opdrachtgever;Financier;Partners;Bestuursniveau;Regio;"
              "Gemeenten;Levensfase;Startdatum;Einddatum;Looptijd;Financiering;Budget;Activiteit;"
              "Soort activiteit;Fase;Thema;Doelgroep;Grootteklasse;Sector;Kanaal;Vorm;Gerichtheid;Bereik;"
              "Bereik eenheid;Bereik jaar;Evaluatie;Verwijst door naar;Website;Bron;Geverifieerd op;"
              "Instantie van")
              .split(u';');
    QCOMPARE(headings(flat(m_words)), expected);
    const auto read
        = sheetfiles::readBytes(sheetfiles::bytesOf(sheetfiles::fixture("messy.csv")), "messy.csv");
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, planned(inventory, *read)), QString());
    QCOMPARE(headings(flat(inventory)), expected); // nothing in it needs more
}

void RecordCsvTest::everyHeadingOfTheFlatSheetIsRecognised()
{
    for (quint32 seed = 1; seed < 5; ++seed) {
        Inventory inventory = randominventory::Maker(seed).make(6);
        for (const VocabularyTerm &term : m_words.all<VocabularyTerm>())
            inventory.put(term);
        const Vocabularies vocabularies(inventory);
        QStringList texts;
        for (const FlatExportColumn &column : flatExportColumns(inventory, vocabularies, true))
            texts.append(column.heading);
        QVERIFY(texts.size() > 60);
        const QStringList targets = HeadingWords(flatSheet, vocabularies).targets(texts);
        const auto columns = flatExportColumns(inventory, vocabularies, true);
        for (qsizetype i = 0; i < columns.size(); ++i)
            QVERIFY2(columnTarget(targets.at(i), flatSheet) == columns.at(i).target, qPrintable(texts.at(i)));
    }
}

void RecordCsvTest::theMessySheetComesBackTheSame()
{
    const auto read
        = sheetfiles::readBytes(sheetfiles::bytesOf(sheetfiles::fixture("messy.csv")), "messy.csv");
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, planned(inventory, *read)), QString());
    const QByteArray first = flat(inventory);
    QCOMPARE(QString::fromUtf8(first).count(QStringLiteral("\r\n")), 62); // headings and 61 activities
    const Inventory back = imported(first);
    QCOMPARE(QString::fromUtf8(flat(back)), QString::fromUtf8(first));
    for (const EntityKind kind : {EntityKind::Initiative, EntityKind::Activity, EntityKind::Organisation,
                                  EntityKind::Participation, EntityKind::Relation, EntityKind::Measurement})
        QCOMPARE(back.table(kind).size(), inventory.table(kind).size());
    // And into the file it came from it brings nothing new.
    QVERIFY(planned(inventory, *sheetfiles::readBytes(first, "x.csv")).operations.isEmpty());
}

void RecordCsvTest::furtherFieldsGetTheirColumns()
{
    const Inventory inventory
        = imported("Initiatief;Thema initiatief;Fte;Bouwsteen;Kansenkaarten;Onderdeel "
                   "van;Trekker;Activiteit;Kosten;Lijn;"
                   "Vervolg;Opmerkingen\r\n"
                   "A;digitalisering;1,1250;nee;1|3;B;KVK;Scan;12,50;eerste;B;let op\r\n"
                   "B;;;n.v.t.;;;;;;;;\r\n");
    const QByteArray csv = flat(inventory);
    const QStringList texts = headings(csv).mid(35);
    QCOMPARE(texts,
             (QStringList{QStringLiteral("Onderdeel van initiatief"), QStringLiteral("Fte initiatief"),
                          QStringLiteral("Thema initiatief"), QStringLiteral("Bouwsteen initiatief"),
                          QStringLiteral("Kansenkaarten initiatief"),
                          QStringLiteral("Opmerkingen initiatief"), QStringLiteral("Lijn activiteit"),
                          QStringLiteral("Kosten voor de ondernemer activiteit"), QStringLiteral("Trekker"),
                          QStringLiteral("Vervolg")}));
    const Inventory back = imported(csv);
    QCOMPARE(QString::fromUtf8(flat(back)), QString::fromUtf8(csv));
    const auto *initiative = named<Initiative>(back, QStringLiteral("A"));
    QCOMPARE(initiative->fte, Known<double>(1.125));
    QCOMPARE(initiative->isBuildingBlock, Known<bool>(false));
    QVERIFY(named<Initiative>(back, QStringLiteral("B"))->isBuildingBlock.isNone());
    QCOMPARE(initiative->partOf, Known<RecordId>(named<Initiative>(back, QStringLiteral("B"))->id));
    QCOMPARE(named<Activity>(back, QStringLiteral("Scan"))->cost, Known<qint64>(1250));
}

void RecordCsvTest::strangeNamesComeBackTheSame()
{
    Inventory inventory = m_words;
    inventory.put(newTerm(QStringLiteral("thema"), QStringLiteral("Wonen, zorg en welzijn")));
    inventory.put(newTerm(QStringLiteral("regio"), QStringLiteral("Noord/Oost; en meer")));
    Organisation organisation;
    organisation.id = RecordId(1, 5);
    organisation.name = QStringLiteral("Bakker, Smit & Zn / Holding|x");
    inventory.put(organisation);
    const QStringList names{QStringLiteral("geen"),     QStringLiteral("=1+1"),
                            QStringLiteral("a, b / c"), QStringLiteral("\\x"),
                            QStringLiteral("onbekend"), QStringLiteral("Kop \"staart\"; enz")};
    quint64 next = 10;
    for (const QString &name : names) {
        Initiative initiative;
        initiative.id = RecordId(1, next++);
        initiative.name = name;
        initiative.summary = name;
        initiative.themes = TermSet{QStringLiteral("wonen-zorg-en-welzijn"), QStringLiteral("ai")};
        initiative.regions = TermSet{QStringLiteral("noord-oost-en-meer")};
        inventory.put(initiative);
        Participation participation;
        participation.id = RecordId(2, next);
        participation.initiative = initiative.id;
        participation.organisation = organisation.id;
        participation.role = QStringLiteral("aanbieder");
        inventory.put(participation);
        Relation relation;
        relation.id = RecordId(3, next);
        relation.from = initiative.id;
        relation.kind = QStringLiteral("verwijst-door");
        relation.to = RecordId(1, 12); // "a, b / c"
        inventory.put(relation);
    }
    const QByteArray csv = flat(inventory);
    const Inventory back = imported(csv);
    QCOMPARE(QString::fromUtf8(flat(back)), QString::fromUtf8(csv));
    QCOMPARE(back.all<Organisation>().size(), 1);
    QCOMPARE(back.all<Organisation>().at(0).name, organisation.name);
    for (const QString &name : names)
        QVERIFY2(named<Initiative>(back, name), qPrintable(name));
    for (const Relation &relation : back.all<Relation>())
        QCOMPARE(relation.to, Known<RecordId>(named<Initiative>(back, QStringLiteral("a, b / c"))->id));
    QCOMPARE(named<Initiative>(back, QStringLiteral("geen"))->themes.value().size(), 2);
}

void RecordCsvTest::initiativesThatLookAlikeGetIds()
{
    Inventory inventory = m_words;
    for (quint64 i = 1; i <= 2; ++i) {
        Initiative initiative;
        initiative.id = RecordId(1, i);
        initiative.name = QStringLiteral("Loket");
        initiative.budget = static_cast<qint64>(i) * 100;
        inventory.put(initiative);
        for (quint64 k = 1; k <= 2; ++k) {
            Activity activity;
            activity.id = RecordId(2, 10 * i + k);
            activity.initiative = initiative.id;
            activity.name = QStringLiteral("Scan");
            inventory.put(activity);
        }
    }
    const QByteArray csv = flat(inventory);
    QCOMPARE(headings(csv).mid(35),
             (QStringList{QStringLiteral("initiative.id"), QStringLiteral("activity.id")}));
    const Inventory back = imported(csv);
    QCOMPARE(back.all<Initiative>().size(), 2);
    QCOMPARE(back.all<Activity>().size(), 4);
    QCOMPARE(back.find<Initiative>(RecordId(1, 2))->budget, Known<qint64>(200));
    QCOMPARE(flat(back), csv);
}

void RecordCsvTest::personalDataStaysHomeUnlessAskedFor()
{
    Inventory inventory = m_words;
    Initiative initiative;
    initiative.id = RecordId(1, 1);
    initiative.name = QStringLiteral("Loket");
    initiative.contactName = QStringLiteral("P. Jansen");
    initiative.verifiedBy = QStringLiteral("K. de Vries");
    inventory.put(initiative);
    QVERIFY(!flat(inventory).contains("Jansen") && !flat(inventory).contains("Vries"));
    const QByteArray asked = *flatSheetCsv(inventory, true);
    QVERIFY(asked.contains("Jansen") && asked.contains("Vries"));
    QCOMPARE(imported(asked).all<Initiative>().at(0).contactName, initiative.contactName);
}

void RecordCsvTest::severalMeasurementsAreSeveralRows()
{
    const Inventory inventory = imported(
        "Initiatief;Activiteit;Bereik;Bereik eenheid;Bereik jaar;Verwijst door naar\r\n"
        "A;Scan;100;uniek;2025;B|C\r\nA;Scan;80;uniek;2024;\r\nA;Scan;;contacten;2024;\r\nA;Advies;;;;\r\n");
    const QByteArray csv = flat(inventory);
    QCOMPARE(QString::fromUtf8(csv).count(QStringLiteral("Scan;")), 3);
    const Inventory back = imported(csv);
    QCOMPARE(back.all<Measurement>().size(), 3);
    QCOMPARE(back.all<Relation>().size(), 2);
    QCOMPARE(flat(back), csv);
}

void RecordCsvTest::whatAnInitiativeSaysItselfHasItsOwnRow()
{
    const Inventory inventory
        = imported("Initiatief;Activiteit;Bereik;Verwijst door naar\r\nA;;50;B\r\nA;Scan;;\r\n");
    const QByteArray csv = flat(inventory);
    const Inventory back = imported(csv);
    QCOMPARE(back.all<Activity>().size(), 1);
    QCOMPARE(back.all<Relation>().at(0).from, Known<RecordId>(back.all<Initiative>().at(0).id));
    QCOMPARE(flat(back), csv);
}

void RecordCsvTest::aRelationWithoutAPlaceInTheSheetLeavesNoTrace()
{
    Inventory inventory = imported("Initiatief;Activiteit\r\nA;Scan\r\nB;Advies\r\n");
    const QByteArray before = flat(inventory);
    Relation relation; // of an initiative to an activity: the sheet has a name for initiatives alone
    relation.id = RecordId(5, 1);
    relation.kind = QStringLiteral("vervolg");
    relation.from = inventory.all<Initiative>().at(0).id;
    relation.to = inventory.all<Activity>().at(1).id;
    inventory.put(relation);
    QCOMPARE(flat(inventory), before); // no empty column, no row that says nothing
    relation.to = inventory.all<Initiative>().at(1).id;
    inventory.put(relation);
    const QByteArray after = flat(inventory);
    QVERIFY(headings(after).contains(QStringLiteral("Vervolg")));
    QCOMPARE(flat(imported(after)), after);
}

void RecordCsvTest::aStoppedExportIsCancelled()
{
    Inventory inventory;
    for (quint64 i = 1; i <= 1000; ++i) {
        Initiative initiative;
        initiative.id = RecordId(1, i);
        initiative.name = QString::number(i);
        inventory.put(initiative);
    }
    JobControl stopped;
    stopped.isCancelled = [] { return true; };
    QCOMPARE(flatSheetRows(inventory, false, stopped).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(RecordCsvTest)
#include "tst_recordcsv.moc"
