#include "app/desktop/models/recordedits.h"
#include "app/desktop/views/journey/activitypicker.h"
#include "app/desktop/views/journey/journeyedits.h"
#include "app/desktop/views/journey/journeyview.h"
#include "app/desktop/views/savepicture.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

// What the user can ask of the view of journeys; see journeyview.cpp for how it follows the document.

namespace app {
namespace {

constexpr double pictureWidth = 960;     // points
constexpr double highestPicture = 8'000; // points; what does not fit is counted in its last line
constexpr double zoomStep = 1.2;

} // namespace

/// A button whose place is there only while its action is.
QAction *JourneyView::addAction(QHBoxLayout *bar, const QString &text, const QString &tip,
                                const std::function<void()> &slot)
{
    auto *action = new QAction(text, this);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, slot);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    connect(action, &QAction::changed, button, [action, button] {
        button->setVisible(action->isVisible());
        button->setAccessibleName(action->text());
    });
    bar->addWidget(button);
    return action;
}

void JourneyView::makeActions(QHBoxLayout *bar)
{
    m_record = addAction(bar, tr("Record this journey"),
                         tr("Make a recorded journey of it, with a step for each phase"),
                         [this] { recordCurrent(); });
    m_addJourney
        = addAction(bar, tr("New journey"), tr("Begin a journey without steps"), [this] { addJourney(); });
    m_addStep
        = addAction(bar, tr("New step"), tr("Add a step after the one you stand on"), [this] { addStep(); });
    m_play = addAction(bar, tr("Walk"), tr("Go through the journey step by step"), [this] { toggleWalk(); });
    bar->addStretch(1);
    auto *more = new QToolButton;
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for the journeys"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(more);
    fillMenu(menu);
    more->setMenu(menu);
    bar->addWidget(more);
    updateActions();
}

void JourneyView::fillMenu(QMenu *menu)
{
    m_rename = menu->addAction(tr("Rename… (F2)"), this, &JourneyView::rename);
    m_remove = menu->addAction(tr("Delete (Del)"), this, [this] { removeCurrent(); });
    menu->addSeparator();
    m_tableShown = menu->addAction(tr("Show as a list too"));
    m_tableShown->setCheckable(true);
    connect(m_tableShown, &QAction::toggled, this, &JourneyView::setTableShown);
    auto *motion = menu->addAction(tr("Let a walk go on by itself"));
    motion->setCheckable(true);
    motion->setChecked(true);
    connect(motion, &QAction::toggled, m_canvas, &JourneyCanvas::setMotion);
    menu->addSeparator();
    menu->addAction(tr("Zoom in"), this, [this] { m_canvas->zoomBy(zoomStep); });
    menu->addAction(tr("Zoom out"), this, [this] { m_canvas->zoomBy(1 / zoomStep); });
    menu->addAction(tr("Usual size"), this, [this] { m_canvas->setZoom(1); });
    menu->addSeparator();
    menu->addAction(tr("Save picture…"), this, &JourneyView::savePicture);
    menu->addAction(tr("Print…"), this, &JourneyView::print);
}

void JourneyView::connectCanvas()
{
    connect(m_canvas, &JourneyCanvas::picked, this, &JourneyView::pick);
    connect(m_canvas, &JourneyCanvas::currentChanged, this, &JourneyView::updateActions);
    connect(m_canvas, &JourneyCanvas::renameAsked, this, &JourneyView::rename);
    connect(m_canvas, &JourneyCanvas::removeAsked, this, [this] { removeCurrent(); });
    connect(m_canvas, &JourneyCanvas::stepMoved, this,
            [this](core::RecordId step, int position) { moveStep(m_workspace, step, position); });
    connect(m_canvas, &JourneyCanvas::activityMoved, this,
            [this](core::RecordId from, core::RecordId to, core::RecordId activity) {
                moveActivity(m_workspace, from, to, activity);
            });
    connect(
        m_canvas, &JourneyCanvas::activityDropped, this,
        [this](core::RecordId step, core::RecordId activity) { addActivity(m_workspace, step, activity); });
    connect(m_canvas, &JourneyCanvas::activityDroppedBetween, this,
            [this](core::RecordId journey, int position, core::RecordId activity) {
                m_canvas->goTo(addStepFor(m_workspace, journey, position, activity));
            });
    connect(m_canvas, &QWidget::customContextMenuRequested, this, &JourneyView::showMenu);
    connect(m_picker, &ActivityPicker::chosen, this,
            [this](core::RecordId activity) { addActivityToCurrent(activity); });
    connect(m_walk, &JourneyWalk::said, this, &JourneyView::say);
    connect(m_walk, &JourneyWalk::said, this, &JourneyView::updateActions);
    connect(m_walk, &JourneyWalk::stopped, this, &JourneyView::updateActions);
}

bool JourneyView::recordCurrent()
{
    const JourneyLane *lane = currentLane();
    if (!lane || m_isRecorded)
        return false;
    const core::RecordId made = recordLane(m_workspace, *lane);
    if (made.isNull())
        return false;
    showRecorded(true);
    m_canvas->goTo(made);
    m_workspace.setSelection({{core::EntityKind::Journey, made}});
    return true;
}

bool JourneyView::addJourney()
{
    const core::TermSet &themes = m_workspace.filter().themes;
    const core::RecordId made
        = app::addJourney(m_workspace, themes.size() == 1 ? themes.items().first() : QString());
    if (made.isNull())
        return false;
    m_canvas->goTo(made);
    m_workspace.setSelection({{core::EntityKind::Journey, made}});
    return true;
}

bool JourneyView::addStep()
{
    const JourneyLane *lane = currentLane();
    if (!lane || lane->journey.isNull())
        return false;
    const int station = m_canvas->current().station;
    const int position = station < 0 ? static_cast<int>(lane->stations.size()) : station + 1;
    const core::RecordId made = app::addStep(m_workspace, lane->journey, position);
    if (made.isNull())
        return false;
    m_canvas->goTo(made);
    m_workspace.setSelection({{core::EntityKind::JourneyStep, made}});
    return true;
}

bool JourneyView::addActivityToCurrent(core::RecordId activity)
{
    const JourneyLane *lane = currentLane();
    if (!lane || lane->journey.isNull()) {
        say(tr("Begin a journey first, then put activities on it."));
        return false;
    }
    if (const core::RecordId step = currentStep(); !step.isNull()) {
        if (addActivity(m_workspace, step, activity))
            return true;
        say(tr("This activity stands on the step already."));
        return false;
    }
    const core::RecordId made
        = addStepFor(m_workspace, lane->journey, static_cast<int>(lane->stations.size()), activity);
    return !made.isNull();
}

void JourneyView::rename()
{
    const JourneyLane *lane = currentLane();
    if (!lane || lane->journey.isNull() || !m_canvas->isEditable())
        return;
    const core::RecordId step = currentStep();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(step.isNull() ? tr("Name of the journey:") : tr("Name of the step:"));
    dialog->setTextValue(step.isNull() ? lane->title : lane->stations.at(m_canvas->current().station).name);
    dialog->setOkButtonText(tr("Rename"));
    dialog->setCancelButtonText(tr("Cancel"));
    const core::RecordId journey = lane->journey;
    connect(dialog, &QInputDialog::textValueSelected, this, [this, journey, step](const QString &name) {
        if (step.isNull())
            renameJourney(m_workspace, journey, name);
        else
            renameStep(m_workspace, step, name);
    });
    dialog->open();
}

bool JourneyView::removeCurrent()
{
    const JourneyLane *lane = currentLane();
    if (!lane || lane->journey.isNull() || !m_canvas->isEditable())
        return false;
    const core::RecordId step = currentStep();
    const RecordRef gone = step.isNull() ? RecordRef{core::EntityKind::Journey, lane->journey}
                                         : RecordRef{core::EntityKind::JourneyStep, step};
    return deleteRecords(m_workspace, {gone});
}

void JourneyView::toggleWalk()
{
    if (m_walk->isWalking())
        m_walk->stop();
    else
        m_walk->start(m_canvas->current().lane);
    updateActions();
}

void JourneyView::setTableShown(bool shown)
{
    m_tableShown->setChecked(shown);
    m_tableView->setVisible(shown);
    applySelection();
}

void JourneyView::savePicture()
{
    const JourneyLanesFigure figure = m_canvas->figure();
    const double height = journeyLanesHeight(figure, pictureWidth - 16, {}) + 16;
    app::savePicture(
        this, m_workspace, figure.title, figure.sentence,
        [figure](QPainter &painter, const QRectF &rect) { paintJourneyLanes(painter, rect, figure, {}); },
        QSizeF(pictureWidth, std::min(height, highestPicture)));
}

void JourneyView::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Portrait);
    printer->setDocName(m_canvas->figure().title);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [figure = m_canvas->figure()](QPrinter *paper) {
                const QRectF page(QPointF(0, 0), paper->pageRect(QPrinter::Point).size());
                QPainter painter(paper);
                painter.scale(paper->resolution() / 72.0, paper->resolution() / 72.0);
                bool isFirst = true;
                for (const JourneyLanesFigure &part : journeyLanesPages(figure, page.size(), {})) {
                    if (!isFirst)
                        paper->newPage();
                    isFirst = false;
                    paintJourneyLanes(painter, page, part, {});
                }
            });
    dialog->open();
}

void JourneyView::showMenu(const QPoint &position)
{
    const LaneSpot spot = m_canvas->geometry().spotAt(m_canvas->toContent(position));
    if (spot.lane >= 0)
        m_canvas->setCurrent(spot);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const JourneyLane *lane = currentLane();
    const core::RecordId step = currentStep();
    if (lane && !m_isRecorded)
        menu->QWidget::addAction(m_record);
    if (m_isRecorded) {
        for (QAction *action : {m_addJourney, m_addStep, m_rename, m_remove})
            menu->QWidget::addAction(action);
    }
    if (!step.isNull() && m_canvas->isEditable()) {
        const int at = m_canvas->current().station;
        menu->addSeparator();
        menu->addAction(tr("Step earlier (Alt+Left)"), this,
                        [this, step, at] { moveStep(m_workspace, step, std::max(0, at - 1)); })
            ->setEnabled(at > 0);
        menu->addAction(tr("Step later (Alt+Right)"), this,
                        [this, step, at] { moveStep(m_workspace, step, at + 2); })
            ->setEnabled(at + 1 < lane->stations.size());
        for (const int box : boxesAt(*lane, at)) {
            const core::RecordId activity = lane->boxes.at(box).activity;
            menu->addAction(tr("Take off: %1").arg(lane->boxes.at(box).title), this,
                            [this, step, activity] { removeActivity(m_workspace, step, activity); });
        }
    }
    menu->addSeparator();
    menu->QWidget::addAction(m_play);
    menu->addAction(tr("Save picture…"), this, &JourneyView::savePicture);
    menu->popup(m_canvas->mapToGlobal(position));
}

} // namespace app
