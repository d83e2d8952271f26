#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/exchange/fielddate.h"
#include "core/exchange/idsource.h"
#include "core/exchange/importmapping.h"
#include "core/exchange/sheet.h"
#include "core/model/inventory.h"

#include <array>

namespace core {

/// How much one import takes; what goes beyond is an InvalidInput error. A national inventory is 32 275 rows,
/// and the plan of as many rows as this takes less than half a gigabyte.
struct ImportLimits {
    qsizetype rows = 75'000;         ///< below the headings of the sheets that are imported, together
    qsizetype unknownTerms = 10'000; ///< different words that are in no vocabulary
};

/// How an import deals with what the sheet leaves open.
struct ImportOptions {
    /// Words that are in no vocabulary and that the mapping does not answer. Names of regions and
    /// municipalities are always added: those vocabularies start empty.
    enum class UnknownTerms {
        Add,    ///< become terms
        Reject, ///< their rows are rejected
        Ask,    ///< are listed; the plan has no operations until the mapping answers them
    };

    UnknownTerms unknownTerms = UnknownTerms::Ask;
    DateOrder dateOrder = DateOrder::DayFirst;
    QString source; ///< of the findings about rows that disagree: the file's name
    IdSource newId = &RecordId::create;
    ImportLimits limits;
};

/// What became of one row.
struct ImportRow {
    enum class Outcome {
        Accepted, ///< it added or changed something
        Merged,   ///< its records already held everything
        Rejected, ///< it is in ImportPlan::rejected and changes nothing
    };

    int sheet = 0; ///< index in ImportPlan::sheets
    int row = 0;   ///< as a spreadsheet program shows it
    Outcome outcome = Outcome::Merged;

    bool operator==(const ImportRow &) const = default;
};

/// A row that can be mended and tried again.
struct RejectedRow {
    int sheet = 0;
    int row = 0;
    QString column;    ///< its name; empty when the row as a whole is wrong
    QString reason;    ///< translated sentence
    QStringList cells; ///< as they stood

    bool operator==(const RejectedRow &) const = default;
};

/// Something to look at about cells that were taken.
struct ImportRemark {
    int sheet = 0;
    int row = 0; ///< the first of them
    QString column;
    QString text;     ///< of the cell
    QString sentence; ///< translated
    int rows = 0;     ///< how many rows it holds for
};

/// A word that no vocabulary knew.
struct UnknownTerm {
    enum class Answer { Added, AddedSilently, Rejected, LeftOut, Replaced, Open };

    QString vocabulary;
    QString text; ///< as first typed
    QString key;  ///< of the term it becomes; empty when it becomes none
    Answer answer = Answer::Open;
    int rows = 0;
};

/// One sheet, as it was read.
struct ImportSheet {
    QString name;
    QString kind; ///< see SheetMapping::kind; empty: kept out, and none of its rows count
    int headerRow = 0;
    QStringList headings; ///< as they stand
    QStringList columns;  ///< their names, see columnNames()
    QStringList unmapped; ///< names of filled columns that were kept out
    int blankRows = 0;
    int headerRows = 0; ///< headings repeated between the rows
};

struct ImportCount {
    int created = 0;
    int updated = 0;
    int unchanged = 0; ///< met, and already as the sheet says
};

/// Everything an import would do, before it does it.
///
/// rows.size() = accepted + merged + rejected; blank rows and repeated headings are in none of them.
struct ImportPlan {
    QList<Operation> operations; ///< in an order that keeps every reference valid
    QList<ImportSheet> sheets;
    QList<ImportRow> rows; ///< by sheet and row
    QList<RejectedRow> rejected;
    QList<ImportRemark> remarks;
    QList<UnknownTerm> unknownTerms;
    std::array<ImportCount, entityKindCount> counts;
    ImportMapping mapping; ///< that was used, with open questions as "?"

    qsizetype count(ImportRow::Outcome outcome) const;
    bool hasOpenQuestions() const;
};

/// What importing \a workbook into \a inventory would do. Pure but for the new ids; the same workbook planned
/// after its own import gives no operation and merges every row.
///
/// Initiatives are matched on name, region and provider, where unknown matches all; of several the most
/// equal, then the one of the row before, then the one that has the activity, then the oldest. Organisations
/// are matched on name, activities on initiative and name, other records on what identifies them, or on an
/// id. A known value of the sheet replaces another one of the file, and never the reverse: unknown erases
/// nothing. Where rows of one record disagree the first known value stays and a finding says so. Referrals
/// and organisations are united. A hidden sheet that is imported and a second row of
/// headings are remarked on. Errors: InvalidInput (no sheet has headings we know, the mapping does not fit,
/// or the limits), Cancelled. O(cells).
Result<ImportPlan> planImport(const Inventory &inventory, const Workbook &workbook,
                              const ImportMapping &mapping, const ImportOptions &options,
                              const JobControl &job = {});

} // namespace core
