#pragma once

#include "app/render/figures/matrixfigure.h"
#include "core/analysis/coverage.h"
#include "core/model/display.h"

namespace app {

/// The cells of one region of a coverage (index in Areas::regions()), with their shares recounted; of all
/// regions together for -1. In a file without regions the frame as it is.
core::Frame frameOf(const core::Coverage &coverage, int region);

/// The matrix of phases by themes for one region, or for all (-1), with the cards of every cell. \a
/// scopeWords say what the figure is about besides the region ("filtered on: …"); may be empty. \a display
/// must be of the same inventory. O(cells · activities).
MatrixFigure matrixFigureOf(const core::Ecosystem &ecosystem, const core::Coverage &coverage, int region,
                            const core::Display &display, const QString &scopeWords = {});

MatrixStatus matrixStatus(const core::CoverageCell &cell);

} // namespace app
