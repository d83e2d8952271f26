#include "app/cli/batchcommand.h"

#include "app/cli/documentcommands.h"
#include "app/cli/reportorder.h"
#include "app/tasks/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace app {
namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("app::cli", text, nullptr, n);
}

bool isSeen() // messages go to a terminal
{
#ifdef Q_OS_WIN
    return _isatty(2) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

core::Result<QByteArray> reportOf(const QCommandLineParser &parser, const QString &path, ReportFormat format)
{
    const auto document = openForReading(path);
    if (!document)
        return document.error();
    const auto order = reportOrderOf(parser, **document, format);
    if (!order)
        return order.error();
    return makeReport((*document)->inventory(), *order, {});
}

ExitCode runBatch(const QCommandLineParser &parser)
{
    const QString folder = parser.positionalArguments().first();
    const QString target = parser.value(QStringLiteral("output"));
    if (target.isEmpty())
        return failUsage(translated(
            QT_TRANSLATE_NOOP("app::cli", "batch needs a folder, and -o with the folder to write to.")));
    const auto format = reportFormatOf(parser.value(QStringLiteral("format")));
    if (!format) {
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "--format is one of these: %1."))
                             .arg(reportSuffixes().join(QLatin1String(", "))));
    }
    if (const auto wrong = wrongUse(parser, *format))
        return failUsage(*wrong);
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.stelsel")}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        return fail(
            {core::ErrorCode::InvalidInput,
             translated(QT_TRANSLATE_NOOP("app::cli",
                                          "There are no Stelselkaart files (.stelsel) in \"%1\". Give "
                                          "the folder that they are in."))
                 .arg(folder),
             {}});
    }
    if (const auto made = makeFolder(target); !made)
        return fail(made.error());
    const QString suffix = reportSuffixes().at(static_cast<int>(*format));
    BatchWriting writing(parser);
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const QString file = QStringLiteral("%1 - %2.%3")
                                 .arg(QFileInfo(names.at(i)).completeBaseName(),
                                      safeFileName(parser.value(QStringLiteral("template"))), suffix);
        writing.write({names.at(i), QDir(target).filePath(file), {}}, i + 1, static_cast<int>(names.size()),
                      [&] { return reportOf(parser, QDir(folder).filePath(names.at(i)), *format); });
    }
    return writing.finish(target);
}

} // namespace

BatchWriting::BatchWriting(const QCommandLineParser &parser)
    : m_replaces(parser.isSet(QStringLiteral("replace")))
{ }

void BatchWriting::write(const BatchReport &report, int number, int count,
                         const std::function<core::Result<QByteArray>()> &make)
{
    if (isSeen())
        tell(translated(QT_TRANSLATE_NOOP("app::cli", "%1 of %2: %3"))
                 .arg(number)
                 .arg(count)
                 .arg(report.name));
    if (!m_replaces && QFileInfo::exists(report.path)) {
        return fail(
            report.name,
            {core::ErrorCode::FileNotWritable,
             translated(
                 QT_TRANSLATE_NOOP("app::cli", "\"%1\" is there already. Give another folder, or --replace."))
                 .arg(report.path),
             {}});
    }
    const auto bytes = make();
    const auto written = bytes ? writeWhole(report.path, *bytes) : core::Result<void>(bytes.error());
    if (written)
        m_outcome.written.append(report.path);
    else
        fail(report.name, written.error());
}

void BatchWriting::fail(const QString &name, const core::Error &error)
{
    tell(QStringLiteral("%1: %2").arg(name, error.message));
    m_outcome.failures.append({name, error});
}

ExitCode BatchWriting::finish(const QString &folder) const
{
    for (const QString &path : m_outcome.written)
        print(path);
    const auto written = static_cast<int>(m_outcome.written.size());
    const auto failed = static_cast<int>(m_outcome.failures.size());
    tell(translated(QT_TRANSLATE_NOOP("app::cli", "%1 of %2 reports are in %3."))
             .arg(written)
             .arg(written + failed)
             .arg(folder));
    if (failed == 0)
        return ExitCode::Done;
    tell(translated(QT_TRANSLATE_N_NOOP("app::cli", "%n report(s) could not be made; see above."), failed));
    return exitCodeOf(m_outcome.failures.first().error.code);
}

core::Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return core::Error{
        core::ErrorCode::FileNotWritable,
        translated(QT_TRANSLATE_NOOP("app::cli",
                                     "The folder \"%1\" could not be made. Choose another place, "
                                     "or check whether you may write there."))
            .arg(folder),
        {}};
}

QCommandLineOption replaceOption()
{
    return QCommandLineOption(
        QStringLiteral("replace"),
        translated(QT_TRANSLATE_NOOP(
            "app::cli", "Reports that are in the folder already are replaced; documents never.")));
}

Command batchCommand()
{
    QList<QCommandLineOption> options = reportOptions();
    options.append({QStringLiteral("format"),
                    translated(QT_TRANSLATE_NOOP("app::cli", "The format of the reports.")),
                    reportSuffixes().join(u'|'), QStringLiteral("pdf")});
    options.append({{QStringLiteral("o"), QStringLiteral("output")},
                    translated(QT_TRANSLATE_NOOP("app::cli", "The folder to write to.")),
                    QStringLiteral("OUTFOLDER")});
    options.append(replaceOption());
    return {QStringLiteral("batch"),
            QStringLiteral("FOLDER"),
            translated(QT_TRANSLATE_NOOP("app::cli", "Writes one report for each document of a folder.")),
            options,
            1,
            1,
            runBatch};
}

} // namespace app
