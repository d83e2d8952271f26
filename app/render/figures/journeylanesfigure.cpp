#include "app/render/figures/journeylanesfigure.h"

#include "app/render/wording.h"

#include <QCoreApplication>

namespace app {
namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

} // namespace

JourneyLanesFigure lanesOf(const JourneyLanesFigure &figure, int first, int count)
{
    JourneyLanesFigure part = figure;
    part.lanes = figure.lanes.mid(first, count);
    return part;
}

QList<int> boxesAt(const JourneyLane &lane, int station)
{
    QList<int> found;
    for (int box = 0; box < lane.boxes.size(); ++box) {
        if (lane.boxes.at(box).first <= station && station <= lane.boxes.at(box).last)
            found.append(box);
    }
    return found;
}

QString spokenLane(const JourneyLane &lane)
{
    const QString name = lane.subtitle.isEmpty() ? lane.title : joined({lane.title, lane.subtitle});
    return name + QStringLiteral(": ") + lane.sentence;
}

QString spokenStation(const JourneyLane &lane, int station)
{
    const LaneStation &at = lane.stations.at(station);
    QStringList parts{wording(QT_TRANSLATE_NOOP("app::render", "Step %1 of %2"))
                          .arg(station + 1)
                          .arg(lane.stations.size())};
    parts.append(at.phase.isEmpty() ? wording(QT_TRANSLATE_NOOP("app::render", "phase unknown")) : at.phase);
    if (!at.name.isEmpty())
        parts.append(at.name);
    const auto add = [&](const QString &text, const char *label) {
        if (!text.isEmpty())
            parts.append(wording(label).arg(text));
    };
    add(at.need, QT_TRANSLATE_NOOP("app::render", "need: %1"));
    add(at.barrier, QT_TRANSLATE_NOOP("app::render", "barrier: %1"));
    const QList<int> boxes = boxesAt(lane, station);
    for (const int box : boxes) {
        const LaneBox &shown = lane.boxes.at(box);
        parts.append(shown.title);
        parts.append(providerText(shown));
        if (shown.door > 0)
            parts.append(wording(QT_TRANSLATE_NOOP("app::render", "door %1")).arg(shown.door));
    }
    if (at.further > 0)
        parts.append(wording(QT_TRANSLATE_N_NOOP("app::render", "%n more activities"), at.further));
    if (at.activities == 0)
        parts.append(at.step.isNull() ? noOffer()
                                      : wording(QT_TRANSLATE_NOOP("app::render", "no activity yet")));
    QString said = joined(parts);
    if (station < lane.bridges.size() && lane.bridges.at(station).isBroken())
        said += QStringLiteral(". ") + lane.bridges.at(station).broken;
    return said;
}

QString nothingYet()
{
    return wording(QT_TRANSLATE_NOOP("app::render", "nothing yet"));
}

QString noOffer()
{
    return wording(QT_TRANSLATE_NOOP("app::render", "no offer"));
}

QString providerText(const LaneBox &box)
{
    const QString who = box.provider.isEmpty() ? wording(QT_TRANSLATE_NOOP("app::render", "provider unknown"))
                                               : box.provider;
    return box.isStopped ? wording(QT_TRANSLATE_NOOP("app::render", "%1 (not active now)")).arg(who) : who;
}

QString bridgeText(const LaneBridge &bridge)
{
    return bridge.isBroken() ? wording(QT_TRANSLATE_NOOP("app::render", "break"))
                             : wording(QT_TRANSLATE_N_NOOP("app::render", "%n tie(s)"),
                                       static_cast<int>(std::min<qint64>(bridge.ties, 1'000'000)));
}

} // namespace app
