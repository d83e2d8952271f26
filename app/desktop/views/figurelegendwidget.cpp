#include "app/desktop/views/figurelegendwidget.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace app {
namespace {

constexpr int margin = 6;

} // namespace

FigureLegend::FigureLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
    m_theme.fontFamily = font().family();
}

void FigureLegend::setLegend(const Legend &legend)
{
    m_legend = legend;
    QStringList texts;
    for (const LegendEntry &entry : legend.entries)
        texts.append(entry.text);
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    setFixedHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

double FigureLegend::em() const
{
    return QFontMetricsF(font()).height() / 1.22 / 0.86;
}

int FigureLegend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(legendHeight(m_legend, width - 2 * margin, em(), m_theme)))
        + 2 * margin;
}

QSize FigureLegend::sizeHint() const
{
    return {400, heightForWidth(std::max(width(), 400))};
}

void FigureLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.paper);
    paintLegend(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_legend, em(), m_theme);
}

void FigureLegend::resizeEvent(QResizeEvent *)
{
    if (const int wanted = heightForWidth(width()); wanted != height())
        setFixedHeight(wanted);
}

} // namespace app
