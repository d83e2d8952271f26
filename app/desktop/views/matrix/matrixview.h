#pragma once

#include "app/desktop/views/matrix/matrixedits.h"
#include "app/render/figures/matrixfigure.h"
#include "core/analysis/analyse.h"

#include <QFuture>
#include <QWidget>

#include <memory>

class QComboBox;
class QHBoxLayout;

namespace app {

class CellPanel;
class FigureLegend;
class MatrixCanvas;
struct MatrixPosition;

/// One run of the analysis, with the figure made of it.
struct MatrixResult {
    std::shared_ptr<const core::Analysis> analysis; ///< the next one is made from it
    std::shared_ptr<const core::Ecosystem> ecosystem;
    core::Coverage coverage;
    MatrixFigure figure;
    int region = -1; ///< index in Areas::regions(); -1: all together
};

/// The view "Matrix": coverage of phases by themes, in step with document, filter and selection.
///
/// The analysis runs on a worker after each change and computes again what the change touched; until its
/// result is there the former one stays, and a result that was overtaken is dropped. Scope filters (region,
/// theme, phase, target group, level) narrow the analysis; text and staleness leave records out of it, and
/// the figure says so.
class MatrixView : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(Workspace &workspace, QWidget *parent = nullptr);
    ~MatrixView() override;

    MatrixCanvas *canvas() const { return m_canvas; }
    CellPanel *panel() const { return m_panel; }
    QComboBox *regions() const { return m_regions; }
    /// Asks for a name and saves the figure as SVG or PNG.
    void savePicture();

Q_SIGNALS:
    void figureShown(); ///< a new result is on the screen

protected:
    /// No focus proxy: Tab would go from what stands before the view to the canvas, past the buttons.
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addButton(QHBoxLayout *bar, const QString &text, const QString &tip,
                   const std::function<void()> &action);
    void analyse();
    void present(const MatrixResult &result);
    void fillRegions();
    void showCell(const MatrixPosition &cell);
    MatrixKey keyOf(const MatrixPosition &cell) const;
    const core::CoverageCell *coverageCell(const MatrixPosition &cell) const;
    void showMenu(const QPoint &position);

    Workspace &m_workspace;
    MatrixCanvas *m_canvas = nullptr;
    CellPanel *m_panel = nullptr;
    FigureLegend *m_legend = nullptr;
    QComboBox *m_regions = nullptr;
    QString m_region; ///< key; empty: all together
    MatrixResult m_result;
    core::Frame m_frame; ///< of the region shown
    QFuture<core::Result<MatrixResult>> m_job;
    bool m_isStale = true; ///< to be analysed when next shown
};

} // namespace app
