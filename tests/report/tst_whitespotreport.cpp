#include "core/model/entities/activity.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/signal.h"
#include "core/report/reportcomposer.h"
#include "tests/report/contentreading.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace core;

class WhiteSpotReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theTemplateSaysTheSameThingsInBothLanguages();
    void theSectionsComeInTheirOrder();
    void theWhiteSpotsStandByRank();
    void everyLinkLeadsToARecordInTheAnnex();
    void aMarkedCellIsListedApart();
    void certainOverlapStandsWithItsReasonsAndVerdict();
    void personalDataIsNowhere();
    void hostileTextStaysText();
    void noTextNameIsLeftStanding_data();
    void noTextNameIsLeftStanding();
    void anEmptyFileGivesAReportThatSaysSo();
    void everyFigureHasAnAlternative();

private:
    ReportContent report(const char *language = "nl") const
    {
        Profile profile;
        profile.referenceDate = QDate(2026, 6, 30);
        const auto basis = ReportBasis::of(m_inventory, profile, {}, {});
        if (!basis)
            qFatal("%s", qPrintable(basis.error().message));
        const auto words = ReportTemplate::fromJson(m_template, QString::fromLatin1(language), m_texts);
        if (!words)
            qFatal("no template");
        return composeReport(*basis, *words, {QStringLiteral("Toetsbestand"), QStringLiteral("abc"), {}});
    }
    RecordId addActivity(int number, const char *phase, const char *theme, bool full = false);

    QByteArray m_template;
    QByteArray m_texts;
    Inventory m_inventory;
};

static const ReportSection &section(const ReportContent &content, const char *key)
{
    for (const ReportSection &one : content.sections) {
        if (one.key == QLatin1String(key))
            return one;
    }
    qFatal("no section %s", key);
}

template <typename B>
static const B *firstBlock(const ReportSection &section)
{
    for (const Block &block : section.blocks) {
        if (const auto *found = std::get_if<B>(&block))
            return found;
    }
    return nullptr;
}

void WhiteSpotReportTest::initTestCase()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/reports/witte-vlekken.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_template = file.readAll();
    QFile texts(QStringLiteral(SOURCE_DIR "/resources/report-texts.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    m_texts = texts.readAll();
}

RecordId WhiteSpotReportTest::addActivity(int number, const char *phase, const char *theme, bool full)
{
    Initiative initiative;
    initiative.id = RecordId(1, static_cast<quint64>(number));
    initiative.name = QStringLiteral("Initiatief %1").arg(number);
    initiative.stage = QStringLiteral("structureel");
    initiative.regions = TermSet{QStringLiteral("zandhoek")};
    initiative.contactName = QStringLiteral("Geheime Persoon");
    initiative.contactEmail = QStringLiteral("geheim@voorbeeld.example");
    m_inventory.put(initiative);
    Activity activity;
    activity.id = RecordId(2, static_cast<quint64>(number));
    activity.initiative = initiative.id;
    activity.name = QStringLiteral("Activiteit %1").arg(number);
    activity.phases = TermSet{QString::fromLatin1(phase)};
    activity.themes = TermSet{QString::fromLatin1(theme)};
    if (full) { // the nine attributes known and equal: similarity 1
        activity.kind = QStringLiteral("scan");
        activity.targetGroups = TermSet{QStringLiteral("peloton")};
        activity.sizeClasses = TermSet{QStringLiteral("klein")};
        activity.sectors = TermSet{QStringLiteral("bouw")};
        activity.channels = TermSet{QStringLiteral("website")};
        activity.delivery = QStringLiteral("digitaal");
    }
    m_inventory.put(activity);
    return initiative.id;
}

void WhiteSpotReportTest::init()
{
    m_inventory = {};
    for (const auto &[vocabulary, words] :
         {std::pair{"fase", QStringList{QStringLiteral("Weten"), QStringLiteral("Kunnen")}},
          {"thema", QStringList{QStringLiteral("Digitalisering"), QStringLiteral("Verduurzaming")}}}) {
        int position = 0;
        for (const QString &word : words) {
            VocabularyTerm term = newTerm(QLatin1String(vocabulary), word);
            term.position = ++position;
            m_inventory.put(term);
        }
    }
    addActivity(1, "weten", "digitalisering", true);
    addActivity(2, "weten", "digitalisering", true);
    addActivity(3, "kunnen", "digitalisering");
    Signal question;
    question.id = RecordId(3, 1);
    question.text = QStringLiteral("Hoe verduurzaam ik mijn pand?");
    question.phases = TermSet{QStringLiteral("kunnen")};
    question.themes = TermSet{QStringLiteral("verduurzaming")};
    question.count = 7;
    m_inventory.put(question);
}

void WhiteSpotReportTest::theTemplateSaysTheSameThingsInBothLanguages()
{
    const QJsonObject file = QJsonDocument::fromJson(m_texts).object();
    QCOMPARE(file.value(QStringLiteral("nl")).toObject().keys(),
             file.value(QStringLiteral("en")).toObject().keys());
    QVERIFY(!ReportTemplate::fromJson(m_template, QStringLiteral("fr"), m_texts));
    QVERIFY(!ReportTemplate::fromJson("{", QStringLiteral("nl"), m_texts));
}

void WhiteSpotReportTest::theSectionsComeInTheirOrder()
{
    QStringList keys;
    const ReportContent content = report();
    for (const ReportSection &one : content.sections)
        keys.append(one.key);
    QCOMPARE(keys,
             (QStringList{QStringLiteral("overview"), QStringLiteral("spots"), QStringLiteral("overlap"),
                          QStringLiteral("lanes"), QStringLiteral("network"), QStringLiteral("time"),
                          QStringLiteral("quality"), QStringLiteral("annex")}));
    QCOMPARE(content.date, QDate(2026, 6, 30));
}

void WhiteSpotReportTest::theWhiteSpotsStandByRank()
{
    const ReportContent content = report();
    const auto *table = firstBlock<TableBlock>(section(content, "spots"));
    QVERIFY(table);
    // kunnen x verduurzaming: A with demand 7 of at most 7, score 1.0 * (1 + 1) = 2; weten x verduurzaming:
    // A, 1.0; kunnen x digitalisering: D (one activity), 0.5, not evaluated e has no severity. Covered: weten
    // x digitalisering has two activities of unknown providers, so it is not thin.
    QCOMPARE(table->rows.size(), 3);
    QCOMPARE(plainText(table->rows.at(0).at(1).text), QStringLiteral("Kunnen"));
    QCOMPARE(plainText(table->rows.at(0).at(2).text), QStringLiteral("Verduurzaming"));
    QCOMPARE(plainText(table->rows.at(0).at(4).text), QStringLiteral("7"));
    QCOMPARE(plainText(table->rows.at(1).at(1).text), QStringLiteral("Weten"));
    QCOMPARE(plainText(table->rows.at(2).at(2).text), QStringLiteral("Digitalisering"));
    QVERIFY(plainText(table->rows.at(2).at(3).text).contains(u'D'));
}

void WhiteSpotReportTest::everyLinkLeadsToARecordInTheAnnex()
{
    const Everything all(report());
    QVERIFY(all.links.size() >= 3);
    for (const QString &link : all.links)
        QVERIFY2(all.anchors.contains(link), qPrintable(link));
}

void WhiteSpotReportTest::aMarkedCellIsListedApart()
{
    CellMark mark;
    mark.id = RecordId(4, 1);
    mark.phase = QStringLiteral("kunnen");
    mark.theme = QStringLiteral("verduurzaming");
    mark.mark = QStringLiteral("nvt");
    m_inventory.put(mark);
    const ReportContent content = report();
    QCOMPARE(firstBlock<TableBlock>(section(content, "spots"))->rows.size(), 2);
    const auto *marked = firstBlock<ListBlock>(section(content, "spots").sections.first());
    QVERIFY(marked);
    QCOMPARE(marked->items.size(), 1);
}

void WhiteSpotReportTest::certainOverlapStandsWithItsReasonsAndVerdict()
{
    Finding finding;
    finding.id = RecordId(5, 1);
    finding.rule = QStringLiteral("overlap");
    finding.fingerprint = overlapFingerprint(RecordId(1, 1), RecordId(1, 2));
    finding.overlapVerdict = QStringLiteral("bewust");
    m_inventory.put(finding);
    const ReportContent content = report();
    const auto *table = firstBlock<TableBlock>(section(content, "overlap"));
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 1); // activities 1 and 2 are equal on all nine; 3 stands in another phase
    const TableRow &row = table->rows.first();
    QVERIFY(plainText(row.at(0).text).contains(QStringLiteral("Activiteit 1 (Initiatief 1)")));
    QCOMPARE(plainText(row.at(1).text), QStringLiteral("duplicatie"));
    QVERIFY(plainText(row.at(2).text).contains(QStringLiteral("9 van 9")));
    QCOMPARE(plainText(row.at(3).text), QStringLiteral("bewust"));
}

void WhiteSpotReportTest::personalDataIsNowhere()
{
    const QString all = Everything(report()).texts.join(u'\n');
    QVERIFY(!all.contains(QStringLiteral("Geheime Persoon")));
    QVERIFY(!all.contains(QStringLiteral("geheim@")));
}

void WhiteSpotReportTest::hostileTextStaysText()
{
    Initiative hostile = *m_inventory.find<Initiative>(RecordId(1, 1));
    hostile.name = QStringLiteral("<img src=\"http://kwaad.example/x\"> %1 =HYPERLINK(\"x\") \u202E");
    m_inventory.put(hostile);
    const Everything all(report());
    QVERIFY(all.texts.contains(*hostile.name));
}

void WhiteSpotReportTest::noTextNameIsLeftStanding_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Dutch") << QStringLiteral("nl");
    QTest::newRow("English") << QStringLiteral("en");
}

void WhiteSpotReportTest::noTextNameIsLeftStanding()
{
    QFETCH(QString, language);
    const QJsonObject words = QJsonDocument::fromJson(m_texts).object().value(language).toObject();
    static const QRegularExpression name(QStringLiteral("^[a-z]+\\.[a-zA-Z]+$"));
    for (const QString &text : Everything(report(language.toLatin1().constData())).texts) {
        QVERIFY2(!name.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("%1")), qPrintable(text));
    }
    QVERIFY(words.size() > 50);
}

void WhiteSpotReportTest::anEmptyFileGivesAReportThatSaysSo()
{
    m_inventory = {};
    const ReportContent content = report();
    QCOMPARE(content.sections.size(), 8);
    QVERIFY(!firstBlock<TableBlock>(section(content, "spots")));
    QVERIFY(Everything(content).texts.join(u'\n').contains(
        QStringLiteral("Er staan nog geen initiatieven in het bestand. Leg vast")));
}

void WhiteSpotReportTest::everyFigureHasAnAlternative()
{
    const auto *figure = firstBlock<FigureBlock>(section(report(), "overview"));
    QVERIFY(figure);
    // In words: each of the four cells of the matrix.
    QCOMPARE(figure->alternative.count(QStringLiteral("igitalisering")), 2);
    QCOMPARE(figure->alternative.count(QStringLiteral("erduurzaming")), 2);
}

QTEST_GUILESS_MAIN(WhiteSpotReportTest)
#include "tst_whitespotreport.moc"
