#pragma once

#include "core/model/display.h"
#include "core/report/reportcontent.h"

namespace app {

/// What a figure draws as tables, for those who calculate with it: a matrix per region; for a chart the
/// categories in the first column and a column of numbers per series; the initiatives of a timeline with
/// their days; the cells of a kantelkalender. \a display as for reportFigure().
QList<core::TableBlock> figureTables(const core::FigureBlock &block, const core::Display &display);

} // namespace app
