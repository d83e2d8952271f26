#include "core/exchange/importplan.h"

#include "core/base/text.h"
#include "core/exchange/headingwords.h"
#include "core/exchange/importfindings.h"
#include "core/exchange/importflat.h"
#include "core/exchange/importrecords.h"
#include "core/exchange/importsheet.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>
#include <QLocale>

namespace core {
namespace {

Error noSheet()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "core::exchange",
                "No sheet has headings that we know. Give the first row headings such as "
                "Initiatief, Regio, Activiteit, Fase and Thema, or choose the columns by hand."),
            {}};
}

Error noHeadings(const SheetMapping &sheet)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "core::exchange",
                "The mapping looks for headings in row %1 of sheet \"%2\", but that row is "
                "empty. Choose another row.")
                .arg(QString::number(sheet.headerRow), sheet.name),
            {}};
}

Error tooManyRows(qsizetype most)
{
    return {
        ErrorCode::InvalidInput,
        QCoreApplication::translate("core::exchange",
                                    "There are more rows to import than can be taken at once; at most %1. "
                                    "Divide them over several files and import these one after the other.")
            .arg(QLocale().toString(most)),
        {}};
}

Error tooManyUnknownTerms(const ImportWork &work)
{
    return {
        ErrorCode::InvalidInput,
        QCoreApplication::translate("core::exchange",
                                    "More than %1 different words are in no word list, the last in \"%2\". "
                                    "Perhaps a column with free text goes to a field with a word list: "
                                    "give that column another field, or leave it out.")
            .arg(QLocale().toString(work.options.limits.unknownTerms),
                 work.terms.entries().constLast().vocabulary),
        {}};
}

/// What others point at comes first, so that names can be found.
QList<int> readingOrder(const std::vector<SheetReading> &sheets)
{
    QList<int> order;
    for (const EntityKind kind : kindsByDependency()) {
        for (size_t i = 0; i < sheets.size(); ++i) {
            if (sheets[i].isMapped() && sheets[i].entity() == kind)
                order.append(static_cast<int>(i));
        }
    }
    return order;
}

/// New words of an imported word list count for the sheets after it.
void learnTerms(ImportWork &work)
{
    Inventory words;
    for (const RecordTable::Row &row : work.inventory.table(EntityKind::VocabularyTerm))
        words.put(EntityKind::VocabularyTerm, row.record);
    for (const ImportDraft &draft : work.drafts.all()) {
        if (draft.kind == EntityKind::VocabularyTerm && draft.own && !draft.isDropped)
            words.put(EntityKind::VocabularyTerm, draft.own);
    }
    work.vocabularies = Vocabularies(words);
}

void addNewTerms(ImportWork &work)
{
    const QList<VocabularyTerm> terms = work.terms.newTerms();
    for (const VocabularyTerm &term : terms) {
        if (!work.drafts.contains(term.id))
            work.drafts.insert(EntityKind::VocabularyTerm, std::make_shared<VocabularyTerm>(term));
    }
}

/// The mapping that was used, with a "?" for each word that nobody answered.
ImportMapping withQuestions(ImportMapping mapping, const QList<UnknownTerm> &terms)
{
    for (const UnknownTerm &term : terms) {
        if (term.answer != UnknownTerm::Answer::Open)
            continue;
        for (SheetMapping &sheet : mapping.sheets) {
            if (!sheet.kind.isEmpty()) {
                sheet.terms[term.vocabulary].insert(term.text, u"?"_qs);
                break; // an answer holds for all sheets
            }
        }
    }
    return mapping;
}

void sortRows(ImportPlan &plan)
{
    const auto byPlace
        = [](const auto &a, const auto &b) { return std::pair(a.sheet, a.row) < std::pair(b.sheet, b.row); };
    std::stable_sort(plan.rows.begin(), plan.rows.end(), byPlace);
    std::stable_sort(plan.rejected.begin(), plan.rejected.end(), byPlace);
    std::stable_sort(plan.remarks.begin(), plan.remarks.end(), byPlace);
}

void conclude(ImportWork &work, const ImportMapping &mapping)
{
    addFindings(work);
    addNewTerms(work);
    work.plan.unknownTerms = work.terms.entries();
    work.plan.counts = work.drafts.counts();
    work.plan.mapping = withQuestions(mapping, work.plan.unknownTerms);
    if (!work.plan.hasOpenQuestions())
        work.plan.operations = orderedOperations(work.drafts.planned());
    sortRows(work.plan);
}

} // namespace

qsizetype ImportPlan::count(ImportRow::Outcome outcome) const
{
    return std::count_if(rows.cbegin(), rows.cend(),
                         [&](const ImportRow &row) { return row.outcome == outcome; });
}

bool ImportPlan::hasOpenQuestions() const
{
    return std::any_of(unknownTerms.cbegin(), unknownTerms.cend(),
                       [](const UnknownTerm &term) { return term.answer == UnknownTerm::Answer::Open; });
}

Result<ImportPlan> planImport(const Inventory &inventory, const Workbook &workbook,
                              const ImportMapping &mapping, const ImportOptions &options,
                              const JobControl &job)
{
    auto terms = ImportTerms::create(mapping, options.unknownTerms, Vocabularies(inventory));
    if (!terms)
        return terms.error();
    ImportWork work(inventory, options, *std::move(terms));
    ImportReferrals referrals(work);
    std::vector<SheetReading> sheets;
    qsizetype rowsToRead = 0;
    for (const Sheet &sheet : workbook.sheets) {
        sheets.emplace_back(sheet, mapping.sheet(sheet.name, workbook.sheets.size()),
                            static_cast<int>(sheets.size()));
        if (sheets.back().isMapped() && !sheets.back().hasHeadings())
            return noHeadings(*mapping.sheet(sheet.name, workbook.sheets.size()));
        work.plan.sheets.append(sheets.back().description());
        rowsToRead += sheets.back().rowsToRead();
    }
    const QList<int> order = readingOrder(sheets);
    if (order.isEmpty())
        return noSheet();
    if (rowsToRead > options.limits.rows)
        return tooManyRows(options.limits.rows);
    work.plan.rows.reserve(rowsToRead);
    work.sheetRows.reserve(rowsToRead);
    work.drafts.expectRows(rowsToRead);
    for (const int index : order) {
        SheetReading &sheet = sheets[static_cast<size_t>(index)];
        if (!sheet.read(work, referrals, rowsToRead, job))
            return work.hasTooManyTerms() ? tooManyUnknownTerms(work) : Error{ErrorCode::Cancelled, {}, {}};
        sheet.remarkOnHeadings(work);
        if (sheet.entity() == EntityKind::VocabularyTerm)
            learnTerms(work);
    }
    for (const int index : order)
        sheets[static_cast<size_t>(index)].finish();
    referrals.resolve();
    conclude(work, mapping);
    if (job.isCancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
    return std::move(work.plan);
}

} // namespace core
