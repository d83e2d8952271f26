#include "app/tasks/author.h"

#include <QSettings>

namespace app {

QString currentAuthor()
{
    const QString chosen = QSettings().value(QStringLiteral("author")).toString().trimmed();
    if (!chosen.isEmpty())
        return chosen;
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QStringLiteral("onbekend");
}

} // namespace app
