#pragma once

#include "app/desktop/views/network/networkcanvas.h"
#include "core/analysis/journey.h"
#include "core/model/vocabularies.h"

namespace app {

/// A walk through the phases of one theme, as the analysis of journeys found it.
struct WalkRoute {
    QString theme;
    QString label;               ///< "digitalisering", "digitalisering, Zandhoek"
    QList<core::RecordId> nodes; ///< initiatives, or activities without one; each once in a row
    QStringList steps;           ///< what happens there: the names of the activities
};
/// The walks there are: those of the whole file first. For a worker. Error Cancelled.
core::Result<QList<WalkRoute>> walkRoutes(const core::Inventory &inventory, const core::Profile &profile,
                                          const core::Vocabularies &vocabularies,
                                          const core::TermSet &regions, const core::JobControl &job);

/// Walks along a route on the canvas, step by step, for a room full of people; all at once where nothing may
/// move by itself.
class NetworkWalk : public QObject {
    Q_OBJECT

public:
    explicit NetworkWalk(NetworkCanvas *canvas);

    void start(const WalkRoute &route);
    void stop();
    bool isWalking() const { return m_timer.isActive(); }
    int step() const { return m_step; } ///< the last one taken; -1 before the first

Q_SIGNALS:
    void said(const QString &sentence); ///< "Step 2 of 4: Energiescan"

private:
    void take(int step);
    int markOf(core::RecordId node) const;

    NetworkCanvas *m_canvas;
    WalkRoute m_route;
    QTimer m_timer;
    int m_step = -1;
};

/// The marks of a way through the map and a line between each two that follow each other, where there is one.
NetworkHighlight trailOf(const NetworkCanvas &canvas, const QList<int> &marks);

} // namespace app
