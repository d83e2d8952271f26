#pragma once

#include "app/desktop/models/recordmodel.h"

#include <QStyledItemDelegate>

namespace app {

class FieldEditor;

/// Edits table cells with the editors of the forms. Tab commits and goes to the next cell, Escape gives up.
class FieldDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    FieldDelegate(Workspace &workspace, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void refused(const QString &sentence); ///< what was typed is no value of the field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish(FieldEditor *editor, EndEditHint hint);
    void close(FieldEditor *editor, EndEditHint hint);

    Workspace &m_workspace;
};

} // namespace app
