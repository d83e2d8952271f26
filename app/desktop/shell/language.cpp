#include "app/desktop/shell/language.h"

#include "core/model/display.h"

#include <QLocale>
#include <QSettings>

namespace app {
namespace {

const auto settingsKey = QStringLiteral("language");

} // namespace

QList<Language> availableLanguages()
{
    return {{QStringLiteral("nl"), QStringLiteral("Nederlands"),
             QStringLiteral("Stelselkaart spreekt Nederlands zodra u het programma opnieuw start.")},
            {QStringLiteral("en"), QStringLiteral("English"),
             QStringLiteral("Stelselkaart speaks English as soon as you start it again.")}};
}

QString chosenLanguage()
{
    const QString chosen = QSettings().value(settingsKey).toString();
    return chosen.isEmpty() ? core::productLanguage(QLocale::system()) : chosen;
}

void chooseLanguage(const QString &code)
{
    QSettings().setValue(settingsKey, code);
}

} // namespace app
