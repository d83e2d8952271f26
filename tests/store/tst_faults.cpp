#include "core/model/entities/organisation.h"
#include "core/store/check.h"
#include "faultymachine.h"
#include "samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace faultymachine;
using samples::created;
using samples::integrity;
using samples::opened;
using samples::rename;

/// Every operation on the disk and every allocation of SQLite's, made to fail in its turn, for all that is
/// done with a document. STELSELKAART_FAULTS=all tries each one; else every so many-th of the long rows.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneInAnOpenDocumentIsDoneOrNot_data();
    void whatIsDoneInAnOpenDocumentIsDoneOrNot();
    void aDiskThatStaysBrokenLosesNothing_data();
    void aDiskThatStaysBrokenLosesNothing();
    void cleanupTestCase() { qInfo("%d faults of disk and memory", m_faults); }

private:
    int m_faults = 0;
};

namespace {

struct Act {
    const char *name;
    Result<void> (*run)(Document &document, int number);
    bool needsRedo = false;
};

Result<void> renameAll(Document &document, int number)
{
    return document.edit(QStringLiteral("Alles"), [&](Edit &edit) -> Result<void> {
        for (const Initiative &initiative : document.inventory().all<Initiative>()) {
            const QString name = QStringLiteral("%1 %2").arg(number).arg(QString(500, u'x'));
            if (auto set = edit.setField(EntityKind::Initiative, initiative.id, 0, name); !set)
                return set;
        }
        return {};
    });
}

/// As an import does: one change of many new records, and some deleted.
Result<void> addMany(Document &document, int number)
{
    return document.edit(QStringLiteral("Import"), [&](Edit &edit) -> Result<void> {
        for (int i = 0; i < 25; ++i) {
            Organisation made;
            made.name = QStringLiteral("Organisatie %1-%2").arg(number).arg(i);
            made.task = QString(700, u'y');
            if (auto id = edit.insert(made); !id)
                return id.error();
        }
        const auto organisations = edit.inventory().all<Organisation>();
        RecordIdSet surplus;
        if (organisations.size() > 80) {
            QList<RecordId> ids;
            for (qsizetype i = organisations.size() - 60; i < organisations.size(); ++i)
                ids.append(organisations.at(i).id);
            surplus = RecordIdSet(ids);
        }
        return edit.remove(surplus);
    });
}

const std::array acts{
    Act{"an edit", [](Document &document, int number) { return rename(document, QString::number(number)); }},
    Act{"an edit of all records", renameAll},
    Act{"an import", addMany},
    Act{"undo", [](Document &document, int) { return document.undo(); }},
    Act{"redo", [](Document &document, int) { return document.redo(); }, true},
    Act{"a version",
        [](Document &document, int number) {
            const auto named = document.nameVersion(QString::number(number));
            return named ? Result<void>() : Result<void>(named.error());
        }},
};

/// What of a document must be the same in memory and in the file.
QString stateOf(const Document &document)
{
    QStringList state{document.fingerprint(), QString::number(document.revision()),
                      QString::number(document.history().size())};
    for (const VersionInfo &version : document.versions())
        state.append(version.name);
    return state.join(u' ');
}

} // namespace

void FaultsTest::whatIsDoneInAnOpenDocumentIsDoneOrNot_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<Trouble>("trouble");
    for (size_t act = 0; act < acts.size(); ++act) {
        for (const auto &[trouble, name] : troubles)
            QTest::addRow("%s, %s", acts.at(act).name, name) << static_cast<int>(act) << trouble;
    }
}

void FaultsTest::whatIsDoneInAnOpenDocumentIsDoneOrNot()
{
    QFETCH(int, act);
    QFETCH(Trouble, trouble);
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    {
        Machine machine;
        auto document = created(path, samples::country(8));
        QVERIFY(document);
        for (int number = 1;; number = after(number, trouble)) {
            QVERIFY(number < 100000);
            QVERIFY(rename(*document, QStringLiteral("eerst %1").arg(number)));
            if (acts.at(static_cast<size_t>(act)).needsRedo)
                QVERIFY(document->undo());
            const QString before = stateOf(*document);
            machine.failAt(trouble, number);
            const auto done = acts.at(static_cast<size_t>(act)).run(*document, number);
            const bool hasFailed = machine.mend();
            if (!done) {
                QVERIFY(hasFailed);
                QCOMPARE(complaintOf(done.error()), QString());
                QCOMPARE(stateOf(*document), before);
            } else {
                QVERIFY(stateOf(*document) != before);
            }
            const auto reader = opened(path, Document::OpenMode::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(stateOf(*reader), stateOf(*document));
            const auto next = rename(*document, QStringLiteral("daarna %1").arg(number));
            QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
            if (!hasFailed)
                break; // every operation had its turn
        }
        QVERIFY(machine.faults() > 0);
        m_faults += machine.faults();
    }
    QCOMPARE(integrity(path), QStringLiteral("ok"));
    const auto report = checkFile(path);
    QVERIFY(report && report->isSound());
}

void FaultsTest::aDiskThatStaysBrokenLosesNothing_data()
{
    QTest::addColumn<Trouble>("trouble");
    for (const auto &[trouble, name] : troubles) {
        if (trouble != Trouble::Memory)
            QTest::newRow(name) << trouble;
    }
}

void FaultsTest::aDiskThatStaysBrokenLosesNothing()
{
    QFETCH(Trouble, trouble);
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    Machine machine;
    for (int number = 1; number < 300; ++number) {
        QFile::remove(path);
        auto document = created(path, samples::country(2));
        QVERIFY(document);
        QVERIFY(rename(*document, QStringLiteral("A")));
        machine.failAt(trouble, number, true);
        const auto done = rename(*document, QStringLiteral("B"));
        const auto again = rename(*document, QStringLiteral("C"));
        const bool hasFailed = machine.mend();
        for (const auto &answer : {done, again})
            QCOMPARE(answer ? QString() : complaintOf(answer.error()), QString());
        // once the disk is back, memory and file agree again, and go on
        const QString name = *samples::firstInitiative(*document).name;
        if (again)
            QCOMPARE(name, QStringLiteral("C"));
        const auto later = rename(*document, QStringLiteral("D"));
        QVERIFY2(later, later ? "" : qPrintable(later.error().detail));
        const QString state = stateOf(*document);
        document.reset();
        QCOMPARE(stateOf(*opened(path)), state);
        QCOMPARE(integrity(path), QStringLiteral("ok"));
        if (!hasFailed) {
            m_faults += machine.faults();
            return;
        }
    }
    QFAIL("two edits take fewer operations than that");
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
