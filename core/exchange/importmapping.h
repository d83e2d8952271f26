#pragma once

#include "core/base/result.h"
#include "core/model/entitykind.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// The kind of sheet that holds initiatives with their activities, one row per activity.
inline const QString flatSheet = QStringLiteral("flat");

/// Bytes of a mapping.
inline constexpr qsizetype longestMapping = 16 * 1024 * 1024;

/// Where the cells of a column go, read from its text in a mapping.
struct ColumnTarget {
    EntityKind entity = EntityKind::Initiative;
    int field = -1; ///< index in EntityInfo::fields; -1 for an id, a role or a kind of relation
    QString term; ///< in a flat sheet: key of the role ("participation.aanbieder") or of the kind of relation
    bool isId = false; ///< "initiative.id"

    bool operator==(const ColumnTarget &) const = default;
};

/// Reads "activity.phases", "initiative.id"; in a flat sheet also "participation.ROLE" and "relation.KIND".
/// Nothing when there is no such entity or field.
std::optional<ColumnTarget> columnTarget(const QString &text, const QString &sheetKind);

/// One sheet.
struct SheetMapping {
    QString name;      ///< of the sheet; a mapping of one sheet fits a workbook of one sheet of any name
    QString kind;      ///< flatSheet or the key of an entity; empty: the sheet is kept out
    int headerRow = 1; ///< number of the row with the headings, as a spreadsheet program shows it
    /// Name of the column (see columnNames()) -> target (see columnTarget()); absent or empty: kept out.
    QMap<QString, QString> columns;
    /// Answers on unknown words, per vocabulary: word -> key of a term, "+" (add it) or "-" (leave it out).
    /// "?" is a question still open.
    QMap<QString, QMap<QString, QString>> terms;

    bool operator==(const SheetMapping &) const = default;
};

/// How the sheets of a file are to be read; made by recognise(), changed by people, kept as a file.
struct ImportMapping {
    QList<SheetMapping> sheets;

    QByteArray toJson() const;
    /// Error InvalidInput naming the sheet and column that is wrong.
    static Result<ImportMapping> fromJson(const QByteArray &json);
    /// The sheet with this name; or the only one; nullptr when there is none.
    const SheetMapping *sheet(const QString &name, qsizetype sheetsInFile) const;

    bool operator==(const ImportMapping &) const = default;
};

/// The names of the columns under these headings: doubles get " (2)", a column without heading is "[C]".
QStringList columnNames(const QStringList &headings);

/// What the export of rejected rows puts behind the headings of the sheet; an import passes over them.
const QStringList &rejectionHeadings();
bool endsWithRejection(const QStringList &headings);

} // namespace core
