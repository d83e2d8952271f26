#pragma once

#include "core/exchange/sheetnumber.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace core {

class SheetXml;

/// How much of a day each cell style of an ODS file shows: all of it, or only its month or year.
class OdsStyles {
public:
    /// Adds the styles in the element that \a xml stands at the start of: <office:styles> or
    /// <office:automatic-styles>. Goes on to its end.
    /// \return false if the XML failed.
    bool read(SheetXml &xml);

    /// Day, Month or Year; Day for a style that is not known.
    NumberKind kindOfDay(const QByteArray &cellStyle) const;
    /// Whether tables of this style are not shown.
    bool isHidden(const QByteArray &tableStyle) const { return m_hiddenTables.contains(tableStyle); }

private:
    bool readDateStyle(SheetXml &xml);

    QHash<QByteArray, NumberKind> m_dateStyles;  ///< Only Month and Year.
    QHash<QByteArray, QByteArray> m_dataStyleOf; ///< Data style by cell style.
    QSet<QByteArray> m_hiddenTables;
};

} // namespace core
