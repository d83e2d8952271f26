#pragma once

#include <QString>

#include <functional>

/// Seconds of the fastest of \a runs calls; the fastest is the one least disturbed by the rest of the
/// machine.
double seconds(const std::function<void()> &work, int runs = 3);

/// Resident memory of this process, in MB.
double residentMegabytes();

/// One line of the table: ours, what it is measured against in the same run, their ratio and the goal.
void printRow(const char *what, double ours, const char *against, double theirs, const char *goal);
void printFigure(const char *what, double figure, const char *unit, const char *goal);
