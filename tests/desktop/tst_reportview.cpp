#include "app/desktop/views/report/reportsections.h"
#include "app/desktop/views/report/reporttexts.h"
#include "core/model/entities/reporttext.h"
#include "tests/desktop/windowfixture.h"
#include "tests/render/pdfprobe.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

/// The view "Report": its pages are those of the PDF, its texts are edits of the file, and what it writes
/// takes nothing away.
class TestReportView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare("reportview"); }
    void init();
    void cleanup() { m_fixture.reset(); }
    void printingGoesToTheView();
    void thePagesAreThoseOfThePdf_data();
    void thePagesAreThoseOfThePdf();
    void aSectionThatIsOffIsNotInTheReport();
    void sectionsThatAreOffAreRemembered();
    void aReportWithoutSectionsSaysSo();
    void ownTextsAreEditsThatCanBeUndone();
    void whatIsTypedStandsOnThePage();
    void escapeTakesBackWhatWasTyped();
    void theShippedTextComesBack();
    void titlesStayOnOneLine();
    void keysGoByPages();
    void zoomingPaintsThePagesAgain();
    void theFilterIsTheScope();
    void aScreenReaderHearsThePages();

private:
    app::ReportView &view() { return m_fixture->report(); }
    app::PagePreview &pages() { return view().pages(); }
    QListView *sections() { return view().panel().sectionList(); }
    QAbstractItemModel &texts() { return *view().texts().list()->model(); }
    app::ReportTexts *ownTexts() { return qobject_cast<app::ReportTexts *>(&texts()); }
    QString allText()
    {
        QString all;
        for (int page = 0; page < pages().pageCount(); ++page)
            all += pages().page(page).text;
        return all;
    }
    bool wait() { return m_fixture->waitForPages(); }
    void type(int text, const QString &own);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestReportView::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->openExample();
    QVERIFY(m_fixture->showReport());
    QVERIFY(pages().pageCount() > 3);
}

void TestReportView::type(int text, const QString &own)
{
    view().texts().list()->setCurrentIndex(texts().index(text, 0));
    view().texts().editor()->setFocus();
    view().texts().editor()->selectAll();
    QTest::keyClicks(view().texts().editor(), own);
}

void TestReportView::printingGoesToTheView()
{
    m_fixture->window->showView(1);
    QTest::keySequence(m_fixture->window.get(), QKeySequence(QKeySequence::Print));
    QVERIFY(view().isVisible());
    QVERIFY(view().isAncestorOf(QApplication::focusWidget()));
}

void TestReportView::thePagesAreThoseOfThePdf_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("page");
    QTest::newRow("white spots") << QStringLiteral("witte-vlekken") << 0;
    QTest::newRow("steering group") << QStringLiteral("stuurgroep") << 0;
    QTest::newRow("slides") << QStringLiteral("stuurgroep") << 1;
}

void TestReportView::thePagesAreThoseOfThePdf()
{
    QFETCH(QString, kind);
    QFETCH(int, page);
    view().panel().choose(kind);
    view().panel().findChildren<QComboBox *>().last()->setCurrentIndex(page);
    QVERIFY(wait());
    const auto pdf = app::makeReport(m_fixture->workspace().inventory(), view().panel().order(), {});
    QVERIFY(pdf);
    PdfProbe probe(*pdf);
    QCOMPARE(pages().pageCount(), probe.pageCount());
    QCOMPARE(probe.page(0).getKey("/MediaBox").getArrayItem(2).getNumericValue(), page == 1 ? 960.0 : 595.0);
    int compared = 0;
    for (const ProbedContent &content : probe.content()) {
        const QString text = content.read().simplified();
        if (content.contentId < 0 || text.size() < 3 || text.contains(u'\uFFFD'))
            continue;
        const QString shown = pages().page(content.page).text.simplified();
        if (probe.pageCount() > 1 && content.page == 1) // the contents are painted without words of their own
            continue;
        if (content.tag == "Figure") // its words are its alternative text
            continue;
        QVERIFY2(shown.contains(text), qPrintable(QStringLiteral("%1: %2").arg(content.page).arg(text)));
        ++compared;
    }
    QVERIFY(compared > 50);
}

void TestReportView::aSectionThatIsOffIsNotInTheReport()
{
    QAbstractItemModel &model = *sections()->model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int before = pages().pageCount();
    const QModelIndex last = model.index(model.rowCount() - 1, 0);
    const QString title = last.data().toString();
    QVERIFY(allText().contains(title));
    QVERIFY(model.setData(last, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(wait());
    QVERIFY(pages().pageCount() < before);
    QVERIFY(!allText().contains(title));
}

void TestReportView::sectionsThatAreOffAreRemembered()
{
    sections()->setCurrentIndex(sections()->model()->index(1, 0));
    sections()->setFocus();
    QTest::keyClick(sections(), Qt::Key_Space); // the keyboard's way
    const QStringList without = view().panel().order().without;
    QCOMPARE(without.size(), 1);
    view().panel().choose(QStringLiteral("stuurgroep"));
    QCOMPARE(view().panel().order().without, QStringList());
    view().panel().choose(QStringLiteral("witte-vlekken"));
    QCOMPARE(view().panel().order().without, without);
}

void TestReportView::aReportWithoutSectionsSaysSo()
{
    for (int row = 0; row < sections()->model()->rowCount(); ++row)
        sections()->model()->setData(sections()->model()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(wait());
    QCOMPARE(pages().pageCount(), 0);
    bool isSaid = false;
    for (const QLabel *label : view().findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("minstens één")));
    QVERIFY(isSaid);
    sections()->model()->setData(sections()->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    QVERIFY(wait());
    QVERIFY(pages().pageCount() > 0);
}

void TestReportView::ownTextsAreEditsThatCanBeUndone()
{
    const QAbstractItemModelTester tester(&texts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const qsizetype edits = m_fixture->edits();
    const QModelIndex title = texts().index(0, 0);
    const QString shipped = title.data(Qt::EditRole).toString();
    QVERIFY(!title.data(app::ReportTexts::IsOwnRole).toBool());
    QVERIFY(texts().setData(title, QStringLiteral("Onze witte plekken")));
    QCOMPARE(m_fixture->edits(), edits + 1);
    QCOMPARE(m_fixture->workspace().inventory().all<core::ReportText>().size(), 1);
    QVERIFY(title.data(app::ReportTexts::IsOwnRole).toBool());
    QVERIFY(!texts().setData(title, QStringLiteral(" Onze witte plekken "))); // nothing new
    QCOMPARE(m_fixture->edits(), edits + 1);
    QVERIFY(texts().setData(title, QStringLiteral("Nog anders")));
    QCOMPARE(m_fixture->workspace().inventory().all<core::ReportText>().size(), 1); // the same record
    m_fixture->workspace().undo();
    QCOMPARE(title.data(Qt::EditRole).toString(), QStringLiteral("Onze witte plekken"));
    m_fixture->workspace().undo();
    QCOMPARE(title.data(Qt::EditRole).toString(), shipped);
    QCOMPARE(m_fixture->workspace().inventory().all<core::ReportText>().size(), 0);
    m_fixture->workspace().redo();
    QVERIFY(wait());
    QVERIFY(pages().page(0).text.contains(QStringLiteral("Onze witte plekken")));
}

void TestReportView::whatIsTypedStandsOnThePage()
{
    type(0, QStringLiteral("Getypte titel"));
    QTest::keyClick(view().texts().editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(wait());
    QVERIFY(pages().page(0).text.contains(QStringLiteral("Getypte titel")));
    type(1, QStringLiteral("Getypte regel"));
    view().texts().list()->setFocus(); // leaving keeps it too
    QVERIFY(wait());
    QVERIFY(pages().page(0).text.contains(QStringLiteral("Getypte regel")));
    view().panel().choose(QStringLiteral("stuurgroep")); // another report has its own texts
    QVERIFY(wait());
    QVERIFY(!pages().page(0).text.contains(QStringLiteral("Getypte")));
}

void TestReportView::escapeTakesBackWhatWasTyped()
{
    const qsizetype edits = m_fixture->edits();
    const QString shipped = texts().index(2, 0).data(Qt::EditRole).toString();
    type(2, QStringLiteral("Toch niet"));
    QTest::keyClick(view().texts().editor(), Qt::Key_Escape);
    QCOMPARE(view().texts().editor()->toPlainText(), shipped);
    view().texts().list()->setFocus();
    QCOMPARE(m_fixture->edits(), edits);
}

void TestReportView::theShippedTextComesBack()
{
    const QModelIndex intro = texts().index(3, 0);
    const QString shipped = intro.data(Qt::EditRole).toString();
    view().texts().list()->setCurrentIndex(intro);
    auto *back = view().texts().findChild<QPushButton *>();
    QVERIFY(!back->isEnabled());
    QVERIFY(texts().setData(intro, QStringLiteral("Eigen inleiding")));
    QVERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(intro.data(Qt::EditRole).toString(), shipped);
    QCOMPARE(view().texts().editor()->toPlainText(), shipped);
    QCOMPARE(m_fixture->workspace().inventory().all<core::ReportText>().size(), 0);
    QVERIFY(texts().setData(intro, QStringLiteral("Eigen inleiding")));
    QVERIFY(texts().setData(intro, shipped)); // the shipped words are no own words
    QCOMPARE(m_fixture->workspace().inventory().all<core::ReportText>().size(), 0);
}

void TestReportView::titlesStayOnOneLine()
{
    const QModelIndex title = texts().index(0, 0);
    QVERIFY(ownTexts()->isLine(title));
    QVERIFY(texts().setData(title, QStringLiteral("Een\ntitel <b>in</b>\tdelen %1")));
    QCOMPARE(title.data(Qt::EditRole).toString(), QStringLiteral("Een titel <b>in</b> delen %1"));
    QVERIFY(wait());
    QVERIFY(pages().page(0).text.contains(QStringLiteral("<b>in</b> delen %1"))); // text is text
    QVERIFY(!ownTexts()->isLine(texts().index(3, 0)));
}

void TestReportView::keysGoByPages()
{
    QCOMPARE(pages().currentPage(), 0);
    QTest::keyClick(&pages(), Qt::Key_PageDown);
    QCOMPARE(pages().currentPage(), 1);
    QTest::keyClick(&pages(), Qt::Key_End);
    QCOMPARE(pages().currentPage(), pages().pageCount() - 1);
    QTest::keyClick(&pages(), Qt::Key_PageDown);
    QCOMPARE(pages().currentPage(), pages().pageCount() - 1);
    QTest::keyClick(&pages(), Qt::Key_PageUp);
    QCOMPARE(pages().currentPage(), pages().pageCount() - 2);
    QTest::keyClick(&pages(), Qt::Key_Home);
    QCOMPARE(pages().currentPage(), 0);
    QCOMPARE(pages().verticalScrollBar()->value(), 0);
}

void TestReportView::zoomingPaintsThePagesAgain()
{
    QVERIFY(pages().isFitted());
    const int width = pages().page(0).pixels.width();
    QVERIFY(std::abs(width - pages().scale() * 595) < 2); // pixel for pixel
    QTest::keyClick(&pages(), Qt::Key_Plus);
    QTRY_VERIFY_WITH_TIMEOUT(pages().page(0).pixels.width() > width, 20000);
    QVERIFY(wait());
    QVERIFY(std::abs(pages().page(pages().pageCount() - 1).pixels.width() - pages().scale() * 595) < 2);
    QWheelEvent wheel(QPointF(50, 50), pages().mapToGlobal(QPointF(50, 50)), {}, QPoint(0, -120),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    const double zoom = pages().zoom();
    QApplication::sendEvent(pages().viewport(), &wheel);
    QVERIFY(pages().zoom() < zoom);
    QTest::keyClick(&pages(), Qt::Key_0);
    QVERIFY(pages().isFitted());
}

void TestReportView::theFilterIsTheScope()
{
    const QString whole = pages().page(0).text;
    app::Filter filter = m_fixture->workspace().filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    m_fixture->workspace().setFilter(filter);
    QVERIFY(wait());
    QVERIFY(pages().page(0).text != whole);
    QVERIFY(pages().page(0).text.contains(QStringLiteral("digitalisering")));
}

void TestReportView::aScreenReaderHearsThePages()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&pages());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), pages().pageCount());
    const QString first = list->child(0)->text(QAccessible::Name);
    QVERIFY2(first.startsWith(QStringLiteral("Bladzijde 1 van %1").arg(pages().pageCount())),
             qPrintable(first));
    QVERIFY(first.contains(QStringLiteral("Witte vlekken en overlap")));
    const auto pdf = app::makeReport(m_fixture->workspace().inventory(), view().panel().order(), {});
    const PdfProbe probe(*pdf);
    const ProbedElement figure = probe.tagged("Figure").first();
    QVERIFY(allText().contains(figure.alternative.left(60))); // what a figure says in words
}

QTEST_MAIN(TestReportView)
#include "tst_reportview.moc"
