#pragma once

#include "core/model/cell.h"
#include "core/model/entitykind.h"
#include "core/model/fieldvalue.h"
#include "core/model/record.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace core {

/// A name in both languages of the product. Sheets in either language are recognised whatever language the
/// program speaks, so both stand here and not in translations/.
struct Label {
    const char *nl = ""; ///< UTF-8
    const char *en = ""; ///< UTF-8

    /// \a language is "nl" or "en"; anything else reads as nl.
    QString in(QStringView language) const
    {
        return QString::fromUtf8(language == QLatin1String("en") ? en : nl);
    }
};

enum class FieldType {
    Text,
    LongText,
    Url,
    Email,
    Integer,
    Real,
    Money, ///< euro cents
    Date,  ///< PartialDate
    YesNo,
    Term,       ///< one key of a vocabulary
    Terms,      ///< keys of a vocabulary, or free texts without one
    Reference,  ///< one record
    References, ///< records
};

/// How soon a field is asked for, and the groups completeness is counted over.
enum class FieldGroup { Core, Standard, Full };

/// Everything the program knows of one field; declared once, in entities/<entity>.cpp.
struct FieldInfo {
    const char *key = ""; ///< snake_case English; the column in the file and the name in JSON
    Label label;
    FieldType type = FieldType::Text;
    FieldGroup group = FieldGroup::Full;
    const char *vocabulary = nullptr; ///< for Term and Terms; nullptr: free texts
    std::optional<EntityKind> target; ///< for references; nothing: a record of any kind
    bool isRequired = false;          ///< must have a value
    bool isOwner = false;             ///< reference whose target, once deleted, takes this record with it
    bool isPersonal = false;          ///< personal data: left out of reports and of the public edition
    bool isInherited = false;         ///< an instance without its own value takes its generic service's
    double minimum
        = std::numeric_limits<double>::lowest(); ///< for numbers, in the field's unit (money: cents)
    double maximum = std::numeric_limits<double>::max();
    const char *aliases = ""; ///< further headers by which sheets know it, '|' between them
    Label help;

    FieldValue (*get)(const Record &) = nullptr;
    /// False, changing nothing, when the value is of another type than the field.
    bool (*set)(Record &, const FieldValue &) = nullptr;
    /// False when the cell cannot be a value of this field. \a pool null: do not share texts.
    bool (*load)(Record &, const Cell &, CellPool *pool) = nullptr;
    /// The cell borrows its text from \a buffer.
    Cell (*store)(const Record &, QByteArray &buffer) = nullptr;

    QString keyText() const { return QString::fromLatin1(key); }
    QString vocabularyText() const { return QString::fromLatin1(vocabulary); }
    QStringList aliasList() const { return QString::fromUtf8(aliases).split(u'|', Qt::SkipEmptyParts); }
    bool isText() const { return type <= FieldType::Email; }
    bool isSet() const { return type == FieldType::Terms || type == FieldType::References; }

    // How entities/*.cpp says it, in the order of reading.
    FieldInfo as(FieldType newType) const
    {
        return with([&](FieldInfo &f) { f.type = newType; });
    }
    FieldInfo core() const
    {
        return with([](FieldInfo &f) { f.group = FieldGroup::Core; });
    }
    FieldInfo standard() const
    {
        return with([](FieldInfo &f) { f.group = FieldGroup::Standard; });
    }
    FieldInfo required() const
    {
        return with([](FieldInfo &f) { f.isRequired = true; });
    }
    FieldInfo personal() const
    {
        return with([](FieldInfo &f) { f.isPersonal = true; });
    }
    FieldInfo inherited() const
    {
        return with([](FieldInfo &f) { f.isInherited = true; });
    }
    FieldInfo of(const char *name) const
    {
        return with([&](FieldInfo &f) { f.asTermOf(name); });
    }
    FieldInfo to(EntityKind kind) const
    {
        return with([&](FieldInfo &f) { f.target = kind; });
    }
    FieldInfo owner() const
    {
        return with([](FieldInfo &f) { f.isOwner = f.isRequired = true; });
    }
    FieldInfo cascades() const
    {
        return with([](FieldInfo &f) { f.isOwner = true; });
    }
    FieldInfo known(const char *names) const
    {
        return with([&](FieldInfo &f) { f.aliases = names; });
    }
    FieldInfo helped(Label text) const
    {
        return with([&](FieldInfo &f) { f.help = text; });
    }
    FieldInfo between(double low, double high) const
    {
        return with([&](FieldInfo &f) { f.minimum = low, f.maximum = high; });
    }
    FieldInfo atLeastZero() const { return between(0, std::numeric_limits<double>::max()); }

private:
    template <typename F>
    FieldInfo with(F change) const
    {
        FieldInfo copy = *this;
        change(copy);
        return copy;
    }
    void asTermOf(const char *name)
    {
        vocabulary = name;
        if (type == FieldType::Text)
            type = FieldType::Term;
    }
};

/// Everything the program knows of one kind of record.
struct EntityInfo {
    EntityKind kind;
    const char *key; ///< snake_case English; the table in the file and the name in JSON
    Label singular;
    Label plural;
    QList<FieldInfo> fields; ///< in the order of columns and forms; the four of Record stand last
    std::shared_ptr<Record> (*create)();
    std::shared_ptr<Record> (*copy)(const Record &);
    const char *nameField = nullptr; ///< the field that titles a record; nullptr: it has no title of its own

    QString keyText() const { return QString::fromLatin1(key); }
    /// nullptr when there is no such field.
    const FieldInfo *field(QStringView fieldKey) const;
    /// -1 when there is no such field.
    int indexOf(QStringView fieldKey) const;
    bool equal(const Record &a, const Record &b) const;
};

} // namespace core
