#pragma once

#include <QByteArray>
#include <QString>

namespace app {

/// The parts of a text document that every report shares.

/// The look: headings with outline levels, body, notes, captions, tables, lists; A4 with the title above and
/// the page number below. \a language as in BCP 47 ("nl-NL"); \a title stands in the page header.
QByteArray odtStyles(const QString &language, const QString &title);

} // namespace app
