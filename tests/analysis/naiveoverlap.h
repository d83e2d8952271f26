#pragma once

#include "core/analysis/overlap.h"
#include "core/model/vocabularies.h"

#include <QMap>

#include <cmath>
#include <optional>

namespace test {

/// Overlap written straight from the method's text on the records themselves: no index, no tables, every
/// pair.
class NaiveOverlap {
public:
    struct Found {
        core::RecordId a, b;
        double point, lower, upper;
        int compared;
        bool certain;
        bool operator==(const Found &) const = default;
    };
    using Set = std::optional<core::TermSet>; // nothing: unknown; empty: geen

    NaiveOverlap(const core::Inventory &inventory, const core::Profile &profile)
        : m_inventory(inventory),
          m_profile(profile)
    { }

    QList<Found> all(const core::Ecosystem &active)
    {
        QList<Found> found;
        const auto activities = m_inventory.all<core::Activity>();
        for (qsizetype i = 0; i < activities.size(); ++i) {
            for (qsizetype j = i + 1; j < activities.size(); ++j) {
                if (active.activities[size_t(i)].active == core::Certainty::Certain
                    && active.activities[size_t(j)].active == core::Certainty::Certain)
                    compare(activities.at(i), activities.at(j), found);
            }
        }
        std::sort(found.begin(), found.end(), [](const Found &x, const Found &y) {
            const double left = std::round(x.point * 1e9), right = std::round(y.point * 1e9);
            return left != right ? left > right : std::pair(x.a, x.b) < std::pair(y.a, y.b);
        });
        return found;
    }

private:
    static Set asSet(const core::Known<core::TermSet> &value)
    {
        return value.isUnknown() ? Set() : Set(value.value());
    }
    static Set asSet(const core::Known<QString> &value)
    {
        return value.isUnknown() ? Set()
            : value.hasValue()   ? Set(core::TermSet{*value})
                                 : Set(core::TermSet());
    }
    template <typename M>
    Set chain(const core::Activity &activity, Set own, M member) const
    {
        if (own)
            return own;
        const core::Initiative *initiative = m_inventory.find<core::Initiative>(activity.initiative);
        if (const Set outer = asSet(initiative->*member))
            return outer;
        const core::Initiative *generic = m_inventory.find<core::Initiative>(initiative->instanceOf);
        return generic ? asSet(generic->*member) : Set();
    }
    static std::optional<double> jaccard(const Set &a, const Set &b)
    {
        if (!a || !b)
            return std::nullopt;
        if (a->isEmpty() || b->isEmpty())
            return a->isEmpty() && b->isEmpty() ? 1 : 0;
        if (a->contains(core::allTerms) || b->contains(core::allTerms))
            return 1;
        int shared = 0;
        for (const QString &term : *a)
            shared += b->contains(term) ? 1 : 0;
        return shared / static_cast<double>(a->size() + b->size() - shared);
    }
    bool share(const Set &a, const Set &b) const
    {
        return a && b && jaccard(a, b).value() > 0 && !a->isEmpty();
    }

    struct Place {
        bool all = false;
        Set municipalities, regions;
    };
    Place placeOf(const core::Activity &activity) const
    {
        Place place;
        place.municipalities
            = chain(activity, asSet(activity.municipalities), &core::Initiative::municipalities);
        place.regions = chain(activity, Set(), &core::Initiative::regions);
        const Set level = chain(activity, Set(), &core::Initiative::level);
        const bool wide = level
            && (level->contains(QStringLiteral("landelijk")) || level->contains(QStringLiteral("europees")));
        if (place.regions && place.regions->isEmpty())
            place.regions.reset(); // geen counts as not recorded
        const bool every = place.regions && place.regions->contains(core::allTerms);
        if (place.municipalities && place.municipalities->isEmpty())
            place.municipalities.reset();
        if (place.municipalities && place.municipalities->contains(core::allTerms)) {
            // only r1 has recorded municipalities: m1 and m2
            const bool known = place.regions && *place.regions == core::TermSet{QStringLiteral("r1")};
            place.municipalities
                = known ? Set(core::TermSet{QStringLiteral("m1"), QStringLiteral("m2")}) : Set();
        }
        const bool named = place.municipalities.has_value();
        const bool mapped = named && !place.municipalities->contains(QStringLiteral("m3"));
        place.all = named ? !mapped && every : every || (wide && !place.regions);
        if (every)
            place.regions.reset();
        if (mapped && !place.regions)
            place.regions = core::TermSet{QStringLiteral("r1")};
        return place;
    }
    static std::optional<double> nearness(const Place &a, const Place &b)
    {
        const auto known = [](const Place &p) { return p.all || p.municipalities || p.regions; };
        if (a.all || b.all)
            return known(a) && known(b) ? std::optional<double>(1) : std::nullopt;
        const auto ratio = [](const core::TermSet &x, const core::TermSet &y) {
            int shared = 0;
            for (const QString &term : x)
                shared += y.contains(term) ? 1 : 0;
            return shared / static_cast<double>(std::min(x.size(), y.size()));
        };
        if (a.municipalities && b.municipalities)
            return ratio(*a.municipalities, *b.municipalities);
        if (a.regions && b.regions)
            return ratio(*a.regions, *b.regions);
        return std::nullopt;
    }

    std::array<Set, 8> setsOf(const core::Activity &x) const
    {
        using I = core::Initiative;
        return {asSet(x.phases),
                chain(x, asSet(x.themes), &I::themes),
                asSet(x.kind),
                chain(x, asSet(x.targetGroups), &I::targetGroups),
                chain(x, asSet(x.sizeClasses), &I::sizeClasses),
                chain(x, asSet(x.sectors), &I::sectors),
                asSet(x.channels),
                asSet(x.delivery)};
    }
    void compare(const core::Activity &x, const core::Activity &y, QList<Found> &found) const
    {
        const auto *ix = m_inventory.find<core::Initiative>(x.initiative);
        const auto *iy = m_inventory.find<core::Initiative>(y.initiative);
        if (ix->id == iy->id || (ix->instanceOf.hasValue() && *ix->instanceOf == iy->id)
            || (iy->instanceOf.hasValue() && *iy->instanceOf == ix->id))
            return;
        const auto a = setsOf(x), b = setsOf(y);
        const std::optional<double> area = nearness(placeOf(x), placeOf(y));
        if (!share(a[0], b[0]) || !share(a[1], b[1]) || (area && *area == 0))
            return;
        double sum = 0;
        int compared = 0;
        for (size_t k = 0; k < 9; ++k) {
            const std::optional<double> score = k < 8 ? jaccard(a[k], b[k]) : area;
            if (score) {
                sum += *score;
                ++compared;
            }
        }
        const double lower = sum / 9, point = sum / compared;
        const bool certain = lower >= m_profile.overlapThreshold - 1e-9;
        if (certain || (point >= m_profile.overlapThreshold - 1e-9 && compared >= m_profile.minCompared))
            found.append({x.id, y.id, point, lower, (sum + 9 - compared) / 9, compared, certain});
    }

    const core::Inventory &m_inventory;
    const core::Profile &m_profile;
};

} // namespace test
