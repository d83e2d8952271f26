#pragma once

#include <QString>

class QCoreApplication;

namespace app {

/// Installs the texts and number formats of a language ("nl" or "en"; anything else reads as nl), Qt's own
/// buttons included. Calling it again replaces the language. GUI thread.
void installTexts(QCoreApplication &application, const QString &language);

} // namespace app
