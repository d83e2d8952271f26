#pragma once

#include "app/desktop/workspace.h"
#include "app/render/figures/networkfigure.h"

#include <QHash>

namespace app {

/// What a search looks through, by the id of the node.
using MapTexts = QHash<core::RecordId, QByteArray>;
/// An initiative with its activities, an organisation, an activity without an initiative. May run on a
/// worker. Error Cancelled. O(records).
core::Result<MapTexts> mapTextsOf(const core::Inventory &inventory, const core::Vocabularies &vocabularies,
                                  const QString &language, const core::JobControl &job);

/// Which nodes of the map the filter bar hides. Remembers what it found, so that each further key costs only
/// the looking, and only at what the former keys let through.
class MapFilter {
public:
    /// For another figure, or after records have changed. Without texts, a search hides nothing yet.
    void setTexts(const MapTexts &texts);
    void forget();
    bool hasTexts() const { return !m_texts.isEmpty(); }
    /// One entry for each node; empty when nothing is asked for. An initiative passes by its own values or by
    /// those of an activity, and is found by its own words or by those of its activities.
    QList<bool> hiddenNodes(const Workspace &workspace, const NetworkFigure &figure);

private:
    void findScope(const Workspace &workspace, const NetworkFigure &figure);

    MapTexts m_texts;
    std::optional<Filter> m_asked; ///< what the lists below are for, and of how many nodes
    QList<bool> m_isOutOfScope;    ///< by all but the text
    QList<bool> m_isHidden;
};

} // namespace app
