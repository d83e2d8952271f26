#include "core/store/check.h"
#include "core/store/fingerprint.h"
#include "samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::created;
using samples::firstInitiative;
using samples::opened;
using samples::rename;

/// Every step can be taken back and done again, also after closing.
class UndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoGoThroughTheLabels();
    void anEditAfterUndoMakesABranch();
    void randomEditsAreUndoneAndRedoneExactly_data();
    void randomEditsAreUndoneAndRedoneExactly();
    void randomStepsOfEveryKindKeepMemoryAndFileEqual_data();
    void randomStepsOfEveryKindKeepMemoryAndFileEqual();
    void undoWorksAfterClosingAndOpening();
};

void UndoTest::undoAndRedoGoThroughTheLabels()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    QList<Change::Cause> causes;
    connect(document.get(), &Document::changed, this,
            [&](const Change &change) { causes.append(change.cause); });
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(rename(*document, QStringLiteral("B")));
    QCOMPARE(document->undoLabel(), QStringLiteral("Hernoemen tot B"));
    QCOMPARE(document->redoLabel(), QString());
    QVERIFY(!document->canRedo());

    QVERIFY(document->undo());
    QCOMPARE(*firstInitiative(*document).name, QStringLiteral("A"));
    QCOMPARE(document->undoLabel(), QStringLiteral("Hernoemen tot A"));
    QCOMPARE(document->redoLabel(), QStringLiteral("Hernoemen tot B"));
    QVERIFY(document->undo());
    QVERIFY(!document->canUndo());
    const auto tooFar = document->undo();
    QVERIFY(!tooFar);
    QCOMPARE(tooFar.error().code, ErrorCode::InvalidInput);
    QVERIFY(document->redo());
    QVERIFY(document->redo());
    QVERIFY(!document->redo());
    QCOMPARE(*firstInitiative(*document).name, QStringLiteral("B"));
    QCOMPARE(document->revision(), 6u); // two edits, two undone, two redone
    using enum Change::Cause;
    QCOMPARE(causes, (QList<Change::Cause>{Edit, Edit, Undo, Undo, Redo, Redo}));
}

void UndoTest::anEditAfterUndoMakesABranch()
{
    QTemporaryDir folder;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(rename(*document, QStringLiteral("B")));
    QVERIFY(document->undo());
    QVERIFY(rename(*document, QStringLiteral("C"))); // on top of A, beside B
    QVERIFY(!document->canRedo());
    QVERIFY(document->undo());
    QCOMPARE(document->redoLabel(), QStringLiteral("Hernoemen tot C")); // the newest, not B
    QVERIFY(document->redo());

    const QList<ChangeInfo> history = document->history();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.at(0).label, QStringLiteral("Hernoemen tot C"));
    QCOMPARE(history.at(0).parent, 1);
    QVERIFY(!history.at(0).isUndone);
    QCOMPARE(history.at(1).label, QStringLiteral("Hernoemen tot B"));
    QCOMPARE(history.at(1).parent, 1);
    QVERIFY(history.at(1).isUndone);
    QVERIFY(!history.at(2).isUndone);
}

void UndoTest::randomEditsAreUndoneAndRedoneExactly_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("edits");
    QTest::newRow("one thousand") << 1u << 1000;
    for (unsigned seed = 2; seed < 7; ++seed)
        QTest::addRow("seed %u", seed) << seed << 60;
}

void UndoTest::randomEditsAreUndoneAndRedoneExactly()
{
    QFETCH(unsigned, seed);
    QFETCH(int, edits);
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    auto document = created(path, samples::country(3, seed));
    QVERIFY(document);
    std::mt19937 random(seed);
    QStringList prints{document->fingerprint()};
    for (int i = 0; i < edits; ++i) {
        const quint64 revision = document->revision();
        const auto done
            = document->edit(QString::number(i), [&](Edit &edit) { return samples::anyEdit(edit, random); });
        QVERIFY2(done || done.error().code == ErrorCode::InvalidInput,
                 done ? "" : qPrintable(done.error().detail));
        if (document->revision() != revision)
            prints.append(document->fingerprint());
        else
            QCOMPARE(document->fingerprint(), prints.last());
    }
    QVERIFY(prints.size() > edits * 9 / 10);
    for (qsizetype i = prints.size() - 2; i >= 0; --i) {
        QVERIFY(document->undo());
        QCOMPARE(document->fingerprint(), prints.at(i));
    }
    QVERIFY(!document->canUndo());
    document.reset();
    document = opened(path);
    QVERIFY(document);
    QCOMPARE(document->fingerprint(), prints.first());
    for (qsizetype i = 1; i < prints.size(); ++i) {
        QVERIFY(document->redo());
        QCOMPARE(document->fingerprint(), prints.at(i));
    }
    document.reset();
    document = opened(path);
    QVERIFY(document);
    QCOMPARE(document->fingerprint(), prints.last());
}

void UndoTest::randomStepsOfEveryKindKeepMemoryAndFileEqual_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::newRow("one") << 11u;
    QTest::newRow("another") << 12u;
}

namespace {

Result<void> anyChange(Document &document, const QString &label, int parts, std::mt19937 &random)
{
    return document.edit(label, [&](Edit &edit) -> Result<void> {
        for (int part = 0; part < parts; ++part) {
            if (auto one = samples::anyEdit(edit, random); !one)
                return one;
        }
        return {};
    });
}

int wantedSteps()
{
    const int wanted = qEnvironmentVariableIntValue("STELSELKAART_STEPS");
    return wanted > 0 ? wanted : 100;
}

} // namespace

/// Edits, imports, undo, redo with branches, versions and closing, in any order; each state that the log
/// knows can be rebuilt at the end, each version holds what it was given for, and the way back is whole.
void UndoTest::randomStepsOfEveryKindKeepMemoryAndFileEqual()
{
    QFETCH(unsigned, seed);
    const int steps = wantedSteps();
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    auto document = created(path, samples::country(2, seed));
    std::mt19937 random(seed);
    QMap<qint64, QString> prints{{0, document->fingerprint()}}; // by entry of the log; 0: the first state
    QMap<QString, QString> versions;
    qint64 head = 0;
    QMap<qint64, qint64> parents;
    for (int i = 0; i < steps; ++i) {
        const quint64 revision = document->revision();
        const auto what = static_cast<int>(random() % 12);
        if (what < 3) {
            QCOMPARE(bool(document->undo()), head != 0);
            head = parents.value(head);
        } else if (what < 5) {
            qint64 next = 0; // the newest made on top of the present state
            for (auto child = parents.cbegin(); child != parents.cend(); ++child)
                next = *child == head ? child.key() : next;
            QCOMPARE(bool(document->redo()), next != 0);
            head = next != 0 ? next : head;
        } else if (what == 5) {
            const QString name = QStringLiteral("versie %1").arg(i);
            QVERIFY(document->nameVersion(name));
            versions.insert(name, document->fingerprint());
        } else if (what == 6) {
            document.reset();
            document = opened(path);
            QVERIFY(document);
        } else {
            const int parts = what == 7 ? 30 : 1; // an import is many of them as one change
            const auto done = anyChange(*document, QString::number(i), parts, random);
            QVERIFY(done || done.error().code == ErrorCode::InvalidInput);
            if (document->revision() != revision) {
                const qint64 number = document->history().first().number;
                parents.insert(number, head);
                head = number;
                prints.insert(number, document->fingerprint());
            }
        }
        QCOMPARE(document->fingerprint(), prints.value(head));
        if (i % 10 == 0)
            QVERIFY(opened(path, Document::OpenMode::ReadOnly)->inventory().equals(document->inventory()));
    }
    QVERIFY(prints.size() > steps / 4);
    for (auto state = prints.cbegin(); state != prints.cend(); ++state) {
        const auto inventory = document->inventoryAt(state.key());
        QVERIFY(inventory);
        QCOMPARE(fingerprintOf(*inventory), *state);
    }
    for (const VersionInfo &version : document->versions())
        QCOMPARE(fingerprintOf(*document->inventoryAt(version.change)), versions.take(version.name));
    QVERIFY(versions.isEmpty());
    while (document->canUndo())
        QVERIFY(document->undo());
    QCOMPARE(document->fingerprint(), prints.value(0));
    document.reset();
    QCOMPARE(samples::integrity(path), QStringLiteral("ok"));
    QVERIFY(checkFile(path)->isSound());
}

void UndoTest::undoWorksAfterClosingAndOpening()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString first = *firstInitiative(*created(path)).name;
    QVERIFY(rename(*opened(path), QStringLiteral("A")));
    QVERIFY(rename(*opened(path), QStringLiteral("B")));
    QCOMPARE(opened(path)->undoLabel(), QStringLiteral("Hernoemen tot B"));
    QVERIFY(opened(path)->undo());
    QVERIFY(opened(path)->undo());
    auto document = opened(path);
    QCOMPARE(*firstInitiative(*document).name, first);
    QCOMPARE(document->redoLabel(), QStringLiteral("Hernoemen tot A"));
    QVERIFY(document->redo());
    document.reset();
    document = opened(path);
    QVERIFY(document->redo());
    QCOMPARE(*firstInitiative(*document).name, QStringLiteral("B"));
    QCOMPARE(document->revision(), 6u);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
