#pragma once

#include "app/desktop/views/network/mapfilter.h"
#include "app/desktop/workspace.h"
#include "app/render/figures/journeymapfigure.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace app {

class FigureLegend;
class NetworkCanvas;

/// The view "Netwerk": the journey map of the document, in step with filter and selection.
///
/// The map is laid out on a worker whenever records or the reference date change; until it is there, the
/// former one stays. The rest of the filter hides nodes without moving the others.
class NetworkView : public QWidget {
    Q_OBJECT

public:
    explicit NetworkView(Workspace &workspace, QWidget *parent = nullptr);
    ~NetworkView() override;

    NetworkCanvas *canvas() const { return m_canvas; }
    /// 0: the whole map stands out; 1 to 3: only what is so many relations away from the selection.
    void setFocusSteps(int steps);
    /// Goes to the next node whose name has all words of the search field.
    bool findNext();
    /// Asks for a name and saves the figure as SVG or PNG.
    void savePicture();

Q_SIGNALS:
    void figureShown(); ///< a new layout is on the screen

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void makeActions();
    void startLayout(bool keepsPlaces);
    void present(const JourneyMapFigure &figure);
    void applyFilter();
    void applySelection();
    void applyFocus();
    void showMenu(const QPoint &position);

    Workspace &m_workspace;
    NetworkCanvas *m_canvas = nullptr;
    FigureLegend *m_legend = nullptr;
    QLineEdit *m_find = nullptr;
    QComboBox *m_steps = nullptr;
    QLabel *m_status = nullptr;
    QFuture<core::Result<JourneyMapFigure>> m_layoutJob;
    MapFilter m_filter;
    QDate m_laidOutFor;
    bool m_isStale = true; ///< to be laid out when next shown
    bool m_filterIsStale = false; ///< it changed while nobody looked
};

} // namespace app
