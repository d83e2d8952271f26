#pragma once

#include "core/base/result.h"

#include <QCommandLineParser>
#include <QStringList>

#include <functional>

namespace app {

/// What the program ends with (cli.md).
enum class ExitCode { Done = 0, InputWrong = 1, UsageWrong = 2, FileUnusable = 3, Failed = 4 };

ExitCode exitCodeOf(core::ErrorCode code);

/// One command of stelselkaart-cli. `run` gets the parsed options; it writes results to stdout and messages
/// to stderr.
struct Command {
    QString name;
    QString synopsis;    ///< "FILE SHEET…"
    QString description; ///< translated, one sentence
    QList<QCommandLineOption> options;
    int minimumArguments = 1;
    int maximumArguments = 1; ///< -1: any number
    std::function<ExitCode(const QCommandLineParser &)> run;
};

/// All commands, in the order of --help.
QList<Command> allCommands();

/// Prints the error's sentence to stderr and gives its exit code.
ExitCode fail(const core::Error &error);
/// For arguments that do not go together: prints the sentence and where help is.
ExitCode failUsage(const QString &sentence);

/// An error when \a output is one of the files the command reads: writing would destroy what it works on.
core::Result<void> spareInputs(const QString &output, const QStringList &inputs);

/// Whether all that was printed so far arrived; not on a full disk or a closed output.
bool isPrinted();
/// Writes to stdout, UTF-8, whole; flushes.
void print(const QString &text);
void printBytes(const QByteArray &bytes);
/// A message for the person, to stderr.
void tell(const QString &text);

} // namespace app
