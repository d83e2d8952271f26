#pragma once

#include "core/analysis/scope.h"

#include <QDate>
#include <QString>

namespace app {

/// What the filter bar asks for; every view obeys it. An empty set or text asks for nothing.
struct Filter {
    QDate referenceDate; ///< peildatum; always valid
    core::TermSet regions;
    core::TermSet themes;
    core::TermSet phases;
    core::TermSet targetGroups;
    core::TermSet levels;
    QString text;           ///< words that must all occur in the record or its parts, whatever their case
    bool onlyStale = false; ///< records not verified for longer than the profile's staleMonths

    bool operator==(const Filter &) const = default;
    /// Nothing but the reference date is asked for.
    bool isEmpty() const
    {
        return regions.isEmpty() && themes.isEmpty() && phases.isEmpty() && targetGroups.isEmpty()
            && levels.isEmpty() && text.trimmed().isEmpty() && !onlyStale;
    }
    /// What analyses and reports take of it; text and staleness only choose among records.
    core::Scope scope() const { return {regions, themes, phases, targetGroups, levels}; }
};

} // namespace app
