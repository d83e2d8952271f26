#pragma once

#include "app/desktop/inspector/editors/lineeditor.h"

namespace app {

/// A day, month or year, typed ("2026", "juni 2026", "30-6-2026") or picked from a calendar.
class DateEditor final : public LineEditor {
    Q_OBJECT

public:
    DateEditor(const FieldPlace &place, QWidget *parent);

    void setReadOnly(bool readOnly) override;

private:
    void showCalendar();

    QAction *m_calendar;
};

} // namespace app
