#include "app/tasks/newdocument.h"
#include "app/tasks/reportbatch.h"
#include "app/tasks/reportpages.h"
#include "app/tasks/texts.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/reporttext.h"
#include "tests/render/pdfprobe.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

/// What people want of a report: own words, fewer sections, its pages on the screen, and many at once.
class ReportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReportSaysInOneLineWhatItIs();
    void ownWordsStandInEveryFormat_data();
    void ownWordsStandInEveryFormat();
    void ownWordsOfAnotherLanguageOrReportStayOut();
    void onlyTitlesAndIntroductionsCanBeOwn();
    void theLastOfTwoOwnTextsCounts();
    void ownWordsGiveNobodyAwayInAPublicReport();
    void sectionsCanBeLeftOut();
    void aSectionThatIsNotThereIsNamed();
    void thePagesOnTheScreenAreThoseOnPaper();
    void onlyPagesThatAreWantedArePainted();
    void paintingPagesCanBeStopped();
    void namesBecomeSafeFileNames_data();
    void namesBecomeSafeFileNames();
    void everyRegionHasAFileOfItsOwn();
    void aFileWithoutRegionsSaysWhatToDo();
    void oneReportThatFailsKeepsNoOtherFromBeingMade();
    void aBatchCanBeStopped();

private:
    ReportOrder order() const
    {
        ReportOrder made;
        made.kind = QStringLiteral("witte-vlekken");
        made.fileTitle = QStringLiteral("Voorbeeldregio");
        made.profile.referenceDate = QDate(2026, 11, 23);
        return made;
    }
    core::Inventory with(const QList<core::ReportText> &texts) const
    {
        core::Inventory inventory = m_inventory;
        for (const core::ReportText &text : texts)
            inventory.put(text);
        return inventory;
    }
    static core::ReportText own(const char *name, const QString &text, const char *language = "nl",
                                const char *report = "witte-vlekken", quint64 number = 1)
    {
        core::ReportText made;
        made.id = core::RecordId(0x0190000000007000ULL, 0x8000000000000000ULL + number);
        made.report = QString::fromLatin1(report);
        made.name = QString::fromLatin1(name);
        made.language = QString::fromLatin1(language);
        made.text = text;
        return made;
    }
    QString said(const core::Inventory &inventory, ReportOrder wanted) const
    {
        wanted.format = ReportFormat::Html;
        const auto report = makeReport(inventory, wanted, {});
        return report ? QString::fromUtf8(*report) : report.error().message;
    }

    core::Inventory m_inventory;
    QTemporaryDir m_folder;
};

void ReportsTest::initTestCase()
{
    installTexts(*QCoreApplication::instance(), QStringLiteral("nl"));
    const auto made
        = createExample(m_folder.filePath(QStringLiteral("voorbeeld.stelsel")), QStringLiteral("toets"));
    QVERIFY(made);
    m_inventory = (*made)->inventory();
}

void ReportsTest::everyReportSaysInOneLineWhatItIs()
{
    for (const char *language : {"nl", "en"}) {
        const auto kinds = reportKinds(QString::fromLatin1(language));
        QVERIFY(kinds.size() >= 7);
        for (const ReportKind &kind : kinds) {
            QVERIFY2(kind.description.size() > 20 && !kind.description.contains(u'\n'), qPrintable(kind.key));
            const auto words = reportTemplate(kind.key, QString::fromLatin1(language));
            QVERIFY(words);
            for (const QString &section : words->allSections()) // each has a title to choose it by
                QVERIFY2(words->text(section + QStringLiteral(".title"))
                             != section + QStringLiteral(".title"),
                         qPrintable(kind.key + u' ' + section));
            QVERIFY2(words->ownable().size() >= 3, qPrintable(kind.key));
        }
    }
}

void ReportsTest::ownWordsStandInEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("html") << int(ReportFormat::Html);
    QTest::newRow("pdf") << int(ReportFormat::Pdf);
}

void ReportsTest::ownWordsStandInEveryFormat()
{
    QFETCH(int, format);
    const core::Inventory inventory
        = with({own("title", QStringLiteral("Onze plekken"), "nl", "witte-vlekken", 1),
                own("overview.intro", QStringLiteral("Zo lezen wij dit beeld."), "nl", "witte-vlekken", 2)});
    ReportOrder wanted = order();
    wanted.format = static_cast<ReportFormat>(format);
    const auto report = makeReport(inventory, wanted, {});
    QVERIFY(report);
    QString text = QString::fromUtf8(*report);
    if (wanted.format == ReportFormat::Pdf) {
        text.clear();
        const PdfProbe probe(*report);
        for (const ProbedContent &content : probe.content())
            text += content.read();
    }
    QVERIFY(text.contains(QStringLiteral("Onze plekken")));
    QVERIFY(text.contains(QStringLiteral("Zo lezen wij dit beeld.")));
    QVERIFY(!text.contains(QStringLiteral("staan in de kolommen"))); // what came with the program
}

void ReportsTest::ownWordsOfAnotherLanguageOrReportStayOut()
{
    const core::Inventory inventory
        = with({own("title", QStringLiteral("Our spots"), "en", "witte-vlekken", 1),
                own("title", QStringLiteral("Onze stuurgroep"), "nl", "stuurgroep", 2)});
    const QString dutch = said(inventory, order());
    QVERIFY(!dutch.contains(QStringLiteral("Our spots"))
            && !dutch.contains(QStringLiteral("Onze stuurgroep")));
    ReportOrder english = order();
    english.language = QStringLiteral("en");
    QVERIFY(said(inventory, english).contains(QStringLiteral("Our spots")));
}

void ReportsTest::onlyTitlesAndIntroductionsCanBeOwn()
{
    const auto words = reportTemplate(QStringLiteral("witte-vlekken"), QStringLiteral("nl"));
    QVERIFY(words->ownable().contains(QStringLiteral("overview.intro")));
    QVERIFY(!words->ownable().contains(QStringLiteral("recordCounts"))); // figures are filled in
    QVERIFY(!words->ownable().contains(QStringLiteral("what.title")));   // of another report
    const QString report
        = said(with({own("recordCounts", QStringLiteral("GEKAAPT %1 %2 %3 %4")),
                     own("editionInternal", QStringLiteral("GEKAAPT"), "nl", "witte-vlekken", 2),
                     own("title", QStringLiteral("  "), "nl", "witte-vlekken", 3)}),
               order());
    QVERIFY(!report.contains(QStringLiteral("GEKAAPT")));
    QVERIFY(report.contains(QStringLiteral("Witte vlekken en overlap"))); // an empty text is none
}

void ReportsTest::theLastOfTwoOwnTextsCounts()
{
    const QString report = said(with({own("title", QStringLiteral("De oudere"), "nl", "witte-vlekken", 1),
                                      own("title", QStringLiteral("De jongere"), "nl", "witte-vlekken", 2)}),
                                order());
    QVERIFY(report.contains(QStringLiteral("De jongere")) && !report.contains(QStringLiteral("De oudere")));
}

void ReportsTest::ownWordsGiveNobodyAwayInAPublicReport()
{
    const core::Inventory inventory
        = with({own("subtitle", QStringLiteral("Vragen? Mail jacoba@example.org of bel 06-12345678."))});
    ReportOrder wanted = order();
    wanted.edition = ReportEdition::Public;
    const QString report = said(inventory, wanted);
    QVERIFY(report.contains(QStringLiteral("Vragen? Mail")));
    QVERIFY(!report.contains(QStringLiteral("jacoba")) && !report.contains(QStringLiteral("12345678")));
}

void ReportsTest::sectionsCanBeLeftOut()
{
    const auto words = reportTemplate(QStringLiteral("witte-vlekken"), QStringLiteral("nl"));
    const QString annex = words->text(QStringLiteral("annex.title"));
    QVERIFY(said(m_inventory, order()).contains(annex));
    ReportOrder wanted = order();
    wanted.without = {QStringLiteral("annex")};
    QVERIFY(!said(m_inventory, wanted).contains(annex));
    wanted.format = ReportFormat::Pdf; // links to the annex lead nowhere now: they are plain text
    const auto pdf = makeReport(m_inventory, wanted, {});
    QVERIFY(pdf);
    QCOMPARE(PdfProbe(*pdf).faults(), QStringList());
    wanted.without = words->allSections();
    const auto nothing = makeReport(m_inventory, wanted, {});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, core::ErrorCode::InvalidInput);
}

void ReportsTest::aSectionThatIsNotThereIsNamed()
{
    ReportOrder wanted = order();
    wanted.without = {QStringLiteral("onzin")};
    const auto report = makeReport(m_inventory, wanted, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, core::ErrorCode::InvalidInput);
    QVERIFY2(report.error().message.contains(QStringLiteral("onzin"))
                 && report.error().message.contains(QStringLiteral("overview")),
             qPrintable(report.error().message));
}

void ReportsTest::thePagesOnTheScreenAreThoseOnPaper()
{
    ReportOrder wanted = order();
    const auto pages = ReportPages::of(m_inventory, wanted, {});
    QVERIFY(pages);
    const auto pdf = makeReport(m_inventory, wanted, {});
    QVERIFY(pdf);
    PdfProbe probe(*pdf);
    QCOMPARE((*pages)->pageCount(), probe.pageCount());
    QCOMPARE((*pages)->pageSize(), QSizeF(595, 842));
    QList<PdfScreenPage> shown;
    PdfScreen screen;
    screen.scale = 0.5;
    screen.show = [&](PdfScreenPage page) { shown.append(std::move(page)); };
    QVERIFY((*pages)->show(screen, {}));
    QCOMPARE(shown.size(), probe.pageCount());
    QStringList headings;
    for (int i = 0; i < shown.size(); ++i) {
        QCOMPARE(shown.at(i).page, i);
        QCOMPARE(shown.at(i).image.size(), QSize(298, 421)); // half of 595 × 842, rounded
        QVERIFY(shown.at(i).image.pixelColor(2, 2) == Qt::white);
        headings += shown.at(i).headings;
    }
    QStringList bookmarks = probe.bookmarks();
    for (QString &bookmark : bookmarks)
        bookmark.remove(0, 2); // its level
    QCOMPARE(headings, bookmarks);
    for (const ProbedElement &element : probe.tagged("H1"))
        QVERIFY(shown.at(element.pages.value(0)).text.contains(element.text.trimmed()));
}

void ReportsTest::onlyPagesThatAreWantedArePainted()
{
    const auto pages = ReportPages::of(m_inventory, order(), {});
    QVERIFY(pages);
    int painted = 0;
    int told = 0;
    PdfScreen screen;
    screen.wants = [](int page) { return page == 2; };
    screen.show = [&](const PdfScreenPage &page) {
        painted += page.image.isNull() ? 0 : 1;
        told += page.text.isEmpty() ? 0 : 1;
        QCOMPARE(page.image.isNull(), page.page != 2);
    };
    QVERIFY((*pages)->show(screen, {}));
    QCOMPARE(painted, 1);
    QVERIFY(told > 3); // what stands on the others is known all the same
}

void ReportsTest::paintingPagesCanBeStopped()
{
    const auto pages = ReportPages::of(m_inventory, order(), {});
    int shown = 0;
    PdfScreen screen;
    screen.scale = 0.1;
    screen.show = [&](const PdfScreenPage &) { ++shown; };
    core::JobControl job;
    job.isCancelled = [&] { return shown >= 2; };
    const auto done = (*pages)->show(screen, job);
    QVERIFY(!done);
    QCOMPARE(done.error().code, core::ErrorCode::Cancelled);
    QVERIFY(shown < (*pages)->pageCount());
}

void ReportsTest::namesBecomeSafeFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *tag, const QString &name, const QString &safe) {
        QTest::newRow(tag) << name << safe;
    };
    row("plain", QStringLiteral("Fryslân-Contact"), QStringLiteral("Fryslân-Contact"));
    row("a way out", QStringLiteral("../../etc/passwd"), QStringLiteral("-..-etc-passwd"));
    row("separators", QStringLiteral("Noord/Oost\\West:Zuid"), QStringLiteral("Noord-Oost-West-Zuid"));
    row("what a shell reads", QStringLiteral("a*b?c\"d<e>f|g"), QStringLiteral("a-b-c-d-e-f-g"));
    row("control and direction", QStringLiteral("Re\u202Egio\n\t1\u0000x"), QStringLiteral("Re gio 1 x"));
    row("a device", QStringLiteral("con"), QStringLiteral("_con"));
    row("a device with an end", QStringLiteral("LPT1.txt"), QStringLiteral("_LPT1.txt"));
    row("dots at the end", QStringLiteral("Regio ..."), QStringLiteral("Regio"));
    row("hidden", QStringLiteral(".verborgen"), QStringLiteral("verborgen"));
    row("empty", QString(), QStringLiteral("_"));
    row("dots alone", QStringLiteral(".."), QStringLiteral("_"));
    row("a picture", QStringLiteral("Regio \U0001F600"), QStringLiteral("Regio"));
    row("long", QString(300, u'a'), QString(80, u'a'));
    row("long in three bytes", QString(300, QChar(0x4E00)), QString(26, QChar(0x4E00))); // 26 · 3 = 78 ≤ 80
}

void ReportsTest::namesBecomeSafeFileNames()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeFileName(name), safe);
}

void ReportsTest::everyRegionHasAFileOfItsOwn()
{
    core::Inventory inventory;
    quint64 number = 0;
    for (const QString &region : {QStringLiteral("a/b"), QStringLiteral("a:b"), QStringLiteral("A b"),
                                  QStringLiteral("a b"), QStringLiteral("../..")}) {
        core::Initiative one;
        one.id = core::RecordId(1, ++number);
        one.name = QStringLiteral("Loket");
        one.regions = core::TermSet{region};
        inventory.put(one);
    }
    ReportOrder wanted = order();
    wanted.format = ReportFormat::Html;
    const auto reports
        = reportsOfRegions(inventory, wanted, QStringLiteral("/map"), QStringLiteral("x/y"), {});
    QVERIFY(reports);
    QCOMPARE(reports->size(), 5);
    QStringList paths;
    for (const BatchReport &report : *reports) {
        QVERIFY2(QDir::cleanPath(report.path) == report.path
                     && report.path.startsWith(QStringLiteral("/map/x-y - ")) && report.path.count(u'/') == 2
                     && report.path.endsWith(QStringLiteral(".html")),
                 qPrintable(report.path));
        QCOMPARE(report.regions.size(), 1);
        paths.append(report.path.toLower());
    }
    paths.removeDuplicates();
    QCOMPARE(paths.size(), 5);
    wanted.scope.regions = core::TermSet{QStringLiteral("a b")};
    QCOMPARE(reportsOfRegions(inventory, wanted, QStringLiteral("/map"), QStringLiteral("x"), {})->size(), 1);
}

void ReportsTest::aFileWithoutRegionsSaysWhatToDo()
{
    const auto reports = reportsOfRegions(core::Inventory(), order(), QStringLiteral("/map"), QString(), {});
    QVERIFY(!reports);
    QCOMPARE(reports.error().code, core::ErrorCode::InvalidInput);
    QVERIFY(reports.error().message.contains(QStringLiteral("regio")));
}

void ReportsTest::oneReportThatFailsKeepsNoOtherFromBeingMade()
{
    QTemporaryDir folder;
    QFile document(folder.filePath(QStringLiteral("b.html"))); // a document, whatever its name
    QVERIFY(document.open(QIODevice::WriteOnly));
    document.write(QByteArray("SQLite format 3", 16));
    document.close();
    ReportOrder wanted = order();
    wanted.format = ReportFormat::Html;
    wanted.kind = QStringLiteral("signalenbundel");
    const auto at = [&](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    QStringList told;
    const auto outcome
        = writeReports(m_inventory, wanted,
                       {{QStringLiteral("A"), at("a.html"), {}},
                        {QStringLiteral("B"), at("b.html"), {}},
                        {QStringLiteral("C"), at("geen-map/c.html"), {}},
                        {QStringLiteral("D"), at("d.html"), {}}},
                       {}, [&](int number, int count, const QString &name) {
                           told.append(QStringLiteral("%1/%2 %3").arg(number).arg(count).arg(name));
                       });
    QVERIFY(outcome);
    QCOMPARE(outcome->written, (QStringList{at("a.html"), at("d.html")}));
    QCOMPARE(outcome->failures.size(), 2);
    QCOMPARE(outcome->failures.at(0).name, QStringLiteral("B"));
    QCOMPARE(outcome->failures.at(0).error.code, core::ErrorCode::FileNotWritable);
    QCOMPARE(QFileInfo(at("b.html")).size(), 16); // still the document
    QCOMPARE(outcome->failures.at(1).name, QStringLiteral("C"));
    QCOMPARE(told,
             (QStringList{QStringLiteral("1/4 A"), QStringLiteral("2/4 B"), QStringLiteral("3/4 C"),
                          QStringLiteral("4/4 D")}));
    QCOMPARE(existingOf({{QStringLiteral("A"), at("a.html"), {}}, {QStringLiteral("C"), at("c.html"), {}}}),
             QStringList{at("a.html")});
}

void ReportsTest::aBatchCanBeStopped()
{
    QTemporaryDir folder;
    int begun = 0;
    core::JobControl job;
    job.isCancelled = [&] { return begun >= 2; };
    ReportOrder wanted = order();
    wanted.format = ReportFormat::Html;
    const auto outcome = writeReports(m_inventory, wanted,
                                      {{QStringLiteral("A"), folder.filePath(QStringLiteral("a.html")), {}},
                                       {QStringLiteral("B"), folder.filePath(QStringLiteral("b.html")), {}}},
                                      job, [&](int, int, const QString &) { ++begun; });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, core::ErrorCode::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.html")});
}

QTEST_MAIN(ReportsTest)
#include "tst_reports.moc"
