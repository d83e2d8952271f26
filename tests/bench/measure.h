#pragma once

#include <QStringList>

#include <functional>

/// Seconds of the fastest of \a runs calls; the fastest is the one least disturbed by the rest of the
/// machine.
double seconds(const std::function<void()> &work, int runs = 3);
/// The same, of the processor alone: waiting for the disk does not count.
double cpuSeconds(const std::function<void()> &work, int runs);

/// Lets the event loop run for so many milliseconds.
void runFor(int milliseconds);

/// Runs a program to its end and gives the seconds it took; negative when it is not there or failed.
double programSeconds(const QString &program, const QStringList &arguments);
/// What it printed.
QByteArray programOutput(const QString &program, const QStringList &arguments);

/// Resident memory of this process, in MB.
double residentMegabytes();

/// One line of the table: ours, what it is measured against in the same run, their ratio and the goal.
void printRow(const char *what, double ours, const char *against, double theirs, const char *goal);
void printFigure(const char *what, double figure, const char *unit, const char *goal);
