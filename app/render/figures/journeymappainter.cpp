#include "app/render/figures/journeymappainter.h"

namespace app {

void paintJourneyMap(QPainter &painter, const QRectF &rect, const JourneyMapFigure &figure,
                     const FigureTheme &theme, const NetworkLook &look)
{
    const QSizeF room = networkRoom(rect, journeyNetwork(figure, rect.size()), theme, look);
    paintNetwork(painter, rect, journeyNetwork(figure, room), theme, look);
}

} // namespace app
