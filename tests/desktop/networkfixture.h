#pragma once

#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/network/networkview.h"
#include "tests/desktop/inventoryfixture.h"

#include <QSignalSpy>

/// A network view on the three initiatives of the inventory's fixture.
namespace networkfixture {

using namespace app;

/// The three initiatives of the fixture, all of them active; 1 refers to 2. Initiative 1 in digitalisering
/// over weten to kunnen, 2 in verduurzaming in weten, 3 without theme or activity.
inline core::Inventory records()
{
    core::Inventory records = InventoryFixture::threeInitiatives();
    for (const quint64 number : {1, 2}) {
        core::Initiative initiative = *records.find<core::Initiative>(InventoryFixture::id(number));
        initiative.stage = QStringLiteral("structureel");
        records.put(initiative);
    }
    return records;
}

class Shown {
public:
    explicit Shown(const core::Inventory &inventory = records()) : fixture(inventory), view(fixture.workspace)
    {
        view.resize(1300, 700);
        QSignalSpy spy(&view, &NetworkView::figureShown);
        view.show();
        isReady = spy.wait(20000);
    }
    NetworkCanvas *canvas() const { return view.canvas(); }
    const NetworkFigure &figure() const { return view.canvas()->figure(); }
    int markOf(quint64 number) const { return canvas()->marksOf(InventoryFixture::id(number)).value(0, -1); }
    QList<RecordRef> selection() const { return fixture.workspace.selection(); }
    bool waitForFigure()
    {
        QSignalSpy spy(&view, &NetworkView::figureShown);
        return spy.wait(20000);
    }

    InventoryFixture fixture;
    NetworkView view;
    bool isReady = false;
};

inline QList<int> columnsOf(const NetworkFigure &figure, int mark)
{
    QList<int> columns;
    for (const int cell : figure.marks.at(mark).cells)
        columns.append(cell % static_cast<int>(figure.columns.size()));
    return columns;
}

inline int bandOf(const NetworkFigure &figure, int mark)
{
    return figure.marks.at(mark).cells.first() / static_cast<int>(figure.columns.size());
}

inline QList<QRectF> rectsOf(const NetworkFigure &figure)
{
    QList<QRectF> rects;
    for (const NetworkMark &mark : figure.marks)
        rects.append(mark.rect);
    return rects;
}

inline RecordRef initiative(quint64 number)
{
    return {core::EntityKind::Initiative, InventoryFixture::id(number)};
}

} // namespace networkfixture
