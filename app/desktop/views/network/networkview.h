#pragma once

#include "app/desktop/views/network/networkcolouring.h"
#include "app/desktop/views/network/networklayout.h"
#include "app/desktop/views/network/networkwalk.h"
#include "app/desktop/workspace.h"
#include "app/render/figures/figureexport.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QTableView;

namespace app {

class FigureLegend;
class NetworkMinimap;
class NetworkPins;
class NetworkTable;

/// The view "Netwerk": the network of the document on one of its maps, in step with filter and selection.
///
/// The map is laid out on a worker whenever records, the reference date or the regions asked for change;
/// until it is there, the former one stays. The rest of the filter hides nodes without moving the others.
class NetworkView : public QWidget {
    Q_OBJECT

public:
    explicit NetworkView(Workspace &workspace, QWidget *parent = nullptr);
    ~NetworkView() override;

    NetworkCanvas *canvas() const { return m_canvas; }
    NetworkTable *table() const { return m_table; }
    NetworkMinimap *minimap() const { return m_minimap; }
    NetworkWalk *walk() const { return m_walk; }
    void setLayout(NetworkLayout layout);
    /// 0: the whole map stands out; 1 to 3: only what is so many relations away from the selection.
    void setFocusSteps(int steps);
    void focusSearch();
    /// Goes to the next node whose name has all words of the search field.
    bool findNext();
    /// 0: by kind; else one of the fields that are offered.
    void setColourField(int index);
    /// Shows the shortest route between the two nodes that are selected; false, with a sentence that says
    /// why, when there is none.
    bool showRoute();
    void zoomToSelection();
    void setTableShown(bool shown);
    /// Asks for a name and saves the figure as SVG, PNG or PDF.
    void savePicture();
    void print();
    /// The figure with what is hidden left out, its colours, legend and scope, as it goes to paper.
    FigurePainting painting() const;

Q_SIGNALS:
    void figureShown(); ///< a new layout is on the screen

protected:
    /// No focus proxy: Tab would go from what stands before the view to the map, past the bar.
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // networkview.cpp: following the document
    void build();
    QWidget *buildBar();
    void startLayout(bool keepsPlaces);
    void present(const NetworkResult &result);
    void applyFilter();
    void applySelection();
    void applyFocus();
    void applyColouring();
    void fillTable();
    QList<int> selectedNodes() const;
    RecordRef refOf(core::RecordId id) const;
    QString scopeLine() const;
    // networkviewactions.cpp: what the user can ask for
    void makeActions();
    void fillMenu(QMenu *menu);
    void addWalks(QMenu *menu);
    void showMenu(const QPoint &position);
    void say(const QString &sentence);

    Workspace &m_workspace;
    NetworkCanvas *m_canvas = nullptr;
    NetworkMinimap *m_minimap = nullptr;
    NetworkWalk *m_walk = nullptr;
    NetworkPins *m_pins = nullptr;
    NetworkTable *m_table = nullptr;
    QTableView *m_tableView = nullptr;
    FigureLegend *m_legend = nullptr;
    QLineEdit *m_find = nullptr;
    QComboBox *m_layouts = nullptr;
    QComboBox *m_steps = nullptr;
    QComboBox *m_colours = nullptr;
    QMenu *m_walks = nullptr;
    QAction *m_tableShown = nullptr;
    QLabel *m_status = nullptr;
    QFuture<core::Result<NetworkResult>> m_layoutJob;
    QFuture<core::Result<QList<WalkRoute>>> m_walkJob;
    QHash<QString, core::JourneyMapLayout> m_places; ///< of the journey maps so far, by their regions
    QList<ColourField> m_colourFields;
    MapFilter m_filter;
    QString m_sentence;
    QDate m_laidOutFor;
    core::TermSet m_laidOutRegions;
    bool m_isStale = true;        ///< to be laid out when next shown
    bool m_filterIsStale = false; ///< it changed while nobody looked
    bool m_isTableStale = true;   ///< the table is of a former figure
    bool m_isFollowing = false;   ///< the table's selection is being set, not chosen
};

} // namespace app
