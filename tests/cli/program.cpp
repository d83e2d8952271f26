#include "program.h"

#include <QFile>

Outcome run(const QStringList &arguments, const QByteArray &input)
{
    QStringList all = arguments;
    if (!all.contains(QStringLiteral("--lang")))
        all.prepend(QStringLiteral("en")), all.prepend(QStringLiteral("--lang"));
    QProcess process;
    process.start(programPath(), all);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

QString programPath()
{
    return QStringLiteral(CLI_PROGRAM);
}

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QByteArray sampleSheet(int rows)
{
    const char *phases[] = {"ontmoeten", "weten", "willen", "kunnen"};
    const char *themes[]
        = {"digitalisering", "verduurzaming", "arbeidsmarkt", "circulair ondernemen", "financiering"};
    QByteArray sheet = "Initiatief;Aanbieder;Regio;Levensfase;Activiteit;Soort activiteit;Fase;Thema\n";
    for (int i = 0; i < rows; ++i) {
        sheet += "Initiatief " + QByteArray::number(i / 2) + ';' + (i / 2 % 3 ? "" : "Hogeschool Zandhoek")
            + ";Zandhoek;structureel;Activiteit " + QByteArray::number(i) + ";workshop;" + phases[i % 4] + ';'
            + themes[i % 5] + '\n';
    }
    return sheet;
}
