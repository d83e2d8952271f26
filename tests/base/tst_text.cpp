#include "core/base/text.h"

#include <QTest>

using namespace core;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreLabelsInLowerCaseWithDashes_data();
    void keysAreLabelsInLowerCaseWithDashes();
    void normalisedTextsAreEqualWherePeopleSeeTheSame_data();
    void normalisedTextsAreEqualWherePeopleSeeTheSame();
};

void TextTest::keysAreLabelsInLowerCaseWithDashes_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *label, const char *key) {
        QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(key);
    };
    row("circulair ondernemen", "circulair-ondernemen");
    row("Ontmoeten / inspiratie", "ontmoeten-inspiratie");
    row("één-op-één", "één-op-één");
    row("  Regio 1.2 ", "regio-1-2");
    row("klein (10–49)", "klein-10-49");
    row("...", "");
}

void TextTest::keysAreLabelsInLowerCaseWithDashes()
{
    QFETCH(QString, label);
    QTEST(keyOf(label), "key");
    QCOMPARE(keyOf(keyOf(label)), keyOf(label));
}

void TextTest::normalisedTextsAreEqualWherePeopleSeeTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("case") << QStringLiteral("DIGITALISERING") << QStringLiteral("digitalisering");
    QTest::newRow("white space") << QStringLiteral("  De \t Datawerf\u00a0") << QStringLiteral("de datawerf");
    QTest::newRow("diacritics") << QStringLiteral("Coöperatie Énergie")
                                << QStringLiteral("cooperatie energie");
    QTest::newRow("composed and decomposed") << QStringLiteral("caf\u00e9") << QStringLiteral("cafe\u0301");
    QTest::newRow("ligature") << QStringLiteral("e\uFB03ciënt") << QStringLiteral("efficient");
}

void TextTest::normalisedTextsAreEqualWherePeopleSeeTheSame()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(normalised(one), normalised(other));
}

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
