#include "app/desktop/inspector/editors/dateeditor.h"

#include <QAction>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace app {
namespace {

/// A leaf of a calendar, in the text's colour; drawn here because it must follow the palette.
QIcon calendarIcon(const QPalette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(palette.color(QPalette::Text), 1));
    painter.drawRect(QRectF(2.5, 3.5, 11, 10));
    painter.drawLine(QPointF(2.5, 6.5), QPointF(13.5, 6.5));
    for (const double x : {5.5, 10.5})
        painter.drawLine(QPointF(x, 1.5), QPointF(x, 4.5));
    return QIcon(pixmap);
}

} // namespace

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
