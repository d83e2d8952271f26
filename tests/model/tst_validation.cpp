#include "core/model/catalogue.h"
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

QTEST_GUILESS_MAIN(ValidationTest)
#include "tst_validation.moc"
