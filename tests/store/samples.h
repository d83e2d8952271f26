#pragma once

#include "core/model/catalogue.h"
#include "core/model/entities/initiative.h"
#include "core/model/inventory.h"
#include "core/store/document.h"
#include "tests/testfiles.h"

#include <random>

/// What the tests of the store put into their files. The same arguments give the same records.
namespace samples {

inline const QString author = QStringLiteral("tester");

/// The document, or nullptr after a warning that says why.
std::unique_ptr<core::Document> opened(const QString &path,
                                       core::Document::OpenMode mode = core::Document::OpenMode::Exclusive);
std::unique_ptr<core::Document> created(const QString &path);
std::unique_ptr<core::Document> created(const QString &path, const core::Inventory &contents);

using testfiles::bytesOf;
using testfiles::quickFolder;
using testfiles::write;

/// What somebody else does to a file, with all of SQLite and none of our care. Stops the test program where
/// that cannot be done.
void runSql(const QString &path, const QByteArray &sql);
/// Leaves in \a half, and in the journal beside it, what a kill in the middle of a change of the document at
/// \a path would have left of that.
void cutOffChange(const QString &path, const QString &half);
/// What SQLite says of the file's pages, indexes and references: "ok", or the first thing that is wrong.
/// Rolls back what a crash left.
QString integrity(const QString &path);

template <typename T>
int fieldIndex(const char *key)
{
    return core::entityInfo(T::entityKind).indexOf(QString::fromLatin1(key));
}

const core::Initiative &firstInitiative(const core::Document &document);
/// One edit with the label "Hernoemen tot NAME".
core::Result<void> rename(core::Document &document, const QString &name);

/// The \a number-th id of a row that sorts as it counts.
core::RecordId id(quint64 number);

/// Organisations, initiatives with activities and participations, a journey, terms and the file's title:
/// about 3.6 records per initiative, in the proportions of a country where 12 200 initiatives have 32 275
/// activities.
core::Inventory country(int initiatives, unsigned seed = 1);

/// A record of \a kind with a random state (unknown, none, value) in every field. References name \a targets
/// or nothing; required fields have values.
std::shared_ptr<core::Record> anyRecord(core::EntityKind kind, const core::Inventory &targets,
                                        std::mt19937 &random);

/// A random value for the field.
core::FieldValue anyValue(const core::FieldInfo &field, const core::Inventory &targets, std::mt19937 &random);

/// One to four random steps (insert, update, set, delete with all that is owned), all of them allowed.
core::Result<void> anyEdit(core::Edit &edit, std::mt19937 &random);

} // namespace samples
