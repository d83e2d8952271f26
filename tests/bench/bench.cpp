#include "benches.h"
#include "children.h"
#include "documents.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char *argv[])
{
    if (const auto code = runAsChild(argc, argv))
        return *code;
    QApplication application(argc, argv);
    const QStringList sheets
        = QCoreApplication::arguments().mid(1); // from small to large; the last one is national
    if (sheets.isEmpty())
        qFatal("usage: stelselkaart-bench SHEET.csv…");
    QTemporaryDir folder;
    const QString national = sheets.constLast();
    const QString document = documentOf(national, folder.filePath(QStringLiteral("national.stelsel")));
    measureStart();
    measureImport(national, folder.path());
    measureOpen(document);
    measureFirstView(document);
    measureSearch(document);
    measureSearchOnMaps(document);
    measureFrames();
    measureMemory(document);
    measureCommit(document);
    measureAnalyses(document, sheets, folder.path());
    measureIncremental(document, sheets, folder.path());
    return 0;
}
