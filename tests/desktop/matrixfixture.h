#pragma once

#include "app/desktop/views/matrix/cellpanel.h"
#include "app/desktop/views/matrix/matrixcanvas.h"
#include "app/desktop/views/matrix/matrixview.h"
#include "tests/desktop/inventoryfixture.h"

#include <QSignalSpy>

namespace matrixfixture {

using namespace app;

inline const MatrixKey wetenDigital{QStringLiteral("weten"), QStringLiteral("digitalisering"), {}};

/// The three initiatives of the fixture, without the dates and regions that make them uncertain; one more
/// activity that covers every phase, and three questions about a white cell.
inline core::Inventory records()
{
    core::Inventory records = InventoryFixture::threeInitiatives();
    core::Initiative one = *records.find<core::Initiative>(InventoryFixture::id(1));
    one.stage = QStringLiteral("structureel");
    core::Initiative two = *records.find<core::Initiative>(InventoryFixture::id(2));
    two.stage = QStringLiteral("structureel");
    two.regions = one.regions;
    two.endsOn = core::Known<core::PartialDate>::unknown(); // "2026" would make it only possible in that year
    records.put(one);
    records.put(two);
    core::Activity all = InventoryFixture::activity(22, 2, QStringLiteral("Loket voor alles"));
    all.phases = core::TermSet{core::allTerms};
    records.put(all);
    core::Signal signal;
    signal.id = InventoryFixture::id(301);
    signal.text = QStringLiteral("Wie helpt mij met personeel?");
    signal.phases = core::TermSet{QStringLiteral("kunnen")};
    signal.themes = core::TermSet{QStringLiteral("arbeidsmarkt")};
    signal.count = 3;
    records.put(signal);
    return records;
}

class Shown {
public:
    explicit Shown(const core::Inventory &inventory = records()) : fixture(inventory), view(fixture.workspace)
    {
        view.resize(1300, 700);
        QSignalSpy spy(&view, &MatrixView::figureShown);
        view.show();
        isReady = spy.wait(20000);
    }
    const MatrixFigure &figure() const { return view.canvas()->figure(); }
    int row(const char *theme) const
    {
        for (int i = 0; i < figure().rows.size(); ++i) {
            if (figure().rows.at(i).key == QLatin1String(theme))
                return i;
        }
        return -1;
    }
    int column(const char *phase) const
    {
        for (int i = 0; i < figure().columns.size(); ++i) {
            if (figure().columns.at(i).key == QLatin1String(phase))
                return i;
        }
        return -1;
    }
    MatrixPosition at(const char *theme, const char *phase) const { return {row(theme), column(phase)}; }
    const MatrixCell &cell(const char *theme, const char *phase) const
    {
        return figure().cell(row(theme), column(phase));
    }
    const core::Activity &activity(quint64 number)
    {
        return *fixture.workspace.inventory().find<core::Activity>(InventoryFixture::id(number));
    }
    bool waitForFigure()
    {
        QSignalSpy spy(&view, &MatrixView::figureShown);
        return spy.wait(20000);
    }

    InventoryFixture fixture;
    MatrixView view;
    bool isReady = false;
};

} // namespace matrixfixture
