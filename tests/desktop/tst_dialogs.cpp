#include "tests/desktop/screens.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

/// Dialogs when things go wrong: a file that is read-only or held by another, a sheet that is damaged, an
/// import thought better of, a place that cannot be written. Each says what is the matter and leaves all as
/// it was.
class TestDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void aFileHeldByAnotherOpensToReadAndSaysWhoHasIt();
    void aReadOnlyFileOffersNothingThatChanges();
    void aDamagedFileIsSaidAndNothingIsOpened_data();
    void aDamagedFileIsSaidAndNothingIsOpened();
    void aFileChangedByAnotherIsOpenedAgain();
    void aReadOnlyFileIsOpenedAgainToEditIt();
    void aNewFileInThePlaceOfAnotherLosesNothing();
    void aCopyThatCannotBeWrittenIsSaid();
    void anErrorIsShownOnceAndACancellationNever();
    void theHistoryUndoesRedoesAndNames();
    void helpIsThereForEveryViewInBothLanguages();
    void deletingAsksWithTheNamesOfWhatGoesAlong();
    void deletingCanBeThoughtBetterOf();

private:
    qsizetype initiatives() { return m_fixture->workspace().inventory().all<core::Initiative>().size(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDialogs::initTestCase()
{
    WindowFixture::prepare("dialogs");
}

void TestDialogs::aFileHeldByAnotherOpensToReadAndSaysWhoHasIt()
{
    m_fixture->openExample();
    app::MainWindow other;
    other.show();
    other.files().open(m_fixture->path("voorbeeldregio.stelsel"));
    const core::Document *document = other.workspace().document();
    QVERIFY(document && document->isReadOnly());
    const QString reason = document->readOnlyReason();
    QVERIFY(reason.size() > 20);
    const auto labels = other.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [&](const QLabel *label) { return label->isVisible() && label->text() == reason; }));
    // When the first lets go, opening again gives the file whole.
    m_fixture->window->files().close();
    other.files().close();
    other.files().open(m_fixture->path("voorbeeldregio.stelsel"));
    QVERIFY(other.workspace().document() && !other.workspace().document()->isReadOnly());
    other.files().close();
}

void TestDialogs::aReadOnlyFileOffersNothingThatChanges()
{
    m_fixture->openExample();
    app::MainWindow other;
    other.resize(1366, 768);
    other.show();
    other.files().open(m_fixture->path("voorbeeldregio.stelsel"));
    const auto &first = other.workspace().inventory().all<core::Initiative>().at(0);
    other.workspace().setSelection({{core::EntityKind::Initiative, first.id}});
    for (const QAction *action : other.findChildren<QAction *>()) {
        for (const char *text : {"Toevoegen", "Verwijderen", "Veld invullen", "Cellen plakken", "Ongedaan"}) {
            if (action->text().remove(u'&').startsWith(QLatin1String(text)))
                QVERIFY2(!action->isEnabled(), text);
        }
    }
    app::HistoryDialog history(other.workspace());
    QVERIFY(!WindowFixture::button(&history, QStringLiteral("Naam geven"))->isEnabled());
    QVERIFY(!WindowFixture::button(&history, QStringLiteral("Ongedaan"))->isEnabled());
    // Looking, filtering and reporting stay.
    QVERIFY(other.findChild<app::InventoryView *>()->model()->shownCount() > 60);
}

void TestDialogs::aDamagedFileIsSaidAndNothingIsOpened_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dit is geen bestand van Stelselkaart.\n");
    QTest::newRow("the head of a database alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04", 4);
}

void TestDialogs::aDamagedFileIsSaidAndNothingIsOpened()
{
    QFETCH(QByteArray, contents);
    const QString path = m_fixture->write("stuk.stelsel", contents);
    m_fixture->window->files().open(path);
    QVERIFY(!m_fixture->workspace().document());
    auto *box = m_fixture->dialog<QMessageBox>();
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("stuk.stelsel")), qPrintable(box->text()));
    QVERIFY(m_fixture->window->files().recentFiles().isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), contents); // untouched
}

void TestDialogs::aFileChangedByAnotherIsOpenedAgain()
{
    m_fixture->openExample();
    const QString path = m_fixture->path("voorbeeldregio.stelsel");
    const QString copy = m_fixture->path("kopie.stelsel");
    app::Workspace &workspace = m_fixture->workspace();
    QVERIFY(workspace.document()->saveCopy(copy));
    const qsizetype before = initiatives();
    QVERIFY(QFile::remove(path) && QFile::rename(copy, path));
    const auto change = [&](core::Edit &edit) {
        return edit.remove(core::RecordIdSet{workspace.inventory().all<core::Initiative>().at(0).id});
    };
    QVERIFY(!workspace.edit(QStringLiteral("Weg"), change));
    auto *box = m_fixture->dialog<QMessageBox>();
    QVERIFY(box && !box->text().isEmpty());
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(initiatives(), before);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F5);
    QVERIFY(workspace.document() && !workspace.document()->isReadOnly());
    QVERIFY(workspace.edit(QStringLiteral("Weg"), change));
    QCOMPARE(initiatives(), before - 1);
    QVERIFY(QFile::remove(path)); // and where there is nothing to open, what is shown stays
    m_fixture->window->files().reopen();
    QCOMPARE(initiatives(), before - 1);
}

void TestDialogs::aReadOnlyFileIsOpenedAgainToEditIt()
{
    m_fixture->openExample();
    app::MainWindow other;
    other.show();
    other.files().open(m_fixture->path("voorbeeldregio.stelsel"));
    QVERIFY(other.workspace().document()->isReadOnly());
    other.files().reopen();
    QVERIFY(other.workspace().document()->isReadOnly());
    m_fixture->window->files().close();
    other.files().reopen();
    QVERIFY(!other.workspace().document()->isReadOnly());
    other.files().close();
}

void TestDialogs::aNewFileInThePlaceOfAnotherLosesNothing()
{
    m_fixture->openExample();
    const QString path = m_fixture->path("voorbeeldregio.stelsel");
    const qsizetype before = initiatives();
    const auto makeNew = [&] {
        m_fixture->window->files().askNew();
        auto *dialog = m_fixture->dialog<QFileDialog>();
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    };
    makeNew(); // in the place of the open file itself
    auto *box = m_fixture->dialog<QMessageBox>();
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(initiatives(), before);
    QVERIFY(m_fixture->workspace().edit(QStringLiteral("Weg"), [&](core::Edit &edit) {
        return edit.remove(
            core::RecordIdSet{m_fixture->workspace().inventory().all<core::Initiative>().at(0).id});
    }));
    m_fixture->window->files().close();
    m_fixture->write("voorbeeldregio.stelsel.bak", "kostbaar");
    makeNew();
    QCOMPARE(initiatives(), 0);
    m_fixture->window->files().open(path + QStringLiteral(".bak2"));
    QCOMPARE(initiatives(), before - 1);
    QFile first(path + QStringLiteral(".bak"));
    QVERIFY(first.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), QByteArray("kostbaar"));
}

void TestDialogs::aCopyThatCannotBeWrittenIsSaid()
{
    m_fixture->openExample();
    const auto saved = m_fixture->workspace().document()->saveCopy(m_fixture->path("geen-map/kopie.stelsel"));
    QVERIFY(!saved);
    Q_EMIT m_fixture->workspace().failed(saved.error());
    auto *box = m_fixture->dialog<QMessageBox>();
    QVERIFY(box);
    QCOMPARE(box->text(), saved.error().message);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog<QMessageBox>());
}

void TestDialogs::anErrorIsShownOnceAndACancellationNever()
{
    m_fixture->openExample();
    Q_EMIT m_fixture->workspace().failed({core::ErrorCode::Cancelled, QStringLiteral("gestopt"), {}});
    QVERIFY(!m_fixture->dialog<QMessageBox>());
    Q_EMIT m_fixture->workspace().failed(
        {core::ErrorCode::InvalidInput, QStringLiteral("<b>x</b> kan niet."), QStringLiteral("detail")});
    auto *box = m_fixture->dialog<QMessageBox>();
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText); // names of files may hold mark-up
    QVERIFY(!box->text().contains(QStringLiteral("detail")));
}

void TestDialogs::theHistoryUndoesRedoesAndNames()
{
    m_fixture->openExample();
    app::Workspace &workspace = m_fixture->workspace();
    QVERIFY(workspace.edit(QStringLiteral("Naam gewijzigd"), [&](core::Edit &edit) {
        core::Initiative changed = workspace.inventory().all<core::Initiative>().at(0);
        changed.name = QStringLiteral("Anders");
        return edit.update(changed);
    }));
    app::HistoryDialog dialog(workspace);
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>();
    const int rows = list->topLevelItemCount();
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("Naam gewijzigd"));
    QTest::mouseClick(WindowFixture::button(&dialog, QStringLiteral("Ongedaan maken")), Qt::LeftButton);
    QCOMPARE(list->topLevelItemCount(), rows); // it stays in sight, and says so
    QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("ongedaan gemaakt"));
    QTest::mouseClick(WindowFixture::button(&dialog, QStringLiteral("Opnieuw")), Qt::LeftButton);
    QCOMPARE(list->topLevelItem(0)->text(3), QString());
    QVERIFY(workspace.document()->nameVersion(QStringLiteral("Nulmeting")));
    app::HistoryDialog again(workspace);
    QCOMPARE(again.findChild<QTreeWidget *>()->topLevelItem(0)->text(3), QStringLiteral("Nulmeting"));
    m_fixture->window->files().close();
    QVERIFY(!dialog.isVisible()); // no history of a file that is closed
}

void TestDialogs::helpIsThereForEveryViewInBothLanguages()
{
    QStringList texts;
    for (const char *language : {"nl", "en"}) {
        app::installTexts(*QCoreApplication::instance(), QString::fromLatin1(language));
        for (int view = 0; view < 6; ++view) {
            const app::HelpDialog dialog(view);
            const QString text = dialog.findChild<QTextBrowser *>()->toPlainText();
            QVERIFY2(text.size() > 200,
                     qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(language)).arg(view)));
            QVERIFY(!texts.contains(text));
            texts.append(text);
        }
    }
    app::installTexts(*QCoreApplication::instance(), QStringLiteral("nl"));
}

void TestDialogs::deletingAsksWithTheNamesOfWhatGoesAlong()
{
    m_fixture->openExample();
    m_fixture->window->showView(1);
    const app::RecordRef coach = m_fixture->initiative(QStringLiteral("Ondernemerscoach Voorbeeldregio"));
    m_fixture->workspace().setSelection({coach});
    QStringList activities;
    for (const core::Activity &activity : m_fixture->workspace().inventory().all<core::Activity>()) {
        if (activity.initiative.value() == coach.id)
            activities.append(QStringLiteral("Activiteit: ") + *activity.name);
    }
    QCOMPARE(activities.size(), 3);
    m_fixture->inventory().deleteSelected();
    auto *dialog = m_fixture->dialog<app::DeleteDialog>();
    QVERIFY(dialog);
    const auto *list = dialog->findChild<QListWidget *>();
    QStringList named;
    for (int row = 0; row < list->count(); ++row)
        named.append(list->item(row)->text());
    for (const QString &activity : std::as_const(activities))
        QVERIFY2(named.contains(activity), qPrintable(activity));
    QVERIFY(named.first().startsWith(QStringLiteral("Activiteit"))); // what people look for stands first
    QCOMPARE(named.size(), 3 + 2 + 4 + 2 + 1); // activities, parties, relations, measurements; one emptied
    const qsizetype before = initiatives();
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(initiatives(), before - 1);
    m_fixture->workspace().undo();
    QCOMPARE(initiatives(), before);
}

void TestDialogs::deletingCanBeThoughtBetterOf()
{
    m_fixture->openExample();
    m_fixture->select(screens::three);
    const qsizetype before = initiatives();
    m_fixture->inventory().deleteSelected();
    auto *dialog = m_fixture->dialog<app::DeleteDialog>();
    QVERIFY(dialog);
    QVERIFY(WindowFixture::textsOf(dialog).contains(QStringLiteral("3 initiatieven verwijderen?")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog<app::DeleteDialog>());
    QCOMPARE(initiatives(), before);
    QVERIFY(!m_fixture->workspace().document()->undoLabel().contains(QStringLiteral("erwijder")));
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
