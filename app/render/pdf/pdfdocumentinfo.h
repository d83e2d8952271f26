#pragma once

#include <QDateTime>
#include <QString>

namespace app {

/// What a PDF says about itself. Nothing here is read from a clock or the machine: the same values give the
/// same bytes. The file claims no conformance (PDF/UA, PDF/A) unless told to: that is for a person with a
/// validator.
struct PdfDocumentInfo {
    QString title;            ///< shown in the title bar of the reader
    QString author;           ///< empty: left out
    QString subject;          ///< empty: left out
    QString creator;          ///< the program that made it
    QString language;         ///< BCP 47, such as "nl-NL"
    QDateTime created;        ///< written in UTC to the second; invalid: left out
    bool claimsPdfUa = false; ///< writes the identifier of PDF/UA-1, without which no validator looks further
};

} // namespace app
