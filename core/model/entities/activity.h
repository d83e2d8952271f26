#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// What an initiative does for entrepreneurs: a workshop, a scan, a grant. Fields: see the .cpp.
struct Activity : Record {
    static constexpr auto entityKind = EntityKind::Activity;

    Known<RecordId> initiative;
    Known<QString> name;
    Known<TermSet> phases;
    Known<QString> kind;
    Known<TermSet> themes;
    Known<TermSet> subthemes;
    Known<TermSet> targetGroups;
    Known<TermSet> audience;
    Known<TermSet> sizeClasses;
    Known<TermSet> sectors;
    Known<TermSet> municipalities;
    Known<TermSet> channels;
    Known<QString> delivery;
    Known<QString> line;
    Known<QString> customised;
    Known<QString> languageLevel;
    Known<QString> purpose;
    Known<QString> orientation;
    Known<qint64> cost;
    Known<double> subsidyShare;
    Known<qint64> subsidyMaximum;
    Known<PartialDate> startsOn;
    Known<PartialDate> endsOn;
    Known<QString> website;

    static EntityInfo describe();
};

} // namespace core
