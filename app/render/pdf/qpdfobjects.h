#pragma once

// The one way into libqpdf's headers, and its values made from Qt's. Only for .cpp files of this folder and
// tests.

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4 // qpdf 11: std::shared_ptr, not its old PointerHolder
#endif

#include <QByteArray>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace app {

using PdfObject = QPDFObjectHandle;

inline PdfObject pdfName(const char *name)
{
    return PdfObject::newName(std::string("/") + name);
}

inline PdfObject pdfText(const QString &text)
{
    return PdfObject::newUnicodeString(text.toStdString());
}

/// ASCII: language codes, addresses, dates.
inline PdfObject pdfLatin(const QString &text)
{
    return PdfObject::newString(text.toStdString());
}

inline PdfObject pdfNumber(double value)
{
    return PdfObject::newReal(value, 2);
}

/// A rectangle from the top left of a page, as [left bottom right top] from its bottom left.
inline PdfObject pdfRectangle(const QRectF &area, double pageHeight)
{
    return PdfObject::newArray({pdfNumber(area.left()), pdfNumber(pageHeight - area.bottom()),
                                pdfNumber(area.right()), pdfNumber(pageHeight - area.top())});
}

/// A stream's bytes without its filters.
inline QByteArray pdfBytes(PdfObject stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

inline PdfObject pdfStream(QPDF &file, const QByteArray &bytes)
{
    return PdfObject::newStream(&file, bytes.toStdString());
}

} // namespace app
