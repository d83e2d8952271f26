#include "app/desktop/views/report/reportexport.h"
#include "tests/desktop/windowfixture.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>

/// What the view "Report" writes: in the background, to be stopped, and without taking anything away.
class TestReportExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare("reportexport"); }
    void init();
    void cleanup() { m_fixture.reset(); }
    void aReportIsWrittenInTheBackground();
    void aReportTakesItsFormatFromTheName();
    void aReportThatCannotBeWrittenIsSaid();
    void aReportCanBeStopped();
    void everyRegionGetsItsReport();
    void aFolderThatFailsIsSummarised();
    void filesThatAreThereAreAskedAbout();

private:
    app::ReportView &view() { return m_fixture->report(); }
    /// Runs until the export has ended, well or not.
    bool exportEnds(const std::function<void(app::ReportExport &)> &begin);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestReportExport::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->openExample();
    m_fixture->window->showReport();
}

bool TestReportExport::exportEnds(const std::function<void(app::ReportExport &)> &begin)
{
    QSignalSpy done(&view().exports(), &app::ReportExport::done);
    QSignalSpy stopped(&view().exports(), &app::ReportExport::stopped);
    begin(view().exports());
    return QTest::qWaitFor([&] { return !done.isEmpty() || !stopped.isEmpty(); }, 60000);
}

void TestReportExport::aReportIsWrittenInTheBackground()
{
    const QString path = m_fixture->path("rapport.pdf");
    QSignalSpy done(&view().exports(), &app::ReportExport::done);
    view().exports().write(view().panel().order(), path);
    QVERIFY(!QFile::exists(path)); // not yet
    QVERIFY(done.wait(60000));
    QCOMPARE(done.first().at(1).toString(), QFileInfo(path).absolutePath());
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
    auto *open = m_fixture->window->statusBar()->findChild<QPushButton *>(QStringLiteral("openFolder"));
    QVERIFY(open && open->isVisible());
}

void TestReportExport::aReportTakesItsFormatFromTheName()
{
    QSignalSpy failed(&m_fixture->workspace(), &app::Workspace::failed);
    view().exports().write(view().panel().order(), m_fixture->path("rapport.docx"));
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<core::Error>().message.contains(QStringLiteral("odt")));
    QVERIFY(!QFile::exists(m_fixture->path("rapport.docx")));
    for (const char *name : {"rapport.html", "rapport.odt", "rapport.xlsx"}) {
        QVERIFY(exportEnds([&](app::ReportExport &exports) {
            exports.write(view().panel().order(), m_fixture->path(name));
        }));
        QVERIFY(QFileInfo(m_fixture->path(name)).size() > 1000);
    }
}

void TestReportExport::aReportThatCannotBeWrittenIsSaid()
{
    QSignalSpy failures(&m_fixture->workspace(), &app::Workspace::failed);
    QVERIFY(exportEnds([&](app::ReportExport &exports) {
        exports.write(view().panel().order(), m_fixture->path("geen-map/rapport.pdf"));
    }));
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.first().first().value<core::Error>().message.contains(QStringLiteral("rapport.pdf")));
    QVERIFY(!view().exports().isBusy()); // another place can be chosen
}

void TestReportExport::aReportCanBeStopped()
{
    const QString path = m_fixture->path("rapport.pdf");
    view().exports().write(view().panel().order(), path);
    auto *stop = m_fixture->window->statusBar()->findChild<QPushButton *>(QStringLiteral("stop"));
    QVERIFY(stop && stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!view().exports().isBusy());
    QVERIFY(!stop->isVisible());
    QTest::qWait(300);
    QVERIFY(!QFile::exists(path));
}

void TestReportExport::everyRegionGetsItsReport()
{
    const QString folder = m_fixture->path("regio's");
    QVERIFY(QDir().mkpath(folder));
    view().panel().choose(QStringLiteral("signalenbundel"));
    QSignalSpy progress(&view().exports(), &app::ReportExport::progressed);
    QVERIFY(exportEnds([&](app::ReportExport &exports) {
        exports.writeRegions(view().panel().order(), folder, QStringLiteral("html"));
    }));
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    const QString all = QStringLiteral(" van %1: ").arg(files.size());
    QVERIFY(std::ranges::any_of(
        progress, [&](const QVariantList &step) { return step.at(1).toString().contains(all); }));
    for (const QString &file : files)
        QVERIFY2(file.startsWith(QStringLiteral("voorbeeldregio - signalenbundel - ")), qPrintable(file));
}

void TestReportExport::aFolderThatFailsIsSummarised()
{
    QSignalSpy failures(&m_fixture->workspace(), &app::Workspace::failed);
    QVERIFY(exportEnds([&](app::ReportExport &exports) {
        exports.writeRegions(view().panel().order(), m_fixture->path("geen-map"), QStringLiteral("html"));
    }));
    QCOMPARE(failures.size(), 1);
    const QString message = failures.first().first().value<core::Error>().message;
    QVERIFY2(message.contains(QStringLiteral("kon")) && message.contains(u'\n'), qPrintable(message));
}

void TestReportExport::filesThatAreThereAreAskedAbout()
{
    const QString folder = m_fixture->path("map");
    QVERIFY(QDir().mkpath(folder));
    const auto all = [&](app::ReportExport &exports) {
        exports.writeRegions(view().panel().order(), folder, QStringLiteral("html"));
    };
    QVERIFY(exportEnds(all));
    const QString first = QDir(folder).filePath(QDir(folder).entryList(QDir::Files).first());
    QFile file(first);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mijn") == 4);
    file.close();
    all(view().exports());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->dialog<QMessageBox>(), 20000);
    auto *box = m_fixture->dialog<QMessageBox>();
    QVERIFY(box->informativeText().contains(QFileInfo(first).fileName()));
    QSignalSpy done(&view().exports(), &app::ReportExport::done);
    box->defaultButton()->click(); // keeps what is there
    QVERIFY(done.wait(60000));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mijn"));
    file.close();
    all(view().exports());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->dialog<QMessageBox>(), 20000);
    QTest::keyClick(m_fixture->dialog<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(!view().exports().isBusy());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mijn"));
}

QTEST_MAIN(TestReportExport)
#include "tst_reportexport.moc"
