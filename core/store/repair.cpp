#include "core/store/check.h"
#include "core/store/damagedfile.h"
#include "core/store/fileheader.h"
#include "core/store/filelock.h"
#include "core/store/logcheck.h"
#include "core/store/newfile.h"
#include "core/store/sqliteerror.h"

#include <QCoreApplication>

#include <optional>

namespace core {
namespace {

/// The log, where it is whole and leads to the records that were saved.
std::optional<ChangeLog> soundLog(DamagedFile &file, const Inventory &inventory)
{
    if (!file.columns)
        return std::nullopt;
    Result<ChangeLog> log = ChangeLog::load(file.database);
    if (!log || !misfitsIn(file.database, *log, *file.columns, inventory).isEmpty())
        return std::nullopt;
    return std::move(log).value();
}

Result<void> copyLog(DamagedFile &file, const ChangeLog &log, Database &target)
{
    for (const ChangeInfo &entry : log.entries()) {
        const Result<QByteArray> changeset = ChangeLog::changeset(file.database, entry.number);
        if (!changeset)
            return changeset.error();
        if (auto done = ChangeLog::write(target, entry, *changeset); !done)
            return done;
    }
    for (const VersionInfo &version : log.versions()) {
        if (auto done = ChangeLog::write(target, version); !done)
            return done;
    }
    return ChangeLog::write(target, log.state());
}

QStringList sentencesOf(const QList<Loss> &losses)
{
    QStringList sentences;
    for (const Loss &loss : losses)
        sentences.append(sentenceOf(loss));
    return sentences;
}

} // namespace

Result<RepairReport> repairFile(const QString &path, const QString &target)
{
    const Result<QString> place = pathOfNewFile(target);
    if (!place)
        return place.error();
    Result<DamagedFile> opened = DamagedFile::open(path);
    if (!opened)
        return opened.error();
    DamagedFile file = std::move(opened).value();
    if (!file.database.handle())
        return damaged(path, QStringLiteral("nothing could be read"));

    Salvage salvage = salvageRecords(file.database);
    if (salvage.trouble)
        return *salvage.trouble;
    salvage.losses.append(dropBrokenReferences(salvage.inventory));
    if (salvage.inventory.size() == 0)
        return damaged(path, QStringLiteral("nothing could be read"));
    RepairReport report;
    report.records = salvage.inventory.size();
    report.losses = sentencesOf(salvage.losses);
    const std::optional<ChangeLog> log = soundLog(file, salvage.inventory);
    const Result<FileLock> lock = FileLock::take(*place);
    if (!lock)
        return lock.error();
    Result<void> done;
    if (log) {
        const auto copy = [&](Database &to) { return copyLog(file, *log, to); };
        done = writeNewFile(*place, salvage.inventory, NewFileLog{*file.columns, copy});
        report.isHistoryKept = bool(done);
    }
    const bool isOfLog = !done && !isOfMachine(done.error()); // it reads well, but is not as it was written
    if (!log || isOfLog)
        done = writeNewFile(*place, salvage.inventory);
    if (!done)
        return done.error();
    if (!report.isHistoryKept) {
        report.losses.append(QCoreApplication::translate("core::store",
                                                         "The history and the named versions "
                                                         "could not be kept."));
    }
    return report;
}

} // namespace core
