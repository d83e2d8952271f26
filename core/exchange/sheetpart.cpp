#include "core/exchange/sheetpart.h"

namespace core {

SheetPart::SheetPart(ZipFile &archive, QByteArray name, std::unique_ptr<ZipPart> stream)
    : m_archive(archive),
      m_name(std::move(name)),
      m_stream(std::move(stream)),
      m_xml([this](char *to, qint64 size) { return m_stream->read(to, size); }, archive.job().limits)
{ }

Result<std::unique_ptr<SheetPart>> SheetPart::open(ZipFile &archive, const QByteArray &name)
{
    std::unique_ptr<ZipPart> stream = archive.open(name);
    if (!stream)
        return archive.failure();
    return std::unique_ptr<SheetPart>(new SheetPart(archive, name, std::move(stream)));
}

Error SheetPart::failure() const
{
    const SheetJob &job = m_archive.job();
    const QString part = QString::fromUtf8(m_name);
    switch (m_xml.problem()) {
    case SheetXml::Problem::Source:
        return m_archive.failure();
    case SheetXml::Problem::DocumentType:
        return sheeterror::hasDocumentType(job);
    case SheetXml::Problem::Encoding:
        return sheeterror::unusualXml(job, part + QStringLiteral(" is not UTF-8"));
    case SheetXml::Problem::TooDeep:
        return sheeterror::xmlTooDeep(job);
    case SheetXml::Problem::TooLong:
        return sheeterror::unusualXml(job, part + QStringLiteral(" has a tag or text beyond the limit"));
    case SheetXml::Problem::None:
    case SheetXml::Problem::Malformed:
        break;
    }
    return sheeterror::damaged(job, part + QStringLiteral(" is not well-formed"));
}

} // namespace core
