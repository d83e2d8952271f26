#include "app/cli/historycommands.h"

#include "app/cli/documentcommands.h"
#include "core/model/catalogue.h"
#include "core/model/display.h"

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

/// The shared form of undo and redo: N steps, or fewer when there are no more.
ExitCode step(const QCommandLineParser &parser, bool back)
{
    const QStringList arguments = parser.positionalArguments();
    bool isNumber = true;
    const int wanted = arguments.size() > 1 ? arguments.at(1).toInt(&isNumber) : 1;
    if (!isNumber || wanted < 1)
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "The number of steps must be 1 or more.")));
    const auto opened = openForEditing(arguments.first());
    if (!opened)
        return fail(opened.error());
    core::Document &document = **opened;
    for (int done = 0; done < wanted; ++done) {
        if (back ? !document.canUndo() : !document.canRedo()) {
            tell(back ? translated(QT_TRANSLATE_NOOP("app::cli", "There is nothing more to undo."))
                      : translated(QT_TRANSLATE_NOOP("app::cli", "There is nothing more to redo.")));
            return done ? ExitCode::Done : ExitCode::InputWrong;
        }
        const QString label = back ? document.undoLabel() : document.redoLabel();
        if (const auto result = back ? document.undo() : document.redo(); !result)
            return fail(result.error());
        print((back ? translated(QT_TRANSLATE_NOOP("app::cli", "Undone: %1"))
                    : translated(QT_TRANSLATE_NOOP("app::cli", "Redone: %1")))
                  .arg(label));
    }
    return ExitCode::Done;
}

QJsonObject changeJson(const core::ChangeInfo &change)
{
    return {{QStringLiteral("number"), change.number},
            {QStringLiteral("id"), change.id.toText()},
            {QStringLiteral("parent"), change.parent ? QJsonValue(change.parent) : QJsonValue()},
            {QStringLiteral("author"), change.author},
            {QStringLiteral("at"), change.at.toString(Qt::ISODate)},
            {QStringLiteral("label"), change.label},
            {QStringLiteral("undone"), change.isUndone}};
}

QString changeLine(const core::ChangeInfo &change)
{
    const QString line = QStringLiteral("%1  %2  %3  %4")
                             .arg(change.number)
                             .arg(QLocale().toString(change.at.toLocalTime(), QLocale::ShortFormat),
                                  change.author, change.label);
    return change.isUndone ? translated(QT_TRANSLATE_NOOP("app::cli", "%1 (undone)")).arg(line) : line;
}

ExitCode fileHistory(const core::Document &document, bool json)
{
    QJsonArray array;
    for (const core::ChangeInfo &change : document.history()) {
        if (json)
            array.append(changeJson(change));
        else
            print(changeLine(change));
    }
    if (json)
        printBytes(QJsonDocument(array).toJson());
    return ExitCode::Done;
}

ExitCode recordHistory(const core::Document &document, const core::EntityInfo &entity, core::RecordId id,
                       bool json)
{
    const auto history = document.historyOf(entity.kind, id);
    if (!history)
        return fail(history.error());
    const core::Vocabularies words(document.inventory());
    const core::Display display(document.inventory(), words);
    QJsonArray array;
    if (history->isEmpty())
        tell(translated(QT_TRANSLATE_NOOP(
            "app::cli", "The history holds nothing of this record. Check its kind and id.")));
    for (const core::FieldChange &entry : *history) {
        const core::FieldInfo *field = entry.field < 0 ? nullptr : &entity.fields.at(entry.field);
        const QString before = field ? display.value(*field, entry.before) : QString();
        const QString after = field ? display.value(*field, entry.after) : QString();
        if (json) {
            QJsonObject object = changeJson(entry.change);
            object.insert(QStringLiteral("field"), field ? QJsonValue(field->keyText()) : QJsonValue());
            object.insert(QStringLiteral("before"), before);
            object.insert(QStringLiteral("after"), after);
            array.append(object);
        } else if (field) {
            print(QStringLiteral("%1: %2: %3 → %4")
                      .arg(changeLine(entry.change), display.label(field->label), before, after));
        } else {
            print(changeLine(entry.change));
        }
    }
    if (json)
        printBytes(QJsonDocument(array).toJson());
    return ExitCode::Done;
}

ExitCode runHistory(const QCommandLineParser &parser)
{
    const bool json = parser.value(QStringLiteral("format")) == QLatin1String("json");
    const bool ofRecord = parser.isSet(QStringLiteral("entity")) || parser.isSet(QStringLiteral("id"));
    const core::EntityInfo *entity = core::findEntity(parser.value(QStringLiteral("entity")));
    const auto id = core::RecordId::fromText(parser.value(QStringLiteral("id")));
    if (const QString name = parser.value(QStringLiteral("entity")); !name.isEmpty() && !entity) {
        QStringList kinds;
        for (const core::EntityInfo &info : core::catalogue())
            kinds.append(info.keyText());
        return failUsage(
            translated(QT_TRANSLATE_NOOP("app::cli", "There is no kind of record \"%1\"; there are: %2."))
                .arg(name, kinds.join(QLatin1String(", "))));
    }
    if (ofRecord && (!entity || !id)) {
        return failUsage(translated(QT_TRANSLATE_NOOP(
            "app::cli",
            "The history of one record needs --entity (for example initiative) and --id together.")));
    }
    const auto opened = openForReading(parser.positionalArguments().first());
    if (!opened)
        return fail(opened.error());
    if (!ofRecord)
        return fileHistory(**opened, json);
    return recordHistory(**opened, *entity, *id, json);
}

} // namespace

Command undoCommand()
{
    return {QStringLiteral("undo"),
            QStringLiteral("FILE [N]"),
            translated(QT_TRANSLATE_NOOP("app::cli", "Takes the last change back, or the last N.")),
            {},
            1,
            2,
            [](const QCommandLineParser &parser) { return step(parser, true); }};
}

Command redoCommand()
{
    return {QStringLiteral("redo"),
            QStringLiteral("FILE [N]"),
            translated(QT_TRANSLATE_NOOP("app::cli", "Does again what was undone, once or N times.")),
            {},
            1,
            2,
            [](const QCommandLineParser &parser) { return step(parser, false); }};
}

Command historyCommand()
{
    return {
        QStringLiteral("history"),
        QStringLiteral("FILE"),
        translated(
            QT_TRANSLATE_NOOP("app::cli", "Lists the changes of a file or of one record, newest first.")),
        {QCommandLineOption(
             QStringLiteral("entity"),
             translated(QT_TRANSLATE_NOOP("app::cli", "The kind of record, for example initiative.")),
             QStringLiteral("E")),
         QCommandLineOption(QStringLiteral("id"), translated(QT_TRANSLATE_NOOP("app::cli", "The record.")),
                            QStringLiteral("ID")),
         formatOption(QStringLiteral("text|json"), QStringLiteral("text"))},
        1,
        1,
        runHistory};
}

} // namespace app
