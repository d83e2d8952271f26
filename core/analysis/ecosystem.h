#pragma once

#include "core/analysis/area.h"
#include "core/analysis/lifetime.h"
#include "core/analysis/scope.h"
#include "core/analysis/termvalues.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"

#include <array>

namespace core {

/// The attributes two activities are compared on; the order of the method and of every sum.
enum class Attribute { Phases, Themes, Kind, TargetGroups, SizeClasses, Sectors, Channels, Delivery, Area };
inline constexpr int attributeCount = 9;
inline constexpr int termAttributeCount = 8; ///< all but the area

/// "phases", "themes", … as in the profile's weights.
QString attributeKey(Attribute attribute);

enum class Evaluation : unsigned char { Unknown, No, Yes };

/// An activity with everything inherited, in numbers (method.md, Terms).
struct ActivityView {
    RecordId id;
    int initiative = -1; ///< index; -1 where its initiative is not recorded: it then stands alone
    std::array<int, termAttributeCount> values{}; ///< by Attribute, in Ecosystem::terms
    int area = 0;
    Lifetime lifetime;
    Evaluation evaluation = Evaluation::Unknown;
    Certainty inScope = Certainty::Certain;
    Certainty active = Certainty::No; ///< at the reference date, within the scope
    bool mayBeActiveAtHorizon = false;
    bool isStale = false; ///< its own record or its initiative's was last verified too long ago

    int value(Attribute attribute) const { return values[static_cast<size_t>(attribute)]; }
    bool operator==(const ActivityView &) const = default;
};

/// An initiative with what it takes from its generic service (one step).
struct InitiativeView {
    RecordId id;
    const Initiative *record = nullptr;
    int generic = -1;            ///< index of the service it is an instance of
    std::vector<int> activities; ///< ascending
    std::vector<int> providers;  ///< organisations, ascending: aanbieder, if none trekker
    std::vector<int> partners;   ///< every organisation with a role, ascending
    int area = 0;
    int themes = 0; ///< value in the terms of Attribute::Themes
    Known<QString> level;
    Known<QString> permanence;
    Lifetime lifetime;
    Evaluation evaluation = Evaluation::Unknown;
    Certainty inScope = Certainty::Certain;
    Certainty active = Certainty::No; ///< at the reference date, within the scope

    bool operator==(const InitiativeView &) const = default;
};

/// One end of a relation; index -1 where the record is missing or only named.
struct LinkEnd {
    enum class Kind : unsigned char { None, Activity, Initiative, Organisation };

    Kind kind = Kind::None;
    int index = -1;

    bool operator==(const LinkEnd &) const = default;
};

struct LinkView {
    RecordId id;
    LinkEnd from;
    LinkEnd to;
    QString kind; ///< key in the vocabulary relatiesoort; empty where unknown
    bool isReciprocal = false;

    bool operator==(const LinkView &) const = default;
};

/// The frozen view every chapter starts from: inventory, profile and scope resolved into numbers.
///
/// All lists are in the order of the records' ids; indexes are positions in them. A value: reading one on
/// several threads is safe. Holds its own (cheap) copy of the inventory, so its record pointers stay valid
/// with it.
struct Ecosystem {
    Inventory inventory;
    Profile profile;
    Scope scope;

    std::array<TermValues, termAttributeCount> terms; ///< by Attribute
    Areas areas;
    std::vector<int> framePhases;  ///< terms of Attribute::Phases, in order, within the scope
    std::vector<int> frameThemes;  ///< terms of Attribute::Themes
    std::vector<int> frameRegions; ///< regions of the file, by code point, within the scope
    std::vector<int> frameTargetGroups;
    bool hasRegionDimension = false; ///< the file names more than one region

    std::vector<ActivityView> activities;
    std::vector<InitiativeView> initiatives;
    std::vector<RecordId> organisations;
    std::vector<LinkView> links;

    const TermValues &termsOf(Attribute attribute) const { return terms[static_cast<size_t>(attribute)]; }
    const TermValues &phases() const { return termsOf(Attribute::Phases); }
    const TermValues &themes() const { return termsOf(Attribute::Themes); }
    const std::vector<int> &providersOf(const ActivityView &activity) const;
    bool servesAll(const ActivityView &activity) const { return areas.at(activity.area).servesAll; }
    bool servesAll(const InitiativeView &initiative) const { return areas.at(initiative.area).servesAll; }
    /// Does the activity's initiative serve all? That of the activity where it stands alone.
    bool isNational(const ActivityView &activity) const;
    /// -1 where there is none. O(log n).
    int initiativeIndex(RecordId id) const;
    int activityIndex(RecordId id) const;
    int organisationIndex(RecordId id) const;
    Certainty covers(const ActivityView &activity, Attribute attribute, int term) const
    {
        return termsOf(attribute).contains(activity.value(attribute), term);
    }

    /// Error InvalidInput without a reference date, Cancelled. O(n log n) in the records.
    static Result<Ecosystem> of(const Inventory &inventory, const Profile &profile, const Scope &scope,
                                const JobControl &job = {});
};

/// What every result was computed by; a change of a rule raises its version.
struct Rule {
    const char *name;
    const char *version;
};

inline Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}};
}

} // namespace core
