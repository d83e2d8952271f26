#pragma once

#include "app/desktop/views/network/mapfilter.h"
#include "app/render/figures/journeymapfigure.h"

#include <functional>

namespace app {

/// The maps the view can show.
enum class NetworkLayout { Journey, Stakeholders, Hinge };

/// What a worker needs to lay a map out; values only.
struct NetworkRequest {
    NetworkLayout layout = NetworkLayout::Journey;
    core::Inventory inventory;
    core::Profile profile;
    core::Vocabularies vocabularies;
    core::TermSet regions;           ///< the map has only what belongs to them; empty: everything
    core::JourneyMapLayout previous; ///< keeps a journey map's places
    bool withTexts = true;           ///< the texts for the filter are needed too
};

/// A map, ready to take the shape of the room there is.
struct NetworkResult {
    NetworkLayout layout = NetworkLayout::Journey;
    std::function<NetworkFigure(const QSizeF &room)> shape;
    core::JourneyMapLayout journey; ///< of a journey map
    QString sentence;
    MapTexts texts;
};

/// Lays out and builds; for a worker. Errors: Cancelled, and those of the layout.
core::Result<NetworkResult> networkResultOf(const NetworkRequest &request, const core::JobControl &job);

} // namespace app
