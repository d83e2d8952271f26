#include "core/model/vocabularies.h"

#include <QTest>

using namespace core;

class VocabulariesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void matchesKeyLabelAndAliasInAnyCase_data();
    void matchesKeyLabelAndAliasInAnyCase();
    void listsInOrderWithoutTheRetired();
    void labelsFallBack();
    void aTermsOwnNameWinsOverAnothersAlias();
    void newTermsAgreeBetweenFiles();
    void readsAShippedFile();
    void refusesADamagedFile();
    void aliasesLeadToTheirTermInEveryWriting_data();
    void aliasesLeadToTheirTermInEveryWriting();
    void theFirstOfTwoEqualAliasesWins();
    void aliasesOfRetiredTermsStillMatch();
    void listsDoNotShareTheirWords();
    void termsWithoutAPlaceComeLastByKey();
    void aKeyIsMadeOfWhatCanStandInOne_data();
    void aKeyIsMadeOfWhatCanStandInOne();
    void aListOfNothingAnswersNothing();

private:
    Vocabularies m_words;
};

static VocabularyTerm made(const char *label, int position, std::initializer_list<QString> aliases = {},
                           const char *english = nullptr)
{
    VocabularyTerm term = newTerm(QStringLiteral("thema"), QString::fromUtf8(label));
    term.position = position;
    term.aliases = TermSet(aliases);
    if (english)
        term.labelEn = QString::fromUtf8(english);
    return term;
}

void VocabulariesTest::init()
{
    Inventory inventory;
    inventory.put(made("Verduurzaming", 2, {QStringLiteral("energie"), QStringLiteral("digitalisering")}));
    inventory.put(made("Digitalisering", 1, {QStringLiteral("ICT"), QStringLiteral("Smart & digitaal")},
                       "Digitalisation"));
    inventory.put(made("circulair ondernemen", 3));
    VocabularyTerm old = made("Export", 4);
    old.retired = true;
    inventory.put(old);
    VocabularyTerm child = made("Online veiligheid", 5);
    child.parent = QStringLiteral("digitalisering");
    inventory.put(child);
    m_words = Vocabularies(inventory);
}

void VocabulariesTest::matchesKeyLabelAndAliasInAnyCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *text, const char *key) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(key);
    };
    row("digitalisering", "digitalisering");
    row("  DIGITALISERING ", "digitalisering");
    row("Digitalisation", "digitalisering");
    row("ict", "digitalisering");
    row("smart & Digitaal", "digitalisering");
    row("Circulair ondernemen", "circulair-ondernemen");
    row("circulair-ondernemen", "circulair-ondernemen");
    row("energie", "verduurzaming");
    row("alle", "alle");
    row("Alle thema's", "alle");
    row("all themes", "alle");
    row("smart industry", "");
    row("", "");
}

void VocabulariesTest::matchesKeyLabelAndAliasInAnyCase()
{
    QFETCH(QString, text);
    QTEST(m_words.match(QStringLiteral("thema"), text).value_or(QString()), "key");
}

void VocabulariesTest::listsInOrderWithoutTheRetired()
{
    const QString theme = QStringLiteral("thema");
    QCOMPARE(m_words.keys(theme, false),
             (QStringList{QStringLiteral("digitalisering"), QStringLiteral("verduurzaming"),
                          QStringLiteral("circulair-ondernemen")}));
    QCOMPARE(m_words.keys(theme, true).size(), 4);
    QCOMPARE(m_words.keys(theme, true, true).size(), 5);
    QVERIFY(m_words.keys(QStringLiteral("geen")).isEmpty());
}

void VocabulariesTest::labelsFallBack()
{
    const QString theme = QStringLiteral("thema");
    QCOMPARE(m_words.label(theme, QStringLiteral("digitalisering"), u"en"), QStringLiteral("Digitalisation"));
    QCOMPARE(m_words.label(theme, QStringLiteral("verduurzaming"), u"en"), QStringLiteral("Verduurzaming"));
    QCOMPARE(m_words.label(theme, QStringLiteral("onbekend"), u"nl"), QStringLiteral("onbekend"));
}

void VocabulariesTest::aTermsOwnNameWinsOverAnothersAlias()
{
    // "digitalisering" is also an alias of Verduurzaming above.
    QCOMPARE(*m_words.match(QStringLiteral("thema"), u"Digitalisering"), QStringLiteral("digitalisering"));
}

void VocabulariesTest::newTermsAgreeBetweenFiles()
{
    const VocabularyTerm one = newTerm(QStringLiteral("thema"), QStringLiteral("Smart industry"));
    const VocabularyTerm other = newTerm(QStringLiteral("thema"), QStringLiteral(" smart  INDUSTRY "));
    QCOMPARE(*one.key, QStringLiteral("smart-industry"));
    QCOMPARE(one.id, other.id);
}

void VocabulariesTest::readsAShippedFile()
{
    const auto terms = readVocabulary(R"({"vocabulary":"fase","terms":[
        {"key":"ontmoeten","label_nl":"Ontmoeten / inspiratie","label_en":"Meet","aliases":["inspiratie"],"position":1},
        {"key":"weten","label_nl":"Weten","parent":null}]})");
    QVERIFY(terms);
    QCOMPARE(terms->size(), 2);
    QCOMPARE(*terms->at(0).labelNl, QStringLiteral("Ontmoeten / inspiratie"));
    QCOMPARE(*terms->at(0).aliases, TermSet{QStringLiteral("inspiratie")});
    QCOMPARE(*terms->at(1).position, 2);
    QVERIFY(terms->at(1).parent.isUnknown());
}

void VocabulariesTest::refusesADamagedFile()
{
    QVERIFY(!readVocabulary("{"));
    QVERIFY(!readVocabulary("{\"terms\":[]}"));
    QVERIFY(!readVocabulary("{\"vocabulary\":\"fase\",\"terms\":[{}]}"));
}

void VocabulariesTest::aliasesLeadToTheirTermInEveryWriting_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as given") << QStringLiteral("Smart & digitaal");
    QTest::newRow("small") << QStringLiteral("smart & digitaal");
    QTest::newRow("capitals") << QStringLiteral("SMART & DIGITAAL");
    QTest::newRow("blanks around") << QStringLiteral("  Smart & digitaal\t");
    QTest::newRow("blanks within") << QStringLiteral("Smart  &   digitaal");
    QTest::newRow("a hard blank") << QStringLiteral("Smart &\u00a0digitaal");
}

void VocabulariesTest::aliasesLeadToTheirTermInEveryWriting()
{
    QFETCH(QString, text);
    QCOMPARE(m_words.match(QStringLiteral("thema"), text).value_or(QString()),
             QStringLiteral("digitalisering"));
}

void VocabulariesTest::theFirstOfTwoEqualAliasesWins()
{
    Inventory inventory;
    inventory.put(made("Tweede", 2, {QStringLiteral("gedeeld")}));
    inventory.put(made("Eerste", 1, {QStringLiteral("Gedeeld")}));
    const Vocabularies words(inventory);
    QCOMPARE(*words.match(QStringLiteral("thema"), u"gedeeld"), QStringLiteral("eerste")); // by position
    // A label wins over an alias, whatever the positions.
    inventory.put(made("Gedeeld", 3));
    QCOMPARE(*Vocabularies(inventory).match(QStringLiteral("thema"), u"gedeeld"), QStringLiteral("gedeeld"));
}

void VocabulariesTest::aliasesOfRetiredTermsStillMatch()
{
    // An old sheet may use them; the term is only no longer offered.
    Inventory inventory;
    VocabularyTerm old = made("Export", 1, {QStringLiteral("handel")});
    old.retired = true;
    inventory.put(old);
    const Vocabularies words(inventory);
    QCOMPARE(*words.match(QStringLiteral("thema"), u"Handel"), QStringLiteral("export"));
    QVERIFY(words.keys(QStringLiteral("thema")).isEmpty());
    QVERIFY(words.find(QStringLiteral("thema"), QStringLiteral("export")));
    QCOMPARE(words.label(QStringLiteral("thema"), QStringLiteral("export"), u"nl"), QStringLiteral("Export"));
}

void VocabulariesTest::listsDoNotShareTheirWords()
{
    Inventory inventory;
    inventory.put(made("Weten", 1));
    VocabularyTerm phase = newTerm(QStringLiteral("fase"), QStringLiteral("Weten"));
    phase.labelEn = QStringLiteral("Know");
    inventory.put(phase);
    const Vocabularies words(inventory);
    QCOMPARE(words.names(), (QStringList{QStringLiteral("fase"), QStringLiteral("thema")}));
    QCOMPARE(words.label(QStringLiteral("fase"), QStringLiteral("weten"), u"en"), QStringLiteral("Know"));
    QCOMPARE(words.label(QStringLiteral("thema"), QStringLiteral("weten"), u"en"), QStringLiteral("Weten"));
    QVERIFY(!words.match(QStringLiteral("thema"), u"know"));
    QVERIFY(newTerm(QStringLiteral("fase"), QStringLiteral("Weten")).id
            != newTerm(QStringLiteral("thema"), QStringLiteral("Weten")).id);
}

void VocabulariesTest::termsWithoutAPlaceComeLastByKey()
{
    Inventory inventory;
    inventory.put(newTerm(QStringLiteral("thema"), QStringLiteral("Zorg")));
    inventory.put(newTerm(QStringLiteral("thema"), QStringLiteral("Bouw")));
    inventory.put(made("Water", 9));
    QCOMPARE(Vocabularies(inventory).keys(QStringLiteral("thema")),
             (QStringList{QStringLiteral("water"), QStringLiteral("bouw"), QStringLiteral("zorg")}));
}

void VocabulariesTest::aKeyIsMadeOfWhatCanStandInOne_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("key");
    QTest::newRow("two words") << QStringLiteral("Smart industry") << QStringLiteral("smart-industry");
    QTest::newRow("signs") << QStringLiteral("Ontmoeten / inspiratie")
                           << QStringLiteral("ontmoeten-inspiratie");
    QTest::newRow("an accent") << QStringLiteral("Coöperatie") << QStringLiteral("coöperatie");
    QTest::newRow("a number") << QStringLiteral("Industrie 4.0") << QStringLiteral("industrie-4-0");
    QTest::newRow("signs only") << QStringLiteral(" !? ") << QString();
}

void VocabulariesTest::aKeyIsMadeOfWhatCanStandInOne()
{
    QFETCH(QString, label);
    QTEST(newTerm(QStringLiteral("thema"), label).key.value(), "key");
}

void VocabulariesTest::aListOfNothingAnswersNothing()
{
    const Vocabularies words;
    QVERIFY(words.names().isEmpty());
    QVERIFY(words.keys(QStringLiteral("thema")).isEmpty());
    QVERIFY(!words.find(QStringLiteral("thema"), QStringLiteral("x")));
    QVERIFY(!words.match(QStringLiteral("thema"), u"x"));
    QCOMPARE(*words.match(QStringLiteral("thema"), u"alle"), allTerms); // also without a list
    QCOMPARE(words.label(QStringLiteral("thema"), QStringLiteral("x"), u"nl"), QStringLiteral("x"));
}

QTEST_GUILESS_MAIN(VocabulariesTest)
#include "tst_vocabularies.moc"
