#include "core/model/entities/initiative.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/settings.h"
#include "core/model/entities/signal.h"
#include "core/report/reportbasis.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Numbers below 5 are not told where asked, nor those they could be worked out from.
class SmallNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCellOfFewQuestionsHasNone();
    void aSumIsWithheldWhereItGivesOneQuestionAway_data();
    void aSumIsWithheldWhereItGivesOneQuestionAway();
    void theOnlyHiddenRegionIsNotTheTotalLessTheOthers();
    void twoHiddenRegionsHideEachOther();
    void smallSumsOfReachAreGone();
    void nothingIsHiddenUnasked();

private:
    void term(const QString &vocabulary, const QString &key);
    void question(qint64 count, const QString &region = {});
    void reached(double value, int year);
    std::shared_ptr<const ReportBasis> basis(bool hides = true) const;
    /// The demand of the one phase and theme: of the whole, or by region.
    static QList<qint64> demand(const Frame &frame);

    Inventory m_inventory;
    quint64 m_last = 0;
};

void SmallNumbersTest::init()
{
    m_inventory = Inventory();
    term(u"fase"_s, u"weten"_s);
    term(u"thema"_s, u"een"_s);
}

void SmallNumbersTest::term(const QString &vocabulary, const QString &key)
{
    VocabularyTerm made;
    made.id = RecordId(9, ++m_last);
    made.vocabulary = vocabulary;
    made.key = key;
    made.labelNl = key;
    m_inventory.put(made);
}

void SmallNumbersTest::question(qint64 count, const QString &region)
{
    Signal made;
    made.id = RecordId(5, ++m_last);
    made.text = u"Vraag"_s;
    made.count = count;
    made.phases = TermSet{u"weten"_s};
    made.themes = TermSet{u"een"_s};
    if (!region.isEmpty())
        made.region = region;
    m_inventory.put(made);
}

void SmallNumbersTest::reached(double value, int year)
{
    Initiative measured;
    measured.id = RecordId(1, 1);
    measured.name = u"Loket"_s;
    m_inventory.put(measured);
    Measurement made;
    made.id = RecordId(6, ++m_last);
    made.subject = measured.id;
    made.indicator = u"bereik"_s;
    made.unit = u"uniek"_s;
    made.value = value;
    made.from = PartialDate(QDate(year, 1, 1));
    m_inventory.put(made);
}

std::shared_ptr<const ReportBasis> SmallNumbersTest::basis(bool hides) const
{
    Profile profile;
    profile.referenceDate = QDate(2026, 6, 30);
    const auto made = ReportBasis::of(m_inventory, profile, {}, {}, {hides}, cellChapters | Chapter::Reach);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

QList<qint64> SmallNumbersTest::demand(const Frame &frame)
{
    QList<qint64> all;
    for (const CoverageCell &cell : frame.cells)
        all.append(cell.demand);
    return all;
}

void SmallNumbersTest::aCellOfFewQuestionsHasNone()
{
    question(4);
    QCOMPARE(demand(basis()->coverage.frame), QList<qint64>{0});
    question(1); // 4 + 1 = 5 is told: of two small ones, neither follows
    QCOMPARE(demand(basis()->coverage.frame), QList<qint64>{5});
}

void SmallNumbersTest::aSumIsWithheldWhereItGivesOneQuestionAway_data()
{
    QTest::addColumn<QList<qint64>>("counts");
    QTest::addColumn<qint64>("told");
    QTest::newRow("none is small") << QList<qint64>{40, 7} << qint64{47};
    QTest::newRow("one is small: 50 - 40 - 7 = 3") << QList<qint64>{40, 7, 3} << withheldDemand;
    QTest::newRow("two are small: 5 could be 3 + 2 or 4 + 1") << QList<qint64>{40, 7, 3, 2} << qint64{52};
    QTest::newRow("5 is not small") << QList<qint64>{40, 5} << qint64{45};
}

void SmallNumbersTest::aSumIsWithheldWhereItGivesOneQuestionAway()
{
    QFETCH(QList<qint64>, counts);
    QFETCH(qint64, told);
    for (const qint64 count : counts)
        question(count);
    QCOMPARE(demand(basis()->coverage.frame), QList<qint64>{told});
}

void SmallNumbersTest::theOnlyHiddenRegionIsNotTheTotalLessTheOthers()
{
    question(20, u"a"_s);
    question(12, u"b"_s);
    question(2, u"c"_s);
    question(2, u"c"_s);
    // c has 4, the total 36: 36 - 20 - 12 = 4. So the least of the others, b, is withheld.
    const auto hidden = basis();
    QCOMPARE(demand(hidden->coverage.frame), (QList<qint64>{20, withheldDemand, 0}));
    QVERIFY(hidden->coverage.total);
    QCOMPARE(demand(*hidden->coverage.total), QList<qint64>{36});
}

void SmallNumbersTest::twoHiddenRegionsHideEachOther()
{
    question(20, u"a"_s);
    question(2, u"b"_s);
    question(3, u"c"_s);
    const auto hidden = basis(); // 25 - 20 = 5 is that of b and c together
    QCOMPARE(demand(hidden->coverage.frame), (QList<qint64>{20, 0, 0}));
    QCOMPARE(demand(*hidden->coverage.total), QList<qint64>{25});
}

void SmallNumbersTest::smallSumsOfReachAreGone()
{
    reached(3, 2024);
    reached(120, 2025);
    reached(4, 2026);
    const auto hidden = basis();
    QCOMPARE(hidden->reach.sums.size(), 1);
    QCOMPARE(hidden->reach.sums.first().sum, 120.0);
    QCOMPARE(hidden->hiddenSums, 2);
}

void SmallNumbersTest::nothingIsHiddenUnasked()
{
    question(40);
    question(3);
    reached(3, 2024);
    const auto whole = basis(false);
    QCOMPARE(demand(whole->coverage.frame), QList<qint64>{43});
    QCOMPARE(whole->reach.sums.size(), 1);
    QCOMPARE(whole->hiddenSums, 0);
    QVERIFY(!whole->hidesSmallNumbers);
}

QTEST_GUILESS_MAIN(SmallNumbersTest)
#include "tst_smallnumbers.moc"
