#include "children.h"

#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/tasks/texts.h"
#include "core/analysis/analyse.h"
#include "documents.h"
#include "firstpaint.h"
#include "measure.h"
#include "references.h"
#include "resources/shipped.h"

#include <QStyleFactory>

#include <cstdio>

namespace {

std::shared_ptr<const core::Analysis> everyAnalysis(const core::Inventory &inventory)
{
    const auto analysis = core::analyse(inventory, profileOf(inventory), {});
    if (!analysis)
        qFatal("%s", qPrintable(analysis.error().message));
    return *analysis;
}

int printResident(const QString &document)
{
    const auto file = opened(document);
    const auto analysis = everyAnalysis(file->inventory());
    std::printf("%.1f\n", residentMegabytes());
    return 0;
}

int printResidentWindow(const QString &document)
{
    app::MainWindow window;
    FirstPaint paint(window);
    window.show();
    window.files().open(document);
    paint.wait();
    runFor(1000);
    const auto analysis = everyAnalysis(window.workspace().inventory());
    runFor(100);
    std::printf("%.1f\n", residentMegabytes());
    return 0;
}

int commitEdits(int count, const QString &document)
{
    const auto file = opened(document);
    const core::RecordId id = file->inventory().table(core::EntityKind::Initiative).at(0)->id;
    for (int number = 0; number < count; ++number)
        renameOnce(*file, id, number);
    return 0;
}

/// As main() of the program itself, up to the first picture.
int paintWindow()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    shipped::init();
    app::installTexts(*qApp, QStringLiteral("nl"));
    app::MainWindow window;
    FirstPaint paint(window);
    window.show();
    paint.wait();
    return 0;
}

} // namespace

std::optional<int> runAsChild(int &argc, char **argv)
{
    const QByteArray what = argc > 1 ? argv[1] : "";
    if (!what.startsWith("--"))
        return std::nullopt;
    if (what == "--resident" || what == "--edits") {
        const QCoreApplication application(argc, argv);
        const QStringList arguments = QCoreApplication::arguments();
        return what == "--edits" ? commitEdits(arguments.at(2).toInt(), arguments.at(3))
                                 : printResident(arguments.at(2));
    }
    const QApplication application(argc, argv);
    return what == "--first-paint" ? paintWindow() : printResidentWindow(QApplication::arguments().at(2));
}
