#include "program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Each row: what is wrong, the command, its exit code. The message is a sentence on stderr in Dutch, stdout
/// stays empty, and nothing changes.
class CliBadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isRefusedWithASentenceAndItsExitCode_data();
    void isRefusedWithASentenceAndItsExitCode();
    void damageIsToldInPlainWordsAndOnce();
    void aResultThatDoesNotArriveIsNoSuccess();
    void headersAloneAreSaid();
    void aFileInUseSaysWhoHasIt();
    void answersInAMappingAreNotWrittenOver();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void makeDocuments();

    QTemporaryDir m_folder;
    QByteArray m_document;
};

void CliBadInputTest::makeDocuments()
{
    QCOMPARE(run({QStringLiteral("new"), path("goed.stelsel")}).exitCode, 0);
    QFile good(path("goed.stelsel"));
    QVERIFY(good.open(QIODevice::ReadOnly));
    m_document = good.readAll();

    QByteArray foreign = m_document; // application_id: big-endian at offset 68 of the SQLite header
    foreign.replace(68, 4, QByteArray(4, '\x11'));
    writeFile(path("ander.stelsel"), foreign);
    QByteArray newer = m_document; // user_version: big-endian at offset 60
    newer.replace(60, 4, QByteArray("\0\0\x03\xE7", 4));
    writeFile(path("nieuwer.stelsel"), newer);
    writeFile(path("afgekapt.stelsel"), m_document.left(m_document.size() / 2));
}

void CliBadInputTest::initTestCase()
{
    makeDocuments();
    writeFile(path("leeg.stelsel"), "");
    writeFile(path("tekst.stelsel"), "Dit is geen bestand van Stelselkaart.");
    writeFile(path("leeg.csv"), "");
    writeFile(path("pdf.xlsx"), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n");
    writeFile(path("koploos.csv"), "a;b;c\n1;2;3\n4;5;6\n");
    writeFile(path("open.csv"), "Initiatief;Activiteit\n\"De Datawerf;Scan\nHet Loket;Advies\n");
    writeFile(path("kapot.xlsx"), QByteArray("PK\x03\x04") + QByteArray(200, 'x'));
    writeFile(path("fout.json"), "{\"sheets\":");
    writeFile(path("goed.csv"), sampleSheet(4));
    writeFile(path("goed.graphml"),
              "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/></graph></graphml>");
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("map")));
}

void CliBadInputTest::isRefusedWithASentenceAndItsExitCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const auto row = [this](const char *name, std::initializer_list<const char *> words, int exitCode) {
        QStringList arguments;
        for (const char *word : words) {
            const QString text = QString::fromUtf8(word);
            arguments.append(text.startsWith(u'@') ? m_folder.filePath(text.mid(1)) : text);
        }
        QTest::newRow(name) << arguments << exitCode;
    };
    row("a missing document", {"info", "@weg.stelsel"}, 3);
    row("an empty document", {"info", "@leeg.stelsel"}, 3);
    row("a text for a document", {"info", "@tekst.stelsel"}, 3);
    row("a database of another program", {"info", "@ander.stelsel"}, 3);
    row("a newer version", {"info", "@nieuwer.stelsel"}, 3);
    row("a truncated document", {"info", "@afgekapt.stelsel"}, 3);
    row("a folder for a document", {"info", "@map"}, 3);
    row("a new file in a folder that is not there", {"new", "@geen/map/x.stelsel"}, 3);
    row("a new file in a place where nobody may write", {"new", "/proc/x.stelsel"}, 3);
    row("a new file over an old one", {"new", "@goed.stelsel"}, 3);
    row("a missing sheet", {"import", "@goed.stelsel", "@weg.csv"}, 3);
    row("a folder for a sheet", {"import", "@goed.stelsel", "@map"}, 3);
    row("an empty sheet", {"import", "@goed.stelsel", "@leeg.csv"}, 1);
    row("a PDF named .xlsx", {"import", "@goed.stelsel", "@pdf.xlsx"}, 1);
    row("a damaged .xlsx", {"import", "@goed.stelsel", "@kapot.xlsx"}, 1);
    row("JSON that is no export", {"import", "@goed.stelsel", "@fout.json"}, 1);
    row("a sheet without known headers", {"import", "@goed.stelsel", "@koploos.csv"}, 1);
    row("a quote that is never closed", {"import", "@goed.stelsel", "@open.csv"}, 1);
    row("a damaged mapping", {"import", "@goed.stelsel", "@goed.csv", "--mapping", "@fout.json"}, 1);
    row("a sheet of the workbook that is not there",
        {"import", "@goed.stelsel", "@goed.csv", "--sheet", "Blad9"}, 1);
    row("an impossible date", {"analyse", "@goed.stelsel", "--date", "2026-02-30"}, 1);
    row("an unknown parameter", {"analyse", "@goed.stelsel", "--set", "onzin=1"}, 1);
    row("an unknown scope", {"analyse", "@goed.stelsel", "--scope", "thema=onzin"}, 1);
    row("a report to a place where nobody may write", {"report", "@goed.stelsel", "-o", "/proc/rapport.pdf"},
        3);
    row("a report to a folder", {"report", "@goed.stelsel", "-o", "@map/geen/rapport.pdf"}, 3);
    row("an export over the document itself", {"export", "@goed.stelsel", "-o", "@goed.stelsel"}, 3);
    row("a sheet over the document", {"export", "@goed.stelsel", "--format", "csv", "-o", "@./goed.stelsel"},
        3);
    row("a report over the document", {"report", "@goed.stelsel", "-o", "@goed.stelsel", "--format", "html"},
        3);
    row("a report over another document",
        {"report", "@goed.stelsel", "-o", "@afgekapt.stelsel", "--format", "html"}, 3);
    row("rejected rows over the document",
        {"import", "@goed.stelsel", "@goed.csv", "--rejects", "@goed.stelsel"}, 3);
    row("rejected rows over the sheet", {"import", "@goed.stelsel", "@goed.csv", "--rejects", "@goed.csv"},
        3);
    row("rejected rows in a folder that is not there",
        {"import", "@goed.stelsel", "@goed.csv", "--rejects", "@geen/map/r.csv"}, 3);
    row("rejected rows on a full disk", {"import", "@goed.stelsel", "@goed.csv", "--rejects", "/dev/full"},
        3);
    row("an export on a full disk", {"export", "@goed.stelsel", "-o", "/dev/full"}, 3);
    row("a mapping that is not there", {"import", "@goed.stelsel", "@goed.csv", "--mapping", "@weg.json"}, 3);
    row("a layout over its graph", {"layout", "@goed.graphml", "-o", "@goed.graphml"}, 3);
    row("edits that are not there", {"apply", "@goed.stelsel", "@weg.jsonl"}, 3);
    row("no command", {}, 2);
    row("an unknown command", {"vlieg"}, 2);
    row("an unknown option", {"info", "@goed.stelsel", "--kleur"}, 2);
    row("too few arguments", {"import", "@goed.stelsel"}, 2);
    row("a wrong choice", {"info", "@goed.stelsel", "--format", "xml"}, 2);
    row("a decimal comma", {"analyse", "@goed.stelsel", "--set", "overlapThreshold=0,8"}, 1);
    row("the history of an unknown kind", {"history", "@goed.stelsel", "--entity", "banaan", "--id", "1"}, 2);
    row("the history of no id", {"history", "@goed.stelsel", "--entity", "initiative", "--id", "1"}, 2);
    row("the history of an unknown record",
        {"history", "@goed.stelsel", "--entity", "initiative", "--id",
         "01a20ad8-d659-7008-8167-bba1b380bdff"},
        0);
    row("a report without a place", {"report", "@goed.stelsel"}, 2);
}

void CliBadInputTest::isRefusedWithASentenceAndItsExitCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const QStringList before
        = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);

    const Outcome outcome = run(QStringList{QStringLiteral("--lang"), QStringLiteral("nl")} + arguments);

    QVERIFY2(outcome.exitCode == exitCode, qPrintable(QString::number(outcome.exitCode) + outcome.err));
    if (!arguments.isEmpty()) { // without a command the overview is on stdout
        QCOMPARE(outcome.out, QString());
        QVERIFY2(outcome.err.trimmed().size() > 20, qPrintable(outcome.err));
    }
    QFile document(path("goed.stelsel"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    QCOMPARE(document.readAll(), m_document);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name), before);
}

void CliBadInputTest::damageIsToldInPlainWordsAndOnce()
{
    QByteArray damaged = m_document;
    const qsizetype page = 4096;
    QVERIFY(damaged.size() > 40 * page);
    damaged.replace(10 * page, 20 * page, QByteArray(20 * page, '\x5A'));
    writeFile(path("stuk.stelsel"), damaged);

    const Outcome outcome = run(
        {QStringLiteral("--lang"), QStringLiteral("nl"), QStringLiteral("check"), path("stuk.stelsel")});

    QCOMPARE(outcome.exitCode, 3);
    for (const QLatin1String raw : {QLatin1String("btree"), QLatin1String("error"), QLatin1String("***")})
        QVERIFY2(!outcome.out.contains(raw), qPrintable(outcome.out));
    QStringList lines = outcome.out.trimmed().split(u'\n');
    QVERIFY(lines.constFirst().size() > 20);
    QVERIFY2(lines.removeDuplicates() == 0, qPrintable(outcome.out));
}

void CliBadInputTest::aResultThatDoesNotArriveIsNoSuccess()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(
        programPath(),
        {QStringLiteral("--lang"), QStringLiteral("nl"), QStringLiteral("info"), path("goed.stelsel")});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("schijf vol"));
}

void CliBadInputTest::headersAloneAreSaid()
{
    writeFile(path("koppen.csv"), "Initiatief;Activiteit;Fase\n");
    const Outcome outcome = run({QStringLiteral("import"), path("goed.stelsel"), path("koppen.csv")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(QLatin1String("no rows")), qPrintable(outcome.err));
}

void CliBadInputTest::aFileInUseSaysWhoHasIt()
{
    const QString document = path("bezet.stelsel");
    QCOMPARE(run({QStringLiteral("new"), document}).exitCode, 0);
    QProcess editing;
    editing.start(programPath(), {QStringLiteral("apply"), document, QStringLiteral("-")});
    editing.write(R"({"op":"insert","entity":"lesson","fields":{"text":"Begin klein"}})"
                  "\n");
    QVERIFY(editing.waitForReadyRead(60000)); // "ok 1 1": the file is open for editing

    const Outcome outcome = run({QStringLiteral("undo"), document});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains(QLatin1String("on this computer. Close it")), qPrintable(outcome.err));

    editing.closeWriteChannel();
    QVERIFY(editing.waitForFinished(60000));
    QCOMPARE(run({QStringLiteral("undo"), document}).exitCode, 0);
}

void CliBadInputTest::answersInAMappingAreNotWrittenOver()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    writeFile(path("vraag.csv"), "Initiatief;Activiteit;Fase;Thema\nDe Datawerf;Scan;weten;smart industry\n");
    const QStringList ask{QStringLiteral("import"), path("goed.stelsel"), QStringLiteral("vraag.csv"),
                          QStringLiteral("--on-unknown-term"), QStringLiteral("ask-file")};
    const Outcome first = run(ask);
    writeFile(path("vraag.mapping.json"), "antwoorden");
    const Outcome second = run(ask);
    QVERIFY(QDir::setCurrent(before));

    QVERIFY2(first.err.contains(QLatin1String("vraag.mapping.json")), qPrintable(first.err));
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains(QLatin1String("already")), qPrintable(second.err));
    QFile answers(path("vraag.mapping.json"));
    QVERIFY(answers.open(QIODevice::ReadOnly));
    QCOMPARE(answers.readAll(), QByteArray("antwoorden"));
}

QTEST_GUILESS_MAIN(CliBadInputTest)
#include "tst_clibadinput.moc"
