#include "app/tasks/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

core::Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const QString sentence = QFileInfo(path).isDir()
        ? QCoreApplication::translate("app::tasks", "\"%1\" is a folder. Give the name of a file to write.")
        : QCoreApplication::translate("app::tasks",
                                      "\"%1\" could not be written. Choose another place, or check whether "
                                      "the disk is full or the folder may not be changed.");
    return core::Error{core::ErrorCode::FileNotWritable, sentence.arg(path), file.errorString()};
}

} // namespace app
