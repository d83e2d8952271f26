#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/settings.h"
#include "core/report/reportcomposer.h"
#include "tests/report/contentreading.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Reports of files that are empty, or nearly: no section without a sentence, no silly numbers.
class EmptyReportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anEmptyFileSaysInEverySectionWhatToRecord_data();
    void anEmptyFileSaysInEverySectionWhatToRecord();
    void nothingOfNothingIsNeverCounted_data() { anEmptyFileSaysInEverySectionWhatToRecord_data(); }
    void nothingOfNothingIsNeverCounted();
    void oneInitiativeIsEnoughForEverySection_data() { anEmptyFileSaysInEverySectionWhatToRecord_data(); }
    void oneInitiativeIsEnoughForEverySection();
    void everyFigureIsToldInWordsAndHasATitle_data() { anEmptyFileSaysInEverySectionWhatToRecord_data(); }
    void everyFigureIsToldInWordsAndHasATitle();
    void everyTableHasAsManyCellsAsItHasColumns_data() { anEmptyFileSaysInEverySectionWhatToRecord_data(); }
    void everyTableHasAsManyCellsAsItHasColumns();
    void theTitlePageNamesFileDateProfileAndFingerprint();
    void aSectionThatIsNotKnownIsPassedOver();
    void theChaptersAreThoseOfTheSections();

private:
    ReportTemplate words(const QString &key, const QString &language) const;
    ReportContent report(const QString &key, const QString &language) const;
    void addInitiative();

    QByteArray m_texts;
    QStringList m_keys;
    Inventory m_inventory;
};

namespace {

/// The section and what is below it.
QString textOf(const ReportSection &section)
{
    ReportContent alone;
    alone.sections = {section};
    return Everything(alone).texts.join(u'\n');
}

template <typename Found>
void visitBlocks(const QList<ReportSection> &sections, Found found)
{
    for (const ReportSection &section : sections) {
        for (const Block &block : section.blocks)
            found(block);
        visitBlocks(section.sections, found);
    }
}

} // namespace

void EmptyReportsTest::initTestCase()
{
    QFile texts(QStringLiteral(SOURCE_DIR "/resources/report-texts.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    m_texts = texts.readAll();
    for (const QFileInfo &info :
         QDir(QStringLiteral(SOURCE_DIR "/resources/reports")).entryInfoList(QDir::Files))
        m_keys.append(info.completeBaseName());
    QVERIFY(m_keys.size() >= 8);
}

/// The words of the method, and nothing else.
void EmptyReportsTest::init()
{
    m_inventory = {};
    quint64 number = 0;
    for (const auto &[vocabulary, key] : {std::pair{u"fase"_s, u"weten"_s}, std::pair{u"fase"_s, u"kunnen"_s},
                                          std::pair{u"thema"_s, u"digitaal"_s}}) {
        VocabularyTerm term;
        term.id = RecordId(9, ++number);
        term.vocabulary = vocabulary;
        term.key = key;
        term.labelNl = key;
        term.labelEn = key;
        term.position = static_cast<qint64>(number);
        m_inventory.put(term);
    }
}

void EmptyReportsTest::addInitiative()
{
    Initiative initiative;
    initiative.id = RecordId(1, 1);
    initiative.name = u"Scan"_s;
    initiative.stage = u"uitvoering"_s;
    m_inventory.put(initiative);
    Activity activity;
    activity.id = RecordId(2, 1);
    activity.initiative = initiative.id;
    activity.name = u"Gesprek"_s;
    activity.themes = TermSet{u"digitaal"_s};
    activity.phases = TermSet{u"weten"_s};
    m_inventory.put(activity);
}

ReportTemplate EmptyReportsTest::words(const QString &key, const QString &language) const
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/reports/%1.json").arg(key));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no template");
    const auto made = ReportTemplate::fromJson(file.readAll(), language, m_texts);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

ReportContent EmptyReportsTest::report(const QString &key, const QString &language) const
{
    const ReportTemplate made = words(key, language);
    Profile profile;
    profile.referenceDate = QDate(2026, 7, 1);
    ReportMaking making;
    if (asksForTests(made))
        making.tests = ReportMaking::Tests::Existing;
    const auto basis = ReportBasis::of(m_inventory, profile, {}, {}, making, chaptersOf(made));
    if (!basis)
        qFatal("%s", qPrintable(basis.error().message));
    return composeReport(*basis, made, {u"Leeg"_s, u"abc"_s, {}});
}

void EmptyReportsTest::anEmptyFileSaysInEverySectionWhatToRecord_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("language");
    for (const QString &key : std::as_const(m_keys)) {
        for (const char *language : {"nl", "en"})
            QTest::addRow("%s %s", qPrintable(key), language) << key << QString::fromLatin1(language);
    }
}

void EmptyReportsTest::anEmptyFileSaysInEverySectionWhatToRecord()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    static const QRegularExpression dutch(u"(^|\\n|[.] )Leg "_s);
    static const QRegularExpression english(u"(^|\\n|[.] )Record "_s);
    const ReportContent content = report(key, language);
    QVERIFY(!content.sections.isEmpty());
    for (const ReportSection &section : content.sections) {
        const QString text = textOf(section);
        QVERIFY2(text.contains(language == u"nl"_s ? dutch : english),
                 qPrintable(section.key + u": "_s + text));
    }
}

void EmptyReportsTest::nothingOfNothingIsNeverCounted()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    static const QRegularExpression silly(u"\\b0 (van( de)?|of) 0\\b"_s);
    const QString text = Everything(report(key, language)).texts.join(u'\n');
    QVERIFY2(!text.contains(silly), qPrintable(text));
    QVERIFY(!text.contains(u"NaN"_s, Qt::CaseInsensitive) && !text.contains(u"nan %"_s));
}

void EmptyReportsTest::oneInitiativeIsEnoughForEverySection()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    addInitiative();
    const ReportContent content = report(key, language);
    for (const ReportSection &section : content.sections) {
        QVERIFY2(!section.title.isEmpty() && !section.anchor.isEmpty(), qPrintable(section.key));
        QVERIFY2(!section.blocks.isEmpty() || !section.sections.isEmpty(), qPrintable(section.key));
    }
    QVERIFY(!Everything(content).texts.join(u'\n').contains(u"geen initiatieven in het bestand"_s));
}

void EmptyReportsTest::everyFigureIsToldInWordsAndHasATitle()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    addInitiative();
    visitBlocks(report(key, language).sections, [](const Block &block) {
        const auto *figure = std::get_if<FigureBlock>(&block);
        if (!figure)
            return;
        QVERIFY(!figure->title.isEmpty());
        QVERIFY2(figure->alternative.size() > figure->title.size(), qPrintable(figure->title));
    });
}

void EmptyReportsTest::everyTableHasAsManyCellsAsItHasColumns()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    addInitiative();
    visitBlocks(report(key, language).sections, [](const Block &block) {
        const auto *table = std::get_if<TableBlock>(&block);
        if (!table)
            return;
        for (const auto &rows : {table->headerRows, table->rows}) {
            for (const TableRow &row : rows)
                QVERIFY2(row.size() == table->columns.size(), qPrintable(table->caption));
        }
        QVERIFY(table->chartColumn < table->columns.size());
    });
}

void EmptyReportsTest::theTitlePageNamesFileDateProfileAndFingerprint()
{
    const ReportContent content = report(u"stuurgroep"_s, u"nl"_s);
    QHash<QString, QString> facts;
    for (const auto &[name, value] : content.facts)
        facts.insert(name, value);
    QCOMPARE(facts.value(u"Bestand"_s), u"Leeg"_s);
    QCOMPARE(facts.value(u"Peildatum"_s), u"1 juli 2026"_s);
    QCOMPARE(facts.value(u"Afbakening"_s), u"het hele bestand"_s);
    QCOMPARE(facts.value(u"Vingerafdruk van de gegevens"_s), u"abc"_s);
    QVERIFY(!facts.value(u"Methodeprofiel"_s).isEmpty());
    QCOMPARE(content.date, QDate(2026, 7, 1)); // never the clock's
}

void EmptyReportsTest::aSectionThatIsNotKnownIsPassedOver()
{
    const auto made = ReportTemplate::fromJson(
        R"({"key": "eigen", "sections": ["nergens", "network", "lanes"], "nl": {"title": "Eigen"}})", u"nl"_s,
        m_texts);
    QVERIFY(made);
    Profile profile;
    profile.referenceDate = QDate(2026, 7, 1);
    const auto basis = ReportBasis::of(m_inventory, profile, {}, {}, {}, chaptersOf(*made));
    QVERIFY(basis);
    QStringList keys;
    for (const ReportSection &section : composeReport(*basis, *made, {}).sections)
        keys.append(section.key);
    QCOMPARE(keys, (QStringList{u"network"_s, u"lanes"_s}));
}

void EmptyReportsTest::theChaptersAreThoseOfTheSections()
{
    QVERIFY(chaptersOf(words(u"stuurgroep"_s, u"nl"_s)).testFlag(Chapter::Journeys));
    QVERIFY(chaptersOf(words(u"witte-vlekken"_s, u"nl"_s)).testFlag(Chapter::Robustness)); // the calendar
    QVERIFY(!chaptersOf(words(u"interventieblad"_s, u"nl"_s)).testFlag(Chapter::Journeys));
    for (const QString &key : std::as_const(m_keys)) // it costs more than the rest together
        QVERIFY(!chaptersOf(words(key, u"nl"_s)).testFlag(Chapter::Betweenness));
    QVERIFY(asksForTests(words(u"consistentietoets"_s, u"nl"_s)));
    QVERIFY(!asksForTests(words(u"stuurgroep"_s, u"nl"_s)));
}

QTEST_GUILESS_MAIN(EmptyReportsTest)
#include "tst_emptyreports.moc"
