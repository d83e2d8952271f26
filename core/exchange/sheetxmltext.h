#pragma once

#include <QtGlobal>

namespace core {

/// Resolves the references (&amp; &lt; &gt; &quot; &apos; &#65; &#x41;) in the UTF-8 text at \a begin and
/// makes
/// "\r\n" and '\r' one '\n', in place: the text can only become shorter.
///
/// \return its new size, or -1 if a '&' begins no such reference. O(size).
qsizetype resolveXmlText(char *begin, qsizetype size);

} // namespace core
