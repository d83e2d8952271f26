#pragma once

#include "app/desktop/workspace.h"

#include <QAbstractListModel>
#include <QWidget>

class QLineEdit;
class QListView;

namespace app {

/// The activities of the file by name, those that have all words of a search. Rows can be dragged.
class ActivityListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// O(activities · log).
    void read(const Workspace &workspace);
    void setSearch(const QString &text); ///< O(activities)
    core::RecordId idAt(int row) const { return m_all.at(m_rows.at(row)).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Entry {
        core::RecordId id;
        QString name;
        QString initiative;
        QByteArray searched;
    };

    void findRows();

    QList<Entry> m_all;
    QList<int> m_rows;
    QString m_search;
};

/// A search box and the activities beneath it, to drag onto a journey; Enter, or a double click, asks for
/// the current one to be put there. Reads the workspace only while it is visible.
class ActivityPicker : public QWidget {
    Q_OBJECT

public:
    explicit ActivityPicker(Workspace &workspace, QWidget *parent = nullptr);

    static QString mimeType() { return QStringLiteral("application/x-stelselkaart-record"); }
    QLineEdit *search() const { return m_search; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(core::RecordId activity);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void choose();

    Workspace &m_workspace;
    ActivityListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    bool m_isStale = true;
};

} // namespace app
