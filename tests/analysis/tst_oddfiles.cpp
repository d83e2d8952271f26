#include "core/model/entities/judgement.h"
#include "core/model/entities/measurement.h"
#include "tests/analysis/figurecase.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

void noNumberIsNoNumber(const QJsonValue &value, const QString &path)
{
    if (value.isDouble())
        QVERIFY2(std::isfinite(value.toDouble()), qPrintable(path));
    for (const QJsonValue one : value.toArray())
        noNumberIsNoNumber(one, path);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        noNumberIsNoNumber(it.value(), path + u'.' + it.key());
}

} // namespace

/// Files that are empty, closed in a circle or without a single known field.
class TestOddFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oddFilesGiveFiniteFigures_data()
    {
        QTest::addColumn<Build>("build");
        const auto odd = [](const char *name, const Build &build) { QTest::newRow(name) << build; };
        odd("no records", [](auto &b) { b.inventory = {}; });
        odd("no themes", [](auto &b) {
            b.inventory = {};
            b.words("fase", "a|b");
            b.activity(b.initiative(), "a", "x");
        });
        odd("one phase", [](auto &b) {
            b.inventory = {};
            b.words("fase", "a").words("thema", "x");
            b.activity(b.initiative("r1", "A"), "a", "x");
        });
        odd("every field unknown", [](auto &b) {
            for (int i = 0; i < 6; ++i)
                b.activity(b.template add<Initiative>(), nullptr, nullptr);
            b.template add<Organisation>();
            b.template add<Relation>();
            b.template add<Participation>();
            b.template add<Signal>();
            b.template add<Measurement>();
            b.template add<Region>();
            b.template add<Assessment>();
            b.template add<Finding>();
            b.template add<CellMark>();
        });
        odd("everything n.v.t.", [](auto &b) {
            b.activity(b.initiative("r1", "A"), "a", "x");
            b.template add<CellMark>([](CellMark &mark) { mark.mark = word("nvt"); });
        });
        odd("a circle of parts and of instances, and a referral to itself", [](auto &b) {
            const auto one = b.initiative();
            const auto two = b.initiative("r1", nullptr, [&](Initiative &i) {
                i.partOf = one;
                i.instanceOf = one;
            });
            b.template change<Initiative>(one, [&](Initiative &i) {
                i.partOf = two;
                i.instanceOf = two;
            });
            const auto activity = b.activity(one, "a", "x");
            b.relation(activity, activity, "verwijst-door", true);
            b.relation(one, one, "vervolg");
        });
        odd("dates before 1900 and far ahead", [](auto &b) {
            b.activity(b.initiative("r1", "A",
                                    [](Initiative &i) {
                                        i.startsOn = date("1815-06-18");
                                        i.endsOn = date("9999-12-31");
                                    }),
                       "a", "x");
            b.initiative("r1", "B", [](Initiative &i) { i.endsOn = date("1648"); });
        });
        odd("weights that are all zero", [](auto &b) {
            crowd(b, 3);
            for (double &weight : b.profile.weights)
                weight = 0;
        });
    }
    void oddFilesGiveFiniteFigures()
    {
        QFETCH(Build, build);
        const InventoryBuilder b = frame(build);
        const auto analysis = analyse(b.inventory, b.profile, b.scope);
        QVERIFY(analysis);
        const QJsonObject result = toJson(**analysis);
        noNumberIsNoNumber(result, QStringLiteral("result"));
        QCOMPARE(result, toJson(**analyse(b.inventory, b.profile, b.scope)));
    }

    void anOldServiceIsActiveSinceItsStart()
    {
        const QJsonObject result = resultOf(frame([](InventoryBuilder &b) {
            b.activity(b.initiative("r1", "A", [](Initiative &i) { i.startsOn = date("1815-06-18"); }), "a",
                       "x");
        }));
        QCOMPARE(at(result, QStringLiteral("coverage.cells.0.certain")).toInt(), 1);
        QCOMPARE(at(result, QStringLiteral("robustness.growth.0.halfYear")).toString(),
                 QStringLiteral("1815-H1"));
    }
};

QTEST_GUILESS_MAIN(TestOddFiles)
#include "tst_oddfiles.moc"
