#pragma once

#include "core/report/reporttemplate.h"

#include <QAbstractListModel>

namespace app {

/// The sections of a report in its order, each with a tick: whether it is in it.
class ReportSections : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ReportSections(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    void setTemplate(const core::ReportTemplate &words, const QStringList &without);
    /// Keys of those that are off, in the order of the report.
    QStringList without() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Section {
        QString key;
        QString title;
        bool isIn = true;
    };
    QList<Section> m_sections;
};

} // namespace app
