#pragma once

#include <QList>
#include <QString>

namespace app {

struct Language {
    QString code;            ///< "nl" or "en"
    QString name;            ///< in the language itself
    QString restartSentence; ///< in the language itself: when the choice takes effect
};

QList<Language> availableLanguages();
/// What the user chose, else the system's language, else Dutch.
QString chosenLanguage();
void chooseLanguage(const QString &code);

} // namespace app
