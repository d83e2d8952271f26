#pragma once

#include "app/cli/command.h"
#include "app/tasks/reportbatch.h"

namespace app {

/// One report for each document of a folder.
Command batchCommand();

/// How a batch is written: which of the files that are there already it may replace, and how far it is on a
/// terminal.
class BatchWriting {
public:
    explicit BatchWriting(const QCommandLineParser &parser);

    /// Writes one report that \a make makes, unless it is there already and may not be replaced.
    void write(const BatchReport &report, int number, int count,
               const std::function<core::Result<QByteArray>()> &make);
    void fail(const QString &name, const core::Error &error);
    /// Tells what became of it. Done when nothing failed; else as the first failure.
    ExitCode finish(const QString &folder) const;

private:
    bool m_replaces;
    BatchOutcome m_outcome;
};

/// Makes the folder where it is not there yet. Error FileNotWritable.
core::Result<void> makeFolder(const QString &folder);
QCommandLineOption replaceOption();

} // namespace app
