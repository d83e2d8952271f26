#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"
#include "app/desktop/models/similarnames.h"

class QLabel;
class QPushButton;

namespace app {

/// The few fields with which a record begins, and a button that adds it. Enter in any field adds and leaves
/// the form empty for the next one; while a name is typed, existing names like it are shown.
///
/// An initiative comes with its first activity, which carries the phases; both in one edit.
class NewRecordForm final : public QWidget {
    Q_OBJECT

public:
    using Preset = QList<core::Operation::Assignment>;

    /// \a preset is given to each new record and not asked for (the initiative of a new activity). The fields
    /// stand \a fieldsInARow beside each other.
    NewRecordForm(Workspace &workspace, core::EntityKind kind, Preset preset, int fieldsInARow,
                  QWidget *parent = nullptr);

    core::EntityKind kind() const { return m_kind; }
    void setPreset(const Preset &preset) { m_preset = preset; }
    /// Shown above the fields: "Nieuwe activiteit van X".
    void setTitle(const QString &title);
    QList<FieldEditor *> editors() const { return m_editors; }
    QString shownProblem() const;
    QString shownLikeness() const;
    void clear();
    void focusFirst();

public Q_SLOTS:
    /// False when something is missing or cannot be read; the form says what.
    bool add();

Q_SIGNALS:
    void added(const app::RecordRef &record);
    void dismissed(); ///< Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry {
        core::EntityKind kind;
        int field;
        core::FieldValue value;
    };

    void buildFields(int fieldsInARow);
    std::optional<QList<Entry>> entries();
    std::shared_ptr<core::Record> makeRecord(const QList<Entry> &entries) const;
    core::Result<void> insertFirstActivity(core::Edit &edit, core::RecordId initiative,
                                           const QList<Entry> &entries) const;
    Preset presetWithRegion() const;
    void showLikeness(const QString &name);
    void showProblem(const QString &sentence);

    Workspace &m_workspace;
    const core::EntityKind m_kind;
    Preset m_preset;
    QLabel *m_title;
    QList<FieldEditor *> m_editors;
    QPushButton *m_button;
    QLabel *m_likeness;
    QLabel *m_problem;
    std::optional<SimilarNames> m_names; ///< made when a name is first typed, dropped after a change
};

} // namespace app
