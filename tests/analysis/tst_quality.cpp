#include "core/analysis/namematch.h"
#include "core/analysis/quality.h"
#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

#include <random>

using namespace core;
using namespace test;

class TestQuality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWebsiteHasAHost_data()
    {
        QTest::addColumn<QString>("website");
        QTest::addColumn<QString>("host");
        QTest::newRow("plain") << "voorbeeld.nl"
                               << "voorbeeld.nl";
        QTest::newRow("full") << "https://www.Voorbeeld.nl:443/pad?q=1#x"
                              << "voorbeeld.nl";
        QTest::newRow("with user") << "http://ik@voorbeeld.nl"
                                   << "voorbeeld.nl";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("path only") << "/pad"
                                   << "";
    }
    void aWebsiteHasAHost()
    {
        QFETCH(QString, website);
        QTEST(hostOf(website), "host");
    }

    void namesAreComparedByTrigrams()
    {
        // "  ab " has "  a", " ab", "ab "; "  ac " has "  a", " ac", "ac ": 1 of 5
        QCOMPARE(trigramSimilarity(QStringLiteral("Ab"), QStringLiteral("AC")), 1.0 / 5);
        QCOMPARE(trigramSimilarity(QStringLiteral("Énergie"), QStringLiteral(" energie ")), 1.0);
        QCOMPARE(trigramSimilarity({}, {}), 0.0);
    }

    void thePrefixFilterMissesNoPair()
    {
        std::mt19937 random(7);
        QStringList names{QString()};
        for (int i = 0; i < 300; ++i) {
            QString name = QStringLiteral("regionaal programma ");
            for (int k = 0; k < 4; ++k)
                name += QChar(char16_t(97 + random() % 3));
            names.append(name);
        }
        std::vector<Trigrams> sets;
        for (const QString &name : std::as_const(names))
            sets.push_back(trigramsOf(name));
        QList<const Trigrams *> all;
        for (const Trigrams &trigrams : sets)
            all.append(&trigrams);
        for (const double threshold : {0.5, 0.8, 1.0}) {
            const auto fast = similarNames(all, threshold);
            qsizetype at = 0;
            for (int i = 0; i < names.size(); ++i) {
                for (int j = i + 1; j < names.size(); ++j) {
                    if (trigramSimilarity(names[i], names[j]) < threshold - 1e-9)
                        continue;
                    QVERIFY(at < fast->size());
                    QCOMPARE(fast->at(at).a, i);
                    QCOMPARE(fast->at(at).b, j);
                    ++at;
                }
            }
            QCOMPARE(at, fast->size());
            QVERIFY(at > 0);
        }
    }

    void qualityListsWhatIsMissingOrStale()
    {
        InventoryBuilder b; // 2026-07-01, stale after 12 months
        const auto verified = [&](const char *on, const char *name) {
            return b.initiative("r1", "A", [&](Initiative &i) {
                i.name = word(name);
                if (on)
                    i.verifiedOn = date(on);
                i.website = word("https://x.nl/a");
            });
        };
        const auto old = verified("2025-06-30", "Digitale Werkplaats Noord");
        const auto fresh = verified("2025-07-01", "Digitale werkplaats  noord");
        const auto vague = verified("2025", "Heel iets anders"); // perhaps December
        const auto instance = verified("2026", "Digitale werkplaats Noord");
        b.change<Initiative>(instance, [&](Initiative &i) { i.instanceOf = old; });
        b.change<Initiative>(fresh, [&](Initiative &i) { i.instanceOf = vague; });
        const auto orphan = b.initiative();
        b.add<Relation>([&](Relation &r) {
            r.from = old;
            r.toName = word("de ondernemersdesk");
        });
        b.add<Finding>([](Finding &f) { f.rule = word("import-verschil"); });
        const DataQuality q = *dataQuality(b.ecosystem());
        QCOMPARE(q.stale, QList<RecordId>{old});
        QVERIFY(q.neverVerified.contains(orphan));
        QCOMPARE(q.duplicates.size(), 2); // old-fresh and fresh-instance; instance of old is no mistake
        QCOMPARE(q.duplicates[0].a, old);
        QCOMPARE(q.duplicates[0].b, fresh);
        QCOMPARE(q.duplicates[0].similarity, 1.0);
        QCOMPARE(q.sharedHosts.size(), 1);
        QCOMPARE(q.sharedHosts[0].records.size(), 4);
        QCOMPARE(q.withoutProvider, QList<RecordId>{orphan});
        QCOMPARE(q.namedTargets.size(), 1);
        QCOMPARE(q.disagreements.size(), 1);
    }

    void completenessCountsWhatIsKnown()
    {
        InventoryBuilder b;
        b.initiative("r1"); // name, stage and region of the five core fields; themes and kind unknown
        const auto quality = *dataQuality(b.ecosystem());
        const auto &core = quality.completeness.at(3); // organisations first
        QCOMPARE(core.entity, EntityKind::Initiative);
        QCOMPARE(core.known, 3);
        QCOMPARE(core.fields, 5);
        QVERIFY(!quality.completeness.at(0).share()); // no organisations: null
    }
};

QTEST_GUILESS_MAIN(TestQuality)
#include "tst_quality.moc"
