#include "app/cli/settings.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

core::Error inputError(const QString &sentence)
{
    return {core::ErrorCode::InvalidInput, sentence, {}};
}

} // namespace

QList<QCommandLineOption> analysisOptions()
{
    return {
        {QStringLiteral("date"),
         translated(QT_TRANSLATE_NOOP("app::cli", "The reference date; without it the file's, else today.")),
         QStringLiteral("YYYY-MM-DD")},
        {QStringLiteral("scope"),
         translated(QT_TRANSLATE_NOOP("app::cli",
                                      "Only a part, for example region=KEY,theme=KEY. With "
                                      "frame=targetGroup each cell stands once for each target group.")),
         QStringLiteral("SCOPE")},
        {QStringLiteral("set"),
         translated(QT_TRANSLATE_NOOP("app::cli",
                                      "A parameter of the method for this time, for example "
                                      "overlapThreshold=0.8. May be given more than once.")),
         QStringLiteral("KEY=VALUE")}};
}

core::Result<AnalysisSettings> settingsOf(const QCommandLineParser &parser, const core::Inventory &inventory)
{
    AnalysisSettings settings;
    const auto profile = core::Profile::of(inventory);
    if (!profile)
        return profile.error();
    settings.profile = *profile;
    if (!settings.profile.referenceDate.isValid())
        settings.profile.referenceDate = QDate::currentDate();
    for (const QString &text : parser.values(QStringLiteral("set"))) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1) {
            return inputError(translated(QT_TRANSLATE_NOOP("app::cli",
                                                           "--set needs a parameter and a value, as in "
                                                           "overlapThreshold=0.8; this is \"%1\"."))
                                  .arg(text));
        }
        if (const auto done = settings.profile.set(text.left(equals), text.mid(equals + 1)); !done)
            return done.error();
    }
    if (const QString text = parser.value(QStringLiteral("date")); !text.isEmpty()) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid()) {
            return inputError(
                translated(QT_TRANSLATE_NOOP("app::cli", "\"%1\" is no date. Write it as 2026-06-30."))
                    .arg(text));
        }
        settings.profile.referenceDate = date;
    }
    const auto scope = core::Scope::parse(parser.value(QStringLiteral("scope")), inventory);
    if (!scope)
        return scope.error();
    settings.scope = *scope;
    return settings;
}

} // namespace app
