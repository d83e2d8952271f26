#pragma once

#include "app/desktop/inspector/fieldrow.h"

#include <QScrollArea>

#include <array>

class QVBoxLayout;

namespace app {

/// The form of one kind of record, made from the catalogue: its fields in the groups core, standard and full,
/// which fold. A group's rows are made when it is first unfolded.
class RecordForm final : public QScrollArea {
    Q_OBJECT

public:
    RecordForm(Workspace &workspace, core::EntityKind kind, QWidget *parent = nullptr);

    core::EntityKind kind() const { return m_kind; }
    void showRecord(core::RecordId record);
    /// Reads the record again, after a change; what is being typed stays.
    void refresh();
    void setReadOnly(bool readOnly);

    /// nullptr while its group was never unfolded.
    FieldRow *row(int field) const { return m_rows.value(field); }
    void unfold(core::FieldGroup group, bool unfolded = true);

private:
    struct Group {
        QToolButton *header = nullptr;
        QWidget *body = nullptr;
        QVBoxLayout *rows = nullptr;
        QList<int> fields;
    };

    void buildGroup(core::FieldGroup group, QVBoxLayout *layout);
    void fill(Group &group);

    Workspace &m_workspace;
    const core::EntityKind m_kind;
    core::RecordId m_record;
    bool m_isReadOnly = false;
    std::array<Group, 3> m_groups;
    QHash<int, FieldRow *> m_rows;
};

} // namespace app
