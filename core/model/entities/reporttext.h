#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A text of a report in the words of the people of this file, instead of the one that came with the program.
/// Fields: see the .cpp.
struct ReportText : Record {
    static constexpr auto entityKind = EntityKind::ReportText;

    Known<QString> report;   ///< key of its template
    Known<QString> name;     ///< of the text in the template: "title", "overview.intro"
    Known<QString> language; ///< "nl" or "en"
    Known<QString> text;

    static EntityInfo describe();
};

} // namespace core
