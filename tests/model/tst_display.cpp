#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/mapplace.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/reporttext.h"

#include <QTest>

using namespace core;

class DisplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesAreWrittenForPeople_data();
    void valuesAreWrittenForPeople();
    void datesAreAsPreciseAsTheyAreKnown();
    void recordsWithoutANameGetAComposedTitle();
    void anIdThatNamesNothingIsAQuestionMark();
    void languagesOtherThanEnglishAreDutch();
    void wordsStandInTheOrderOfTheirList();
    void everyPartialDateIsWrittenInBothLanguages_data();
    void everyPartialDateIsWrittenInBothLanguages();
    void linksAndMeasurementsAreTitledByTheirParts();
    void aTitleIsNeverEmpty();
    void aLongTextMakesAShortTitle();
    void personalDataIsNoTitle();
    void labelsFollowTheLanguage();

private:
    Inventory m_inventory;
    Vocabularies m_words;
};

void DisplayTest::initTestCase()
{
    VocabularyTerm theme = newTerm(QStringLiteral("thema"), QStringLiteral("Digitalisering"));
    theme.labelEn = QStringLiteral("Digitalisation");
    m_inventory.put(theme);
    m_inventory.put(newTerm(QStringLiteral("rol"), QStringLiteral("Trekker")));
    Initiative initiative;
    initiative.id = RecordId(1, 1);
    initiative.name = QStringLiteral("De Datawerf");
    m_inventory.put(initiative);
    Organisation organisation;
    organisation.id = RecordId(1, 2);
    organisation.name = QStringLiteral("Hogeschool Zandhoek");
    m_inventory.put(organisation);
    m_words = Vocabularies(m_inventory);
}

void DisplayTest::valuesAreWrittenForPeople_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QString>("dutch");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *field, const FieldValue &value, const char *dutch, const char *english) {
        QTest::addRow("%s: %s", field, dutch)
            << QString::fromUtf8(field) << value << QString::fromUtf8(dutch) << QString::fromUtf8(english);
    };
    row("summary", {}, "", "");
    row("summary", FieldValue::none(), "geen", "none");
    row("is_building_block", FieldValue(false), "nee", "no");
    row("budget", FieldValue(qint64(123456700)), "€ 1.234.567", "€ 1,234,567");
    row("budget", FieldValue(qint64(150)), "€ 1,50", "€ 1.50");
    row("members", FieldValue(qint64(12345)), "12.345", "12,345");
    row("fte", FieldValue(2.5), "2,5", "2.5");
    row("themes", FieldValue(TermSet{QStringLiteral("digitalisering"), QStringLiteral("eigen-woord")}),
        "Digitalisering, eigen-woord", "Digitalisation, eigen-woord");
    row("themes", FieldValue(TermSet{allTerms}), "alle", "all");
    row("part_of", FieldValue(RecordId(1, 1)), "De Datawerf", "De Datawerf");
}

void DisplayTest::valuesAreWrittenForPeople()
{
    QFETCH(QString, field);
    QFETCH(FieldValue, value);
    const FieldInfo &info = *entityInfo(EntityKind::Initiative).field(field);
    const Display dutch(m_inventory, m_words, QLocale(QLocale::Dutch, QLocale::Netherlands));
    const Display english(m_inventory, m_words, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTEST(dutch.value(info, value), "dutch");
    QTEST(english.value(info, value), "english");
}

void DisplayTest::datesAreAsPreciseAsTheyAreKnown()
{
    const Display display(m_inventory, m_words, QLocale(QLocale::Dutch, QLocale::Netherlands));
    QCOMPARE(display.date(PartialDate(2026, 6, 30)), QStringLiteral("30 juni 2026"));
    QCOMPARE(display.date(PartialDate(2026, 6)), QStringLiteral("juni 2026"));
    QCOMPARE(display.date(PartialDate(2026)), QStringLiteral("2026"));
    QCOMPARE(display.date(PartialDate()), QString());
}

void DisplayTest::recordsWithoutANameGetAComposedTitle()
{
    const Display display(m_inventory, m_words, QLocale(QLocale::Dutch, QLocale::Netherlands));
    Participation participation;
    participation.initiative = RecordId(1, 1);
    participation.organisation = RecordId(1, 2);
    participation.role = QStringLiteral("trekker");
    QCOMPARE(display.title(EntityKind::Participation, participation),
             QStringLiteral("Hogeschool Zandhoek, Trekker"));
    Relation relation;
    relation.from = RecordId(1, 1);
    relation.toName = QStringLiteral("de ondernemersdesk");
    relation.kind = QStringLiteral("verwijst-door");
    QCOMPARE(display.title(EntityKind::Relation, relation),
             QStringLiteral("De Datawerf → de ondernemersdesk (verwijst-door)"));
    QCOMPARE(display.title(EntityKind::Initiative, Initiative()), QStringLiteral("Initiatief"));
}

void DisplayTest::anIdThatNamesNothingIsAQuestionMark()
{
    QCOMPARE(Display(m_inventory, m_words).title(RecordId(9, 9)), QStringLiteral("?"));
}

void DisplayTest::languagesOtherThanEnglishAreDutch()
{
    QCOMPARE(productLanguage(QLocale(QLocale::English)), QStringLiteral("en"));
    QCOMPARE(productLanguage(QLocale(QLocale::Dutch)), QStringLiteral("nl"));
    QCOMPARE(productLanguage(QLocale(QLocale::German)), QStringLiteral("nl"));
    QCOMPARE(productLanguage(QLocale::c()), QStringLiteral("nl"));
}

void DisplayTest::wordsStandInTheOrderOfTheirList()
{
    // By key it would be kunnen, ontmoeten, weten, willen; the list has the order of the customer journey.
    Inventory inventory;
    int position = 1;
    for (const char *phase : {"Ontmoeten", "Weten", "Willen", "Kunnen"}) {
        VocabularyTerm term = newTerm(QStringLiteral("fase"), QString::fromLatin1(phase));
        term.position = position++;
        inventory.put(term);
    }
    inventory.put(newTerm(QStringLiteral("fase"), QStringLiteral("Doen"))); // added later, without a place
    const Vocabularies words(inventory);
    const Display display(inventory, words, QLocale(QLocale::Dutch, QLocale::Netherlands));
    const FieldInfo &phases = *entityInfo(EntityKind::Activity).field(u"phases");
    const TermSet all{QStringLiteral("kunnen"), QStringLiteral("doen"),      QStringLiteral("weten"),
                      QStringLiteral("willen"), QStringLiteral("ontmoeten"), QStringLiteral("aap")};
    QCOMPARE(display.value(phases, all), QStringLiteral("Ontmoeten, Weten, Willen, Kunnen, aap, Doen"));
    // Free words have no list: they stay sorted.
    const FieldInfo &aliases = *entityInfo(EntityKind::VocabularyTerm).field(u"aliases");
    QCOMPARE(display.value(aliases, TermSet{QStringLiteral("weten"), QStringLiteral("kunnen")}),
             QStringLiteral("kunnen, weten"));
}

void DisplayTest::everyPartialDateIsWrittenInBothLanguages_data()
{
    QTest::addColumn<PartialDate>("date");
    QTest::addColumn<QString>("dutch");
    QTest::addColumn<QString>("english");
    QTest::newRow("a day") << PartialDate(2026, 3, 1) << QStringLiteral("1 maart 2026")
                           << QStringLiteral("1 March 2026");
    QTest::newRow("a leap day") << PartialDate(2024, 2, 29) << QStringLiteral("29 februari 2024")
                                << QStringLiteral("29 February 2024");
    QTest::newRow("a month") << PartialDate(2026, 12) << QStringLiteral("december 2026")
                             << QStringLiteral("December 2026");
    QTest::newRow("a year") << PartialDate(1999) << QStringLiteral("1999") << QStringLiteral("1999");
    QTest::newRow("none") << PartialDate() << QString() << QString();
}

void DisplayTest::everyPartialDateIsWrittenInBothLanguages()
{
    QFETCH(PartialDate, date);
    QTEST(Display(m_inventory, m_words, QLocale(QLocale::Dutch, QLocale::Netherlands)).date(date), "dutch");
    QTEST(Display(m_inventory, m_words, QLocale(QLocale::English, QLocale::UnitedKingdom)).date(date),
          "english");
}

void DisplayTest::linksAndMeasurementsAreTitledByTheirParts()
{
    const Display display(m_inventory, m_words, QLocale(QLocale::Dutch, QLocale::Netherlands));
    Relation relation;
    relation.from = RecordId(1, 1);
    relation.to = RecordId(1, 2);
    relation.toName = QStringLiteral("een oude naam"); // the record wins over the name
    relation.kind = QStringLiteral("verwijst-door");
    QCOMPARE(display.title(EntityKind::Relation, relation),
             QStringLiteral("De Datawerf → Hogeschool Zandhoek (verwijst-door)"));
    Measurement measured;
    measured.indicator = QStringLiteral("bereik");
    measured.value = 1250.5;
    QCOMPARE(display.title(EntityKind::Measurement, measured), QStringLiteral("bereik: 1.250,5"));
    measured.unit = QStringLiteral("contacten");
    QCOMPARE(display.title(EntityKind::Measurement, measured), QStringLiteral("bereik: 1.250,5 contacten"));
    CellMark mark;
    mark.theme = QStringLiteral("digitalisering");
    mark.mark = QStringLiteral("nvt");
    QCOMPARE(display.title(EntityKind::CellMark, mark), QStringLiteral("Digitalisering, nvt"));
    MapPlace place;
    place.map = QStringLiteral("hinge");
    place.record = RecordId(1, 2);
    QCOMPARE(display.title(EntityKind::MapPlace, place),
             QStringLiteral("Hogeschool Zandhoek, kaart van bestuursniveaus"));
    ReportText own;
    own.report = QStringLiteral("stuurgroep");
    own.name = QStringLiteral("what.title");
    own.language = QStringLiteral("nl");
    own.text = QStringLiteral("Wat er in onze regio is");
    QCOMPARE(display.title(EntityKind::ReportText, own), QStringLiteral("stuurgroep, what.title, nl"));
    // A relation to a record that is gone says so and still reads as a sentence.
    relation.to = RecordId(9, 9);
    QCOMPARE(display.title(EntityKind::Relation, relation),
             QStringLiteral("De Datawerf → ? (verwijst-door)"));
}

void DisplayTest::aTitleIsNeverEmpty()
{
    for (const QLocale &locale : {QLocale(QLocale::Dutch), QLocale(QLocale::English)}) {
        const Display display(m_inventory, m_words, locale);
        for (const EntityInfo &info : catalogue())
            QVERIFY2(!display.title(info.kind, *info.create()).isEmpty(), info.key);
    }
}

void DisplayTest::aLongTextMakesAShortTitle()
{
    const Display display(m_inventory, m_words);
    const EntityInfo &test = entityInfo(EntityKind::ConsistencyTest);
    const std::shared_ptr<Record> record = test.create();
    QVERIFY(test.field(u"nut")->set(*record, QString(80, u'a')));
    QCOMPARE(display.title(EntityKind::ConsistencyTest, *record), QString(80, u'a'));
    QVERIFY(test.field(u"nut")->set(*record, QString(81, u'a')));
    QCOMPARE(display.title(EntityKind::ConsistencyTest, *record), QString(79, u'a') + u'…');
}

void DisplayTest::personalDataIsNoTitle()
{
    const Display display(m_inventory, m_words);
    for (const EntityInfo &info : catalogue()) {
        if (info.nameField)
            continue;
        const std::shared_ptr<Record> record = info.create();
        for (const FieldInfo &field : info.fields) {
            if (field.isText() && field.isPersonal)
                QVERIFY(field.set(*record, QStringLiteral("Jansen")));
        }
        QVERIFY2(!display.title(info.kind, *record).contains(QStringLiteral("Jansen")), info.key);
    }
}

void DisplayTest::labelsFollowTheLanguage()
{
    const Display dutch(m_inventory, m_words, QLocale(QLocale::Dutch));
    const Display english(m_inventory, m_words, QLocale(QLocale::English));
    const Display german(m_inventory, m_words, QLocale(QLocale::German));
    const EntityInfo &info = entityInfo(EntityKind::Initiative);
    QCOMPARE(dutch.label(info.plural), QStringLiteral("Initiatieven"));
    QCOMPARE(english.label(info.plural), QStringLiteral("Initiatives"));
    QCOMPARE(german.label(info.plural), QStringLiteral("Initiatieven"));
    QCOMPARE(english.term(QStringLiteral("thema"), allTerms), QStringLiteral("all"));
    QCOMPARE(dutch.term(QStringLiteral("thema"), QStringLiteral("eigen-woord")),
             QStringLiteral("eigen-woord"));
}

QTEST_GUILESS_MAIN(DisplayTest)
#include "tst_display.moc"
