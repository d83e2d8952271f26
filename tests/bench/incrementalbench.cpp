#include "benches.h"
#include "core/analysis/incremental.h"
#include "core/model/entities/links.h"
#include "core/model/references.h"
#include "documents.h"
#include "measure.h"

#include <cstdio>
#include <random>

namespace {

/// Edits as people make them, one after the other on the same file; the same in every run.
class Edits {
public:
    explicit Edits(core::Inventory inventory) : m_inventory(std::move(inventory)) { }

    const core::Inventory &inventory() const { return m_inventory; }

    void next()
    {
        switch (m_count++ % 8) {
        case 0:
            change<core::Activity>([&](core::Activity &a) {
                a.phases
                    = core::TermSet{m_random() % 2 == 0 ? QStringLiteral("weten") : QStringLiteral("kunnen")};
            });
            break;
        case 1:
            change<core::Initiative>(
                [&](core::Initiative &i) { i.name = QStringLiteral("Nieuwe naam %1").arg(m_count); });
            break;
        case 2:
            change<core::Initiative>(
                [](core::Initiative &i) { i.endsOn = core::PartialDate::fromIso(u"2026-12-31").value(); });
            break;
        case 3: {
            core::Activity activity = any<core::Activity>();
            activity.id = core::RecordId::fromName(QStringLiteral("activity %1").arg(m_count));
            m_inventory.put(activity);
            break;
        }
        case 4: {
            core::Relation relation;
            relation.id = core::RecordId::fromName(QStringLiteral("relation %1").arg(m_count));
            relation.from = any<core::Initiative>().id;
            relation.to = any<core::Initiative>().id;
            relation.kind = QStringLiteral("verwijst-door");
            m_inventory.put(relation);
            break;
        }
        case 5:
            change<core::Activity>([](core::Activity &a) { a.name = QStringLiteral("Andere naam"); });
            break;
        case 6:
            change<core::Activity>(
                [](core::Activity &a) { a.themes = core::TermSet{QStringLiteral("financiering")}; });
            break;
        default:
            remove(m_count % 16 == 0 ? any<core::Initiative>().id : any<core::Activity>().id);
        }
    }

private:
    template <typename E>
    const E &any()
    {
        const auto all = m_inventory.all<E>();
        return all.at(static_cast<qsizetype>(m_random() % static_cast<quint64>(all.size())));
    }
    template <typename E, typename F>
    void change(F change)
    {
        E record = any<E>();
        change(record);
        m_inventory.put(record);
    }
    void remove(core::RecordId id)
    {
        const auto operations = core::deletionOf(m_inventory, {id});
        for (const core::Operation &operation : operations)
            m_inventory.apply(operation);
    }

    core::Inventory m_inventory;
    std::mt19937_64 m_random{20231001};
    int m_count = 0;
};

/// All chapters but the betweenness, which no view shows, after each of 200 edits.
void measure(const char *size, const core::Inventory &inventory, const char *goal)
{
    const core::Profile profile = profileOf(inventory);
    std::shared_ptr<const core::Analysis> analysis;
    const double full = seconds(
        [&] { analysis = core::analyse(inventory, profile, {}, {}, core::visibleChapters).value(); });
    Edits edits(inventory);
    QList<double> times;
    QList<double> own;
    int withNewNetwork = 0;
    for (int i = 0; i < 200; ++i) {
        edits.next();
        std::shared_ptr<const core::Analysis> now;
        const auto again = [&] {
            now = core::analyseAgain(analysis, edits.inventory(), profile, {}, {}, core::visibleChapters)
                      .value();
        };
        own.append(cpuSeconds(again, 1));
        now.reset(); // letting go of one is not part of making one
        times.append(seconds(again, 1));
        withNewNetwork += now->network.graph == analysis->network.graph ? 0 : 1;
        analysis = now;
    }
    std::sort(times.begin(), times.end());
    std::sort(own.begin(), own.end());
    const double median = times.at(times.size() / 2);
    const double slow = times.at(times.size() * 95 / 100);
    std::printf("    %s: after one edit %.1f ms, 95th percentile %.1f ms (processor %.1f, %.1f); "
                "%d of 200 edits would need the betweenness again\n",
                size, median * 1000, slow * 1000, own.at(own.size() / 2) * 1000,
                own.at(own.size() * 95 / 100) * 1000, withNewNetwork);
    printRow("analysis after one edit, median", median, "the whole analysis", full, "-");
    printFigure("analysis after one edit, 95th percentile", slow * 1000, "ms", goal);
}

} // namespace

void measureIncremental(const QString &document, const QStringList &sheets, const QString &folder)
{
    const auto region = opened(documentOf(sheets.constFirst(), folder + QStringLiteral("/region.stelsel")));
    measure("region", region->inventory(), "<= 16 ms");
    measure("national", opened(document)->inventory(), "<= 50 ms");
}
