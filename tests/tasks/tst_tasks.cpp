#include "app/tasks/analysistask.h"
#include "app/tasks/exporttask.h"
#include "app/tasks/importtask.h"
#include "app/tasks/newdocument.h"
#include "app/tasks/reporttask.h"
#include "app/tasks/texts.h"
#include "app/tasks/wholefile.h"
#include "core/exchange/recordjson.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/signal.h"
#include "core/model/vocabularies.h"
#include "resources/shipped.h"
#include "tests/render/pdfprobe.h"
#include "tests/render/reportprobe.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

class TasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedContentsHoldVocabulariesAndProfile();
    void theExampleIsImportedWithoutARejectAndSaysItIsFictional();
    void bijlageTwoIsImportedWithoutAReject();
    void theImportTemplateIsReadByTheImporter();
    void aPlanIsOneChangeThatOneUndoTakesBack();
    void aPlanOnOtherRecordsIsRefusedAndChangesNothing();
    void theJsonExportReadsBackEqual();
    void theFlatSheetOfTheExampleImportsBackWithNothingNew();
    void aFileAppearsWholeOrNotAtAll();
    void everyChapterIsInTheResults();
    void aChapterCanBeAskedForAlone();
    void sentencesSpeakTheLanguageInstalled();
    void theReportOfTheExampleKeepsEveryPromiseOfATaggedPdf();
    void theSameReportHasTheSameBytes();
    void aReportThatIsNotThereIsRefused();
    void aLetterIsOnTheServiceThatIsNamed();
    void aServiceThatIsNotThereHasNoLetter();
    void aCancelledReportGivesNothing();
    void everyFormatSaysTheSameOfTheExample();
    void theReportSpeaksItsOwnLanguageWhateverTheProgram();
    void smallNumbersAreNotToldWhereAsked();

private:
    ReportOrder order(const char *language) const
    {
        ReportOrder made;
        made.language = QString::fromLatin1(language);
        made.fileTitle = QStringLiteral("Voorbeeldregio (fictief)");
        made.profile.referenceDate = QDate(2026, 11, 23);
        return made;
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QTemporaryDir m_folder;
    std::unique_ptr<core::Document> m_example;
};

void TasksTest::initTestCase()
{
    installTexts(*QCoreApplication::instance(), QStringLiteral("nl"));
    auto made = createExample(path("voorbeeld.stelsel"), QStringLiteral("toets"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
    m_example = std::move(made).value();
}

void TasksTest::shippedContentsHoldVocabulariesAndProfile()
{
    const auto contents = shippedContents();
    QVERIFY(contents);
    const core::Vocabularies words(*contents);
    QCOMPARE(words.keys(QStringLiteral("fase")),
             (QStringList{QStringLiteral("ontmoeten"), QStringLiteral("weten"), QStringLiteral("willen"),
                          QStringLiteral("kunnen")}));
    QCOMPARE(words.keys(QStringLiteral("thema"), false).size(), 5);
    QCOMPARE(contents->all<core::FileInfo>().size(), 1);
    QVERIFY(core::Profile::of(*contents));
}

void TasksTest::theExampleIsImportedWithoutARejectAndSaysItIsFictional()
{
    shipped::init();
    core::ImportOptions options;
    options.unknownTerms = core::ImportOptions::UnknownTerms::Reject;
    const auto contents = shippedContents();
    QVERIFY(contents);
    const auto plan
        = planFile(*contents, QStringLiteral(":/stelselkaart/examples/voorbeeldregio.xlsx"), options, {});
    QVERIFY(plan);
    for (const core::RejectedRow &row : plan->rejected)
        qWarning("%d %s: %s", row.row, qPrintable(row.column), qPrintable(row.reason));
    QCOMPARE(plan->rejected.size(), 0);
    QVERIFY(documentTitle(*m_example).contains(QStringLiteral("fictief")));
    for (const core::Initiative &initiative : m_example->inventory().all<core::Initiative>())
        QVERIFY2(initiative.source.value().contains(QStringLiteral("fictief")),
                 qPrintable(initiative.name.value()));
}

void TasksTest::bijlageTwoIsImportedWithoutAReject()
{
    const auto contents = shippedContents();
    QVERIFY(contents);
    core::ImportOptions options;
    options.unknownTerms = core::ImportOptions::UnknownTerms::Reject;
    const auto plan
        = planFile(*contents, QStringLiteral(":/stelselkaart/examples/bijlage2.xlsx"), options, {});
    QVERIFY(plan);
    QCOMPARE(plan->rejected.size(), 0);
    QCOMPARE(plan->counts[static_cast<size_t>(core::EntityKind::Initiative)].created, 9);
}

void TasksTest::theImportTemplateIsReadByTheImporter()
{
    QVERIFY(writeWhole(path("sjabloon.xlsx"), importTemplate()));
    const auto contents = shippedContents();
    QVERIFY(contents);
    const auto plan = planFile(*contents, path("sjabloon.xlsx"), {}, {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->rows.size(), 0);
    QStringList kinds;
    for (const core::ImportSheet &sheet : plan->sheets)
        kinds.append(sheet.kind);
    QVERIFY(kinds.contains(core::flatSheet));
    QVERIFY(kinds.contains(QStringLiteral("signal")));
    for (const core::ImportSheet &sheet : plan->sheets)
        QVERIFY2(sheet.unmapped.isEmpty(), qPrintable(sheet.name));
}

void TasksTest::aPlanIsOneChangeThatOneUndoTakesBack()
{
    auto document = createEmpty(path("een.stelsel"), QStringLiteral("toets"));
    QVERIFY(document);
    const core::Inventory before = (*document)->inventory();
    const auto plan = planFile(before, QStringLiteral(":/stelselkaart/examples/bijlage2.xlsx"), {}, {});
    QVERIFY(plan);
    QVERIFY(importPlans(**document, {*plan}, QStringLiteral("Import")));
    QCOMPARE((*document)->history().size(), 1);
    QVERIFY((*document)->undo());
    QVERIFY((*document)->inventory().equals(before));
}

void TasksTest::aPlanOnOtherRecordsIsRefusedAndChangesNothing()
{
    auto document = createEmpty(path("twee.stelsel"), QStringLiteral("toets"));
    QVERIFY(document);
    const auto plan
        = planFile((*document)->inventory(), QStringLiteral(":/stelselkaart/examples/bijlage2.xlsx"), {}, {});
    QVERIFY(plan);
    QVERIFY(importPlans(**document, {*plan}, QStringLiteral("Import")));
    const core::Inventory once = (*document)->inventory();
    QVERIFY(!importPlans(**document, {*plan}, QStringLiteral("Nog eens"))); // its records are there already
    QVERIFY((*document)->inventory().equals(once));
}

void TasksTest::theJsonExportReadsBackEqual()
{
    QVERIFY(exportJson(m_example->inventory(), path("alles.json")));
    QFile file(path("alles.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto back = core::readRecordsJson(file.readAll());
    QVERIFY(back);
    QVERIFY(back->equals(m_example->inventory()));
}

void TasksTest::theFlatSheetOfTheExampleImportsBackWithNothingNew()
{
    QVERIFY(exportFlatCsv(m_example->inventory(), path("plat.csv")));
    const auto plan = planFile(m_example->inventory(), path("plat.csv"), {}, {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->count(core::ImportRow::Outcome::Rejected), 0);
    QCOMPARE(plan->operations.size(), 0);
}

void TasksTest::aFileAppearsWholeOrNotAtAll()
{
    QVERIFY(writeWhole(path("heel.txt"), "inhoud"));
    const auto onFolder = writeWhole(m_folder.path(), "inhoud");
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().code, core::ErrorCode::FileNotWritable);
    QVERIFY(!writeWhole(path("geen/map/heel.txt"), "inhoud"));
    QVERIFY(!QFile::exists(path("geen")));

    const auto onDocument = writeWhole(path("voorbeeld.stelsel"), "inhoud");
    QVERIFY(!onDocument);
    QCOMPARE(onDocument.error().code, core::ErrorCode::FileNotWritable);
    QVERIFY(QFileInfo(path("voorbeeld.stelsel")).size() > 100'000); // the example is still there

    const auto onFullDisk = writeWhole(QStringLiteral("/dev/full"), "inhoud");
    QVERIFY(!onFullDisk);
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile()); // no file in the place of the device
}

void TasksTest::everyChapterIsInTheResults()
{
    const core::Profile profile = order("nl").profile;
    const auto result = analyseToJson(m_example->inventory(), profile, {}, {}, {});
    QVERIFY(result);
    for (const QString &chapter : analysisChapters())
        QVERIFY2(result->contains(chapter), qPrintable(chapter));
    QVERIFY(result->contains(QStringLiteral("profile")));
}

void TasksTest::aChapterCanBeAskedForAlone()
{
    const auto result
        = analyseToJson(m_example->inventory(), order("nl").profile, {}, {QStringLiteral("overlaps")}, {});
    QVERIFY(result);
    QVERIFY(result->contains(QStringLiteral("overlaps")));
    QVERIFY(!result->contains(QStringLiteral("coverage")));
}

void TasksTest::sentencesSpeakTheLanguageInstalled()
{
    const auto lines = analyseToSentences(m_example->inventory(), order("nl").profile, {}, {}, {});
    QVERIFY(lines);
    QVERIFY(lines->first().contains(QStringLiteral("vakken")));
}

void TasksTest::theReportOfTheExampleKeepsEveryPromiseOfATaggedPdf()
{
    const auto pdf = makeReport(m_example->inventory(), order("nl"), {});
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message + pdf.error().detail));
    const PdfProbe probe(*pdf);
    QVERIFY2(probe.faults().isEmpty(), qPrintable(probe.faults().join(u'\n')));
    QVERIFY(!probe.tagged("Figure").isEmpty());
    QVERIFY(probe.tagged("Figure").first().alternative.contains(QStringLiteral("circulair")));
    QVERIFY(probe.tagged("TH").size() > 20);
    QVERIFY(probe.bookmarks().size() >= 6);
    QVERIFY(probe.tagged("H1").size() + probe.tagged("H2").size() >= 6);
}

void TasksTest::theSameReportHasTheSameBytes()
{
    QCOMPARE(*makeReport(m_example->inventory(), order("nl"), {}),
             *makeReport(m_example->inventory(), order("nl"), {}));
}

void TasksTest::aReportThatIsNotThereIsRefused()
{
    ReportOrder wrong = order("nl");
    for (const char *kind : {"onzin", "../profile/actieagenda-1.0", ""}) {
        wrong.kind = QString::fromLatin1(kind);
        const auto pdf = makeReport(m_example->inventory(), wrong, {});
        QVERIFY2(!pdf, kind);
        QCOMPARE(pdf.error().code, core::ErrorCode::InvalidInput);
    }
    QStringList keys;
    for (const ReportKind &kind : reportKinds(QStringLiteral("en")))
        keys.append(kind.key);
    QCOMPARE(keys.mid(0, 7),
             (QStringList{QStringLiteral("witte-vlekken"), QStringLiteral("stuurgroep"),
                          QStringLiteral("wie-doet-wat-waar"), QStringLiteral("interventieblad"),
                          QStringLiteral("halfjaarrapportage"), QStringLiteral("signalenbundel"),
                          QStringLiteral("regiovergelijking")}));
}

void TasksTest::aLetterIsOnTheServiceThatIsNamed()
{
    const core::Inventory &inventory = m_example->inventory();
    const core::Activity activity = *inventory.all<core::Activity>().begin();
    const core::Initiative initiative = *inventory.find<core::Initiative>(*activity.initiative);
    ReportOrder letter = order("nl");
    letter.kind = QStringLiteral("consistentietoets");
    letter.format = ReportFormat::Html;
    for (const QString &which : {initiative.id.toText(), *initiative.name, activity.id.toText()}) {
        letter.tested = which;
        const auto report = prepareReport(inventory, letter, {});
        QVERIFY2(report, qPrintable(which));
        QCOMPARE(report->content.sections.size(), 1);
        QCOMPARE(report->content.sections.first().title,
                 QStringLiteral("Consistentietoets: %1").arg(*initiative.name));
    }
    letter.tested = QStringLiteral("all");
    const auto all = prepareReport(inventory, letter, {});
    QVERIFY(all);
    QVERIFY(all->content.sections.first().sections.size()
            > 50); // the example has 63 initiatives, most active
    letter.tested.clear();
    const auto planned = prepareReport(inventory, letter, {});
    QVERIFY(planned);
    QVERIFY(planned->content.sections.first().sections.size()
            < all->content.sections.first().sections.size());
    QVERIFY(makeReport(inventory, letter, {}));
}

void TasksTest::aServiceThatIsNotThereHasNoLetter()
{
    ReportOrder letter = order("nl");
    letter.kind = QStringLiteral("consistentietoets");
    letter.tested = QStringLiteral("Bestaat niet");
    const auto report = makeReport(m_example->inventory(), letter, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, core::ErrorCode::InvalidInput);
    QVERIFY(report.error().message.contains(QStringLiteral("Bestaat niet")));
    letter.kind = QStringLiteral("stuurgroep"); // which tests nothing
    QVERIFY(prepareReport(m_example->inventory(), letter, {}));
}

void TasksTest::aCancelledReportGivesNothing()
{
    const core::JobControl stopped{.isCancelled = [] { return true; }};
    const auto pdf = makeReport(m_example->inventory(), order("nl"), stopped);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, core::ErrorCode::Cancelled);
}

void TasksTest::everyFormatSaysTheSameOfTheExample()
{
    ReportOrder one = order("nl");
    const auto made = [&](ReportFormat format) {
        one.format = format;
        const auto report = makeReport(m_example->inventory(), one, {});
        return report ? *report : QByteArray();
    };
    const ReadReport pdf = readPdf(made(ReportFormat::Pdf));
    const ReadReport odt = readOdt(made(ReportFormat::Odt));
    const ReadReport html = readHtml(made(ReportFormat::Html));
    for (const ReadReport *read : {&pdf, &odt, &html})
        QVERIFY2(read->faults.isEmpty(), qPrintable(read->faults.join(u'\n')));
    QVERIFY(odt.headings.size() >= 6);
    QCOMPARE(html.headings, odt.headings);
    QCOMPARE(pdf.headings, odt.headings);
    QCOMPARE(html.alternatives, odt.alternatives);
    QCOMPARE(pdf.alternatives, odt.alternatives);
    QCOMPARE(html.tables, odt.tables);
    QCOMPARE(pdf.tables.size(), odt.tables.size());
    for (qsizetype i = 0; i < pdf.tables.size(); ++i)
        QCOMPARE(pdf.tables.at(i).size(), odt.tables.at(i).size());
    QVERIFY(made(ReportFormat::Xlsx).startsWith("PK"));
}

void TasksTest::theReportSpeaksItsOwnLanguageWhateverTheProgram()
{
    ReportOrder english = order("en");
    ReportOrder dutch = order("nl");
    english.format = dutch.format = ReportFormat::Html;
    const auto both = [&] {
        return std::pair(*makeReport(m_example->inventory(), english, {}),
                         *makeReport(m_example->inventory(), dutch, {}));
    };
    const auto underDutch = both(); // the program speaks Dutch here
    installTexts(*QCoreApplication::instance(), QStringLiteral("en"));
    const auto underEnglish = both();
    installTexts(*QCoreApplication::instance(), QStringLiteral("nl"));
    QCOMPARE(underDutch.first, underEnglish.first);
    QCOMPARE(underDutch.second, underEnglish.second);
    // The words of the figure, its numbers' plurals and the page follow, too.
    QVERIFY(underDutch.first.contains(">providers<") || underDutch.first.contains(" providers<"));
    QVERIFY(!underDutch.first.contains(" aanbieders<"));
    QVERIFY(underDutch.first.contains(">Contents</h2>"));
    QVERIFY(underEnglish.second.contains(" aanbieders<"));
}

void TasksTest::smallNumbersAreNotToldWhereAsked()
{
    core::Inventory inventory = m_example->inventory();
    for (const core::Signal &signal : m_example->inventory().all<core::Signal>()) {
        core::Signal small = signal;
        small.count = 1;
        inventory.put(small);
    }
    ReportOrder careful = order("nl");
    careful.format = ReportFormat::Html;
    careful.hidesSmallNumbers = true;
    const QByteArray hidden = *makeReport(inventory, careful, {});
    QVERIFY(hidden.contains("minder dan 5"));
    QVERIFY(!hidden.contains("1 vraag van ondernemers"));
    careful.hidesSmallNumbers = false;
    QVERIFY(!makeReport(inventory, careful, {})->contains("minder dan 5"));
}

QTEST_MAIN(TasksTest)
#include "tst_tasks.moc"
