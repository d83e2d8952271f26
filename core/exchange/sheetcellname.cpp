#include "core/exchange/sheetcellname.h"

namespace core {
namespace {

constexpr int lastRow = 1'048'576;
constexpr int lastColumn = 16'384;

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

QString columnName(int column)
{
    Q_ASSERT(column >= 1);
    QString name;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

QString cellName(CellPlace place)
{
    return columnName(place.column) + QString::number(place.row);
}

std::optional<CellPlace> cellPlace(QByteArrayView name)
{
    const char *at = name.begin();
    const char *const end = name.end();
    const auto skipDollar = [&] { at += at != end && *at == '$'; };

    CellPlace place;
    for (skipDollar(); at != end && isLetter(*at); ++at) {
        place.column = place.column * 26 + (*at & 0x1f); // 'A' and 'a' both end in 00001
        if (place.column > lastColumn)
            return std::nullopt;
    }
    for (skipDollar(); at != end && *at >= '0' && *at <= '9'; ++at) {
        place.row = place.row * 10 + (*at - '0');
        if (place.row > lastRow)
            return std::nullopt;
    }
    if (at != end || place.column == 0 || place.row == 0)
        return std::nullopt;
    return place;
}

} // namespace core
