#include "app/desktop/views/journey/activitypicker.h"
#include "app/desktop/views/journey/journeytable.h"
#include "tests/desktop/journeyfixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>

using namespace journeyfixture;

/// What people do on recorded journeys by dropping, dragging and keys, and that one undo takes each back.
class TestJourneyEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActivityIsDroppedOnAStep();
    void anActivityIsDroppedBesideStepsAsANewOne();
    void nothingIsDroppedOnAutomaticLanes();
    void enterInTheListPutsTheActivityOnTheStep();
    void theListFindsByAllWords();
    void aStepIsDraggedToAnotherPlace();
    void altAndArrowsMoveAStep();
    void anActivityIsDraggedToAnotherStep();
    void deleteTakesTheStepAndThenTheJourney();
    void aStepIsRenamed();
    void theMenuOfAStepTakesItsActivitiesOff();
};

void TestJourneyEdits::anActivityIsDroppedOnAStep()
{
    Shown shown;
    QVERIFY(shown.figure().lanes.first().bridges.first().isBroken());
    const qsizetype before = shown.edits();
    QVERIFY(shown.after([&] { drop(shown.canvas(), shown.atStation(0, 1), id(12)); }));
    QCOMPARE(shown.edits(), before + 1);
    QCOMPARE(*shown.record(412).activities, core::RecordIdSet{id(12)});
    QVERIFY(!shown.figure().lanes.first().bridges.first().isBroken()); // 11 and 12 are of one initiative
    QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QVERIFY(shown.record(412).activities.isUnknown());
}

void TestJourneyEdits::anActivityIsDroppedBesideStepsAsANewOne()
{
    Shown shown;
    const QRectF notes = shown.canvas()->geometry().notesRect(1);
    QVERIFY(shown.after([&] { drop(shown.canvas(), shown.at(notes), id(12)); }));
    QCOMPARE(shown.stepNames(402), (QStringList{QStringLiteral("Meten"), QStringLiteral("Coaching")}));
    const core::RecordId made = stepsInOrder(shown.workspace().inventory(), id(402)).last();
    const auto *step = shown.workspace().inventory().find<core::JourneyStep>(made);
    QCOMPARE(step->phase, core::Known<QString>(QStringLiteral("willen"))); // its first phase
    QCOMPARE(shown.canvas()->current(), (LaneSpot{1, 1, -1}));
}

void TestJourneyEdits::nothingIsDroppedOnAutomaticLanes()
{
    Shown shown(false);
    const qsizetype before = shown.edits();
    drop(shown.canvas(), shown.atStation(0, 1), id(12), false);
    QCOMPARE(shown.edits(), before);
}

void TestJourneyEdits::enterInTheListPutsTheActivityOnTheStep()
{
    Shown shown;
    shown.canvas()->setCurrent({0, 1, -1});
    QTest::keyClicks(shown.view.picker()->search(), QStringLiteral("scan huis"));
    QVERIFY(shown.after([&] { QTest::keyClick(shown.view.picker()->search(), Qt::Key_Return); }));
    QCOMPARE(*shown.record(412).activities, core::RecordIdSet{id(21)});
    const qsizetype before = shown.edits();
    QVERIFY(!shown.view.addActivityToCurrent(id(21))); // it is there already, and that is said
    QCOMPARE(shown.edits(), before);
    shown.canvas()->setCurrent({1, -1, -1}); // the journey itself: a new step
    QTest::keyClick(shown.view.picker()->search(), Qt::Key_Down);
    QVERIFY(shown.after([&] { QTest::keyClick(shown.view.picker()->list(), Qt::Key_Return); }));
    QCOMPARE(shown.stepNames(402).size(), 2);
}

void TestJourneyEdits::theListFindsByAllWords()
{
    Shown shown;
    auto *model = shown.view.picker()->list()->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Coaching – Digitale werkplaats"));
    shown.view.picker()->search()->setText(QStringLiteral("werkplaats WEB"));
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(model->flags(model->index(0, 0)) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> mime(model->mimeData({model->index(0, 0)}));
    QCOMPARE(mime->data(ActivityPicker::mimeType()), id(11).toLatin1());
    shown.view.picker()->search()->setText(QStringLiteral("bestaat niet"));
    QCOMPARE(model->rowCount(), 0);
    const qsizetype before = shown.edits();
    QTest::keyClick(shown.view.picker()->search(), Qt::Key_Return);
    QCOMPARE(shown.edits(), before);
}

void TestJourneyEdits::aStepIsDraggedToAnotherPlace()
{
    Shown shown;
    const QRectF last = shown.canvas()->geometry().station(0, 2).whole;
    const QPoint beyond = shown.canvas()->toViewport(last).bottomRight().toPoint() - QPoint(4, 4);
    const qsizetype before = shown.edits();
    QVERIFY(shown.after([&] { drag(shown.canvas(), shown.atStation(0, 0), beyond); }));
    QCOMPARE(shown.stepNames(401),
             (QStringList{QStringLiteral("Kiezen"), QStringLiteral("Doen"), QStringLiteral("Kijken")}));
    QCOMPARE(shown.edits(), before + 1);
    drag(shown.canvas(), shown.atStation(0, 0), shown.atStation(1, 0)); // not into another journey
    QCOMPARE(shown.edits(), before + 1);
    QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QCOMPARE(shown.stepNames(401).first(), QStringLiteral("Kijken"));
}

void TestJourneyEdits::altAndArrowsMoveAStep()
{
    Shown shown;
    shown.canvas()->setCurrent({0, 0, -1});
    QVERIFY(shown.after([&] { QTest::keyClick(shown.canvas(), Qt::Key_Right, Qt::AltModifier); }));
    QCOMPARE(shown.stepNames(401),
             (QStringList{QStringLiteral("Kiezen"), QStringLiteral("Kijken"), QStringLiteral("Doen")}));
    QCOMPARE(shown.canvas()->current(), (LaneSpot{0, 1, -1})); // goes along with it
    QVERIFY(shown.after([&] { QTest::keyClick(shown.canvas(), Qt::Key_Left, Qt::AltModifier); }));
    QCOMPARE(shown.stepNames(401).first(), QStringLiteral("Kijken"));
    const qsizetype before = shown.edits();
    QTest::keyClick(shown.canvas(), Qt::Key_Left, Qt::AltModifier); // it is the first
    QCOMPARE(shown.edits(), before);
}

void TestJourneyEdits::anActivityIsDraggedToAnotherStep()
{
    Shown shown;
    QVERIFY(shown.after([&] { drag(shown.canvas(), shown.atBox(0, 0), shown.atStation(0, 1)); }));
    QVERIFY(shown.record(411).activities.isUnknown());
    QCOMPARE(*shown.record(412).activities, core::RecordIdSet{id(11)});
    QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QCOMPARE(*shown.record(411).activities, core::RecordIdSet{id(11)});
    QVERIFY(shown.after([&] { removeActivity(shown.workspace(), id(411), id(11)); }));
    QVERIFY(shown.record(411).activities.isUnknown());
}

void TestJourneyEdits::deleteTakesTheStepAndThenTheJourney()
{
    Shown shown;
    shown.canvas()->setCurrent({0, 1, -1});
    QVERIFY(shown.after([&] { QTest::keyClick(shown.canvas(), Qt::Key_Delete); }));
    QCOMPARE(shown.stepNames(401), (QStringList{QStringLiteral("Kijken"), QStringLiteral("Doen")}));
    shown.canvas()->setCurrent({0, -1, -1});
    QVERIFY(shown.after([&] { QTest::keyClick(shown.canvas(), Qt::Key_Delete); }));
    QCOMPARE(shown.titles(), QStringList{QStringLiteral("Ik wil zuinig")});
    QCOMPARE(shown.workspace().inventory().all<core::JourneyStep>().size(), 1); // its steps went along
    QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QCOMPARE(shown.stepNames(401).size(), 2);
}

void TestJourneyEdits::aStepIsRenamed()
{
    Shown shown;
    shown.canvas()->setCurrent({0, 1, -1});
    QTest::keyClick(shown.canvas(), Qt::Key_F2);
    auto *dialog = shown.view.findChild<QInputDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->textValue(), QStringLiteral("Kiezen"));
    dialog->setTextValue(QStringLiteral("  Beslissen "));
    QVERIFY(shown.after([&] { dialog->accept(); }));
    QCOMPARE(*shown.record(412).name, QStringLiteral("Beslissen"));
    QVERIFY(!renameJourney(shown.workspace(), id(401), QStringLiteral("  "))); // a journey has a name
    QVERIFY(shown.after([&] { renameJourney(shown.workspace(), id(401), QStringLiteral("Anders")); }));
    QCOMPARE(shown.titles().first(), QStringLiteral("Anders"));
}

void TestJourneyEdits::theMenuOfAStepTakesItsActivitiesOff()
{
    Shown shown;
    Q_EMIT shown.canvas()->customContextMenuRequested(shown.atStation(0, 2));
    QMenu *menu = nullptr;
    for (QMenu *one : shown.view.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        menu = one;
    QVERIFY(menu);
    QHash<QString, QAction *> actions;
    for (QAction *action : menu->actions())
        actions.insert(action->text(), action);
    QVERIFY(actions.contains(QStringLiteral("Step earlier (Alt+Left)")));
    QVERIFY(!actions.value(QStringLiteral("Step later (Alt+Right)"))->isEnabled()); // it is the last
    QVERIFY(shown.after([&] { actions.value(QStringLiteral("Take off: Coaching"))->trigger(); }));
    QVERIFY(shown.record(413).activities.isUnknown());
    menu->close();
}

QTEST_MAIN(TestJourneyEdits)
#include "tst_journeyedits.moc"
