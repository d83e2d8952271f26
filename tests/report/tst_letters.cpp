#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/settings.h"
#include "core/report/reportcomposer.h"
#include "tests/report/contentreading.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// What is said to people who must decide: letters on plans, proposals, decisions and their follow-up.
class LettersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aPlanIsAnIdeaOrStillToBegin();
    void oneLetterStandsAloneSeveralHaveAPageThatLeadsToThem();
    void aLetterSaysTheOutcomeFirst();
    void aPlanThatFillsAWhiteSpotSaysWhichCell();
    void theAnswersOfPeopleStandBesideTheirQuestions();
    void aChosenServiceThatIsGoneIsAnError();
    void nothingPlannedIsASentence();
    void noLetterWithoutATest();
    void onlyProposalsAskForADecision();
    void openDecisionsComeFirstWithTheirAge();
    void aRowForEveryPartyLeadsToItsPage();
    void theMapOfTiesNeedsATie();

private:
    ReportContent report(const QString &key, const ReportMaking &making = {}) const;
    QString lettersText(const ReportMaking &making) const;
    void addService(int number, const QString &name, const QString &theme, const QString &phase,
                    const QString &stage);

    QByteArray m_texts;
    Inventory m_inventory;
};

namespace {

ReportMaking planned()
{
    ReportMaking making;
    making.tests = ReportMaking::Tests::Planned;
    return making;
}

const TableBlock *tableNamed(const ReportSection &section, const QString &caption)
{
    for (const Block &block : section.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block); table && table->caption == caption)
            return table;
    }
    for (const ReportSection &below : section.sections) {
        if (const TableBlock *table = tableNamed(below, caption))
            return table;
    }
    return nullptr;
}

QString textOf(const ReportSection &section)
{
    ReportContent alone;
    alone.sections = {section};
    return Everything(alone).texts.join(u'\n');
}

} // namespace

void LettersTest::initTestCase()
{
    QFile texts(QStringLiteral(SOURCE_DIR "/resources/report-texts.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    m_texts = texts.readAll();
}

/// Weten × digitaal has an existing scan; everything else is white.
void LettersTest::init()
{
    m_inventory = {};
    quint64 number = 0;
    for (const auto &[vocabulary, key] :
         {std::pair{u"fase"_s, u"weten"_s}, std::pair{u"fase"_s, u"kunnen"_s},
          std::pair{u"thema"_s, u"digitaal"_s}, std::pair{u"thema"_s, u"groen"_s}}) {
        VocabularyTerm term;
        term.id = RecordId(9, ++number);
        term.vocabulary = vocabulary;
        term.key = key;
        term.labelNl = key;
        term.position = static_cast<qint64>(number);
        m_inventory.put(term);
    }
    addService(1, u"Scan"_s, u"digitaal"_s, u"weten"_s, u"uitvoering"_s);
}

void LettersTest::addService(int number, const QString &name, const QString &theme, const QString &phase,
                             const QString &stage)
{
    Initiative initiative;
    initiative.id = RecordId(1, static_cast<quint64>(number));
    initiative.name = name;
    initiative.stage = stage;
    m_inventory.put(initiative);
    Activity activity;
    activity.id = RecordId(2, static_cast<quint64>(number));
    activity.initiative = initiative.id;
    activity.name = name + u" zelf"_s;
    activity.kind = u"scan"_s;
    activity.themes = TermSet{theme};
    activity.phases = TermSet{phase};
    activity.targetGroups = TermSet{u"mkb"_s};
    m_inventory.put(activity);
}

ReportContent LettersTest::report(const QString &key, const ReportMaking &making) const
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/reports/%1.json").arg(key));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no template");
    const auto words = ReportTemplate::fromJson(file.readAll(), u"nl"_s, m_texts);
    Profile profile;
    profile.referenceDate = QDate(2026, 7, 1);
    const auto basis = ReportBasis::of(m_inventory, profile, {}, {}, making, chaptersOf(*words));
    if (!basis)
        qFatal("%s", qPrintable(basis.error().message));
    return composeReport(*basis, *words, {u"Toets"_s, u"abc"_s, {}});
}

QString LettersTest::lettersText(const ReportMaking &making) const
{
    return textOf(report(u"consistentietoets"_s, making).sections.first());
}

void LettersTest::aPlanIsAnIdeaOrStillToBegin()
{
    addService(2, u"Idee"_s, u"groen"_s, u"weten"_s, u"idee"_s);
    addService(3, u"Later"_s, u"groen"_s, u"weten"_s, u"uitvoering"_s);
    Initiative later = *m_inventory.find<Initiative>(RecordId(1, 3));
    later.startsOn = PartialDate(2027);
    m_inventory.put(later);
    addService(4, u"Voorbij"_s, u"groen"_s, u"weten"_s, u"beëindigd"_s);
    const QString text = lettersText(planned());
    QVERIFY(text.contains(u"Consistentietoets: Idee"_s));
    QVERIFY(text.contains(u"Consistentietoets: Later"_s));
    QVERIFY(!text.contains(u"Consistentietoets: Voorbij"_s));
    QVERIFY(!text.contains(u"Consistentietoets: Scan"_s)); // it runs
    ReportMaking existing;
    existing.tests = ReportMaking::Tests::Existing;
    QVERIFY(lettersText(existing).contains(u"Consistentietoets: Scan"_s));
}

void LettersTest::oneLetterStandsAloneSeveralHaveAPageThatLeadsToThem()
{
    addService(2, u"Eerste"_s, u"groen"_s, u"weten"_s, u"idee"_s);
    const ReportSection alone = report(u"consistentietoets"_s, planned()).sections.first();
    QCOMPARE(alone.key, u"letter"_s);
    QCOMPARE(alone.title, u"Consistentietoets: Eerste"_s);
    addService(3, u"Tweede"_s, u"groen"_s, u"kunnen"_s, u"idee"_s);
    const ReportContent both = report(u"consistentietoets"_s, planned());
    QCOMPARE(both.sections.first().key, u"letters"_s);
    QCOMPARE(both.sections.first().sections.size(), 2);
    const Everything all(both);
    QCOMPARE(all.links.size(), 2);
    for (const QString &link : all.links)
        QVERIFY(all.anchors.contains(link));
}

void LettersTest::aLetterSaysTheOutcomeFirst()
{
    addService(2, u"Tweede scan"_s, u"digitaal"_s, u"weten"_s, u"idee"_s);
    const ReportSection letter = report(u"consistentietoets"_s, planned()).sections.first();
    const auto *lead = std::get_if<Paragraph>(&letter.blocks.at(1)); // below addressee, date and subject
    QVERIFY(lead);
    QVERIFY2(plainText(lead->text).contains(u"vrijwel gelijk"_s), qPrintable(plainText(lead->text)));
    QStringList titles;
    for (const ReportSection &part : letter.sections)
        titles.append(part.title);
    QCOMPARE(titles,
             (QStringList{u"Wat is getoetst"_s, u"Waarom deze uitkomst"_s, u"Wat er in plaats daarvan kan"_s,
                          u"Waar op te letten"_s, u"De vier vragen"_s, u"Hoe is getoetst"_s}));
    const TableBlock *nearest = tableNamed(letter, u"Waar Tweede scan het meest op lijkt"_s);
    QVERIFY(nearest);
    QCOMPARE(nearest->rows.size(), 1);
    QCOMPARE(plainText(nearest->rows.first().at(0).text), u"Scan zelf"_s);
    QVERIFY(plainText(nearest->rows.first().at(2).text).contains(u"zelfde"_s));
    QVERIFY(textOf(letter.sections.at(2)).contains(u"Scan"_s)); // which could be extended
    QVERIFY(textOf(letter).contains(u"Aan: \nnog niet bekend"_s));
}

void LettersTest::aPlanThatFillsAWhiteSpotSaysWhichCell()
{
    addService(2, u"Groen weten"_s, u"groen"_s, u"weten"_s, u"idee"_s);
    const QString text = lettersText(planned());
    QVERIFY2(text.contains(u"witte vlek"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Versterkt het vak weten, groen (nu: A)."_s), qPrintable(text));
    QVERIFY(text.contains(u"geen vraag van ondernemers"_s)); // nobody asked for it: a warning
}

void LettersTest::theAnswersOfPeopleStandBesideTheirQuestions()
{
    addService(2, u"Plan"_s, u"groen"_s, u"weten"_s, u"idee"_s);
    ConsistencyTest older;
    older.id = RecordId(8, 1);
    older.initiative = RecordId(1, 2);
    older.nut = u"Oud antwoord"_s;
    older.sentOn = PartialDate(2025);
    m_inventory.put(older);
    ConsistencyTest test;
    test.id = RecordId(8, 2);
    test.initiative = RecordId(1, 2);
    test.nut = u"De ondernemer vindt de weg"_s;
    test.sentTo = u"Provincie Zandhoek"_s;
    test.sentOn = PartialDate(QDate(2026, 5, 1));
    test.recommendations = u"Begin klein"_s;
    test.testers = u"J. Jansen"_s;
    m_inventory.put(test);
    const ReportSection letter = report(u"consistentietoets"_s, planned()).sections.first();
    const QString text = textOf(letter);
    const TableBlock *questions = tableNamed(letter, u"De vier vragen"_s);
    QVERIFY(questions);
    QCOMPARE(plainText(questions->rows.at(0).at(2).text), u"De ondernemer vindt de weg"_s);
    QCOMPARE(plainText(questions->rows.at(1).at(2).text), u"nog te beantwoorden"_s);
    QVERIFY(text.contains(u"Provincie Zandhoek"_s) && text.contains(u"1 mei 2026"_s));
    QVERIFY(text.contains(u"Begin klein"_s));
    QVERIFY(!text.contains(u"Jansen"_s)); // who tested is personal
    QVERIFY(!text.contains(u"Oud antwoord"_s));
}

void LettersTest::aChosenServiceThatIsGoneIsAnError()
{
    Profile profile;
    profile.referenceDate = QDate(2026, 7, 1);
    ReportMaking making;
    making.tests = ReportMaking::Tests::Chosen;
    making.chosen = {RecordId(1, 1)};
    const auto there = ReportBasis::of(m_inventory, profile, {}, {}, making);
    QVERIFY(there);
    QCOMPARE((*there)->tests.size(), 1);
    making.chosen = {RecordId(1, 77)};
    const auto gone = ReportBasis::of(m_inventory, profile, {}, {}, making);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::InvalidInput);
}

void LettersTest::nothingPlannedIsASentence()
{
    QVERIFY(lettersText(planned()).contains(u"Er zijn geen plannen om te toetsen. Leg een plan vast"_s));
}

void LettersTest::noLetterWithoutATest()
{
    addService(2, u"Plan"_s, u"groen"_s, u"weten"_s, u"idee"_s);
    QVERIFY(!lettersText({}).contains(u"Consistentietoets: Plan"_s));
}

void LettersTest::onlyProposalsAskForADecision()
{
    for (const auto &[id, name, status] :
         {std::tuple{1, u"Voorstel A"_s, u"voorstel"_s}, std::tuple{2, u"Loopt al"_s, u"in-uitvoering"_s},
          std::tuple{3, u"Klaar"_s, u"afgerond"_s}}) {
        Intervention one;
        one.id = RecordId(6, static_cast<quint64>(id));
        one.name = name;
        one.status = status;
        m_inventory.put(one);
    }
    const ReportSection choices = report(u"stuurgroep"_s).sections.at(7);
    const TableBlock *asked = tableNamed(choices, u"Voorgestelde interventies"_s);
    QVERIFY(asked);
    QCOMPARE(asked->rows.size(), 1);
    QCOMPARE(asked->headerRows.first().size(), 6); // name, waarom, wat, hoe, wie, wanneer
    const TableBlock *running = tableNamed(choices, u"Interventies waartoe al is besloten"_s);
    QVERIFY(running);
    QCOMPARE(running->rows.size(), 1);
    QCOMPARE(plainText(running->rows.first().at(0).text), u"Loopt al"_s);
    m_inventory.remove(EntityKind::Intervention, RecordId(6, 1));
    QVERIFY(textOf(report(u"stuurgroep"_s).sections.at(7)).contains(u"Er ligt nu geen voorstel voor"_s));
}

void LettersTest::openDecisionsComeFirstWithTheirAge()
{
    for (const auto &[id, subject, day, status] :
         {std::tuple{1, u"Uitgevoerd"_s, QDate(2024, 1, 1), u"uitgevoerd"_s},
          std::tuple{2, u"Jong"_s, QDate(2026, 5, 12), u"genomen"_s},
          std::tuple{3, u"Oud"_s, QDate(2025, 7, 1), u"in-uitvoering"_s}}) {
        Decision one;
        one.id = RecordId(7, static_cast<quint64>(id));
        one.subject = subject;
        one.meetingOn = PartialDate(day);
        one.status = status;
        m_inventory.put(one);
    }
    const TableBlock *decisions
        = tableNamed(report(u"stuurgroep"_s).sections.at(7), u"Eerdere besluiten en wat ervan kwam"_s);
    QVERIFY(decisions);
    QStringList subjects, ages;
    for (const TableRow &row : decisions->rows) {
        subjects.append(plainText(row.at(1).text));
        ages.append(plainText(row.at(4).text));
    }
    QCOMPARE(subjects, (QStringList{u"Oud"_s, u"Jong"_s, u"Uitgevoerd"_s}));
    // To 1 July 2026: from 1 July 2025 twelve whole months, from 12 May one; what is done has no age.
    QCOMPARE(ages, (QStringList{u"12 mnd."_s, u"1 mnd."_s, QString()}));
}

void LettersTest::aRowForEveryPartyLeadsToItsPage()
{
    Organisation desk;
    desk.id = RecordId(3, 1);
    desk.name = u"Zeeloket"_s;
    m_inventory.put(desk);
    for (const auto &[id, role] : {std::pair{1, u"aanbieder"_s}, std::pair{2, u"financier"_s}}) {
        Participation part;
        part.id = RecordId(4, static_cast<quint64>(id));
        part.initiative = RecordId(1, 1);
        part.organisation = desk.id;
        part.role = role;
        m_inventory.put(part);
    }
    const ReportSection who = report(u"wie-doet-wat-waar"_s).sections.first();
    const TableBlock *all = tableNamed(who, u"De organisaties en waaraan zij meedoen"_s);
    QVERIFY(all);
    QCOMPARE(all->rows.size(), 1);
    QCOMPARE(all->rows.first().at(0).text.first().anchor, who.sections.first().anchor);
    QCOMPARE(plainText(all->rows.first().at(1).text), u"aanbieder, financier"_s);
    QCOMPARE(plainText(all->rows.first().at(2).text), u"1"_s); // one initiative, in two roles
}

void LettersTest::theMapOfTiesNeedsATie()
{
    const auto map = [this] {
        for (const ReportSection &section : report(u"witte-vlekken"_s).sections) {
            if (section.key == u"network"_s)
                return section;
        }
        return ReportSection();
    };
    QVERIFY(textOf(map()).contains(u"Leg bij elk initiatief vast waarnaar het doorverwijst"_s));
    addService(2, u"Loket"_s, u"groen"_s, u"weten"_s, u"uitvoering"_s);
    Relation relation;
    relation.id = RecordId(5, 1);
    relation.from = RecordId(1, 1);
    relation.to = RecordId(1, 2);
    relation.kind = u"verwijst-door"_s;
    m_inventory.put(relation);
    const ReportSection drawn = map();
    const bool hasMap = std::any_of(drawn.blocks.cbegin(), drawn.blocks.cend(), [](const Block &block) {
        const auto *figure = std::get_if<FigureBlock>(&block);
        return figure && std::holds_alternative<NetworkData>(figure->data) && !figure->alternative.isEmpty();
    });
    QVERIFY(hasMap);
}

QTEST_GUILESS_MAIN(LettersTest)
#include "tst_letters.moc"
