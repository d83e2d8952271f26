#pragma once

#include "app/desktop/models/recordtree.h"

#include <QAbstractItemModel>
#include <QFuture>

namespace app {

/// The records of one kind as rows, with their parts (activities, steps) one level below; the columns are
/// chosen. Sorted by one column, filtered by the workspace's filter.
///
/// Reads the workspace and follows its changes row by row; a change of many records, another filter or
/// another document resets it. Cells are edited through setData(EditRole) with a core::FieldValue or typed
/// text; every edit goes through Workspace::edit and comes back as a change.
class RecordModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// Borrowed; must outlive the model.
    RecordModel(Workspace &workspace, core::EntityKind kind, QObject *parent = nullptr);
    ~RecordModel() override;

    core::EntityKind kind() const { return m_tree.kind(); }
    const QList<RecordColumn> &columns() const { return m_columns; }
    void setColumns(const QList<RecordColumn> &columns); ///< not empty

    /// Records of the own kind, parts not counted.
    int shownCount() const { return int(m_tree.root().shown.size()); }
    int totalCount() const { return int(m_tree.root().parts.size()); }

    /// \pre index.isValid().
    RecordRef refAt(const QModelIndex &index) const;
    /// The row of a record; invalid while it is hidden or not there.
    QModelIndex indexOf(core::RecordId id, int column = 0) const;
    /// The field a cell shows, as index in its record's kind; -1 for what is counted or not there.
    int fieldAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void countsChanged(int shown, int total);
    void refused(const QString &sentence); ///< typed text that is no value of its field; nothing changed

private:
    using Node = RecordTree::Node;

    struct LastCell {
        const Node *node = nullptr;
        int column = -1;
        CellContent content;
    };

    Node *nodeAt(const QModelIndex &index) const;
    /// Remembered for one cell: a view asks for its text, font and colour one after the other.
    const CellContent &contentOf(const Node &node, int column) const;
    QModelIndex indexOf(const Node &node, int column = 0) const;
    QString tooltip(const Node &node, const CellContent &cell, const RecordColumn &column) const;
    void reload();
    void prepareSearch();
    void applyFilter();
    void follow(const core::Change &change);
    void followRecords(const core::Change &change);
    QSet<core::RecordId> affectedBy(const core::Change &change);
    void addInstancesOf(QSet<core::RecordId> &families) const;
    void takeOut(Node *node);
    void settleFamily(core::RecordId top);
    void settle(Node &node);
    void repaint(const QList<core::RecordId> &families);
    void announceCounts();

    Workspace &m_workspace;
    RecordTree m_tree;
    QList<RecordColumn> m_columns;
    Filter m_filter;
    mutable LastCell m_last;
    QFuture<core::Result<RecordTree::Texts>> m_texts;
    bool m_textsAwaited = false;
};

} // namespace app
