#include "app/desktop/views/inventory/messages.h"

#include "core/model/catalogue.h"
#include "core/model/references.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMap>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr qsizetype mostNamed = 500; // who deletes more reads the count
constexpr int visibleNames = 8;

} // namespace

QStringList takenAlong(const core::Inventory &inventory, const core::Display &display,
                       const QList<RecordRef> &records)
{
    QList<core::RecordId> ids;
    for (const RecordRef &ref : records)
        ids.append(ref.id);
    const core::RecordIdSet asked(std::move(ids));
    QMap<core::EntityKind, QStringList> deleted; // activities before what hangs from them
    QStringList emptied;
    qsizetype named = 0;
    const auto operations = core::deletionOf(inventory, asked);
    for (const core::Operation &operation : operations) {
        const core::EntityInfo &info = core::entityInfo(operation.entity);
        const core::Record *record = inventory.find(operation.entity, operation.id);
        if (!record || named >= mostNamed)
            continue;
        ++named;
        const QString title = display.title(operation.entity, *record).simplified();
        if (operation.kind == core::Operation::Kind::Delete && !asked.contains(operation.id))
            deleted[operation.entity].append(
                QStringLiteral("%1: %2").arg(display.label(info.singular), title));
        else if (operation.kind == core::Operation::Kind::Update) {
            for (const auto &assignment : operation.fields)
                emptied.append(DeleteDialog::tr("%1: “%2” becomes empty")
                                   .arg(title, display.label(info.fields.at(assignment.field).label)));
        }
    }
    QStringList all;
    for (const QStringList &ofKind : std::as_const(deleted))
        all += ofKind;
    return all + emptied;
}

DeleteDialog::DeleteDialog(const QString &what, const QString &consequence, const QStringList &names,
                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Delete"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    auto *question = new QLabel(tr("Delete %1?").arg(what), this);
    QFont bold = font();
    bold.setBold(true);
    question->setFont(bold);
    auto *sentence = new QLabel(consequence, this);
    sentence->setVisible(!consequence.isEmpty());
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("What goes with it"));
    list->addItems(names);
    list->setVisible(!names.isEmpty());
    list->setWordWrap(true);
    list->setFixedHeight((fontMetrics().height() + 4) * (std::min(list->count(), visibleNames) + 1));
    auto *undo = new QLabel(tr("You can undo this with Ctrl+Z."), this);
    layout->addWidget(question);
    layout->addWidget(sentence);
    layout->addWidget(list);
    layout->addWidget(undo);
    for (QLabel *label : {question, sentence, undo}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(420);
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
    list->setWordWrap(true);
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
