#pragma once

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace app {

class Workspace;

/// The change log of the file: who did what and when, what is undone, and the way back.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    explicit HistoryDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void fill();
    void askVersionName();

    Workspace &m_workspace;
    QTreeWidget *m_entries;
    QPushButton *m_undo;
    QPushButton *m_redo;
};

} // namespace app
