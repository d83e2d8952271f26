#pragma once

#include "app/render/figures/figuretheme.h"
#include "core/report/figuredata.h"

#include <QLocale>
#include <QRectF>

class QPainter;

namespace app {

/// The height that a kantelkalender of \a width wants, legend included; in the same units.
double calendarHeight(const core::CalendarData &data, double width, const FigureTheme &theme);

/// Draws a column per quarter, at most four beside each other, with a card for every cell that loses its last
/// certain offer in it: the cell, the last day, and who pays. Safe on any thread.
void paintCalendar(QPainter &painter, const QRectF &rect, const core::CalendarData &data,
                   const QLocale &locale, const FigureTheme &theme);

/// "2026-Q4" as people say it: "4e kwartaal 2026".
QString quarterName(const QString &quarter);

} // namespace app
