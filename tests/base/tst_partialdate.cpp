#include "core/base/partialdate.h"

#include <QTest>

using namespace core;

class PartialDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsIsoAndStandsForItsDays_data();
    void readsIsoAndStandsForItsDays();
    void refusesAllElse_data();
    void refusesAllElse();
    void ordersByTimeWithTheCoarserFirst();
};

void PartialDateTest::readsIsoAndStandsForItsDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");

    QTest::newRow("day") << QStringLiteral("2026-06-30") << QDate(2026, 6, 30) << QDate(2026, 6, 30);
    QTest::newRow("month of 30 days") << QStringLiteral("2026-06") << QDate(2026, 6, 1) << QDate(2026, 6, 30);
    QTest::newRow("February of a leap year")
        << QStringLiteral("2028-02") << QDate(2028, 2, 1) << QDate(2028, 2, 29);
    QTest::newRow("February of 1900, no leap year")
        << QStringLiteral("1900-02") << QDate(1900, 2, 1) << QDate(1900, 2, 28);
    QTest::newRow("December") << QStringLiteral("2026-12") << QDate(2026, 12, 1) << QDate(2026, 12, 31);
    QTest::newRow("year") << QStringLiteral("2026") << QDate(2026, 1, 1) << QDate(2026, 12, 31);
    QTest::newRow("long ago") << QStringLiteral("0987") << QDate(987, 1, 1) << QDate(987, 12, 31);
}

void PartialDateTest::readsIsoAndStandsForItsDays()
{
    QFETCH(QString, text);
    const auto date = PartialDate::fromIso(text);
    QVERIFY(date);
    QTEST(date->first(), "first");
    QTEST(date->last(), "last");
    QCOMPARE(date->toIso(), text);
}

void PartialDateTest::refusesAllElse_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "26", "2026-13", "2026-00", "2026-6", "2026-02-30", "2026/06/30",
                             "30-06-2026", "0000", "2026-06-3", "2026-06-300", "jaar", "+026", "２０２６"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PartialDateTest::refusesAllElse()
{
    QFETCH(QString, text);
    QVERIFY(!PartialDate::fromIso(text));
}

void PartialDateTest::ordersByTimeWithTheCoarserFirst()
{
    QVERIFY(PartialDate(2026) < PartialDate(2026, 1));
    QVERIFY(PartialDate(2026, 1) < PartialDate(2026, 1, 1));
    QVERIFY(PartialDate(2026, 1, 31) < PartialDate(2026, 2));
    QVERIFY(PartialDate().isNull());
}

QTEST_GUILESS_MAIN(PartialDateTest)
#include "tst_partialdate.moc"
