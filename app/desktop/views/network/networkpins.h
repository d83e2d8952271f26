#pragma once

#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/network/networklayout.h"
#include "app/desktop/workspace.h"
#include "core/layout/mapplaces.h"

class QMenu;

namespace app {

/// What people pin on the maps: a mark that is dropped somewhere stays there, in the file, until somebody
/// lets it go. Each is one edit of the document. On the journey map phase and theme decide, and nothing is
/// pinned.
class NetworkPins : public QObject {
    Q_OBJECT

public:
    NetworkPins(Workspace &workspace, NetworkCanvas *canvas);

    /// The map that the canvas shows now.
    void setMap(NetworkLayout map);
    /// Whether the mark can be pinned; otherwise says why not.
    bool mayPin(int mark);
    bool isPinned(int mark) const;
    /// Pins the mark where it is dropped, or as near as its band and other pins allow.
    void pin(int mark, const QPointF &world);
    void letGo(int mark);
    /// Every selected mark where it stands, or none of them any more, in one edit. What is only named is
    /// passed over.
    void pinSelected();
    void letGoOfSelected();
    /// What can be done with the mark; nothing on the journey map.
    void addTo(QMenu *menu, int mark);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    bool canEdit();
    QString mapName() const;
    core::RecordIdSet pinsOf(core::RecordId id) const;
    QList<int> selectedMarks() const;
    core::Result<void> put(core::Edit &edit, core::RecordId id, const QPointF &at) const;
    QPointF placeFor(int mark, const QPointF &world, const core::PinnedPlaces &others) const;

    Workspace &m_workspace;
    NetworkCanvas *m_canvas;
    NetworkLayout m_map = NetworkLayout::Journey;
};

} // namespace app
