#include "core/base/text.h"
#include "core/exchange/fieldlist.h"
#include "core/exchange/flatsheet.h"
#include "tests/exchange/importfixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace importfixture;

/// What must hold for every sheet, tried on sheets made at random from few names, so that rows meet each
/// other.
class ImportPropertiesTest : public QObject {
    Q_OBJECT

private:
    const Inventory m_words{words()};

    static Sheet randomSheet(quint32 seed);
    static Sheet shuffled(const Sheet &sheet, quint32 seed);
    /// Every word that stands in a record, normalised.
    static QSet<QString> wordsIn(const Inventory &inventory);

    static qsizetype repeatedHeadings(const Sheet &sheet);
    static QStringList lostWords(const SheetRow &row, const QStringList &headings, const ImportPlan &plan,
                                 const QSet<QString> &found);
    static void seeds(int count);

private Q_SLOTS:
    void everyRowIsAccountedFor_data() { seeds(100); }
    void everyRowIsAccountedFor();
    void theSameSheetAgainChangesNothing_data() { seeds(100); }
    void theSameSheetAgainChangesNothing();
    void theOrderOfTheColumnsDoesNotMatter_data() { seeds(100); }
    void theOrderOfTheColumnsDoesNotMatter();
    void noWordIsLost_data() { seeds(100); }
    void noWordIsLost();
    void whatGoesOutComesBack_data() { seeds(100); }
    void whatGoesOutComesBack();
    void damagedSheetsLoseNoRowAndBreakNothing_data() { seeds(60); }
    void damagedSheetsLoseNoRowAndBreakNothing();
};

Sheet ImportPropertiesTest::randomSheet(quint32 seed)
{
    struct Column {
        const char *heading;
        QStringList cells;
    };
    const QStringList names{QStringLiteral("Loket"), QStringLiteral("Digiscan"), QStringLiteral(" loket "),
                            QStringLiteral("Groei, maar dan")};
    const QList<Column> columns{
        {"Initiatief", names + QStringList{QString()}},
        {"Regio",
         {QString(), QStringLiteral("Noord"), QStringLiteral("Zuid"), QStringLiteral("Noord|Zuid"),
          QStringLiteral("alle")}},
        {"Aanbieder",
         {QString(), QString(), QStringLiteral("KVK"), QStringLiteral("RVO"), QStringLiteral("kvk / RVO"),
          QStringLiteral("geen")}},
        {"Partners", {QString(), QStringLiteral("Gemeente X"), QStringLiteral("Gemeente X; KVK")}},
        {"Budget", {QString(), QStringLiteral("100"), QStringLiteral("€ 2.500,-"), QStringLiteral("veel")}},
        {"Einddatum",
         {QString(), QStringLiteral("2026"), QStringLiteral("eind 2026"), QStringLiteral("31-12-2026"),
          QStringLiteral("geen")}},
        {"Omschrijving",
         {QString(), QStringLiteral("Helpt ondernemers."), QStringLiteral("Anders verwoord")}},
        {"Activiteit", {QString(), QStringLiteral("Scan"), QStringLiteral("Advies"), QStringLiteral("scan")}},
        {"Fase",
         {QString(), QStringLiteral("weten"), QStringLiteral("Inspiratie / weten"), QStringLiteral("alle")}},
        {"Thema",
         {QString(), QStringLiteral("digitalisering"), QStringLiteral("AI, smart industry"),
          QStringLiteral("geen")}},
        {"Verwijst door naar",
         {QString(), QStringLiteral("Loket"), QStringLiteral("Groei, maar dan|Digiscan"),
          QStringLiteral("Elders")}},
        {"Bereik", {QString(), QStringLiteral("120"), QStringLiteral("ca. 80")}},
        {"Bereik eenheid", {QString(), QStringLiteral("uniek"), QStringLiteral("contacten")}},
        {"Bereik jaar", {QString(), QStringLiteral("2024"), QStringLiteral("2025")}},
        {"Instantie van",
         {QString(), QString(), QStringLiteral("Digiscan"), QStringLiteral("Landelijke dienst")}},
        {"Kleur", {QString(), QStringLiteral("rood")}},
    };
    QRandomGenerator random(seed);
    Sheet sheet{QStringLiteral("Blad1"), {}, 0};
    QStringList headings;
    for (const Column &column : columns)
        headings.append(QString::fromLatin1(column.heading));
    sheet.rows.append({1, headings});
    const int rows = 5 + random.bounded(25);
    for (int i = 0; i < rows; ++i) {
        QStringList cells;
        for (const Column &column : columns)
            cells.append(column.cells.at(random.bounded(static_cast<int>(column.cells.size()))));
        if (random.bounded(12) == 0)
            cells = headings;
        sheet.rows.append({i + 2, cells});
    }
    return sheet;
}

Sheet ImportPropertiesTest::shuffled(const Sheet &sheet, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<int> order(sheet.rows.constFirst().cells.size());
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    Sheet result = sheet;
    for (SheetRow &row : result.rows) {
        QStringList cells;
        for (const int column : std::as_const(order))
            cells.append(row.cells.at(column));
        row.cells = cells;
    }
    return result;
}

QSet<QString> ImportPropertiesTest::wordsIn(const Inventory &inventory)
{
    QSet<QString> found;
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : inventory.table(kind)) {
            for (const FieldInfo &field : entityInfo(kind).fields) {
                const FieldValue value = field.get(*row.record);
                if (const auto *text = value.as<QString>())
                    found.insert(normalised(*text));
                else if (const auto *integer = value.as<qint64>())
                    found.insert(QString::number(*integer));
                else if (const auto *real = value.as<double>())
                    found.insert(QString::number(*real));
                else if (const auto *date = value.as<PartialDate>())
                    found.insert(date->toIso());
                const TermSet terms = value.known<TermSet>().value();
                for (const QString &term : terms)
                    found.insert(term);
            }
        }
    }
    return found;
}

void ImportPropertiesTest::seeds(int count)
{
    QTest::addColumn<quint32>("seed");
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
}

qsizetype ImportPropertiesTest::repeatedHeadings(const Sheet &sheet)
{
    return std::count_if(sheet.rows.cbegin() + 1, sheet.rows.cend(),
                         [&](const SheetRow &row) { return row.cells == sheet.rows.constFirst().cells; });
}

/// The words of the row that are in no record and no remark.
QStringList ImportPropertiesTest::lostWords(const SheetRow &row, const QStringList &headings,
                                            const ImportPlan &plan, const QSet<QString> &found)
{
    static const QHash<QString, QString> readings{
        {QStringLiteral("€ 2.500,-"), QStringLiteral("250000")},
        {QStringLiteral("100"), QStringLiteral("10000")},
        {QStringLiteral("31-12-2026"), QStringLiteral("2026-12-31")},
        {QStringLiteral("inspiratie"), QStringLiteral("ontmoeten")}};
    QSet<QString> remarks;
    for (const ImportRemark &remark : plan.remarks)
        remarks.insert(normalised(remark.text));
    const auto isWhole = [&](const QString &text) { return found.contains(normalised(text)); };
    QStringList lost;
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        const QString heading = headings.at(column);
        const QString cell = normalised(row.cells.at(column));
        if (cell.isEmpty() || plan.sheets.constFirst().unmapped.contains(heading) || remarks.contains(cell)
            || cell == u"geen" || heading == u"Instantie van")
            continue;
        const bool isOne = heading == u"Budget" || heading == u"Einddatum";
        const QStringList items = isOne ? QStringList{cell} : splitList(cell, isWhole).value();
        for (const QString &item : items) {
            const QString read = readings.value(item, item);
            if (!found.contains(read) && !found.contains(keyOf(read)))
                lost.append(heading + QStringLiteral(": ") + read);
        }
    }
    return lost;
}

void ImportPropertiesTest::everyRowIsAccountedFor()
{
    QFETCH(const quint32, seed);
    const Sheet sheet = randomSheet(seed);
    const ImportPlan plan = planned(m_words, {{sheet}, {}});
    QVERIFY2(tally(plan) != u"rows are lost", qPrintable(tally(plan)));
    QCOMPARE(plan.sheets.constFirst().headerRows, repeatedHeadings(sheet));
    QCOMPARE(plan.rows.size() + repeatedHeadings(sheet) + plan.sheets.constFirst().blankRows,
             sheet.rows.size() - 1);
}

void ImportPropertiesTest::theSameSheetAgainChangesNothing()
{
    QFETCH(const quint32, seed);
    const Workbook book{{randomSheet(seed)}, {}};
    const ImportPlan plan = planned(m_words, book);
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString()); // every operation fits and leaves no reference open
    const ImportPlan again = planned(inventory, book);
    QVERIFY2(again.operations.isEmpty(), qPrintable(tally(again)));
    QCOMPARE(accepted(again), 0);
    QCOMPARE(rejected(again), rejected(plan));
}

void ImportPropertiesTest::theOrderOfTheColumnsDoesNotMatter()
{
    QFETCH(const quint32, seed);
    const Sheet sheet = randomSheet(seed);
    const ImportPlan plan = planned(m_words, {{sheet}, {}});
    const ImportPlan other = planned(m_words, {{shuffled(sheet, seed + 1000)}, {}});
    QCOMPARE(other.operations, plan.operations);
    QCOMPARE(other.rows, plan.rows);
}

void ImportPropertiesTest::noWordIsLost()
{
    QFETCH(const quint32, seed);
    const Sheet sheet = randomSheet(seed);
    const ImportPlan plan = planned(m_words, {{sheet}, {}});
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    QSet<int> rejectedRows;
    for (const RejectedRow &row : plan.rejected)
        rejectedRows.insert(row.row);
    const QSet<QString> found = wordsIn(inventory);
    const QStringList headings = sheet.rows.constFirst().cells;
    for (const SheetRow &row : sheet.rows.mid(1)) {
        if (!rejectedRows.contains(row.number) && row.cells != headings)
            QCOMPARE(lostWords(row, headings, plan, found), QStringList());
    }
}

void ImportPropertiesTest::whatGoesOutComesBack()
{
    QFETCH(const quint32, seed);
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, planned(m_words, {{randomSheet(seed)}, {}})), QString());
    const QList<QStringList> rows = *flatSheetRows(inventory);
    Sheet exported{QStringLiteral("uitvoer"), {}, 0};
    for (qsizetype i = 0; i < rows.size(); ++i)
        exported.rows.append({static_cast<int>(i) + 1, rows.at(i)});
    Inventory copy = m_words;
    QCOMPARE(applied(copy, planned(m_words, {{exported}, {}}, options(), 1 << 19)),
             QString()); // ids of its own
    QCOMPARE(QString::fromUtf8(*flatSheetCsv(copy)), QString::fromUtf8(*flatSheetCsv(inventory)));
}

void ImportPropertiesTest::damagedSheetsLoseNoRowAndBreakNothing()
{
    QFETCH(const quint32, seed);
    Sheet sheet = randomSheet(seed);
    QRandomGenerator random(seed + 5000);
    const QString alphabet = QString::fromUtf8("|;,/\\'\"\n-=?.0129€% ageéAKQ\u202e😀") + QChar(0);
    for (int i = 0; i < 40; ++i) { // also in the headings
        QStringList &cells = sheet.rows[random.bounded(static_cast<int>(sheet.rows.size()))].cells;
        QString &cell = cells[random.bounded(static_cast<int>(cells.size()))];
        const QChar letter = alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        cell.insert(random.bounded(static_cast<int>(cell.size()) + 1),
                    QString(1 + random.bounded(3), letter));
    }
    const Workbook book{{sheet}, {}};
    ImportOptions with = options();
    with.newId = counter(m_words);
    const auto plan = planImport(m_words, book, recognise(book, Vocabularies(m_words)), with);
    if (!plan) { // the heading that names the initiative was hit
        QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
        return;
    }
    QVERIFY2(tally(*plan) != u"rows are lost", qPrintable(tally(*plan)));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, *plan), QString());
    for (const RejectedRow &row : plan->rejected)
        QVERIFY(!row.reason.isEmpty() && !row.cells.isEmpty());
    // A damaged word may be a new term that makes another cell read differently: once, and then no more.
    QCOMPARE(applied(inventory, planned(inventory, book)), QString());
    QVERIFY(planned(inventory, book).operations.isEmpty());
}

QTEST_GUILESS_MAIN(ImportPropertiesTest)
#include "tst_importproperties.moc"
