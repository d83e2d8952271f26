#include "core/store/check.h"
#include "fragiledisk.h"
#include "samples.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::created;
using samples::integrity;
using samples::opened;

/// The power goes at any operation of the disk, and what was not synchronised is lost in any part:
/// STELSELKAART_POWER_LOSSES times, 200 where that is not set.
class PowerLossTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedIsThereWhenThePowerIsBack();
    void thePowerGoesAgainWhileTheChangeIsTakenBack();
    void aDiskThatForgetsLosesSomething();
};

namespace {

/// What the disk may hold after the power went, and what had been promised by then.
struct Loss {
    FragileDisk::Files files;
    quint64 revision = 0;
    qsizetype versions = 0;
};

constexpr qsizetype mostOfOneStep = 12; // a large one has hundreds, much alike

int wantedLosses()
{
    const QByteArray wanted = qgetenv("STELSELKAART_POWER_LOSSES");
    return wanted.isEmpty() ? 200 : wanted.toInt();
}

/// One step of a person at work, of any kind.
Result<void> anyStep(Document &document, std::mt19937 &random)
{
    const QString label = QStringLiteral("stap %1").arg(document.history().size());
    switch (random() % 8) {
    case 0:
        return document.canUndo() ? document.undo() : Result<void>();
    case 1:
        return document.canRedo() ? document.redo() : Result<void>();
    case 2: {
        const auto named = document.nameVersion(label + QString::number(document.versions().size()));
        return named ? Result<void>() : Result<void>(named.error());
    }
    case 3: // large enough to take pages from the file before it is committed
        return document.edit(label, [&](Edit &edit) -> Result<void> {
            for (const Initiative &one : document.inventory().all<Initiative>()) {
                const QString summary = label + QString(static_cast<int>(random() % 3000), u's');
                const int field = samples::fieldIndex<Initiative>("summary");
                if (auto set = edit.setField(EntityKind::Initiative, one.id, field, summary); !set)
                    return set;
            }
            return {};
        });
    default:
        return document.edit(label, [&](Edit &edit) { return samples::anyEdit(edit, random); });
    }
}

void put(const FragileDisk::Files &files, const QDir &folder)
{
    for (const QString &name : folder.entryList(QDir::Files))
        QFile::remove(folder.filePath(name));
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        samples::write(folder.filePath(file.key()), *file);
}

/// What is wrong with the file that \a loss left in \a folder; empty when everything promised is there.
QString faultOf(const Loss &loss, const QHash<quint64, QString> &prints, const QDir &folder)
{
    const auto opening = Document::open(folder.filePath(QStringLiteral("a.stelsel")),
                                        Document::OpenMode::Exclusive, samples::author);
    if (!opening)
        return opening.error().detail;
    const Document *document = opening->get();
    const quint64 revision = document->revision();
    if (revision < loss.revision || revision > loss.revision + 1)
        return QStringLiteral("revision %1 of %2").arg(revision).arg(loss.revision);
    if (document->versions().size() < loss.versions)
        return QStringLiteral("a version is lost");
    if (document->fingerprint() != prints.value(revision))
        return QStringLiteral("the records of revision %1 are others").arg(revision);
    const QString sound = integrity(document->path());
    return sound == QStringLiteral("ok") ? QString() : sound;
}

} // namespace

void PowerLossTest::whatWasAcknowledgedIsThereWhenThePowerIsBack()
{
    QTemporaryDir work(samples::quickFolder());
    QTemporaryDir after(samples::quickFolder());
    FragileDisk disk(31);
    std::mt19937 random(5);
    const auto document = created(work.filePath(QStringLiteral("a.stelsel")), samples::country(6));
    QVERIFY(document);
    QHash<quint64, QString> prints{{document->revision(), document->fingerprint()}};
    QList<Loss> losses;
    const auto closing = qScopeGuard([&] { disk.watch({}, {}); });
    disk.watch(work.path(), [&] {
        losses.append({disk.loss(), document->revision(), document->versions().size()});
    });
    int count = 0;
    int steps = 0;
    for (; count < wantedLosses(); ++steps) {
        losses.clear();
        const auto done = anyStep(*document, random);
        QVERIFY2(done || done.error().code == ErrorCode::InvalidInput,
                 done ? "" : qPrintable(done.error().detail));
        losses.append(
            {disk.loss(), document->revision(), document->versions().size()}); // and when it is idle
        prints.insert(document->revision(), document->fingerprint());
        std::shuffle(losses.begin(), losses.end(), random);
        losses = losses.mid(0, mostOfOneStep);
        for (const Loss &loss : std::as_const(losses)) {
            put(loss.files, QDir(after.path()));
            QCOMPARE(faultOf(loss, prints, QDir(after.path())), QString());
            ++count;
        }
    }
    put(losses.last().files, QDir(after.path()));
    const auto report = checkFile(after.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(report && report->isSound());
    qInfo("%d power losses in %d steps", count, steps);
}

void PowerLossTest::thePowerGoesAgainWhileTheChangeIsTakenBack()
{
    QTemporaryDir work(samples::quickFolder());
    QTemporaryDir once(samples::quickFolder());
    QTemporaryDir twice(samples::quickFolder());
    const QString path = work.filePath(QStringLiteral("a.stelsel"));
    QHash<quint64, QString> prints;
    prints.insert(0, created(path, samples::country(60))->fingerprint());
    const QString half = once.filePath(QStringLiteral("a.stelsel"));
    samples::cutOffChange(path, half);
    FragileDisk::Files firstLoss;
    for (const char *name : {"a.stelsel", "a.stelsel-journal"})
        firstLoss.insert(QString::fromLatin1(name),
                         samples::bytesOf(once.filePath(QString::fromLatin1(name))));

    FragileDisk disk(32);
    int count = 0;
    while (count < wantedLosses() / 4) {
        put(firstLoss, QDir(once.path()));
        QList<Loss> losses;
        disk.watch(once.path(), [&] { losses.append({disk.loss(), 0, 0}); });
        QVERIFY(opened(half));
        disk.watch(twice.path(), {});
        for (const Loss &loss : std::as_const(losses)) {
            put(loss.files, QDir(twice.path()));
            QCOMPARE(faultOf(loss, prints, QDir(twice.path())), QString());
            ++count;
        }
        QVERIFY(!losses.isEmpty());
    }
    qInfo("%d power losses while a change was taken back", count);
}

/// That the tests above can fail: a disk that says to have synchronised and has not.
void PowerLossTest::aDiskThatForgetsLosesSomething()
{
    class LyingDisk : public FragileDisk {
    public:
        using FragileDisk::FragileDisk;
        int sync(diskshim::File &, int) override { return SQLITE_OK; }
    };
    QTemporaryDir work(samples::quickFolder());
    QTemporaryDir after(samples::quickFolder());
    LyingDisk disk(33);
    const auto document = created(work.filePath(QStringLiteral("a.stelsel")), samples::country(6));
    QVERIFY(document);
    disk.watch(work.path(), {});
    QHash<quint64, QString> prints;
    int faults = 0;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(samples::rename(*document, QString::number(i)));
        prints.insert(document->revision(), document->fingerprint());
        put(disk.loss(), QDir(after.path()));
        faults += !faultOf({{}, document->revision(), 0}, prints, QDir(after.path())).isEmpty();
    }
    QVERIFY(faults > 0);
}

QTEST_GUILESS_MAIN(PowerLossTest)
#include "tst_powerloss.moc"
