#include "core/analysis/coverage.h"
#include "core/analysis/journey.h"
#include "core/analysis/network.h"
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
        const auto scope = Scope::parse(
            u"Frame=TargetGroup,theme=Digitalisering, region=regio-1,phase=weten,phase=willen", b.inventory);
        QVERIFY(scope);
        QCOMPARE(scope->toText(),
                 QStringLiteral("region=regio-1,theme=digitalisering,phase=weten,phase=willen,"
                                "frame=targetGroup"));
        QVERIFY(*Scope::parse(scope->toText(), b.inventory) == *scope);
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
        QTest::newRow("frame") << "frame=sector"
                               << "frame=targetGroup";
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

    void eachDimensionFiltersTheFigures_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("certain"); // of three activities in weten, digitalisering
        QTest::addColumn<int>("possible");
        // One: r1, peloton, lokaal. Two: r2, koploper, provinciaal. Three: all three unknown.
        QTest::newRow("the whole file") << QString() << 3 << 0;
        QTest::newRow("region") << QStringLiteral("region=r1") << 1 << 1;
        QTest::newRow("either region") << QStringLiteral("region=r1,region=r2") << 2 << 1;
        QTest::newRow("theme") << QStringLiteral("theme=digitalisering") << 3 << 0;
        QTest::newRow("phase") << QStringLiteral("phase=weten") << 3 << 0;
        QTest::newRow("target group") << QStringLiteral("targetGroup=koploper") << 1 << 1;
        QTest::newRow("level") << QStringLiteral("level=lokaal") << 1 << 1;
        QTest::newRow("both must hold") << QStringLiteral("region=r1,targetGroup=koploper") << 0 << 1;
    }
    void eachDimensionFiltersTheFigures()
    {
        QFETCH(QString, scope);
        QFETCH(int, certain);
        QFETCH(int, possible);
        InventoryBuilder b;
        b.usual().words("bestuursniveau", "lokaal|provinciaal");
        const auto add = [&](const char *region, const char *group, const char *level) {
            const auto id = b.initiative(region, nullptr, [&](Initiative &i) {
                if (group)
                    i.targetGroups = set(group);
                if (level)
                    i.level = word(level);
            });
            b.activity(id, "weten", "digitalisering");
        };
        add("r1", "peloton", "lokaal");
        add("r2", "koploper", "provinciaal");
        add(nullptr, nullptr, nullptr);
        b.scope = *Scope::parse(scope, b.inventory);
        const Coverage result = *coverage(b.inventory, b.profile, b.scope);
        for (const CoverageCell &cell : result.total->cells) {
            if (cell.phase != 1 || cell.theme != 0)
                continue;
            QCOMPARE(cell.certain.size(), certain);
            QCOMPARE(cell.possible, possible);
        }
        // A chapter that lists initiatives leaves out what certainly does not belong.
        const Network net = *network(b.ecosystem());
        QCOMPARE(net.nodes.size(), size_t(certain + possible));
    }

    void aFrameCanBeNarrowedToOneCell()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative("r1"), "weten|willen", "digitalisering");
        b.scope = *Scope::parse(u"phase=willen,theme=digitalisering", b.inventory);
        const Coverage result = *coverage(b.inventory, b.profile, b.scope);
        QCOMPARE(result.frame.cells.size(), 1);
        QCOMPARE(*result.frame.covered.lower, 1.0);
        // One phase is left, so there is no transition to speak of.
        QVERIFY(!journeys(b.ecosystem())->journeys.at(0).continuity);
    }
};

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
