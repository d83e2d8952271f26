#pragma once

#include "app/render/figures/networkfigure.h"

#include <QHash>
#include <QImage>

namespace app {

class FigureText;

/// Marks painted once for each look and size, to be stamped on a screen by the thousand. Never for paper.
class MarkSprites {
public:
    /// \a side in pixels of a device with \a ratio device pixels to one. Owned by this; valid until the next
    /// size is asked for.
    const QImage &of(const MapNodeKind &look, double side, double ratio, const FigureTheme &theme);

private:
    QHash<QString, QImage> m_images;
    double m_side = 0;
    double m_ratio = 1;
};

} // namespace app
