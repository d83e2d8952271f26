#include "core/model/recordid.h"

#include <QSet>
#include <QTest>

using namespace core;

class RecordIdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newIdsAreVersionSevenAndInOrder();
    void textGoesBothWays();
    void ordersAsItsTextDoes();
    void theSameNameGivesTheSameIdForever();
    void refusesWhatIsNoUuid_data();
    void refusesWhatIsNoUuid();
};

void RecordIdTest::newIdsAreVersionSevenAndInOrder()
{
    QSet<RecordId> seen;
    RecordId previous;
    for (int i = 0; i < 20000; ++i) {
        const RecordId id = RecordId::create();
        QVERIFY(previous < id);
        previous = id;
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 20000);
    const QString text = previous.toText();
    QCOMPARE(text[14], u'7');
    QVERIFY(QStringLiteral("89ab").contains(text[19]));
}

void RecordIdTest::textGoesBothWays()
{
    const QString text = QStringLiteral("0192f3a4-5b6c-7d8e-9f01-23456789abcd");
    const auto id = RecordId::fromText(text);
    QVERIFY(id);
    QCOMPARE(id->toText(), text);
    QCOMPARE(RecordId::fromText(text.toUpper()), id);
}

void RecordIdTest::ordersAsItsTextDoes()
{
    QList<RecordId> ids;
    for (int i = 0; i < 100; ++i)
        ids.append(RecordId::fromName(QString::number(i)));
    std::sort(ids.begin(), ids.end());
    for (int i = 1; i < ids.size(); ++i)
        QVERIFY(ids.at(i - 1).toText() < ids.at(i).toText());
}

void RecordIdTest::theSameNameGivesTheSameIdForever()
{
    // Shipped terms of all files ever made must keep their ids: this text may not change.
    QCOMPARE(RecordId::fromName(u"vocabulary_term/fase/weten"),
             RecordId::fromName(u"vocabulary_term/fase/weten"));
    QVERIFY(RecordId::fromName(u"vocabulary_term/fase/weten")
            != RecordId::fromName(u"vocabulary_term/fase/willen"));
    QCOMPARE(RecordId::fromName(u"a").toText(), QStringLiteral("ca978112-ca1b-8dca-bac2-31b39a23dc4d"));
}

void RecordIdTest::refusesWhatIsNoUuid_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "x1", "0192f3a45b6c7d8e9f0123456789abcd", "{0192f3a4-5b6c-7d8e-9f01-23456789abcd}",
          "0192f3a4-5b6c-7d8e-9f01-23456789abcg", "00000000-0000-0000-0000-000000000000",
          "0192f3a4_5b6c-7d8e-9f01-23456789abcd", "０192f3a4-5b6c-7d8e-9f01-23456789abcd"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void RecordIdTest::refusesWhatIsNoUuid()
{
    QFETCH(QString, text);
    QVERIFY(!RecordId::fromText(text));
}

QTEST_GUILESS_MAIN(RecordIdTest)
#include "tst_recordid.moc"
