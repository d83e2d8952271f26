#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFileHasTheShippedWords();
    void theExampleIsARegionWithGaps();
    void anImportTalliesItsRowsOnTheFirstLine();
    void theSameSheetAgainChangesNothing();
    void aDryRunChangesNothing();
    void anImportIsOneUndo();
    void undoAndRedoWorkAcrossRuns();
    void askFileWritesQuestionsAndImportsNothing();
    void rejectedRowsAreWrittenWithRowColumnAndReason();
    void analyseWritesTheResultsAsJson();
    void theSameAnalysisGivesTheSameBytes();
    void aReportIsATaggedPdf();
    void theNameOfTheOutputOrFormatTellsTheFormat_data();
    void theNameOfTheOutputOrFormatTellsTheFormat();
    void aPublicReportSaysSo();
    void theJsonExportHoldsEveryRecord();
    void aJsonExportComesBackWithTheSameBytes();
    void dutchIsSpokenWhereAsked();
    void helpNamesEveryCommand();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QString newFile(const char *name = "regio.stelsel")
    {
        const QString file = path(name);
        if (run({QStringLiteral("new"), file}).exitCode != 0)
            qFatal("new failed");
        return file;
    }
    QString importedFile(int rows)
    {
        const QString file = newFile();
        const QString sheet = writeFile(path("blad.csv"), sampleSheet(rows));
        if (run({QStringLiteral("import"), file, sheet}).exitCode != 0)
            qFatal("import failed");
        return file;
    }
    QJsonObject info(const QString &file) const
    {
        const Outcome outcome
            = run({QStringLiteral("info"), file, QStringLiteral("--format"), QStringLiteral("json")});
        return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    }
    int count(const QString &file, const char *entity) const
    {
        return info(file).value(QStringLiteral("counts")).toObject().value(QLatin1String(entity)).toInt(-1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void CliTest::aNewFileHasTheShippedWords()
{
    const QString file = newFile();
    QCOMPARE(count(file, "initiative"), 0);
    QVERIFY(count(file, "vocabulary_term") > 200);
    const Outcome again = run({QStringLiteral("new"), file});
    QCOMPARE(again.exitCode, 3); // never overwrites
    QVERIFY(again.err.contains(file));
}

void CliTest::theExampleIsARegionWithGaps()
{
    const QString file = path("voorbeeld.stelsel");
    QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--example")}).exitCode, 0);
    QVERIFY(count(file, "initiative") >= 55);
    QVERIFY(count(file, "activity") >= 150);
    const Outcome outcome
        = run({QStringLiteral("analyse"), file, QStringLiteral("--date"), QStringLiteral("2026-11-23"),
               QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonArray cells = QJsonDocument::fromJson(outcome.out.toUtf8())
                                 .object()
                                 .value(QStringLiteral("coverage"))
                                 .toObject()
                                 .value(QStringLiteral("cells"))
                                 .toArray();
    QCOMPARE(cells.size(), 20); // 4 phases x 5 themes
    QSet<QString> statuses;
    for (const QJsonValue &cell : cells)
        statuses.insert(cell.toObject().value(QStringLiteral("status")).toString());
    for (const char *letter : {"A", "O", "L", "D", "X", "G"})
        QVERIFY2(statuses.contains(QLatin1String(letter)), letter);
}

void CliTest::anImportTalliesItsRowsOnTheFirstLine()
{
    const QString file = newFile();
    const QString sheet
        = writeFile(path("blad.csv"), sampleSheet(20) + ";;Zandhoek;;Zonder initiatief;;weten;\n");
    const Outcome outcome = run({QStringLiteral("import"), file, sheet});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.firstLine(), QStringLiteral("rows 21 = accepted 20 + merged 0 + rejected 1"));
    QVERIFY(outcome.out.contains(QStringLiteral("row 22"))); // header + 20 rows, then the rejected one
    QCOMPARE(count(file, "initiative"), 10);
    QCOMPARE(count(file, "activity"), 20);
    QCOMPARE(count(file, "organisation"), 1);
}

void CliTest::theSameSheetAgainChangesNothing()
{
    const QString file = importedFile(20);
    const QJsonObject before = info(file);
    const Outcome outcome = run({QStringLiteral("import"), file, path("blad.csv")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.firstLine(), QStringLiteral("rows 20 = accepted 0 + merged 20 + rejected 0"));
    QCOMPARE(info(file), before);
}

void CliTest::aDryRunChangesNothing()
{
    const QString file = newFile();
    const QJsonObject before = info(file);
    const QString sheet = writeFile(path("blad.csv"), sampleSheet(6));
    const Outcome outcome = run({QStringLiteral("import"), file, sheet, QStringLiteral("--dry-run")});
    QCOMPARE(outcome.firstLine(), QStringLiteral("rows 6 = accepted 6 + merged 0 + rejected 0"));
    QCOMPARE(info(file), before);
}

void CliTest::anImportIsOneUndo()
{
    const QString file = importedFile(20);
    QCOMPARE(run({QStringLiteral("undo"), file}).exitCode, 0);
    QCOMPARE(count(file, "initiative"), 0);
    QCOMPARE(count(file, "organisation"), 0);
}

void CliTest::undoAndRedoWorkAcrossRuns()
{
    const QString file = importedFile(8);
    const QString fingerprint = info(file).value(QStringLiteral("fingerprint")).toString();
    QCOMPARE(run({QStringLiteral("undo"), file}).exitCode, 0);
    QVERIFY(info(file).value(QStringLiteral("fingerprint")).toString() != fingerprint);
    QCOMPARE(run({QStringLiteral("undo"), file}).exitCode, 1); // nothing more
    QCOMPARE(run({QStringLiteral("redo"), file}).exitCode, 0);
    QCOMPARE(info(file).value(QStringLiteral("fingerprint")).toString(), fingerprint);
    QCOMPARE(run({QStringLiteral("undo"), file, QStringLiteral("0")}).exitCode, 2);
    const Outcome history = run({QStringLiteral("history"), file});
    QVERIFY(history.out.contains(QStringLiteral("blad.csv")));
}

void CliTest::askFileWritesQuestionsAndImportsNothing()
{
    const QString file = newFile();
    const QString sheet = writeFile(
        path("blad.csv"), "Initiatief;Activiteit;Fase;Thema\nDe Datawerf;Scan;weten;smart industry\n");
    const QString mapping = path("vragen.json");
    const QStringList ask{QStringLiteral("import"),
                          file,
                          sheet,
                          QStringLiteral("--on-unknown-term"),
                          QStringLiteral("ask-file"),
                          QStringLiteral("--mapping"),
                          mapping};
    QCOMPARE(run(ask).exitCode, 1);
    QCOMPARE(count(file, "initiative"), 0);

    QFile questions(mapping);
    QVERIFY(questions.open(QIODevice::ReadOnly));
    QByteArray json = questions.readAll();
    QVERIFY(json.contains("smart industry"));
    questions.close();
    json.replace("\"?\"", "\"digitalisering\"");
    writeFile(mapping, json);
    QCOMPARE(run(ask).exitCode, 0);
    QCOMPARE(count(file, "initiative"), 1);
}

void CliTest::rejectedRowsAreWrittenWithRowColumnAndReason()
{
    const QString file = newFile();
    const QString sheet = writeFile(path("blad.csv"),
                                    "Initiatief;Startdatum;Activiteit;Fase;Thema\n"
                                    "De Datawerf;31-02-2026;Scan;weten;digitalisering\n"
                                    "Het Loket;2026-01-01;Advies;willen;digitalisering\n");
    const QString rejects = path("afgewezen.csv");
    const Outcome outcome
        = run({QStringLiteral("import"), file, sheet, QStringLiteral("--rejects"), rejects});
    QCOMPARE(outcome.firstLine(), QStringLiteral("rows 2 = accepted 1 + merged 0 + rejected 1"));
    QFile written(rejects);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    QVERIFY(text.contains(QStringLiteral("Startdatum")));
    QVERIFY(text.contains(QStringLiteral("31-02-2026")));
    QVERIFY(text.contains(QStringLiteral(";2;"))); // the row in the sheet
}

void CliTest::analyseWritesTheResultsAsJson()
{
    const QString file = importedFile(20);
    const Outcome outcome
        = run({QStringLiteral("analyse"), file, QStringLiteral("--date"), QStringLiteral("2026-06-30"),
               QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--set"),
               QStringLiteral("overlapThreshold=0.8")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject result = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    const QJsonObject profile = result.value(QStringLiteral("profile")).toObject();
    QCOMPARE(profile.value(QStringLiteral("overlapThreshold")).toDouble(), 0.8);
    QCOMPARE(profile.value(QStringLiteral("referenceDate")).toString(), QStringLiteral("2026-06-30"));
    // 20 rows run through all 4 x 5 combinations once (4 and 5 have no common factor): each cell has one
    // activity.
    const QJsonObject coverage = result.value(QStringLiteral("coverage")).toObject();
    QCOMPARE(coverage.value(QStringLiteral("lower")).toDouble(), 1.0);
    for (const QJsonValue &cell : coverage.value(QStringLiteral("cells")).toArray())
        QCOMPARE(cell.toObject().value(QStringLiteral("certain")).toInt(), 1);
    QVERIFY(result.contains(QStringLiteral("overlaps")));
}

void CliTest::theSameAnalysisGivesTheSameBytes()
{
    const QString file = importedFile(12);
    const QStringList arguments{QStringLiteral("analyse"),  file,
                                QStringLiteral("--date"),   QStringLiteral("2026-06-30"),
                                QStringLiteral("--format"), QStringLiteral("json")};
    QCOMPARE(run(arguments).out, run(arguments).out);
}

void CliTest::theNameOfTheOutputOrFormatTellsTheFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");   // empty: not given
    QTest::addColumn<QByteArray>("start"); // empty: refused
    QTest::newRow("PDF") << QStringLiteral("r.pdf") << QString() << QByteArray("%PDF-1.7");
    QTest::newRow("HTML") << QStringLiteral("r.html") << QString() << QByteArray("<!DOCTYPE html>");
    QTest::newRow("capitals") << QStringLiteral("r.HTML") << QString() << QByteArray("<!DOCTYPE html>");
    QTest::newRow("ODT") << QStringLiteral("r.odt") << QString() << QByteArray("PK");
    QTest::newRow("XLSX") << QStringLiteral("r.xlsx") << QString() << QByteArray("PK");
    QTest::newRow("said apart") << QStringLiteral("rapport") << QStringLiteral("html")
                                << QByteArray("<!DOCTYPE html>");
    QTest::newRow("an unknown name") << QStringLiteral("r.docx") << QString() << QByteArray();
    QTest::newRow("no end") << QStringLiteral("rapport") << QString() << QByteArray();
    QTest::newRow("an unknown format") << QStringLiteral("r.pdf") << QStringLiteral("docx") << QByteArray();
}

void CliTest::theNameOfTheOutputOrFormatTellsTheFormat()
{
    QFETCH(QString, name);
    QFETCH(QString, format);
    QFETCH(QByteArray, start);
    const QString output = path(name.toUtf8().constData());
    QFile::remove(output);
    QStringList arguments{QStringLiteral("report"), importedFile(3), QStringLiteral("-o"), output};
    if (!format.isEmpty())
        arguments << QStringLiteral("--format") << format;
    const Outcome outcome = run(arguments);
    if (start.isEmpty()) {
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.err.contains(QStringLiteral("xlsx"))); // what it may be
        QVERIFY(!QFile::exists(output));
        return;
    }
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QFile written(output);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(start));
}

void CliTest::aPublicReportSaysSo()
{
    const QString file = importedFile(3);
    const QString output = path("openbaar.html");
    QCOMPARE(run({QStringLiteral("report"), file, QStringLiteral("-o"), output, QStringLiteral("--edition"),
                  QStringLiteral("public"), QStringLiteral("--report-lang"), QStringLiteral("nl"),
                  QStringLiteral("--hide-small-numbers")})
                 .exitCode,
             0);
    QFile written(output);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray page = written.readAll();
    QVERIFY(page.contains("openbaar: zonder persoonsgegevens en zonder budgetten"));
    QVERIFY(page.contains("onder de 5 zijn weggelaten"));
    QVERIFY(page.contains("<html lang=\"nl-NL\"")); // though the program speaks English here
    QCOMPARE(run({QStringLiteral("report"), file, QStringLiteral("-o"), output, QStringLiteral("--edition"),
                  QStringLiteral("geheim")})
                 .exitCode,
             2);
}

void CliTest::aReportIsATaggedPdf()
{
    const QString file = importedFile(12);
    const QString pdf = path("rapport.pdf");
    const Outcome outcome = run({QStringLiteral("report"), file, QStringLiteral("--template"),
                                 QStringLiteral("witte-vlekken"), QStringLiteral("-o"), pdf});
    QCOMPARE(outcome.exitCode, 0);
    QFile written(pdf);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("%PDF-1.7"));
    QCOMPARE(run({QStringLiteral("report"), file, QStringLiteral("--template"), QStringLiteral("onzin"),
                  QStringLiteral("-o"), path("x.pdf")})
                 .exitCode,
             1);
    QVERIFY(!QFile::exists(path("x.pdf")));
    QVERIFY(run({QStringLiteral("report"), QStringLiteral("--list")})
                .out.contains(QStringLiteral("witte-vlekken")));
}

void CliTest::theJsonExportHoldsEveryRecord()
{
    const QString file = importedFile(9);
    const QString json = path("alles.json");
    QCOMPARE(run({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("json"),
                  QStringLiteral("-o"), json})
                 .exitCode,
             0);
    QFile written(json);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(object.value(QStringLiteral("format")).toString(), QStringLiteral("stelselkaart"));
    const QJsonObject records = object.value(QStringLiteral("records")).toObject();
    QCOMPARE(records.value(QStringLiteral("activity")).toArray().size(), 9);
    const QJsonObject activity = records.value(QStringLiteral("activity")).toArray().first().toObject();
    QCOMPARE(activity.value(QStringLiteral("phases")).toArray().size(), 1);
    QVERIFY(activity.value(QStringLiteral("channels")).isNull()); // onbekend
}

void CliTest::aJsonExportComesBackWithTheSameBytes()
{
    const auto exported = [this](const QString &file, const char *name) {
        const QString json = path(name);
        run({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("json"),
             QStringLiteral("-o"), json});
        QFile written(json);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    const QByteArray first = exported(importedFile(9), "eerst.json");
    QVERIFY(first.size() > 10000);
    const QString other = path("ander.stelsel");
    QCOMPARE(run({QStringLiteral("new"), other}).exitCode, 0);
    const QStringList import{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("import"), other,
                             path("eerst.json")};
    QCOMPARE(run(import).exitCode, 0);
    QCOMPARE(exported(other, "daarna.json"), first);
    const QString again = run(import).firstLine(); // nothing is new
    QVERIFY2(again.contains(QStringLiteral("accepted 0 ")) && again.endsWith(QStringLiteral("rejected 0")),
             qPrintable(again));
}

void CliTest::dutchIsSpokenWhereAsked()
{
    const QString file = newFile();
    const QString sheet = writeFile(path("blad.csv"), sampleSheet(4));
    const Outcome outcome
        = run({QStringLiteral("--lang"), QStringLiteral("nl"), QStringLiteral("import"), file, sheet});
    QCOMPARE(outcome.firstLine(), QStringLiteral("rijen 4 = aangenomen 4 + samengevoegd 0 + afgewezen 0"));
    QCOMPARE(run({QStringLiteral("--lang"), QStringLiteral("fr"), QStringLiteral("info"), file}).exitCode, 2);
}

void CliTest::helpNamesEveryCommand()
{
    const Outcome overview = run({QStringLiteral("--help")});
    QCOMPARE(overview.exitCode, 0);
    for (const char *command : {"new", "import", "info", "analyse", "report", "batch", "export", "apply",
                                "undo", "redo", "history", "check"}) {
        QVERIFY2(overview.out.contains(QStringLiteral("\n  %1 ").arg(QLatin1String(command))), command);
        const Outcome help = run({QString::fromLatin1(command), QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains(QLatin1String(command)));
    }
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
