#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

using namespace core;
using namespace test;

class TestScope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScopeIsReadAndWrittenBack()
    {
        InventoryBuilder b;
        b.usual();
        b.initiative("regio-1");
        const auto scope
            = Scope::parse(u"theme=Digitalisering, region=regio-1,phase=weten,phase=willen", b.inventory);
        QVERIFY(scope);
        QCOMPARE(scope->toText(),
                 QStringLiteral("region=regio-1,theme=digitalisering,phase=weten,phase=willen"));
        QVERIFY(Scope::parse(u"", b.inventory)->isWhole());
    }
    void aScopeThatNamesNothingOfThisFileIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("dimension") << "colour=red"
                                   << "colour";
        QTest::newRow("value") << "theme=ruimtevaart"
                               << "ruimtevaart";
        QTest::newRow("no value") << "theme"
                                  << "theme";
        QTest::newRow("region") << "region=elders"
                                << "elders";
    }
    void aScopeThatNamesNothingOfThisFileIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        InventoryBuilder b;
        b.usual();
        const auto scope = Scope::parse(text, b.inventory);
        QVERIFY(!scope);
        QCOMPARE(scope.error().code, ErrorCode::InvalidInput);
        QVERIFY(scope.error().message.contains(named));
    }

    void aScopeKeepsWhatMayBelong()
    {
        InventoryBuilder b;
        b.usual();
        const auto here = b.initiative("r1");
        const auto elsewhere = b.initiative("r2");
        const auto somewhere = b.initiative(nullptr);
        b.activity(here, "weten", "digitalisering");
        b.activity(elsewhere, "weten", "digitalisering");
        b.activity(somewhere, "weten", "digitalisering");
        b.activity(here, "weten", "verduurzaming");
        b.scope = *Scope::parse(u"region=r1,theme=digitalisering", b.inventory);
        const Ecosystem eco = b.ecosystem();
        QCOMPARE(eco.activities[0].active, Certainty::Certain);
        QCOMPARE(eco.activities[1].active, Certainty::No);
        QCOMPARE(eco.activities[2].active, Certainty::Possible); // its region is unknown
        QCOMPARE(eco.activities[3].active, Certainty::No);
        QCOMPARE(eco.frameThemes, std::vector<int>{0});
        QCOMPARE(eco.frameRegions, std::vector<int>{0});
    }
};

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
