#include "app/desktop/inspector/editors/dateeditor.h"

#include "app/desktop/inspector/editors/editoricons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app {
DateEditor::DateEditor(const FieldPlace &place, QWidget *parent)
    : LineEditor(place, parent),
      m_calendar(line()->addAction(calendarIcon(palette()), QLineEdit::TrailingPosition))
{
    m_calendar->setText(tr("Calendar"));
    m_calendar->setToolTip(tr("Choose a day (Alt+Down)"));
    m_calendar->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_calendar->setShortcutContext(Qt::WidgetShortcut);
    connect(m_calendar, &QAction::triggered, this, &DateEditor::showCalendar);
}

void DateEditor::setReadOnly(bool readOnly)
{
    LineEditor::setReadOnly(readOnly);
    m_calendar->setVisible(!readOnly);
}

void DateEditor::showCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(2, 2, 2, 2);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setLocale(place().workspace.display().locale());
    if (const auto now = value(); now && now->as<core::PartialDate>())
        calendar->setSelectedDate(now->as<core::PartialDate>()->first());
    else
        calendar->setSelectedDate(place().workspace.filter().referenceDate);
    layout->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate day) {
        line()->setText(day.toString(Qt::ISODate));
        popup->close();
        commit();
    });
    popup->move(mapToGlobal(QPoint(0, height())));
    popup->show();
    calendar->setFocus();
}

} // namespace app
