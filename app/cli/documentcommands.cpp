#include "app/cli/documentcommands.h"

#include "app/tasks/author.h"
#include "app/tasks/newdocument.h"
#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

ExitCode runNew(const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const bool example = parser.isSet(QStringLiteral("example"));
    const auto document = example ? createExample(path, currentAuthor()) : createEmpty(path, currentAuthor());
    if (!document)
        return fail(document.error());
    print(translated(QT_TRANSLATE_NOOP("app::cli", "Made %1.")).arg(path));
    return ExitCode::Done;
}

QJsonObject counts(const core::Inventory &inventory)
{
    QJsonObject object;
    for (const core::EntityInfo &info : core::catalogue())
        object.insert(info.keyText(), inventory.table(info.kind).size());
    return object;
}

QJsonValue textOrNull(const core::Known<QString> &text)
{
    return text.isUnknown() ? QJsonValue() : QJsonValue(text.value());
}

QJsonObject infoJson(const core::Document &document)
{
    const core::Inventory &inventory = document.inventory();
    QJsonObject object{
        {QStringLiteral("path"), document.path()},
        {QStringLiteral("formatVersion"), document.formatVersion()},
        {QStringLiteral("revision"), qint64(document.revision())},
        {QStringLiteral("fingerprint"), document.fingerprint()},
        {QStringLiteral("counts"), counts(inventory)},
    };
    for (const core::FileInfo &file : inventory.all<core::FileInfo>()) {
        object.insert(QStringLiteral("title"), textOrNull(file.title));
        object.insert(QStringLiteral("scope"), textOrNull(file.scope));
        object.insert(QStringLiteral("region"), textOrNull(file.region));
    }
    if (const auto profile = core::Profile::of(inventory))
        object.insert(QStringLiteral("profile"), profile->toJson());
    const auto history = document.history();
    if (!history.isEmpty()) {
        const core::ChangeInfo &last = history.first();
        object.insert(QStringLiteral("lastChange"),
                      QJsonObject{{QStringLiteral("at"), last.at.toString(Qt::ISODate)},
                                  {QStringLiteral("author"), last.author},
                                  {QStringLiteral("label"), last.label}});
    } else {
        object.insert(QStringLiteral("lastChange"), QJsonValue());
    }
    return object;
}

QString infoText(const core::Document &document)
{
    const QLocale locale;
    const QString language = core::productLanguage(locale);
    QStringList lines{translated(QT_TRANSLATE_NOOP("app::cli", "File: %1")).arg(document.path())};
    if (const auto profile = core::Profile::of(document.inventory()))
        lines.append(translated(QT_TRANSLATE_NOOP("app::cli", "Method profile: %1")).arg(profile->name));
    for (const core::EntityInfo &info : core::catalogue()) {
        if (const auto count = document.inventory().table(info.kind).size(); count > 0)
            lines.append(QStringLiteral("%1: %2").arg(info.plural.in(language), locale.toString(count)));
    }
    const auto history = document.history();
    if (!history.isEmpty()) {
        const core::ChangeInfo &last = history.first();
        lines.append(
            translated(QT_TRANSLATE_NOOP("app::cli", "Last change: %1, %2: %3"))
                .arg(locale.toString(last.at.toLocalTime(), QLocale::ShortFormat), last.author, last.label));
    }
    lines.append(
        translated(QT_TRANSLATE_NOOP("app::cli", "Format version: %1")).arg(document.formatVersion()));
    lines.append(translated(QT_TRANSLATE_NOOP("app::cli", "Fingerprint: %1")).arg(document.fingerprint()));
    return lines.join(u'\n');
}

ExitCode runInfo(const QCommandLineParser &parser)
{
    const auto document = openForReading(parser.positionalArguments().first());
    if (!document)
        return fail(document.error());
    if (parser.value(QStringLiteral("format")) == QLatin1String("json"))
        printBytes(QJsonDocument(infoJson(**document)).toJson(QJsonDocument::Indented));
    else
        print(infoText(**document));
    return ExitCode::Done;
}

} // namespace

core::Result<std::unique_ptr<core::Document>> openForEditing(const QString &path)
{
    return core::Document::open(path, core::Document::OpenMode::Exclusive, currentAuthor());
}

core::Result<std::unique_ptr<core::Document>> openForReading(const QString &path)
{
    return core::Document::open(path, core::Document::OpenMode::ReadOnly, currentAuthor());
}

QCommandLineOption formatOption(const QString &formats, const QString &standard)
{
    return {QStringLiteral("format"), translated(QT_TRANSLATE_NOOP("app::cli", "How the result is written.")),
            formats, standard};
}

Command newCommand()
{
    return {QStringLiteral("new"),
            QStringLiteral("FILE.stelsel"),
            translated(QT_TRANSLATE_NOOP("app::cli",
                                         "Makes a new file with the shipped word lists and method profile.")),
            {QCommandLineOption(
                QStringLiteral("example"),
                translated(QT_TRANSLATE_NOOP("app::cli", "Fill it with the made-up example region.")))},
            1,
            1,
            runNew};
}

Command infoCommand()
{
    return {QStringLiteral("info"),
            QStringLiteral("FILE"),
            translated(QT_TRANSLATE_NOOP("app::cli", "Tells what a file holds.")),
            {formatOption(QStringLiteral("text|json"), QStringLiteral("text"))},
            1,
            1,
            runInfo};
}

} // namespace app
