#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace core {

/// One thing that is wrong with a file.
struct CheckRemark {
    enum class Weight {
        Fault,  ///< the file is damaged: repair() helps
        Advice, ///< the file works; a person should look at what it says
    };

    Weight weight = Weight::Fault;
    QString sentence; ///< translated
    QString detail;   ///< not translated: table, id, column
};

struct CheckReport {
    QList<CheckRemark> remarks; ///< in the order of the checks
    int formatVersion = 0;
    qsizetype records = 0; ///< that could be read
    qsizetype changes = 0; ///< entries of the log

    bool isSound() const; ///< no faults
};

/// Looks at everything: SQLite's own integrity, the schema, every cell, references, required values, words
/// against their vocabularies, and the change log, which is gone through to the first state and forward again
/// along every branch. The file is only read. An Error only where the file cannot be looked at: missing, no
/// document, newer, in use.
Result<CheckReport> checkFile(const QString &path);

struct RepairReport {
    qsizetype records = 0;      ///< saved
    QStringList losses;         ///< translated sentences, one for each thing lost; empty: nothing was
    bool isHistoryKept = false; ///< the change log and the named versions came along, too
};

/// Saves what can be read of \a path into the new document \a target; \a path itself stays as it is. Errors:
/// as checkFile(), FileNotWritable for the target, Corrupt when nothing could be read.
Result<RepairReport> repairFile(const QString &path, const QString &target);

} // namespace core
