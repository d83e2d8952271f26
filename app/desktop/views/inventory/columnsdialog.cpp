#include "app/desktop/views/inventory/columnsdialog.h"

#include "core/model/catalogue.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

ColumnsDialog::ColumnsDialog(core::EntityKind kind, const QList<RecordColumn> &shown, QStringView language,
                             QWidget *parent)
    : QDialog(parent),
      m_kind(kind),
      m_shown(shown),
      m_available(availableColumns(kind)),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(360, 480);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    m_list->setAccessibleName(tr("Columns to show"));
    for (const RecordColumn &column : m_available) {
        QString title = columnTitle(kind, column, language);
        if (column.field < 0 && column.childField >= 0)
            title += QStringLiteral(" (%1)").arg(core::entityInfo(*childKindOf(kind)).singular.in(language));
        auto *item = new QListWidgetItem(title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
    tick(shown);
    if (core::entityInfo(kind).nameField)
        m_list->item(0)->setFlags(Qt::ItemIsSelectable); // the name always stays
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { tick(defaultColumns(m_kind)); });
}

void ColumnsDialog::tick(const QList<RecordColumn> &columns)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(columns.contains(m_available.at(row)) ? Qt::Checked : Qt::Unchecked);
}

QList<RecordColumn> ColumnsDialog::chosen() const
{
    const auto isOn = [this](const RecordColumn &column) {
        return m_list->item(int(m_available.indexOf(column)))->checkState() == Qt::Checked;
    };
    QList<RecordColumn> columns;
    for (const RecordColumn &column : m_shown) {
        if (isOn(column))
            columns.append(column);
    }
    for (const RecordColumn &column : m_available) {
        if (isOn(column) && !columns.contains(column))
            columns.append(column);
    }
    if (columns.isEmpty())
        columns.append(m_available.constFirst());
    return columns;
}

} // namespace app
