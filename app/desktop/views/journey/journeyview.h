#pragma once

#include "app/desktop/views/journey/journeyresult.h"
#include "app/desktop/views/journey/journeywalk.h"
#include "app/desktop/workspace.h"
#include "app/render/figures/figureexport.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QTableView;

namespace app {

class ActivityPicker;
class FigureLegend;
class JourneyTable;

/// The view "Klantreis": journeys as lanes, those that the analysis finds or those that people recorded, in
/// step with filter and selection.
///
/// The lanes are made on a worker whenever records or the filter change; until they are there, the former
/// ones stay.
class JourneyView : public QWidget {
    Q_OBJECT

public:
    explicit JourneyView(Workspace &workspace, QWidget *parent = nullptr);
    ~JourneyView() override;

    JourneyCanvas *canvas() const { return m_canvas; }
    JourneyTable *table() const { return m_table; }
    ActivityPicker *picker() const { return m_picker; }
    JourneyWalk *walk() const { return m_walk; }
    bool isRecorded() const { return m_isRecorded; }
    void showRecorded(bool recorded);
    void setTableShown(bool shown);
    /// Copies the current automatic journey into the records and goes there; false where there is none.
    bool recordCurrent();
    bool addJourney();
    bool addStep(); ///< after the current one
    /// Asks for another name of the current journey or step.
    void rename();
    bool removeCurrent();
    /// Puts the activity on the current step; on the journey itself, as a new last step.
    bool addActivityToCurrent(core::RecordId activity);
    void savePicture();
    void print();

Q_SIGNALS:
    void figureShown(); ///< new lanes are on the screen

protected:
    /// No focus proxy: Tab would go from what stands before the view to the lanes, past the bar.
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // journeyview.cpp: following the document
    void build();
    QTableView *buildTable();
    void makeLanes();
    void present(const JourneyResult &result);
    void applySelection();
    void updateActions();
    void say(const QString &sentence);
    const JourneyLane *currentLane() const; ///< null where there is none
    core::RecordId currentStep() const;     ///< null on a journey itself
    void pick(const LaneSpot &spot);
    // journeyviewactions.cpp: what the user can ask for
    void makeActions(QHBoxLayout *bar);
    QAction *addAction(QHBoxLayout *bar, const QString &text, const QString &tip,
                       const std::function<void()> &slot);
    void fillMenu(QMenu *menu);
    void connectCanvas();
    void showMenu(const QPoint &position);
    void toggleWalk();

    Workspace &m_workspace;
    JourneyCanvas *m_canvas = nullptr;
    JourneyWalk *m_walk = nullptr;
    JourneyTable *m_table = nullptr;
    QTableView *m_tableView = nullptr;
    ActivityPicker *m_picker = nullptr;
    FigureLegend *m_legend = nullptr;
    QComboBox *m_kinds = nullptr;
    QLabel *m_status = nullptr;
    QAction *m_record = nullptr;
    QAction *m_addJourney = nullptr;
    QAction *m_addStep = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_play = nullptr;
    QAction *m_tableShown = nullptr;
    QFuture<core::Result<JourneyResult>> m_job;
    std::shared_ptr<const core::Analysis> m_previous[2]; ///< of automatic and of recorded lanes
    bool m_isRecorded = false;
    bool m_isStale = true;      ///< to be made when next shown
    bool m_isFollowing = false; ///< the table's selection is being set, not chosen
};

} // namespace app
