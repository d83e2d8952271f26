#pragma once

#include <QLocale>
#include <QSet>
#include <QString>

#include <optional>

namespace app {

/// The text as a cell can hold it: at most 32 767 characters, and what a spreadsheet would take for a coded
/// character ("_x0041_") kept as it is.
QString cellText(const QString &text);

/// A number as it stands in a report, with what it was written with.
struct CellNumber {
    double value = 0;
    bool isPercent = false; ///< value is a share: 0.59 for "59 %"
};

/// The number that \a text is in the way \a locale writes it; nothing where a letter of it would get lost.
std::optional<CellNumber> cellNumber(const QString &text, const QLocale &locale);

/// Names for sheets as spreadsheets allow them: 1 to 31 characters, none of []:*?/\, no apostrophe at an end,
/// no two alike whatever their case. Numbered, so that the order of the report is seen.
class SheetNames {
public:
    QString next(const QString &wanted);

private:
    int m_count = 0;
};

/// A name within a formula or link: 'It''s'!
QString quotedSheet(const QString &name);

} // namespace app
