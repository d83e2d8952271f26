#include "app/cli/checkcommand.h"

#include "core/store/check.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// Damage to one table shows in many places; the sentence is the same.
void printOnce(QStringList sentences)
{
    sentences.removeDuplicates();
    for (const QString &sentence : std::as_const(sentences))
        print(sentence);
}

ExitCode repair(const QString &path, const QString &target)
{
    const auto report = core::repairFile(path, target);
    if (!report)
        return fail(report.error());
    print(translated(QT_TRANSLATE_NOOP("app::cli", "%1 records were saved in %2."))
              .arg(QLocale().toString(report->records), target));
    printOnce(report->losses);
    if (report->losses.isEmpty())
        print(translated(QT_TRANSLATE_NOOP("app::cli", "Nothing was lost.")));
    return ExitCode::Done;
}

ExitCode runCheck(const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    if (parser.isSet(QStringLiteral("repair")))
        return repair(path, parser.value(QStringLiteral("repair")));
    const auto report = core::checkFile(path);
    if (!report)
        return fail(report.error());
    QStringList sentences;
    for (const core::CheckRemark &remark : report->remarks)
        sentences.append(remark.sentence);
    printOnce(sentences);
    if (!report->isSound()) {
        tell(translated(QT_TRANSLATE_NOOP(
            "app::cli", "The file is damaged. Save what can be read with --repair NEW.stelsel.")));
        return ExitCode::FileUnusable;
    }
    print(translated(QT_TRANSLATE_NOOP("app::cli", "The file is sound: %1 records, %2 changes."))
              .arg(QLocale().toString(report->records), QLocale().toString(report->changes)));
    return ExitCode::Done;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"),
            QStringLiteral("FILE"),
            translated(QT_TRANSLATE_NOOP(
                "app::cli", "Checks a file from top to bottom; --repair saves what can be read.")),
            {QCommandLineOption(QStringLiteral("repair"),
                                translated(QT_TRANSLATE_NOOP("app::cli", "A new file for what can be read.")),
                                QStringLiteral("OUT"))},
            1,
            1,
            runCheck};
}

} // namespace app
