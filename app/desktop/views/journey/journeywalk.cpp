#include "app/desktop/views/journey/journeywalk.h"

namespace app {
namespace {

constexpr int stepTime = 2500; // milliseconds: time to read a step aloud

} // namespace

JourneyWalk::JourneyWalk(JourneyCanvas *canvas) : QObject(canvas), m_canvas(canvas)
{
    m_timer.setInterval(stepTime);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const int next = m_canvas->walkedStations() + 1;
        const bool isThere = m_canvas->walkedLane() == m_lane && m_lane < m_canvas->figure().lanes.size()
            && next <= m_canvas->figure().lanes.at(m_lane).stations.size();
        if (isThere) {
            take(next);
            return;
        }
        m_timer.stop(); // what was walked stays in sight
        Q_EMIT stopped();
    });
}

void JourneyWalk::start(int lane)
{
    stop();
    if (lane < 0 || lane >= m_canvas->figure().lanes.size()
        || m_canvas->figure().lanes.at(lane).stations.isEmpty())
        return;
    m_lane = lane;
    if (!m_canvas->wantsMotion()) {
        m_canvas->setWalked(lane, static_cast<int>(m_canvas->figure().lanes.at(lane).stations.size()));
        Q_EMIT said(spokenLane(m_canvas->figure().lanes.at(lane)));
        return;
    }
    take(1);
    m_timer.start();
}

void JourneyWalk::stop()
{
    m_timer.stop();
    m_lane = -1;
    m_canvas->setWalked(-1, 0);
    Q_EMIT stopped();
}

void JourneyWalk::take(int stations)
{
    m_canvas->setWalked(m_lane, stations);
    m_canvas->setCurrent({m_lane, stations - 1, -1});
    Q_EMIT said(spokenStation(m_canvas->figure().lanes.at(m_lane), stations - 1));
}

} // namespace app
