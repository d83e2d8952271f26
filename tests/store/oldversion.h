#pragma once

#include "core/store/sqlite.h"

#include <QByteArrayList>
#include <QString>

#include <optional>

/// What a document of an earlier format holds, and how its log came about.
struct OldVersion {
    int format = 1;
    QByteArray contents;   ///< SQL that fills the tables of that format
    QByteArrayList edits;  ///< SQL, each one entry of the log: "Stap 1", "Stap 2", …
    quint64 changeIds = 0; ///< the first half of the ids of those entries
    QString author;
    int year = 2024; ///< in January, a day each
};

/// Writes it to \a path after the schema published for its format, which is all that the program of that time
/// shares with today's. \return the file, open, for what else must be done to it; nothing when it failed.
std::optional<core::Database> writeOldVersion(const QString &path, const OldVersion &version);
