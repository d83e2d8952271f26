#pragma once

#include "app/desktop/workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace app {

/// What the log says of one record, newest first, and what undo would take back.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Read when the panel is seen: the log may be long.
    void showRecord(const RecordRef &record);
    QListWidget *list() const { return m_list; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    Workspace &m_workspace;
    RecordRef m_record;
    QPushButton *m_undo;
    QListWidget *m_list;
    QLabel *m_note;
};

} // namespace app
