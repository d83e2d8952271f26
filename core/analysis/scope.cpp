#include "core/analysis/scope.h"

#include "core/analysis/area.h"
#include "core/analysis/methodterms.h"
#include "core/model/inventory.h"
#include "core/model/vocabularies.h"

#include <QCoreApplication>

namespace core {
namespace {

struct Dimension {
    const char *key;
    QStringView vocabulary;
    TermSet Scope::*terms;
};
constexpr Dimension dimensions[] = {
    {"region", vocabulary::region, &Scope::regions},
    {"theme", vocabulary::theme, &Scope::themes},
    {"phase", vocabulary::phase, &Scope::phases},
    {"targetGroup", vocabulary::targetGroup, &Scope::targetGroups},
    {"level", vocabulary::level, &Scope::levels},
};

/// What a frame can have besides phase, theme and region.
bool isFrame(QStringView part)
{
    const qsizetype equals = part.indexOf(u'=');
    return equals > 0 && part.left(equals).trimmed().compare(u"frame", Qt::CaseInsensitive) == 0;
}

Error unknownDimension(const QString &name)
{
    QStringList keys;
    for (const Dimension &dimension : dimensions)
        keys.append(QLatin1String(dimension.key));
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("core::analysis",
                                        "A scope cannot filter on \"%1\". Please write it as one of: %2, "
                                        "followed by = and a key, with commas between the parts.")
                .arg(name, keys.join(QLatin1String(", "))),
            {}};
}

Error unknownFrame()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("core::analysis",
                                        "The frame can have one dimension more. Please write it as "
                                        "frame=targetGroup, or leave it out."),
            {}};
}

Error unknownTerm(const QString &dimension, const QString &value, const QStringList &keys)
{
    return {
        ErrorCode::InvalidInput,
        QCoreApplication::translate("core::analysis", "This file has no %1 \"%2\". Please choose one of: %3.")
            .arg(dimension, value, keys.mid(0, 30).join(QLatin1String(", "))),
        {}};
}

Result<QString> keyFor(const Dimension &dimension, const QString &value, const Inventory &inventory,
                       const Vocabularies &vocabularies)
{
    const QString words = dimension.vocabulary.toString();
    QStringList keys = vocabularies.keys(words);
    if (dimension.vocabulary == vocabulary::region)
        keys = Areas(inventory).regions();
    if (keys.contains(value))
        return value;
    if (const auto key = vocabularies.match(words, value); key && keys.contains(*key))
        return *key;
    return unknownTerm(QLatin1String(dimension.key), value, keys);
}

} // namespace

bool Scope::isWhole() const
{
    return *this == Scope();
}

Result<Scope> Scope::parse(QStringView text, const Inventory &inventory)
{
    Scope scope;
    const Vocabularies vocabularies(inventory);
    const auto parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        if (isFrame(part)) {
            if (part.mid(part.indexOf(u'=') + 1).trimmed().compare(u"targetGroup", Qt::CaseInsensitive) != 0)
                return unknownFrame();
            scope.isFramedByTargetGroup = true;
            continue;
        }
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.left(equals < 0 ? part.size() : equals).trimmed().toString();
        const auto *found
            = std::find_if(std::begin(dimensions), std::end(dimensions), [&](const Dimension &d) {
                  return name.compare(QLatin1String(d.key), Qt::CaseInsensitive) == 0;
              });
        if (found == std::end(dimensions) || equals < 0)
            return unknownDimension(name);
        auto key = keyFor(*found, part.mid(equals + 1).trimmed().toString(), inventory, vocabularies);
        if (!key)
            return key.error();
        (scope.*(found->terms)).insert(*key);
    }
    return scope;
}

QString Scope::toText() const
{
    QStringList parts;
    for (const Dimension &dimension : dimensions) {
        for (const QString &key : this->*dimension.terms)
            parts.append(QLatin1String(dimension.key) + u'=' + key);
    }
    if (isFramedByTargetGroup)
        parts.append(QStringLiteral("frame=targetGroup"));
    return parts.join(u',');
}

} // namespace core
