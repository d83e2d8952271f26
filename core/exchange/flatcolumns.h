#pragma once

#include "core/exchange/importmapping.h"
#include "core/model/entities/links.h"
#include "core/model/inventory.h"
#include "core/model/vocabularies.h"

namespace core {

/// One column of an exported flat sheet.
struct FlatExportColumn {
    QString heading;
    ColumnTarget target;
};

/// The columns of the import template, in its order. Headings are Dutch, as in the sheets that go round.
QList<FlatExportColumn> flatTemplateColumns();

/// The template's columns, and behind them what the records need beyond it. Every heading is recognised as
/// its target by the import.
QList<FlatExportColumn> flatExportColumns(const Inventory &inventory, const Vocabularies &vocabularies,
                                          bool withPersonalData);

/// What a flat sheet says about where \a relation leads: the name of an initiative, or of what is only named.
/// Empty when it has no place there: a target that is an activity or an organisation, or a relation that is
/// not one of an initiative or activity.
QString flatTarget(const Inventory &inventory, const Relation &relation);

} // namespace core
