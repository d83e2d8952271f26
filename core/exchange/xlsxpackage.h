#pragma once

#include "core/exchange/zipfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

/// What the workbook part of an XLSX file tells: which parts hold what.
struct XlsxPackage {
    struct SheetPlace {
        QString name;
        QByteArray part;
        bool isHidden = false;
    };

    QList<SheetPlace> sheets;     ///< Worksheets only, in their order; chart sheets hold no cells.
    QByteArray stylesPart;        ///< Empty if there is none.
    QByteArray sharedStringsPart; ///< Empty if there is none.
    bool from1904 = false;        ///< Days are counted from 1904-01-01.
};

/// Follows the relationships, absolute or relative, from the package to its sheets (ECMA-376 part 2, and part
/// 1 12.3.23). Parts that are named but absent are left out, except sheets.
Result<XlsxPackage> readXlsxPackage(ZipFile &archive);

} // namespace core
