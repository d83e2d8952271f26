#include "app/tasks/newdocument.h"
#include "app/tasks/reporttask.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/signal.h"
#include "tests/render/pdfprobe.h"
#include "tests/render/reportprobe.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

/// What every report promises, whatever it is about, on every page and in both languages.
class ReportPromisesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReportIsATaggedPdf_data() { addReports(); }
    void everyReportIsATaggedPdf();
    void everyFormatHasTheSameHeadingsTablesAndAlternatives_data() { addKinds(); }
    void everyFormatHasTheSameHeadingsTablesAndAlternatives();
    void anotherProgramReadsItInOrder_data();
    void anotherProgramReadsItInOrder();
    void slidesAreWideAndTheirLettersLarge();
    void pdfUaIsClaimedOnlyWhereAsked();
    void plantedContactsAreInNoByteOfAPublicReport_data();
    void plantedContactsAreInNoByteOfAPublicReport();

private:
    void addReports();
    void addKinds();
    ReportOrder order(const QString &kind, const QString &language = u"nl"_s) const;
    QByteArray made(const ReportOrder &order) const;
    /// A part of the example: something of everything, and not many pages of the same.
    core::Inventory part() const;

    QTemporaryDir m_folder;
    std::unique_ptr<core::Document> m_example;
};

void ReportPromisesTest::initTestCase()
{
    auto example = createExample(m_folder.filePath(u"voorbeeld.stelsel"_s), u"toets"_s);
    QVERIFY2(example, example ? "" : qPrintable(example.error().message));
    m_example = std::move(example).value();
}

ReportOrder ReportPromisesTest::order(const QString &kind, const QString &language) const
{
    ReportOrder made;
    made.kind = kind;
    made.language = language;
    made.fileTitle = u"Voorbeeldregio (fictief)"_s;
    made.profile.referenceDate = QDate(2026, 11, 23);
    return made;
}

QByteArray ReportPromisesTest::made(const ReportOrder &order) const
{
    const auto report = makeReport(part(), order, {});
    if (!report)
        qFatal("%s %s", qPrintable(report.error().message), qPrintable(report.error().detail));
    return *report;
}

core::Inventory ReportPromisesTest::part() const
{
    constexpr int asMany = 12; // activities
    core::Inventory some = m_example->inventory();
    for (int i = asMany; i < m_example->inventory().all<core::Activity>().size(); ++i)
        some.remove(core::EntityKind::Activity, m_example->inventory().all<core::Activity>().at(i).id);
    return some;
}

void ReportPromisesTest::addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const ReportKind &kind : reportKinds(u"nl"_s))
        QTest::newRow(qPrintable(kind.key)) << kind.key;
}

void ReportPromisesTest::addReports()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isSlides");
    for (const ReportKind &kind : reportKinds(u"nl"_s)) {
        for (const char *language : {"nl", "en"}) {
            for (const bool isSlides : {false, true}) {
                QTest::addRow("%s, %s, %s", qPrintable(kind.key), language, isSlides ? "slides" : "A4")
                    << kind.key << QString::fromLatin1(language) << isSlides;
            }
        }
    }
}

void ReportPromisesTest::everyReportIsATaggedPdf()
{
    QFETCH(QString, kind);
    QFETCH(QString, language);
    QFETCH(bool, isSlides);
    ReportOrder asked = order(kind, language);
    asked.pdf.page = isSlides ? ReportPage::Slides : ReportPage::A4;
    // The probe: all content marked or an artifact, alternatives, scopes, links with contents and parents,
    // headings without gaps, fonts embedded with ToUnicode and without an empty glyph, bookmarks that lead
    // on.
    PdfProbe probe(made(asked));
    QVERIFY2(probe.faults().isEmpty(), qPrintable(probe.faults().mid(0, 20).join(u'\n')));
    QCOMPARE(QString::fromStdString(probe.catalogue().getKey("/Lang").getUTF8Value()),
             language == u"nl"_s ? u"nl-NL"_s : u"en-GB"_s);
    QVERIFY(!probe.claimsPdfUa());
    qsizetype headings = 0;
    for (const char *tag : {"H1", "H2", "H3", "H4", "H5", "H6"})
        headings += probe.tagged(tag).size();
    QVERIFY(headings >= 2);
    QCOMPARE(probe.bookmarks().size(), headings);
}

/// Lines break where a format wants; the characters are the same.
static QString letters(const ReadReport &read)
{
    QString all = read.headings.join(u'\n') + read.alternatives.join(u'\n');
    for (const QList<QStringList> &table : read.tables) {
        for (const QStringList &row : table)
            all += row.join(u'|') + u'\n';
    }
    return all.remove(u' ');
}

void ReportPromisesTest::everyFormatHasTheSameHeadingsTablesAndAlternatives()
{
    QFETCH(QString, kind);
    ReportOrder asked = order(kind);
    const ReadReport a4 = readPdf(made(asked));
    asked.pdf.page = ReportPage::Slides;
    const ReadReport slides = readPdf(made(asked));
    asked.pdf = {};
    asked.format = ReportFormat::Odt;
    const ReadReport odt = readOdt(made(asked));
    asked.format = ReportFormat::Html;
    const ReadReport html = readHtml(made(asked));
    for (const ReadReport *read : {&a4, &slides, &odt, &html})
        QVERIFY2(read->faults.isEmpty(), qPrintable(read->faults.mid(0, 20).join(u'\n')));
    QVERIFY(!odt.headings.isEmpty());
    QCOMPARE(letters(html), letters(odt));
    QCOMPARE(letters(a4), letters(odt));
    QCOMPARE(letters(slides), letters(odt));
    QCOMPARE(html.captions, odt.captions);
}

void ReportPromisesTest::anotherProgramReadsItInOrder_data()
{
    QTest::addColumn<bool>("isSlides");
    QTest::newRow("A4") << false;
    QTest::newRow("slides") << true;
}

static QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return QString::fromUtf8(process.readAllStandardOutput());
}

void ReportPromisesTest::anotherProgramReadsItInOrder()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not there");
    QFETCH(bool, isSlides);
    ReportOrder asked = order(u"stuurgroep"_s);
    asked.pdf.page = isSlides ? ReportPage::Slides : ReportPage::A4;
    const QByteArray pdf = made(asked);
    const QString path = m_folder.filePath(u"rapport.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    file.close();
    const PdfProbe probe(pdf);
    // Its text by the places of letters, and its structure with the text within: in both, the headings come
    // in the order of the report, after the contents in which they stand as well.
    const QString contents = probe.tagged("TOC").first().text.simplified();
    for (const QString &read :
         {output(u"pdftotext"_s, {path, u"-"_s}).simplified(),
          output(u"pdfinfo"_s, {u"-struct-text"_s, path}).replace(u"\" \""_s, QString()).simplified()}) {
        qsizetype at = read.indexOf(probe.tagged("H1").at(1).text.simplified());
        QVERIFY(at > 0);
        for (const ProbedElement &heading : probe.tagged("H1").mid(1)) {
            const QString text = heading.text.simplified();
            at = read.indexOf(text, contents.contains(text) ? at : 0);
            QVERIFY2(at > 0, qPrintable(text));
        }
    }
    const auto tags = [structure = output(u"pdfinfo"_s, {u"-struct"_s, path})](const char *tag) {
        const QRegularExpression line(u"^ *%1\\b"_s.arg(QLatin1String(tag)),
                                      QRegularExpression::MultilineOption);
        return structure.count(line);
    };
    for (const char *tag : {"TR", "TH", "TD", "Figure", "LI"})
        QCOMPARE(tags(tag), probe.tagged(tag).size());
}

void ReportPromisesTest::slidesAreWideAndTheirLettersLarge()
{
    ReportOrder asked = order(u"stuurgroep"_s);
    asked.pdf.page = ReportPage::Slides;
    PdfProbe probe(made(asked));
    for (int page = 0; page < probe.pageCount(); ++page) {
        PdfObject box = probe.page(page).getKey("/MediaBox");
        QCOMPARE(box.getArrayItem(2).getNumericValue(), 960.0);
        QCOMPARE(box.getArrayItem(3).getNumericValue(), 540.0);
    }
    // A section begins on a slide of its own.
    QList<int> first;
    for (const ProbedElement &heading : probe.tagged("H1"))
        first.append(heading.pages.value(0));
    QCOMPARE(QSet<int>(first.cbegin(), first.cend()).size(), first.size());
}

void ReportPromisesTest::pdfUaIsClaimedOnlyWhereAsked()
{
    ReportOrder asked = order(u"regiovergelijking"_s);
    QVERIFY(!PdfProbe(made(asked)).claimsPdfUa());
    asked.pdf.claimsPdfUa = true;
    const PdfProbe claims(made(asked));
    QVERIFY(claims.claimsPdfUa());
    QVERIFY2(claims.faults().isEmpty(), qPrintable(claims.faults().join(u'\n'))); // nor PDF/A
}

void ReportPromisesTest::plantedContactsAreInNoByteOfAPublicReport_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<bool>("isSlides");
    QTest::newRow("PDF") << ReportFormat::Pdf << false;
    QTest::newRow("PDF, slides") << ReportFormat::Pdf << true;
    QTest::newRow("HTML") << ReportFormat::Html << false;
    QTest::newRow("ODT") << ReportFormat::Odt << false;
    QTest::newRow("XLSX") << ReportFormat::Xlsx << false;
}

/// The bytes with all that is packed or coded in them beside.
static QByteArray unpacked(const QByteArray &bytes, ReportFormat format)
{
    QByteArray all = bytes;
    if (format == ReportFormat::Pdf) {
        PdfProbe probe(bytes);
        all += probe.rewritten() + probe.bookmarks().join(u'\n').toUtf8()
            + probe.linkPages().keys().join(u'\n').toUtf8() + probe.linkAddresses().join(u'\n').toUtf8();
        for (const ProbedElement &element : probe.elements())
            all += element.alternative.toUtf8() + '\n';
        for (const ProbedContent &content : probe.content())
            all += content.text.toUtf8() + content.actualText.toUtf8() + '\n';
        return all + probe.elements().first().text.toUtf8();
    }
    for (const auto &[name, part] : zipParts(bytes))
        all += name + part;
    return all;
}

void ReportPromisesTest::plantedContactsAreInNoByteOfAPublicReport()
{
    QFETCH(ReportFormat, format);
    QFETCH(bool, isSlides);
    core::Inventory inventory = part();
    core::Initiative planted = inventory.all<core::Initiative>().at(0);
    planted.contactName = u"Jacoba Geheimzicht"_s;
    planted.contactEmail = u"jacoba@geheim.example"_s;
    planted.contactPhone = u"06 - 12 34 56 78"_s;
    planted.name = u"Loket (vraag JACOBA  GEHEIMZICHT, bel 0612345678 of mail loket@ander.example)"_s;
    planted.budget = 98765432100;
    inventory.put(planted);
    core::Signal signal = inventory.all<core::Signal>().at(0);
    signal.text = u"Bel Jacoba Geheimzicht op +31 6 12345678"_s;
    inventory.put(signal);

    ReportOrder secret = order(u"witte-vlekken"_s);
    secret.format = format;
    secret.pdf.page = isSlides ? ReportPage::Slides : ReportPage::A4;
    secret.edition = ReportEdition::Public;
    secret.fileTitle = u"Kaart van Jacoba Geheimzicht"_s;
    for (const ReportKind &kind : reportKinds(u"nl"_s)) {
        secret.kind = kind.key;
        const auto report = makeReport(inventory, secret, {});
        QVERIFY(report);
        const QByteArray all = unpacked(*report, format).toLower();
        for (const char *personal : {"geheimzicht", "geheim.example", "ander.example", "12345678",
                                     "12 34 56 78", "987.654.321", "987654321"})
            QVERIFY2(!all.contains(personal), personal);
        QVERIFY(all.contains("openbaar: zonder persoonsgegevens")); // the edition says so, and can be found
    }
    // Without the edition the name of the initiative stands there: the search can find.
    secret.edition = ReportEdition::Internal;
    secret.kind = u"witte-vlekken"_s;
    QVERIFY(unpacked(*makeReport(inventory, secret, {}), format).contains("JACOBA"));
}

QTEST_MAIN(ReportPromisesTest)
#include "tst_reportpromises.moc"
