#include "app/cli/importcommand.h"

#include "app/cli/documentcommands.h"
#include "app/cli/importreport.h"
#include "app/tasks/importtask.h"
#include "app/tasks/wholefile.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/sheetreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace app {
namespace {

constexpr int mostLines = 20; // of each kind of remark on the terminal; --rejects has them all

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

core::Result<core::ImportOptions> optionsOf(const QCommandLineParser &parser)
{
    using Unknown = core::ImportOptions::UnknownTerms;
    core::ImportOptions options;
    const QString terms = parser.value(QStringLiteral("on-unknown-term"));
    options.unknownTerms = terms == QLatin1String("reject") ? Unknown::Reject
        : terms == QLatin1String("ask-file")                ? Unknown::Ask
                                                            : Unknown::Add;
    options.dateOrder = parser.value(QStringLiteral("date-order")) == QLatin1String("ymd")
        ? core::DateOrder::YearFirst
        : core::DateOrder::DayFirst;
    return options;
}

core::Result<core::ImportMapping> readMapping(const QString &path)
{
    const auto bytes = readWhole(path, core::longestMapping);
    return bytes ? core::ImportMapping::fromJson(*bytes) : bytes.error();
}

/// Keeps the sheet named by --sheet alone.
core::Result<void> choose(core::Workbook &workbook, const QString &wanted)
{
    QStringList names;
    for (const core::Sheet &sheet : std::as_const(workbook.sheets))
        names.append(sheet.name);
    workbook.sheets.removeIf(
        [&](const core::Sheet &sheet) { return sheet.name.compare(wanted, Qt::CaseInsensitive) != 0; });
    if (!workbook.sheets.isEmpty())
        return {};
    return core::Error{
        core::ErrorCode::InvalidInput,
        translated(QT_TRANSLATE_NOOP("app::cli", "There is no sheet \"%1\". The file has: %2."))
            .arg(wanted, names.join(QLatin1String(", "))),
        {}};
}

core::Result<core::ImportPlan> planOne(const core::Inventory &inventory, const QString &path,
                                       const QCommandLineParser &parser, core::ImportOptions options)
{
    if (isRecordsFile(path))
        return planRecords(inventory, path, {});
    auto workbook = core::readWorkbook(path, {}, {});
    if (!workbook)
        return workbook.error();
    core::Workbook sheets = std::move(workbook).value();
    if (const QString sheet = parser.value(QStringLiteral("sheet")); !sheet.isEmpty()) {
        if (const auto chosen = choose(sheets, sheet); !chosen)
            return chosen.error();
    }
    core::ImportMapping mapping;
    const QString mappingPath = parser.value(QStringLiteral("mapping"));
    const bool isToBeWritten
        = options.unknownTerms == core::ImportOptions::UnknownTerms::Ask && !QFileInfo::exists(mappingPath);
    if (!mappingPath.isEmpty() && !isToBeWritten) {
        const auto stored = readMapping(mappingPath);
        if (!stored)
            return stored.error();
        mapping = *stored;
    } else {
        mapping = core::recognise(sheets, core::Vocabularies(inventory));
    }
    options.source = QFileInfo(path).fileName();
    return core::planImport(inventory, sheets, mapping, options);
}

/// Words nobody knows, with --on-unknown-term ask-file: the questions go into the mapping, to be answered
/// there.
ExitCode askInFile(const QList<core::ImportPlan> &plans, const QCommandLineParser &parser)
{
    QString path = parser.value(QStringLiteral("mapping"));
    if (path.isEmpty()) {
        path = QFileInfo(parser.positionalArguments().at(1)).completeBaseName()
            + QStringLiteral(".mapping.json");
        if (QFileInfo::exists(path)) { // with answers, as likely as not
            tell(translated(
                     QT_TRANSLATE_NOOP("app::cli",
                                       "Nothing was imported: some words are in no list, and there is a "
                                       "file %1 already. Use it with --mapping %1, or remove it to be "
                                       "asked anew."))
                     .arg(path));
            return ExitCode::InputWrong;
        }
    }
    core::ImportMapping questions;
    for (const core::ImportPlan &plan : plans)
        questions.sheets += plan.mapping.sheets;
    if (const auto written = writeWhole(path, questions.toJson()); !written)
        return fail(written.error());
    tell(translated(
             QT_TRANSLATE_NOOP("app::cli",
                               "Nothing was imported: some words are in no list. Answer the \"?\" in %1 "
                               "with a key, \"+\" to add the word or \"-\" to leave it out, and import "
                               "again with --mapping %1."))
             .arg(path));
    return ExitCode::InputWrong;
}

core::Result<void> carryOut(core::Document &document, const QList<core::ImportPlan> &plans,
                            const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(QFileInfo(path).fileName());
    const QString label
        = translated(QT_TRANSLATE_NOOP("app::cli", "Import of %1")).arg(names.join(QLatin1String(", ")));
    return importPlans(document, plans, label);
}

/// The rejects come first: when they cannot be written, nothing is imported whose rejects are lost. The
/// import comes before its tally: a reader that stops listening after the first line does not cut it off.
ExitCode finish(core::Document &document, const QList<core::ImportPlan> &plans,
                const QCommandLineParser &parser)
{
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    const QString rejects = parser.value(QStringLiteral("rejects"));
    if (!rejects.isEmpty()) {
        if (const auto written = writeWhole(rejects, rejectsCsv(plans)); !written)
            return fail(written.error());
    }
    if (!dryRun) {
        if (const auto done = carryOut(document, plans, parser.positionalArguments().mid(1)); !done)
            return fail(done.error());
    }
    print(rowTally(plans));
    for (const QString &line : entityTally(plans))
        print(line);
    for (const core::ImportPlan &plan : plans) {
        for (const QString &line : noteworthy(plan, mostLines))
            print(line);
    }
    if (dryRun)
        print(translated(QT_TRANSLATE_NOOP("app::cli", "Nothing was changed: this was a dry run.")));
    if (std::ranges::all_of(plans, [](const core::ImportPlan &plan) { return plan.rows.isEmpty(); }))
        tell(translated(QT_TRANSLATE_NOOP(
            "app::cli",
            "There are headers, but no rows below them. Check whether this is the right sheet.")));
    const bool nothing = std::ranges::all_of(plans, [](const core::ImportPlan &plan) {
        return plan.count(core::ImportRow::Outcome::Rejected) == plan.rows.size();
    });
    return nothing && !dryRun ? ExitCode::InputWrong : ExitCode::Done;
}

ExitCode runImport(const QCommandLineParser &parser)
{
    const auto options = optionsOf(parser);
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    const QStringList paths = parser.positionalArguments();
    const QStringList inputs = paths + parser.values(QStringLiteral("mapping"));
    if (const auto spared = spareInputs(parser.value(QStringLiteral("rejects")), inputs); !spared)
        return fail(spared.error());
    const auto opened = dryRun ? openForReading(paths.first()) : openForEditing(paths.first());
    if (!opened)
        return fail(opened.error());
    core::Inventory inventory
        = (*opened)->inventory(); // each sheet is planned on what the ones before would leave
    QList<core::ImportPlan> plans;
    for (const QString &path : paths.mid(1)) {
        const auto plan = planOne(inventory, path, parser, *options);
        if (!plan)
            return fail(plan.error());
        for (const core::Operation &operation : plan->operations)
            inventory.apply(operation);
        plans.append(*plan);
    }
    if (std::ranges::any_of(plans, &core::ImportPlan::hasOpenQuestions))
        return askInFile(plans, parser);
    return finish(**opened, plans, parser);
}

QCommandLineOption choice(const char *name, const QString &description, const char *value,
                          const char *standard)
{
    return {QString::fromLatin1(name), description, QString::fromLatin1(value),
            QString::fromLatin1(standard)};
}

} // namespace

Command importCommand()
{
    return {
        QStringLiteral("import"),
        QStringLiteral("FILE SHEET…"),
        translated(QT_TRANSLATE_NOOP(
            "app::cli", "Reads CSV, XLSX or ODS sheets, or a JSON export, into a file as one change.")),
        {choice("mapping",
                translated(
                    QT_TRANSLATE_NOOP("app::cli", "Which column is which field; see the help on importing.")),
                "M.json", ""),
         choice("sheet", translated(QT_TRANSLATE_NOOP("app::cli", "Only the sheet with this name.")), "NAME",
                ""),
         choice("date-order", translated(QT_TRANSLATE_NOOP("app::cli", "How 3-4-2026 is read: dmy or ymd.")),
                "dmy|ymd", "dmy"),
         QCommandLineOption(
             QStringLiteral("dry-run"),
             translated(QT_TRANSLATE_NOOP("app::cli", "Shows what would happen and changes nothing."))),
         choice(
             "rejects",
             translated(QT_TRANSLATE_NOOP("app::cli", "Where rejected rows are written, with the reason.")),
             "R.csv", ""),
         choice("on-unknown-term",
                translated(QT_TRANSLATE_NOOP("app::cli",
                                             "A word that is in no list: add it, reject its row, or ask in "
                                             "the mapping file.")),
                "add|reject|ask-file", "add")},
        2,
        -1,
        runImport};
}

} // namespace app
