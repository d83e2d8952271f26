#pragma once

#include "core/exchange/importmapping.h"
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

} // namespace core
