#pragma once

#include "core/report/reportcontent.h"

#include <QSet>

namespace app {

/// The text as a report shows it in every format: as cleanText(), but what would turn the writing direction
/// is spelled out ("[U+202E]") rather than left out. Idempotent; O(n).
QString shownText(const QString &text);

/// The same report with every text as shownText(), the words of figures' painters left as they are. O(texts).
core::ReportContent shownContent(core::ReportContent content);

/// Every place in a report that a link can lead to. Empty names are none.
QSet<QString> anchorsOf(const core::ReportContent &content);

/// Whether a link may lead to \a address: https, http or mailto, and nothing but printable ASCII.
bool isLinkAddress(const QString &address);

/// "en-GB" or "nl-NL".
QString languageTag(const core::ReportContent &content);

} // namespace app
