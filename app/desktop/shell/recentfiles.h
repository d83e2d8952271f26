#pragma once

#include <QStringList>

namespace app {

/// The files opened last, newest first, at most ten. Kept in the user's settings; files that are gone are
/// left out.
class RecentFiles {
public:
    QStringList paths() const;
    void add(const QString &path);
    void remove(const QString &path);

private:
    QStringList stored() const;
};

} // namespace app
