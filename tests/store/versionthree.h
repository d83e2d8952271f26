#pragma once

#include <QString>

/// Makes a document of format version 3, as the program of that time made them: without people's own texts in
/// reports. It holds an initiative that is pinned on a map, and a log of two edits: the initiative got
/// another name, and then another place. \return false when it could not be made.
bool makeVersionThree(const QString &path);
