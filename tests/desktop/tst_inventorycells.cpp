#include "app/desktop/inspector/editors/checklisteditor.h"
#include "app/desktop/inspector/editors/lineeditor.h"
#include "app/desktop/inspector/multieditpanel.h"
#include "app/desktop/inspector/newrecordform.h"
#include "app/desktop/views/inventory/columnsdialog.h"
#include "app/desktop/views/inventory/inventoryview.h"
#include "app/desktop/views/inventory/messages.h"
#include "app/desktop/views/inventory/recordtable.h"
#include "tests/desktop/inventoryviewfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTreeWidget>

using app::InventoryView;
using core::EntityKind;
using Fixture = InventoryFixture;

class TestInventoryCells : public QObject, private InventoryViewFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nameSettings(); }
    void init() { open(); }
    void cleanup() { close(); }
    void deletingNamesWhatGoesWithIt();
    void deletingARecordThatTakesNothingAsksNothing();
    void oneFieldOfSeveralRecordsIsOneEdit();
    void columnsFitTheDocumentThatIsOpened();
    void cellsAreEditedByKeyboard();
    void aCheckListCellTakesTicks();
    void aWrongValueInACellIsSaidAndTheOldOneStays();
    void pastingFillsCellsInOneEdit();
    void oneWrongCellPastesNothing();
    void oneCellFillsAllSelectedRows();
    void copiedRowsCannotExecuteInASpreadsheet();
};

void TestInventoryCells::oneFieldOfSeveralRecordsIsOneEdit()
{
    select({1, 2, 3});
    QTest::keyClick(m_view->table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = m_view->findChild<app::MultiEditPanel *>();
    QVERIFY(panel);
    QCOMPARE(panel->shownSummary(), QStringLiteral("3 initiatieven selected"));
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(initiativeField("level")));
    QVERIFY(!panel->apply()); // nothing entered
    lineOf(panel->editor())->setText(QStringLiteral("regionaal"));
    QVERIFY(panel->apply());
    for (const quint64 number : {1, 2, 3})
        QCOMPARE(*inventory().find<core::Initiative>(Fixture::id(number))->level,
                 QStringLiteral("regionaal"));
    QCOMPARE(edits(), 1);
    QCOMPARE(m_fixture->workspace.document()->undoLabel(),
             QStringLiteral("Change Bestuursniveau of 3 initiatieven"));
    m_fixture->workspace.undo();
    QVERIFY(inventory().find<core::Initiative>(Fixture::id(1))->level.isUnknown());
}

void TestInventoryCells::cellsAreEditedByKeyboard()
{
    select({1});
    makeCurrent(1, "name");
    QTest::keyClick(m_view->table(), Qt::Key_F2);
    QWidget *input = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLineEdit *>(input));
    QTest::keyClicks(input, QStringLiteral("Werkplaats Digitaal")); // the old text is selected
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(nameOf(1), QStringLiteral("Werkplaats Digitaal"));
    QCOMPARE(edits(), 1);
    // Right, right, …: to the stage; a term with type-ahead.
    m_view->table()->setFocus();
    makeCurrent(1, "level");
    QTest::keyClick(m_view->table(), Qt::Key_Right);
    QTest::keyClick(m_view->table(), Qt::Key_Return);
    input = QApplication::focusWidget();
    QTest::keyClicks(input, QStringLiteral("opsch"));
    QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : input,
                    Qt::Key_Return);
    QCOMPARE(*inventory().find<core::Initiative>(Fixture::id(1))->stage, QStringLiteral("opschaling"));
    // Escape gives up.
    m_view->table()->setFocus();
    makeCurrent(1, "name");
    QTest::keyClick(m_view->table(), Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("weg"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(nameOf(1), QStringLiteral("Werkplaats Digitaal"));
    QCOMPARE(edits(), 2);
}

void TestInventoryCells::aCheckListCellTakesTicks()
{
    select({1});
    makeCurrent(1, "themes");
    m_view->table()->editCurrent();
    auto *editor = m_view->table()->viewport()->findChild<app::CheckListEditor *>();
    QVERIFY(editor);
    QTRY_VERIFY(editor->popup());
    QTest::keyClicks(editor->popup()->search(), QStringLiteral("verduur"));
    QTest::keyClick(editor->popup()->search(), Qt::Key_Return);
    QTest::keyClick(editor->popup()->search(), Qt::Key_Escape);
    QCOMPARE(*inventory().find<core::Initiative>(Fixture::id(1))->themes,
             (core::TermSet{QStringLiteral("digitalisering"), QStringLiteral("verduurzaming")}));
    QCOMPARE(edits(), 1);
}

void TestInventoryCells::aWrongValueInACellIsSaidAndTheOldOneStays()
{
    select({1});
    makeCurrent(1, "ends_on");
    m_view->table()->editCurrent();
    QWidget *input = QApplication::focusWidget();
    QTest::keyClicks(input, QStringLiteral("ooit"));
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(m_view->shownMessage().contains(QStringLiteral("ooit")));
    QCOMPARE(edits(), 0);
    static_cast<QLineEdit *>(input)->setText(QStringLiteral("geen"));
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(inventory().find<core::Initiative>(Fixture::id(1))->endsOn.isNone());
    QCOMPARE(m_view->shownMessage(), QString());
}

void TestInventoryCells::pastingFillsCellsInOneEdit()
{
    // Columns stage, ends_on follow each other; rows in the order of the names: 1, 2, 3.
    QApplication::clipboard()->setText(QStringLiteral("opschaling\t31-12-2027\npilot\tgeen\nidee\t\n"));
    makeCurrent(1, "stage");
    QTest::keyClick(m_view->table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edits(), 1);
    const auto at = [&](quint64 number) { return inventory().find<core::Initiative>(Fixture::id(number)); };
    QCOMPARE(*at(1)->stage, QStringLiteral("opschaling"));
    QCOMPARE(*at(1)->endsOn, core::PartialDate(2027, 12, 31));
    QCOMPARE(*at(2)->stage, QStringLiteral("pilot"));
    QVERIFY(at(2)->endsOn.isNone());
    QCOMPARE(*at(3)->stage, QStringLiteral("idee"));
    QVERIFY(at(3)->endsOn.isUnknown());
    // Five cells were other than before; the blank on an unknown is no change.
    QCOMPARE(m_fixture->workspace.document()->undoLabel(), QStringLiteral("Paste 5 cell(s)"));
    m_fixture->workspace.undo();
    QCOMPARE(*at(1)->stage, QStringLiteral("pilot"));
}

void TestInventoryCells::oneWrongCellPastesNothing()
{
    QApplication::clipboard()->setText(
        QStringLiteral("opschaling\tooit\nzwevend\t2026\nidee\t2026\nidee\t2026\n"));
    makeCurrent(1, "stage");
    m_view->paste();
    QCOMPARE(edits(), 0);
    auto *dialog = openDialog<app::PasteFaultsDialog>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 3); // one row too many, and two cells
    QStringList rows;
    for (int i = 0; i < 3; ++i)
        rows.append(list->topLevelItem(i)->text(0));
    QCOMPARE(rows, QStringList({QStringLiteral("4"), QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(list->topLevelItem(1)->text(1), QStringLiteral("Einddatum"));
    QCOMPARE(list->topLevelItem(2)->text(2), QStringLiteral("zwevend"));
    dialog->close();
    // What is counted cannot be pasted into.
    QApplication::clipboard()->setText(QStringLiteral("100 %"));
    makeCurrent(1, "completeness");
    m_view->paste();
    QVERIFY(openDialog<app::PasteFaultsDialog>());
    QCOMPARE(edits(), 0);
}

void TestInventoryCells::oneCellFillsAllSelectedRows()
{
    select({1, 3});
    makeCurrent(1, "level");
    QApplication::clipboard()->setText(QStringLiteral("lokaal"));
    m_view->paste();
    QCOMPARE(edits(), 1);
    QCOMPARE(*inventory().find<core::Initiative>(Fixture::id(1))->level, QStringLiteral("lokaal"));
    QVERIFY(inventory().find<core::Initiative>(Fixture::id(2))->level.isUnknown());
    QCOMPARE(*inventory().find<core::Initiative>(Fixture::id(3))->level, QStringLiteral("lokaal"));
}

void TestInventoryCells::copiedRowsCannotExecuteInASpreadsheet()
{
    QVERIFY(m_fixture->workspace.edit(QStringLiteral("name"), [](core::Edit &edit) {
        return edit.setField(EntityKind::Initiative, Fixture::id(1), initiativeField("name"),
                             QStringLiteral("=HYPERLINK(\"http://x\")"));
    }));
    select({1, 2});
    QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4); // titles, two rows, and what stands after the last line end
    QVERIFY(lines.at(0).startsWith(QStringLiteral("Naam\tRegio\t")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("'=HYPERLINK")));
    QVERIFY(lines.at(2).startsWith(QStringLiteral("Energiescan\tWaterland\t")));
}

void TestInventoryCells::deletingNamesWhatGoesWithIt()
{
    select({1});
    QTest::keyClick(m_view->table(), Qt::Key_Delete);
    auto *dialog = openDialog<app::DeleteDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleDescription(),
             QStringLiteral("This also deletes 2 activiteiten, 1 deelname and 1 relatie."));
    dialog->reject();
    QCOMPARE(inventory().table(EntityKind::Initiative).size(), 3);
    QTest::keyClick(m_view->table(), Qt::Key_Delete);
    dialog = openDialog<app::DeleteDialog>();
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("delete")), Qt::Key_Return);
    QCOMPARE(inventory().table(EntityKind::Initiative).size(), 2);
    QCOMPARE(inventory().table(EntityKind::Activity).size(), 1);
    QCOMPARE(inventory().table(EntityKind::Relation).size(), 0);
    QCOMPARE(m_fixture->workspace.document()->undoLabel(), QStringLiteral("Delete Digitale werkplaats"));
    QVERIFY(m_fixture->workspace.selection().isEmpty());
    m_fixture->workspace.undo();
    QCOMPARE(inventory().table(EntityKind::Activity).size(), 3);
    QCOMPARE(m_view->model()->totalCount(), 3);
}

void TestInventoryCells::deletingARecordThatTakesNothingAsksNothing()
{
    select({3});
    m_view->deleteSelected();
    QVERIFY(!openDialog<app::DeleteDialog>());
    QCOMPARE(nameOf(3), QString());
    QCOMPARE(edits(), 1);
}

void TestInventoryCells::columnsFitTheDocumentThatIsOpened()
{
    app::Workspace workspace;
    InventoryView view(workspace);
    const int providers = columnOf(*view.model(), "providers");
    const int narrow = view.table()->columnWidth(providers);
    auto document = core::Document::open(m_fixture->path(), core::Document::OpenMode::ReadOnly, {});
    QVERIFY(document);
    workspace.setDocument(std::move(document).value());
    QTRY_VERIFY(view.table()->columnWidth(providers)
                > narrow); // "Gemeente Zandhoek" is longer than the title
}

QTEST_MAIN(TestInventoryCells)
#include "tst_inventorycells.moc"
