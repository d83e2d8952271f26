#include "app/render/figures/journeymappainter.h"

namespace app {

void paintJourneyMap(QPainter &painter, const QRectF &rect, const JourneyMapFigure &figure,
                     const FigureTheme &theme, const NetworkLook &look)
{
    // Title, headers and legend take a share that hardly depends on the map.
    paintNetwork(painter, rect, journeyNetwork(figure, QSizeF(0.88 * rect.width(), 0.8 * rect.height())),
                 theme, look);
}

} // namespace app
