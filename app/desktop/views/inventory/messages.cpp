#include "app/desktop/views/inventory/messages.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {

DeleteDialog::DeleteDialog(const QString &what, const QString &consequence, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Delete"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    auto *question = new QLabel(tr("Delete %1?").arg(what), this);
    QFont bold = font();
    bold.setBold(true);
    question->setFont(bold);
    auto *rest = new QLabel(consequence + u'\n' + tr("You can undo this with Ctrl+Z."), this);
    for (QLabel *label : {question, rest}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(380);
        layout->addWidget(label);
    }
    setAccessibleDescription(consequence);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *remove = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    remove->setObjectName(QStringLiteral("delete"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    remove->setDefault(true);
    remove->setFocus();
}

PasteFaultsDialog::PasteFaultsDialog(const QList<PasteFault> &faults, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Nothing was pasted"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 320);
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(tr("%n cell(s) cannot be pasted. Mend them in the spreadsheet and paste again; "
                               "the table is as it was.",
                               nullptr, int(faults.size())),
                            this);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto *list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setAccessibleName(tr("Cells that cannot be pasted"));
    list->setHeaderLabels({tr("Row"), tr("Column"), tr("Text"), tr("Why")});
    for (const PasteFault &fault : faults) {
        auto *item = new QTreeWidgetItem(list,
                                         {QString::number(fault.row), fault.columnTitle,
                                          fault.text.left(120).simplified(), fault.sentence});
        item->setToolTip(3, fault.sentence.toHtmlEscaped());
    }
    for (int column = 0; column < 3; ++column)
        list->resizeColumnToContents(column);
    list->setColumnWidth(2, std::min(list->columnWidth(2), 180));
    layout->addWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace app
