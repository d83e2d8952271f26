#include "app/desktop/shell/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace app {
namespace {

const auto settingsKey = QStringLiteral("recentFiles");
constexpr qsizetype most = 10;

} // namespace

QStringList RecentFiles::stored() const
{
    return QSettings().value(settingsKey).toStringList();
}

QStringList RecentFiles::paths() const
{
    QStringList present;
    for (const QString &path : stored()) {
        if (QFileInfo::exists(path))
            present.append(path);
    }
    return present;
}

void RecentFiles::add(const QString &path)
{
    QStringList paths = stored();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(settingsKey, QStringList(paths.mid(0, most)));
}

void RecentFiles::remove(const QString &path)
{
    QStringList paths = stored();
    paths.removeAll(QFileInfo(path).absoluteFilePath());
    QSettings().setValue(settingsKey, paths);
}

} // namespace app
