#pragma once

#include "core/exchange/importheadings.h"
#include "core/exchange/importplan.h"
#include "core/exchange/sheetreader.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"
#include "core/model/references.h"
#include "core/model/vocabularies.h"

#include <QDir>
#include <QFile>

#include <memory>

/// Sheets and files for the tests of the import.
namespace importfixture {

using namespace core;

/// The vocabularies that every new file starts with.
inline Inventory words()
{
    Inventory inventory;
    const QDir folder(QStringLiteral(SOURCE_DIR "/resources/vocabularies"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(name));
        const auto terms = readVocabulary(file.readAll());
        for (const VocabularyTerm &term : *terms)
            inventory.put(term);
    }
    return inventory;
}

/// Lines of cells with '¦' between them; the first line is row 1. A line of "" is a blank row.
inline Sheet sheetOf(const QStringList &lines, const QString &name = QStringLiteral("Blad1"))
{
    Sheet sheet{name, {}, 0};
    for (int i = 0; i < lines.size(); ++i) {
        QStringList cells = lines.at(i).split(u'¦');
        for (QString &cell : cells)
            cell.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        while (!cells.isEmpty() && cells.constLast().isEmpty())
            cells.removeLast();
        if (!cells.isEmpty())
            sheet.rows.append({i + 1, cells});
    }
    return sheet;
}

inline Workbook bookOf(const QStringList &lines)
{
    return {{sheetOf(lines)}, {}};
}

/// New ids for an import into \a inventory: the same for the same inventory, and never ids that it has.
inline IdSource counter(const Inventory &inventory, quint64 offset = 0)
{
    const quint64 first = 0x8000000000000000ULL + (static_cast<quint64>(inventory.size()) << 20) + offset;
    return [next = std::make_shared<quint64>(first)] { return RecordId(0x0190000000007000ULL, ++*next); };
}

inline ImportOptions options(ImportOptions::UnknownTerms terms = ImportOptions::UnknownTerms::Add)
{
    ImportOptions options;
    options.unknownTerms = terms;
    options.source = QStringLiteral("proef.csv");
    return options;
}

inline ImportPlan planned(const Inventory &inventory, const Workbook &book,
                          const ImportOptions &with = options(), quint64 idOffset = 0)
{
    ImportOptions counted = with;
    counted.newId = counter(inventory, idOffset);
    const auto plan = planImport(inventory, book, recognise(book, Vocabularies(inventory)), counted);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return *plan;
}

/// Empty when every operation fits and leaves no reference open; else what is wrong.
inline QString applied(Inventory &inventory, const ImportPlan &plan)
{
    for (const Operation &operation : plan.operations) {
        if (!inventory.apply(operation))
            return QStringLiteral("an operation on %1 does not fit")
                .arg(entityInfo(operation.entity).keyText());
        const Record *record = inventory.find(operation.entity, operation.id);
        if (record && !brokenReferences(inventory, operation.entity, *record).isEmpty())
            return QStringLiteral("%1 refers to nothing").arg(entityInfo(operation.entity).keyText());
    }
    return {};
}

/// The records of \a before after importing the lines.
inline Inventory imported(const QStringList &lines, const Inventory &before)
{
    Inventory inventory = before;
    const QString fault = applied(inventory, planned(before, bookOf(lines)));
    if (!fault.isEmpty())
        qFatal("%s", qPrintable(fault));
    return inventory;
}

inline qsizetype accepted(const ImportPlan &plan)
{
    return plan.count(ImportRow::Outcome::Accepted);
}
inline qsizetype merged(const ImportPlan &plan)
{
    return plan.count(ImportRow::Outcome::Merged);
}
inline qsizetype rejected(const ImportPlan &plan)
{
    return plan.count(ImportRow::Outcome::Rejected);
}

/// "accepted+merged+rejected", after checking that they are all rows and that the rejected ones are told.
inline QString tally(const ImportPlan &plan)
{
    if (plan.rows.size() != accepted(plan) + merged(plan) + rejected(plan)
        || rejected(plan) != plan.rejected.size())
        return QStringLiteral("rows are lost");
    return QStringLiteral("%1+%2+%3").arg(accepted(plan)).arg(merged(plan)).arg(rejected(plan));
}

template <typename E>
const E *named(const Inventory &inventory, const QString &name)
{
    for (const E &record : inventory.all<E>()) {
        if (record.name.value() == name)
            return &record;
    }
    return nullptr;
}

/// "role organisation" of all participations of an initiative, sorted.
inline QStringList parties(const Inventory &inventory, const Initiative &initiative)
{
    QStringList texts;
    for (const Participation &participation : inventory.all<Participation>()) {
        if (participation.initiative.value() == initiative.id)
            texts.append(participation.role.value() + u' '
                         + inventory.find<Organisation>(participation.organisation)->name.value());
    }
    texts.sort();
    return texts;
}

inline QStringList sentences(const ImportPlan &plan)
{
    QStringList texts;
    for (const ImportRemark &remark : plan.remarks)
        texts.append(remark.sentence);
    return texts;
}

} // namespace importfixture
