#include "tests/desktop/screens.h"
#include "app/tasks/exporttask.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

/// The import as a user meets it: damaged sheets, messy ones, one thought better of, and what can be said
/// about columns and words before anything changes.
class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void aSheetThatCannotBeReadIsSaid_data();
    void aSheetThatCannotBeReadIsSaid();
    void aCancelledImportChangesNothing();
    void closingTheDialogWhileItReadsIsNoHarm();
    void everyRowOfAMessySheetIsAccountedFor();
    void aColumnCanBecomeSomethingElse();
    void aWordCanBeTakenForAnother();
    void rolesAreNamedInWordsAndNotInKeys();
    void rejectedRowsAreSavedWithTheirReason();
    void theLastPageOffersToImport();
    void aSheetOfWhatIsThereAlreadyBringsNothing();
    void anImportIntoAReadOnlyFileIsRefused();
    void anExportComesBackWithoutQuestions();

private:
    app::ImportDialog *import(const QString &path)
    {
        m_fixture->window->files().importSheet(path);
        auto *dialog = m_fixture->dialog<app::ImportDialog>();
        if (dialog && !dialog->session().isPlanned()) {
            QSignalSpy planned(&dialog->session(), &app::ImportSession::planned);
            QSignalSpy failed(&dialog->session(), &app::ImportSession::failed);
            if (!QTest::qWaitFor([&] { return planned.size() + failed.size() > 0; }, 20000))
                return nullptr;
        }
        return dialog;
    }
    qsizetype initiatives() { return m_fixture->workspace().inventory().all<core::Initiative>().size(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestImportDialog::initTestCase()
{
    WindowFixture::prepare("importdialog");
}

void TestImportDialog::aSheetThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("half a workbook") << QStringLiteral("half.xlsx")
                                     << QByteArray("PK\x03\x04\x14\x00\x00\x00\x08\x00", 10);
    QTest::newRow("a PDF with another name") << QStringLiteral("rapport.xlsx") << QByteArray("%PDF-1.7\n");
    QTest::newRow("a picture") << QStringLiteral("foto.ods")
                               << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("an empty file") << QStringLiteral("leeg.csv") << QByteArray();
    QTest::newRow("an old workbook") << QStringLiteral("oud.xls")
                                     << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
}

void TestImportDialog::aSheetThatCannotBeReadIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, contents);
    m_fixture->openExample();
    const qsizetype before = initiatives();
    auto *dialog = import(m_fixture->write(name.toUtf8().constData(), contents));
    QVERIFY(dialog);
    QVERIFY(!WindowFixture::button(dialog, QStringLiteral("Importeren"))->isEnabled());
    QVERIFY(!dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY2(WindowFixture::textsOf(dialog).size() > 20,
             qPrintable(WindowFixture::textsOf(dialog))); // a sentence, not a code
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(initiatives(), before);
}

void TestImportDialog::aCancelledImportChangesNothing()
{
    m_fixture->openExample();
    const qsizetype before = initiatives(), edits = m_fixture->edits();
    auto *dialog = import(m_fixture->messySheet());
    QVERIFY(dialog && dialog->session().isPlanned());
    QTest::mouseClick(WindowFixture::button(dialog, QStringLiteral("Annuleren")), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog<app::ImportDialog>());
    QCOMPARE(initiatives(), before);
    QCOMPARE(m_fixture->edits(), edits);
}

void TestImportDialog::closingTheDialogWhileItReadsIsNoHarm()
{
    m_fixture->openExample();
    QByteArray many("Initiatief;Activiteit;Fase\n");
    for (int row = 0; row < 20000; ++row)
        many += "Initiatief " + QByteArray::number(row) + ";Scan;weten\n";
    m_fixture->window->files().importSheet(m_fixture->write("groot.csv", many));
    auto *dialog = m_fixture->dialog<app::ImportDialog>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QProgressBar *>()->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog<app::ImportDialog>());
    QTest::qWait(200); // what the worker brings now has nobody to bring it to
    QCOMPARE(initiatives(), 63);
}

void TestImportDialog::everyRowOfAMessySheetIsAccountedFor()
{
    m_fixture->openEmpty();
    auto *dialog = import(m_fixture->messySheet());
    QVERIFY(dialog && dialog->session().isPlanned());
    using Outcome = core::ImportRow::Outcome;
    const core::ImportPlan &plan = dialog->session().plan();
    QCOMPARE(plan.rows.size(), 6);
    QCOMPARE(plan.count(Outcome::Accepted) + plan.count(Outcome::Merged) + plan.count(Outcome::Rejected), 6);
    QVERIFY(WindowFixture::textsOf(dialog).startsWith(QStringLiteral("6 rijen")));
    auto *tabs = dialog->findChild<QTabWidget *>();
    QCOMPARE(tabs->tabText(2), QStringLiteral("Afgewezen rijen (%1)").arg(plan.rejected.size()));
    QVERIFY(plan.rejected.size() >= 1); // the row without a name
    QTest::mouseClick(WindowFixture::button(dialog, QStringLiteral("Importeren")), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog<app::ImportDialog>());
    QVERIFY(initiatives() >= 2);
    m_fixture->action(QStringLiteral("Ongedaan maken"))->trigger(); // one step
    QCOMPARE(initiatives(), 0);
    QVERIFY(!m_fixture->workspace().document()->canUndo());
}

void TestImportDialog::aColumnCanBecomeSomethingElse()
{
    m_fixture->openEmpty();
    auto *dialog
        = import(m_fixture->write("blad.csv", "Initiatief;Toelichting\nDe Datawerf;Helpt met data\n"));
    QVERIFY(dialog && dialog->session().isPlanned());
    QComboBox *combo = nullptr;
    for (QComboBox *one : dialog->findChildren<QComboBox *>()) {
        if (one->accessibleName().contains(QStringLiteral("Toelichting")))
            combo = one;
    }
    QVERIFY(combo);
    const int summary = combo->findData(QStringLiteral("initiative.summary"));
    QVERIFY(summary > 0);
    QSignalSpy planned(&dialog->session(), &app::ImportSession::planned);
    combo->setCurrentIndex(summary);
    Q_EMIT combo->activated(summary);
    QVERIFY(planned.wait());
    QVERIFY(dialog->session().carryOut());
    QCOMPARE(*m_fixture->workspace().inventory().all<core::Initiative>().at(0).summary,
             QStringLiteral("Helpt met data"));
}

void TestImportDialog::aWordCanBeTakenForAnother()
{
    m_fixture->openEmpty();
    auto *dialog = import(m_fixture->messySheet());
    QVERIFY(dialog && dialog->session().isPlanned());
    QComboBox *combo = nullptr;
    for (QComboBox *one : dialog->findChildren<QComboBox *>()) {
        if (one->accessibleName().contains(QStringLiteral("smart industry")))
            combo = one;
    }
    QVERIFY(combo);
    QCOMPARE(combo->currentText(), QStringLiteral("Aan de lijst toevoegen"));
    const int digital = combo->findData(QStringLiteral("digitalisering"));
    QSignalSpy planned(&dialog->session(), &app::ImportSession::planned);
    combo->setCurrentIndex(digital);
    Q_EMIT combo->activated(digital);
    QVERIFY(planned.wait());
    QVERIFY(dialog->session().carryOut());
    QVERIFY(!m_fixture->workspace().vocabularies().match(QStringLiteral("thema"), u"smart industry"));
}

void TestImportDialog::rolesAreNamedInWordsAndNotInKeys()
{
    m_fixture->openEmpty();
    auto *dialog = import(m_fixture->messySheet());
    QVERIFY(dialog && dialog->session().isPlanned());
    int seen = 0;
    for (const QComboBox *combo : dialog->findChildren<QComboBox *>()) {
        for (int i = 0; i < combo->count(); ++i) {
            QVERIFY2(!combo->itemText(i).contains(QLatin1String("participation.")),
                     qPrintable(combo->itemText(i)));
            seen += combo->itemData(i).toString() == QLatin1String("participation.trekker");
        }
    }
    QVERIFY(seen > 0);
}

void TestImportDialog::rejectedRowsAreSavedWithTheirReason()
{
    m_fixture->openEmpty();
    auto *dialog = import(m_fixture->messySheet());
    QVERIFY(dialog && dialog->session().isPlanned());
    auto *tabs = dialog->findChild<QTabWidget *>();
    const auto *rejected = qobject_cast<QTreeWidget *>(tabs->widget(2));
    QCOMPARE(rejected->topLevelItemCount(), dialog->session().plan().rejected.size());
    for (int row = 0; row < rejected->topLevelItemCount(); ++row) {
        QVERIFY(rejected->topLevelItem(row)->text(1).toInt() > 3); // the number it has in the sheet
        QVERIFY(rejected->topLevelItem(row)->text(3).size() > 10);
    }
    QVERIFY(WindowFixture::button(dialog, QStringLiteral("Afgewezen rijen opslaan"))->isEnabled());
}

void TestImportDialog::theLastPageOffersToImport()
{
    m_fixture->openEmpty();
    auto *dialog = import(m_fixture->messySheet());
    QVERIFY(dialog && dialog->session().isPlanned());
    auto *tabs = dialog->findChild<QTabWidget *>();
    QPushButton *press = WindowFixture::button(dialog, QStringLiteral("Importeren"));
    for (int page = 1; page < tabs->count(); ++page) {
        QVERIFY(!press->hasFocus());
        tabs->setCurrentIndex(page);
    }
    QVERIFY(press->hasFocus());
    QTest::keyClick(press, Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->dialog<app::ImportDialog>());
    QVERIFY(initiatives() > 0);

    // What is there already brings nothing, so nothing is offered.
    auto *again = import(m_fixture->write("blad.csv", "Initiatief\nDe Datawerf\n"));
    QVERIFY(again && again->session().isPlanned());
    again->findChild<QTabWidget *>()->setCurrentIndex(3);
    QVERIFY(!WindowFixture::button(again, QStringLiteral("Importeren"))->hasFocus());
}

void TestImportDialog::aSheetOfWhatIsThereAlreadyBringsNothing()
{
    m_fixture->openEmpty();
    const QString sheet
        = m_fixture->write("blad.csv", "Initiatief;Activiteit;Fase\nDe Datawerf;Scan;weten\n");
    auto *first = import(sheet);
    QVERIFY(first && first->session().isPlanned());
    QTest::mouseClick(WindowFixture::button(first, QStringLiteral("Importeren")), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog<app::ImportDialog>());
    const qsizetype edits = m_fixture->edits();
    auto *second = import(sheet);
    QVERIFY(second && second->session().isPlanned());
    QVERIFY(!WindowFixture::button(second, QStringLiteral("Importeren"))->isEnabled());
    QCOMPARE(second->session().plan().count(core::ImportRow::Outcome::Merged), 1);
    QCOMPARE(m_fixture->edits(), edits);
}

void TestImportDialog::anImportIntoAReadOnlyFileIsRefused()
{
    m_fixture->openExample();
    app::MainWindow other;
    other.files().open(m_fixture->path("voorbeeldregio.stelsel"));
    QVERIFY(other.workspace().document()->isReadOnly());
    app::ImportDialog dialog(other.workspace(), m_fixture->messySheet());
    QSignalSpy planned(&dialog.session(), &app::ImportSession::planned);
    QVERIFY(planned.wait(20000));
    QSignalSpy failures(&other.workspace(), &app::Workspace::failed);
    QVERIFY(!dialog.session().carryOut());
    QCOMPARE(failures.size(), 1);
    QVERIFY(!failures.first().first().value<core::Error>().message.isEmpty());
}

void TestImportDialog::anExportComesBackWithoutQuestions()
{
    m_fixture->openExample();
    const QString file = m_fixture->path("alles.json");
    QVERIFY(app::exportJson(m_fixture->workspace().inventory(), file));
    const core::Inventory example = m_fixture->workspace().inventory();
    m_fixture->openEmpty();
    auto *dialog = import(file);
    QVERIFY(dialog && dialog->session().isPlanned());
    auto *tabs = dialog->findChild<QTabWidget *>();
    QVERIFY(!tabs->isTabVisible(0) && !tabs->isTabVisible(1)); // nothing to ask about columns and words
    QTest::mouseClick(WindowFixture::button(dialog, QStringLiteral("Importeren")), Qt::LeftButton);
    QVERIFY(m_fixture->workspace().inventory().equals(example));
    QVERIFY(m_fixture->workspace().document()->undo());
    QCOMPARE(initiatives(), 0);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
