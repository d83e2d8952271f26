#pragma once

#include "app/render/figures/figurelegend.h"

#include <QWidget>

namespace app {

/// A figure's legend below its canvas, as high as its width needs.
class FigureLegend : public QWidget {
    Q_OBJECT

public:
    explicit FigureLegend(QWidget *parent = nullptr);
    void setLegend(const Legend &legend);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double em() const;

    Legend m_legend;
    FigureTheme m_theme;
};

} // namespace app
