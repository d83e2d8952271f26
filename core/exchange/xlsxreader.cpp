#include "core/exchange/xlsxreader.h"

#include "core/exchange/xlsxpackage.h"
#include "core/exchange/xlsxsheet.h"
#include "core/exchange/xlsxstrings.h"
#include "core/exchange/xlsxstyles.h"

namespace core {

Result<void> readXlsx(ZipFile &archive, SheetBuilder &builder)
{
    const auto package = readXlsxPackage(archive);
    if (!package)
        return package.error();
    QList<QByteArray> parts{package->sharedStringsPart};
    for (const XlsxPackage::SheetPlace &place : package->sheets)
        parts.append(place.part);
    archive.expect(parts);

    const auto styles = readXlsxStyles(archive, package->stylesPart);
    if (!styles)
        return styles.error();
    const auto strings = readXlsxStrings(archive, package->sharedStringsPart, builder);
    if (!strings)
        return strings.error();
    const XlsxContext context{*strings, *styles, package->from1904};
    for (const XlsxPackage::SheetPlace &place : package->sheets) {
        if (!builder.beginSheet(place.name, place.isHidden))
            return builder.failure();
        if (auto done = readXlsxSheet(archive, place.part, context, builder); !done)
            return done;
    }
    return {};
}

} // namespace core
