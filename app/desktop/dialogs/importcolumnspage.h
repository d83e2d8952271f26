#pragma once

#include <QTreeWidget>

namespace app {

class ImportSession;
class Workspace;

/// Which column is which field: a tree of sheets with their columns, each with a choice of fields.
class ImportColumnsPage : public QTreeWidget {
    Q_OBJECT

public:
    ImportColumnsPage(ImportSession &session, const Workspace &workspace, QWidget *parent = nullptr);

    void fill();

private:
    void addColumn(QTreeWidgetItem *sheetItem, int sheet, const QString &column, const QString &sample);
    void choose(int sheet, const QString &column, const QString &target);

    ImportSession &m_session;
    const Workspace &m_workspace;
};

} // namespace app
