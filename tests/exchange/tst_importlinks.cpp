#include "tests/exchange/importfixture.h"

#include <QTest>

using namespace importfixture;

/// Which initiative a row is of, and which it refers to.
class ImportLinksTest : public QObject {
    Q_OBJECT

private:
    const Inventory m_words{words()};

    Inventory after(const QStringList &lines) const { return imported(lines, m_words); }

private Q_SLOTS:
    void initiativesAreMatchedOnNameRegionAndProvider_data();
    void initiativesAreMatchedOnNameRegionAndProvider();
    void anUnknownSideMatchesTheRowBefore();
    void aRowGoesToTheInitiativeThatHasItsActivity();
    void organisationsAndReferralsAreUnited();
    void referralsFindTheirInitiative();
    void aNamedTargetBecomesARecordOnceItIsThere();
    void anInstanceFindsItsGenericService();
    void anInstanceOfNothingIsRemarked();
    void anIdNamesItsRecord();
};

void ImportLinksTest::initiativesAreMatchedOnNameRegionAndProvider_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("initiatives");
    const auto row = [](const char *first, const char *second, int initiatives) {
        QTest::addRow("%s and %s", first, second)
            << QString::fromUtf8(first) << QString::fromUtf8(second) << initiatives;
    };
    row("A¦Noord¦KVK", "A¦Noord¦KVK", 1);
    row("A¦Noord¦KVK", "A¦Zuid¦KVK", 2);
    row("A¦Noord¦KVK", "A¦Noord¦RVO", 2);
    row("A¦Noord¦KVK", "B¦Noord¦KVK", 2);
    row("A¦Noord¦KVK", "A¦¦KVK", 1);
    row("A¦Noord¦KVK", "A¦Noord", 1);
    row("A¦Noord¦KVK", "A", 1);
    row("A", "A¦Noord¦KVK", 1);
    row("A¦Noord¦KVK", "A¦noord ¦kvk", 1);
    row("A¦Noord|Zuid¦KVK", "A¦Zuid|Noord¦KVK", 1);
    row("A¦Noord|Zuid¦KVK", "A¦Zuid¦KVK", 2);
    row("A¦Noord¦KVK", "A¦Noord¦KVK|RVO", 1); // the providers are united
    row("A¦Noord¦KVK|RVO", "A¦Noord¦RVO", 1);
    row("A¦Noord¦KVK", "A¦geen¦KVK", 2);
    row("A¦geen¦KVK", "A¦geen¦KVK", 1);
    row("A¦alle¦KVK", "A¦Noord¦KVK", 2);
    row("A¦Noord¦geen", "A¦Noord¦KVK", 1); // nobody can be recorded as providing nothing
}

void ImportLinksTest::initiativesAreMatchedOnNameRegionAndProvider()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const int, initiatives);
    const QString headings = QStringLiteral("Initiatief¦Regio¦Aanbieder");
    QCOMPARE(after({headings, first, second}).all<Initiative>().size(), initiatives);
    // The same when the first is in the file already.
    const Inventory before = after({headings, first});
    QCOMPARE(imported({headings, second}, before).all<Initiative>().size(), initiatives);
}

void ImportLinksTest::anUnknownSideMatchesTheRowBefore()
{
    const Inventory inventory
        = after({QStringLiteral("Initiatief¦Regio¦Aanbieder¦Activiteit"), QStringLiteral("A¦Noord¦KVK¦een"),
                 QStringLiteral("A¦Zuid¦KVK¦een"), QStringLiteral("A¦¦¦twee"),
                 QStringLiteral("B¦Noord¦KVK¦een"), QStringLiteral("A¦¦KVK¦drie")});
    QCOMPARE(inventory.all<Initiative>().size(), 3);
    const auto of = [&](const QString &activity) {
        return inventory.find<Initiative>(named<Activity>(inventory, activity)->initiative)->regions.value();
    };
    QCOMPARE(of(QStringLiteral("twee")), TermSet{QStringLiteral("zuid")});  // the row before
    QCOMPARE(of(QStringLiteral("drie")), TermSet{QStringLiteral("noord")}); // both fit: the oldest
}

void ImportLinksTest::aRowGoesToTheInitiativeThatHasItsActivity()
{
    const QStringList lines{QStringLiteral("Initiatief¦Regio¦Aanbieder¦Activiteit"),
                            QStringLiteral("A¦Noord¦KVK¦een"), QStringLiteral("A¦Zuid¦KVK¦twee"),
                            QStringLiteral("B¦Noord¦KVK¦x"), QStringLiteral("A¦¦KVK¦twee")};
    QCOMPARE(tally(planned(m_words, bookOf(lines))), QStringLiteral("3+1+0"));
    QCOMPARE(after(lines).all<Activity>().size(), 3);
}

void ImportLinksTest::organisationsAndReferralsAreUnited()
{
    const QStringList lines{QStringLiteral("Initiatief¦Aanbieder¦Partners¦Activiteit¦Verwijst door naar"),
                            QStringLiteral("A¦KVK¦Gemeente X¦een¦B"),
                            QStringLiteral("A¦KVK¦Gemeente Y¦een¦C|B"), QStringLiteral("B"),
                            QStringLiteral("C")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    QVERIFY(plan.remarks.isEmpty());
    const Inventory inventory = after(lines);
    QCOMPARE(parties(inventory, *named<Initiative>(inventory, QStringLiteral("A"))).size(), 3);
    QCOMPARE(inventory.all<Relation>().size(), 2);
    QVERIFY(inventory.all<Finding>().isEmpty());
}

void ImportLinksTest::referralsFindTheirInitiative()
{
    const QStringList lines{QStringLiteral("Initiatief¦Regio¦Activiteit¦Verwijst door naar"),
                            QStringLiteral("A¦Noord¦een¦enige"),
                            QStringLiteral("A¦Noord¦twee¦Dubbel"),
                            QStringLiteral("A¦Noord¦drie¦Nergens"),
                            QStringLiteral("Z¦West¦vier¦dubbel"),
                            QStringLiteral("Enige¦Oost"),
                            QStringLiteral("Dubbel¦Noord"),
                            QStringLiteral("Dubbel¦Zuid")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    const Inventory inventory = after(lines);
    QHash<QString, const Relation *> from;
    for (const Relation &relation : inventory.all<Relation>())
        from.insert(inventory.find<Activity>(relation.from)->name.value(), &relation);
    QCOMPARE(from.size(), 4);
    const auto target = [&](const QString &name) { return inventory.find<Initiative>(from.value(name)->to); };
    QCOMPARE(target(QStringLiteral("een"))->name.value(), QStringLiteral("Enige"));
    QCOMPARE(target(QStringLiteral("twee"))->regions.value(), TermSet{QStringLiteral("noord")});
    QVERIFY(!target(QStringLiteral("drie")));
    QCOMPARE(from.value(QStringLiteral("drie"))->toName, Known<QString>(QStringLiteral("Nergens")));
    QVERIFY(!target(QStringLiteral("vier"))); // two are called so, none in West
    QCOMPARE(from.value(QStringLiteral("vier"))->toName, Known<QString>(QStringLiteral("dubbel")));
    QCOMPARE(plan.remarks.size(), 1);
    QCOMPARE(plan.remarks.constFirst().row, 5);
}

void ImportLinksTest::aNamedTargetBecomesARecordOnceItIsThere()
{
    const QStringList lines{QStringLiteral("Initiatief¦Verwijst door naar"), QStringLiteral("A¦Loket")};
    const Inventory before = after(lines);
    QVERIFY(before.all<Relation>().at(0).to.isUnknown());
    const Inventory inventory = imported(lines + QStringList{QStringLiteral("Loket")}, before);
    QCOMPARE(inventory.all<Relation>().size(), 1);
    QCOMPARE(inventory.all<Relation>().at(0).to,
             Known<RecordId>(named<Initiative>(inventory, QStringLiteral("Loket"))->id));
    QVERIFY(inventory.all<Relation>().at(0).toName.isUnknown());
}

void ImportLinksTest::anInstanceFindsItsGenericService()
{
    const Inventory inventory
        = after({QStringLiteral("Initiatief¦Regio¦Bestuursniveau¦Instantie van"),
                 QStringLiteral("Uitvoering¦Noord¦¦Dienst"), QStringLiteral("Dienst¦Noord¦regionaal"),
                 QStringLiteral("Dienst¦alle¦landelijk"), QStringLiteral("Dienst¦Zuid¦regionaal")});
    const auto *instance = named<Initiative>(inventory, QStringLiteral("Uitvoering"));
    QCOMPARE(inventory.find<Initiative>(instance->instanceOf)->level,
             Known<QString>(QStringLiteral("landelijk")));
}

void ImportLinksTest::anInstanceOfNothingIsRemarked()
{
    const QStringList lines{QStringLiteral("Initiatief¦Instantie van¦Onderdeel van"),
                            QStringLiteral("A¦Bestaat niet¦A")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    QCOMPARE(tally(plan), QStringLiteral("1+0+0"));
    QCOMPARE(plan.remarks.size(), 2); // and nothing is part of itself
    QCOMPARE(plan.remarks.constLast().text, QStringLiteral("Bestaat niet"));
    QVERIFY(after(lines).all<Initiative>().at(0).instanceOf.isUnknown());
    QCOMPARE(after(lines).all<Initiative>().size(), 1);
}

void ImportLinksTest::anIdNamesItsRecord()
{
    const QString headings = QStringLiteral("Initiatief¦initiative.id¦Budget¦Activiteit¦activity.id");
    const RecordId id = RecordId::fromName(u"i");
    const RecordId activity = RecordId::fromName(u"a");
    const QStringList lines{headings, QStringLiteral("A¦%1¦100¦een¦%2").arg(id.toText(), activity.toText()),
                            QStringLiteral("A¦%1¦100¦een¦").arg(RecordId::fromName(u"j").toText())};
    const Inventory inventory = after(lines);
    QCOMPARE(inventory.all<Initiative>().size(), 2);
    QCOMPARE(inventory.find<Initiative>(id)->budget, Known<qint64>(10000));
    QCOMPARE(inventory.find<Activity>(activity)->initiative, Known<RecordId>(id));
    QCOMPARE(tally(planned(inventory, bookOf(lines))), QStringLiteral("0+2+0"));
}

QTEST_GUILESS_MAIN(ImportLinksTest)
#include "tst_importlinks.moc"
