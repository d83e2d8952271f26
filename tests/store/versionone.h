#pragma once

#include <QString>

/// Makes a document of format version 1, as the program of that time made them: lessons had no tags, and the
/// log did not count its revisions. It holds one initiative with an activity and two lessons, and a log of
/// three edits, the last of them undone: a lesson added, its text changed, the other lesson deleted. \return
/// false when it could not be made.
bool makeVersionOne(const QString &path);
