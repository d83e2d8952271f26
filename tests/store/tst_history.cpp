#include "core/model/entities/decision.h"
#include "samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::created;
using samples::fieldIndex;
using samples::firstInitiative;
using samples::opened;
using samples::rename;

/// What the log remembers: of each field, of named versions, of every state there was.
class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoDidWhatWhen();
    void followsOneFieldThroughItsStates();
    void tellsOfARecordThatCameAndWent();
    void leavesUndoneEntriesOut();
    void namesAVersionWithoutMakingAnEdit();
    void refusesAVersionName_data();
    void refusesAVersionName();
    void rebuildsEveryStateThereWas();
    void rebuildsStatesOnBranches();
    void refusesAStateThereNeverWas();
    void aReaderSeesTheLogItOpenedWith();
};

void HistoryTest::tellsWhoDidWhatWhen()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-1);
    QVERIFY(rename(*created(path), QStringLiteral("A")));
    {
        auto other = Document::open(path, Document::OpenMode::Exclusive, QStringLiteral("Pïet"));
        QVERIFY(other);
        QVERIFY(rename(**other, QStringLiteral("B")));
    }
    const QList<ChangeInfo> history = opened(path)->history();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.at(0).number, 2);
    QCOMPARE(history.at(0).parent, 1);
    QCOMPARE(history.at(0).author, QStringLiteral("Pïet"));
    QCOMPARE(history.at(0).label, QStringLiteral("Hernoemen tot B"));
    QCOMPARE(history.at(1).author, samples::author);
    QCOMPARE(history.at(1).parent, 0);
    QVERIFY(history.at(0).id != history.at(1).id);
    for (const ChangeInfo &entry : history) {
        QCOMPARE(entry.at.timeSpec(), Qt::UTC);
        QVERIFY(entry.at >= start && entry.at <= QDateTime::currentDateTimeUtc().addSecs(1));
    }
}

void HistoryTest::followsOneFieldThroughItsStates()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    const RecordId id = firstInitiative(*document).id;
    const FieldValue first = *firstInitiative(*document).website;
    const int website = fieldIndex<Initiative>("website");
    for (const FieldValue &value :
         {FieldValue::none(), FieldValue(), FieldValue(QStringLiteral("https://x.example"))}) {
        QVERIFY(document->edit(QStringLiteral("Website"), [&](Edit &edit) {
            return edit.setField(EntityKind::Initiative, id, website, value);
        }));
    }
    const auto history = document->historyOf(EntityKind::Initiative, id);
    QVERIFY(history);
    QCOMPARE(history->size(), 3);
    QCOMPARE(history->at(0).after, FieldValue(QStringLiteral("https://x.example")));
    QVERIFY(history->at(0).before.isUnknown());
    QVERIFY(history->at(1).after.isUnknown());
    QVERIFY(history->at(1).before.isNone());
    QVERIFY(history->at(2).after.isNone());
    QCOMPARE(history->at(2).before, first);
    for (const FieldChange &change : *history) {
        QCOMPARE(change.field, website);
        QCOMPARE(change.kind, RecordChange::Kind::Updated);
        QCOMPARE(change.change.label, QStringLiteral("Website"));
    }
    // nothing is told of another record, nor of the same id among another kind
    QVERIFY(document->historyOf(EntityKind::Initiative, document->inventory().all<Initiative>().at(1).id)
                ->isEmpty());
    QVERIFY(document->historyOf(EntityKind::Activity, id)->isEmpty());
}

void HistoryTest::tellsOfARecordThatCameAndWent()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    RecordId id;
    QVERIFY(document->edit(QStringLiteral("Les"), [&](Edit &edit) -> Result<void> {
        Lesson lesson;
        lesson.text = QStringLiteral("Begin klein");
        lesson.tags = TermSet{QStringLiteral("start")};
        const auto added = edit.insert(lesson);
        id = *added;
        return {};
    }));
    QVERIFY(document->edit(QStringLiteral("Twee velden"), [&](Edit &edit) {
        Lesson lesson = *edit.inventory().find<Lesson>(id);
        lesson.text = QStringLiteral("Begin heel klein");
        lesson.tags = Known<TermSet>::none();
        return edit.update(lesson);
    }));
    QVERIFY(document->edit(QStringLiteral("Weg"), [&](Edit &edit) { return edit.remove(RecordIdSet{id}); }));

    const auto history = document->historyOf(EntityKind::Lesson, id);

    QVERIFY(history);
    QCOMPARE(history->size(), 4);
    QCOMPARE(history->at(0).kind, RecordChange::Kind::Deleted);
    QCOMPARE(history->at(0).field, -1);
    QCOMPARE(history->at(1).field, fieldIndex<Lesson>("text"));
    QCOMPARE(history->at(1).after, FieldValue(QStringLiteral("Begin heel klein")));
    QCOMPARE(history->at(2).field, fieldIndex<Lesson>("tags"));
    QCOMPARE(history->at(2).before, FieldValue(TermSet{QStringLiteral("start")}));
    QVERIFY(history->at(2).after.isNone());
    QCOMPARE(history->at(3).kind, RecordChange::Kind::Inserted);
}

void HistoryTest::leavesUndoneEntriesOut()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    const RecordId id = firstInitiative(*document).id;
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(rename(*document, QStringLiteral("B")));
    QVERIFY(document->undo());
    QCOMPARE(document->historyOf(EntityKind::Initiative, id)->size(), 1);
    QVERIFY(document->redo());
    QCOMPARE(document->historyOf(EntityKind::Initiative, id)->size(), 2);
}

void HistoryTest::namesAVersionWithoutMakingAnEdit()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    auto document = created(path);
    QVERIFY(document);
    QVERIFY(document->nameVersion(QStringLiteral("begin")));
    QVERIFY(rename(*document, QStringLiteral("A")));
    const auto named = document->nameVersion(QStringLiteral("  nulmeting  2025 "));
    QVERIFY(named);
    QCOMPARE(named->name, QStringLiteral("nulmeting 2025"));
    QCOMPARE(named->change, 1);
    QCOMPARE(document->revision(), 1u);
    QVERIFY(rename(*document, QStringLiteral("B")));
    QVERIFY(document->undo());
    QVERIFY(document->undo());

    document.reset();
    document = opened(path);
    const QList<VersionInfo> versions = document->versions();
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.at(0).name, QStringLiteral("begin"));
    QCOMPARE(versions.at(0).change, 0);
    QCOMPARE(versions.at(1).name, QStringLiteral("nulmeting 2025"));
    QCOMPARE(versions.at(1).author, samples::author);
    const auto then = document->inventoryAt(versions.at(1).change);
    QVERIFY(then);
    QCOMPARE(*then->all<Initiative>().at(0).name, QStringLiteral("A"));
}

void HistoryTest::refusesAVersionName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral("  \t");
    QTest::newRow("the same") << QStringLiteral("Nulmeting");
    QTest::newRow("the same in capitals") << QStringLiteral("NULMETING ");
}

void HistoryTest::refusesAVersionName()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document->nameVersion(QStringLiteral("Nulmeting")));
    const auto named = document->nameVersion(name);
    QVERIFY(!named);
    QCOMPARE(named.error().code, ErrorCode::InvalidInput);
    QCOMPARE(document->versions().size(), 1);
}

void HistoryTest::rebuildsEveryStateThereWas()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    auto document = created(path, samples::country(3));
    QVERIFY(document);
    std::mt19937 random(3);
    QList<Inventory> states{document->inventory()};
    while (states.size() <= 40) {
        const quint64 revision = document->revision();
        (void)document->edit({}, [&](Edit &edit) { return samples::anyEdit(edit, random); });
        if (document->revision() != revision)
            states.append(document->inventory());
    }
    document.reset();
    document = opened(path, Document::OpenMode::ReadOnly);
    QVERIFY(document);
    for (qsizetype i = 0; i < states.size(); ++i) {
        const auto then = document->inventoryAt(i);
        QVERIFY(then);
        QVERIFY(then->equals(states.at(i)));
    }
    QVERIFY(document->inventory().equals(states.last())); // the present one was not touched
}

void HistoryTest::rebuildsStatesOnBranches()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    const QString first = *firstInitiative(*document).name;
    QVERIFY(rename(*document, QStringLiteral("A"))); // 1, on 0
    QVERIFY(rename(*document, QStringLiteral("B"))); // 2, on 1
    QVERIFY(document->undo());
    QVERIFY(rename(*document, QStringLiteral("C"))); // 3, on 1
    QVERIFY(document->undo());
    QVERIFY(document->undo());
    QVERIFY(rename(*document, QStringLiteral("D"))); // 4, on 0
    const QStringList expected{first, QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                               QStringLiteral("D")};
    for (qint64 number = 0; number < expected.size(); ++number) {
        const auto then = document->inventoryAt(number);
        QVERIFY(then);
        QCOMPARE(*then->all<Initiative>().at(0).name, expected.at(number));
    }
    QCOMPARE(*firstInitiative(*document).name, QStringLiteral("D"));
}

void HistoryTest::refusesAStateThereNeverWas()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    for (const qint64 number : {qint64(-1), qint64(1), std::numeric_limits<qint64>::max()}) {
        const auto then = document->inventoryAt(number);
        QVERIFY(!then);
        QCOMPARE(then.error().code, ErrorCode::InvalidInput);
    }
}

void HistoryTest::aReaderSeesTheLogItOpenedWith()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const auto writer = created(path);
    QVERIFY(rename(*writer, QStringLiteral("A")));
    const auto reader = opened(path, Document::OpenMode::ReadOnly);
    QVERIFY(reader);
    QVERIFY(rename(*writer, QStringLiteral("B"))); // the reader holds no lock that stops the writer
    QCOMPARE(reader->history().size(), 1);
    QCOMPARE(*firstInitiative(*reader).name, QStringLiteral("A"));
    const auto then = reader->inventoryAt(0);
    QVERIFY(then);
    QVERIFY(*then->all<Initiative>().at(0).name != QStringLiteral("A"));
    QCOMPARE(reader->historyOf(EntityKind::Initiative, firstInitiative(*reader).id)->size(), 1);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
