#pragma once

#include "app/render/pdf/pdfdocumentinfo.h"

#include <QByteArray>

class QPDF;

namespace app {

/// The XMP packet: Dublin Core title, creator, description and language, the XMP dates and the PDF producer.
/// Well-formed for every text; no conformance is claimed.
QByteArray xmpPacket(const PdfDocumentInfo &info);

/// Writes language, marked state, title display, XMP and the Info dictionary. Throws what libqpdf throws.
void writeMetadata(QPDF &file, const PdfDocumentInfo &info);

} // namespace app
