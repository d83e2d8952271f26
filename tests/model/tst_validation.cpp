#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/validation.h"

#include <QTest>

using namespace core;

class ValidationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundRecordHasNoProblems();
    void aRequiredFieldMustHaveAValue();
    void numbersStayInTheirRange_data();
    void numbersStayInTheirRange();
    void anEndBeforeTheStartIsSaidButMayBeStored();
    void aPartialEndIsReadAtItsLastDay();
    void unknownWordsAreSaidButMayBeStored();
    void addressesAreLookedAt();
    void aRelationNeedsATargetOrItsName();
    void aTextOverTheLimitIsRefused();
    void datesAreComparedByTheirOutermostDays_data();
    void datesAreComparedByTheirOutermostDays();
    void everyRequiredFieldOfEveryKindMustBeFilled();
    void theSentenceNamesTheLimitInTheFieldsOwnUnit();
    void anAddressIsOneOrIsSaid_data();
    void anAddressIsOneOrIsSaid();
    void everyUnknownWordOfASetIsNamed();
    void aWordIsLookedUpInItsOwnList();
    void problemsComeInTheOrderOfTheFields();
    void whatIsRefusedIsNotSaidTwice();

private:
    Initiative sound() const
    {
        Initiative initiative;
        initiative.id = RecordId(1, 1);
        initiative.name = QStringLiteral("De Datawerf");
        initiative.website = QStringLiteral("https://voorbeeld.example/datawerf");
        return initiative;
    }
    QList<Problem> problems(const Initiative &initiative) const
    {
        return problemsOf(EntityKind::Initiative, initiative, Vocabularies());
    }
};

void ValidationTest::aSoundRecordHasNoProblems()
{
    QVERIFY(problems(sound()).isEmpty());
}

void ValidationTest::aRequiredFieldMustHaveAValue()
{
    for (const Known<QString> &name : {Known<QString>(), Known<QString>::none()}) {
        Initiative initiative = sound();
        initiative.name = name;
        const auto found = problems(initiative);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().isBlocking);
        QCOMPARE(found.first().field, entityInfo(EntityKind::Initiative).indexOf(u"name"));
    }
}

void ValidationTest::numbersStayInTheirRange_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<double>("number");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("share 0") << QStringLiteral("public_share") << 0.0 << true;
    QTest::newRow("share 100") << QStringLiteral("public_share") << 100.0 << true;
    QTest::newRow("share 100.5") << QStringLiteral("public_share") << 100.5 << false;
    QTest::newRow("share -1") << QStringLiteral("public_share") << -1.0 << false;
    QTest::newRow("fte 0") << QStringLiteral("fte") << 0.0 << true;
    QTest::newRow("fte -0.1") << QStringLiteral("fte") << -0.1 << false;
}

void ValidationTest::numbersStayInTheirRange()
{
    QFETCH(QString, field);
    QFETCH(double, number);
    const int index = entityInfo(EntityKind::Initiative).indexOf(field);
    QTEST(!blockingProblem(EntityKind::Initiative, index, FieldValue(number)).has_value(), "allowed");
}

void ValidationTest::anEndBeforeTheStartIsSaidButMayBeStored()
{
    Initiative initiative = sound();
    initiative.startsOn = PartialDate(2025, 11, 1);
    initiative.endsOn = PartialDate(2024, 12, 31);
    const auto found = problems(initiative);
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().isBlocking);
}

void ValidationTest::aPartialEndIsReadAtItsLastDay()
{
    Initiative initiative = sound();
    initiative.startsOn = PartialDate(2026, 7, 1);
    initiative.endsOn = PartialDate(2026); // until 31 December
    QVERIFY(problems(initiative).isEmpty());
}

void ValidationTest::unknownWordsAreSaidButMayBeStored()
{
    Initiative initiative = sound();
    initiative.themes = TermSet{QStringLiteral("smart-industry"), allTerms};
    const auto found = problems(initiative);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().sentence.contains(QStringLiteral("smart-industry")));
    QVERIFY(!found.first().isBlocking);
}

void ValidationTest::addressesAreLookedAt()
{
    Initiative initiative = sound();
    initiative.website = QStringLiteral("javascript:alert(1)");
    initiative.contactEmail = QStringLiteral("geen adres");
    QCOMPARE(problems(initiative).size(), 2);
    initiative.website = QStringLiteral("voorbeeld.example");
    initiative.contactEmail = QStringLiteral("loket@voorbeeld.example");
    QVERIFY(problems(initiative).isEmpty());
}

void ValidationTest::aRelationNeedsATargetOrItsName()
{
    Relation relation;
    relation.id = RecordId(1, 2);
    relation.from = RecordId(1, 1);
    relation.kind = QStringLiteral("verwijst-door");
    QVERIFY(std::ranges::any_of(problemsOf(EntityKind::Relation, relation, {}), &Problem::isBlocking));
    relation.toName = QStringLiteral("de ondernemersdesk");
    QVERIFY(std::ranges::none_of(problemsOf(EntityKind::Relation, relation, {}), &Problem::isBlocking));
}

void ValidationTest::aTextOverTheLimitIsRefused()
{
    const int index = entityInfo(EntityKind::Initiative).indexOf(u"summary");
    QVERIFY(!blockingProblem(EntityKind::Initiative, index, FieldValue(QString(longestText, u'x'))));
    QVERIFY(blockingProblem(EntityKind::Initiative, index, FieldValue(QString(longestText + 1, u'x'))));
}

void ValidationTest::datesAreComparedByTheirOutermostDays_data()
{
    QTest::addColumn<PartialDate>("start");
    QTest::addColumn<PartialDate>("end");
    QTest::addColumn<bool>("isSaid");
    // Wrong only when even the last day of the end lies before the first day of the start.
    QTest::newRow("the same day") << PartialDate(2026, 6, 30) << PartialDate(2026, 6, 30) << false;
    QTest::newRow("a day earlier") << PartialDate(2026, 6, 30) << PartialDate(2026, 6, 29) << true;
    QTest::newRow("the same year twice") << PartialDate(2026) << PartialDate(2026) << false;
    QTest::newRow("from December, until that year") << PartialDate(2026, 12) << PartialDate(2026) << false;
    QTest::newRow("from that year, until January") << PartialDate(2026) << PartialDate(2026, 1) << false;
    QTest::newRow("the year before") << PartialDate(2026) << PartialDate(2025) << true;
    QTest::newRow("the last day of the month before")
        << PartialDate(2024, 3) << PartialDate(2024, 2, 29) << true;
    QTest::newRow("the month that has the day") << PartialDate(2024, 2, 29) << PartialDate(2024, 2) << false;
}

void ValidationTest::datesAreComparedByTheirOutermostDays()
{
    QFETCH(PartialDate, start);
    QFETCH(PartialDate, end);
    QFETCH(bool, isSaid);
    Initiative initiative = sound();
    initiative.startsOn = start;
    initiative.endsOn = end;
    Activity activity;
    activity.initiative = RecordId(1, 1);
    activity.name = QStringLiteral("Scan");
    activity.startsOn = start;
    activity.endsOn = end;
    const auto ofInitiative = problems(initiative);
    const auto ofActivity = problemsOf(EntityKind::Activity, activity, {});
    QCOMPARE(ofInitiative.size(), isSaid ? 1 : 0);
    QCOMPARE(ofActivity.size(), isSaid ? 1 : 0);
    if (isSaid) {
        QCOMPARE(ofInitiative.first().field, entityInfo(EntityKind::Initiative).indexOf(u"ends_on"));
        QCOMPARE(ofActivity.first().field, entityInfo(EntityKind::Activity).indexOf(u"ends_on"));
    }
    initiative.startsOn = Known<PartialDate>::none(); // "it has no start" contradicts no end
    QVERIFY(problems(initiative).isEmpty());
}

void ValidationTest::everyRequiredFieldOfEveryKindMustBeFilled()
{
    int required = 0;
    for (const EntityInfo &info : catalogue()) {
        QList<int> expected;
        for (int i = 0; i < info.fields.size(); ++i) {
            if (info.fields.at(i).isRequired)
                expected.append(i);
        }
        required += static_cast<int>(expected.size());
        QList<int> blocking;
        for (const Problem &problem : problemsOf(info.kind, *info.create(), {})) {
            if (problem.isBlocking)
                blocking.append(problem.field);
            QVERIFY(!problem.sentence.isEmpty());
        }
        if (info.kind == EntityKind::Relation) // leads somewhere, by record or by name
            expected.insert(expected.indexOf(info.indexOf(u"from")) + 1, info.indexOf(u"to"));
        std::sort(expected.begin(), expected.end());
        std::sort(blocking.begin(), blocking.end());
        QVERIFY2(blocking == expected, info.key);
    }
    QVERIFY(required > 20);
}

void ValidationTest::theSentenceNamesTheLimitInTheFieldsOwnUnit()
{
    QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
    const EntityInfo &info = entityInfo(EntityKind::Initiative);
    // Money is kept in cents and said in euros; here both are nought.
    const auto negative = blockingProblem(EntityKind::Initiative, info.indexOf(u"budget"), qint64(-1));
    QVERIFY(negative);
    QCOMPARE(negative->sentence, QStringLiteral("This number cannot be lower than 0."));
    const auto over = blockingProblem(EntityKind::Initiative, info.indexOf(u"public_share"), 101.0);
    QVERIFY(over);
    QCOMPARE(over->sentence, QStringLiteral("This number cannot be higher than 100."));
    const auto nameless = blockingProblem(EntityKind::Initiative, info.indexOf(u"name"), {});
    QVERIFY(nameless);
    QCOMPARE(nameless->sentence, QStringLiteral("\"Naam\" needs a value."));
    QLocale::setDefault(QLocale::c());
}

void ValidationTest::anAddressIsOneOrIsSaid_data()
{
    QTest::addColumn<QString>("website");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("https") << QStringLiteral("https://voorbeeld.example") << true;
    QTest::newRow("http with a path") << QStringLiteral("http://a.voorbeeld.example/x?y=1#z") << true;
    QTest::newRow("without a scheme") << QStringLiteral("www.voorbeeld.example/loket") << true;
    QTest::newRow("with an accent") << QStringLiteral("https://café.example") << true;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("ftp") << QStringLiteral("ftp://voorbeeld.example") << false;
    QTest::newRow("one word") << QStringLiteral("volgt") << false;
    QTest::newRow("a sentence") << QStringLiteral("zie de site van de gemeente") << false;
    QTest::newRow("nothing behind the scheme") << QStringLiteral("https://") << false;
}

void ValidationTest::anAddressIsOneOrIsSaid()
{
    QFETCH(QString, website);
    QFETCH(bool, isFine);
    Initiative initiative = sound();
    initiative.website = website;
    const auto found = problems(initiative);
    QCOMPARE(found.isEmpty(), isFine);
    QVERIFY(isFine || !found.first().isBlocking); // a sheet may hold anything; nothing is lost
}

void ValidationTest::everyUnknownWordOfASetIsNamed()
{
    Initiative initiative = sound();
    initiative.themes
        = TermSet{QStringLiteral("een"), QStringLiteral("digitalisering"), QStringLiteral("twee"), allTerms};
    Inventory words;
    words.put(newTerm(QStringLiteral("thema"), QStringLiteral("Digitalisering")));
    const auto found = problemsOf(EntityKind::Initiative, initiative, Vocabularies(words));
    QCOMPARE(found.size(), 2);
    QVERIFY(found.at(0).sentence.contains(QStringLiteral("\"een\"")));
    QVERIFY(found.at(1).sentence.contains(QStringLiteral("\"twee\"")));
    initiative.themes = Known<TermSet>::none();
    QVERIFY(problemsOf(EntityKind::Initiative, initiative, Vocabularies(words)).isEmpty());
}

void ValidationTest::aWordIsLookedUpInItsOwnList()
{
    Inventory words;
    words.put(newTerm(QStringLiteral("thema"), QStringLiteral("Weten"))); // a phase's name, among the themes
    Activity activity;
    activity.initiative = RecordId(1, 1);
    activity.name = QStringLiteral("Scan");
    activity.phases = TermSet{QStringLiteral("weten")};
    QCOMPARE(problemsOf(EntityKind::Activity, activity, Vocabularies(words)).size(), 1);
    words.put(newTerm(QStringLiteral("fase"), QStringLiteral("Weten")));
    QVERIFY(problemsOf(EntityKind::Activity, activity, Vocabularies(words)).isEmpty());
}

void ValidationTest::problemsComeInTheOrderOfTheFields()
{
    Initiative initiative = sound();
    initiative.name = Known<QString>();
    initiative.kind = QStringLiteral("onbekende-soort");
    initiative.budget = qint64(-5);
    initiative.website = QStringLiteral("volgt");
    const auto found = problems(initiative);
    QCOMPARE(found.size(), 4);
    for (qsizetype i = 1; i < found.size(); ++i)
        QVERIFY(found.at(i - 1).field < found.at(i).field);
    const auto blocking
        = std::count_if(found.begin(), found.end(), [](const Problem &p) { return p.isBlocking; });
    QCOMPARE(blocking, 2); // the name and the budget
}

void ValidationTest::whatIsRefusedIsNotSaidTwice()
{
    Initiative initiative = sound();
    initiative.website = QString(longestText + 1, u'x'); // too long, and no address either
    const auto found = problems(initiative);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().isBlocking);
}

QTEST_GUILESS_MAIN(ValidationTest)
#include "tst_validation.moc"
