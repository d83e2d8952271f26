#include "core/report/reportcontent.h"

namespace core {

RichText plain(const QString &text)
{
    return {TextRun{text, false, {}, {}, {}}};
}

} // namespace core
