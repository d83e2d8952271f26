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

class TestInventoryView : public QObject, private InventoryViewFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nameSettings(); }
    void init() { open(); }
    void cleanup() { close(); }
    void tenInitiativesByKeyboardAlone();
    void aNewInitiativeBringsItsFirstActivityInOneEdit();
    void aNameLikeAnExistingOneIsPointedOut();
    void aMissingNameIsSaidInTheFormAndNothingIsAdded();
    void anActivityIsAddedBelowTheSelectedInitiative();
    void aRegionThatIsFilteredOnIsGivenToTheNewInitiative();
    void selectionIsSharedWithTheWorkspace();
    void selectionAndUnfoldedRowsSurviveAFilter();
    void countsAreToldToTheFilterBar();
    void anEmptyTableSaysWhatToDo();
    void chosenColumnsAreKept();
    void aReadOnlyDocumentOffersNoEdits();
    void everyFocusableWidgetHasAName();
    void wordsAreNeitherAddedNorDeletedHere();
};

void TestInventoryView::tenInitiativesByKeyboardAlone()
{
    QTest::keyClick(m_view->table(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_view->addForm());
    for (int i = 1; i <= 10; ++i) {
        QWidget *input = QApplication::focusWidget();
        QCOMPARE(input, m_view->addForm()->editors().constFirst()->focusProxy());
        QTest::keyClicks(input, QStringLiteral("Vondst %1").arg(i));
        QTest::keyClick(input, Qt::Key_Tab);
        // Typing opens the list with a search; Enter ticks, Tab goes on to the themes.
        auto *phases = qobject_cast<app::CheckListEditor *>(m_view->addForm()->editors().at(1));
        QCOMPARE(QApplication::focusWidget(), phases->line());
        QTest::keyClick(phases->line(), 'w');
        QVERIFY(phases->popup());
        QTest::keyClicks(phases->popup()->search(), QStringLiteral("ill"));
        QTest::keyClick(phases->popup()->search(), Qt::Key_Return);
        QTest::keyClick(phases->popup()->search(), Qt::Key_Tab);
        QVERIFY(!phases->popup());
        QCOMPARE(QApplication::focusWidget(), m_view->addForm()->editors().at(2)->focusProxy());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(inventory().table(EntityKind::Initiative).size(), 13);
    QCOMPARE(edits(), 10);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_view->addForm());
    QCOMPARE(QApplication::focusWidget(), m_view->table());
}

void TestInventoryView::aNewInitiativeBringsItsFirstActivityInOneEdit()
{
    m_view->addRecord();
    app::NewRecordForm *form = m_view->addForm();
    lineOf(form->editors().at(0))->setText(QStringLiteral("Duurzaam dak"));
    form->editors().at(1)->setValue(core::TermSet{QStringLiteral("weten"), QStringLiteral("willen")});
    form->editors().at(2)->setValue(core::TermSet{QStringLiteral("verduurzaming")});
    QVERIFY(form->add());
    QCOMPARE(edits(), 1);
    QCOMPARE(m_fixture->workspace.document()->undoLabel(), QStringLiteral("Add Duurzaam dak"));
    const auto &table = inventory().table(EntityKind::Initiative);
    const auto &made = static_cast<const core::Initiative &>(*table.at(table.size() - 1));
    QCOMPARE(*made.name, QStringLiteral("Duurzaam dak"));
    QCOMPARE(*made.themes, core::TermSet{QStringLiteral("verduurzaming")});
    const auto &activities = inventory().table(EntityKind::Activity);
    const auto &first = static_cast<const core::Activity &>(*activities.at(activities.size() - 1));
    QCOMPARE(*first.initiative, made.id);
    QCOMPARE(*first.name, QStringLiteral("Duurzaam dak"));
    QCOMPARE(*first.phases, (core::TermSet{QStringLiteral("weten"), QStringLiteral("willen")}));
    QVERIFY(first.themes.isUnknown()); // it inherits them
    // Shown, selected, and the form is empty for the next.
    QCOMPARE(m_fixture->workspace.selection(), QList<app::RecordRef>({{EntityKind::Initiative, made.id}}));
    QVERIFY(lineOf(form->editors().at(0))->text().isEmpty());
    m_fixture->workspace.undo();
    QCOMPARE(inventory().table(EntityKind::Initiative).size(), 3);
    QCOMPARE(inventory().table(EntityKind::Activity).size(), 3);
}

void TestInventoryView::aNameLikeAnExistingOneIsPointedOut()
{
    m_view->addRecord();
    QLineEdit *name = lineOf(m_view->addForm()->editors().constFirst());
    QTest::keyClicks(name, QStringLiteral("en"));
    QCOMPARE(m_view->addForm()->shownLikeness(), QString()); // too short to say
    QTest::keyClicks(name, QStringLiteral("ergiescn"));
    QCOMPARE(m_view->addForm()->shownLikeness(), QStringLiteral("Looks like: Energiescan"));
    name->setText(QStringLiteral("werkplaats"));
    QCOMPARE(m_view->addForm()->shownLikeness(), QStringLiteral("Looks like: Digitale werkplaats"));
    name->setText(QStringLiteral("iets heel anders"));
    QCOMPARE(m_view->addForm()->shownLikeness(), QString());
}

void TestInventoryView::aMissingNameIsSaidInTheFormAndNothingIsAdded()
{
    m_view->addRecord();
    QSignalSpy failed(&m_fixture->workspace, &app::Workspace::failed);
    QTest::keyClick(lineOf(m_view->addForm()->editors().constFirst()), Qt::Key_Return);
    QVERIFY(m_view->addForm()->shownProblem().contains(QStringLiteral("Naam")));
    QCOMPARE(edits(), 0);
    QCOMPARE(failed.size(), 0);
    // A relation needs a target or its name: said in the form too.
    m_view->setKind(EntityKind::Relation);
    m_view->addRecord();
    for (app::FieldEditor *editor : m_view->addForm()->editors()) {
        if (editor->place().info().keyText() == QLatin1String("from"))
            editor->setValue(Fixture::id(1));
        if (editor->place().info().keyText() == QLatin1String("kind"))
            editor->setValue(QStringLiteral("verwijst-door"));
    }
    QVERIFY(!m_view->addForm()->add());
    QVERIFY(m_view->addForm()->shownProblem().startsWith(QStringLiteral("Choose where")));
    QCOMPARE(edits(), 0);
    QCOMPARE(failed.size(), 0);
}

void TestInventoryView::anActivityIsAddedBelowTheSelectedInitiative()
{
    m_view->addPart();
    QVERIFY(!m_view->addForm()); // nothing is selected
    QVERIFY(!m_view->shownMessage().isEmpty());
    select({3});
    m_view->addPart();
    QVERIFY(m_view->addForm());
    lineOf(m_view->addForm()->editors().constFirst())->setText(QStringLiteral("Inloopspreekuur"));
    QVERIFY(m_view->addForm()->add());
    const QModelIndex parent = m_view->model()->indexOf(Fixture::id(3));
    QCOMPARE(m_view->model()->rowCount(parent), 1);
    QCOMPARE(m_view->model()->index(0, 0, parent).data().toString(), QStringLiteral("Inloopspreekuur"));
    QVERIFY(m_view->table()->isExpanded(parent));
}

void TestInventoryView::aRegionThatIsFilteredOnIsGivenToTheNewInitiative()
{
    app::Filter filter = m_fixture->workspace.filter();
    filter.regions = core::TermSet{QStringLiteral("waterland")};
    m_fixture->workspace.setFilter(filter);
    m_view->addRecord();
    lineOf(m_view->addForm()->editors().constFirst())->setText(QStringLiteral("Waterhub"));
    QVERIFY(m_view->addForm()->add());
    QCOMPARE(m_view->countText(), QStringLiteral("2 of 4 initiatieven"));
    QCOMPARE(m_view->shownMessage(), QString());
    // A theme filter says nothing of the new one: it is added, and the view says why it is not seen.
    filter.regions = {};
    filter.themes = core::TermSet{QStringLiteral("arbeidsmarkt")};
    m_fixture->workspace.setFilter(filter);
    lineOf(m_view->addForm()->editors().constFirst())->setText(QStringLiteral("Onzichtbaar"));
    QVERIFY(m_view->addForm()->add());
    QVERIFY(m_view->shownMessage().contains(QStringLiteral("Onzichtbaar")));
}

void TestInventoryView::selectionIsSharedWithTheWorkspace()
{
    select({2});
    QCOMPARE(m_view->table()->selectedRecords(), m_fixture->workspace.selection());
    QCOMPARE(m_view->table()->currentIndex().row(), 1);
    QTest::keyClick(m_view->table(), Qt::Key_Down);
    QCOMPARE(m_fixture->workspace.selection(),
             QList<app::RecordRef>({{EntityKind::Initiative, Fixture::id(3)}}));
    QTest::keyClick(m_view->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_fixture->workspace.selection().size(), 3);
    // An activity that another view selects is unfolded into sight by reveal.
    QVERIFY(m_view->table()->reveal(Fixture::id(12)));
    QCOMPARE(m_fixture->workspace.selection(),
             QList<app::RecordRef>({{EntityKind::Activity, Fixture::id(12)}}));
}

void TestInventoryView::selectionAndUnfoldedRowsSurviveAFilter()
{
    m_view->table()->setExpanded(m_view->model()->indexOf(Fixture::id(1)), true);
    select({1});
    app::Filter filter = m_fixture->workspace.filter();
    filter.text = QStringLiteral("digitale");
    m_fixture->workspace.setFilter(filter);
    QVERIFY(m_view->table()->isExpanded(m_view->model()->indexOf(Fixture::id(1))));
    QCOMPARE(m_view->table()->selectedRecords().size(), 1);
    // Hidden for a while, it stays selected for the inspector and comes back selected.
    filter.text = QStringLiteral("energie");
    m_fixture->workspace.setFilter(filter);
    QCOMPARE(m_fixture->workspace.selection().size(), 1);
    filter.text.clear();
    m_fixture->workspace.setFilter(filter);
    QCOMPARE(m_view->table()->selectedRecords(),
             QList<app::RecordRef>({{EntityKind::Initiative, Fixture::id(1)}}));
    QVERIFY(m_view->table()->isExpanded(m_view->model()->indexOf(Fixture::id(1))));
    QVERIFY(!m_view->table()->isExpanded(m_view->model()->indexOf(Fixture::id(2))));
}

void TestInventoryView::countsAreToldToTheFilterBar()
{
    QSignalSpy counts(m_view.get(), &InventoryView::countsChanged);
    app::Filter filter = m_fixture->workspace.filter();
    filter.text = QStringLiteral("scan");
    m_fixture->workspace.setFilter(filter);
    QCOMPARE(counts.constLast(), QVariantList({1, 3}));
    QCOMPARE(m_view->countText(), QStringLiteral("1 of 3 initiatieven"));
    m_view->setKind(EntityKind::Organisation);
    QCOMPARE(counts.constLast(), QVariantList({-1, -1}));
    QCOMPARE(m_view->countText(), QStringLiteral("0 of 2 organisaties"));
}

void TestInventoryView::anEmptyTableSaysWhatToDo()
{
    m_view->setKind(EntityKind::Signal);
    const auto visibleText = [&] {
        QString text;
        for (const QLabel *label : m_view->findChildren<QLabel *>()) {
            if (label->isVisible())
                text += label->text();
        }
        return text;
    };
    QVERIFY(visibleText().contains(QStringLiteral("There are no ondernemersvragen yet")));
    m_view->setKind(EntityKind::Initiative);
    QVERIFY(!visibleText().contains(QStringLiteral("There are no")));
    app::Filter filter = m_fixture->workspace.filter();
    filter.text = QStringLiteral("xyz");
    m_fixture->workspace.setFilter(filter);
    QVERIFY(visibleText().contains(QStringLiteral("The filter hides all initiatieven")));
    for (QPushButton *button : m_view->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QLatin1String("Clear the filter"))
            button->click();
    }
    QCOMPARE(m_view->model()->shownCount(), 3);
    QVERIFY(m_fixture->workspace.filter().isEmpty());
}

void TestInventoryView::chosenColumnsAreKept()
{
    m_view->chooseColumns();
    auto *dialog = openDialog<app::ColumnsDialog>();
    QVERIFY(dialog);
    for (int row = 0; row < dialog->list()->count(); ++row) {
        QListWidgetItem *item = dialog->list()->item(row);
        if (item->text() == QLatin1String("Budget"))
            item->setCheckState(Qt::Checked);
        else if (item->text() == QLatin1String("Bestuursniveau"))
            item->setCheckState(Qt::Unchecked);
    }
    dialog->accept();
    QVERIFY(columnOf(*m_view->model(), "budget") > 0);
    QCOMPARE(columnOf(*m_view->model(), "level"), -1);
    InventoryView again(m_fixture->workspace);
    QVERIFY(columnOf(*again.model(), "budget") > 0);
    QCOMPARE(columnOf(*again.model(), "name"), 0);
    again.setKind(EntityKind::Organisation); // other kinds keep their own
    QCOMPARE(columnOf(*again.model(), "budget"), -1);
}

void TestInventoryView::aReadOnlyDocumentOffersNoEdits()
{
    auto second
        = core::Document::open(m_fixture->path(), core::Document::OpenMode::ReadOnly, QStringLiteral("an"));
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    app::Workspace workspace;
    workspace.setDocument(std::move(second).value());
    InventoryView view(workspace);
    view.addRecord();
    QVERIFY(!view.addForm());
    QVERIFY(!(view.model()->flags(view.model()->index(0, 0)) & Qt::ItemIsEditable));
    QVERIFY(!view.model()->setData(view.model()->index(0, 0), QStringLiteral("x")));
    workspace.setSelection({{EntityKind::Initiative, Fixture::id(1)}});
    for (const QAction *action : view.actions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_Delete))
            QVERIFY(!action->isEnabled());
    }
}

void TestInventoryView::everyFocusableWidgetHasAName()
{
    m_view->addRecord();
    int checked = 0;
    for (const QWidget *widget : m_view->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name
            = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        ++checked;
    }
    QVERIFY(checked > 4);
}

void TestInventoryView::wordsAreNeitherAddedNorDeletedHere()
{
    m_view->setKind(EntityKind::VocabularyTerm);
    QVERIFY(m_view->model()->totalCount() > 300);
    const QModelIndex first = m_view->model()->index(0, 0);
    QVERIFY(first.flags() & Qt::ItemIsEditable); // its label may be changed
    const QModelIndex key = first.siblingAtColumn(columnOf(*m_view->model(), "key"));
    QVERIFY(!(key.flags() & Qt::ItemIsEditable)); // other records name it by its key
    m_view->table()->reveal(m_view->model()->refAt(first).id);
    for (const QAction *action : m_view->actions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_Delete)
            || action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_N))
            QVERIFY(!action->isEnabled());
    }
}

QTEST_MAIN(TestInventoryView)
#include "tst_inventoryview.moc"
