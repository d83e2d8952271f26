#include "core/exchange/recordadoption.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/settings.h"
#include "tests/exchange/randominventory.h"

#include <QTest>

using namespace core;

/// Taking over the records of an export.
class RecordAdoptionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFileTakesEverythingOver();
    void anyOtherFileKeepsItsOwnRecordsAndSettings();
    void takingOverTwiceChangesNothing();
    void theSameWordKeepsTheIdOfTheFile();
    void whatIsUnknownInTheExportBecomesUnknown();
    void aRecordThatPointsNowhereIsNamed();
    void anIdOfAnotherKindIsRefused();

private:
    static Inventory after(Inventory have, const ImportPlan &plan)
    {
        for (const Operation &operation : plan.operations)
            have.apply(operation);
        return have;
    }
    static FileInfo fileInfo(quint64 id, const QString &title)
    {
        FileInfo file;
        file.id = RecordId(9, id);
        file.title = title;
        return file;
    }
    static VocabularyTerm term(quint64 id, const QString &label)
    {
        VocabularyTerm term;
        term.id = RecordId(8, id);
        term.vocabulary = QStringLiteral("thema");
        term.key = QStringLiteral("groen");
        term.labelNl = label;
        return term;
    }
    static Initiative initiative(quint64 id, const QString &name)
    {
        Initiative initiative;
        initiative.id = RecordId(1, id);
        initiative.name = name;
        return initiative;
    }
};

void RecordAdoptionTest::aNewFileTakesEverythingOver()
{
    for (quint32 seed = 1; seed < 6; ++seed) {
        Inventory wanted = randominventory::Maker(seed).make(4);
        const Inventory made = wanted;
        for (const RecordTable::Row &row : made.table(EntityKind::FileInfo))
            wanted.remove(EntityKind::FileInfo, row.id);
        wanted.put(fileInfo(1, QStringLiteral("Regio")));
        Inventory have;
        have.put(fileInfo(2, QStringLiteral("Nieuw")));
        const auto plan = planAdoption(have, wanted, QStringLiteral("uitvoer.json"));
        QVERIFY(plan);
        QVERIFY(after(have, *plan).equals(wanted)); // its own file record gave way
        QCOMPARE(plan->rows.size(), wanted.size());
        QCOMPARE(plan->count(ImportRow::Outcome::Accepted), wanted.size());
        QVERIFY(plan->remarks.isEmpty());
    }
}

void RecordAdoptionTest::anyOtherFileKeepsItsOwnRecordsAndSettings()
{
    Inventory have;
    have.put(fileInfo(1, QStringLiteral("Mijn regio")));
    have.put(initiative(1, QStringLiteral("Loket")));
    Inventory wanted;
    wanted.put(fileInfo(2, QStringLiteral("Hun regio")));
    wanted.put(initiative(2, QStringLiteral("Voucher")));
    const auto plan = planAdoption(have, wanted, {});
    QVERIFY(plan);
    const Inventory both = after(have, *plan);
    QCOMPARE(both.table(EntityKind::Initiative).size(), 2);
    QCOMPARE(both.all<FileInfo>().at(0).title.value(), QStringLiteral("Mijn regio"));
    QCOMPARE(plan->count(ImportRow::Outcome::Accepted), 1); // the initiative
    QCOMPARE(plan->count(ImportRow::Outcome::Merged), 1);   // their title, which stayed out
    QCOMPARE(plan->remarks.size(), 1);
}

void RecordAdoptionTest::takingOverTwiceChangesNothing()
{
    const Inventory wanted = randominventory::Maker(7).make(4);
    Inventory have;
    have.put(initiative(77, QStringLiteral("Loket")));
    const auto first = planAdoption(have, wanted, {});
    QVERIFY(first);
    const auto second = planAdoption(after(have, *first), wanted, {});
    QVERIFY(second);
    QVERIFY(second->operations.isEmpty());
    QCOMPARE(second->count(ImportRow::Outcome::Merged), wanted.size());
}

void RecordAdoptionTest::theSameWordKeepsTheIdOfTheFile()
{
    Inventory have;
    have.put(term(1, QStringLiteral("Groen")));
    Inventory wanted;
    wanted.put(term(2, QStringLiteral("Verduurzaming")));
    const auto plan = planAdoption(have, wanted, {});
    QVERIFY(plan);
    const Inventory both = after(have, *plan);
    QCOMPARE(both.table(EntityKind::VocabularyTerm).size(), 1);
    QCOMPARE(both.all<VocabularyTerm>().at(0).id, RecordId(8, 1));
    QCOMPARE(both.all<VocabularyTerm>().at(0).labelNl.value(), QStringLiteral("Verduurzaming"));
    QCOMPARE(plan->counts[size_t(EntityKind::VocabularyTerm)].updated, 1);
}

void RecordAdoptionTest::whatIsUnknownInTheExportBecomesUnknown()
{
    Inventory have;
    Initiative mine = initiative(1, QStringLiteral("Loket"));
    mine.summary = QStringLiteral("Eén ingang");
    have.put(mine);
    Inventory wanted;
    wanted.put(initiative(1, QStringLiteral("Loket")));
    const auto plan = planAdoption(have, wanted, {});
    QVERIFY(plan);
    QVERIFY(after(have, *plan).equals(wanted));
}

void RecordAdoptionTest::aRecordThatPointsNowhereIsNamed()
{
    Inventory wanted;
    wanted.put(initiative(1, QStringLiteral("Loket")));
    Activity activity;
    activity.id = RecordId(2, 1);
    activity.name = QStringLiteral("Spreekuur");
    activity.initiative = RecordId(1, 404);
    wanted.put(activity);
    const auto plan = planAdoption({}, wanted, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan.error().detail, QStringLiteral("activity.initiative"));
    QVERIFY2(plan.error().message.contains(QLatin1String("Record 2")), qPrintable(plan.error().message));
}

void RecordAdoptionTest::anIdOfAnotherKindIsRefused()
{
    Inventory have;
    have.put(initiative(1, QStringLiteral("Loket")));
    Inventory wanted;
    Activity activity;
    activity.id = RecordId(1, 1);
    wanted.put(activity);
    const auto plan = planAdoption(have, wanted, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(RecordAdoptionTest)
#include "tst_recordadoption.moc"
