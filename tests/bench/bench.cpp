#include "app/desktop/models/recordmodel.h"
#include "app/desktop/workspace.h"
#include "app/tasks/importtask.h"
#include "app/tasks/newdocument.h"
#include "core/analysis/coverage.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/sheetreader.h"
#include "measure.h"
#include "references.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

namespace {

constexpr auto day = [] { return QDate(2026, 6, 30); };

core::ImportOptions addingWords()
{
    core::ImportOptions options;
    options.unknownTerms = core::ImportOptions::UnknownTerms::Add;
    return options;
}

core::ImportPlan plan(const core::Inventory &inventory, const QString &sheet)
{
    const auto made = app::planFile(inventory, sheet, addingWords(), {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

/// Makes a document of a sheet and gives its path.
QString documentOf(const QString &sheet, const QString &path)
{
    QFile::remove(path);
    auto document = app::createEmpty(path, QStringLiteral("bench"));
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    const auto done
        = app::importPlans(**document, {plan((*document)->inventory(), sheet)}, QStringLiteral("bench"));
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return path;
}

std::unique_ptr<core::Document> opened(const QString &path)
{
    auto document = core::Document::open(path, core::Document::OpenMode::ReadWrite, QStringLiteral("bench"));
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return std::move(document).value();
}

core::Profile profileOf(const core::Inventory &inventory)
{
    core::Profile profile = *core::Profile::of(inventory);
    profile.referenceDate = day();
    return profile;
}

void measureImport(const QString &sheet, const QString &folder)
{
    const auto contents = app::shippedContents();
    const double dryRun = seconds([&] { plan(*contents, sheet); });
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
}

void measureOpen(const QString &path)
{
    const double scan = seconds([&] { scanTables(path); });
    const double open = seconds([&] { opened(path); });
    printRow("open", open, "bare C scan of the tables", scan, "<= 1.5");
}

double measureAnalysis(const core::Inventory &inventory)
{
    return seconds([&] {
        if (!core::coverage(inventory, profileOf(inventory), {}, {}))
            qFatal("coverage failed");
    });
}

/// The exponent e of time ~ records^e between the smallest and the largest number of regions.
void measureGrowth(const QStringList &sheets, const QString &folder)
{
    QList<std::pair<double, double>> points;
    for (const QString &sheet : sheets) {
        const auto document = opened(documentOf(sheet, folder + QStringLiteral("/growth.stelsel")));
        const double time = measureAnalysis(document->inventory());
        points.append(
            {static_cast<double>(document->inventory().table(core::EntityKind::Activity).size()), time});
        std::printf("    %6.0f activities: coverage and overlap in %.3f s\n", points.constLast().first, time);
    }
    const double exponent = std::log(points.constLast().second / points.constFirst().second)
        / std::log(points.constLast().first / points.constFirst().first);
    printFigure("growth of the analysis with the file", exponent, "", "<= 1.3 (exponent)");
}

void measureSearch(std::unique_ptr<core::Document> document)
{
    app::Workspace workspace;
    workspace.setDocument(std::move(document));
    app::RecordModel model(workspace, core::EntityKind::Initiative);
    double worst = 0;
    const QString typed = QStringLiteral("programma 12");
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        app::Filter filter = workspace.filter();
        filter.text = typed.left(length);
        worst = std::max(worst, seconds([&] { workspace.setFilter(filter); }, 1));
    }
    printFigure("search as you type, slowest keystroke", worst * 1000, "ms", "<= 16 ms");
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList sheets
        = QCoreApplication::arguments().mid(1); // from small to large; the last one is national
    if (sheets.isEmpty())
        qFatal("usage: stelselkaart-bench SHEET.csv…");
    QTemporaryDir folder;
    const QString national = sheets.constLast();
    measureImport(national, folder.path());
    const QString path = documentOf(national, folder.filePath(QStringLiteral("national.stelsel")));
    measureOpen(path);
    {
        const auto document = opened(path);
        std::printf("    national: coverage and overlap in %.3f s\n", measureAnalysis(document->inventory()));
        printFigure("memory, opened and analysed", residentMegabytes(), "MB", "<= 200 MB");
    }
    measureSearch(opened(path));
    measureGrowth(sheets, folder.path());
    return 0;
}
