#pragma once

#include "app/render/figures/matrixfigure.h"
#include "app/render/figures/pattern.h"

#include <QColor>

namespace app {

/// How a status of the matrix looks: told apart by letter, by pattern and by colour, each alone.
///
/// The strip colours keep 3 : 1 to white and to their fill; text (#1c1c1c) keeps 4.5 : 1 on every fill. The
/// hues are Okabe and Ito's, which people with colour blindness tell apart.
struct StatusLook {
    QColor fill;
    QColor strip;
    Pattern pattern = Pattern::None; ///< on the strip, in white; in a white cell all over
};
StatusLook statusLook(MatrixStatus status);

/// Black or white, whichever stands out more on \a background.
QColor readableOn(const QColor &background);
/// \a colour, made darker until it keeps \a ratio to white.
QColor darkenedTo(QColor colour, double ratio);

/// A letter for each label, all different: the first of its letters that is still free, else a figure or a
/// letter of the alphabet that is. In the order given; upper case.
QStringList distinctLetters(const QStringList &labels);

} // namespace app
