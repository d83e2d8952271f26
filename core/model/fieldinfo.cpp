#include "core/model/fieldinfo.h"

namespace core {

int EntityInfo::indexOf(QStringView fieldKey) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fieldKey == QLatin1String(fields.at(i).key))
            return i;
    }
    return -1;
}

const FieldInfo *EntityInfo::field(QStringView fieldKey) const
{
    const int index = indexOf(fieldKey);
    return index < 0 ? nullptr : &fields.at(index);
}

bool EntityInfo::equal(const Record &a, const Record &b) const
{
    return a.id == b.id && std::all_of(fields.cbegin(), fields.cend(), [&](const FieldInfo &info) {
               return info.get(a) == info.get(b);
           });
}

} // namespace core
