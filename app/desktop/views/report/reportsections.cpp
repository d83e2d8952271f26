#include "app/desktop/views/report/reportsections.h"

namespace app {

void ReportSections::setTemplate(const core::ReportTemplate &words, const QStringList &without)
{
    beginResetModel();
    m_sections.clear();
    for (const QString &key : words.allSections())
        m_sections.append({key, words.text(key + QStringLiteral(".title")), !without.contains(key)});
    endResetModel();
}

QStringList ReportSections::without() const
{
    QStringList keys;
    for (const Section &section : m_sections) {
        if (!section.isIn)
            keys.append(section.key);
    }
    return keys;
}

int ReportSections::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sections.size());
}

QVariant ReportSections::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Section &section = m_sections.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // where the list is narrow
        return section.title;
    case Qt::CheckStateRole:
        return section.isIn ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ReportSections::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_sections[index.row()].isIn = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ReportSections::flags(const QModelIndex &index) const
{
    return index.isValid()
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

} // namespace app
