#include "core/model/cell.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace core {
namespace {

constexpr qsizetype longestPooled = 64; // longer texts are hardly ever equal

QByteArray borrowed(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<QStringList> jsonTexts(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    QStringList texts;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        if (!value.isString())
            return std::nullopt;
        texts.append(value.toString());
    }
    return texts;
}

} // namespace

QString CellPool::text(std::string_view utf8)
{
    const QByteArray key = borrowed(utf8);
    if (key.size() > longestPooled)
        return QString::fromUtf8(key);
    if (const auto found = m_texts.constFind(key); found != m_texts.cend())
        return *found;
    const QString text = QString::fromUtf8(key);
    m_texts.insert(QByteArray(key.constData(), key.size()), text);
    return text;
}

std::optional<TermSet> CellPool::terms(std::string_view json)
{
    const QByteArray key = borrowed(json);
    if (const auto found = m_terms.constFind(key); found != m_terms.cend())
        return *found;
    const auto texts = jsonTexts(key);
    if (!texts)
        return std::nullopt;
    const TermSet set{QList<QString>(*texts)};
    m_terms.insert(QByteArray(key.constData(), key.size()), set);
    return set;
}

std::optional<RecordIdSet> CellPool::ids(std::string_view json)
{
    const auto texts = jsonTexts(borrowed(json));
    if (!texts)
        return std::nullopt;
    QList<RecordId> ids;
    for (const QString &text : *texts) {
        const auto id = RecordId::fromText(text);
        if (!id)
            return std::nullopt;
        ids.append(*id);
    }
    return RecordIdSet(std::move(ids));
}

} // namespace core
