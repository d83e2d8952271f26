#include "benches.h"
#include "documents.h"
#include "measure.h"
#include "references.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

constexpr int edits = 20;

/// The calls of fsync and fdatasync that committing \a count edits takes; negative when strace is not there.
int syncsOf(int count, const QString &document)
{
    const QString log = document + QStringLiteral(".strace");
    const double seconds = programSeconds(QStringLiteral("strace"),
                                          {QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-e"),
                                           QStringLiteral("trace=fsync,fdatasync"), QStringLiteral("-o"), log,
                                           QCoreApplication::applicationFilePath(), QStringLiteral("--edits"),
                                           QString::number(count), document});
    QFile file(log);
    if (seconds < 0 || !file.open(QIODevice::ReadOnly))
        return -1;
    return int(file.readAll().count("sync("));
}

} // namespace

std::unique_ptr<core::Document> opened(const QString &path)
{
    auto document = core::Document::open(path, core::Document::OpenMode::ReadWrite, QStringLiteral("bench"));
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return std::move(document).value();
}

void measureOpen(const QString &path)
{
    std::unique_ptr<core::Document> document;
    double scan = 1e300;
    double open = 1e300;
    for (int run = 0; run < 7; ++run) { // by turns, so that the machine's other work hinders both
        document.reset();               // closing is no part of opening
        scan = std::min(scan, seconds([&] { scanTables(path); }, 1));
        open = std::min(open, seconds([&] { document = opened(path); }, 1));
    }
    printRow("open", open, "bare C scan of the tables", scan, "<= 1.5");
}

void measureMemory(const QString &path)
{
    const QString self = QCoreApplication::applicationFilePath();
    printFigure("memory, opened and analysed",
                programOutput(self, {QStringLiteral("--resident"), path}).toDouble(), "MB", "<= 200 MB");
    printFigure("the same in the window",
                programOutput(self, {QStringLiteral("--resident-window"), path}).toDouble(), "MB", "-");
}

void measureCommit(const QString &path)
{
    const int none = syncsOf(0, path);
    const int some = syncsOf(edits, path);
    if (none < 0 || some < 0)
        std::printf("    commit of one edit: strace is not there, so the fsyncs were not counted\n");
    else
        printFigure("commit of one edit, fsyncs", double(some - none) / edits, "", "4");
    const auto document = opened(path);
    const core::RecordId id = document->inventory().table(core::EntityKind::Initiative).at(0)->id;
    int number = 0;
    const double ours = cpuSeconds([&] { renameOnce(*document, id, ++number); }, edits);
    const double bare = bareUpdateSeconds(path, id.toLatin1(), edits);
    printRow("commit of one edit, processor time", ours, "bare UPDATE and COMMIT in SQLite", bare, "<= 2 ms");
}
