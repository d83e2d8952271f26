// Any file as a spreadsheet: reading it, recognising its columns, planning its import and doing that.
#include "core/exchange/headingwords.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/importplan.h"
#include "core/exchange/sheetreader.h"
#include "resources/shipped.h"
#include "tests/fuzz/fuzzing.h"

using namespace core;
using namespace fuzzing;

namespace {

/// Those that make columns, and one of each kind besides: all of them would take most of the time.
Inventory shippedWords()
{
    shipped::init();
    Inventory inventory;
    for (const char *name : {"rol", "relatiesoort", "fase", "regio", "thema"}) {
        const auto terms = readVocabulary(
            bytesOf(QStringLiteral(":/stelselkaart/vocabularies/%1.json").arg(QString::fromLatin1(name))));
        require(static_cast<bool>(terms), "the shipped vocabularies are read");
        for (const VocabularyTerm &term : *terms)
            inventory.put(term);
    }
    return inventory;
}

/// recognise() tries every kind of sheet, which takes longer than all the rest: most tries take the first row
/// for the headings of a flat sheet.
ImportMapping mappingOf(const Workbook &book, const Vocabularies &vocabularies, bool isRecognised)
{
    static const HeadingWords flat(flatSheet, vocabularies);
    if (isRecognised)
        return recognise(book, vocabularies);
    ImportMapping mapping;
    for (const Sheet &sheet : book.sheets) {
        SheetMapping one{
            sheet.name, flatSheet, sheet.rows.isEmpty() ? 1 : sheet.rows.constFirst().number, {}, {}};
        const QStringList headings = sheet.rows.isEmpty() ? QStringList() : sheet.rows.constFirst().cells;
        const QStringList targets = flat.targets(headings);
        const QStringList names = columnNames(headings);
        for (qsizetype i = 0; i < names.size(); ++i)
            one.columns.insert(names.at(i), targets.at(i));
        mapping.sheets.append(one);
    }
    return mapping;
}

void checkPlan(const Inventory &before, const ImportPlan &plan)
{
    require(plan.rows.size()
                == plan.count(ImportRow::Outcome::Accepted) + plan.count(ImportRow::Outcome::Merged)
                    + plan.count(ImportRow::Outcome::Rejected),
            "rows in = accepted + merged + rejected");
    Inventory after = before;
    for (const Operation &operation : plan.operations)
        require(after.apply(operation), "every step of a plan can be done");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const ScratchFolder folder;
    static const Inventory words = shippedWords();
    static const Vocabularies vocabularies(words);
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto book = readWorkbook(folder.hold(QStringLiteral("x.bin"), zipOfParts(given)), {}, {});
    if (!book) {
        require(book.error().code == ErrorCode::InvalidInput && book.error().message.contains(u"x.bin"),
                "a sheet that cannot be read is the sheet's fault, and is named");
        return 0;
    }
    quint64 made = 0;
    ImportOptions options;
    options.unknownTerms
        = size % 2 == 0 ? ImportOptions::UnknownTerms::Add : ImportOptions::UnknownTerms::Reject;
    options.source = QStringLiteral("x.bin");
    options.newId = [&made] { return RecordId::fromName(QString::number(++made)); };
    const auto plan = planImport(words, *book, mappingOf(*book, vocabularies, size % 16 == 0), options);
    if (plan)
        checkPlan(words, *plan);
    else
        require(plan.error().code == ErrorCode::InvalidInput && !plan.error().message.isEmpty(),
                "a sheet that cannot be imported is told why");
    return 0;
}
