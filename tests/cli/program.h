#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

/// What one run of stelselkaart-cli gave.
struct Outcome {
    int exitCode = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;

    QString firstLine() const { return out.section(u'\n', 0, 0); }
};

/// Runs the program to its end (at most a minute). Speaks English unless \a arguments say otherwise.
Outcome run(const QStringList &arguments, const QByteArray &input = {});

/// The path of the program, for tests that must kill it.
QString programPath();

/// Writes a file and gives its path.
QString writeFile(const QString &path, const QByteArray &bytes);

/// A flat sheet of \a rows activities over four phases and five themes, with one provider for every third.
QByteArray sampleSheet(int rows);
