#pragma once

#include <QColor>

namespace app {

/// Contrast ratio of two opaque colours (WCAG 2.1), 1 to 21; the order does not matter.
double contrast(const QColor &a, const QColor &b);

} // namespace app
