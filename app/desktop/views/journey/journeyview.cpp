#include "app/desktop/views/journey/journeyview.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/views/figurelegendwidget.h"
#include "app/desktop/views/journey/activitypicker.h"
#include "app/desktop/views/journey/journeytable.h"
#include "app/render/figures/journeylaneslegend.h"

#include <QAction>
#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

JourneyView::JourneyView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    build();
    connectCanvas();
    connect(&workspace, &Workspace::documentReplaced, this, [this] {
        m_previous[0].reset();
        m_previous[1].reset();
        m_walk->stop();
        m_canvas->setFigure({});
        makeLanes();
    });
    connect(&workspace, &Workspace::recordsChanged, this, &JourneyView::makeLanes);
    connect(&workspace, &Workspace::filterChanged, this, &JourneyView::makeLanes);
    connect(&workspace, &Workspace::selectionChanged, this, &JourneyView::applySelection);
}

JourneyView::~JourneyView()
{
    m_job.cancel();
}

QTableView *JourneyView::buildTable()
{
    auto *view = new QTableView;
    view->setModel(m_table);
    view->setAccessibleName(tr("The journeys as a list"));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setAlternatingRowColors(true);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultSectionSize(150);
    view->setColumnWidth(JourneyTable::Activities, 260);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->hide();
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, view] {
        const QModelIndexList rows = view->selectionModel()->selectedRows();
        if (m_isFollowing || rows.isEmpty())
            return;
        const LaneSpot spot = m_table->spotAt(rows.first().row());
        m_canvas->setCurrent(spot);
        pick(spot);
    });
    return view;
}

void JourneyView::build()
{
    m_canvas = new JourneyCanvas;
    m_canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    m_walk = new JourneyWalk(m_canvas);
    m_legend = new FigureLegend;
    m_table = new JourneyTable(this);
    m_tableView = buildTable();
    m_picker = new ActivityPicker(m_workspace);
    m_picker->hide();
    m_status = new QLabel;
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setAccessibleName(tr("What the journeys show"));
    m_kinds = new QComboBox;
    m_kinds->addItems({tr("Automatic, by theme"), tr("Recorded")});
    m_kinds->setAccessibleName(tr("Which journeys"));
    m_kinds->setToolTip(tr("Journeys that follow from the records, or those that you draw yourselves"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int kind) { showRecorded(kind == 1); });

    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_kinds);
    makeActions(bar);

    auto *lanes = new QSplitter(Qt::Vertical);
    lanes->setChildrenCollapsible(false);
    lanes->addWidget(m_canvas);
    lanes->addWidget(m_tableView);
    lanes->setStretchFactor(0, 2);
    lanes->setStretchFactor(1, 1);
    auto *middle = new QSplitter(Qt::Horizontal);
    middle->setChildrenCollapsible(false);
    middle->addWidget(lanes);
    middle->addWidget(m_picker);
    middle->setStretchFactor(0, 1);
    middle->setStretchFactor(1, 0);
    middle->setSizes({800, 210});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(bar);
    column->addWidget(m_status);
    column->addWidget(middle, 1);
    column->addWidget(m_legend);
}

void JourneyView::focusInEvent(QFocusEvent *event)
{
    m_canvas->setFocus(event->reason());
}

void JourneyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        makeLanes();
}

void JourneyView::showRecorded(bool recorded)
{
    m_kinds->setCurrentIndex(recorded ? 1 : 0);
    if (m_isRecorded == recorded)
        return;
    m_isRecorded = recorded;
    m_walk->stop();
    m_picker->setVisible(recorded);
    makeLanes();
}

void JourneyView::makeLanes()
{
    m_job.cancel();
    m_isStale = !isVisible();
    if (m_isStale || !m_workspace.document())
        return;
    JourneyRequest request;
    request.isRecorded = m_isRecorded;
    request.inventory = m_workspace.inventory();
    request.profile = m_workspace.profile();
    request.vocabularies = m_workspace.vocabularies();
    request.filter = m_workspace.filter();
    request.previous = m_previous[m_isRecorded];
    const auto compute = [request](const core::JobControl &job) { return journeyResultOf(request, job); };
    m_job = runJob<JourneyResult>(this, compute, [this](const core::Result<JourneyResult> &result) {
        if (result)
            present(*result);
        else if (result.error().code != core::ErrorCode::Cancelled)
            Q_EMIT m_workspace.failed(result.error());
    });
}

void JourneyView::present(const JourneyResult &result)
{
    m_previous[result.figure.isRecorded] = result.analysis;
    if (m_walk->isWalking())
        m_walk->stop();
    m_canvas->setEditable(!m_workspace.document()->isReadOnly());
    m_canvas->setFigure(result.figure);
    m_canvas->setAccessibleDescription(result.figure.sentence);
    m_legend->setLegend(journeyLanesLegend(result.figure));
    m_isFollowing = true;
    m_table->setFigure(result.figure);
    m_isFollowing = false;
    say(result.figure.isEmpty() && m_isRecorded
            ? tr("Begin with \"New journey\". Or choose the automatic journeys and record one of them.")
            : result.figure.sentence);
    applySelection();
    updateActions();
    Q_EMIT figureShown();
}

void JourneyView::applySelection()
{
    QSet<core::RecordId> ids;
    for (const RecordRef &ref : m_workspace.selection())
        ids.insert(ref.id);
    m_canvas->setSelected(ids);
    if (m_tableView->isHidden() || m_tableView->hasFocus())
        return;
    m_isFollowing = true;
    if (const int row = m_table->rowOf(m_canvas->current()); row >= 0)
        m_tableView->selectRow(row);
    m_isFollowing = false;
}

void JourneyView::say(const QString &sentence)
{
    m_status->setText(sentence);
}

const JourneyLane *JourneyView::currentLane() const
{
    const int lane = m_canvas->current().lane;
    return lane < 0 ? nullptr : &m_canvas->figure().lanes.at(lane);
}

core::RecordId JourneyView::currentStep() const
{
    const JourneyLane *lane = currentLane();
    const int station = m_canvas->current().station;
    return lane && station >= 0 ? lane->stations.at(station).step : core::RecordId();
}

/// A journey, a step or an activity is selected; a phase of an automatic journey selects what stands there.
void JourneyView::pick(const LaneSpot &spot)
{
    const JourneyLane &lane = m_canvas->figure().lanes.at(spot.lane);
    QList<RecordRef> refs;
    if (spot.box >= 0) {
        refs.append({core::EntityKind::Activity, lane.boxes.at(spot.box).activity});
    } else if (spot.station < 0) {
        if (!lane.journey.isNull())
            refs.append({core::EntityKind::Journey, lane.journey});
    } else if (!lane.stations.at(spot.station).step.isNull()) {
        refs.append({core::EntityKind::JourneyStep, lane.stations.at(spot.station).step});
    } else {
        for (const int box : boxesAt(lane, spot.station))
            refs.append({core::EntityKind::Activity, lane.boxes.at(box).activity});
    }
    m_workspace.setSelection(refs);
}

void JourneyView::updateActions()
{
    const bool mayEdit = m_workspace.document() && !m_workspace.document()->isReadOnly();
    const bool hasLane = currentLane() != nullptr;
    m_record->setVisible(!m_isRecorded);
    m_record->setEnabled(mayEdit && hasLane);
    m_addJourney->setVisible(m_isRecorded);
    m_addJourney->setEnabled(mayEdit);
    m_addStep->setVisible(m_isRecorded);
    m_addStep->setEnabled(mayEdit && hasLane);
    for (QAction *action : {m_rename, m_remove})
        action->setEnabled(mayEdit && hasLane && m_isRecorded);
    m_play->setEnabled(hasLane);
    m_play->setText(m_walk->isWalking() ? tr("Stop") : tr("Walk"));
}

} // namespace app
