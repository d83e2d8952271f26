#include "app/desktop/shell/language.h"
#include "app/desktop/shell/rail.h"
#include "app/desktop/shell/recentfiles.h"
#include "app/desktop/shell/startpage.h"
#include "tests/desktop/windowfixture.h"

#include <QAccessible>
#include <QCommandLinkButton>
#include <QListWidget>
#include <QToolButton>

/// What stands around the views: rail, filter bar with its chips, start page, recent files, language, title,
/// undo with its labels.
class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void withoutAFileOnlyTheStartPageCanBeReached();
    void theRailShowsWhereYouAre();
    void aScreenReaderChoosesAViewToo();
    void aViewThatIsChosenTakesTheKeyboard();
    void undoAndRedoSayWhatTheyWouldDo();
    void recentFilesAreNewestFirstAndAtMostTen();
    void aRecentFileThatIsGoneIsLeftOut();
    void theStartPageOpensWhatIsChosenByKeyboard();
    void everyBeginningAsksForItsOwnThing_data();
    void everyBeginningAsksForItsOwnThing();
    void theLanguageIsChosenAndKept();
    void theTitleNamesTheFile();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestShell::initTestCase()
{
    WindowFixture::prepare("shell");
}

void TestShell::withoutAFileOnlyTheStartPageCanBeReached()
{
    QCOMPARE(m_fixture->page(), 0);
    for (const int key : {Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
        QTest::keyClick(m_fixture->window.get(), Qt::Key(key), Qt::AltModifier);
        QCOMPARE(m_fixture->page(), 0);
    }
    for (const char *text : {"Exporteren", "Rapport", "Bestand sluiten", "Geschiedenis", "Zoeken"})
        QVERIFY2(!m_fixture->action(QString::fromLatin1(text))->isEnabled(), text);
    m_fixture->openExample();
    for (const char *text : {"Exporteren", "Rapport", "Bestand sluiten", "Geschiedenis", "Zoeken"})
        QVERIFY2(m_fixture->action(QString::fromLatin1(text))->isEnabled(), text);
}

void TestShell::theRailShowsWhereYouAre()
{
    m_fixture->openExample();
    const auto buttons = m_fixture->window->findChild<app::Rail *>()->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 4);
    for (int view = 0; view < buttons.size(); ++view) {
        QTest::mouseClick(buttons.at(view), Qt::LeftButton);
        QCOMPARE(m_fixture->page(), view);
        for (int other = 0; other < buttons.size(); ++other)
            QCOMPARE(buttons.at(other)->isChecked(), other == view);
        QVERIFY(buttons.at(view)->accessibleDescription().endsWith(u'?')); // every screen answers a question
        QVERIFY(buttons.at(view)->toolTip().contains(QStringLiteral("Alt+%1").arg(view + 1)));
    }
}

void TestShell::aScreenReaderChoosesAViewToo()
{
    m_fixture->openExample();
    const auto buttons = m_fixture->window->findChild<app::Rail *>()->findChildren<QToolButton *>();
    for (int view = static_cast<int>(buttons.size()) - 1; view >= 0; --view) {
        auto *actions = QAccessible::queryAccessibleInterface(buttons.at(view))->actionInterface();
        QVERIFY(actions && actions->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        actions->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(m_fixture->page(), view);
    }
}

void TestShell::aViewThatIsChosenTakesTheKeyboard()
{
    m_fixture->openExample();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(m_fixture->matrix().isVisible());
    QVERIFY(m_fixture->matrix().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&m_fixture->table()));
}

void TestShell::undoAndRedoSayWhatTheyWouldDo()
{
    m_fixture->openEmpty();
    QAction *undo = m_fixture->action(QStringLiteral("Ongedaan maken"));
    QAction *redo = m_fixture->action(QStringLiteral("Opnieuw"));
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    for (const char *name : {"Eerste", "Tweede"}) {
        QVERIFY(m_fixture->workspace().edit(QString::fromLatin1(name) + QStringLiteral(" erbij"),
                                            [&](core::Edit &edit) -> core::Result<void> {
                                                core::Initiative made;
                                                made.name = QString::fromLatin1(name);
                                                const auto done = edit.insert(made);
                                                return done ? core::Result<void>() : done.error();
                                            }));
    }
    QVERIFY(undo->text().endsWith(QStringLiteral("Tweede erbij")));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(undo->text().endsWith(QStringLiteral("Eerste erbij")));
    QVERIFY(redo->text().endsWith(QStringLiteral("Tweede erbij")));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!undo->isEnabled());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Y, Qt::ControlModifier);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(!redo->isEnabled());
    QCOMPARE(m_fixture->workspace().inventory().all<core::Initiative>().size(), 2);
}

void TestShell::recentFilesAreNewestFirstAndAtMostTen()
{
    app::RecentFiles recent;
    for (int i = 0; i < 12; ++i)
        recent.add(m_fixture->write(qPrintable(QStringLiteral("%1.stelsel").arg(i)), "x"));
    QCOMPARE(recent.paths().size(), 10);
    QVERIFY(recent.paths().first().endsWith(QStringLiteral("/11.stelsel")));
    recent.add(m_fixture->path("5.stelsel")); // again: to the front, not twice
    QCOMPARE(recent.paths().size(), 10);
    QVERIFY(recent.paths().first().endsWith(QStringLiteral("/5.stelsel")));
    QCOMPARE(recent.paths().count(recent.paths().first()), 1);
    recent.remove(m_fixture->path("5.stelsel"));
    QCOMPARE(recent.paths().size(), 9);
}

void TestShell::aRecentFileThatIsGoneIsLeftOut()
{
    app::RecentFiles recent;
    const QString file = m_fixture->write("even.stelsel", "x");
    recent.add(file);
    QCOMPARE(recent.paths().size(), 1);
    QVERIFY(QFile::rename(file, file + QStringLiteral(".weg")));
    QVERIFY(recent.paths().isEmpty());
    QVERIFY(QFile::rename(file + QStringLiteral(".weg"), file));
    QCOMPARE(recent.paths().size(), 1); // a drive that is back
}

void TestShell::theStartPageOpensWhatIsChosenByKeyboard()
{
    m_fixture->openExample();
    m_fixture->window->files().close();
    QCOMPARE(m_fixture->page(), 0);
    auto *list = m_fixture->window->findChild<app::StartPage *>()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_fixture->workspace().document());
    QCOMPARE(m_fixture->page(), 1);
}

void TestShell::everyBeginningAsksForItsOwnThing_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("import") << 0 << QByteArray(SIGNAL(importRequested()));
    QTest::newRow("example") << 1 << QByteArray(SIGNAL(exampleRequested()));
    QTest::newRow("new") << 2 << QByteArray(SIGNAL(newRequested()));
    QTest::newRow("open") << 3 << QByteArray(SIGNAL(openRequested()));
}

void TestShell::everyBeginningAsksForItsOwnThing()
{
    QFETCH(int, button);
    QFETCH(QByteArray, signal);
    app::StartPage page;
    page.show();
    const auto buttons = page.findChildren<QCommandLinkButton *>();
    QCOMPARE(buttons.size(), 4);
    QSignalSpy asked(&page, signal.constData());
    buttons.at(button)->setFocus();
    QTest::keyClick(buttons.at(button), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!buttons.at(button)->accessibleDescription().isEmpty());
}

void TestShell::theLanguageIsChosenAndKept()
{
    QSet<QString> codes;
    for (const app::Language &language : app::availableLanguages()) {
        app::chooseLanguage(language.code);
        QCOMPARE(app::chosenLanguage(), language.code);
        QVERIFY(!language.restartSentence.isEmpty());
        codes.insert(language.code);
    }
    QCOMPARE(codes, (QSet<QString>{QStringLiteral("nl"), QStringLiteral("en")}));
    // Without a choice it is the system's, and Dutch where that is neither.
    QSettings().clear();
    QVERIFY(codes.contains(app::chosenLanguage()));
    // The texts change with it: the same action in the other language.
    app::installTexts(*QCoreApplication::instance(), QStringLiteral("en"));
    app::MainWindow english;
    const auto actions = english.findChildren<QAction *>();
    const auto has = [&](const QString &text) {
        return std::any_of(actions.cbegin(), actions.cend(),
                           [&](const QAction *action) { return action->text().remove(u'&') == text; });
    };
    QVERIFY(has(QStringLiteral("Undo")) && !has(QStringLiteral("Ongedaan maken")));
    app::installTexts(*QCoreApplication::instance(), QStringLiteral("nl"));
}

void TestShell::theTitleNamesTheFile()
{
    QCOMPARE(m_fixture->window->windowTitle(), QStringLiteral("Stelselkaart"));
    m_fixture->openExample();
    QVERIFY(m_fixture->window->windowTitle().startsWith(QStringLiteral("Voorbeeldregio (fictief)")));
    m_fixture->openEmpty("Mijn regio.stelsel");
    QVERIFY(m_fixture->window->windowTitle().contains(QStringLiteral("Mijn regio")));
    m_fixture->window->files().close();
    QCOMPARE(m_fixture->window->windowTitle(), QStringLiteral("Stelselkaart"));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
