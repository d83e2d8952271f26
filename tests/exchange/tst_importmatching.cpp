#include "core/exchange/importmatching.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;

/// Which rows of one name are of one initiative. Rows are written "region¦provider,provider¦activity".
class ImportMatchingTest : public QObject {
    Q_OBJECT

private:
    static TermSet setOf(const QString &text) { return TermSet(text.split(u',', Qt::SkipEmptyParts)); }

    static MatchRow rowOf(const QString &text)
    {
        const QStringList parts = text.split(u'¦') + QStringList{{}, {}, {}};
        MatchRow row;
        if (parts.at(0) == u"geen")
            row.regions = FieldValue::none();
        else if (!parts.at(0).isEmpty())
            row.regions = setOf(parts.at(0));
        row.providers = setOf(parts.at(1));
        row.activity = parts.at(2);
        return row;
    }

    static QList<int> divided(const QStringList &rows, std::vector<MatchCandidate> known = {})
    {
        NameMatching matching(std::move(known));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (!rows.at(i).isEmpty()) // an empty one stands for a row of another name
                matching.add(rowOf(rows.at(i)), i > 0 && !rows.at(i - 1).isEmpty());
        }
        const std::vector<int> division = matching.divide();
        return QList<int>(division.cbegin(), division.cend());
    }

private Q_SLOTS:
    void rowsAreDivided_data();
    void rowsAreDivided();
    void theFilesOwnInitiativesComeFirst();
    void laterRowsDecideWhatEarlierLeftOpen();
    void aThousandNamesakesAreStillTold();
};

void ImportMatchingTest::rowsAreDivided_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *name, const QStringList &rows, const QList<int> &expected) {
        QTest::newRow(name) << rows << expected;
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("equal", {s("N¦K"), s("N¦K")}, {0, 0});
    row("other region", {s("N¦K"), s("Z¦K")}, {0, 1});
    row("other provider", {s("N¦K"), s("N¦R")}, {0, 1});
    row("none is a region like others", {s("geen¦K"), s("N¦K"), s("geen¦K")}, {0, 1, 0});
    row("unknown fits", {s("¦"), s("N¦K"), s("N"), s("¦K")}, {0, 0, 0, 0});
    row("filled once, then fixed", {s("¦"), s("N¦K"), s("Z¦K")}, {0, 0, 1});
    row("exact before close", {s("N¦K"), s("N¦R"), s("¦"), s("N¦K")}, {0, 1, 1, 0});
    row("the row before", {s("N¦K"), s("Z¦K"), s("¦K")}, {0, 1, 1});
    row("the oldest when another name stood between", {s("N¦K"), s("Z¦K"), s(""), s("¦K")}, {0, 1, 0});
    row("the one with the activity", {s("N¦K¦a"), s("Z¦K¦b"), s(""), s("¦K¦b")}, {0, 1, 1});
    row("some providers of several", {s("N¦K,R"), s("N¦R")}, {0, 0});
    row("exactly these providers", {s("N¦K,R"), s("N¦R,X"), s(""), s("N¦R,X")}, {0, 0, 0});
    row("no provider in common", {s("N¦K,R"), s("N¦X,Y")}, {0, 1});
}

void ImportMatchingTest::rowsAreDivided()
{
    QFETCH(const QStringList, rows);
    QFETCH(const QList<int>, expected);
    QCOMPARE(divided(rows), expected);
}

void ImportMatchingTest::theFilesOwnInitiativesComeFirst()
{
    MatchCandidate north;
    north.regions = TermSet{QStringLiteral("N")};
    north.hasActivity = [](const QString &activity) { return activity == u"scan"; };
    MatchCandidate open;
    const QStringList rows{QStringLiteral("N¦K"), QStringLiteral("Z¦K"), QStringLiteral("W¦R")};
    // North is there; the second fills the open one, the third is new: 2 is the number behind the known ones.
    QCOMPARE(divided(rows, {north, open}), (QList<int>{0, 1, 2}));
    QCOMPARE(divided({QStringLiteral("¦¦scan")}, {open, north}), QList<int>{1});
}

void ImportMatchingTest::laterRowsDecideWhatEarlierLeftOpen()
{
    // The first row fits what the second and third make of it. Dividing by what all rows say together must
    // give the same again: that is what a second import sees.
    const QStringList rows{
        QStringLiteral("¦K¦a"), QStringLiteral("N¦K¦b"), QString(), QStringLiteral("Z¦K¦c"), QString(),
        QStringLiteral("¦K¦c")};
    const QList<int> first = divided(rows);
    QHash<int, MatchCandidate> made;
    QStringList without = rows;
    without.removeAll(QString());
    for (qsizetype i = 0; i < first.size(); ++i) {
        MatchCandidate &candidate = made[first.at(i)];
        const MatchRow row = rowOf(without.at(i));
        if (candidate.regions.isUnknown())
            candidate.regions = row.regions;
        candidate.providers.unite(row.providers);
        candidate.activities.insert(row.activity);
    }
    std::vector<MatchCandidate> known;
    for (int i = 0; i < made.size(); ++i)
        known.push_back(made.value(i));
    QCOMPARE(divided(rows, known), first);
}

void ImportMatchingTest::aThousandNamesakesAreStillTold()
{
    QStringList rows;
    for (int i = 0; i < 3000; ++i)
        rows.append(QStringLiteral("R%1¦K").arg(i % 1500));
    QElapsedTimer timer;
    timer.start();
    const QList<int> division = divided(rows);
    for (int i = 0; i < 3000; ++i)
        QCOMPARE(division.at(i), i % 1500);
    QVERIFY2(timer.elapsed() < 20000, "1500 initiatives of one name took too long");
}

QTEST_GUILESS_MAIN(ImportMatchingTest)
#include "tst_importmatching.moc"
