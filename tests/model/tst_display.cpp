#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"

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

QTEST_GUILESS_MAIN(DisplayTest)
#include "tst_display.moc"
