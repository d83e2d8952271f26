#include "app/desktop/dialogs/importcolumnspage.h"

#include "app/desktop/dialogs/importsession.h"
#include "app/desktop/workspace.h"
#include "core/model/catalogue.h"
#include "core/model/display.h"

#include <QComboBox>
#include <QHeaderView>

namespace app {
namespace {

struct Target {
    QString text; ///< as in a mapping
    QString label;
};

/// Everything a column of a flat sheet can be: fields of initiative and activity, what hangs from them by
/// role.
QList<Target> flatTargets(const core::Display &display, const core::Vocabularies &words)
{
    const QString language = display.language();
    QList<Target> targets;
    for (const auto kind : {core::EntityKind::Initiative, core::EntityKind::Activity}) {
        const core::EntityInfo &info = core::entityInfo(kind);
        for (const core::FieldInfo &field : info.fields) {
            targets.append(
                {QStringLiteral("%1.%2").arg(info.keyText(), field.keyText()),
                 QStringLiteral("%1 · %2").arg(info.singular.in(language), field.label.in(language))});
        }
    }
    const auto addWords = [&](core::EntityKind kind, const QString &vocabulary, const QStringList &keys) {
        const core::EntityInfo &info = core::entityInfo(kind);
        for (const QString &key : keys)
            targets.append(
                {QStringLiteral("%1.%2").arg(info.keyText(), key),
                 QStringLiteral("%1 · %2").arg(info.singular.in(language), display.term(vocabulary, key))});
    };
    addWords(core::EntityKind::Participation, QStringLiteral("rol"), words.keys(QStringLiteral("rol")));
    addWords(core::EntityKind::Relation, QStringLiteral("relatiesoort"),
             words.keys(QStringLiteral("relatiesoort")));
    return targets;
}

QList<Target> targetsOf(const QString &kind, const core::Display &display, const core::Vocabularies &words)
{
    const QString language = display.language();
    if (kind == core::flatSheet)
        return flatTargets(display, words);
    QList<Target> targets;
    if (const core::EntityInfo *info = core::findEntity(kind)) {
        for (const core::FieldInfo &field : info->fields)
            targets.append(
                {QStringLiteral("%1.%2").arg(info->keyText(), field.keyText()), field.label.in(language)});
    }
    return targets;
}

QString sampleOf(const core::Sheet &sheet, int headerRow, qsizetype column)
{
    for (const core::SheetRow &row : sheet.rows) {
        if (row.number > headerRow && column < row.cells.size() && !row.cells.at(column).isEmpty())
            return row.cells.at(column);
    }
    return {};
}

} // namespace

ImportColumnsPage::ImportColumnsPage(ImportSession &session, const Workspace &workspace, QWidget *parent)
    : QTreeWidget(parent),
      m_session(session),
      m_workspace(workspace)
{
    setHeaderLabels({tr("Column in the sheet"), tr("First value"), tr("Becomes")});
    setAccessibleName(tr("Columns and the fields they become"));
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
}

void ImportColumnsPage::fill()
{
    clear();
    const core::ImportPlan &plan = m_session.plan();
    for (int i = 0; i < plan.sheets.size(); ++i) {
        const core::ImportSheet &sheet = plan.sheets.at(i);
        const QString state = sheet.kind.isEmpty() ? tr("left out: no known headers") : QString();
        auto *item = new QTreeWidgetItem(this, {sheet.name, state});
        for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
            const QString sample = sampleOf(m_session.workbook().sheets.at(i), sheet.headerRow, column);
            addColumn(item, i, sheet.columns.at(column), sample.simplified().left(60));
        }
        item->setExpanded(!sheet.kind.isEmpty());
    }
    resizeColumnToContents(0);
    setColumnWidth(2, 280);
}

void ImportColumnsPage::addColumn(QTreeWidgetItem *sheetItem, int sheet, const QString &column,
                                  const QString &sample)
{
    const core::ImportSheet &info = m_session.plan().sheets.at(sheet);
    auto *item = new QTreeWidgetItem(sheetItem, {column, sample});
    if (info.kind.isEmpty())
        return;
    const core::SheetMapping *mapping
        = m_session.mapping().sheet(info.name, m_session.workbook().sheets.size());
    const QString current = mapping ? mapping->columns.value(column) : QString();
    auto *combo = new QComboBox;
    combo->setAccessibleName(tr("What column %1 becomes").arg(column));
    combo->addItem(tr("(leave out)"), QString());
    for (const Target &target : targetsOf(info.kind, m_workspace.display(), m_workspace.vocabularies()))
        combo->addItem(target.label, target.text);
    if (combo->findData(current) < 0)
        combo->addItem(current, current); // a measurement
    combo->setCurrentIndex(combo->findData(current));
    setItemWidget(item, 2, combo);
    connect(combo, &QComboBox::activated, this,
            [this, sheet, column, combo] { choose(sheet, column, combo->currentData().toString()); });
}

void ImportColumnsPage::choose(int sheet, const QString &column, const QString &target)
{
    core::ImportMapping mapping = m_session.mapping();
    const QString name = m_session.plan().sheets.at(sheet).name;
    for (core::SheetMapping &one : mapping.sheets) {
        if (one.name == name)
            one.columns[column] = target;
    }
    m_session.setMapping(mapping);
}

} // namespace app
