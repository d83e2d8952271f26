#pragma once

#include "app/desktop/views/journey/journeycanvas.h"

#include <QTimer>

namespace app {

/// Walks through a journey on the canvas, step by step, for a room full of people; all at once where nothing
/// may move by itself.
class JourneyWalk : public QObject {
    Q_OBJECT

public:
    explicit JourneyWalk(JourneyCanvas *canvas);

    void start(int lane); ///< from its first step
    void stop();
    bool isWalking() const { return m_timer.isActive(); }

Q_SIGNALS:
    void said(const QString &sentence); ///< "Stap 2 van 4, weten, Energiescan, Energieloket"
    void stopped();                     ///< at the end, or when asked

private:
    void take(int stations);

    JourneyCanvas *m_canvas;
    QTimer m_timer;
    int m_lane = -1;
};

} // namespace app
