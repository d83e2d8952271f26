#pragma once

#include "core/exchange/importmapping.h"
#include "core/exchange/importterms.h"
#include "core/model/fieldinfo.h"
#include "core/model/vocabularies.h"

#include <QHash>

#include <deque>
#include <functional>

namespace core {

/// What a cell says, read once for all cells of a column with the same text.
struct ImportCell {
    QString column; ///< its name
    QString text;
    FieldValue value;
    QString key;          ///< of a name: normalised; empty when there is none
    QStringList names;    ///< of organisations or records that are meant by name
    QStringList nameKeys; ///< the same, normalised
    QString error;        ///< translated sentence; not empty: the row is rejected
    QStringList remarks;  ///< translated sentences
    QList<int> terms;     ///< entries of unknown words, see ImportTerms

    bool isBlank() const { return value.isUnknown() && names.isEmpty(); }
};

/// What cells are read with. Borrowed by the columns of one sheet.
struct CellContext {
    const Vocabularies &vocabularies;
    ImportTerms &terms;
    DateOrder dateOrder;
    std::function<bool(const QString &name)>
        isOrganisation; ///< a name that holds a separator wins if it is one
};

/// One column of a sheet: where it goes, and its cells. Texts are known by their address, which the readers
/// of sheets share between equal texts; equal texts that do not share it are read again, to the same effect.
class ImportColumn {
public:
    /// \a index in SheetRow::cells. \a isLossless: cells are first read as recordCell() writes them.
    ImportColumn(int index, QString name, ColumnTarget target, bool isLossless);

    int index() const { return m_index; }
    const QString &name() const { return m_name; }
    const ColumnTarget &target() const { return m_target; }
    /// nullptr for ids, roles and kinds of relation.
    const FieldInfo *field() const { return m_field; }

    /// Never null; valid as long as the column. \a text must live as long.
    const ImportCell *read(const QString &text, const CellContext &context);

private:
    ImportCell parsed(const QString &text, const CellContext &context) const;
    ImportCell parsedId(const QString &text) const;
    ImportCell parsedNames(const QString &text, const CellContext &context) const;
    ImportCell parsedField(const QString &text, const CellContext &context) const;
    void addUnknownTerms(ImportCell &cell, const QStringList &unknown, const CellContext &context) const;
    void check(ImportCell &cell) const;

    int m_index;
    QString m_name;
    ColumnTarget m_target;
    bool m_isLossless;
    const FieldInfo *m_field = nullptr;
    bool m_isName = false; ///< the field that titles its record
    std::deque<ImportCell> m_cells;
    QHash<const QChar *, const ImportCell *> m_byAddress;
    const QChar *m_lastAddress = nullptr;
    const ImportCell *m_last = nullptr;
};

} // namespace core
