#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app {

/// Sets one field of all selected records in one edit: choose the field, enter the value, apply. Says how
/// many records there are and what they have now.
class MultiEditPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MultiEditPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Records of several kinds: those of the first one's kind are edited, and the panel says so.
    void setRecords(const QList<RecordRef> &records);
    const QList<RecordRef> &records() const { return m_records; }
    QComboBox *fieldBox() const { return m_fields; }
    FieldEditor *editor() const { return m_editor; }
    QString shownSummary() const;

public Q_SLOTS:
    bool apply();

Q_SIGNALS:
    void applied();

private:
    void fillFields();
    void showEditor();
    void showPresent();
    void setState(int state);

    Workspace &m_workspace;
    QList<RecordRef> m_records;
    QLabel *m_summary;
    QComboBox *m_fields;
    QLabel *m_present;
    QVBoxLayout *m_place;
    FieldEditor *m_editor = nullptr;
    QComboBox *m_state;
    QPushButton *m_apply;
    QLabel *m_problem;
};

} // namespace app
