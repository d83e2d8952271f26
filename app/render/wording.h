#pragma once

#include <QString>

class QTranslator;

namespace app {

/// A text of figures and pages in the language of the report being made on this thread (ReportLanguage), else
/// in the program's. \a text is English and marked with QT_TRANSLATE_NOOP("app::render", …); \a n chooses the
/// plural form and fills %n.
QString wording(const char *text, int n = -1);

/// While it lives, wording() on this thread answers from \a texts, or in the English of the sources without
/// them: a report speaks its own language whatever the program's. They do not nest. Borrows \a texts.
class ReportLanguage {
public:
    explicit ReportLanguage(const QTranslator *texts);
    ~ReportLanguage();
    Q_DISABLE_COPY_MOVE(ReportLanguage)
};

} // namespace app
