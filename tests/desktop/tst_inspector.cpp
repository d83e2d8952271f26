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

class TestInspector : public QObject, private InspectorFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void theFormShowsWhatIsSelected();
    void groupsFoldAndAreMadeWhenUnfolded();
    void everyKindOfRecordHasAForm();
    void problemsOfTheRecordStandBelowTheirFields();
    void personalDataIsMarked();
    void linksLeadToTheOtherRecords();
    void aParticipationIsAddedAndRemoved();
    void historyReadsAsLines();
    void severalRecordsAreSetAtOnce();
    void multiEditSaysWhatTheRecordsHave();
    void aReadOnlyDocumentSaysWhy();
    void everyFocusableWidgetHasAName();
    void aDeletedRecordLeavesAnEmptyPanel();
};

void TestInspector::theFormShowsWhatIsSelected()
{
    QVERIFY(!m_panel->form());
    select(EntityKind::Initiative, 1);
    QCOMPARE(m_panel->form()->kind(), EntityKind::Initiative);
    QCOMPARE(line("name")->text(), QStringLiteral("Digitale werkplaats"));
    QCOMPARE(line("ends_on")->text(), QStringLiteral("juni 2027"));
    QCOMPARE(line("budget")->text(), QStringLiteral("12500,50"));
    select(EntityKind::Activity, 11);
    QCOMPARE(m_panel->form()->kind(), EntityKind::Activity);
    QCOMPARE(line("name")->text(), QStringLiteral("Workshop webwinkel"));
    QCOMPARE(line("initiative")->text(), QStringLiteral("Digitale werkplaats"));
    m_fixture->workspace.setSelection({});
    QVERIFY(!m_panel->form());
}

void TestInspector::groupsFoldAndAreMadeWhenUnfolded()
{
    select(EntityKind::Initiative, 1);
    const int brand = initiativeField("joint_brand");
    QVERIFY(!m_panel->form()->row(brand));
    m_panel->form()->unfold(core::FieldGroup::Full);
    QVERIFY(m_panel->form()->row(brand)->isVisible());
    m_panel->form()->unfold(core::FieldGroup::Full, false);
    QVERIFY(!m_panel->form()->row(brand)->isVisible());
    // Together the three groups show every field of the catalogue.
    m_panel->form()->unfold(core::FieldGroup::Full);
    for (int field = 0; field < core::entityInfo(EntityKind::Initiative).fields.size(); ++field)
        QVERIFY(m_panel->form()->row(field));
}

void TestInspector::everyKindOfRecordHasAForm()
{
    for (const EntityKind kind : core::entityKinds) {
        app::RecordForm form(m_fixture->workspace, kind);
        form.unfold(core::FieldGroup::Full);
        for (int field = 0; field < core::entityInfo(kind).fields.size(); ++field) {
            QVERIFY(form.row(field));
            QVERIFY(!form.row(field)->editor()->accessibleName().isEmpty());
            QVERIFY(form.row(field)->editor()->focusProxy());
        }
    }
}

void TestInspector::problemsOfTheRecordStandBelowTheirFields()
{
    select(EntityKind::Initiative, 1);
    QCOMPARE(row("ends_on")->shownProblem(), QString());
    line("starts_on")->setFocus();
    line("starts_on")->setText(QStringLiteral("2028"));
    QTest::keyClick(line("starts_on"), Qt::Key_Return);
    QCOMPARE(*one().startsOn, core::PartialDate(2028)); // stored: it is doubtful, not impossible
    QCOMPARE(row("ends_on")->shownProblem(), QStringLiteral("The end lies before the start."));
    m_fixture->workspace.undo();
    QCOMPARE(row("ends_on")->shownProblem(), QString());
}

void TestInspector::personalDataIsMarked()
{
    select(EntityKind::Initiative, 1);
    const auto labelOf = [&](const char *key) {
        for (const QLabel *label : row(key)->findChildren<QLabel *>()) {
            if (label->buddy() == row(key)->editor())
                return label->text();
        }
        return QString();
    };
    QVERIFY(labelOf("contact_email").endsWith(u'·'));
    QVERIFY(row("contact_email")->editor()->toolTip().contains(QStringLiteral("personal data")));
    QVERIFY(!labelOf("website").contains(u'·'));
    QVERIFY(labelOf("name").endsWith(u'*'));
}

void TestInspector::linksLeadToTheOtherRecords()
{
    select(EntityKind::Initiative, 1);
    m_panel->tabs()->setCurrentWidget(m_panel->links());
    QTreeWidget *list = m_panel->links()->list();
    QStringList lines;
    for (int group = 0; group < list->topLevelItemCount(); ++group) {
        lines.append(list->topLevelItem(group)->text(0));
        for (int i = 0; i < list->topLevelItem(group)->childCount(); ++i)
            lines.append(QStringLiteral("- ") + list->topLevelItem(group)->child(i)->text(0));
    }
    const QString refers = m_fixture->workspace.display().term(QStringLiteral("relatiesoort"),
                                                               QStringLiteral("verwijst-door"));
    QCOMPARE(lines,
             QStringList({QStringLiteral("Activiteiten (2)"), QStringLiteral("- Coaching"),
                          QStringLiteral("- Workshop webwinkel"), QStringLiteral("Deelnames (1)"),
                          QStringLiteral("- aanbieder: Gemeente Zandhoek"), QStringLiteral("Relaties (1)"),
                          QStringLiteral("- → %1: Energiescan").arg(refers)}));
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0)->child(1));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_fixture->workspace.selection(),
             QList<app::RecordRef>({{EntityKind::Activity, Fixture::id(11)}}));
    // From the other side the relation comes in.
    select(EntityKind::Initiative, 2);
    const auto groups = app::linksOf(m_fixture->workspace.inventory(), m_fixture->workspace.display(),
                                     {EntityKind::Initiative, Fixture::id(2)});
    QCOMPARE(groups.constLast().lines.constFirst().text,
             QStringLiteral("← %1: Digitale werkplaats").arg(refers));
}

void TestInspector::aParticipationIsAddedAndRemoved()
{
    select(EntityKind::Initiative, 2);
    m_panel->tabs()->setCurrentWidget(m_panel->links());
    app::NewRecordForm *form = m_panel->links()->openForm(EntityKind::Participation);
    QCOMPARE(form->editors().size(), 2); // organisation and role; the initiative is given
    qobject_cast<QLineEdit *>(form->editors().at(0)->focusProxy())
        ->setText(QStringLiteral("kamer van koophandel"));
    auto *role = qobject_cast<QLineEdit *>(form->editors().at(1)->focusProxy());
    role->setText(QStringLiteral("trekker"));
    QTest::keyClick(role, Qt::Key_Return);
    const auto &table = m_fixture->workspace.inventory().table(EntityKind::Participation);
    QCOMPARE(table.size(), 2);
    const auto &made = static_cast<const core::Participation &>(*table.at(1));
    QCOMPARE(*made.organisation, Fixture::id(102));
    QCOMPARE(*made.initiative, Fixture::id(2));
    QCOMPARE(edits(), 1);
    QTreeWidget *list = m_panel->links()->list();
    QTreeWidgetItem *group = nullptr;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (list->topLevelItem(i)->text(0).startsWith(QStringLiteral("Deelnames")))
            group = list->topLevelItem(i);
    }
    QVERIFY(group);
    list->setCurrentItem(group->child(0));
    for (QPushButton *button : m_panel->links()->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Remove link"))
            button->click();
    }
    QCOMPARE(m_fixture->workspace.inventory().table(EntityKind::Participation).size(), 1);
    QCOMPARE(edits(), 2);
    // A name nobody has is refused in the form.
    qobject_cast<QLineEdit *>(form->editors().at(0)->focusProxy())->setText(QStringLiteral("Niemand"));
    QVERIFY(!form->add());
    QVERIFY(form->shownProblem().contains(QStringLiteral("Niemand")));
}

void TestInspector::historyReadsAsLines()
{
    select(EntityKind::Initiative, 1);
    line("stage")->setText(QStringLiteral("opschaling"));
    QTest::keyClick(line("stage"), Qt::Key_Return);
    row("ends_on")->setUnknown();
    m_panel->tabs()->setCurrentWidget(m_panel->history());
    QListWidget *list = m_panel->history()->list();
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().endsWith(QStringLiteral(", piet: Einddatum: juni 2027 → unknown")));
    QVERIFY(list->item(1)->text().contains(QStringLiteral(": Levensfase: ")));
    for (QPushButton *button : m_panel->history()->findChildren<QPushButton *>()) {
        QCOMPARE(button->text(), QStringLiteral("Undo: Change Einddatum of Digitale werkplaats"));
        button->click();
    }
    QCOMPARE(list->count(), 1);
    QCOMPARE(*one().endsOn, core::PartialDate(2027, 6));
    // By hand, with a fixed day: 3 March 2026 in UTC.
    core::FieldChange change;
    change.change.at = QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);
    change.change.author = QStringLiteral("an");
    change.field = initiativeField("stage");
    change.before = QStringLiteral("idee");
    change.after = QStringLiteral("pilot");
    const core::Display display = m_fixture->workspace.display();
    const auto term = [&](const char *key) {
        return display.term(QStringLiteral("levensfase"), QString::fromLatin1(key));
    };
    QCOMPARE(app::historyLine(display, EntityKind::Initiative, change, Qt::UTC),
             QStringLiteral("%1, an: Levensfase: %2 → %3")
                 .arg(display.locale().toString(QDate(2026, 3, 3), QStringLiteral("d MMM yyyy")),
                      term("idee"), term("pilot")));
}

void TestInspector::severalRecordsAreSetAtOnce()
{
    m_fixture->workspace.setSelection({{EntityKind::Initiative, Fixture::id(1)},
                                       {EntityKind::Initiative, Fixture::id(2)},
                                       {EntityKind::Activity, Fixture::id(11)}});
    QVERIFY(!m_panel->form());
    app::MultiEditPanel *panel = m_panel->multiEdit();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->shownSummary().startsWith(QStringLiteral("2 initiatieven selected")));
    QVERIFY(panel->shownSummary().contains(u'\n')); // and the activity stays as it is
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(initiativeField("funding")));
    qobject_cast<QLineEdit *>(panel->editor()->focusProxy())->setText(QStringLiteral("incidenteel"));
    QVERIFY(panel->apply());
    QCOMPARE(edits(), 1);
    QCOMPARE(*one().funding, QStringLiteral("incidenteel"));
}

void TestInspector::multiEditSaysWhatTheRecordsHave()
{
    m_fixture->workspace.setSelection(
        {{EntityKind::Initiative, Fixture::id(1)}, {EntityKind::Initiative, Fixture::id(2)}});
    app::MultiEditPanel *panel = m_panel->multiEdit();
    const auto says = [&](const QString &text) {
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(initiativeField("stage")));
    QVERIFY(says(QStringLiteral("Now: they differ"))); // pilot and idee
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(initiativeField("level")));
    QVERIFY(says(QStringLiteral("Now: unknown")));
    QCOMPARE(panel->fieldBox()->findData(initiativeField("name")), -1);
}

void TestInspector::aReadOnlyDocumentSaysWhy()
{
    auto second
        = core::Document::open(m_fixture->path(), core::Document::OpenMode::ReadOnly, QStringLiteral("an"));
    QVERIFY(second);
    app::Workspace workspace;
    workspace.setDocument(std::move(second).value());
    InspectorPanel panel(workspace);
    panel.show();
    workspace.setSelection({{EntityKind::Initiative, Fixture::id(1)}});
    const FieldRow *name = panel.form()->row(initiativeField("name"));
    QVERIFY(qobject_cast<QLineEdit *>(name->editor()->focusProxy())->isReadOnly());
    QVERIFY(!panel.form()->row(initiativeField("stage"))->stateButton()->isEnabled());
    const QString reason = workspace.document()->readOnlyReason();
    QVERIFY(!reason.isEmpty());
    bool isSaid = false;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        isSaid |= label->text() == reason && label->isVisible();
    QVERIFY(isSaid);
}

void TestInspector::everyFocusableWidgetHasAName()
{
    select(EntityKind::Initiative, 1);
    m_panel->form()->unfold(core::FieldGroup::Full);
    int checked = 0;
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name
            = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        const bool isInner = widget->objectName().startsWith(QLatin1String("qt_"));
        QVERIFY2(!name.isEmpty() || isInner, widget->metaObject()->className());
        ++checked;
    }
    QVERIFY(checked > 80); // 48 fields, most with a state button
}

void TestInspector::aDeletedRecordLeavesAnEmptyPanel()
{
    select(EntityKind::Initiative, 1);
    QVERIFY(m_fixture->workspace.edit(QStringLiteral("x"),
                                      [](core::Edit &edit) { return edit.remove({Fixture::id(1)}); }));
    QVERIFY(!m_panel->form());
    m_fixture->workspace.undo();
    select(EntityKind::Initiative, 1);
    QCOMPARE(line("name")->text(), QStringLiteral("Digitale werkplaats"));
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
