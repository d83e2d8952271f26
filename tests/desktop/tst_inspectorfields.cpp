#include "app/desktop/inspector/editors/checklisteditor.h"
#include "app/desktop/inspector/editors/choiceeditor.h"
#include "app/desktop/inspector/editors/longtexteditor.h"
#include "app/desktop/inspector/historypanel.h"
#include "app/desktop/inspector/historytext.h"
#include "app/desktop/inspector/inspectorpanel.h"
#include "app/desktop/inspector/linkspanel.h"
#include "app/desktop/inspector/multieditpanel.h"
#include "app/desktop/inspector/newrecordform.h"
#include "app/desktop/inspector/recordform.h"
#include "tests/desktop/inspectorfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using app::FieldRow;
using app::InspectorPanel;
using core::EntityKind;
using core::FieldValue;
using Fixture = InventoryFixture;

class TestInspectorFields : public QObject, private InspectorFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void threeStatesGoRoundThroughTheEditor_data();
    void threeStatesGoRoundThroughTheEditor();
    void enterStoresOneEditAndEscapeGivesUp();
    void leavingAFieldStoresIt();
    void aWrongValueIsSaidBelowTheFieldAndNotStored();
    void inheritedValuesAreGreyWithTheirSource();
    void aTermIsTypedWithSuggestions();
    void tickingKeepsWordsTheListLost();
    void longTextIsStoredWithControlEnter();
    void anUndoWhileTypingKeepsWhatIsTyped();
};

void TestInspectorFields::threeStatesGoRoundThroughTheEditor_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldValue>("value");
    QTest::newRow("text") << QStringLiteral("public_title")
                          << FieldValue(QStringLiteral("Hulp bij digitaal"));
    QTest::newRow("a text that reads as none")
        << QStringLiteral("public_title") << FieldValue(QStringLiteral("geen"));
    QTest::newRow("a text like a formula")
        << QStringLiteral("public_title") << FieldValue(QStringLiteral("=1+1"));
    QTest::newRow("mark-up") << QStringLiteral("public_title")
                             << FieldValue(QStringLiteral("<b>x</b> & <img src=x>"));
    QTest::newRow("long text") << QStringLiteral("summary")
                               << FieldValue(QStringLiteral("Eerste regel\nTweede regel"));
    QTest::newRow("term") << QStringLiteral("stage") << FieldValue(QStringLiteral("opschaling"));
    QTest::newRow("terms") << QStringLiteral(
        "themes") << FieldValue(core::TermSet{QStringLiteral("arbeidsmarkt"), QStringLiteral("data")});
    QTest::newRow("year") << QStringLiteral("starts_on") << FieldValue(core::PartialDate(2026));
    QTest::newRow("month") << QStringLiteral("starts_on") << FieldValue(core::PartialDate(2026, 3));
    QTest::newRow("day") << QStringLiteral("starts_on") << FieldValue(core::PartialDate(2026, 3, 9));
    QTest::newRow("money") << QStringLiteral("budget") << FieldValue(qint64(190000050));
    QTest::newRow("real") << QStringLiteral("fte") << FieldValue(1234.5);
    QTest::newRow("integer") << QStringLiteral("members") << FieldValue(qint64(1500000));
    QTest::newRow("yes") << QStringLiteral("entry_point") << FieldValue(true);
    QTest::newRow("no") << QStringLiteral("entry_point") << FieldValue(false);
    QTest::newRow("reference") << QStringLiteral("successor") << FieldValue(Fixture::id(2));
    QTest::newRow("web address") << QStringLiteral("website")
                                 << FieldValue(QStringLiteral("https://voorbeeld.example/a?b=c"));
}

void TestInspectorFields::threeStatesGoRoundThroughTheEditor()
{
    QFETCH(QString, key);
    QFETCH(FieldValue, value);
    select(EntityKind::Initiative, 3);
    FieldRow *shown = row(qPrintable(key));
    const auto stored = [&] {
        const core::FieldInfo &info
            = core::entityInfo(EntityKind::Initiative).fields.at(initiativeField(qPrintable(key)));
        return info.get(*m_fixture->workspace.inventory().find(EntityKind::Initiative, Fixture::id(3)));
    };
    const auto store = [&](const FieldValue &next) {
        QVERIFY(m_fixture->workspace.edit(QStringLiteral("x"), [&](core::Edit &edit) {
            return edit.setField(EntityKind::Initiative, Fixture::id(3), initiativeField(qPrintable(key)),
                                 next);
        }));
    };
    store(value);
    QVERIFY(shown->editor()->value());
    QCOMPARE(*shown->editor()->value(), value);
    QCOMPARE(shown->stateButton()->text(), QStringLiteral("="));
    // What the editor shows, typed again, is the same value.
    if (auto *input = qobject_cast<QLineEdit *>(shown->editor()->focusProxy());
        input && !input->isReadOnly()) {
        const QString text = input->text();
        input->setText(QStringLiteral("?"));
        input->setText(text + u' ');
        QVERIFY(shown->editor()->isModified());
        const auto typed = shown->editor()->value();
        QVERIFY2(typed, typed ? "" : qPrintable(typed.error().message));
        QCOMPARE(*typed, value);
    }
    shown->setNone();
    QVERIFY(stored().isNone());
    QCOMPARE(shown->stateButton()->text(), QStringLiteral("–"));
    QVERIFY(shown->editor()->value()->isNone());
    shown->setUnknown();
    QVERIFY(stored().isUnknown());
    QCOMPARE(shown->stateButton()->text(), QStringLiteral("?"));
    QVERIFY(shown->stateButton()->accessibleName().endsWith(QStringLiteral("unknown")));
    m_fixture->workspace.undo();
    m_fixture->workspace.undo();
    QCOMPARE(stored(), value);
    QCOMPARE(*shown->editor()->value(), value);
}

void TestInspectorFields::enterStoresOneEditAndEscapeGivesUp()
{
    select(EntityKind::Initiative, 1);
    line("name")->setFocus();
    line("name")->selectAll();
    QTest::keyClicks(line("name"), QStringLiteral("Werkplaats"));
    QTest::keyClick(line("name"), Qt::Key_Return);
    QCOMPARE(*one().name, QStringLiteral("Werkplaats"));
    QCOMPARE(edits(), 1);
    QCOMPARE(m_fixture->workspace.document()->undoLabel(),
             QStringLiteral("Change Naam of Digitale werkplaats"));
    QTest::keyClicks(line("name"), QStringLiteral(" erbij"));
    QTest::keyClick(line("name"), Qt::Key_Escape);
    QCOMPARE(line("name")->text(), QStringLiteral("Werkplaats"));
    QCOMPARE(edits(), 1);
    m_fixture->workspace.undo();
    QCOMPARE(line("name")->text(), QStringLiteral("Digitale werkplaats"));
}

void TestInspectorFields::leavingAFieldStoresIt()
{
    select(EntityKind::Initiative, 1);
    line("ends_on")->setFocus();
    line("ends_on")->selectAll();
    QTest::keyClicks(line("ends_on"), QStringLiteral("31-12-2028"));
    QTest::keyClick(line("ends_on"), Qt::Key_Tab);
    QCOMPARE(*one().endsOn, core::PartialDate(2028, 12, 31));
    QCOMPARE(line("ends_on")->text(), QStringLiteral("31 december 2028"));
    QCOMPARE(edits(), 1);
}

void TestInspectorFields::aWrongValueIsSaidBelowTheFieldAndNotStored()
{
    select(EntityKind::Initiative, 1);
    QSignalSpy failed(&m_fixture->workspace, &app::Workspace::failed);
    line("ends_on")->setFocus();
    line("ends_on")->setText(QStringLiteral("ooit"));
    QTest::keyClick(line("ends_on"), Qt::Key_Return);
    QVERIFY(row("ends_on")->shownProblem().contains(QStringLiteral("ooit")));
    QCOMPARE(row("ends_on")->editor()->accessibleDescription(), row("ends_on")->shownProblem());
    QCOMPARE(edits(), 0);
    QTest::keyClick(line("ends_on"), Qt::Key_Escape);
    QCOMPARE(row("ends_on")->shownProblem(), QString());
    QCOMPARE(line("ends_on")->text(), QStringLiteral("juni 2027"));
    line("name")->setFocus();
    line("name")->clear();
    QTest::keyClick(line("name"), Qt::Key_Return);
    QVERIFY(row("name")->shownProblem().contains(QStringLiteral("needs a value")));
    line("public_share")->setText(QStringLiteral("120"));
    QTest::keyClick(line("public_share"), Qt::Key_Return);
    QVERIFY(row("public_share")->shownProblem().contains(QStringLiteral("100")));
    QCOMPARE(edits(), 0);
    QCOMPARE(failed.size(), 0);
}

void TestInspectorFields::inheritedValuesAreGreyWithTheirSource()
{
    select(EntityKind::Activity, 21);
    const QString theme
        = m_fixture->workspace.display().term(QStringLiteral("thema"), QStringLiteral("verduurzaming"));
    QCOMPARE(line("themes")->text(), QString());
    QCOMPARE(line("themes")->placeholderText(), theme);
    const auto says = [&](const QString &text) {
        const auto labels = row("themes")->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QVERIFY(says(QStringLiteral("from Energiescan")));
    QCOMPARE(row("themes")->shownProblem(), QString());
    QCOMPARE(row("themes")->stateButton()->text(), QStringLiteral("?"));
    QCOMPARE(line("channels")->placeholderText(), QStringLiteral("unknown"));
    // Geen is a value of its own: nothing is inherited any more.
    row("themes")->setNone();
    QCOMPARE(line("themes")->text(), QStringLiteral("geen"));
    QVERIFY(!says(QStringLiteral("from Energiescan")));
}

void TestInspectorFields::aTermIsTypedWithSuggestions()
{
    select(EntityKind::Initiative, 1);
    QLineEdit *stage = line("stage");
    stage->setFocus();
    stage->clear();
    QTest::keyClicks(stage, QStringLiteral("struc"));
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(*one().stage, QStringLiteral("structureel"));
    QCOMPARE(edits(), 1);
    // A typed word that is no term is refused with a way out.
    stage->setText(QStringLiteral("zweverig"));
    QTest::keyClick(stage, Qt::Key_Return);
    QVERIFY(row("stage")->shownProblem().contains(QStringLiteral("not in the word list")));
    QCOMPARE(edits(), 1);
}

void TestInspectorFields::tickingKeepsWordsTheListLost()
{
    QVERIFY(m_fixture->workspace.edit(QStringLiteral("odd"), [](core::Edit &edit) {
        return edit.setField(EntityKind::Initiative, Fixture::id(1), initiativeField("themes"),
                             core::TermSet{QStringLiteral("digitalisering"), QStringLiteral("verdwenen")});
    }));
    select(EntityKind::Initiative, 1);
    QVERIFY(row("themes")->shownProblem().contains(QStringLiteral("verdwenen")));
    auto *themes = qobject_cast<app::CheckListEditor *>(row("themes")->editor());
    themes->open();
    themes->popup()->close();
    QCOMPARE(one().themes->size(), 2);
    QCOMPARE(edits(), 1); // opening and closing is no edit
}

void TestInspectorFields::longTextIsStoredWithControlEnter()
{
    select(EntityKind::Initiative, 1);
    auto *text = qobject_cast<QPlainTextEdit *>(row("summary")->editor()->focusProxy());
    QVERIFY(text);
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Regel een"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("Regel twee"));
    QCOMPARE(edits(), 0);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(*one().summary, QStringLiteral("Regel een\nRegel twee"));
    QCOMPARE(edits(), 1);
    QTest::keyClick(text, Qt::Key_Tab); // Tab leaves, and there is nothing new to store
    QVERIFY(!text->hasFocus());
    QCOMPARE(edits(), 1);
}

void TestInspectorFields::anUndoWhileTypingKeepsWhatIsTyped()
{
    select(EntityKind::Initiative, 1);
    line("stage")->setText(QStringLiteral("idee"));
    QTest::keyClick(line("stage"), Qt::Key_Return);
    line("name")->setFocus();
    QTest::keyClicks(line("name"), QStringLiteral("X"));
    const QString typed = line("name")->text();
    m_fixture->workspace.undo();
    QCOMPARE(line("name")->text(), typed);
    QCOMPARE(line("stage")->text().toLower(), QStringLiteral("pilot"));
}

QTEST_MAIN(TestInspectorFields)
#include "tst_inspectorfields.moc"
