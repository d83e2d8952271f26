#pragma once

#include "core/exchange/fieldparser.h"
#include "tests/exchange/importfixture.h"

namespace importfixture {

/// Reads single cells with the vocabularies of a new file.
class FieldReading {
protected:
    const Vocabularies m_words{words()};

    static const FieldInfo &field(EntityKind kind, const char *key)
    {
        return *entityInfo(kind).field(QString::fromLatin1(key));
    }
    ParsedField read(EntityKind kind, const char *key, const QString &text) const
    {
        const auto parsed = parseField(field(kind, key), text, m_words);
        return parsed ? *parsed : ParsedField{QStringLiteral("ERROR"), {parsed.error().message}, {}, {}};
    }
    ParsedField read(const char *key, const QString &text) const
    {
        return read(EntityKind::Initiative, key, text);
    }
    bool fails(EntityKind kind, const char *key, const QString &text) const
    {
        const auto parsed = parseField(field(kind, key), text, m_words);
        return !parsed && parsed.error().code == ErrorCode::InvalidInput
            && parsed.error().message.size() > 20;
    }
};

} // namespace importfixture
