#include "tests/exchange/importfixture.h"

#include <QTest>

using namespace importfixture;

/// Words that no vocabulary knows: added, rejected, asked or answered.
class ImportWordsTest : public QObject {
    Q_OBJECT

private:
    using Terms = ImportOptions::UnknownTerms;

    const Inventory m_words{words()};

    const VocabularyTerm *theme(const Inventory &inventory, const char *key) const
    {
        return inventory.find<VocabularyTerm>(
            newTerm(QStringLiteral("thema"), QString(), QString::fromUtf8(key)).id);
    }

private Q_SLOTS:
    void unknownWordsAreAddedOnce();
    void unknownWordsRejectTheirRow();
    void unknownWordsAreAskedAndNothingIsImported();
    void answersOfTheMappingAreFollowed();
    void answersToWordsThatDoNotExistAreRefused();
    void regionsAndMunicipalitiesAreAddedInEveryMode();
    void wordsWithoutLettersAreNoTerms();
    void wordsOfRejectedRowsAreNotAdded();
};

void ImportWordsTest::unknownWordsAreAddedOnce()
{
    const Workbook book = bookOf({QStringLiteral("Initiatief¦Thema initiatief¦Levensfase"),
                                  QStringLiteral("A¦Smart industry|robotica¦pilot"),
                                  QStringLiteral("B¦SMART INDUSTRY, digitalisering¦in aanbouw"),
                                  QStringLiteral("C¦smart-industry¦pilot")});
    const ImportPlan plan = planned(m_words, book);
    QCOMPARE(tally(plan), QStringLiteral("3+0+0"));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    QCOMPARE(theme(inventory, "smart-industry")->labelNl,
             Known<QString>(QStringLiteral("Smart industry"))); // as first typed
    QVERIFY(theme(inventory, "robotica"));
    QCOMPARE(named<Initiative>(inventory, QStringLiteral("B"))->themes.value(),
             (TermSet{QStringLiteral("digitalisering"), QStringLiteral("smart-industry")}));
    QCOMPARE(named<Initiative>(inventory, QStringLiteral("C"))->themes.value(),
             TermSet{QStringLiteral("smart-industry")});
    QCOMPARE(named<Initiative>(inventory, QStringLiteral("B"))->stage.value(), QStringLiteral("in-aanbouw"));
    QCOMPARE(plan.unknownTerms.at(0).text, QStringLiteral("Smart industry"));
    QCOMPARE(plan.unknownTerms.at(0).rows, 2); // "smart-industry" is another spelling, listed by itself
    QCOMPARE(plan.counts[static_cast<size_t>(EntityKind::VocabularyTerm)].created, 3);
}

void ImportWordsTest::unknownWordsRejectTheirRow()
{
    const Workbook book
        = bookOf({QStringLiteral("Initiatief¦Thema initiatief"), QStringLiteral("A¦digitalisering"),
                  QStringLiteral("B¦digitalisering|robotica")});
    const ImportPlan plan = planned(m_words, book, options(Terms::Reject));
    QCOMPARE(tally(plan), QStringLiteral("1+0+1"));
    QCOMPARE(plan.rejected.constFirst().column, QStringLiteral("Thema initiatief"));
    QVERIFY(plan.rejected.constFirst().reason.contains(u"robotica"));
    QCOMPARE(plan.unknownTerms.constFirst().answer, UnknownTerm::Answer::Rejected);
    QCOMPARE(plan.unknownTerms.constFirst().rows, 1);
    QVERIFY(!plan.hasOpenQuestions());
}

void ImportWordsTest::unknownWordsAreAskedAndNothingIsImported()
{
    const Workbook book = bookOf({QStringLiteral("Initiatief¦Thema initiatief"),
                                  QStringLiteral("A¦digitalisering"), QStringLiteral("B¦robotica")});
    const ImportPlan plan = planned(m_words, book, options(Terms::Ask));
    QVERIFY(plan.hasOpenQuestions());
    QVERIFY(plan.operations.isEmpty());
    QCOMPARE(plan.rows.size(), 2);
    QCOMPARE(plan.mapping.sheets.constFirst()
                 .terms.value(QStringLiteral("thema"))
                 .value(QStringLiteral("robotica")),
             QStringLiteral("?"));
    // Answered, it goes through; with the question still open it does not.
    ImportMapping answered = plan.mapping;
    QVERIFY(planImport(m_words, book, answered, options(Terms::Ask))->hasOpenQuestions());
    answered.sheets[0].terms[QStringLiteral("thema")][QStringLiteral("robotica")] = QStringLiteral("+");
    const auto through = planImport(m_words, book, answered, options(Terms::Ask));
    QVERIFY(!through->hasOpenQuestions());
    QVERIFY(!through->operations.isEmpty());
}

void ImportWordsTest::answersOfTheMappingAreFollowed()
{
    const Workbook book
        = bookOf({QStringLiteral("Initiatief¦Thema initiatief"), QStringLiteral("A¦Robotica|verduurzaming"),
                  QStringLiteral("B¦cobots"), QStringLiteral("C¦overig")});
    ImportMapping mapping = recognise(book, Vocabularies(m_words));
    mapping.sheets[0].terms[QStringLiteral("thema")]
        = {{QStringLiteral("robotica"), QStringLiteral("Digitalisering")},
           {QStringLiteral("COBOTS"), QStringLiteral("+")},
           {QStringLiteral("overig"), QStringLiteral("-")}};
    const auto plan = planImport(m_words, book, mapping, options(Terms::Reject));
    QCOMPARE(tally(*plan), QStringLiteral("3+0+0"));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, *plan), QString());
    QCOMPARE(named<Initiative>(inventory, QStringLiteral("A"))->themes.value(),
             (TermSet{QStringLiteral("digitalisering"), QStringLiteral("verduurzaming")}));
    QCOMPARE(named<Initiative>(inventory, QStringLiteral("B"))->themes.value(),
             TermSet{QStringLiteral("cobots")});
    QVERIFY(named<Initiative>(inventory, QStringLiteral("C"))->themes.isUnknown());
    QCOMPARE(plan->remarks.size(), 1);
    QCOMPARE(plan->remarks.constFirst().text, QStringLiteral("overig"));
}

void ImportWordsTest::answersToWordsThatDoNotExistAreRefused()
{
    const Workbook book = bookOf({QStringLiteral("Initiatief¦Regio"), QStringLiteral("A¦Noord")});
    ImportMapping mapping = recognise(book, Vocabularies(m_words));
    mapping.sheets[0].terms[QStringLiteral("thema")]
        = {{QStringLiteral("robotica"), QStringLiteral("bestaat-niet")}};
    const auto plan = planImport(m_words, book, mapping, options());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QVERIFY(plan.error().message.contains(u"bestaat-niet"));
}

void ImportWordsTest::regionsAndMunicipalitiesAreAddedInEveryMode()
{
    const Workbook book
        = bookOf({QStringLiteral("Initiatief¦Regio¦Gemeenten"), QStringLiteral("A¦Noord¦X|Y")});
    for (const Terms mode : {Terms::Add, Terms::Reject, Terms::Ask}) {
        const ImportPlan plan = planned(m_words, book, options(mode));
        QCOMPARE(tally(plan), QStringLiteral("1+0+0"));
        QVERIFY(!plan.hasOpenQuestions());
        QCOMPARE(plan.unknownTerms.size(), 3);
        for (const UnknownTerm &term : plan.unknownTerms)
            QCOMPARE(term.answer, UnknownTerm::Answer::AddedSilently);
    }
}

void ImportWordsTest::wordsWithoutLettersAreNoTerms()
{
    const ImportPlan plan
        = planned(m_words, bookOf({QStringLiteral("Initiatief¦Thema initiatief"), QStringLiteral("A¦!!!")}));
    QCOMPARE(tally(plan), QStringLiteral("0+0+1"));
}

void ImportWordsTest::wordsOfRejectedRowsAreNotAdded()
{
    const ImportPlan plan
        = planned(m_words,
                  bookOf({QStringLiteral("Initiatief¦Thema initiatief¦Budget"),
                          QStringLiteral("A¦robotica¦veel"), QStringLiteral("B¦cobots¦1")}));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    QVERIFY(!theme(inventory, "robotica"));
    QVERIFY(theme(inventory, "cobots"));
}

QTEST_GUILESS_MAIN(ImportWordsTest)
#include "tst_importwords.moc"
