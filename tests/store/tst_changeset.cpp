#include "core/store/changeset.h"
#include "core/store/schema.h"
#include "core/store/session.h"

#include <QTest>

#include <random>

using namespace core;

/// The bytes that SQLite stores for an edit, read by our own reader because they may come from anyone.
class ChangesetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSqliteWrites();
    void readsBackwardAsTheInverse();
    void keepsThreeStatesAndAllKindsOfCell();
    void emptyBytesAreAnEmptyChangeset();
    void refusesMalformedBytes_data();
    void refusesMalformedBytes();
    void survivesAnyTruncationAndMutation();
    void invertingTwiceGivesTheSameRows();
    void joiningAnEditAndItsInverseGivesNothing();
    void brokenBytesAreNotShownToSqlite();
    void recordsOnlyTablesOfRecords();
};

namespace {

struct Row {
    QByteArray table;
    RecordChange::Kind kind;
    QList<QByteArray> before;
    QList<QByteArray> after;

    bool operator==(const Row &) const = default;
};

QList<QByteArray> shown(const std::vector<std::optional<Cell>> &cells)
{
    QList<QByteArray> texts;
    for (const std::optional<Cell> &cell : cells) {
        if (!cell)
            texts.append("-");
        else if (cell->kind == Cell::Kind::Null)
            texts.append("null");
        else if (cell->kind == Cell::Kind::Integer)
            texts.append("i" + QByteArray::number(cell->integer));
        else if (cell->kind == Cell::Kind::Real)
            texts.append("r" + QByteArray::number(cell->real));
        else
            texts.append("t" + QByteArray(cell->text.data(), static_cast<qsizetype>(cell->text.size())));
    }
    return texts;
}

QList<Row> rowsOf(const QByteArray &changeset, Direction direction = Direction::Forward)
{
    QList<Row> rows;
    ChangesetReader reader(changeset, direction);
    while (reader.next()) {
        const RowChange &row = reader.row();
        rows.append({QByteArray(row.table.data(), static_cast<qsizetype>(row.table.size())), row.kind,
                     shown(row.before), shown(row.after)});
    }
    if (reader.isBroken())
        rows.clear();
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.table, a.before, a.after) < std::tie(b.table, b.before, b.after);
    });
    return rows;
}

bool isSound(const QByteArray &bytes)
{
    ChangesetReader backward(bytes, Direction::Backward);
    while (backward.next()) { }
    ChangesetReader reader(bytes);
    while (reader.next()) { }
    return !reader.isBroken() && !backward.isBroken();
}

Database lessons()
{
    Database database = std::move(Database::open({}, Database::Access::Memory)).value();
    const bool isMade = static_cast<bool>(createSchema(database))
        && database.run("INSERT INTO lesson (id, text, tags) VALUES "
                        "('018c0000-0000-7000-8000-000000000001', 'een', '[\"a\"]'),"
                        "('018c0000-0000-7000-8000-000000000002', 'twee', NULL)");
    Q_ASSERT(isMade);
    Q_UNUSED(isMade)
    return database;
}

QByteArray recorded(Database &database, const QByteArray &sql)
{
    Session session = std::move(Session::start(database)).value();
    if (!database.run(sql))
        return "error";
    return std::move(session.changeset()).value();
}

const QByteArray one = "018c0000-0000-7000-8000-000000000001";
const QByteArray two = "018c0000-0000-7000-8000-000000000002";

} // namespace

void ChangesetTest::readsWhatSqliteWrites()
{
    Database database = lessons();

    const QByteArray changeset = recorded(database,
                                          "UPDATE lesson SET text = 'nieuw', tags = NULL WHERE id = '" + one
                                              + "'; DELETE FROM lesson WHERE id = '" + two + "'");

    // lesson has id, text, tags and the four of every record
    const QList<Row> expected{
        {"lesson",
         RecordChange::Kind::Updated,
         {"t" + one, "teen", "t[\"a\"]", "-", "-", "-", "-"},
         {"-", "tnieuw", "null", "-", "-", "-", "-"}},
        {"lesson",
         RecordChange::Kind::Deleted,
         {"t" + two, "ttwee", "null", "null", "null", "null", "null"},
         {}},
    };
    QCOMPARE(rowsOf(changeset), expected);
}

void ChangesetTest::readsBackwardAsTheInverse()
{
    Database database = lessons();
    const QByteArray changeset = recorded(
        database,
        "UPDATE lesson SET text = 'nieuw' WHERE id = '" + one + "'; DELETE FROM lesson WHERE id = '" + two
            + "'; INSERT INTO lesson (id, text) VALUES ('" + QByteArray(36, 'x') + "', 'drie')");

    const auto inverse = inverted(changeset);

    QVERIFY(inverse);
    QCOMPARE(rowsOf(changeset).size(), 3);
    QCOMPARE(rowsOf(changeset, Direction::Backward), rowsOf(*inverse));
}

void ChangesetTest::keepsThreeStatesAndAllKindsOfCell()
{
    Database database = lessons();

    const QByteArray changeset
        = recorded(database,
                   "INSERT INTO initiative (id, name, budget, fte, website, themes) VALUES ('" + one
                       + "', 'Énergie', 9007199254740993, -0.5, '', '[]')");

    QList<Row> rows = rowsOf(changeset);
    QCOMPARE(rows.size(), 1);
    const QList<QByteArray> cells = rows.first().after;
    QCOMPARE(cells.count("tÉnergie"), 1);
    QCOMPARE(cells.count("i9007199254740993"), 1); // 2^53 + 1: would not survive as a double
    QCOMPARE(cells.count("r-0.5"), 1);
    QCOMPARE(cells.count("t"), 1);
    QCOMPARE(cells.count("t[]"), 1);
    QCOMPARE(cells.count("-"), 0);
}

void ChangesetTest::emptyBytesAreAnEmptyChangeset()
{
    Database database = lessons();
    QCOMPARE(recorded(database, "UPDATE lesson SET text = 'een' WHERE id = '" + one + "'"), QByteArray());
    QVERIFY(isSound({}));
    QVERIFY(rowsOf({}).isEmpty());
}

void ChangesetTest::refusesMalformedBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray table("T\x02\x01\x00t\x00", 6);
    QTest::newRow("a patchset") << QByteArray("P\x02\x01\x00t\x00", 6);
    QTest::newRow("a row before any table") << QByteArray("\x12\x00\x05\x05", 4);
    QTest::newRow("no columns") << QByteArray("T\x00t\x00", 4);
    QTest::newRow("more columns than bytes") << QByteArray("T\x7F\x01\x00t\x00", 6);
    QTest::newRow("an endless number") << QByteArray("T\xFF\xFF\xFF\xFF\xFF\xFF", 7);
    QTest::newRow("no key") << QByteArray("T\x02\x00\x00t\x00\x12\x00\x05\x05", 10);
    QTest::newRow("two keys") << QByteArray("T\x02\x01\x02t\x00\x12\x00\x05\x05", 10);
    QTest::newRow("a name without an end") << QByteArray("T\x02\x01\x00ttt", 7);
    QTest::newRow("an unknown operation") << table + QByteArray("\x7F\x00\x05\x05", 4);
    QTest::newRow("an unknown type") << table + QByteArray("\x12\x00\x06\x05", 4);
    QTest::newRow("a blob") << table + QByteArray("\x12\x00\x04\x01x\x05", 6);
    QTest::newRow("a text longer than the bytes") << table + QByteArray("\x12\x00\x03\x7Fx", 5);
    QTest::newRow("half a number") << table + QByteArray("\x12\x00\x01\x00\x00", 5);
    QTest::newRow("half a row") << table + QByteArray("\x12\x00\x05", 3);
    QTest::newRow("an update without its new half") << table + QByteArray("\x17\x00\x05\x05", 4);
}

void ChangesetTest::refusesMalformedBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!isSound(bytes));
    QVERIFY(!inverted(bytes));
}

void ChangesetTest::survivesAnyTruncationAndMutation()
{
    Database database = lessons();
    const QByteArray good = recorded(database,
                                     "UPDATE lesson SET text = 'nieuw', tags = '[\"b\"]'; INSERT INTO "
                                     "measurement (id, value) VALUES ('"
                                         + one + "', 1.5)");
    QVERIFY(isSound(good));
    int broken = 0;
    for (qsizetype size = 1; size < good.size(); ++size)
        broken += isSound(good.left(size)) ? 0 : 1;
    QVERIFY(broken > good.size() / 2); // a cut between two rows leaves a whole changeset

    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = good;
        for (int k = 0; k < 3; ++k)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))]
                = static_cast<char>(random());
        if (!isSound(bytes))
            ++refused;
        else if (const auto inverse = inverted(bytes)) // SQLite may refuse it too; it must not crash
            QVERIFY(isSound(*inverse));
    }
    QVERIFY(refused > 1000); // most of the bytes are letters of texts, which may be any
}

void ChangesetTest::invertingTwiceGivesTheSameRows()
{
    Database database = lessons();
    const QByteArray changeset = recorded(database, "UPDATE lesson SET text = text || '!'");
    const auto once = inverted(changeset);
    QVERIFY(once);
    const auto twice = inverted(*once);
    QVERIFY(twice);
    QCOMPARE(rowsOf(*twice), rowsOf(changeset));
    QVERIFY(rowsOf(*once) != rowsOf(changeset));
}

void ChangesetTest::joiningAnEditAndItsInverseGivesNothing()
{
    Database database = lessons();
    const QByteArray changeset = recorded(database, "DELETE FROM lesson");
    const auto inverse = inverted(changeset);
    QVERIFY(inverse);
    const auto both = joined(changeset, *inverse);
    QVERIFY(both);
    QVERIFY(both->isEmpty());
}

void ChangesetTest::brokenBytesAreNotShownToSqlite()
{
    const auto joinedResult = joined("nonsense", {});
    QVERIFY(!joinedResult);
    QCOMPARE(joinedResult.error().code, ErrorCode::Corrupt);
}

void ChangesetTest::recordsOnlyTablesOfRecords()
{
    Database database = lessons();
    const QByteArray changeset = recorded(
        database, "UPDATE log_state SET revision = 5; INSERT INTO version VALUES ('a', 'b', 0, 'c', 'd')");
    QCOMPARE(changeset, QByteArray());
}

QTEST_GUILESS_MAIN(ChangesetTest)
#include "tst_changeset.moc"
