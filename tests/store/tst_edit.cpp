#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/organisation.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::created;
using samples::fieldIndex;
using samples::firstInitiative;
using samples::rename;

/// One edit: what it does, what it says of it, and what it refuses.
class EditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditSaysWhichFieldsChanged();
    void anEditSeesItsOwnWork();
    void anEditThatChangesNothingLeavesNoTrace_data();
    void anEditThatChangesNothingLeavesNoTrace();
    void aFailedEditLeavesEverythingAsItWas_data();
    void aFailedEditLeavesEverythingAsItWas();
    void deletingTakesAllThatIsOwned();
    void anEditWithinAnEditIsRefused();
    void aListenerMayEditAgain();
};

void EditTest::anEditSaysWhichFieldsChanged()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    QList<Change> heard;
    connect(document.get(), &Document::changed, this, [&](const Change &change) { heard.append(change); });
    Initiative initiative = firstInitiative(*document);
    RecordId added;

    const auto done = document->edit(QStringLiteral("Drie dingen"), [&](Edit &edit) -> Result<void> {
        Lesson lesson;
        lesson.text = QStringLiteral("Begin klein");
        const auto id = edit.insert(lesson);
        if (!id)
            return id.error();
        added = *id;
        initiative.budget = 5;
        initiative.name = QStringLiteral("Nieuw");
        return edit.update(initiative);
    });

    QVERIFY(done);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().cause, Change::Cause::Edit);
    QCOMPARE(heard.first().label, QStringLiteral("Drie dingen"));
    QCOMPARE(heard.first().revision, document->revision());
    const QList<RecordChange> expected{{EntityKind::Initiative,
                                        initiative.id,
                                        RecordChange::Kind::Updated,
                                        {fieldIndex<Initiative>("name"), fieldIndex<Initiative>("budget")}},
                                       {EntityKind::Lesson, added, RecordChange::Kind::Inserted, {}}};
    QCOMPARE(heard.first().records, expected);
    QVERIFY(!added.isNull());
}

void EditTest::anEditSeesItsOwnWork()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    const RecordId id = firstInitiative(*document).id;
    const qsizetype before = document->inventory().table(EntityKind::Lesson).size();
    QString seen;
    qsizetype lessons = 0;
    QVERIFY(document->edit(QStringLiteral("Twee stappen"), [&](Edit &edit) -> Result<void> {
        if (auto done = edit.setField(EntityKind::Initiative, id, 0, QStringLiteral("Eerst")); !done)
            return done;
        seen = *edit.inventory().find<Initiative>(id)->name;
        Lesson lesson;
        lesson.text = QStringLiteral("x");
        const auto added = edit.insert(lesson);
        lessons = edit.inventory().table(EntityKind::Lesson).size();
        return edit.remove(RecordIdSet{*added});
    }));
    QCOMPARE(seen, QStringLiteral("Eerst"));
    QCOMPARE(lessons, before + 1);
    QCOMPARE(document->inventory().table(EntityKind::Lesson).size(), before);
}

void EditTest::anEditThatChangesNothingLeavesNoTrace_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("nothing at all") << 0;
    QTest::newRow("the value it has") << 1;
    QTest::newRow("there and back") << 2;
    QTest::newRow("added and deleted") << 3;
}

void EditTest::anEditThatChangesNothingLeavesNoTrace()
{
    QFETCH(int, what);
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    QSignalSpy spy(document.get(), &Document::changed);
    const Initiative initiative = firstInitiative(*document);
    QVERIFY(document->edit(QStringLiteral("Niets"), [&](Edit &edit) -> Result<void> {
        const QString old = *initiative.name;
        switch (what) {
        case 1:
            return edit.update(initiative);
        case 2:
            if (auto done = edit.setField(EntityKind::Initiative, initiative.id, 0, QStringLiteral("x"));
                !done)
                return done;
            return edit.setField(EntityKind::Initiative, initiative.id, 0, old);
        case 3: {
            Lesson lesson;
            lesson.text = QStringLiteral("x");
            return edit.remove(RecordIdSet{*edit.insert(lesson)});
        }
        default:
            return {};
        }
    }));
    QCOMPARE(spy.size(), 0);
    QCOMPARE(document->revision(), 0u);
    QVERIFY(document->history().isEmpty());
}

void EditTest::aFailedEditLeavesEverythingAsItWas_data()
{
    QTest::addColumn<int>("what");
    const QStringList names{
        QStringLiteral("the caller's own error"),       QStringLiteral("a broken reference"),
        QStringLiteral("a required value taken away"),  QStringLiteral("a record that is not there"),
        QStringLiteral("an id that is taken"),          QStringLiteral("a value of another type"),
        QStringLiteral("a field that is not there"),    QStringLiteral("a deletion that leaves orphans"),
        QStringLiteral("a number out of range"),        QStringLiteral("an insert without a name"),
        QStringLiteral("a reference to the wrong kind")};
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

void EditTest::aFailedEditLeavesEverythingAsItWas()
{
    QFETCH(int, what);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const auto document = created(path);
    QVERIFY(document);
    QVERIFY(rename(*document, QStringLiteral("Eerder")));
    const QString before = document->fingerprint();
    const Initiative initiative = firstInitiative(*document);
    const RecordId activity = document->inventory().all<Activity>().at(0).id;
    const RecordId organisation = document->inventory().all<Organisation>().at(0).id;
    QSignalSpy spy(document.get(), &Document::changed);

    const auto done = document->edit(QStringLiteral("Mislukt"), [&](Edit &edit) -> Result<void> {
        if (auto first = edit.setField(EntityKind::Initiative, initiative.id, 0, QStringLiteral("Half"));
            !first)
            return first;
        switch (what) {
        case 0:
            return Error{ErrorCode::InvalidInput, QStringLiteral("Nee."), {}};
        case 1:
            return edit.setField(EntityKind::Activity, activity, fieldIndex<Activity>("initiative"),
                                 RecordId::create());
        case 2:
            return edit.setField(EntityKind::Activity, activity, fieldIndex<Activity>("name"), FieldValue());
        case 3:
            return edit.setField(EntityKind::Initiative, RecordId::create(), 0, QStringLiteral("x"));
        case 4: {
            Lesson lesson;
            lesson.id = organisation; // an id is one record, of whatever kind
            lesson.text = QStringLiteral("x");
            const auto id = edit.insert(lesson);
            return id ? Result<void>() : Result<void>(id.error());
        }
        case 5:
            return edit.setField(EntityKind::Initiative, initiative.id, 0, qint64(3));
        case 6:
            return edit.setField(EntityKind::Initiative, initiative.id, 999, QStringLiteral("x"));
        case 7:
            return edit.apply({Operation::Kind::Delete, EntityKind::Initiative, initiative.id, {}});
        case 8:
            return edit.setField(EntityKind::Initiative, initiative.id, fieldIndex<Initiative>("budget"),
                                 qint64(-1));
        case 9: {
            const auto id = edit.insert(Organisation());
            return id ? Result<void>() : Result<void>(id.error());
        }
        default:
            return edit.setField(EntityKind::Activity, activity, fieldIndex<Activity>("initiative"),
                                 organisation);
        }
    });

    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
    QVERIFY(!done.error().message.isEmpty());
    QCOMPARE(spy.size(), 0);
    QCOMPARE(document->revision(), 1u);
    QCOMPARE(document->fingerprint(), before);
    QVERIFY(rename(*document, QStringLiteral("Daarna"))); // the next edit works
    QCOMPARE(document->revision(), 2u);
}

void EditTest::deletingTakesAllThatIsOwned()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    const QString before = document->fingerprint();
    const RecordId id = firstInitiative(*document).id;
    const qsizetype size = document->inventory().size();
    QVERIFY(document->edit(QStringLiteral("Verwijderen"),
                           [&](Edit &edit) { return edit.remove(RecordIdSet{id}); }));
    // the first initiative of the sample has 3 activities and 4 participations
    QCOMPARE(document->inventory().size(), size - 8);
    for (const Activity &activity : document->inventory().all<Activity>())
        QVERIFY(*activity.initiative != id);
    QVERIFY(document->undo());
    QCOMPARE(document->fingerprint(), before);
}

void EditTest::anEditWithinAnEditIsRefused()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    Result<void> inner;
    QVERIFY(document->edit(QStringLiteral("Buiten"), [&](Edit &edit) -> Result<void> {
        inner = rename(*document, QStringLiteral("Binnen"));
        return edit.setField(EntityKind::Initiative, firstInitiative(*document).id, 0,
                             QStringLiteral("Buiten"));
    }));
    QVERIFY(!inner);
    QCOMPARE(*firstInitiative(*document).name, QStringLiteral("Buiten"));
    QCOMPARE(document->history().size(), 1);
}

void EditTest::aListenerMayEditAgain()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    connect(document.get(), &Document::changed, this, [&](const Change &change) {
        if (change.revision < 3)
            QVERIFY(rename(*document, QStringLiteral("keer %1").arg(change.revision)));
    });
    QVERIFY(rename(*document, QStringLiteral("begin")));
    QCOMPARE(document->revision(), 3u);
    QCOMPARE(*firstInitiative(*document).name, QStringLiteral("keer 2"));
}

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
