#include "program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

/// What somebody could put in the program's way on purpose: each row ends soon and within half a gigabyte of
/// memory, with a Dutch sentence, its exit code and an untouched document.
class CliHostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsSoonWithASentence_data();
    void endsSoonWithASentence();
    void aNulInTheEditsIsNoEndOfThem();
    void namesOfFilesAreOnlyNames_data();
    void namesOfFilesAreOnlyNames();
    void runningOutOfMemoryIsSaid();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void makeLarge(const char *name) const;
    void makeGraphs() const;
    void makeSheets() const;

    QTemporaryDir m_folder;
    QByteArray m_document;
};

namespace {

constexpr rlim_t halfAGigabyte = 512UL * 1024 * 1024;

/// With a sanitizer the program keeps a shadow of all memory: there no limit can be set.
bool isSanitized()
{
#ifdef __SANITIZE_ADDRESS__
    return true;
#else
    return false;
#endif
}

/// As run(), but with a limit on all that the program may reserve, libraries included.
Outcome runWithin(rlim_t bytes, const QStringList &arguments)
{
    QProcess process;
    process.setChildProcessModifier([bytes] {
        const rlimit limit{bytes, bytes};
        if (!isSanitized())
            setrlimit(RLIMIT_AS, &limit);
    });
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(programPath(), QStringList{QStringLiteral("--lang"), QStringLiteral("nl")} + arguments);
    Outcome outcome;
    if (!process.waitForFinished(30'000))
        process.kill();
    else if (process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    process.waitForFinished();
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A gigabyte of nothing, which takes no room on the disk.
void CliHostileTest::makeLarge(const char *name) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1024LL * 1024 * 1024));
}

void CliHostileTest::makeGraphs() const
{
    QByteArray entities = "<!DOCTYPE g [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    writeFile(path("lach.graphml"), entities + "]><graphml><graph><node id=\"&a9;\"/></graph></graphml>");
    writeFile(path("buiten.graphml"),
              "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml><graph><node "
              "id=\"&x;\"/></graph></graphml>");
    writeFile(path("diep.graphml"), "<graphml>" + QByteArray("<a>").repeated(1'000'000));
    QByteArray attributes;
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"1\"";
    writeFile(path("breed.graphml"), "<graphml><graph><node id=\"n\"" + attributes + "/></graph></graphml>");
}

void CliHostileTest::makeSheets() const
{
    writeFile(path("aanhaling.csv"), "Initiatief;Fase\n\"" + QByteArray(20'000'000, 'x'));
    writeFile(path("cel.csv"), "Initiatief;Fase\n" + QByteArray(20'000'000, 'x'));
    writeFile(path("kolommen.csv"), QByteArray("x;").repeated(1'000'000));
    QByteArray rows = "Initiatief;Fase;Thema\n";
    QByteArray words = "Initiatief;Thema\n";
    for (int i = 0; i < 80'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += "Naam " + number + ";weten;digitalisering\n";
        if (i < 12'000)
            words += "Naam " + number + ";Woord " + number + '\n';
    }
    writeFile(path("rijen.csv"), rows);
    writeFile(path("woorden.csv"), words);
    writeFile(path("goed.csv"), sampleSheet(4));
}

void CliHostileTest::initTestCase()
{
    QCOMPARE(run({QStringLiteral("new"), path("a.stelsel")}).exitCode, 0);
    m_document = fileBytes(path("a.stelsel"));
    for (const char *name : {"groot.csv", "groot.json", "groot.jsonl", "groot.graphml", "groot.stelsel"})
        makeLarge(name);
    makeGraphs();
    makeSheets();
    writeFile(path("diep.json"), "{\"sheets\":" + QByteArray(1'000'000, '['));
    writeFile(path("diep.jsonl"),
              "{\"op\":\"insert\",\"entity\":\"organisation\",\"fields\":"
                  + QByteArray("{\"a\":").repeated(1'000'000) + '\n');
    writeFile(path("lang.jsonl"), "{\"op\":\"" + QByteArray(20'000'000, 'x') + "\"}\n");
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("map")));
    QCOMPARE(mkfifo(QFile::encodeName(path("pijp")).constData(), 0600), 0);
    QVERIFY(QFile::link(path("kring"), path("kring")));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path("nullen")));
}

void CliHostileTest::endsSoonWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const auto row = [this](int exitCode, const QStringList &words) {
        QStringList arguments;
        for (const QString &word : words)
            arguments.append(word.startsWith(u'@') ? m_folder.filePath(word.mid(1)) : word);
        QTest::newRow(qPrintable(words.join(u' '))) << arguments << exitCode;
    };
    const QString document = QStringLiteral("@a.stelsel");
    const QString sheet = QStringLiteral("@goed.csv");
    const QStringList notFiles{QStringLiteral("@map"), QStringLiteral("@pijp"), QStringLiteral("@kring"),
                               QStringLiteral("@nullen"), QStringLiteral("/dev/zero")};
    const QString out = QStringLiteral("@uit.csv");
    for (const QString &name : notFiles) {
        row(3, {QStringLiteral("import"), document, name});
        row(3, {QStringLiteral("import"), document, sheet, QStringLiteral("--mapping"), name});
        row(3, {QStringLiteral("apply"), document, name});
        row(3, {QStringLiteral("layout"), name, QStringLiteral("-o"), out});
        row(3, {QStringLiteral("info"), name});
        row(3, {QStringLiteral("check"), name});
    }
    for (const char *name :
         {"@groot.csv", "@aanhaling.csv", "@cel.csv", "@kolommen.csv", "@rijen.csv", "@woorden.csv"})
        row(1, {QStringLiteral("import"), document, QString::fromUtf8(name)});
    for (const char *name : {"@groot.json", "@diep.json"})
        row(1,
            {QStringLiteral("import"), document, sheet, QStringLiteral("--mapping"),
             QString::fromUtf8(name)});
    for (const char *name : {"@groot.jsonl", "@diep.jsonl", "@lang.jsonl"})
        row(1, {QStringLiteral("apply"), document, QString::fromUtf8(name)});
    for (const char *name :
         {"@groot.graphml", "@lach.graphml", "@buiten.graphml", "@diep.graphml", "@breed.graphml"})
        row(1, {QStringLiteral("layout"), QString::fromUtf8(name), QStringLiteral("-o"), out});
    row(1,
        {QStringLiteral("analyse"), document, QStringLiteral("--scenario"), QStringLiteral("@groot.jsonl")});
    row(3, {QStringLiteral("analyse"), document, QStringLiteral("--scenario"), QStringLiteral("@pijp")});
    row(3, {QStringLiteral("info"), QStringLiteral("@groot.stelsel")});
}

void CliHostileTest::endsSoonWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = runWithin(halfAGigabyte, arguments);
    QVERIFY2(timer.elapsed() < 20'000, "too slow"); // seconds of a busy machine
    QCOMPARE(outcome.exitCode, exitCode);
    const QString said = outcome.err + outcome.out; // "apply" answers line by line
    QVERIFY2(said.size() > 30 && said.trimmed().endsWith(u'.'), qPrintable(said));
    QVERIFY2(!said.contains(QLatin1String("std::")) && said.size() < 600, qPrintable(said));
    QCOMPARE(fileBytes(path("a.stelsel")), m_document);
    QVERIFY(!QFile::exists(path("uit.csv")));
}

void CliHostileTest::aNulInTheEditsIsNoEndOfThem()
{
    const QString copy = path("nul.stelsel");
    QVERIFY(QFile::copy(path("a.stelsel"), copy));
    const QByteArray edit = "{\"op\":\"insert\",\"entity\":\"organisation\",\"fields\":{\"name\":\"A\"}}\n";
    const QByteArray edits = QByteArray("\0\0\n", 3) + edit;
    for (const QString &source : {QStringLiteral("-"), writeFile(path("nul.jsonl"), edits)}) {
        const Outcome outcome = run({QStringLiteral("apply"), copy, source}, edits);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.out.startsWith(QLatin1String("error 1 ")), qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(QLatin1String("ok 2 ")), qPrintable(outcome.out));
    }
}

void CliHostileTest::namesOfFilesAreOnlyNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a new line") << QStringLiteral("twee\nregels.csv");
    QTest::newRow("points") << QStringLiteral("..naam..csv");
    QTest::newRow("a command") << QStringLiteral("$(touch gelukt);`touch gelukt`.csv");
    QTest::newRow("an option") << QStringLiteral("--rejects=gelukt.csv");
    QTest::newRow("a format") << QStringLiteral("%1%s%n.csv");
}

void CliHostileTest::namesOfFilesAreOnlyNames()
{
    QFETCH(QString, name);
    const QString file = writeFile(m_folder.filePath(name), sampleSheet(2));
    const Outcome outcome
        = run({QStringLiteral("import"), path("a.stelsel"), file, QStringLiteral("--dry-run")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains(QLatin1String("2")), qPrintable(outcome.out));
    QVERIFY(!QFile::exists(QStringLiteral("gelukt")) && !QFile::exists(path("gelukt")));
    QCOMPARE(fileBytes(path("a.stelsel")), m_document);
}

void CliHostileTest::runningOutOfMemoryIsSaid()
{
    if (isSanitized())
        QSKIP("a sanitizer keeps the memory itself");
    QByteArray rows = "Initiatief;Activiteit;Regio\n";
    for (int i = 0; i < 70'000; ++i)
        rows += "Naam " + QByteArray::number(i) + ";Activiteit " + QByteArray::number(i) + ";Noord\n";
    writeFile(path("veel.csv"), rows);
    // Enough to start with, and not enough for the plan of so many rows.
    const Outcome outcome
        = runWithin(halfAGigabyte / 2, {QStringLiteral("import"), path("a.stelsel"), path("veel.csv")});
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.contains(QLatin1String("geheugen")), qPrintable(outcome.err));
    QCOMPARE(fileBytes(path("a.stelsel")), m_document);
}

QTEST_GUILESS_MAIN(CliHostileTest)
#include "tst_clihostile.moc"
