#include "app/tasks/texts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

/// Q_INIT_RESOURCE may not stand in a namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace app {

void installTexts(QCoreApplication &application, const QString &language)
{
    initTranslations();
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    for (QTranslator *old : application.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("stelselkaart"), QStringLiteral(":/i18n"));
}

bool loadTexts(QTranslator &texts, const QString &language)
{
    initTranslations();
    return texts.load(localeOf(language), QStringLiteral("stelselkaart"), QStringLiteral("_"),
                      QStringLiteral(":/i18n"));
}

QLocale localeOf(const QString &language)
{
    return language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : QLocale(QLocale::Dutch, QLocale::Netherlands);
}

} // namespace app
