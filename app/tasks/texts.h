#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;
class QTranslator;

namespace app {

/// Installs the texts and number formats of a language ("nl" or "en"; anything else reads as nl), Qt's own
/// buttons included. Calling it again replaces the language. GUI thread.
void installTexts(QCoreApplication &application, const QString &language);

/// The product's own texts in a language, for what is written in another than the program's. False where they
/// are missing. Any thread.
bool loadTexts(QTranslator &texts, const QString &language);

/// How numbers and dates are written in "nl" or "en".
QLocale localeOf(const QString &language);

} // namespace app
