#pragma once

#include "core/report/reportcontext.h"

namespace core {

// The figures of a report, each with its sentence and the whole of it in words. Those that may have nothing
// to show are nothing then, and the section says what to record.

/// Cells with certain, possible and no offer, per theme.
FigureBlock coverageByTheme(const ReportContext &context);
/// The same per region; of a file with regions.
FigureBlock coverageByRegion(const ReportContext &context);
/// The matrices of these regions beside each other.
FigureBlock regionMatrices(const ReportContext &context, const QList<int> &regions);
/// Those of all regions of the frame, a page full at a time.
void appendRegionMatrices(ReportSection &section, const ReportContext &context);

/// How many active initiatives end, per quarter.
std::optional<FigureBlock> expiryChart(const ReportContext &context);
/// How many began and ended, per half year.
std::optional<FigureBlock> growthChart(const ReportContext &context);
/// Temporary, structural and unknown, per theme.
std::optional<FigureBlock> permanenceChart(const ReportContext &context);
/// Unique entrepreneurs per year, against the target.
std::optional<FigureBlock> reachChart(const ReportContext &context);
/// What entrepreneurs ask and what runs, per theme.
std::optional<FigureBlock> demandChart(const ReportContext &context);

/// The routes an entrepreneur can walk, a lane per theme, a page full at a time.
QList<FigureBlock> journeyFigures(const ReportContext &context);

/// Who is tied to whom, by level of government; nothing without relations.
std::optional<FigureBlock> networkFigure(const ReportContext &context);

/// Initiatives along time, the \a most that end first.
std::optional<FigureBlock> timelineFigure(const ReportContext &context, qsizetype most);
/// The kantelkalender, the \a most that tip first.
std::optional<FigureBlock> calendarFigure(const ReportContext &context, qsizetype most);

} // namespace core
