#pragma once

#include "app/desktop/workspace.h"
#include "app/render/figures/journeymapfigure.h"

#include <QHash>

namespace app {

/// Which nodes of the map the filter bar hides. Remembers what a search looks through, so that each further
/// key costs only the looking.
class MapFilter {
public:
    /// To be called when records have changed.
    void forgetTexts() { m_texts.clear(); }
    /// One entry for each node; empty when nothing is asked for. An initiative passes by its own values or by
    /// those of an activity, and is found by its own words or by those of its activities.
    QList<bool> hiddenNodes(const Workspace &workspace, const JourneyMapFigure &figure);

private:
    void readTexts(const Workspace &workspace);

    QHash<core::RecordId, QByteArray> m_texts; ///< by node
};

} // namespace app
