#include "app/desktop/models/recordmodel.h"
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

QString cell(const RecordModel &model, quint64 record, const char *column)
{
    return model.indexOf(Fixture::id(record), columnOf(model, column)).data().toString();
}

QString word(const app::Workspace &workspace, const char *vocabulary, const char *key)
{
    return workspace.display().term(QLatin1String(vocabulary), QString::fromUtf8(key));
}

core::Result<void> ok(const core::Result<core::RecordId> &result)
{
    return result ? core::Result<void>() : core::Result<void>(result.error());
}

} // namespace

class TestRecordModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsInitiativesWithTheirActivitiesBelow();
    void unionOfPhasesProvidersAndCompletenessAreCounted();
    void activityShowsItsInitiativesThemeAsInherited();
    void anInitiativeWithoutThemesShowsThoseOfItsActivities();
    void anEditedCellIsOneEditWithALabelAndCanBeUndone();
    void typedTextIsReadAndRefusedWithASentence_data();
    void typedTextIsReadAndRefusedWithASentence();
    void insertedAndDeletedRecordsComeAndGoRowByRow();
    void aRenamedRecordMovesToItsPlaceInTheOrder();
    void anActivityThatChangesItsInitiativeMoves();
    void sortingKeepsPersistentIndexesOnTheirRecords();
    void aChangedParticipationChangesTheProviderCell();
    void manyChangesAtOnceResetOnce();
    void unknownColumnsInSettingsAreLeftOut();
};

void TestRecordModel::showsInitiativesWithTheirActivitiesBelow()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rowsOf(model),
             QStringList({u"Digitale werkplaats"_qs, u"Energiescan"_qs, u"Ondernemerscafé"_qs}));
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList({u"Coaching"_qs, u"Workshop webwinkel"_qs}));
    QCOMPARE(model.rowCount(model.index(2, 0)), 0);
    QCOMPARE(model.shownCount(), 3);
    QCOMPARE(model.totalCount(), 3);
    const app::RecordRef first = model.refAt(model.index(0, 0));
    QCOMPARE(first.entity, EntityKind::Initiative);
    QCOMPARE(first.id, Fixture::id(1));
    QCOMPARE(model.refAt(model.index(0, 0, model.index(0, 0))).entity, EntityKind::Activity);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Naam"));
}

void TestRecordModel::unionOfPhasesProvidersAndCompletenessAreCounted()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    // Activities 11 {weten} and 12 {kunnen, willen}: three phases, in the order of the vocabulary.
    const auto phase = [&](const char *key) { return word(fixture.workspace, "fase", key); };
    QCOMPARE(cell(model, 1, "phases"),
             QStringList({phase("weten"), phase("willen"), phase("kunnen")}).join(u", "_qs));
    QCOMPARE(cell(model, 3, "phases"), QString());
    QCOMPARE(cell(model, 1, "providers"), QStringLiteral("Gemeente Zandhoek"));
    QCOMPARE(cell(model, 2, "providers"), QString());
    // Known: name and stage. Counted over the core and standard fields of an initiative.
    int asked = 0;
    for (const core::FieldInfo &field : core::entityInfo(EntityKind::Initiative).fields)
        asked += field.group != core::FieldGroup::Full;
    QCOMPARE(cell(model, 3, "completeness"), QStringLiteral("%1 %").arg(2 * 100 / asked));
    QVERIFY(!(model.flags(model.indexOf(Fixture::id(1), columnOf(model, "providers"))) & Qt::ItemIsEditable));
}

void TestRecordModel::activityShowsItsInitiativesThemeAsInherited()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    const QModelIndex theme = model.indexOf(Fixture::id(21), columnOf(model, "themes"));
    QCOMPARE(theme.data().toString(), word(fixture.workspace, "thema", "verduurzaming"));
    QVERIFY(theme.data(Qt::FontRole).value<QFont>().italic());
    QVERIFY(theme.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Energiescan")));
    // Its own value is unknown: that is what an editor gets.
    QVERIFY(theme.data(Qt::EditRole).value<core::FieldValue>().isUnknown());
    const QModelIndex own = model.indexOf(Fixture::id(2), columnOf(model, "themes"));
    QVERIFY(!own.data(Qt::FontRole).isValid());
    // Where an activity has no such field there is nothing, not the initiative's value.
    QCOMPARE(cell(model, 21, "regions"), QString());
}

void TestRecordModel::anInitiativeWithoutThemesShowsThoseOfItsActivities()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    const QModelIndex themes = model.indexOf(Fixture::id(1), columnOf(model, "themes"));
    QVERIFY(!themes.data(Qt::FontRole).isValid());
    QVERIFY(fixture.workspace.edit(QStringLiteral("x"), [](core::Edit &edit) -> core::Result<void> {
        if (auto done = edit.setField(EntityKind::Initiative, Fixture::id(1), initiativeField("themes"), {});
            !done)
            return done;
        return edit.setField(EntityKind::Activity, Fixture::id(11), fieldOf(EntityKind::Activity, "themes"),
                             core::TermSet{QStringLiteral("arbeidsmarkt")});
    }));
    QCOMPARE(themes.data().toString(), word(fixture.workspace, "thema", "arbeidsmarkt"));
    QVERIFY(themes.data(Qt::FontRole).value<QFont>().italic());
    QVERIFY(themes.data(Qt::EditRole).value<core::FieldValue>().isUnknown());
    // Geen is said of the initiative itself: nothing is taken from below.
    QVERIFY(model.setData(themes, QStringLiteral("geen")));
    QCOMPARE(themes.data().toString(), QStringLiteral("geen"));
    QCOMPARE(cell(model, 11, "themes"), word(fixture.workspace, "thema", "arbeidsmarkt"));
}

void TestRecordModel::anEditedCellIsOneEditWithALabelAndCanBeUndone()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QModelIndex stage = model.indexOf(Fixture::id(1), columnOf(model, "stage"));
    QVERIFY(model.setData(stage, QVariant::fromValue(core::FieldValue(QStringLiteral("opschaling")))));
    QCOMPARE(cell(model, 1, "stage"), word(fixture.workspace, "levensfase", "opschaling"));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(fixture.workspace.document()->undoLabel(),
             QStringLiteral("Change Levensfase of Digitale werkplaats"));
    QCOMPARE(fixture.workspace.document()->history().size(), 1);
    fixture.workspace.undo();
    QCOMPARE(cell(model, 1, "stage"), word(fixture.workspace, "levensfase", "pilot"));
    fixture.workspace.redo();
    QCOMPARE(cell(model, 1, "stage"), word(fixture.workspace, "levensfase", "opschaling"));
    // The same value again is no edit.
    QVERIFY(model.setData(stage, QVariant::fromValue(core::FieldValue(QStringLiteral("opschaling")))));
    QCOMPARE(fixture.workspace.document()->history().size(), 1);
}

void TestRecordModel::typedTextIsReadAndRefusedWithASentence_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<QString>("shown");
    QTest::newRow("partial date") << u"ends_on"_qs << u"juni 2028"_qs << true << u"juni 2028"_qs;
    QTest::newRow("day") << u"ends_on"_qs << u"31-12-2026"_qs << true << u"31 december 2026"_qs;
    QTest::newRow("none") << u"ends_on"_qs << u"geen"_qs << true << u"geen"_qs;
    QTest::newRow("unknown") << u"ends_on"_qs << u""_qs << true << u""_qs;
    QTest::newRow("no date") << u"ends_on"_qs << u"binnenkort"_qs << false << u"juni 2027"_qs;
    QTest::newRow("term by alias or label") << u"stage"_qs << u"Opschaling"_qs << true << u"opschaling"_qs;
    QTest::newRow("no term") << u"stage"_qs << u"zwevend"_qs << false << u"pilot"_qs;
    QTest::newRow("name") << u"name"_qs << u"  Nieuwe   naam "_qs << true << u"Nieuwe naam"_qs;
    QTest::newRow("name cannot be emptied") << u"name"_qs << u" "_qs << false << u"Digitale werkplaats"_qs;
    QTest::newRow("money") << u"budget"_qs << u"1900"_qs << true << u"€ 1.900"_qs;
    QTest::newRow("negative money") << u"budget"_qs << u"-5"_qs << false << u"€ 12.500,50"_qs;
}

void TestRecordModel::typedTextIsReadAndRefusedWithASentence()
{
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    QFETCH(QString, shown);
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    model.setColumns(
        app::columnsFromKeys(EntityKind::Initiative,
                             {QStringLiteral("stage"), QStringLiteral("ends_on"), QStringLiteral("budget")}));
    QSignalSpy refused(&model, &RecordModel::refused);
    QSignalSpy failed(&fixture.workspace, &app::Workspace::failed);
    const QModelIndex index = model.indexOf(Fixture::id(1), columnOf(model, qPrintable(column)));
    QCOMPARE(model.setData(index, typed), taken);
    QCOMPARE(refused.size(), taken ? 0 : 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(cell(model, 1, qPrintable(column)).toLower(), shown.toLower());
}

void TestRecordModel::insertedAndDeletedRecordsComeAndGoRowByRow()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy counts(&model, &RecordModel::countsChanged);
    QVERIFY(fixture.workspace.edit(QStringLiteral("add"), [](core::Edit &edit) -> core::Result<void> {
        if (auto done = ok(edit.insert(Fixture::initiative(4, QStringLiteral("Duurzaam dak")))); !done)
            return done;
        return ok(edit.insert(Fixture::activity(41, 4, QStringLiteral("Advies"))));
    }));
    QCOMPARE(rowsOf(model),
             QStringList(
                 {u"Digitale werkplaats"_qs, u"Duurzaam dak"_qs, u"Energiescan"_qs, u"Ondernemerscafé"_qs}));
    QCOMPARE(rowsOf(model, model.index(1, 0)), QStringList({u"Advies"_qs}));
    QCOMPARE(counts.constLast(), QVariantList({4, 4}));
    QVERIFY(fixture.workspace.edit(QStringLiteral("delete"),
                                   [](core::Edit &edit) { return edit.remove({Fixture::id(1)}); }));
    QCOMPARE(rowsOf(model), QStringList({u"Duurzaam dak"_qs, u"Energiescan"_qs, u"Ondernemerscafé"_qs}));
    QVERIFY(!removed.isEmpty());
    QVERIFY(!inserted.isEmpty());
    fixture.workspace.undo();
    QCOMPARE(rowsOf(model, model.index(0, 0)), QStringList({u"Coaching"_qs, u"Workshop webwinkel"_qs}));
    fixture.workspace.undo();
    QCOMPARE(rowsOf(model),
             QStringList({u"Digitale werkplaats"_qs, u"Energiescan"_qs, u"Ondernemerscafé"_qs}));
    QCOMPARE(reset.size(), 0);
}

void TestRecordModel::aRenamedRecordMovesToItsPlaceInTheOrder()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept = model.indexOf(Fixture::id(1));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QVERIFY(model.setData(kept, QStringLiteral("Zelf digitaal")));
    QCOMPARE(rowsOf(model), QStringList({u"Energiescan"_qs, u"Ondernemerscafé"_qs, u"Zelf digitaal"_qs}));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(model.refAt(kept).id, Fixture::id(1));
    fixture.workspace.undo();
    QCOMPARE(rowsOf(model),
             QStringList({u"Digitale werkplaats"_qs, u"Energiescan"_qs, u"Ondernemerscafé"_qs}));
    QCOMPARE(kept.row(), 0);
}

void TestRecordModel::anActivityThatChangesItsInitiativeMoves()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(fixture.workspace.edit(QStringLiteral("move"), [](core::Edit &edit) {
        return edit.setField(EntityKind::Activity, Fixture::id(12),
                             fieldOf(EntityKind::Activity, "initiative"), Fixture::id(3));
    }));
    QCOMPARE(rowsOf(model, model.indexOf(Fixture::id(1))), QStringList({u"Workshop webwinkel"_qs}));
    QCOMPARE(rowsOf(model, model.indexOf(Fixture::id(3))), QStringList({u"Coaching"_qs}));
    // The union of phases follows on both sides.
    QCOMPARE(cell(model, 1, "phases"), word(fixture.workspace, "fase", "weten"));
    QVERIFY(cell(model, 3, "phases").contains(word(fixture.workspace, "fase", "kunnen")));
}

void TestRecordModel::sortingKeepsPersistentIndexesOnTheirRecords()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex top = model.indexOf(Fixture::id(1), 2);
    const QPersistentModelIndex part = model.indexOf(Fixture::id(12));
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(model.refAt(top).id, Fixture::id(1));
    QCOMPARE(top.row(), 2);
    QCOMPARE(top.column(), 2);
    QCOMPARE(model.refAt(part).id, Fixture::id(12));
    QCOMPARE(part.row(), 1); // "Workshop webwinkel" stands before "Coaching" now
}

void TestRecordModel::aChangedParticipationChangesTheProviderCell()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    model.sort(columnOf(model, "providers"), Qt::AscendingOrder);
    QVERIFY(fixture.workspace.edit(QStringLiteral("provider"), [](core::Edit &edit) {
        return ok(edit.insert(Fixture::participation(152, 3, 102, "trekker")));
    }));
    QCOMPARE(cell(model, 3, "providers"), QStringLiteral("Kamer van Koophandel"));
    QCOMPARE(rowsOf(model),
             QStringList({u"Digitale werkplaats"_qs, u"Ondernemerscafé"_qs, u"Energiescan"_qs}));
    QVERIFY(fixture.workspace.edit(QStringLiteral("rename"), [](core::Edit &edit) {
        return edit.setField(EntityKind::Organisation, Fixture::id(102),
                             fieldOf(EntityKind::Organisation, "name"), QStringLiteral("Adviesbureau"));
    }));
    QCOMPARE(rowsOf(model),
             QStringList({u"Ondernemerscafé"_qs, u"Digitale werkplaats"_qs, u"Energiescan"_qs}));
    QVERIFY(fixture.workspace.edit(QStringLiteral("delete"),
                                   [](core::Edit &edit) { return edit.remove({Fixture::id(102)}); }));
    QCOMPARE(cell(model, 3, "providers"), QString());
}

void TestRecordModel::manyChangesAtOnceResetOnce()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(fixture.workspace.edit(QStringLiteral("import"), [](core::Edit &edit) -> core::Result<void> {
        for (quint64 i = 0; i < 300; ++i) {
            const auto done = edit.insert(Fixture::initiative(1000 + i, QStringLiteral("Import %1").arg(i)));
            if (!done)
                return done.error();
        }
        return {};
    }));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.totalCount(), 303);
    // Numbers sort as numbers: "Import 2" before "Import 10".
    const QStringList rows = rowsOf(model);
    QVERIFY(rows.indexOf(QStringLiteral("Import 2")) < rows.indexOf(QStringLiteral("Import 10")));
}

void TestRecordModel::unknownColumnsInSettingsAreLeftOut()
{
    const auto columns = app::columnsFromKeys(EntityKind::Initiative,
                                              {QStringLiteral("stage"), QStringLiteral("gone_since_2"),
                                               QStringLiteral("stage"), QStringLiteral("name")});
    QCOMPARE(columns.size(), 2); // the name first, whatever the order; nothing twice
    QCOMPARE(columns.at(0).key, QStringLiteral("name"));
    QCOMPARE(columns.at(1).key, QStringLiteral("stage"));
    for (const EntityKind kind : core::entityKinds)
        QVERIFY(!app::defaultColumns(kind).isEmpty());
}

QTEST_MAIN(TestRecordModel)
#include "tst_recordmodel.moc"
