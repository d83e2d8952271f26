#include "app/tasks/importtask.h"
#include "app/tasks/newdocument.h"
#include "benches.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/sheetreader.h"
#include "documents.h"
#include "measure.h"
#include "references.h"

#include <QFile>

core::ImportPlan planOf(const core::Inventory &inventory, const QString &sheet)
{
    core::ImportOptions addingWords;
    addingWords.unknownTerms = core::ImportOptions::UnknownTerms::Add;
    auto made = app::planFile(inventory, sheet, addingWords, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *std::move(made);
}

QString documentOf(const QString &sheet, const QString &path)
{
    QFile::remove(path);
    auto document = app::createEmpty(path, QStringLiteral("bench"));
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    const auto done
        = app::importPlans(**document, {planOf((*document)->inventory(), sheet)}, QStringLiteral("bench"));
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return path;
}

void measureImport(const QString &sheet, const QString &folder)
{
    const auto contents = app::shippedContents();
    if (!contents)
        qFatal("%s", qPrintable(contents.error().message));
    const double dryRun = seconds([&] { planOf(*contents, sheet); });
    const QString database = folder + QStringLiteral("/raw.db");
    const double shell = seconds([&] {
        QFile::remove(database);
        programSeconds(QStringLiteral("sqlite3"),
                       {database, QStringLiteral(".mode csv"), QStringLiteral(".separator ;"),
                        QStringLiteral(".import %1 t").arg(sheet)});
    });
    printRow("import CSV, mapping, matching, dry run", dryRun, "sqlite3 .import", shell, "<= 4");
    const double whole = seconds([&] { documentOf(sheet, folder + QStringLiteral("/import.stelsel")); }, 1);
    printRow("the same with the commit of all records", whole, "sqlite3 .import", shell, "-");

    const QString workbook = folder + QStringLiteral("/national.xlsx");
    const auto read = core::readWorkbook(sheet, {}, {});
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    writeXlsx(read->sheets.constFirst(), workbook);
    const double xml = seconds([&] { scanXml(workbook); });
    const double readOnly = seconds([&] {
        if (!core::readWorkbook(workbook, {}, {}))
            qFatal("the workbook was not read");
    });
    const double xlsx = seconds([&] { planOf(*contents, workbook); });
    printRow("import XLSX, mapping, matching, dry run", xlsx, "QXmlStreamReader over its XML", xml, "<= 2");
    printRow("of which reading the cells", readOnly, "QXmlStreamReader over its XML", xml, "-");
}
