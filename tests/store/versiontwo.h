#pragma once

#include <QString>

/// Makes a document of format version 2, as the program of that time made them: without places pinned on the
/// maps. It holds an organisation and an initiative that it provides, and a log of two edits: the initiative
/// got another name, and then a second organisation. \return false when it could not be made.
bool makeVersionTwo(const QString &path);
