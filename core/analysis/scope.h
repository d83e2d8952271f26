#pragma once

#include "core/base/result.h"
#include "core/model/sortedset.h"

namespace core {

class Inventory;

/// The part of the ecosystem a question is about: the window's filter bar, the command line's --scope.
///
/// Within one dimension any of the values will do, between dimensions all must hold; an empty dimension does
/// not filter. An activity whose value is unknown may belong: it takes part, but never as certain. The frame
/// keeps only the named phases, themes and regions.
struct Scope {
    TermSet regions;
    TermSet themes;
    TermSet phases;
    TermSet targetGroups;
    TermSet levels;
    bool isFramedByTargetGroup = false; ///< each cell of the frame once more for each target group

    bool isWhole() const;
    bool operator==(const Scope &) const = default;

    /// Reads "region=regio-1,theme=digitalisering,theme=financiering"; empty text is the whole file. Values
    /// may be keys, labels or aliases. "frame=targetGroup" adds that dimension to the frame. Error InvalidInput names what is unknown and what there is instead.
    static Result<Scope> parse(QStringView text, const Inventory &inventory);
    /// What parse() reads, in the order region, theme, phase, targetGroup, level, frame.
    QString toText() const;
};

} // namespace core
