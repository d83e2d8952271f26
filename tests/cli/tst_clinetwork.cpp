#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString endless
    = QStringLiteral("Een naam zonder einde ").repeated(1000).trimmed(); // 22 000 characters
const QString awkward = QStringLiteral("\"Quoted\" ]]> <b>& &amp; back\\slash 🚲");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CliNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aNetworkIsReadByOtherPrograms_data();
    void aNetworkIsReadByOtherPrograms();
    void aPictureIsWhatItsFormatSays();
    void aMapOfTheWholeFileTakesNoScope();
    void aLayoutGivesEveryNodeALine();
    void theOrderInTheFileAndTheThreadsDoNotMatter();
    void whatIsPinnedInADocumentStaysThere();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    /// Two initiatives, and one with an endless name; the first has an awkward name and refers to one that is
    /// only named.
    QString network() const
    {
        const QString file = path("regio.stelsel");
        const auto line = [](const QJsonObject &object) {
            return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        };
        const auto insert = [&](const char *entity, const char *id, const QJsonObject &fields) {
            return line({{QStringLiteral("op"), QStringLiteral("insert")},
                         {QStringLiteral("entity"), QLatin1String(entity)},
                         {QStringLiteral("id"), QLatin1String(id)},
                         {QStringLiteral("fields"), fields}});
        };
        const char *first = "00000000-0000-7000-8000-000000000001";
        const char *second = "00000000-0000-7000-8000-000000000002";
        QByteArray edits = insert("initiative", first, {{QStringLiteral("name"), awkward}});
        edits += insert("initiative", second, {{QStringLiteral("name"), QStringLiteral("Alleen")}});
        edits += insert(
            "initiative", "00000000-0000-7000-8000-000000000004",
            {{QStringLiteral("name"), endless}, {QStringLiteral("kind"), QStringLiteral("programma")}});
        edits += insert("relation", "00000000-0000-7000-8000-000000000003",
                        {{QStringLiteral("from"), QLatin1String(first)},
                         {QStringLiteral("to_name"), QStringLiteral("Digiwerkplaats")},
                         {QStringLiteral("kind"), QStringLiteral("verwijst-door")}});
        if (run({QStringLiteral("new"), file}).exitCode != 0
            || run({QStringLiteral("apply"), file, QStringLiteral("-")}, edits).exitCode != 0)
            qFatal("the file could not be made");
        return file;
    }
    QString star(bool backwards) const
    {
        QByteArray xml = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph>";
        for (int i = 0; i <= 40; ++i)
            xml += "<node id=\"n" + QByteArray::number(backwards ? 40 - i : i) + "\"/>";
        for (int i = 1; i < 40; ++i) // n40 stands alone
            xml += "<edge source=\"n0\" target=\"n" + QByteArray::number(backwards ? 40 - i : i) + "\"/>";
        return writeFile(path(backwards ? "back.graphml" : "star.graphml"), xml + "</graph></graphml>");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliNetworkTest::aNetworkIsReadByOtherPrograms_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"graphml", "gexf", "dot"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void CliNetworkTest::aNetworkIsReadByOtherPrograms()
{
    QFETCH(QString, format);
    const QString file = m_folder->filePath(QStringLiteral("net.") + format);
    const Outcome exported = run({QStringLiteral("export"), network(), QStringLiteral("--format"), format,
                                  QStringLiteral("-o"), file});
    QVERIFY2(exported.exitCode == 0, qPrintable(exported.err));
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"),
                  {QStringLiteral(SOURCE_DIR "/tests/cli/readback.py"), file});
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QJsonObject readers = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(readers.size(), format == QLatin1String("graphml") ? 2 : 1);
    const bool isDot = format == QLatin1String("dot");
    QStringList expected{awkward, QStringLiteral("Alleen"), QStringLiteral("Digiwerkplaats"),
                         isDot ? endless.left(3999) + u'…' : endless}; // Graphviz reads no longer text
    expected.sort();
    for (auto reader = readers.begin(); reader != readers.end(); ++reader) {
        const QJsonObject seen = reader.value().toObject();
        const auto listOf = [&](const char *key) {
            QStringList texts;
            for (const QJsonValue text : seen.value(QLatin1String(key)).toArray())
                texts.append(text.toString());
            texts.sort();
            return texts;
        };
        QCOMPARE(listOf("labels"), expected);
        QCOMPARE(seen.value(QStringLiteral("edges")).toInt(), 1);
        QCOMPARE(listOf("keys"), (QStringList{QStringLiteral("kind"), QStringLiteral("type")}));
        QStringList edgeKeys{QStringLiteral("kind"), QStringLiteral("type")};
        if (!isDot)
            edgeKeys.insert(1, QStringLiteral("reciprocal"));
        QCOMPARE(listOf("edgeKeys"), edgeKeys);
        QVERIFY(seen.value(QStringLiteral("places")).toBool());
    }
}

void CliNetworkTest::aPictureIsWhatItsFormatSays()
{
    const QString file = path("voorbeeld.stelsel");
    QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--example")}).exitCode, 0);
    const auto written = [&](const char *format, const char *what) {
        const QString out = path("picture"); // the format decides, not the name
        const Outcome outcome
            = run({QStringLiteral("export"), file, QStringLiteral("--format"), QLatin1String(format),
                   QStringLiteral("--what"), QLatin1String(what), QStringLiteral("--date"),
                   QStringLiteral("2026-06-30"), QStringLiteral("-o"), out});
        return outcome.exitCode == 0 ? bytesOf(out) : QByteArray();
    };
    QVERIFY(written("svg", "matrix").contains("<svg"));
    QVERIFY(written("svg", "journey") != written("svg", "matrix"));
    QVERIFY(written("png", "matrix").startsWith("\x89PNG"));
    const QByteArray routes = written("svg", "routes"); // the journeys as lanes, as high as they need
    QVERIFY(routes.contains("journeys can be walked"));
    QVERIFY(routes.contains(">break<") && routes.contains(">no offer<"));
    QVERIFY(written("png", "routes").startsWith("\x89PNG"));
    QCOMPARE(written("svg", "relief"), QByteArray());
    // Each map is its own picture, with a legend and the day it is of; the hinge map names its levels.
    const QByteArray ties = written("svg", "stakeholder"), levels = written("svg", "hinge");
    QVERIFY(ties != levels);
    for (const QByteArray &map : {ties, levels}) {
        QVERIFY(map.contains("30 June 2026"));
        QVERIFY(map.contains(">programme<"));
    }
    QVERIFY(levels.contains(">regional \xC2\xB7 33<") && !ties.contains(">regional \xC2\xB7"));
    QVERIFY(written("png", "hinge").startsWith("\x89PNG"));
}

void CliNetworkTest::aMapOfTheWholeFileTakesNoScope()
{
    const QString file = path("voorbeeld.stelsel");
    QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--example")}).exitCode, 0);
    const Outcome outcome
        = run({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("svg"),
               QStringLiteral("--what"), QStringLiteral("hinge"), QStringLiteral("--scope"),
               QStringLiteral("theme=digitalisering"), QStringLiteral("-o"), path("picture")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.err.contains(QStringLiteral("whole file")));
    QVERIFY(!QFile::exists(path("picture")));
}

void CliNetworkTest::aLayoutGivesEveryNodeALine()
{
    for (const char *engine : {"stakeholder", "journey", "hinge"}) {
        const Outcome outcome = run({QStringLiteral("layout"), star(false), QStringLiteral("--engine"),
                                     QLatin1String(engine), QStringLiteral("-o"), path("pos.csv")});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
        QVERIFY(outcome.firstLine().startsWith(QStringLiteral("41 nodes, 39 edges, ")));
        const QList<QByteArray> lines = bytesOf(path("pos.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 41);
        QCOMPARE(lines.first().trimmed().split(',').size(), 3);
        QVERIFY(lines.first().startsWith("n0,"));
    }
}

void CliNetworkTest::theOrderInTheFileAndTheThreadsDoNotMatter()
{
    const auto places = [&](bool backwards, const char *threads) {
        run({QStringLiteral("layout"), star(backwards), QStringLiteral("--threads"), QLatin1String(threads),
             QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("-o"), path("pos.csv")});
        return bytesOf(path("pos.csv"));
    };
    const QByteArray first = places(false, "1");
    QVERIFY(!first.isEmpty());
    QCOMPARE(places(true, "3"), first);
}

void CliNetworkTest::whatIsPinnedInADocumentStaysThere()
{
    const QString file = network();
    const auto laidOut = [&](const char *engine) {
        const Outcome outcome = run({QStringLiteral("layout"), file, QStringLiteral("--engine"),
                                     QLatin1String(engine), QStringLiteral("-o"), path("pos.csv")});
        return outcome.exitCode == 0 ? bytesOf(path("pos.csv")) : outcome.err.toUtf8();
    };
    const QByteArray before = laidOut("stakeholder");
    QCOMPARE(before.trimmed().split('\n').size(), 4);
    const QByteArray pin
        = R"({"op":"insert","entity":"map_place","id":"00000000-0000-7000-8000-000000000009","fields":)"
          R"({"map":"stakeholder","record":"00000000-0000-7000-8000-000000000002","x":12.5,"y":-3}})"
          "\n";
    const Outcome applied = run({QStringLiteral("apply"), file, QStringLiteral("-")}, pin);
    QVERIFY2(applied.exitCode == 0, qPrintable(applied.err));
    const QByteArray line = "00000000-0000-7000-8000-000000000002,12.5000,-3.0000";
    QVERIFY2(laidOut("stakeholder").contains(line), laidOut("stakeholder"));
    QVERIFY(!laidOut("hinge").contains(line)); // another map
    const Outcome exported = run({QStringLiteral("export"), file, QStringLiteral("--format"),
                                  QStringLiteral("graphml"), QStringLiteral("-o"), path("net.graphml")});
    QVERIFY2(exported.exitCode == 0, qPrintable(exported.err));
    // twenty units for a node width: 12.5 * 20 and -3 * 20
    QVERIFY2(bytesOf(path("net.graphml")).contains(R"(<data key="x">250.000</data><data key="y">-60.000)"),
             bytesOf(path("net.graphml")));
    const Outcome json = run({QStringLiteral("export"), file, QStringLiteral("--format"),
                              QStringLiteral("json"), QStringLiteral("-o"), path("all.json")});
    QVERIFY2(json.exitCode == 0, qPrintable(json.err));
    QVERIFY(bytesOf(path("all.json")).contains("\"map_place\""));
}

void CliNetworkTest::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QString out = QStringLiteral("-o"), file = QStringLiteral("OUT");
    QTest::newRow("no output") << QStringList{QStringLiteral("STAR")} << 2;
    QTest::newRow("no such engine") << QStringList{QStringLiteral("STAR"), QStringLiteral("--engine"),
                                                   QStringLiteral("circle"), out, file}
                                    << 2;
    QTest::newRow("a seed that is no number")
        << QStringList{QStringLiteral("STAR"), QStringLiteral("--seed"), QStringLiteral("x"), out, file} << 2;
    QTest::newRow("no such file") << QStringList{QStringLiteral("/nowhere/g.graphml"), out, file} << 3;
    QTest::newRow("no graph") << QStringList{QStringLiteral("BROKEN"), out, file} << 1;
    QTest::newRow("nowhere to write")
        << QStringList{QStringLiteral("STAR"), out, QStringLiteral("/nowhere/pos.csv")} << 3;
}

void CliNetworkTest::whatCannotBeDoneIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    arguments.replaceInStrings(QStringLiteral("STAR"), star(false));
    arguments.replaceInStrings(QStringLiteral("BROKEN"), writeFile(path("broken.graphml"), "<graphml><node"));
    arguments.replaceInStrings(QStringLiteral("OUT"), path("pos.csv"));
    const Outcome outcome = run(QStringList{QStringLiteral("layout")} + arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(path("pos.csv")));
}

QTEST_GUILESS_MAIN(CliNetworkTest)
#include "tst_clinetwork.moc"
