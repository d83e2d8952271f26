#include "core/store/newfile.h"

#include "core/store/filereplace.h"
#include "core/store/recordwriter.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

namespace core {
namespace {

Error notHere(const QString &message, const QString &path)
{
    return {ErrorCode::FileNotWritable, message.arg(QDir::toNativeSeparators(path)), path};
}

Result<void> writeRecords(Database &database, const Inventory &contents)
{
    RecordWriter writer(database);
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : contents.table(kind)) {
            if (auto done = writer.insert(kind, *row.record); !done)
                return done;
        }
    }
    return {};
}

Result<void> fill(Database &database, const Inventory &contents, const std::optional<NewFileLog> &log)
{
    Result<Transaction> begun = Transaction::begin(database, Transaction::Kind::Writing);
    if (!begun)
        return begun.error();
    Transaction transaction = std::move(begun).value();
    if (auto done = createSchema(database, log ? &log->columns : nullptr); !done)
        return done;
    if (auto done = writeRecords(database, contents); !done)
        return done;
    if (log) {
        if (auto done = log->write(database); !done)
            return done;
    }
    return transaction.commit();
}

} // namespace

Result<QString> pathOfNewFile(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    if (folder.isEmpty()) {
        return notHere(QCoreApplication::translate("core::store",
                                                   "There is no folder \"%1\". Choose another "
                                                   "one, or make it first."),
                       file.absolutePath());
    }
    if (file.exists() || file.isSymLink()) {
        return notHere(QCoreApplication::translate("core::store",
                                                   "There is a file \"%1\" already. Choose "
                                                   "another name."),
                       path);
    }
    return QDir(folder).filePath(file.fileName());
}

Result<void> writeDatabase(const QString &path, const std::function<Result<void>(Database &)> &write)
{
    const QString unfinished = temporaryPathBeside(path);
    const auto cleanUp = qScopeGuard([&] { removeDatabaseFile(unfinished); });
    {
        Result<Database> opened = Database::open(unfinished, Database::Access::Create);
        if (!opened)
            return opened.error();
        Database database = std::move(opened).value();
        if (auto done = database.configure(); !done)
            return done;
        if (auto done = write(database); !done)
            return done;
    }
    return replaceFile(unfinished, path);
}

Result<void> writeNewFile(const QString &path, const Inventory &contents,
                          const std::optional<NewFileLog> &log)
{
    return writeDatabase(path, [&](Database &database) { return fill(database, contents, log); });
}

} // namespace core
