#pragma once

#include "core/exchange/sheetxml.h"
#include "core/exchange/zipfile.h"

#include <memory>

namespace core {

/// The XML of one part of a zip file, unpacked while it is read.
class SheetPart {
public:
    /// \a archive is borrowed and must outlive this. Fails as ZipFile::open does.
    static Result<std::unique_ptr<SheetPart>> open(ZipFile &archive, const QByteArray &name);

    SheetXml &xml() { return m_xml; }
    /// Precondition: the XML failed. Why, for the user.
    Error failure() const;

private:
    SheetPart(ZipFile &archive, QByteArray name, std::unique_ptr<ZipPart> stream);

    ZipFile &m_archive;
    QByteArray m_name;
    std::unique_ptr<ZipPart> m_stream;
    SheetXml m_xml;
};

} // namespace core
