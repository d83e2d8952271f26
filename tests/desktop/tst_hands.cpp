#include "app/desktop/dialogs/historydialog.h"
#include "app/desktop/inspector/inspectorpanel.h"
#include "app/desktop/inspector/recordform.h"
#include "app/desktop/views/matrix/cellpanel.h"
#include "app/desktop/views/matrix/matrixcanvas.h"
#include "core/model/catalogue.h"
#include "tests/desktop/windowfixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QToolButton>

/// The ten minutes of somebody who opens the program for the first time, and each view by keyboard alone:
/// only what a hand could do, nothing called behind the window's back.
class TestHands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void aFieldOfTheInspectorByKeyboardAlone();
    void aCellIsMarkedAndUnmarkedByKeyboard();
    void theHistoryByKeyboardAlone();
    void aCardIsDraggedToAnotherCell();
    void aDragOutsideTheMatrixMovesNothing();
    void theInventoryByKeyboardAlone();
    void theMatrixIsWalkedAndItsCellsOpenedByKeyboard();
    void aDragThatIsEscapedMovesNothing();

private:
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *focus
            = popup ? (popup->focusWidget() ? popup->focusWidget() : popup) : QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_fixture->window.get(), Qt::Key(key), modifiers);
    }
    static void type(const QString &text)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *focus = popup && popup->focusWidget() ? popup->focusWidget() : QApplication::focusWidget();
        QTest::keyClicks(focus, text);
    }
    qsizetype initiatives() { return m_fixture->workspace().inventory().all<core::Initiative>().size(); }
    app::MatrixCanvas *canvas() { return m_fixture->matrix().canvas(); }
    const app::MatrixCell &cell(const app::MatrixPosition &at)
    {
        return canvas()->figure().cell(at.row, at.column);
    }
    std::optional<app::MatrixPosition> cellThat(const std::function<bool(const app::MatrixCell &)> &fits)
    {
        for (int row = 0; row < canvas()->figure().rows.size(); ++row) {
            for (int column = 0; column < canvas()->figure().columns.size(); ++column) {
                if (fits(cell({row, column})))
                    return app::MatrixPosition{row, column};
            }
        }
        return std::nullopt;
    }
    /// Presses on the first card of \a from and moves to the middle of \a to, without letting go.
    void drag(const app::MatrixPosition &from, const QPoint &to)
    {
        const QPoint start = canvas()->geometry().cardRect(from.row, from.column, 0).center().toPoint();
        QTest::mousePress(canvas()->viewport(), Qt::LeftButton, {}, start);
        for (const QPoint &at : {start + QPoint(20, 8), (start + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(at), QPointF(canvas()->viewport()->mapToGlobal(at)),
                             Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(canvas()->viewport(), &move);
        }
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestHands::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    WindowFixture::prepare("hands");
}

void TestHands::aFieldOfTheInspectorByKeyboardAlone()
{
    m_fixture->openExample();
    const QString name = QStringLiteral("Groeifonds Middelland");
    m_fixture->select({name});
    auto *form = m_fixture->window->findChild<app::InspectorPanel *>()->form();
    const auto &fields = core::entityInfo(core::EntityKind::Initiative);
    const qsizetype before = m_fixture->edits();
    form->row(fields.indexOf(u"starts_on"))->editor()->setFocus();
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->selectAll();
    type(QStringLiteral("30-6-2026"));
    key(Qt::Key_Tab); // leaving stores
    QCOMPARE(m_fixture->edits(), before + 1);
    const auto *fund
        = m_fixture->workspace().inventory().find<core::Initiative>(m_fixture->initiative(name).id);
    QCOMPARE(*fund->startsOn, core::PartialDate(2026, 6, 30));
    // The three states: the button after the field, its menu, "none".
    auto *state = form->row(fields.indexOf(u"starts_on"))->stateButton();
    state->setFocus();
    // InstantPopup runs the menu's own loop; what is chosen in it comes by the timer.
    QTimer::singleShot(200, this, [this] {
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
    });
    key(Qt::Key_Space);
    QTRY_VERIFY(m_fixture->workspace()
                    .inventory()
                    .find<core::Initiative>(m_fixture->initiative(name).id)
                    ->startsOn.isNone());
}

void TestHands::aCellIsMarkedAndUnmarkedByKeyboard()
{
    m_fixture->openExample();
    QVERIFY(m_fixture->showMatrix());
    const auto white
        = cellThat([](const app::MatrixCell &one) { return one.status == app::MatrixStatus::White; });
    QVERIFY(white);
    canvas()->setCurrent(*white);
    QLineEdit *reason = m_fixture->matrix().panel()->findChild<QLineEdit *>();
    reason->setFocus();
    type(QStringLiteral("De markt voorziet hierin"));
    key(Qt::Key_Tab);
    QSignalSpy shown(&m_fixture->matrix(), &app::MatrixView::figureShown);
    key(Qt::Key_Space); // "not applicable"
    QVERIFY(shown.wait(20000));
    QCOMPARE(cell(*white).status, app::MatrixStatus::NotApplicable);
    QVERIFY(canvas()->itemName(canvas()->currentItem()).contains(QStringLiteral("n.v.t.")));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown.wait(20000));
    QCOMPARE(cell(*white).status, app::MatrixStatus::White);
}

void TestHands::theHistoryByKeyboardAlone()
{
    m_fixture->openExample();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->dialog<app::HistoryDialog>());
    auto *dialog = m_fixture->dialog<app::HistoryDialog>();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog<app::HistoryDialog>());
}

void TestHands::aDragOutsideTheMatrixMovesNothing()
{
    m_fixture->openExample();
    QVERIFY(m_fixture->showMatrix());
    canvas()->setZoom(4);
    canvas()->setCurrent({0, 0});
    const qsizetype before = m_fixture->edits();
    drag({0, 0}, QPoint(3, 3));
    QTest::mouseRelease(canvas()->viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(m_fixture->edits(), before);
    // And one that comes back to its own cell.
    const QPoint home = canvas()->geometry().cellRect(0, 0).topLeft().toPoint() + QPoint(30, 20);
    drag({0, 0}, home);
    QTest::mouseRelease(canvas()->viewport(), Qt::LeftButton, {}, home);
    QCOMPARE(m_fixture->edits(), before);
}

void TestHands::aDragThatIsEscapedMovesNothing()
{
    m_fixture->openExample();
    QVERIFY(m_fixture->showMatrix());
    canvas()->setZoom(4);
    canvas()->setCurrent({0, 0});
    const qsizetype before = m_fixture->edits();
    QPoint target = canvas()->geometry().cellRect(0, 1).center().toPoint();
    target.setY(std::min(target.y(), canvas()->viewport()->height() - 10));
    drag({0, 0}, target);
    QTest::keyClick(canvas(), Qt::Key_Escape);
    QTest::mouseRelease(canvas()->viewport(), Qt::LeftButton, {}, target);
    QCOMPARE(m_fixture->edits(), before);
}

void TestHands::aCardIsDraggedToAnotherCell()
{
    m_fixture->openExample();
    QVERIFY(m_fixture->showMatrix());
    canvas()->setZoom(4);
    canvas()->setCurrent({0, 0});
    QVERIFY(canvas()->geometry().showsCards());
    const core::RecordId id = cell({0, 0}).cards.first().activity;
    const auto phases
        = [&] { return m_fixture->workspace().inventory().find<core::Activity>(id)->phases.value(); };
    const core::TermSet before = phases();
    int column = 0; // the first phase that the activity is not in
    while (before.contains(canvas()->figure().columns.at(column).key)
           && column + 1 < canvas()->figure().columns.size())
        ++column;
    const QString phase = canvas()->figure().columns.at(column).key;
    QVERIFY(!before.contains(phase));
    const qsizetype edits = m_fixture->edits();
    QPoint target = canvas()->geometry().cellRect(0, column).center().toPoint();
    target.setY(std::min(target.y(), canvas()->viewport()->height() - 10));
    drag({0, 0}, target);
    QTest::mouseRelease(canvas()->viewport(), Qt::LeftButton, {}, target);
    QCOMPARE(m_fixture->edits(), edits + 1);
    QVERIFY(phases().contains(phase));
    QVERIFY(!phases().contains(canvas()->figure().columns.at(0).key));   // moved, not added
    QVERIFY(m_fixture->workspace().document()->undoLabel().size() > 10); // says what was moved and where to
    m_fixture->workspace().undo();
    QCOMPARE(phases(), before);
}

void TestHands::theInventoryByKeyboardAlone()
{
    m_fixture->openEmpty();
    m_fixture->inventory().setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N,
                    Qt::ControlModifier); // also with nothing there yet
    QTRY_VERIFY(m_fixture->inventory().addForm());
    type(QStringLiteral("De Datawerf"));
    key(Qt::Key_Return);
    type(QStringLiteral("Het Loket"));
    key(Qt::Key_Return);
    QCOMPARE(m_fixture->edits(), 2);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->inventory().addForm());
    m_fixture->table().setFocus();
    m_fixture->table().setCurrentIndex(m_fixture->table().model()->index(0, 0));
    key(Qt::Key_F2);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->selectAll();
    type(QStringLiteral("De Nieuwe Werf"));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->edits(), 3);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_fixture->initiative(QStringLiteral("De Datawerf")).id.isNull());
}

void TestHands::theMatrixIsWalkedAndItsCellsOpenedByKeyboard()
{
    m_fixture->openExample();
    QVERIFY(m_fixture->showMatrix());
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_End);
    QCOMPARE(canvas()->currentItem(), canvas()->itemCount() - 1);
    QTest::keyClick(canvas(), Qt::Key_Home);
    QTest::keyClick(canvas(), Qt::Key_Return); // into the cell
    auto *cards = m_fixture->matrix().panel()->cards();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(cards));
    QTest::keyClick(cards, Qt::Key_Down);
    QTRY_COMPARE(m_fixture->workspace().selection().size(), 1);
    QCOMPARE(m_fixture->workspace().selection().first().entity, core::EntityKind::Activity);
    const qsizetype edits = m_fixture->edits();
    const app::MatrixKey from = m_fixture->matrix().panel()->detail().key;
    const QString phase = canvas()->figure().columns.at(3).key;
    const core::RecordId id = m_fixture->workspace().selection().first().id;
    const auto phases
        = [&] { return m_fixture->workspace().inventory().find<core::Activity>(id)->phases.value(); };
    const bool wasThere = phases().contains(phase);
    QVERIFY(m_fixture->matrix().panel()->moveCurrentCard({phase, from.theme, from.region}, true));
    QVERIFY(phases().contains(phase));
    QCOMPARE(m_fixture->edits(), edits + (wasThere ? 0 : 1));
}

QTEST_MAIN(TestHands)
#include "tst_hands.moc"
