#include "app/desktop/views/network/networkpins.h"

#include "app/render/figures/graphnetwork.h"
#include "core/layout/mapplaces.h"
#include "core/model/entities/mapplace.h"

#include <QMenu>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

/// A band says the level of what stands in it, so a mark stays in its own.
QPointF withinBand(const NetworkFigure &figure, int mark, QPointF world)
{
    const double stands = figure.marks.at(mark).rect.center().y(), half = figure.unit / 2;
    for (const NetworkStrip &band : figure.bands) {
        if (stands >= band.from && stands <= band.to && band.to - band.from > figure.unit)
            world.setY(std::clamp(world.y(), band.from + half, band.to - half));
    }
    return world;
}

} // namespace

NetworkPins::NetworkPins(Workspace &workspace, NetworkCanvas *canvas)
    : QObject(canvas),
      m_workspace(workspace),
      m_canvas(canvas)
{
    connect(canvas, &NetworkCanvas::markMoved, this, &NetworkPins::pin);
    connect(canvas, &NetworkCanvas::letGoAsked, this, &NetworkPins::letGo);
    connect(canvas, &NetworkCanvas::pinSelectedAsked, this, &NetworkPins::pinSelected);
    connect(canvas, &NetworkCanvas::letGoOfSelectedAsked, this, &NetworkPins::letGoOfSelected);
}

void NetworkPins::setMap(NetworkLayout map)
{
    m_map = map;
    if (map == NetworkLayout::Journey)
        m_canvas->setMover({});
    else
        m_canvas->setMover([this](int mark) { return mayPin(mark); });
}

QString NetworkPins::mapName() const
{
    return QString::fromUtf16(m_map == NetworkLayout::Hinge ? core::hingeMapName : core::stakeholderMapName);
}

bool NetworkPins::canEdit()
{
    const core::Document *document = m_workspace.document();
    if (!document)
        return false;
    if (document->isReadOnly())
        Q_EMIT said(tr("This file can only be read, so nothing can be pinned or let go. %1")
                        .arg(document->readOnlyReason()));
    return !document->isReadOnly();
}

bool NetworkPins::mayPin(int mark)
{
    if (!canEdit())
        return false;
    const MapNode &node = m_canvas->figure().nodeAt(mark);
    const bool isRecorded = m_workspace.inventory().kindOf(node.id).has_value();
    if (!isRecorded)
        Q_EMIT said(
            tr("%1 is only named, not recorded. Record it in the inventory to pin it here.").arg(node.label));
    return isRecorded;
}

bool NetworkPins::isPinned(int mark) const
{
    return flagOf(m_canvas->figure().isPinned, m_canvas->figure().marks.at(mark).node);
}

/// By id; two copies of a file that were merged may both have pinned it.
core::RecordIdSet NetworkPins::pinsOf(core::RecordId id) const
{
    core::RecordIdSet pins;
    for (const core::MapPlace &place : m_workspace.inventory().all<core::MapPlace>()) {
        if (place.record.hasValue() && *place.record == id && place.map.valueOr({}) == mapName())
            pins.insert(place.id);
    }
    return pins;
}

/// In node widths, to a hundredth: as near to \a world as its band and \a others allow.
QPointF NetworkPins::placeFor(int mark, const QPointF &world, const core::PinnedPlaces &others) const
{
    const QPointF wanted = graphPlaceOf(m_canvas->figure(), withinBand(m_canvas->figure(), mark, world));
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    return core::freePlaceNear(QPointF(rounded(wanted.x()), rounded(wanted.y())), others);
}

/// The pin of \a id on this map, made or moved; of several one is left.
core::Result<void> NetworkPins::put(core::Edit &edit, core::RecordId id, const QPointF &at) const
{
    core::RecordIdSet pins = pinsOf(id);
    core::MapPlace place;
    if (!pins.isEmpty())
        place = *edit.inventory().find<core::MapPlace>(*std::prev(pins.end()));
    place.map = mapName();
    place.record = id;
    place.x = at.x();
    place.y = at.y();
    if (!pins.isEmpty()) {
        pins.remove(place.id);
        if (const auto done = edit.update(place); !done)
            return done;
        return pins.isEmpty() ? core::Result<void>() : edit.remove(pins);
    }
    const auto made = edit.insert(place);
    return made ? core::Result<void>() : core::Result<void>(made.error());
}

void NetworkPins::pin(int mark, const QPointF &world)
{
    const MapNode node = m_canvas->figure().nodeAt(mark);
    core::PinnedPlaces others = core::pinnedPlacesOf(m_workspace.inventory(), mapName());
    others.remove(node.id);
    const QPointF at = placeFor(mark, world, others);
    const quint64 before = m_workspace.document()->revision();
    const bool isDone = m_workspace.edit(tr("Pin %1 on the map").arg(node.label),
                                         [&](core::Edit &edit) { return put(edit, node.id, at); });
    if (!isDone || m_workspace.document()->revision() == before)
        m_canvas->stopCarrying(); // no new map will come
}

QList<int> NetworkPins::selectedMarks() const
{
    QList<int> marks;
    for (const int mark : m_canvas->visibleMarks()) {
        const NetworkFigure &figure = m_canvas->figure();
        if (flagOf(m_canvas->look().isSelected, figure.marks.at(mark).node)
            && m_workspace.inventory().kindOf(figure.nodeAt(mark).id))
            marks.append(mark);
    }
    return marks;
}

void NetworkPins::pinSelected()
{
    const QList<int> marks = selectedMarks();
    if (m_map == NetworkLayout::Journey || !canEdit())
        return;
    if (marks.isEmpty()) {
        Q_EMIT said(tr("Select what you want to pin first: click it, or draw around it with Shift."));
        return;
    }
    core::PinnedPlaces others = core::pinnedPlacesOf(m_workspace.inventory(), mapName());
    QList<std::pair<core::RecordId, QPointF>> places;
    for (const int mark : marks) {
        const core::RecordId id = m_canvas->figure().nodeAt(mark).id;
        others.remove(id);
        places.append({id, placeFor(mark, m_canvas->figure().marks.at(mark).rect.center(), others)});
        others.insert(id, places.constLast().second);
    }
    m_workspace.edit(tr("Pin %n on the map", nullptr, static_cast<int>(places.size())),
                     [&](core::Edit &edit) -> core::Result<void> {
                         for (const auto &[id, at] : places) {
                             if (const auto done = put(edit, id, at); !done)
                                 return done;
                         }
                         return {};
                     });
}

void NetworkPins::letGoOfSelected()
{
    if (m_map == NetworkLayout::Journey || !canEdit())
        return;
    core::RecordIdSet pins;
    int released = 0;
    for (const int mark : selectedMarks()) {
        const core::RecordIdSet found = pinsOf(m_canvas->figure().nodeAt(mark).id);
        released += found.isEmpty() ? 0 : 1;
        pins.unite(found);
    }
    if (pins.isEmpty()) {
        Q_EMIT said(tr("Nothing that is selected is pinned on this map."));
        return;
    }
    m_workspace.edit(tr("Let go of %n on the map", nullptr, released),
                     [&](core::Edit &edit) { return edit.remove(pins); });
}

void NetworkPins::letGo(int mark)
{
    const MapNode node = m_canvas->figure().nodeAt(mark);
    const core::RecordIdSet pins = pinsOf(node.id);
    if (!canEdit())
        return;
    if (pins.isEmpty()) {
        Q_EMIT said(tr("%1 is not pinned on this map.").arg(node.label));
        return;
    }
    m_workspace.edit(tr("Let go of %1 on the map").arg(node.label),
                     [&](core::Edit &edit) { return edit.remove(pins); });
}

void NetworkPins::addTo(QMenu *menu, int mark)
{
    if (m_map == NetworkLayout::Journey)
        return;
    const core::RecordId id = m_canvas->figure().nodeAt(mark).id;
    const auto withMark = [this, id](auto &&use) { // the map may have changed since the menu came up
        if (const QList<int> marks = m_canvas->marksOf(id); !marks.isEmpty())
            use(marks.first());
    };
    auto *pinHere = menu->addAction(tr("Pin here (P)"), this, [this, withMark] {
        withMark([this](int at) {
            if (mayPin(at))
                pin(at, m_canvas->figure().marks.at(at).rect.center());
        });
    });
    auto *release = menu->addAction(tr("Let go (L)"), this,
                                    [this, withMark] { withMark([this](int at) { letGo(at); }); });
    const bool isFree = m_workspace.document() && !m_workspace.document()->isReadOnly();
    pinHere->setEnabled(isFree && !isPinned(mark));
    release->setEnabled(isFree && isPinned(mark));
    if (const auto selected = static_cast<int>(selectedMarks().size()); selected > 1) {
        menu->addAction(tr("Pin the %n selected here (Shift+P)", nullptr, selected), this,
                        &NetworkPins::pinSelected)
            ->setEnabled(isFree);
        menu->addAction(tr("Let go of the %n selected (Shift+L)", nullptr, selected), this,
                        &NetworkPins::letGoOfSelected)
            ->setEnabled(isFree);
    }
    menu->addSeparator();
}

} // namespace app
