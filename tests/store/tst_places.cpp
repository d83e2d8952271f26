#include "samples.h"

#include <QDir>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace core;
using samples::author;
using samples::created;
using samples::opened;
using samples::rename;

/// Where a file may stand: folders and disks that do not take everything, are full, or go away.
class PlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileInAFolderThatCannotBeWrittenIsReadOnly();
    void aWriteProtectedFileIsReadOnly();
    void aFileOnAReadOnlyMountIsReadOnly();
    void aDriveThatComesBackIsGoneOnWith();
    void aFolderThatIsClosedWhileWorkingIsNamed();
    void aFullDiskIsSaidToBeAndNothingIsLost();
};

namespace {

/// As somebody who is not allowed everything, as long as this lives.
class OrdinaryUser {
public:
    OrdinaryUser() { m_isOrdinary = ::geteuid() != 0 || ::seteuid(65534) == 0; }
    ~OrdinaryUser()
    {
        if (::getuid() == 0 && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
    bool isOrdinary() const { return m_isOrdinary; }

    /// Back to who started the test, as long as this lives.
    class Pause {
    public:
        explicit Pause(const OrdinaryUser &) : m_user(::geteuid()) { (void)!::seteuid(::getuid()); }
        ~Pause() { (void)!::seteuid(m_user); }
        Q_DISABLE_COPY_MOVE(Pause)

    private:
        uid_t m_user;
    };

private:
    bool m_isOrdinary = false;
};

constexpr auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::ExeOther;

} // namespace

void PlacesTest::aFileInAFolderThatCannotBeWrittenIsReadOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QFile::setPermissions(path, everybody | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    QFile::setPermissions(folder.path(), everybody);
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("nobody to be");
        const auto document = opened(path, Document::OpenMode::ReadWrite);
        QVERIFY(document);
        QVERIFY(document->isReadOnly());
        QVERIFY(!document->readOnlyReason().isEmpty());
        const auto exclusive = Document::open(path, Document::OpenMode::Exclusive, author);
        QVERIFY(!exclusive);
        QCOMPARE(exclusive.error().code, ErrorCode::FileNotWritable);
        const auto made
            = Document::create(folder.filePath(QStringLiteral("b.stelsel")), samples::country(1), author);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileNotWritable);
        const auto copied = document->saveCopy(folder.filePath(QStringLiteral("c.stelsel")));
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::FileNotWritable);
    }
    QFile::setPermissions(folder.path(), everybody | QFile::WriteOwner);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.stelsel")});
}

void PlacesTest::aWriteProtectedFileIsReadOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    QFile::setPermissions(folder.path(),
                          everybody | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    const OrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("nobody to be");
    const auto document = opened(path, Document::OpenMode::ReadWrite);
    QVERIFY(document);
    QVERIFY(document->isReadOnly());
    QVERIFY(!rename(*document, QStringLiteral("A")));
    QVERIFY(document->saveCopy(folder.filePath(QStringLiteral("b.stelsel")))); // the way out that is offered
    QVERIFY(!QFile::exists(path + QStringLiteral(".lock")));
}

void PlacesTest::aFileOnAReadOnlyMountIsReadOnly()
{
    QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("mount"));
    QVERIFY(QDir().mkdir(inside));
    const QString path = inside + QStringLiteral("/a.stelsel");
    QVERIFY(created(path));
    const QStringList arguments{QStringLiteral("--bind"), inside, inside};
    if (::geteuid() != 0 || QProcess::execute(QStringLiteral("mount"), arguments) != 0)
        QSKIP("cannot mount here");
    const auto unmount = qScopeGuard([&] { QProcess::execute(QStringLiteral("umount"), {inside}); });
    QCOMPARE(QProcess::execute(QStringLiteral("mount"),
                               {QStringLiteral("-o"), QStringLiteral("remount,ro,bind"), inside}),
             0);
    const auto document = opened(path, Document::OpenMode::ReadWrite);
    QVERIFY(document);
    QVERIFY(document->isReadOnly());
    QVERIFY(!rename(*document, QStringLiteral("A")));
}

void PlacesTest::aDriveThatComesBackIsGoneOnWith()
{
    QTemporaryDir folder;
    const QString drive = folder.filePath(QStringLiteral("schijf"));
    const QString away = folder.filePath(QStringLiteral("weg"));
    QVERIFY(QDir().mkdir(drive));
    const auto document = created(drive + QStringLiteral("/a.stelsel"));
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(QDir().rename(drive, away));
    const auto gone = rename(*document, QStringLiteral("B"));
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::FileNotWritable);
    QVERIFY2(gone.error().message.contains(QStringLiteral("connect the drive")),
             qPrintable(gone.error().message));
    QVERIFY(document->saveCopy(folder.filePath(QStringLiteral("kopie.stelsel"))));
    QVERIFY(QDir().rename(away, drive));
    QVERIFY(rename(*document, QStringLiteral("B")));
    QCOMPARE(document->revision(), 2u);
}

void PlacesTest::aFolderThatIsClosedWhileWorkingIsNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QFile::setPermissions(path, everybody | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    const auto open = everybody | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    QFile::setPermissions(folder.path(), open);
    const OrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("nobody to be");
    const auto document = opened(path);
    QVERIFY(document && !document->isReadOnly());
    const auto close = [&](bool isClosed) {
        const OrdinaryUser::Pause root(user);
        QFile::setPermissions(folder.path(), isClosed ? everybody : open);
    };
    close(true);
    const auto refused = rename(*document, QStringLiteral("A"));
    close(false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QVERIFY2(refused.error().message.contains(QStringLiteral("folder")), qPrintable(refused.error().message));
    QVERIFY(rename(*document, QStringLiteral("A")));
}

void PlacesTest::aFullDiskIsSaidToBeAndNothingIsLost()
{
    QTemporaryDir folder;
    const QString disk = folder.filePath(QStringLiteral("schijf"));
    QVERIFY(QDir().mkdir(disk));
    const QStringList arguments{QStringLiteral("-t"),        QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                QStringLiteral("size=600k"), QStringLiteral("tmpfs"), disk};
    if (::geteuid() != 0 || QProcess::execute(QStringLiteral("mount"), arguments) != 0)
        QSKIP("cannot mount here");
    const auto unmount = qScopeGuard([&] { QProcess::execute(QStringLiteral("umount"), {disk}); });
    const QString path = disk + QStringLiteral("/a.stelsel");
    auto document = created(path, samples::country(5));
    QVERIFY(document);
    const QString print = document->fingerprint();
    QFile filler(disk + QStringLiteral("/vol"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'v')) == 4096) { }
    const auto isFull = [](const Error &error) {
        return error.code == ErrorCode::FileNotWritable && error.message.contains(QStringLiteral("disk"))
            && error.message.contains(QStringLiteral("full"));
    };
    const auto edited = rename(*document, QStringLiteral("A"));
    QVERIFY2(!edited && isFull(edited.error()), edited ? "" : qPrintable(edited.error().message));
    const auto copied = document->saveCopy(disk + QStringLiteral("/b.stelsel"));
    QVERIFY2(!copied && isFull(copied.error()), copied ? "" : qPrintable(copied.error().message));
    QVERIFY(document->saveCopy(folder.filePath(QStringLiteral("b.stelsel"))));
    QCOMPARE(document->fingerprint(), print);
    document.reset();
    while (filler.write(QByteArray(4096, 'v')) == 4096) { }
    const auto locked = Document::open(path, Document::OpenMode::Exclusive, author); // no room for the lock
    QVERIFY2(!locked && isFull(locked.error()), locked ? "" : qPrintable(locked.error().message));
    document = opened(path, Document::OpenMode::ReadWrite); // reading goes on
    QVERIFY(document && document->isReadOnly());
    QCOMPARE(document->fingerprint(), print);
    document.reset();
    QVERIFY(filler.remove());
    document = opened(path);
    QVERIFY(document && rename(*document, QStringLiteral("A")));
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "tst_places.moc"
