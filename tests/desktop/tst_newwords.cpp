#include "app/desktop/inspector/editors/checklisteditor.h"
#include "app/desktop/inspector/editors/choiceeditor.h"
#include "app/desktop/inspector/inspectorpanel.h"
#include "app/desktop/inspector/multieditpanel.h"
#include "app/desktop/inspector/newrecordform.h"
#include "app/desktop/inspector/recordform.h"
#include "app/desktop/models/recordedits.h"
#include "app/desktop/views/inventory/inventoryview.h"
#include "app/desktop/views/inventory/recordtable.h"
#include "tests/desktop/inventoryfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using core::EntityKind;
using Fixture = InventoryFixture;

/// A word that no list knows is added where it is typed, and leaves with the same Ctrl+Z as what it was typed
/// for.
class TestNewWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTickedWordComesAndGoesWithItsField();
    void aChosenWordComesAndGoesWithItsField();
    void aWordMadeButUntickedIsNotAdded();
    void aFormUntilAddedChangesNothing();
    void aWordTypedInTwoFieldsIsAddedToBothLists();
    void anEscapedFormLeavesNoWord();
    void severalRecordsAndTheirWordAreOneStep();
    void aTableCellAndItsWordAreOneStep();
    void aWordTheListKnowsByAnotherNameIsNotMade_data();
    void aWordTheListKnowsByAnotherNameIsNotMade();
    void aWordOfSignsIsNone();
    void wordsGivenTwiceAreInsertedOnce();

private:
    void select(const QList<quint64> &numbers)
    {
        QList<app::RecordRef> refs;
        for (const quint64 number : numbers)
            refs.append({EntityKind::Initiative, Fixture::id(number)});
        m_fixture->workspace.setSelection(refs);
    }
    app::CheckListEditor *checkList(app::FieldEditor *editor) const
    {
        return qobject_cast<app::CheckListEditor *>(editor);
    }
    app::FieldEditor *editor(const char *key) const
    {
        return m_panel->form()->row(initiativeField(key))->editor();
    }
    /// Opens the list, types the word, takes it and closes.
    void tick(app::CheckListEditor *list, const QString &word)
    {
        list->setFocus();
        list->open();
        QTest::keyClicks(list->popup()->search(), word);
        QTest::keyClick(list->popup()->search(), Qt::Key_Return);
        QTest::keyClick(list->popup()->search(), Qt::Key_Escape);
    }
    const core::Initiative &initiative(quint64 number) const
    {
        return *m_fixture->workspace.inventory().find<core::Initiative>(Fixture::id(number));
    }
    bool hasWord(const char *vocabulary, const char *key) const
    {
        return m_fixture->workspace.vocabularies().find(QString::fromLatin1(vocabulary),
                                                        QString::fromLatin1(key));
    }
    qsizetype edits() const { return m_fixture->workspace.document()->history().size(); }

    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<app::InspectorPanel> m_panel;
};

void TestNewWords::init()
{
    m_fixture = std::make_unique<Fixture>(Fixture::threeInitiatives());
    m_panel = std::make_unique<app::InspectorPanel>(m_fixture->workspace);
    m_panel->resize(360, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestNewWords::cleanup()
{
    m_panel.reset();
    m_fixture.reset();
}

void TestNewWords::aTickedWordComesAndGoesWithItsField()
{
    select({1});
    tick(checkList(editor("themes")), QStringLiteral("Smart industry"));
    QVERIFY(hasWord("thema", "smart-industry"));
    QCOMPARE(*initiative(1).themes,
             (core::TermSet{QStringLiteral("digitalisering"), QStringLiteral("smart-industry")}));
    QVERIFY(checkList(editor("themes"))->line()->text().contains(QStringLiteral("Smart industry")));
    QCOMPARE(edits(), 1);
    m_fixture->workspace.undo();
    QCOMPARE(*initiative(1).themes, core::TermSet{QStringLiteral("digitalisering")});
    QVERIFY(!hasWord("thema", "smart-industry"));
    QVERIFY(!m_fixture->workspace.document()->canUndo());
    m_fixture->workspace.redo();
    QVERIFY(hasWord("thema", "smart-industry"));
    QCOMPARE(initiative(1).themes->size(), 2);
}

void TestNewWords::aChosenWordComesAndGoesWithItsField()
{
    select({1});
    auto *stage = qobject_cast<app::ChoiceEditor *>(editor("stage"));
    QVERIFY(stage);
    stage->setFocus();
    stage->line()->clear();
    QTest::keyClicks(stage->line(), QStringLiteral("Zweverig"));
    QWidget *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down); // adding is never marked beforehand: it must be meant
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(hasWord("levensfase", "zweverig"));
    QCOMPARE(*initiative(1).stage, QStringLiteral("zweverig"));
    QCOMPARE(stage->line()->text(), QStringLiteral("Zweverig"));
    QCOMPARE(edits(), 1);
    m_fixture->workspace.undo();
    QCOMPARE(*initiative(1).stage, QStringLiteral("pilot"));
    QVERIFY(!hasWord("levensfase", "zweverig"));
}

void TestNewWords::aWordMadeButUntickedIsNotAdded()
{
    select({1});
    auto *themes = checkList(editor("themes"));
    themes->setFocus();
    themes->open();
    QTest::keyClicks(themes->popup()->search(), QStringLiteral("Vergissing"));
    QTest::keyClick(themes->popup()->search(), Qt::Key_Return);
    QCOMPARE(themes->popup()->ticked().size(), 2);
    QTest::keyClick(themes->popup()->search(), Qt::Key_Return); // the new line is current: unticked again
    QCOMPARE(themes->popup()->ticked().size(), 1);
    QTest::keyClick(themes->popup()->search(), Qt::Key_Escape);
    QCOMPARE(edits(), 0);
    QVERIFY(!hasWord("thema", "vergissing"));
}

void TestNewWords::aFormUntilAddedChangesNothing()
{
    app::NewRecordForm form(m_fixture->workspace, EntityKind::Initiative, {}, 3);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    auto *name = qobject_cast<QLineEdit *>(form.editors().at(0)->focusProxy());
    name->setText(QStringLiteral("Slimme haven"));
    auto *themes = checkList(form.editors().at(2));
    tick(themes, QStringLiteral("Blauwe economie"));
    QCOMPARE(themes->line()->text(), QStringLiteral("Blauwe economie")); // as typed, not its key
    QCOMPARE(edits(), 0);
    QVERIFY(!hasWord("thema", "blauwe-economie"));

    QVERIFY(form.add());
    QCOMPARE(edits(), 1);
    QVERIFY(hasWord("thema", "blauwe-economie"));
    QVERIFY(themes->newWords().isEmpty());
    m_fixture->workspace.undo();
    QCOMPARE(m_fixture->workspace.inventory().all<core::Initiative>().size(), 3);
    QVERIFY(!hasWord("thema", "blauwe-economie"));
    QVERIFY(!m_fixture->workspace.document()->canUndo());
}

void TestNewWords::aWordTypedInTwoFieldsIsAddedToBothLists()
{
    // An activity's form asks for its phases and its themes: two lists, one word each.
    const app::NewRecordForm::Preset preset{{fieldOf(EntityKind::Activity, "initiative"), Fixture::id(1)}};
    app::NewRecordForm form(m_fixture->workspace, EntityKind::Activity, preset, 1);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    int lists = 0;
    for (app::FieldEditor *one : form.editors()) {
        if (one->place().info().keyText() == QLatin1String("name"))
            qobject_cast<QLineEdit *>(one->focusProxy())->setText(QStringLiteral("Havendag"));
        if (auto *list = checkList(one); list && one->place().info().type == core::FieldType::Terms) {
            tick(list, QStringLiteral("Nieuw woord"));
            ++lists;
        }
    }
    QVERIFY(lists >= 2);
    QVERIFY2(form.add(), qPrintable(form.shownProblem()));
    QCOMPARE(edits(), 1);
    int made = 0;
    for (const core::VocabularyTerm &term : m_fixture->workspace.inventory().all<core::VocabularyTerm>())
        made += *term.key == QLatin1String("nieuw-woord");
    QCOMPARE(made, lists); // one for each vocabulary
}

void TestNewWords::anEscapedFormLeavesNoWord()
{
    app::NewRecordForm form(m_fixture->workspace, EntityKind::Initiative, {}, 3);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    tick(checkList(form.editors().at(2)), QStringLiteral("Blauwe economie"));
    QSignalSpy dismissed(&form, &app::NewRecordForm::dismissed);
    QTest::keyClick(&form, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(edits(), 0);
    QVERIFY(!hasWord("thema", "blauwe-economie"));
}

void TestNewWords::severalRecordsAndTheirWordAreOneStep()
{
    select({1, 2, 3});
    app::MultiEditPanel *panel = m_panel->multiEdit();
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(initiativeField("themes")));
    tick(checkList(panel->editor()), QStringLiteral("Blauwe economie"));
    QVERIFY(panel->apply());
    QCOMPARE(edits(), 1);
    for (const quint64 number : {1, 2, 3})
        QCOMPARE(*initiative(number).themes, core::TermSet{QStringLiteral("blauwe-economie")});
    m_fixture->workspace.undo();
    QVERIFY(!hasWord("thema", "blauwe-economie"));
    QCOMPARE(*initiative(2).themes, core::TermSet{QStringLiteral("verduurzaming")});
    QVERIFY(initiative(3).themes.isUnknown());
}

void TestNewWords::aTableCellAndItsWordAreOneStep()
{
    app::InventoryView view(m_fixture->workspace);
    view.resize(1000, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *table = view.findChild<app::RecordTable *>();
    const QAbstractItemModel *model = table->model();
    int column = -1;
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->headerData(i, Qt::Horizontal).toString() == QStringLiteral("Thema"))
            column = i;
    }
    QVERIFY(column > 0);
    table->setFocus();
    table->setCurrentIndex(model->index(0, column)); // "Digitale werkplaats" is first by name
    table->editCurrent();
    auto *list = table->findChild<app::CheckListEditor *>();
    QVERIFY(list);
    QTRY_VERIFY(list->popup());
    QTest::keyClicks(list->popup()->search(), QStringLiteral("Blauwe economie"));
    QTest::keyClick(list->popup()->search(), Qt::Key_Return);
    QTest::keyClick(list->popup()->search(), Qt::Key_Escape);
    QTRY_COMPARE(edits(), 1);
    QVERIFY(initiative(1).themes->contains(QStringLiteral("blauwe-economie")));
    QVERIFY(hasWord("thema", "blauwe-economie"));
    m_fixture->workspace.undo();
    QVERIFY(!hasWord("thema", "blauwe-economie"));
    QCOMPARE(*initiative(1).themes, core::TermSet{QStringLiteral("digitalisering")});
}

void TestNewWords::aWordTheListKnowsByAnotherNameIsNotMade_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("key");
    QTest::newRow("an alias") << QStringLiteral("ICT") << QStringLiteral("digitalisering");
    QTest::newRow("in capitals") << QStringLiteral("FINANCIERING") << QStringLiteral("financiering");
    QTest::newRow("with blanks") << QStringLiteral("  arbeidsmarkt ") << QStringLiteral("arbeidsmarkt");
}

void TestNewWords::aWordTheListKnowsByAnotherNameIsNotMade()
{
    QFETCH(QString, word);
    QFETCH(QString, key);
    select({3});
    auto *themes = checkList(editor("themes"));
    themes->open();
    Q_EMIT themes->popup()->newWordWanted(word); // however the list came to offer it
    const QList<core::FieldValue> ticked = themes->popup()->ticked();
    QVERIFY(ticked.contains(core::FieldValue(key)));
    themes->popup()->close();
    QVERIFY(themes->newWords().isEmpty());
    QCOMPARE(*initiative(3).themes, core::TermSet{key});
    QCOMPARE(edits(), 1);
}

void TestNewWords::aWordOfSignsIsNone()
{
    select({3});
    auto *themes = checkList(editor("themes"));
    themes->open();
    Q_EMIT themes->popup()->newWordWanted(QStringLiteral(" !? "));
    QVERIFY(themes->popup()->ticked().isEmpty());
    themes->popup()->close();
    QCOMPARE(edits(), 0);
}

void TestNewWords::wordsGivenTwiceAreInsertedOnce()
{
    const core::VocabularyTerm word = core::newTerm(QStringLiteral("thema"), QStringLiteral("Export"));
    QVERIFY(m_fixture->workspace.edit(QStringLiteral("words"), [&](core::Edit &edit) {
        return app::insertWords(edit, {word, word});
    }));
    QVERIFY(hasWord("thema", "export"));
    QVERIFY(!m_fixture->workspace.edit(QStringLiteral("nothing new"), [&](core::Edit &edit) {
        const auto again = app::insertWords(edit, {word});
        return again ? core::Result<void>(core::Error{core::ErrorCode::Cancelled, {}, {}}) : again;
    }));
    QCOMPARE(edits(), 1);
}

QTEST_MAIN(TestNewWords)
#include "tst_newwords.moc"
