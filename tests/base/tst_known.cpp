#include "core/base/known.h"

#include <QString>
#include <QTest>

using namespace core;

class KnownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsUnknown();
    void aValueIsKnown();
    void noneIsKnownButNoValue();
    void anEmptyTextIsNone();
    void zeroAndFalseAreValues();
    void theThreeStatesDiffer();
    void valueOrGivesTheOtherOnlyWithoutAValue();
};

void KnownTest::startsUnknown()
{
    const Known<QString> text;
    QVERIFY(text.isUnknown());
    QVERIFY(!text.isKnown());
    QVERIFY(!text.hasValue());
}

void KnownTest::aValueIsKnown()
{
    const Known<QString> text(QStringLiteral("weten"));
    QVERIFY(text.hasValue());
    QVERIFY(text.isKnown());
    QCOMPARE(*text, QStringLiteral("weten"));
}

void KnownTest::noneIsKnownButNoValue()
{
    const auto text = Known<QString>::none();
    QVERIFY(text.isNone());
    QVERIFY(text.isKnown());
    QVERIFY(!text.hasValue());
}

void KnownTest::anEmptyTextIsNone()
{
    QCOMPARE(Known<QString>(QString()), Known<QString>::none());
    QCOMPARE(Known<QString>(QStringLiteral("")), Known<QString>::none());
}

void KnownTest::zeroAndFalseAreValues()
{
    QVERIFY(Known<qint64>(0).hasValue());
    QVERIFY(Known<bool>(false).hasValue());
}

void KnownTest::theThreeStatesDiffer()
{
    QVERIFY(Known<int>() != Known<int>::none());
    QVERIFY(Known<int>() != Known<int>(0));
    QVERIFY(Known<int>::none() != Known<int>(0));
}

void KnownTest::valueOrGivesTheOtherOnlyWithoutAValue()
{
    QCOMPARE(Known<int>(3).valueOr(7), 3);
    QCOMPARE(Known<int>().valueOr(7), 7);
    QCOMPARE(Known<int>::none().valueOr(7), 7);
}

QTEST_GUILESS_MAIN(KnownTest)
#include "tst_known.moc"
