#include "app/desktop/models/recordmodel.h"
#include "core/model/entities/region.h"
#include "tests/desktop/inventoryfixture.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using app::RecordModel;
using core::EntityKind;

namespace {

using Fixture = InventoryFixture;

QStringList rowsOf(const RecordModel &model, const QModelIndex &parent = {}, int column = 0)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row)
        rows.append(model.index(row, column, parent).data().toString());
    return rows;
}

int columnOf(const RecordModel &model, const char *key)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.columns().at(column).key == QLatin1String(key))
            return column;
    }
    return -1;
}

core::Result<void> ok(const core::Result<core::RecordId> &result)
{
    return result ? core::Result<void>() : core::Result<void>(result.error());
}

} // namespace

class TestRecordFilterModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsByValueAndNotByText_data();
    void sortsByValueAndNotByText();
    void filterShowsWhatPasses_data();
    void filterShowsWhatPasses();
    void aRegionHoldsWhatIsRecordedAtItsMunicipalities();
    void searchTextNarrowsToTheActivityThatIsMeant();
    void searchFindsProvidersAndIgnoresAccents();
    void anEditMovesARecordInAndOutOfTheFilter();
    void otherKindsAreFlatTables_data();
    void otherKindsAreFlatTables();
    void organisationsAndSignalsObeyTheFilterToo();
    void randomEditsKeepTheModelEqualToAFreshOne();
};

void TestRecordFilterModel::sortsByValueAndNotByText_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QList<int>>("ascending");
    QTest::addColumn<QList<int>>("descending");
    // Stages in the order of the vocabulary: idee (2), pilot (1), structureel (3).
    QTest::newRow("terms by position") << u"stage"_qs << QList<int>{2, 1, 3} << QList<int>{3, 1, 2};
    // 2026 (2) before June 2027 (1); unknown (3) last both ways.
    QTest::newRow("dates, unknown last") << u"ends_on"_qs << QList<int>{2, 1, 3} << QList<int>{1, 2, 3};
    QTest::newRow("names") << u"name"_qs << QList<int>{1, 2, 3} << QList<int>{3, 2, 1};
    // Known core and standard fields: 1 has 7, 2 has 5, 3 has 2.
    QTest::newRow("numbers") << u"completeness"_qs << QList<int>{3, 2, 1} << QList<int>{1, 2, 3};
    QTest::newRow("providers, unknown by id")
        << u"providers"_qs << QList<int>{1, 2, 3} << QList<int>{1, 2, 3};
}

void TestRecordFilterModel::sortsByValueAndNotByText()
{
    QFETCH(QString, column);
    QFETCH(QList<int>, ascending);
    QFETCH(QList<int>, descending);
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    const auto ids = [&] {
        QList<int> numbers;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int number = 1; number <= 3; ++number) {
                if (model.refAt(model.index(row, 0)).id == Fixture::id(quint64(number)))
                    numbers.append(number);
            }
        }
        return numbers;
    };
    model.sort(columnOf(model, qPrintable(column)), Qt::AscendingOrder);
    QCOMPARE(ids(), ascending);
    model.sort(columnOf(model, qPrintable(column)), Qt::DescendingOrder);
    QCOMPARE(ids(), descending);
}

void TestRecordFilterModel::filterShowsWhatPasses_data()
{
    QTest::addColumn<QString>("facet");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("tops");
    QTest::addColumn<QStringList>("partsOfFirst");
    QTest::newRow("theme") << u"themes"_qs << u"digitalisering"_qs << QStringList{u"Digitale werkplaats"_qs}
                           << QStringList{u"Coaching"_qs, u"Workshop webwinkel"_qs};
    QTest::newRow("region") << u"regions"_qs << u"waterland"_qs << QStringList{u"Energiescan"_qs}
                            << QStringList{u"Scan aan huis"_qs};
    QTest::newRow("phase of one activity")
        << u"phases"_qs << u"willen"_qs << QStringList{u"Digitale werkplaats"_qs}
        << QStringList{u"Coaching"_qs};
    QTest::newRow("phase of both") << u"phases"_qs << u"weten"_qs
                                   << QStringList{u"Digitale werkplaats"_qs, u"Energiescan"_qs}
                                   << QStringList{u"Workshop webwinkel"_qs};
    QTest::newRow("unknown does not pass") << u"levels"_qs << u"lokaal"_qs << QStringList{} << QStringList{};
}

void TestRecordFilterModel::filterShowsWhatPasses()
{
    QFETCH(QString, facet);
    QFETCH(QString, key);
    QFETCH(QStringList, tops);
    QFETCH(QStringList, partsOfFirst);
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counts(&model, &RecordModel::countsChanged);
    app::Filter filter = fixture.workspace.filter();
    (facet == QLatin1String("themes")        ? filter.themes
         : facet == QLatin1String("regions") ? filter.regions
         : facet == QLatin1String("phases")  ? filter.phases
                                             : filter.levels)
        = core::TermSet{key};
    fixture.workspace.setFilter(filter);
    QCOMPARE(rowsOf(model), tops);
    if (!tops.isEmpty())
        QCOMPARE(rowsOf(model, model.index(0, 0)), partsOfFirst);
    QCOMPARE(counts.constLast(), QVariantList({tops.size(), 3}));
}

void TestRecordFilterModel::aRegionHoldsWhatIsRecordedAtItsMunicipalities()
{
    // Zandhoek holds Duinrand and Zandvoorde, Waterland holds Waterstad; where Elders lies nobody knows.
    core::Inventory records = Fixture::threeInitiatives();
    const auto region = [&](quint64 number, const QString &name, const core::TermSet &municipalities) {
        core::Region made;
        made.id = Fixture::id(number);
        made.name = name;
        made.municipalities = municipalities;
        records.put(made);
    };
    region(301, u"Zandhoek"_qs, {u"duinrand"_qs, u"zandvoorde"_qs});
    region(302, u"Waterland"_qs, {u"waterstad"_qs});
    const auto put
        = [&](quint64 number, const QString &name, const core::Known<core::TermSet> &municipalities,
              const core::Known<core::TermSet> &regions) {
              core::Initiative made = Fixture::initiative(number, name);
              made.municipalities = municipalities;
              made.regions = regions;
              records.put(made);
          };
    const auto unknown = core::Known<core::TermSet>::unknown();
    put(4, u"Duinloket"_qs, core::TermSet{u"duinrand"_qs}, unknown);
    // Municipalities say it more exactly than the region that is recorded beside them.
    put(5, u"Waterloket"_qs, core::TermSet{u"waterstad"_qs}, core::TermSet{u"zandhoek"_qs});
    put(6, u"Loket elders"_qs, core::TermSet{u"elders"_qs}, unknown);
    put(7, u"Loket elders in Zandhoek"_qs, core::TermSet{u"elders"_qs}, core::TermSet{u"zandhoek"_qs});
    put(8, u"Overal in Zandhoek"_qs, core::TermSet{u"alle"_qs}, core::TermSet{u"zandhoek"_qs});
    core::Activity own = Fixture::activity(41, 4, u"Spreekuur in Waterstad"_qs);
    own.municipalities = core::TermSet{u"waterstad"_qs};
    records.put(own);
    records.put(Fixture::activity(42, 4, u"Spreekuur"_qs));

    Fixture fixture(records);
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    app::Filter filter = fixture.workspace.filter();
    filter.regions = core::TermSet{u"zandhoek"_qs};
    fixture.workspace.setFilter(filter);
    QCOMPARE(rowsOf(model),
             QStringList({u"Digitale werkplaats"_qs, u"Duinloket"_qs, u"Loket elders in Zandhoek"_qs,
                          u"Overal in Zandhoek"_qs}));
    QCOMPARE(rowsOf(model, model.index(1, 0)), QStringList{u"Spreekuur"_qs});
    filter.regions = core::TermSet{u"waterland"_qs};
    fixture.workspace.setFilter(filter);
    // The initiative for the sake of its activity.
    QCOMPARE(rowsOf(model), QStringList({u"Duinloket"_qs, u"Energiescan"_qs, u"Waterloket"_qs}));
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList{u"Spreekuur in Waterstad"_qs});
    filter.regions = core::TermSet{u"nergens"_qs}; // that no record names
    fixture.workspace.setFilter(filter);
    QCOMPARE(model.shownCount(), 0);
}

void TestRecordFilterModel::searchTextNarrowsToTheActivityThatIsMeant()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto search = [&](const char *text) {
        app::Filter filter = fixture.workspace.filter();
        filter.text = QString::fromUtf8(text);
        fixture.workspace.setFilter(filter);
    };
    search("coach");
    QCOMPARE(rowsOf(model), QStringList({u"Digitale werkplaats"_qs}));
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList({u"Coaching"_qs}));
    search("coaching digitale"); // one word in the activity, one in its initiative
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList({u"Coaching"_qs}));
    search("coaching webwinkel"); // two activities together: neither is more meant
    QCOMPARE(rowsOf(model), QStringList({u"Digitale werkplaats"_qs}));
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList({u"Coaching"_qs, u"Workshop webwinkel"_qs}));
    search("werkplaats");
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    search("bestaat niet");
    QCOMPARE(model.shownCount(), 0);
    search(" ");
    QCOMPARE(model.shownCount(), 3);
}

void TestRecordFilterModel::searchFindsProvidersAndIgnoresAccents()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    const auto search = [&](const char *text) {
        app::Filter filter = fixture.workspace.filter();
        filter.text = QString::fromUtf8(text);
        fixture.workspace.setFilter(filter);
        return rowsOf(model);
    };
    QCOMPARE(search("gemeente zand"), QStringList({u"Digitale werkplaats"_qs}));
    QCOMPARE(search("CAFE"), QStringList({u"Ondernemerscafé"_qs}));
    QCOMPARE(search("cäfé"), QStringList({u"Ondernemerscafé"_qs}));
    QCOMPARE(search("verduurzaming"), QStringList({u"Energiescan"_qs}));
    QCOMPARE(search("2027"), QStringList({u"Digitale werkplaats"_qs}));
    QCOMPARE(search("12500"), QStringList({u"Digitale werkplaats"_qs}));
}

void TestRecordFilterModel::anEditMovesARecordInAndOutOfTheFilter()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    app::Filter filter = fixture.workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    filter.text = QStringLiteral("scan");
    fixture.workspace.setFilter(filter);
    QCOMPARE(rowsOf(model), QStringList());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(fixture.workspace.edit(QStringLiteral("theme"), [](core::Edit &edit) {
        return edit.setField(EntityKind::Initiative, Fixture::id(2), initiativeField("themes"),
                             core::TermSet{QStringLiteral("digitalisering")});
    }));
    // Its activity follows, because it inherits the theme.
    QCOMPARE(rowsOf(model), QStringList({u"Energiescan"_qs}));
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList({u"Scan aan huis"_qs}));
    fixture.workspace.undo();
    QCOMPARE(rowsOf(model), QStringList());
    QCOMPARE(reset.size(), 0);
}

void TestRecordFilterModel::otherKindsAreFlatTables_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("rows");
    QTest::newRow("organisations") << int(EntityKind::Organisation) << 2;
    QTest::newRow("activities") << int(EntityKind::Activity) << 3;
    QTest::newRow("participations") << int(EntityKind::Participation) << 1;
    QTest::newRow("relations") << int(EntityKind::Relation) << 1;
    QTest::newRow("signals") << int(EntityKind::Signal) << 0;
}

void TestRecordFilterModel::otherKindsAreFlatTables()
{
    QFETCH(int, kind);
    QFETCH(int, rows);
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind(kind));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), rows);
    for (int row = 0; row < rows; ++row) {
        QCOMPARE(model.rowCount(model.index(row, 0)), 0);
        QVERIFY(!model.index(row, 0).data().toString().isEmpty());
    }
}

void TestRecordFilterModel::organisationsAndSignalsObeyTheFilterToo()
{
    core::Inventory records = Fixture::threeInitiatives();
    core::Signal question;
    question.id = Fixture::id(301);
    question.text = QStringLiteral("Wie helpt mij met mijn webwinkel?");
    question.themes = core::TermSet{QStringLiteral("digitalisering")};
    records.put(question);
    Fixture fixture(records);
    RecordModel organisations(fixture.workspace, EntityKind::Organisation);
    RecordModel questions(fixture.workspace, EntityKind::Signal);
    RecordModel participations(fixture.workspace, EntityKind::Participation);
    app::Filter filter = fixture.workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    fixture.workspace.setFilter(filter);
    QCOMPARE(rowsOf(organisations), QStringList({u"Gemeente Zandhoek"_qs}));
    QCOMPARE(questions.shownCount(), 1);
    QCOMPARE(participations.shownCount(), 1);
    filter.themes = core::TermSet{QStringLiteral("verduurzaming")};
    fixture.workspace.setFilter(filter);
    QCOMPARE(organisations.shownCount(), 0);
    QCOMPARE(questions.shownCount(), 0);
    QCOMPARE(participations.shownCount(), 0);
}

void TestRecordFilterModel::randomEditsKeepTheModelEqualToAFreshOne()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    app::Filter filter = fixture.workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering"), QStringLiteral("verduurzaming")};
    filter.text = QStringLiteral("a");
    fixture.workspace.setFilter(filter);
    QRandomGenerator dice(20261123);
    const QStringList names{u"Aanjager"_qs, u"Brede basis"_qs, u"Kansenkaart"_qs, u"Zon op dak"_qs,
                            u"Ideeënbus"_qs};
    const QStringList themes{u"digitalisering"_qs, u"arbeidsmarkt"_qs, u"verduurzaming"_qs};
    for (quint64 step = 0; step < 60; ++step) {
        const auto &table = fixture.workspace.inventory().table(EntityKind::Initiative);
        const auto pick = [&] { return table.at(dice.bounded(int(table.size())))->id; };
        const int action = table.size() == 0 ? 0 : dice.bounded(6);
        const QString name = names.at(dice.bounded(int(names.size())));
        QVERIFY(fixture.workspace.edit(QStringLiteral("step"), [&](core::Edit &edit) -> core::Result<void> {
            switch (action) {
            case 0:
                return ok(edit.insert(Fixture::initiative(500 + step, name)));
            case 1:
                return edit.remove({pick()});
            case 2:
                return edit.setField(EntityKind::Initiative, pick(), initiativeField("name"),
                                     QStringLiteral("%1 %2").arg(name).arg(step));
            case 3: {
                core::Activity part = Fixture::activity(700 + step, 0, name);
                part.initiative = pick();
                return ok(edit.insert(part));
            }
            default:
                return edit.setField(EntityKind::Initiative, pick(), initiativeField("themes"),
                                     core::TermSet{themes.at(dice.bounded(int(themes.size())))});
            }
        }));
        if (step % 7 == 6)
            fixture.workspace.undo();
        const RecordModel fresh(fixture.workspace, EntityKind::Initiative);
        QCOMPARE(rowsOf(model), rowsOf(fresh));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(rowsOf(model, model.index(row, 0)), rowsOf(fresh, fresh.index(row, 0)));
    }
}

QTEST_MAIN(TestRecordFilterModel)
#include "tst_recordfiltermodel.moc"
