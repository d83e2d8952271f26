#include "app/desktop/views/report/reporttexts.h"

#include "core/model/entities/reporttext.h"
#include "core/report/ownreporttexts.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace app {
namespace {

constexpr qsizetype longest = 4000;

} // namespace

ReportTexts::ReportTexts(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::recordsChanged, this, [this] {
        readOwn();
        if (!m_texts.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void ReportTexts::setTemplate(const core::ReportTemplate &words)
{
    const auto labelOf = [&](const QString &name) {
        if (name == QLatin1String("title"))
            return tr("Title of the report");
        if (name == QLatin1String("subtitle"))
            return tr("Line below the title");
        const QString section = words.shippedText(name.section(u'.', 0, 0) + QStringLiteral(".title"));
        const QString part = name.section(u'.', -1);
        return part == QLatin1String("title") ? tr("Heading: %1").arg(section)
            : part == QLatin1String("note") || part == QLatin1String("caveat")
            ? tr("Note in: %1").arg(section)
            : tr("Introduction of: %1").arg(section);
    };
    beginResetModel();
    m_report = words.key();
    m_language = words.language();
    m_texts.clear();
    for (const QString &name : words.ownable())
        m_texts.append({name, labelOf(name), words.shippedText(name), {}});
    readOwn();
    endResetModel();
}

void ReportTexts::readOwn()
{
    const auto own = core::ownReportTexts(m_workspace.inventory(), m_report, m_language);
    for (Text &text : m_texts)
        text.own = own.value(text.name).trimmed();
}

bool ReportTexts::isLine(const QModelIndex &index) const
{
    return index.isValid() && m_texts.at(index.row()).name.endsWith(QLatin1String("title"));
}

int ReportTexts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_texts.size());
}

QVariant ReportTexts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Text &text = m_texts.at(index.row());
    const bool isOwn = !text.own.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return QString(text.label + u'\n' + (isOwn ? text.own : text.shipped).simplified());
    case Qt::EditRole:
        return isOwn ? text.own : text.shipped;
    case Qt::ToolTipRole:
        return isOwn ? text.own : text.shipped;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(text.label, isOwn ? tr("own text") : tr("shipped text"), isOwn ? text.own : text.shipped);
    case Qt::ForegroundRole:
        return isOwn ? QVariant() : QGuiApplication::palette().color(QPalette::PlaceholderText);
    case Qt::FontRole: {
        QFont font = QGuiApplication::font();
        font.setBold(isOwn);
        return font;
    }
    case LabelRole:
        return text.label;
    case IsOwnRole:
        return isOwn;
    case ShippedRole:
        return text.shipped;
    default:
        return {};
    }
}

Qt::ItemFlags ReportTexts::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

core::Result<void> ReportTexts::write(core::Edit &edit, const Text &text, const QString &own) const
{
    core::RecordIdSet before;
    for (const core::ReportText &record : m_workspace.inventory().all<core::ReportText>()) {
        if (record.report == m_report && record.language == m_language && record.name == text.name)
            before.insert(record.id);
    }
    if (own.isEmpty())
        return edit.remove(before);
    core::ReportText record;
    if (!before.isEmpty())
        record = *m_workspace.inventory().find<core::ReportText>(*std::prev(before.end()));
    record.report = m_report;
    record.language = m_language;
    record.name = text.name;
    record.text = own;
    if (!before.isEmpty())
        return edit.update(record);
    const auto id = edit.insert(record);
    return id ? core::Result<void>() : id.error();
}

bool ReportTexts::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Text text = m_texts.at(index.row());
    QString own = value.toString().left(longest).trimmed();
    if (isLine(index))
        own = own.simplified();
    if (own == text.shipped)
        own.clear();
    if (own == text.own)
        return false;
    const QString label = own.isEmpty() ? tr("Give back the shipped text of a report: %1").arg(text.label)
                                        : tr("Change a text of a report: %1").arg(text.label);
    return m_workspace.edit(label, [&](core::Edit &edit) { return write(edit, text, own); });
}

} // namespace app
