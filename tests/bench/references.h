#pragma once

#include <QString>

/// Steps through every row and column of every record table, as a bare C program would: what opening cannot
/// beat by much.
void scanTables(const QString &document);

/// Runs a program to its end and gives the seconds it took; negative when it is not there or failed.
double programSeconds(const QString &program, const QStringList &arguments);
