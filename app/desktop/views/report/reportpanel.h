#pragma once

#include "app/tasks/reporttask.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QListView;

namespace app {

class ReportSections;
class Workspace;

/// What report is wanted: which one, with which sections, for whom, in which language and on what. The scope
/// is the filter bar's. The sections that are off are remembered for each report on this computer.
class ReportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReportPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// As chosen, of the open document; the format is PDF.
    ReportOrder order() const;
    QString kind() const;
    QString language() const;
    void choose(const QString &kind);
    ReportSections &sections() const { return *m_sections; }
    QListWidget *kinds() const { return m_kinds; }
    QListView *sectionList() const { return m_sectionList; }

Q_SIGNALS:
    void templateChanged(); ///< another report or language
    void changed();         ///< anything

private:
    void build();
    void fillChoices();
    void takeTemplate();
    void rememberSections();
    void showScope();

    Workspace &m_workspace;
    QListWidget *m_kinds;
    ReportSections *m_sections;
    QListView *m_sectionList;
    QComboBox *m_language;
    QComboBox *m_edition;
    QComboBox *m_page;
    QCheckBox *m_smallNumbers;
    QLabel *m_scope;
    mutable QString m_fingerprint;
    mutable quint64 m_fingerprintOf = ~0ULL; ///< revision
};

} // namespace app
