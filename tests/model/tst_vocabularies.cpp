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

QTEST_GUILESS_MAIN(VocabulariesTest)
#include "tst_vocabularies.moc"
