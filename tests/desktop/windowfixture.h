#pragma once

#include "app/desktop/shell/appearance.h"
#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/desktop/views/inventory/inventoryview.h"
#include "app/desktop/views/inventory/recordtable.h"
#include "app/desktop/views/journey/journeyview.h"
#include "app/desktop/views/matrix/matrixcanvas.h"
#include "app/desktop/views/matrix/matrixview.h"
#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/network/networkview.h"
#include "app/desktop/views/report/pagepreview.h"
#include "app/desktop/views/report/reportpanel.h"
#include "app/desktop/views/report/reportpreview.h"
#include "app/desktop/views/report/reporttextspanel.h"
#include "app/desktop/views/report/reportview.h"
#include "app/tasks/newdocument.h"
#include "app/tasks/texts.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "resources/shipped.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The window as a user has it: in Dutch, with files of its own in a folder of its own.
class WindowFixture {
public:
    /// Once, before the first window. \a name keeps the settings of one test apart from those of another.
    static void prepare(const char *name, const char *language = "nl")
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("stelselkaart-test"));
        QCoreApplication::setApplicationName(QString::fromLatin1(name));
        app::installAppearance(*qApp);
        shipped::init();
        app::installTexts(*QCoreApplication::instance(), QString::fromLatin1(language));
    }

    explicit WindowFixture(QSize size = QSize(1366, 768))
    {
        QSettings().clear();
        window = std::make_unique<app::MainWindow>();
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not appear");
    }

    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    app::Workspace &workspace() { return window->workspace(); }
    app::InventoryView &inventory() { return *window->findChild<app::InventoryView *>(); }
    app::RecordTable &table() { return *inventory().table(); }
    app::MatrixView &matrix() { return *window->findChild<app::MatrixView *>(); }
    app::JourneyView &journeys() { return *window->findChild<app::JourneyView *>(); }
    app::NetworkView &network() { return *window->findChild<app::NetworkView *>(); }
    int page() const { return window->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentIndex(); }
    qsizetype edits() { return workspace().document()->history().size(); }

    void openExample()
    {
        const QString file = path("voorbeeldregio.stelsel");
        if (!QFile::exists(file)) {
            const auto made = app::createExample(file, QStringLiteral("toets"));
            if (!made)
                qFatal("%s", qPrintable(made.error().message));
        }
        window->files().open(file);
        setDate(QDate(2026, 11, 23));
    }
    void openEmpty(const char *name = "leeg.stelsel")
    {
        auto made = app::createEmpty(path(name), QStringLiteral("toets"));
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        std::unique_ptr<core::Document>(std::move(made).value()).reset(); // closed again
        window->files().open(path(name));
        setDate(QDate(2026, 11, 23));
    }
    void setDate(QDate day)
    {
        app::Filter filter = workspace().filter();
        filter.referenceDate = day;
        workspace().setFilter(filter);
    }
    app::RecordRef initiative(const QString &name)
    {
        for (const core::Initiative &one : workspace().inventory().all<core::Initiative>()) {
            if (*one.name == name)
                return {core::EntityKind::Initiative, one.id};
        }
        qFatal("no initiative %s", qPrintable(name));
    }
    void select(const QStringList &names)
    {
        QList<app::RecordRef> refs;
        for (const QString &name : names)
            refs.append(initiative(name));
        workspace().setSelection(refs);
    }
    /// Shows the matrix and waits for its figure.
    bool showMatrix()
    {
        QSignalSpy shown(&matrix(), &app::MatrixView::figureShown);
        window->showView(2);
        return !matrix().canvas()->figure().isEmpty() || shown.wait(20000);
    }
    /// Shows the network and waits for its first map.
    bool showNetwork()
    {
        QSignalSpy shown(&network(), &app::NetworkView::figureShown);
        window->showView(3);
        return !network().canvas()->figure().isEmpty() || shown.wait(20000);
    }
    /// Shows the journeys, automatic or recorded, and waits for their lanes.
    bool showJourneys(bool recorded)
    {
        QSignalSpy shown(&journeys(), &app::JourneyView::figureShown);
        window->showView(4);
        journeys().showRecorded(recorded);
        const auto isThere = [&] {
            const app::JourneyLanesFigure &figure = journeys().canvas()->figure();
            return !figure.isEmpty() && figure.isRecorded == recorded;
        };
        while (!isThere() && shown.wait(20000)) { }
        return isThere();
    }
    app::ReportView &report() { return *window->findChild<app::ReportView *>(); }
    /// Waits for all pages of the report that is chosen.
    bool waitForPages()
    {
        QSignalSpy shown(&report(), &app::ReportView::pagesShown);
        return !report().preview().isBusy() || shown.wait(60000);
    }
    bool showReport()
    {
        window->showReport();
        return waitForPages();
    }
    QString write(const char *name, const QByteArray &contents)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    /// A sheet as people send them: a title above the headers, own words, a date and an amount in their own
    /// writing, doubles, a row without a name, a theme nobody knows, a formula.
    QString messySheet()
    {
        return write(
            "overzicht regio.csv",
            "Overzicht initiatieven mkb-dienstverlening;;;;;;\n"
            ";;;;;;\n"
            "Initiatief;Activiteit;Fase klantreis;Onderwerp;Trekker;Einde;Begroting\n"
            "De Datawerf;Scan digitaal;weten;smart industry;Hogeschool Zandhoek;31-12-2027;€ 12.500\n"
            "De Datawerf;Werkplaats;Weten en willen;ICT;Hogeschool Zandhoek;;\n"
            "Het Loket;Advies aan huis;kunnen;verduurzaming;Gemeente Zandhoek;eind volgend jaar;12,5\n"
            ";Zonder naam;weten;digitalisering;;;\n"
            "Energieteam;Scan;weten;duurzaam;Stichting Energie;2026;geen\n"
            "=1+1;Formule;weten;financiering;;;\n");
    }
    /// The dialog or menu that is open last, of a kind.
    template <typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *one = qobject_cast<Dialog *>(widget); one && one->isVisible())
                found = one;
        }
        return found;
    }
    QAction *action(const QString &text)
    {
        for (QAction *one : window->findChildren<QAction *>()) {
            if (one->text().remove(u'&').startsWith(text))
                return one;
        }
        qFatal("no action %s", qPrintable(text));
    }

    /// By the start of its text; nullptr when there is none.
    static QPushButton *button(QWidget *dialog, const QString &text)
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&').startsWith(text))
                return one;
        }
        return nullptr;
    }
    static QString textsOf(QWidget *dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    std::unique_ptr<app::MainWindow> window;

private:
    QTemporaryDir m_folder; // outlives the window's document through the order of destruction below

public:
    ~WindowFixture() { window.reset(); }
};
