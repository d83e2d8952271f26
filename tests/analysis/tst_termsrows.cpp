#include "tests/analysis/figurecase.h"

using namespace core;
using namespace test;

namespace {

using Fill = std::function<void(Initiative &)>;

/// One activity of phase a in a file of two regions, r1 and r2; the cell is a, x, r1: number 0.
Build offer(
    const Fill &initiative, const std::function<void(Activity &)> &activity = [](Activity &) {})
{
    return [=](InventoryBuilder &b) {
        b.signal("c", "y", "r1"); // names the regions of the file
        b.signal("c", "y", "r2");
        b.region("r1", "m1|m2");
        b.region("r2", "m3");
        const auto id = b.add<Initiative>([&](Initiative &i) {
            i.stage = word("pilot");
            initiative(i);
        });
        b.activity(id, "a", "x", activity);
    };
}

/// r1 yes, no or unknown: certain and possible in its cell, in two rows.
void serves(
    const char *rule, int certain, int possible, const Fill &fill,
    const std::function<void(Activity &)> &activity = [](Activity &) {})
{
    const QByteArray name(rule);
    row((name + ", certain").constData(), "coverage.cells.0.certain", QByteArray::number(certain).constData(),
        offer(fill, activity));
    row((name + ", possible").constData(), "coverage.cells.0.possible",
        QByteArray::number(possible).constData(), offer(fill, activity));
}

void regionRows()
{
    serves("region named", 1, 0, [](Initiative &i) { i.regions = set("r1"); });
    serves("another region named", 0, 0, [](Initiative &i) { i.regions = set("r2"); });
    serves("nothing named", 0, 1, [](Initiative &) {});
    serves("regions geen is not recorded", 0, 1, [](Initiative &i) { i.regions = set(""); });
    serves("regions alle serves all", 1, 0, [](Initiative &i) { i.regions = set("alle"); });
    serves("landelijk without region serves all", 1, 0, [](Initiative &i) { i.level = word("landelijk"); });
    serves("landelijk and regions geen", 1, 0, [](Initiative &i) {
        i.level = word("landelijk");
        i.regions = set("");
    });
    serves("landelijk with another region", 0, 0, [](Initiative &i) {
        i.level = word("landelijk");
        i.regions = set("r2");
    });
    serves("lokaal without region", 0, 1, [](Initiative &i) { i.level = word("lokaal"); });
    serves("municipality in it", 1, 0, [](Initiative &i) { i.municipalities = set("m2"); });
    serves("municipality elsewhere", 0, 0, [](Initiative &i) { i.municipalities = set("m3"); });
    serves("municipality before region", 0, 0, [](Initiative &i) {
        i.municipalities = set("m3");
        i.regions = set("r1");
    });
    serves("stray municipality: the regions decide", 1, 0, [](Initiative &i) {
        i.municipalities = set("zoek");
        i.regions = set("r1");
    });
    serves("stray municipality without regions", 0, 1, [](Initiative &i) { i.municipalities = set("zoek"); });
    serves("municipalities geen: the regions", 1, 0, [](Initiative &i) {
        i.municipalities = set("");
        i.regions = set("r1");
    });
    serves(
        "the activity's own municipality", 0, 0, [](Initiative &i) { i.regions = set("r1"); },
        [](Activity &a) { a.municipalities = set("m3"); });
}

/// Reference date 2026-07-01.
void activeRows()
{
    const auto dated
        = [](const char *stage, const char *start, const char *end, const char *permanence = nullptr) {
              return [=](Initiative &i) {
                  i.regions = set("r1");
                  i.stage = stage ? word(stage) : Known<QString>();
                  if (start)
                      i.startsOn = date(start);
                  if (end)
                      i.endsOn = date(end);
                  if (permanence)
                      i.permanence = word(permanence);
              };
          };
    serves("stage known", 1, 0, dated("pilot", nullptr, nullptr));
    serves("nothing known", 0, 1, dated(nullptr, nullptr, nullptr));
    serves("end known", 1, 0, dated(nullptr, nullptr, "2027"));
    serves("end geen is known", 1, 0, dated(nullptr, nullptr, ""));
    serves("permanence structureel", 1, 0, dated(nullptr, nullptr, nullptr, "structureel"));
    serves("permanence tijdelijk says nothing", 0, 1, dated(nullptr, nullptr, nullptr, "tijdelijk"));
    serves("starts today", 1, 0, dated("pilot", "2026-07-01", nullptr));
    serves("starts tomorrow", 0, 0, dated("pilot", "2026-07-02", nullptr));
    serves("starts somewhere this year", 0, 1, dated("pilot", "2026", nullptr));
    serves("starts next year", 0, 0, dated("pilot", "2027", nullptr));
    serves("ends today, which is included", 1, 0, dated("pilot", nullptr, "2026-07-01"));
    serves("ended yesterday", 0, 0, dated("pilot", nullptr, "2026-06-30"));
    serves("ends today at the earliest", 1, 0, dated("pilot", nullptr, "2026-07"));
    serves("ends somewhere this year", 0, 1, dated("pilot", nullptr, "2026"));
    serves("ended somewhere last month", 0, 0, dated("pilot", nullptr, "2026-06"));
    serves("beëindigd without a date", 0, 0, dated("beëindigd", nullptr, nullptr));
    serves("beëindigd from its end date on", 0, 0, dated("beëindigd", nullptr, "2026-07-01"));
    serves("beëindigd tomorrow", 1, 0, dated("beëindigd", nullptr, "2026-07-02"));
    serves("idee without a start", 0, 0, dated("idee", nullptr, nullptr));
    serves("idee after its start", 0, 1, dated("idee", "2026-01-01", nullptr));
    serves("idee before its start", 0, 0, dated("idee", "2026-08", nullptr));
}

/// The activity, its initiative and the generic service of that, each with one field.
Build heirs(const Fill &generic, const Fill &instance, const std::function<void(Activity &)> &own)
{
    return [=](InventoryBuilder &b) {
        const auto service = b.add<Initiative>([&](Initiative &i) { generic(i); });
        const auto heir = b.add<Initiative>([&](Initiative &i) {
            i.instanceOf = service;
            instance(i);
        });
        b.activity(heir, "a", nullptr, own);
    };
}

void inheritanceRows()
{
    const Fill nothing = [](Initiative &) {};
    const Fill runs = [](Initiative &i) { i.stage = word("pilot"); };
    const Fill x = [](Initiative &i) {
        i.stage = word("pilot");
        i.themes = set("x");
    };
    row("own value first", "coverage.cells.1.certain", "1",
        heirs(x, x, [](Activity &a) { a.themes = set("y"); }));
    row("else the initiative's", "coverage.cells.0.certain", "1", heirs(nothing, x, [](Activity &) {}));
    row("else the generic service's", "coverage.cells.0.certain", "1", heirs(x, nothing, [](Activity &) {}));
    row("else unknown", "coverage.cells.0.possible", "1", heirs(runs, nothing, [](Activity &) {}));
    row("geen blocks inheritance", "coverage.cells.0.possible", "0",
        heirs(x, nothing, [](Activity &a) { a.themes = set(""); }));
    row("geen is itself inherited", "coverage.cells.0.possible", "0",
        heirs(
            x, [](Initiative &i) { i.themes = set(""); }, [](Activity &) {}));
    row("the stage is inherited", "coverage.cells.0.kinds", R"(["A"])",
        heirs([](Initiative &i) { i.stage = word("beëindigd"); }, [](Initiative &i) { i.themes = set("x"); },
              [](Activity &) {}));
    row("an activity's own end narrows", "coverage.cells.0.certain", "0",
        heirs(x, nothing, [](Activity &a) { a.endsOn = date("2026-06-30"); }));
    row("and never widens", "coverage.cells.0.tipsOn", R"("2026-12-31")",
        heirs(
            x, [](Initiative &i) { i.endsOn = date("2026-12-31"); },
            [](Activity &a) { a.endsOn = date("2030-01-01"); }));
    row("the evaluation is inherited", "coverage.cells.0.kinds", R"(["D","E"])",
        heirs(
            [&](Initiative &i) {
                i.stage = word("pilot");
                i.themes = set("x");
                i.evaluation = word("nee");
            },
            nothing, [](Activity &) {}));
    row("permanence is inherited", "robustness.temporaryShare", "1",
        heirs(
            [](Initiative &i) {
                i.stage = word("pilot");
                i.permanence = word("tijdelijk");
            },
            nothing, [](Activity &) {}));
}

void providerRows()
{
    const auto roles = [](const char *first, const char *second) {
        return [=](InventoryBuilder &b) {
            const auto id = b.initiative("r1");
            b.participates(id, b.organisation("A"), first);
            b.participates(id, b.organisation("B"), second);
            b.activity(id, "a", "x");
        };
    };
    row("aanbieders are the providers", "coverage.cells.0.providers", "2", roles("aanbieder", "aanbieder"));
    row("a trekker beside one is not", "coverage.cells.0.providers", "1", roles("aanbieder", "trekker"));
    row("without aanbieder the trekkers are", "coverage.cells.0.providers", "2", roles("trekker", "trekker"));
    row("else the provider is unknown", "coverage.cells.0.providers", "0", roles("financier", "partner"));
    row("which is a finding", "quality.withoutProvider", R"(["00000000-0000-0001-0000-000000000001"])",
        roles("financier", "partner"));
}

} // namespace

/// The terms of the method, each rule seen in a cell.
class TestTermsRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTermIsWorkedByHand_data()
    {
        addRowColumns();
        regionRows();
        activeRows();
        inheritanceRows();
        providerRows();
    }
    void everyTermIsWorkedByHand() { checkRow(); }
};

QTEST_GUILESS_MAIN(TestTermsRows)
#include "tst_termsrows.moc"
