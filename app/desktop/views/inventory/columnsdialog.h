#pragma once

#include "app/desktop/models/recordcolumn.h"

#include <QDialog>

class QListWidget;

namespace app {

/// Which columns a table shows. Their order is changed by dragging the table's headers.
class ColumnsDialog final : public QDialog {
    Q_OBJECT

public:
    ColumnsDialog(core::EntityKind kind, const QList<RecordColumn> &shown, QStringView language,
                  QWidget *parent);

    /// Those that were shown in their order, then the new ones.
    QList<RecordColumn> chosen() const;
    QListWidget *list() const { return m_list; }

private:
    void tick(const QList<RecordColumn> &columns);

    const core::EntityKind m_kind;
    const QList<RecordColumn> m_shown;
    const QList<RecordColumn> m_available;
    QListWidget *m_list;
};

} // namespace app
