#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/settings.h"
#include "core/model/entities/signal.h"
#include "core/report/reportcomposer.h"
#include "tests/report/contentreading.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TemplatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_inventory = {}; }
    void everyTemplateHasItsWordsInBothLanguages_data();
    void everyTemplateHasItsWordsInBothLanguages();
    void everyLinkLeadsSomewhereAndNoAnchorStandsTwice_data();
    void everyLinkLeadsSomewhereAndNoAnchorStandsTwice();
    void anEmptyFileSaysWhatToRecord_data();
    void anEmptyFileSaysWhatToRecord();
    void theSteeringGroupReadsEightPages();
    void regionsStandSideBySide();
    void choicesStandInFiveFields();
    void halfAYearCountsWhatBeganAndEnded();
    void everyPartyHasAPageInTheOrderOfNames();
    void anOrganisationWithoutANameHasAPageStill();
    void signalsStandByThemeTheMostHeardFirst();
    void smallNumbersAreInWordsWhereAsked();
    void aTemplateMayOverrideATextAndDropASection();

private:
    ReportTemplate words(const QString &key, const QString &language = u"nl"_s) const;
    ReportContent report(const QString &key, ReportMaking making = {},
                         const QString &language = u"nl"_s) const;
    void addSample();

    QByteArray m_texts;
    QHash<QString, QByteArray> m_templates;
    Inventory m_inventory;
};

static const TableBlock *table(const ReportSection &section, int number = 0)
{
    for (const Block &block : section.blocks) {
        if (const auto *found = std::get_if<TableBlock>(&block); found && number-- == 0)
            return found;
    }
    return nullptr;
}

static QStringList column(const TableBlock &table, int number)
{
    QStringList texts;
    for (const TableRow &row : table.rows)
        texts.append(plainText(row.at(number).text));
    return texts;
}

void TemplatesTest::initTestCase()
{
    QFile texts(QStringLiteral(SOURCE_DIR "/resources/report-texts.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    m_texts = texts.readAll();
    for (const QFileInfo &info :
         QDir(QStringLiteral(SOURCE_DIR "/resources/reports")).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_templates.insert(info.completeBaseName(), file.readAll());
    }
    QCOMPARE(m_templates.size(), 8);
}

ReportTemplate TemplatesTest::words(const QString &key, const QString &language) const
{
    const auto made = ReportTemplate::fromJson(m_templates.value(key), language, m_texts);
    if (!made)
        qFatal("no template %s", qPrintable(key));
    return *made;
}

ReportContent TemplatesTest::report(const QString &key, ReportMaking making, const QString &language) const
{
    Profile profile;
    profile.referenceDate = QDate(2026, 6, 30);
    const ReportTemplate made = words(key, language);
    if (asksForTests(made) && making.tests == ReportMaking::Tests::None)
        making.tests = ReportMaking::Tests::Existing;
    const auto basis = ReportBasis::of(m_inventory, profile, {}, {}, making, chaptersOf(made));
    if (!basis)
        qFatal("%s", qPrintable(basis.error().message));
    return composeReport(*basis, made, {u"Toetsbestand"_s, u"abc"_s, {}});
}

/// Two phases, one theme: an initiative with one activity in the first phase, two organisations, three
/// signals.
void TemplatesTest::addSample()
{
    quint64 number = 0;
    for (const auto &[vocabulary, key, label] :
         {std::tuple{u"fase"_s, u"weten"_s, u"Weten"_s}, std::tuple{u"fase"_s, u"kunnen"_s, u"Kunnen"_s},
          std::tuple{u"thema"_s, u"digitaal"_s, u"Digitaal"_s}}) {
        VocabularyTerm term;
        term.id = RecordId(9, ++number);
        term.vocabulary = vocabulary;
        term.key = key;
        term.labelNl = label;
        term.position = static_cast<qint64>(number);
        m_inventory.put(term);
    }
    for (const auto &[id, name] : {std::pair{1, u"Zeeloket"_s}, std::pair{2, u"Aanjager"_s}}) {
        Organisation organisation;
        organisation.id = RecordId(3, static_cast<quint64>(id));
        organisation.name = name;
        m_inventory.put(organisation);
        Participation part;
        part.id = RecordId(4, static_cast<quint64>(id));
        part.initiative = RecordId(1, 1);
        part.organisation = organisation.id;
        part.role = id == 1 ? u"aanbieder"_s : u"partner"_s;
        m_inventory.put(part);
    }
    Initiative initiative;
    initiative.id = RecordId(1, 1);
    initiative.name = u"Scan"_s;
    initiative.stage = u"uitvoering"_s;
    initiative.themes = TermSet{u"digitaal"_s};
    initiative.endsOn = PartialDate(QDate(2026, 12, 31));
    m_inventory.put(initiative);
    Activity activity;
    activity.id = RecordId(2, 1);
    activity.initiative = initiative.id;
    activity.name = u"Adviesgesprek"_s;
    activity.phases = TermSet{u"weten"_s};
    m_inventory.put(activity);
    for (const auto &[id, count] : {std::pair{1, 3}, std::pair{2, 40}, std::pair{3, 7}}) {
        Signal signal;
        signal.id = RecordId(5, static_cast<quint64>(id));
        signal.text = u"Vraag %1"_s.arg(id);
        signal.count = count;
        signal.themes = TermSet{u"digitaal"_s};
        if (id != 3)
            signal.phases = TermSet{u"kunnen"_s};
        m_inventory.put(signal);
    }
}

void TemplatesTest::everyTemplateHasItsWordsInBothLanguages_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("language");
    for (const char *key :
         {"witte-vlekken", "stuurgroep", "wie-doet-wat-waar", "signalenbundel", "halfjaarrapportage",
          "interventieblad", "regiovergelijking", "consistentietoets"}) {
        for (const char *language : {"nl", "en"})
            QTest::addRow("%s %s", key, language)
                << QString::fromLatin1(key) << QString::fromLatin1(language);
    }
}

void TemplatesTest::everyTemplateHasItsWordsInBothLanguages()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    const QJsonObject texts = QJsonDocument::fromJson(m_texts).object();
    QCOMPARE(texts.value(u"nl"_s).toObject().keys(), texts.value(u"en"_s).toObject().keys());
    QCOMPARE(words(key, language).key(), key);
    static const QRegularExpression name(u"^[a-z]+\\.[a-zA-Z]+$"_s);
    for (const bool isFilled : {false, true}) {
        if (isFilled)
            addSample();
        for (const QString &text : Everything(report(key, {true}, language)).texts) {
            QVERIFY2(!name.match(text).hasMatch() && text != u"small"_s, qPrintable(text));
            QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"%2"_s), qPrintable(text));
        }
    }
}

void TemplatesTest::everyLinkLeadsSomewhereAndNoAnchorStandsTwice_data()
{
    everyTemplateHasItsWordsInBothLanguages_data();
}

void TemplatesTest::everyLinkLeadsSomewhereAndNoAnchorStandsTwice()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    addSample();
    const Everything all(report(key, {}, language));
    QCOMPARE(QSet<QString>(all.anchors.cbegin(), all.anchors.cend()).size(), all.anchors.size());
    for (const QString &link : all.links)
        QVERIFY2(all.anchors.contains(link), qPrintable(link));
}

void TemplatesTest::anEmptyFileSaysWhatToRecord_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("section");
    QTest::newRow("no activities") << u"stuurgroep"_s << u"what"_s;
    QTest::newRow("no referrals") << u"stuurgroep"_s << u"route"_s;
    QTest::newRow("no end dates") << u"stuurgroep"_s << u"ends"_s;
    QTest::newRow("no questions") << u"stuurgroep"_s << u"voice"_s;
    QTest::newRow("no interventions") << u"stuurgroep"_s << u"choices"_s;
    QTest::newRow("no participations") << u"wie-doet-wat-waar"_s << u"who"_s;
    QTest::newRow("no start dates") << u"halfjaarrapportage"_s << u"progress"_s;
    QTest::newRow("no measurements") << u"halfjaarrapportage"_s << u"results"_s;
    QTest::newRow("no lessons") << u"halfjaarrapportage"_s << u"lessons"_s;
    QTest::newRow("no intervention to show") << u"interventieblad"_s << u"sheet"_s;
    QTest::newRow("no regions") << u"regiovergelijking"_s << u"regions"_s;
    QTest::newRow("no plans") << u"consistentietoets"_s << u"letters"_s;
    QTest::newRow("no signals") << u"signalenbundel"_s << u"signals"_s;
}

void TemplatesTest::anEmptyFileSaysWhatToRecord()
{
    QFETCH(QString, key);
    QFETCH(QString, section);
    const ReportContent content = report(key);
    for (const ReportSection &one : content.sections) {
        if (one.key != section)
            continue;
        ReportContent alone;
        alone.sections = {one};
        QVERIFY(Everything(alone).texts.join(u'\n').contains(QRegularExpression(u"(^|\\n|\\. )Leg "_s)));
        return;
    }
    QFAIL("no such section");
}

void TemplatesTest::theSteeringGroupReadsEightPages()
{
    addSample();
    const ReportContent content = report(u"stuurgroep"_s);
    QCOMPARE(content.sections.size(), 11); // the routes and ties drawn, and the annex
    for (int i = 0; i < 8; ++i) {
        QVERIFY(content.sections.at(i).startsPage);
        QVERIFY(content.sections.at(i).title.startsWith(u"%1. "_s.arg(i + 1)));
        QVERIFY(!content.sections.at(i).blocks.isEmpty());
    }
    // One activity in the first phase, none in the second; its provider is known.
    QCOMPARE(column(*table(content.sections.at(0)), 1), (QStringList{u"1"_s, u"0"_s}));
    QCOMPARE(column(*table(content.sections.at(0)), 2), (QStringList{u"1"_s, u"0"_s}));
    // The cell that only it covers stops when it does.
    QCOMPARE(column(*table(content.sections.at(4)), 0), QStringList{u"31 december 2026"_s});
    QCOMPARE(column(*table(content.sections.at(3)), 1), QStringList{u"Weten → Kunnen"_s});
}

void TemplatesTest::regionsStandSideBySide()
{
    addSample();
    Initiative here = *m_inventory.find<Initiative>(RecordId(1, 1));
    here.regions = TermSet{u"oost"_s};
    m_inventory.put(here);
    Initiative there;
    there.id = RecordId(1, 2);
    there.name = u"Elders"_s;
    there.regions = TermSet{u"west"_s};
    m_inventory.put(there);
    const ReportSection regions = report(u"regiovergelijking"_s).sections.first();
    const TableBlock &compared = *table(regions);
    QCOMPARE(compared.rows.size(), 2);
    // Each has two phases x one theme; only oost has an offer, in weten. Kunnen has 3 + 40 questions of no
    // region.
    QCOMPARE(column(compared, 1), (QStringList{u"2"_s, u"2"_s}));
    QCOMPARE(column(compared, 2), (QStringList{u"1"_s, u"0"_s}));
    QCOMPARE(column(compared, 4), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(column(compared, 6), (QStringList{u"43"_s, u"43"_s}));
    QCOMPARE(regions.sections.first().blocks.size(), 1); // both in one figure
    const auto &figure = std::get<FigureBlock>(regions.sections.first().blocks.first());
    QCOMPARE(std::get<MatrixData>(figure.data).regions.size(), 2);
}

void TemplatesTest::choicesStandInFiveFields()
{
    addSample();
    Intervention intervention;
    intervention.id = RecordId(6, 1);
    intervention.name = u"Scan verbreden"_s;
    intervention.why = u"Kunnen is wit"_s;
    intervention.who = u"Zeeloket"_s;
    m_inventory.put(intervention);
    Decision decision;
    decision.id = RecordId(7, 1);
    decision.subject = u"Vervolg van de scan"_s;
    decision.meetingOn = PartialDate(QDate(2026, 5, 12));
    m_inventory.put(decision);
    const ReportSection choices = report(u"stuurgroep"_s).sections.at(7);
    const TableRow &row = table(choices)->rows.first();
    QCOMPARE(plainText(row.at(0).text), u"Scan verbreden"_s);
    QCOMPARE(plainText(row.at(1).text), u"Kunnen is wit"_s);
    QCOMPARE(plainText(row.at(2).text), u"nog invullen"_s);
    QCOMPARE(plainText(row.at(4).text), u"Zeeloket"_s);
    QCOMPARE(column(*table(choices, 1), 0), QStringList{u"12 mei 2026"_s});
    const ReportSection sheets = report(u"interventieblad"_s).sections.first();
    QCOMPARE(sheets.sections.size(), 1);
    QCOMPARE(sheets.sections.first().title, u"Scan verbreden"_s);
    QVERIFY(sheets.sections.first().startsPage);
    QCOMPARE(column(*table(sheets.sections.first()), 0),
             (QStringList{u"Waarom"_s, u"Wat"_s, u"Hoe"_s, u"Wie"_s, u"Wanneer"_s}));
}

void TemplatesTest::halfAYearCountsWhatBeganAndEnded()
{
    addSample();
    Initiative older = *m_inventory.find<Initiative>(RecordId(1, 1));
    older.startsOn = PartialDate(QDate(2025, 3, 1));
    m_inventory.put(older);
    Lesson lesson;
    lesson.id = RecordId(8, 1);
    lesson.text = u"Begin bij de vraag"_s;
    m_inventory.put(lesson);
    const ReportContent content = report(u"halfjaarrapportage"_s);
    const auto &growth
        = std::get<ChartData>(std::get<FigureBlock>(content.sections.at(0).blocks.first()).data);
    QCOMPARE(growth.categories.first(), u"1e half jaar 2025"_s);
    QCOMPARE(growth.series.at(0).values.first(), 1.0);
    QCOMPARE(growth.series.at(1).values.first(), 0.0);
    QVERIFY(Everything(content).texts.contains(u"Begin bij de vraag"_s));
    QCOMPARE(content.sections.at(4).title, u"Interventies en besluiten"_s); // the template's own words
}

void TemplatesTest::everyPartyHasAPageInTheOrderOfNames()
{
    addSample();
    const ReportSection who = report(u"wie-doet-wat-waar"_s).sections.first();
    QCOMPARE(who.sections.size(), 2);
    QCOMPARE(who.sections.at(0).title, u"Aanjager"_s);
    QCOMPARE(who.sections.at(1).title, u"Zeeloket"_s);
    QVERIFY(who.sections.at(1).startsPage);
    const TableRow &row = table(who.sections.at(1))->rows.first();
    QCOMPARE(plainText(row.at(0).text), u"Scan"_s);
    QCOMPARE(plainText(row.at(2).text), u"Weten"_s);
    QCOMPARE(plainText(row.at(3).text), u"Digitaal"_s); // the initiative's own, which its activity inherits
}

void TemplatesTest::anOrganisationWithoutANameHasAPageStill()
{
    addSample();
    Organisation nameless = *m_inventory.find<Organisation>(RecordId(3, 1));
    nameless.name = Known<QString>();
    m_inventory.put(nameless);
    const ReportSection who = report(u"wie-doet-wat-waar"_s).sections.first();
    QCOMPARE(who.sections.size(), 2);
    QCOMPARE(who.sections.at(1).title, u"Organisatie"_s);
}

void TemplatesTest::signalsStandByThemeTheMostHeardFirst()
{
    addSample();
    const ReportSection signalPages = report(u"signalenbundel"_s).sections.first();
    QCOMPARE(signalPages.sections.size(), 2); // the theme, and the signal without a phase
    QCOMPARE(signalPages.sections.at(0).title, u"Digitaal"_s);
    QCOMPARE(column(*table(signalPages.sections.at(0)), 0),
             (QStringList{u"Vraag 2"_s, u"Vraag 3"_s, u"Vraag 1"_s}));
    QCOMPARE(column(*table(signalPages.sections.at(0)), 1), (QStringList{u"40"_s, u"7"_s, u"3"_s}));
    QCOMPARE(column(*table(signalPages.sections.at(1)), 0), QStringList{u"Vraag 3"_s});
    // Kunnen x Digitaal has no offer and 3 + 40 questions.
    QCOMPARE(column(*table(signalPages), 2), QStringList{u"43"_s});
}

void TemplatesTest::smallNumbersAreInWordsWhereAsked()
{
    addSample();
    const ReportSection signalPages = report(u"signalenbundel"_s, {true}).sections.first();
    QCOMPARE(column(*table(signalPages.sections.at(0)), 1),
             (QStringList{u"40"_s, u"7"_s, u"minder dan 5"_s}));
}

void TemplatesTest::aTemplateMayOverrideATextAndDropASection()
{
    const QByteArray own = R"({"key": "eigen", "sections": ["quality", "onzin"],
        "nl": {"title": "Eigen", "quality.title": "Onze gegevens"}})";
    const auto made = ReportTemplate::fromJson(own, u"nl"_s, m_texts);
    QVERIFY(made);
    QVERIFY(!ReportTemplate::fromJson(own, u"en"_s, m_texts));
    QVERIFY(!ReportTemplate::fromJson("[", u"nl"_s, m_texts));
    Profile profile;
    profile.referenceDate = QDate(2026, 6, 30);
    const auto basis = ReportBasis::of(m_inventory, profile, {}, {});
    const ReportContent content = composeReport(*basis, *made, {});
    QCOMPARE(content.sections.size(), 1);
    QCOMPARE(content.sections.first().title, u"Onze gegevens"_s);
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
