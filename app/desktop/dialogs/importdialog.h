#pragma once

#include "core/base/error.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace app {

class ImportColumnsPage;
class ImportSession;
class ImportTermsPage;
class Workspace;

/// Shows what importing a sheet would do before it does it: tally, columns, new words, rejected rows,
/// remarks.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, const QString &path, QWidget *parent = nullptr);

    ImportSession &session() { return *m_session; }

Q_SIGNALS:
    void imported(const QString &sentence);

private:
    void buildLayout();
    void offerImport();
    void showPlanning();
    void showPlan();
    void showFailure(const core::Error &error);
    void fillRejected();
    void fillRemarks();
    void carryOut();
    void askRejects();
    void askMapping();
    QString summary() const;

    Workspace &m_workspace;
    ImportSession *m_session;
    QLabel *m_summary;
    QProgressBar *m_busy;
    QTabWidget *m_tabs;
    ImportColumnsPage *m_columns;
    ImportTermsPage *m_terms;
    QTreeWidget *m_rejected;
    QTreeWidget *m_remarks;
    QPushButton *m_import = nullptr;
    QPushButton *m_saveRejects = nullptr;
    QPushButton *m_saveMapping = nullptr;
};

} // namespace app
