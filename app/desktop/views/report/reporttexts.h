#pragma once

#include "app/desktop/workspace.h"
#include "core/report/reporttemplate.h"

#include <QAbstractListModel>

namespace app {

/// The texts of a report that people may say in their own words, in its order: what came with the program,
/// and what the file says instead. A change is one edit of the document.
class ReportTexts : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { LabelRole = Qt::UserRole, IsOwnRole, ShippedRole };

    explicit ReportTexts(Workspace &workspace, QObject *parent = nullptr);

    void setTemplate(const core::ReportTemplate &words);
    /// Display: the text; edit: the same. Whether it is a single line, as titles are.
    bool isLine(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// An empty text, and one that equals the shipped one, gives the shipped one back.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Text {
        QString name;
        QString label;
        QString shipped;
        QString own; ///< empty: none
    };
    void readOwn();
    core::Result<void> write(core::Edit &edit, const Text &text, const QString &own) const;

    Workspace &m_workspace;
    QString m_report;
    QString m_language;
    QList<Text> m_texts;
};

} // namespace app
