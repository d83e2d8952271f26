#include "app/cli/command.h"
#include "app/tasks/texts.h"
#include "core/model/display.h"

#include <QGuiApplication>
#include <QLocale>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace {

using namespace app;

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// The language must be known before the parser makes its texts: --lang is looked for by hand.
QString languageOf(QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i).startsWith(QLatin1String("--lang="))) {
            const QString language = arguments.takeAt(i).mid(7);
            return language;
        }
        if (arguments.at(i) == QLatin1String("--lang") && i + 1 < arguments.size()) {
            arguments.removeAt(i);
            return arguments.takeAt(i);
        }
    }
    return core::productLanguage(QLocale::system());
}

QString overview()
{
    QString text
        = translated(QT_TRANSLATE_NOOP("app::cli", "Usage: stelselkaart-cli [--lang nl|en] COMMAND …"))
        + u'\n';
    text += u'\n' + translated(QT_TRANSLATE_NOOP("app::cli", "Commands:")) + u'\n';
    for (const Command &command : allCommands())
        text
            += QStringLiteral("  %1 %2\n      %3\n").arg(command.name, command.synopsis, command.description);
    text += u'\n'
        + translated(
                QT_TRANSLATE_NOOP("app::cli",
                                  "stelselkaart-cli COMMAND --help tells more of one command.\nExit codes: 0 "
                                  "done, 1 the input is wrong, 2 wrong usage, 3 the file cannot be used, 4 "
                                  "something failed inside."));
    return text;
}

/// An option whose value is named "text|json" takes these values alone.
std::optional<QString> refusedChoice(const Command &command, const QCommandLineParser &parser)
{
    for (const QCommandLineOption &option : command.options) {
        const QStringList choices = option.valueName().split(u'|');
        const QString name = option.names().first();
        if (choices.size() > 1 && parser.isSet(name) && !choices.contains(parser.value(name))) {
            return translated(QT_TRANSLATE_NOOP("app::cli", "--%1 can be: %2."))
                .arg(name, choices.join(QLatin1String(", ")));
        }
    }
    return std::nullopt;
}

ExitCode runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description);
    parser.addOptions(command.options);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  translated(QT_TRANSLATE_NOOP("app::cli", "Shows this help.")));
    parser.addOption(help);
    parser.addPositionalArgument(command.name, command.description, command.name + u' ' + command.synopsis);
    if (!parser.parse(arguments))
        return failUsage(parser.errorText());
    if (parser.isSet(help)) {
        print(parser.helpText());
        return ExitCode::Done;
    }
    const auto count = parser.positionalArguments().size();
    if (count < command.minimumArguments
        || (command.maximumArguments >= 0 && count > command.maximumArguments)) {
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "Usage: stelselkaart-cli %1 %2"))
                             .arg(command.name, command.synopsis));
    }
    if (const auto refused = refusedChoice(command, parser))
        return failUsage(*refused);
    return command.run(parser);
}

QString outOfMemory()
{
    return translated(QT_TRANSLATE_NOOP("app::cli",
                                        "There is not enough memory for this. Nothing half was "
                                        "written. Close other programs, or use smaller files."));
}

/// The same sentence for where no exception may pass, made while there still is memory to make it.
QByteArray lastWords;

ExitCode runProgram(QGuiApplication &application)
{
    QStringList arguments = QCoreApplication::arguments();
    const QString language = languageOf(arguments);
    if (language != QLatin1String("nl") && language != QLatin1String("en")) {
        installTexts(application, QStringLiteral("nl"));
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "--lang knows nl and en.")));
    }
    installTexts(application, language);
    lastWords = outOfMemory().toUtf8() + '\n';
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h")
        || name == QLatin1String("help")) {
        print(overview());
        return name.isEmpty() ? ExitCode::UsageWrong : ExitCode::Done;
    }
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        print(QStringLiteral("stelselkaart-cli ") + QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    for (const Command &command : allCommands()) {
        if (command.name == name) {
            arguments.removeAt(1);
            return runCommand(command, arguments);
        }
    }
    return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "There is no command \"%1\".")).arg(name));
}

[[noreturn]] void endWithLastWords()
{
    try {
        if (std::current_exception())
            std::rethrow_exception(std::current_exception());
    } catch (const std::bad_alloc &) {
        std::fputs(lastWords.constData(), stderr);
        std::_Exit(static_cast<int>(ExitCode::Failed));
    } catch (...) {
        std::fputs("stelselkaart-cli: an exception nobody took\n", stderr);
    }
    std::abort();
}

/// A machine that runs out of memory has lost nothing: what was committed is on disk.
ExitCode runWithinMemory(QGuiApplication &application)
{
    std::set_terminate(endWithLastWords);
    try {
        return runProgram(application);
    } catch (const std::bad_alloc &) {
        return fail({core::ErrorCode::Internal, outOfMemory(), {}});
    }
}

/// What the toolkit has to say about the machine (a missing runtime folder …) is for those who look for a
/// fault.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("STELSELKAART_DEBUG"))
        tell(message);
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(keepQuiet);
    // Reports need fonts and painting, but no screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(QStringLiteral("stelselkaart"));
    QCoreApplication::setOrganizationName(QStringLiteral("stelselkaart"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STELSELKAART_VERSION));
    QGuiApplication application(argc, argv);
    ExitCode code = runWithinMemory(application);
    if (!isPrinted() && code == ExitCode::Done) {
        tell(translated(
            QT_TRANSLATE_NOOP("app::cli",
                              "The result could not be written to the end. Check whether the disk is "
                              "full, or write it to another place.")));
        code = ExitCode::FileUnusable;
    }
    return static_cast<int>(code);
}
