#include "app/cli/command.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace app {

ExitCode exitCodeOf(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidInput:
        return ExitCode::InputWrong;
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::NotADocument:
    case ErrorCode::TooNew:
    case ErrorCode::Locked:
    case ErrorCode::Corrupt:
        return ExitCode::FileUnusable;
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return ExitCode::Failed;
}

core::Result<void> spareInputs(const QString &output, const QStringList &inputs)
{
    const QFileInfo written(output);
    if (!written.isFile()
        || !std::ranges::any_of(inputs, [&](const QString &input) { return QFileInfo(input) == written; }))
        return {};
    return core::Error{
        core::ErrorCode::FileNotWritable,
        QCoreApplication::translate("app::cli",
                                    "\"%1\" is what this command reads, and would be lost. Give another name "
                                    "to write to.")
            .arg(output),
        {}};
}

bool isPrinted()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void printBytes(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void print(const QString &text)
{
    printBytes(text.toUtf8() + '\n');
}

void tell(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

ExitCode fail(const core::Error &error)
{
    tell(error.message);
    if (!error.detail.isEmpty() && qEnvironmentVariableIsSet("STELSELKAART_DEBUG"))
        tell(error.detail);
    return exitCodeOf(error.code);
}

ExitCode failUsage(const QString &sentence)
{
    tell(sentence);
    tell(QCoreApplication::translate("app::cli", "See stelselkaart-cli --help."));
    return ExitCode::UsageWrong;
}

} // namespace app
