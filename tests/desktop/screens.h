#pragma once

#include "app/desktop/dialogs/helpdialog.h"
#include "app/desktop/dialogs/historydialog.h"
#include "app/desktop/dialogs/importdialog.h"
#include "app/desktop/dialogs/importsession.h"
#include "app/desktop/inspector/inspectorpanel.h"
#include "app/desktop/views/inventory/columnsdialog.h"
#include "app/desktop/views/inventory/messages.h"
#include "app/desktop/views/matrix/cellpanel.h"
#include "app/desktop/views/matrix/matrixcanvas.h"
#include "tests/desktop/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QMessageBox>
#include <QTabWidget>

/// Everything the window can show, by name; each opener brings it up and gives the top-level widget to look
/// at (null when it did not come).
namespace screens {

using Opener = QWidget *(*)(WindowFixture &);

inline const QStringList three{QStringLiteral("Groeifonds Middelland"), QStringLiteral("Microkrediet Start"),
                               QStringLiteral("Mkb-ochtendcafé")};

inline QWidget *inventory(WindowFixture &fixture)
{
    fixture.openExample();
    fixture.window->showView(1);
    fixture.select({QStringLiteral("Ondernemerscoach Voorbeeldregio")});
    QTest::qWait(50);
    return fixture.window.get();
}

inline QWidget *inspectorTab(WindowFixture &fixture, int tab)
{
    inventory(fixture);
    fixture.window->findChild<app::InspectorPanel *>()->tabs()->setCurrentIndex(tab);
    return fixture.window.get();
}

inline QWidget *import(WindowFixture &fixture, int tab)
{
    fixture.openExample();
    fixture.window->files().importSheet(fixture.messySheet());
    auto *dialog = fixture.dialog<app::ImportDialog>();
    if (!dialog
        || (!dialog->session().isPlanned()
            && !QSignalSpy(&dialog->session(), &app::ImportSession::planned).wait(20000)))
        return nullptr;
    dialog->findChild<QTabWidget *>()->setCurrentIndex(tab);
    return dialog;
}

inline QWidget *help(WindowFixture &fixture, int view)
{
    fixture.openExample();
    fixture.window->showView(view);
    fixture.action(QStringLiteral("Help bij"))->trigger();
    return fixture.dialog<app::HelpDialog>();
}

/// Goes to the cell of the example that is white and asked for.
inline QWidget *matrix(WindowFixture &fixture, bool withCards)
{
    fixture.openExample();
    if (!fixture.showMatrix())
        return nullptr;
    app::MatrixCanvas *canvas = fixture.matrix().canvas();
    if (withCards) {
        canvas->setZoom(3);
        canvas->setCurrent({0, 0});
        return fixture.window.get();
    }
    for (int row = 0; row < canvas->figure().rows.size(); ++row) {
        for (int column = 0; column < canvas->figure().columns.size(); ++column) {
            const app::MatrixCell &cell = canvas->figure().cell(row, column);
            if (cell.status == app::MatrixStatus::White && cell.demand > 0)
                canvas->setCurrent({row, column});
        }
    }
    return fixture.window.get();
}

inline QWidget *network(WindowFixture &fixture)
{
    fixture.openExample();
    return fixture.showNetwork() ? fixture.window.get() : nullptr;
}

inline QWidget *journeys(WindowFixture &fixture, bool recorded)
{
    fixture.openExample();
    if (!fixture.showJourneys(recorded))
        return nullptr;
    fixture.journeys().canvas()->setCurrent({recorded ? 1 : 0, 1, -1});
    return fixture.window.get();
}

inline const std::pair<const char *, Opener> all[] = {
    {"start",
     [](WindowFixture &fixture) -> QWidget * {
         fixture.openExample();
         fixture.window->showView(0);
         return fixture.window.get();
     }},
    {"start-first", [](WindowFixture &fixture) -> QWidget * { return fixture.window.get(); }},
    {"inventory", [](WindowFixture &fixture) -> QWidget * { return inventory(fixture); }},
    {"inventory-links", [](WindowFixture &fixture) -> QWidget * { return inspectorTab(fixture, 1); }},
    {"inventory-history", [](WindowFixture &fixture) -> QWidget * { return inspectorTab(fixture, 2); }},
    {"inventory-empty",
     [](WindowFixture &fixture) -> QWidget * {
         fixture.openEmpty();
         return fixture.window.get();
     }},
    {"new-initiative",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.inventory().addRecord();
         return fixture.window.get();
     }},
    {"new-activity",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.inventory().addPart();
         return fixture.window.get();
     }},
    {"multi-edit",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.select(three);
         return fixture.window.get();
     }},
    {"multi-edit-dialog",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.select(three);
         fixture.inventory().editSelected();
         return fixture.dialog<QDialog>();
     }},
    {"delete",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.inventory().deleteSelected();
         return fixture.dialog<app::DeleteDialog>();
     }},
    {"columns",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.inventory().chooseColumns();
         return fixture.dialog<app::ColumnsDialog>();
     }},
    {"paste-faults",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.table().setCurrentIndex(fixture.table().model()->index(3, 4));
         QApplication::clipboard()->setText(QStringLiteral("zweverig\tnergens\nook niets\tniet"));
         fixture.inventory().paste();
         return fixture.dialog<app::PasteFaultsDialog>();
     }},
    {"matrix", [](WindowFixture &fixture) -> QWidget * { return matrix(fixture, false); }},
    {"matrix-cards", [](WindowFixture &fixture) -> QWidget * { return matrix(fixture, true); }},
    {"network", [](WindowFixture &fixture) -> QWidget * { return network(fixture); }},
    {"journeys", [](WindowFixture &fixture) -> QWidget * { return journeys(fixture, false); }},
    {"journeys-recorded", [](WindowFixture &fixture) -> QWidget * { return journeys(fixture, true); }},
    {"journeys-list",
     [](WindowFixture &fixture) -> QWidget * {
         QWidget *window = journeys(fixture, true);
         fixture.journeys().setTableShown(true);
         return window;
     }},
    {"journeys-empty",
     [](WindowFixture &fixture) -> QWidget * {
         fixture.openEmpty();
         fixture.window->showView(4);
         fixture.journeys().showRecorded(true);
         QTest::qWait(300);
         return fixture.window.get();
     }},
    {"import-columns", [](WindowFixture &fixture) -> QWidget * { return import(fixture, 0); }},
    {"import-words", [](WindowFixture &fixture) -> QWidget * { return import(fixture, 1); }},
    {"import-rejected", [](WindowFixture &fixture) -> QWidget * { return import(fixture, 2); }},
    {"import-remarks", [](WindowFixture &fixture) -> QWidget * { return import(fixture, 3); }},
    {"report",
     [](WindowFixture &fixture) -> QWidget * {
         fixture.openExample();
         return fixture.showReport() ? fixture.window.get() : nullptr;
     }},
    {"report-own-text",
     [](WindowFixture &fixture) -> QWidget * {
         fixture.openExample();
         fixture.window->showReport();
         app::ReportTextsPanel &texts = fixture.report().texts();
         texts.list()->setCurrentIndex(texts.list()->model()->index(3, 0));
         texts.list()->model()->setData(texts.list()->currentIndex(),
                                        QStringLiteral("Hieronder staat wat er in onze regio is."));
         return fixture.waitForPages() ? fixture.window.get() : nullptr;
     }},
    {"report-slides",
     [](WindowFixture &fixture) -> QWidget * {
         fixture.openExample();
         fixture.window->showReport();
         const auto boxes = fixture.report().panel().findChildren<QComboBox *>();
         boxes.last()->setCurrentIndex(1);
         return fixture.waitForPages() ? fixture.window.get() : nullptr;
     }},
    {"history",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.workspace().edit(QStringLiteral("Fase van Scan gewijzigd"), [&](core::Edit &edit) {
             core::Initiative changed = *fixture.workspace().inventory().find<core::Initiative>(
                 fixture.initiative(three.first()).id);
             changed.stage = QStringLiteral("pilot");
             return edit.update(changed);
         });
         fixture.workspace().undo();
         fixture.action(QStringLiteral("Geschiedenis"))->trigger();
         return fixture.dialog<app::HistoryDialog>();
     }},
    {"help-start", [](WindowFixture &fixture) -> QWidget * { return help(fixture, 0); }},
    {"help-inventory", [](WindowFixture &fixture) -> QWidget * { return help(fixture, 1); }},
    {"help-matrix", [](WindowFixture &fixture) -> QWidget * { return help(fixture, 2); }},
    {"help-network", [](WindowFixture &fixture) -> QWidget * { return help(fixture, 3); }},
    {"help-journeys", [](WindowFixture &fixture) -> QWidget * { return help(fixture, 4); }},
    {"help-report", [](WindowFixture &fixture) -> QWidget * { return help(fixture, 5); }},
    {"error",
     [](WindowFixture &fixture) -> QWidget * {
         inventory(fixture);
         fixture.window->files().open(fixture.path("weg.stelsel"));
         return fixture.dialog<QMessageBox>();
     }},
};

inline Opener opener(const QString &name)
{
    for (const auto &[key, open] : all) {
        if (name == QLatin1String(key))
            return open;
    }
    qFatal("no screen %s", qPrintable(name));
}

} // namespace screens
