#include "core/exchange/importwork.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"
#include "core/model/entities/organisation.h"

namespace core {

ImportWork::ImportWork(const Inventory &inventory_, const ImportOptions &options_, ImportTerms terms_)
    : inventory(inventory_),
      options(options_),
      vocabularies(inventory_),
      terms(std::move(terms_)),
      drafts(inventory_),
      index(inventory_, drafts)
{ }

void ImportWork::accept(int row)
{
    if (!isRejected(row))
        plan.rows[row].outcome = ImportRow::Outcome::Accepted;
}

void ImportWork::reject(int row, const QString &column, const QString &reason)
{
    if (isRejected(row))
        return;
    ImportRow &entry = plan.rows[row];
    entry.outcome = ImportRow::Outcome::Rejected;
    plan.rejected.append({entry.sheet, entry.row, column, reason, sheetRows.at(row)->cells});
}

void ImportWork::remark(int row, const QString &column, const QString &text, const QString &sentence)
{
    const ImportRow &entry = plan.rows.at(row);
    const QString key = QString::number(entry.sheet) + u'\n' + column + u'\n' + text + u'\n' + sentence;
    const auto known = m_remarks.constFind(key);
    if (known != m_remarks.cend()) {
        ++plan.remarks[*known].rows;
        return;
    }
    m_remarks.insert(key, static_cast<int>(plan.remarks.size()));
    plan.remarks.append({entry.sheet, entry.row, column, text, sentence, 1});
}

ImportDraft &ImportWork::met(EntityKind kind, RecordId id)
{
    ImportDraft *draft = drafts.find(kind, id);
    Q_ASSERT(draft);
    draft->isMet = true;
    return *draft;
}

ImportDraft &ImportWork::add(EntityKind kind, std::shared_ptr<Record> record, int row)
{
    if (record->id.isNull())
        record->id = options.newId();
    ImportDraft &draft = drafts.insert(kind, std::move(record));
    draft.isMet = true;
    index.add(kind, draft.record());
    accept(row);
    return draft;
}

RecordId ImportWork::organisation(const QString &name, const QString &normalisedName, int row)
{
    const RecordId known = index.find(EntityKind::Organisation, IdentityKey().add(normalisedName).bytes());
    if (!known.isNull()) {
        met(EntityKind::Organisation, known);
        return known;
    }
    Organisation organisation;
    organisation.name = name;
    return add(std::move(organisation), row).id;
}

} // namespace core
