#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/// report with sections and for each region, and batch: many reports, a summary, and nothing taken away.
class CliReportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theListNamesTheSections();
    void sectionsAreChosenEitherWay();
    void wrongSectionsAreSaid_data();
    void wrongSectionsAreSaid();
    void aLetterIsWrittenOnOneService();
    void eachRegionGetsAReport();
    void reportsThatAreThereStay();
    void aFolderOfDocumentsGetsAReportEach();
    void aDocumentThatCannotBeReadIsInTheSummary();
    void wrongUseOfBatchIsSaid_data();
    void wrongUseOfBatchIsSaid();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString contents(const QString &file) const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
    }
    QString example() const { return path("landen/voorbeeld.stelsel"); }

    QTemporaryDir m_folder;
};

void CliReportsTest::initTestCase()
{
    QVERIFY(QDir().mkpath(path("landen")));
    QCOMPARE(run({QStringLiteral("new"), example(), QStringLiteral("--example")}).exitCode, 0);
    QCOMPARE(run({QStringLiteral("new"), path("landen/leeg.stelsel")}).exitCode, 0);
}

void CliReportsTest::theListNamesTheSections()
{
    const Outcome outcome = run({QStringLiteral("report"), QStringLiteral("--list")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains(QStringLiteral("(overview, spots, overlap")), qPrintable(outcome.out));
}

void CliReportsTest::sectionsAreChosenEitherWay()
{
    const QStringList common{QStringLiteral("report"), example(), QStringLiteral("--report-lang"),
                             QStringLiteral("nl")};
    QCOMPARE(run(common
                 + QStringList{QStringLiteral("--sections"), QStringLiteral("spots, quality"),
                               QStringLiteral("-o"), path("een.html")})
                 .exitCode,
             0);
    const QString only = contents(path("een.html"));
    QVERIFY(only.contains(QStringLiteral("De witte vlekken, op volgorde")));
    QVERIFY(only.contains(QStringLiteral("Hoe goed zijn de gegevens?")));
    QVERIFY(!only.contains(QStringLiteral("Bijlage: de gegevens")));
    QCOMPARE(run(common
                 + QStringList{QStringLiteral("--without"), QStringLiteral("annex"), QStringLiteral("-o"),
                               path("twee.html")})
                 .exitCode,
             0);
    const QString others = contents(path("twee.html"));
    QVERIFY(others.contains(QStringLiteral("Waar het aanbod overlapt")));
    QVERIFY(!others.contains(QStringLiteral("Bijlage: de gegevens")));
}

void CliReportsTest::wrongSectionsAreSaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *tag, const QStringList &options, int code, const QString &said) {
        QTest::newRow(tag) << options << code << said;
    };
    row("both ways",
        {QStringLiteral("--sections"), QStringLiteral("spots"), QStringLiteral("--without"),
         QStringLiteral("annex")},
        2, QStringLiteral("not both"));
    row("one that is not there", {QStringLiteral("--sections"), QStringLiteral("onzin")}, 1,
        QStringLiteral("onzin"));
    row("none left", {QStringLiteral("--sections"), QStringLiteral(",")}, 1, QStringLiteral("at least one"));
    row("one that is not there, left out", {QStringLiteral("--without"), QStringLiteral("onzin")}, 1,
        QStringLiteral("overview"));
}

void CliReportsTest::wrongSectionsAreSaid()
{
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    const Outcome outcome = run(
        QStringList{QStringLiteral("report"), example(), QStringLiteral("-o"), path("fout.html")} + options);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
    QVERIFY(!QFile::exists(path("fout.html")));
}

void CliReportsTest::aLetterIsWrittenOnOneService()
{
    const QStringList common{QStringLiteral("report"),
                             example(),
                             QStringLiteral("--template"),
                             QStringLiteral("consistentietoets"),
                             QStringLiteral("--report-lang"),
                             QStringLiteral("nl"),
                             QStringLiteral("-o"),
                             path("brief.html"),
                             QStringLiteral("--test")};
    QCOMPARE(run(common + QStringList{QStringLiteral("Digiscan Voorbeeldregio")}).exitCode, 0);
    const QString letter = contents(path("brief.html"));
    QVERIFY(letter.contains(QStringLiteral("Consistentietoets: Digiscan Voorbeeldregio")));
    QVERIFY(letter.contains(QStringLiteral("Waarom deze uitkomst")));
    const Outcome unknown = run(common + QStringList{QStringLiteral("Bestaat niet")});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains(QStringLiteral("Bestaat niet")), qPrintable(unknown.err));
}

void CliReportsTest::eachRegionGetsAReport()
{
    const Outcome outcome
        = run({QStringLiteral("report"), example(), QStringLiteral("--each-region"),
               QStringLiteral("--template"), QStringLiteral("signalenbundel"), QStringLiteral("--format"),
               QStringLiteral("html"), QStringLiteral("-o"), path("regio's/nieuw")});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList files = QDir(path("regio's/nieuw")).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    QCOMPARE(outcome.out.split(u'\n', Qt::SkipEmptyParts).size(), files.size()); // a path a line
    QVERIFY(outcome.err.contains(QStringLiteral("%1 of %1 reports").arg(files.size())));
    for (const QString &file : files)
        QVERIFY2(file.startsWith(QStringLiteral("voorbeeld - signalenbundel - ")), qPrintable(file));
    const Outcome none = run({QStringLiteral("report"), path("landen/leeg.stelsel"),
                              QStringLiteral("--each-region"), QStringLiteral("-o"), path("geen")});
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.err.contains(QStringLiteral("region")));
    QVERIFY(!QFile::exists(path("geen")));
}

void CliReportsTest::reportsThatAreThereStay()
{
    const QStringList arguments{QStringLiteral("batch"),      path("landen"),
                                QStringLiteral("--template"), QStringLiteral("signalenbundel"),
                                QStringLiteral("--format"),   QStringLiteral("html"),
                                QStringLiteral("-o"),         path("blijft")};
    QVERIFY(QDir().mkpath(path("blijft")));
    const QString mine = path("blijft/leeg - signalenbundel.html");
    writeFile(mine, "mijn");
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains(QStringLiteral("--replace")), qPrintable(outcome.err));
    QVERIFY(outcome.err.contains(QStringLiteral("1 of 2 reports")));
    QCOMPARE(contents(mine), QStringLiteral("mijn"));
    QCOMPARE(run(arguments + QStringList{QStringLiteral("--replace")}).exitCode, 0);
    QVERIFY(contents(mine).startsWith(QStringLiteral("<!DOCTYPE html>")));
}

void CliReportsTest::aFolderOfDocumentsGetsAReportEach()
{
    const Outcome outcome = run({QStringLiteral("batch"), path("landen"), QStringLiteral("--template"),
                                 QStringLiteral("stuurgroep"), QStringLiteral("-o"), path("uit/batch")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(
        QDir(path("uit/batch")).entryList(QDir::Files),
        (QStringList{QStringLiteral("leeg - stuurgroep.pdf"), QStringLiteral("voorbeeld - stuurgroep.pdf")}));
    QCOMPARE(outcome.firstLine(), path("uit/batch/leeg - stuurgroep.pdf"));
    QVERIFY(!outcome.err.contains(QStringLiteral("1 of 2: "))); // progress is for terminals
    QVERIFY(contents(path("uit/batch/leeg - stuurgroep.pdf")).startsWith(QStringLiteral("%PDF")));
}

void CliReportsTest::aDocumentThatCannotBeReadIsInTheSummary()
{
    QVERIFY(QDir().mkpath(path("kapot")));
    QVERIFY(QFile::copy(example(), path("kapot/goed.stelsel")));
    writeFile(path("kapot/fout.stelsel"), "dit is geen bestand van ons");
    const Outcome outcome
        = run({QStringLiteral("batch"), path("kapot"), QStringLiteral("--template"),
               QStringLiteral("signalenbundel"), QStringLiteral("--format"), QStringLiteral("html"),
               QStringLiteral("-o"), path("kapot")}); // into the same folder: other names
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains(QStringLiteral("fout.stelsel: ")), qPrintable(outcome.err));
    QVERIFY(outcome.err.contains(QStringLiteral("1 report could not be made")));
    QVERIFY(QFile::exists(path("kapot/goed - signalenbundel.html")));
    QCOMPARE(contents(path("kapot/fout.stelsel")), QStringLiteral("dit is geen bestand van ons"));
}

void CliReportsTest::wrongUseOfBatchIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QString uit = path("uit");
    QTest::newRow("no folder to write to") << QStringList{path("landen")} << 2;
    QTest::newRow("no such format") << QStringList{path("landen"), QStringLiteral("-o"), uit,
                                                   QStringLiteral("--format"), QStringLiteral("docx")}
                                    << 2;
    QTest::newRow("slides of a sheet") << QStringList{path("landen"),
                                                      QStringLiteral("-o"),
                                                      uit,
                                                      QStringLiteral("--format"),
                                                      QStringLiteral("xlsx"),
                                                      QStringLiteral("--page"),
                                                      QStringLiteral("slides")}
                                       << 2;
    QTest::newRow("a folder without documents")
        << QStringList{m_folder.path(), QStringLiteral("-o"), uit} << 1;
    QTest::newRow("a folder that is not there") << QStringList{path("weg"), QStringLiteral("-o"), uit} << 1;
    QTest::newRow("a report that is not there")
        << QStringList{path("landen"), QStringLiteral("-o"), uit, QStringLiteral("--template"),
                       QStringLiteral("onzin")}
        << 1;
    QTest::newRow("a folder that cannot be made")
        << QStringList{path("landen"), QStringLiteral("-o"), QStringLiteral("/proc/uit")} << 3;
}

void CliReportsTest::wrongUseOfBatchIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Outcome outcome = run(QStringList{QStringLiteral("batch")} + arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY(!outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(CliReportsTest)
#include "tst_clireports.moc"
