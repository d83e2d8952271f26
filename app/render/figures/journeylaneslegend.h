#pragma once

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/journeylanesfigure.h"

namespace app {

/// What the signs on the lanes mean: those that occur.
Legend journeyLanesLegend(const JourneyLanesFigure &figure);

/// The signs, as lanes and legend draw them. \a em: size of ordinary text.
void paintDoor(QPainter &painter, const QRectF &rect, int number, bool isNew, FigureText &text);
/// The line from stop to stop: whole, or with a gap and a cross in it.
void paintBridgeLine(QPainter &painter, const QRectF &rect, const LaneBridge &bridge, double em);
/// A place where nothing stands: hatched, with a broken outline.
void paintEmptyPlace(QPainter &painter, const QRectF &rect, double em);
/// A box on the way, or beside it.
void paintLaneBox(QPainter &painter, const QRectF &rect, bool isOnTheWay, double em);

} // namespace app
