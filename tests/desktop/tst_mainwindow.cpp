#include "app/desktop/dialogs/importdialog.h"
#include "app/desktop/dialogs/importsession.h"
#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/tasks/newdocument.h"
#include "app/tasks/texts.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "resources/shipped.h"

#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithTheStartPageAndNothingToUndo();
    void openingAFileShowsItAndRemembersIt();
    void aFileThatCannotBeOpenedIsSaidAndTheOldOneStays();
    void undoAndRedoCarryTheirLabels();
    void everyWidgetOfEveryViewHasAName();
    void everyViewCanBeReachedByKeyboard();
    void aSecondWindowIsReadOnlyAndSaysSo();
    void anImportShowsWhatWouldHappenAndIsOneUndo();
    void aSheetThatIsNoneIsSaidInTheDialog();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QString example()
    {
        const QString file = path("voorbeeldregio.stelsel");
        if (!QFile::exists(file)) {
            const auto made = createExample(file, QStringLiteral("toets"));
            if (!made)
                qFatal("%s", qPrintable(made.error().message));
        }
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    shipped::init();
    installTexts(*QCoreApplication::instance(), QStringLiteral("nl"));
}

void MainWindowTest::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
}

void MainWindowTest::startsWithTheStartPageAndNothingToUndo()
{
    auto *pages = m_window->findChild<QStackedWidget *>(QStringLiteral("pages"));
    QVERIFY(pages);
    QCOMPARE(pages->currentIndex(), 0);
    QVERIFY(!m_window->workspace().document());
    m_window->workspace().undo(); // nothing happens, nothing breaks
}

void MainWindowTest::openingAFileShowsItAndRemembersIt()
{
    m_window->files().open(example());
    QVERIFY(m_window->workspace().document());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Voorbeeldregio (fictief)")));
    QCOMPARE(m_window->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentIndex(), 1);
    QCOMPARE(m_window->files().recentFiles().size(), 1);
    m_window->files().close();
    QCOMPARE(m_window->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentIndex(), 0);
}

void MainWindowTest::aFileThatCannotBeOpenedIsSaidAndTheOldOneStays()
{
    m_window->files().open(example());
    QSignalSpy failures(&m_window->workspace(), &Workspace::failed);
    m_window->files().open(path("weg.stelsel"));
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.first().first().value<core::Error>().message.contains(QStringLiteral("weg.stelsel")));
    QVERIFY(m_window->workspace().document());
}

void MainWindowTest::undoAndRedoCarryTheirLabels()
{
    m_window->files().open(example());
    Workspace &workspace = m_window->workspace();
    const core::Initiative first = workspace.inventory().all<core::Initiative>().at(0);
    QVERIFY(workspace.edit(QStringLiteral("Naam gewijzigd"), [&](core::Edit &edit) {
        core::Initiative changed = first;
        changed.name = QStringLiteral("Een andere naam");
        return edit.update(changed);
    }));
    const auto actionWith = [&](const QString &text) {
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->text().contains(text))
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QAction *undo = actionWith(QStringLiteral("Naam gewijzigd"));
    QVERIFY(undo);
    undo->trigger();
    QCOMPARE(*workspace.inventory().find<core::Initiative>(first.id)->name, *first.name);
    QAction *redo = actionWith(QStringLiteral("Naam gewijzigd"));
    QVERIFY(redo && redo != undo);
    redo->trigger();
    QCOMPARE(*workspace.inventory().find<core::Initiative>(first.id)->name,
             QStringLiteral("Een andere naam"));
}

void MainWindowTest::everyWidgetOfEveryViewHasAName()
{
    m_window->files().open(example());
    QStringList unnamed;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        // The lists of combo boxes are windows of Qt's own; a reader hears the name of their combo box.
        const bool isOwnedByQt = widget->objectName().startsWith(QLatin1String("qt_"))
            || widget->inherits("QComboBoxListView") || widget->inherits("QComboBoxPrivateContainer");
        if (!(widget->focusPolicy() & Qt::TabFocus) || isOwnedByQt)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
            const_cast<QWidget *>(widget));
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            unnamed.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                           + widget->objectName() + u' '
                           + QString::fromLatin1(widget->parent()->metaObject()->className()));
    }
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void MainWindowTest::everyViewCanBeReachedByKeyboard()
{
    m_window->files().open(example());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *pages = m_window->findChild<QStackedWidget *>(QStringLiteral("pages"));
    for (const auto &[key, page] :
         {std::pair{Qt::Key_3, 2}, {Qt::Key_4, 3}, {Qt::Key_2, 1}, {Qt::Key_1, 0}}) {
        QTest::keyClick(m_window.get(), key, Qt::AltModifier);
        QTRY_COMPARE(pages->currentIndex(), page);
    }
}

void MainWindowTest::aSecondWindowIsReadOnlyAndSaysSo()
{
    m_window->files().open(example());
    MainWindow other;
    other.files().open(example());
    QVERIFY(other.workspace().document());
    QVERIFY(other.workspace().document()->isReadOnly());
    QVERIFY(!other.workspace().document()->readOnlyReason().isEmpty());
    QSignalSpy failures(&other.workspace(), &Workspace::failed);
    const core::Initiative first = other.workspace().inventory().all<core::Initiative>().at(0);
    QVERIFY(!other.workspace().edit(QStringLiteral("x"),
                                    [&](core::Edit &edit) { return edit.remove({first.id}); }));
    QCOMPARE(failures.size(), 1);
}

void MainWindowTest::anImportShowsWhatWouldHappenAndIsOneUndo()
{
    auto made = createEmpty(path("leeg.stelsel"), QStringLiteral("toets"));
    QVERIFY(made);
    m_window->workspace().setDocument(std::move(made).value());
    QFile sheet(path("blad.csv"));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(
        "Initiatief;Activiteit;Fase;Thema\nDe Datawerf;Scan;weten;smart industry\nHet Loket;Advies;willen;"
        "digitalisering\n;Zonder naam;weten;digitalisering\n");
    sheet.close();

    ImportDialog dialog(m_window->workspace(), sheet.fileName());
    QSignalSpy planned(&dialog.session(), &ImportSession::planned);
    QSignalSpy imported(&dialog, &ImportDialog::imported);
    dialog.show();
    QVERIFY(planned.wait());
    QCOMPARE(dialog.session().plan().rejected.size(), 1);
    QVERIFY(m_window->workspace().inventory().all<core::Initiative>().isEmpty()); // nothing has changed yet

    core::ImportMapping mapping = dialog.session().mapping();
    for (core::SheetMapping &one : mapping.sheets)
        one.terms[QStringLiteral("thema")][QStringLiteral("smart industry")]
            = QStringLiteral("digitalisering");
    dialog.session().setMapping(mapping);
    QVERIFY(planned.wait());
    QVERIFY(dialog.session().carryOut());
    QCOMPARE(m_window->workspace().inventory().all<core::Initiative>().size(), 2);
    for (const core::Activity &activity : m_window->workspace().inventory().all<core::Activity>())
        QCOMPARE(*activity.themes, core::TermSet{QStringLiteral("digitalisering")});
    m_window->workspace().undo();
    QVERIFY(m_window->workspace().inventory().all<core::Initiative>().isEmpty());
}

void MainWindowTest::aSheetThatIsNoneIsSaidInTheDialog()
{
    m_window->files().open(example());
    QFile sheet(path("rapport.xlsx"));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("%PDF-1.7\n");
    sheet.close();
    ImportDialog dialog(m_window->workspace(), sheet.fileName());
    QSignalSpy failed(&dialog.session(), &ImportSession::failed);
    dialog.show();
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().value<core::Error>().message.contains(QStringLiteral("PDF")));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
