#include "app/cli/applycommand.h"

#include "app/cli/documentcommands.h"
#include "app/tasks/wholefile.h"
#include "core/exchange/editlines.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace app {
namespace {

constexpr qint64 longestLine = 16 * 1024 * 1024; // bytes; a line is one record

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

core::Result<quint64> applyLine(core::Document &document, const QByteArray &line)
{
    const auto parsed = core::parseEditLine(line, document.inventory());
    if (!parsed)
        return parsed.error();
    const auto done = document.edit(parsed->label, [&](core::Edit &edit) -> core::Result<void> {
        for (const core::Operation &operation : parsed->operations) {
            if (auto applied = edit.apply(operation); !applied)
                return applied;
        }
        return {};
    });
    if (!done)
        return done.error();
    return document.revision();
}

/// With its line end; longer ones are cut off behind longestLine, and there is nothing at the end of the
/// input. Byte by byte, because what is typed must be answered at once, and Qt ends a line at a NUL.
QByteArray nextLine(std::FILE *input)
{
    QByteArray line;
    for (int c = std::getc(input); c != EOF; c = std::getc(input)) {
        line.append(static_cast<char>(c));
        if (c == '\n' || line.size() > longestLine)
            break;
    }
    return line;
}

/// An error of one line is on stdout, in its place among the acknowledgements. Errors of the file end the
/// run.
ExitCode applyAll(core::Document &document, std::FILE *input)
{
    ExitCode outcome = ExitCode::Done;
    for (qint64 number = 1;; ++number) {
        const QByteArray line = nextLine(input);
        if (line.isEmpty())
            break;
        if (line.trimmed().isEmpty())
            continue;
        if (line.size() > longestLine) {
            print(QStringLiteral("error %1 %2")
                      .arg(number)
                      .arg(translated(QT_TRANSLATE_NOOP(
                          "app::cli", "This line is longer than 16 MB. Give one record per line."))));
            return ExitCode::InputWrong;
        }
        const auto revision = applyLine(document, line);
        if (revision) {
            printBytes("ok " + QByteArray::number(number) + ' ' + QByteArray::number(*revision) + '\n');
            continue;
        }
        print(QStringLiteral("error %1 %2").arg(number).arg(revision.error().message));
        outcome = exitCodeOf(revision.error().code);
        if (outcome != ExitCode::InputWrong)
            return outcome;
    }
    return outcome;
}

ExitCode runApply(const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().at(0);
    const QString source = parser.positionalArguments().at(1);
    const bool isStandardInput = source == QLatin1String("-");
    if (const auto plain = checkPlainFile(source); !isStandardInput && !plain)
        return fail(plain.error());
    const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(
        isStandardInput ? nullptr : std::fopen(QFile::encodeName(source).constData(), "rb"), &std::fclose);
    if (!isStandardInput && !file) {
        return fail(
            {core::ErrorCode::FileNotReadable,
             translated(QT_TRANSLATE_NOOP("app::cli",
                                          "The file with edits \"%1\" cannot be read. Check the name and "
                                          "whether you may read it."))
                 .arg(source),
             QString::fromLocal8Bit(std::strerror(errno))});
    }
    const auto document = openForEditing(path);
    if (!document)
        return fail(document.error());
    return applyAll(**document, isStandardInput ? stdin : file.get());
}

} // namespace

Command applyCommand()
{
    return {
        QStringLiteral("apply"),
        QStringLiteral("FILE EDITS.jsonl|-"),
        translated(QT_TRANSLATE_NOOP("app::cli",
                                     "Does edits, one JSON object a line, each in a transaction of its own; "
                                     "prints \"ok\" after each that is safe on disk.")),
        {},
        2,
        2,
        runApply};
}

} // namespace app
