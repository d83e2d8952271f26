#include "core/model/entities/journey.h"
#include "core/model/entities/region.h"
#include "core/model/entities/signal.h"
#include "tests/exchange/importfixture.h"

#include <QTest>

using namespace importfixture;

/// Sheets that hold one kind of record, and journeys with their steps.
class ImportRecordsTest : public QObject {
    Q_OBJECT

private:
    const Inventory m_words{words()};

    Inventory after(const Workbook &book, const Inventory &before) const
    {
        Inventory inventory = before;
        const QString fault = applied(inventory, planned(before, book));
        if (!fault.isEmpty())
            qFatal("%s", qPrintable(fault));
        return inventory;
    }
    Inventory after(const QStringList &lines) const { return after(bookOf(lines), m_words); }

private Q_SLOTS:
    void signalsAreRead();
    void organisationsAreMetByName();
    void aParentMayStandInALaterRow();
    void regionsAreRead();
    void relationsAreRead();
    void measurementsAreMetBySubjectAndPeriod();
    void participationsAreRead();
    void journeysKeepTheOrderOfTheirSteps();
    void journeysAreMetByNameAndSteps();
    void aWorkbookIsReadWhateverTheOrderOfItsSheets();
    void newWordsOfAWordListCountForTheOtherSheets();
    void everySheetImportedTwiceChangesNothing_data();
    void everySheetImportedTwiceChangesNothing();
    void idsOfLosslessSheetsAreKept();
    void referencesToRowsThatWereRejectedAreLeftOut();
    void anIdOfAnotherKindIsRejected();
};

void ImportRecordsTest::signalsAreRead()
{
    const QStringList lines{
        QStringLiteral("Vraag¦Thema¦Fase¦Regio¦Doelgroep¦Aantal¦Soort¦Datum"),
        QStringLiteral("Waar kan ik terecht?¦digitalisering¦weten|willen¦Noord¦alle¦12¦manifest¦2025-03"),
        QStringLiteral("Wie helpt?¦geen¦¦¦¦¦latent¦")};
    const Inventory inventory = after(lines);
    QCOMPARE(inventory.all<Signal>().size(), 2);
    const Signal &first = inventory.all<Signal>().at(0);
    QCOMPARE(first.text.value(), QStringLiteral("Waar kan ik terecht?"));
    QCOMPARE(first.themes.value(), TermSet{QStringLiteral("digitalisering")});
    QCOMPARE(first.phases.value(), (TermSet{QStringLiteral("weten"), QStringLiteral("willen")}));
    QCOMPARE(first.region, Known<QString>(QStringLiteral("noord")));
    QCOMPARE(first.targetGroups.value(), TermSet{allTerms});
    QCOMPARE(first.count, Known<qint64>(12));
    QCOMPARE(first.state, Known<QString>(QStringLiteral("manifest")));
    QCOMPARE(first.receivedOn, Known<PartialDate>(PartialDate(2025, 3)));
    QVERIFY(inventory.all<Signal>().at(1).themes.isNone());
    QVERIFY(inventory.all<Signal>().at(1).count.isUnknown());
}

void ImportRecordsTest::organisationsAreMetByName()
{
    Inventory before
        = after({QStringLiteral("Initiatief¦Aanbieder"), QStringLiteral("A¦Kamer van Koophandel")});
    const Workbook book{{sheetOf({QStringLiteral("Naam¦Soort¦Kernrollen¦Contactpersoon"),
                                  QStringLiteral("KAMER van  Koophandel¦kvk¦uitvoeren¦P. Jansen")},
                                 QStringLiteral("Organisaties"))},
                        {}};
    const Inventory inventory = after(book, before);
    QCOMPARE(inventory.all<Organisation>().size(), 1);
    const Organisation &kvk = inventory.all<Organisation>().at(0);
    QCOMPARE(kvk.name.value(),
             QStringLiteral("KAMER van Koophandel")); // the sheet's own list is the newest word
    QCOMPARE(kvk.kind, Known<QString>(QStringLiteral("kvk")));
    QCOMPARE(kvk.coreRoles.value(), TermSet{QStringLiteral("uitvoeren")});
    QCOMPARE(kvk.contactName, Known<QString>(QStringLiteral("P. Jansen")));
}

void ImportRecordsTest::aParentMayStandInALaterRow()
{
    const Inventory inventory
        = after({QStringLiteral("Organisatie¦Soort organisatie¦Koepel"), QStringLiteral("A¦gemeente¦B"),
                 QStringLiteral("B¦provincie¦Nieuw"), QStringLiteral("C¦gemeente¦geen")});
    QCOMPARE(inventory.all<Organisation>().size(), 4);
    const auto parent = [&](const QString &name) { return named<Organisation>(inventory, name)->parent; };
    QCOMPARE(parent(QStringLiteral("A")),
             Known<RecordId>(named<Organisation>(inventory, QStringLiteral("B"))->id));
    QCOMPARE(parent(QStringLiteral("B")),
             Known<RecordId>(named<Organisation>(inventory, QStringLiteral("Nieuw"))->id));
    QVERIFY(parent(QStringLiteral("C")).isNone());
}

void ImportRecordsTest::regionsAreRead()
{
    const Inventory inventory
        = after({QStringLiteral("Regio¦Soort regio¦Gemeenten¦Microbedrijven¦Coördinator"),
                 QStringLiteral("Noord¦ruraal¦X, Y¦12.500¦Gemeente X")});
    const Region &region = inventory.all<Region>().at(0);
    QCOMPARE(region.firmsMicro, Known<qint64>(12500));
    QCOMPARE(region.municipalities.value().size(), 2);
    QCOMPARE(inventory.find<Organisation>(region.coordinator)->name.value(), QStringLiteral("Gemeente X"));
}

void ImportRecordsTest::relationsAreRead()
{
    const Workbook book{
        {sheetOf({QStringLiteral("Initiatief¦Activiteit"), QStringLiteral("A¦Scan"), QStringLiteral("B")},
                 QStringLiteral("Aanbod")),
         sheetOf({QStringLiteral("Van¦Naar¦Soort relatie¦Wederkerig¦Reden"),
                  QStringLiteral("Scan¦B¦vervolg¦ja¦omdat"),
                  QStringLiteral("A¦Loket elders¦verwijst door¦nee")},
                 QStringLiteral("Relaties"))},
        {}};
    const Inventory inventory = after(book, m_words);
    QCOMPARE(inventory.all<Relation>().size(), 2);
    const Relation &first = inventory.all<Relation>().at(0);
    QCOMPARE(first.from, Known<RecordId>(inventory.all<Activity>().at(0).id));
    QCOMPARE(first.to, Known<RecordId>(named<Initiative>(inventory, QStringLiteral("B"))->id));
    QCOMPARE(first.kind, Known<QString>(QStringLiteral("vervolg")));
    QCOMPARE(first.reciprocal, Known<bool>(true));
    QCOMPARE(first.reason, Known<QString>(QStringLiteral("omdat")));
    QCOMPARE(inventory.all<Relation>().at(1).toName, Known<QString>(QStringLiteral("Loket elders")));
}

void ImportRecordsTest::measurementsAreMetBySubjectAndPeriod()
{
    const QStringList lines{QStringLiteral("Initiatief¦Bereik¦Bereik eenheid¦Bereik jaar"),
                            QStringLiteral("A¦100¦uniek¦2024")};
    const Workbook book{{sheetOf(lines, QStringLiteral("Aanbod")),
                         sheetOf({QStringLiteral("Onderwerp¦Indicator¦Waarde¦Eenheid¦Van¦Zekerheid"),
                                  QStringLiteral("A¦bereik¦100¦uniek¦2024¦geschat"),
                                  QStringLiteral("A¦tevredenheid¦7,5¦score¦2024¦geteld")},
                                 QStringLiteral("Metingen"))},
                        {}};
    const Inventory inventory = after(book, m_words);
    QCOMPARE(inventory.all<Measurement>().size(), 2);
    QCOMPARE(inventory.all<Measurement>().at(0).certainty,
             Known<QString>(QStringLiteral("geschat"))); // the same one
    QCOMPARE(inventory.all<Measurement>().at(1).value, Known<double>(7.5));
}

void ImportRecordsTest::participationsAreRead()
{
    const Workbook book{
        {sheetOf({QStringLiteral("Initiatief¦Aanbieder"), QStringLiteral("A¦KVK")}, QStringLiteral("Aanbod")),
         sheetOf({QStringLiteral("Initiatief¦Organisatie¦Rol¦Bedrag"),
                  QStringLiteral("A¦KVK¦aanbieder¦€ 500,-"), QStringLiteral("A¦Nieuw¦financier¦1.000")},
                 QStringLiteral("Deelnames"))},
        {}};
    const Inventory inventory = after(book, m_words);
    QCOMPARE(inventory.all<Participation>().size(), 2);
    QCOMPARE(inventory.all<Participation>().at(0).amount, Known<qint64>(50000));
    QCOMPARE(parties(inventory, inventory.all<Initiative>().at(0)),
             (QStringList{QStringLiteral("aanbieder KVK"), QStringLiteral("financier Nieuw")}));
}

void ImportRecordsTest::journeysKeepTheOrderOfTheirSteps()
{
    const Workbook book{
        {sheetOf(
             {QStringLiteral("Initiatief¦Activiteit"), QStringLiteral("A¦Scan"), QStringLiteral("A¦Advies")},
             QStringLiteral("Aanbod")),
         sheetOf({QStringLiteral("Klantreis¦Situatie¦Thema¦Fase¦Naam stap¦Belemmering¦Activiteiten"),
                  QStringLiteral(
                      "Eerste webwinkel¦wil online¦digitalisering¦weten¦Oriënteren¦¦Scan|Bestaat niet"),
                  QStringLiteral("Eerste webwinkel¦¦¦willen¦Kiezen¦geld¦Advies, Scan"),
                  QStringLiteral("Opvolging¦¦¦¦Praten")},
                 QStringLiteral("Klantreizen"))},
        {}};
    const ImportPlan plan = planned(m_words, book);
    QCOMPARE(tally(plan), QStringLiteral("5+0+0"));
    QCOMPARE(plan.remarks.size(), 1);
    QVERIFY(plan.remarks.constFirst().sentence.contains(u"Bestaat niet"));
    const Inventory inventory = after(book, m_words);
    QCOMPARE(inventory.all<Journey>().size(), 2);
    QCOMPARE(inventory.all<JourneyStep>().size(), 3);
    const auto *second = named<JourneyStep>(inventory, QStringLiteral("Kiezen"));
    QCOMPARE(second->order, Known<qint64>(2));
    QCOMPARE(second->phase, Known<QString>(QStringLiteral("willen")));
    QCOMPARE(second->activities.value().size(), 2);
    QCOMPARE(inventory.find<Journey>(second->journey)->name.value(), QStringLiteral("Eerste webwinkel"));
    QCOMPARE(named<JourneyStep>(inventory, QStringLiteral("Praten"))->order, Known<qint64>(1));
}

void ImportRecordsTest::journeysAreMetByNameAndSteps()
{
    const QString headings = QStringLiteral("Klantreis¦Naam stap¦Behoefte");
    const Inventory before = after({headings, QStringLiteral("R¦een¦x"), QStringLiteral("R¦twee¦y")});
    const Workbook book = bookOf({headings, QStringLiteral("R¦twee¦anders"), QStringLiteral("R¦drie¦z")});
    const Inventory inventory = after(book, before);
    QCOMPARE(inventory.all<Journey>().size(), 1);
    QCOMPARE(inventory.all<JourneyStep>().size(), 3);
    QCOMPARE(named<JourneyStep>(inventory, QStringLiteral("twee"))->need.value(), QStringLiteral("anders"));
    QCOMPARE(named<JourneyStep>(inventory, QStringLiteral("drie"))->order, Known<qint64>(3));
}

void ImportRecordsTest::aWorkbookIsReadWhateverTheOrderOfItsSheets()
{
    QList<Sheet> sheets{
        sheetOf({QStringLiteral("Van¦Naar¦Soort relatie"), QStringLiteral("A¦B¦vervolg")},
                QStringLiteral("Relaties")),
        sheetOf({QStringLiteral("Vraag¦Community"), QStringLiteral("Hoe?¦A")}, QStringLiteral("Signalen")),
        sheetOf({QStringLiteral("Initiatief¦Aanbieder"), QStringLiteral("A¦kvk"), QStringLiteral("B¦RVO")},
                QStringLiteral("Aanbod")),
        sheetOf({QStringLiteral("Organisatie¦Website"), QStringLiteral("KVK¦https://kvk.example")},
                QStringLiteral("Organisaties"))};
    const auto contents = [&] {
        const Inventory inventory = after({sheets, {}}, m_words);
        return QList<qsizetype>{inventory.all<Relation>().size(), inventory.all<Signal>().size(),
                                inventory.all<Organisation>().size(), inventory.all<Initiative>().size()};
    };
    const QList<qsizetype> expected{1, 1, 2, 2};
    QCOMPARE(contents(), expected);
    const ImportPlan plan = planned(m_words, {sheets, {}});
    for (qsizetype i = 1; i < plan.rows.size(); ++i) // told in the order of the file
        QVERIFY(std::pair(plan.rows.at(i - 1).sheet, plan.rows.at(i - 1).row)
                < std::pair(plan.rows.at(i).sheet, plan.rows.at(i).row));
    std::reverse(sheets.begin(), sheets.end());
    QCOMPARE(contents(), expected);
}

void ImportRecordsTest::newWordsOfAWordListCountForTheOtherSheets()
{
    const Workbook book{{sheetOf({QStringLiteral("Initiatief¦Thema initiatief"), QStringLiteral("A¦cobots")},
                                 QStringLiteral("Aanbod")),
                         sheetOf({QStringLiteral("Woordenlijst¦Sleutel¦Nederlands¦Andere namen"),
                                  QStringLiteral("thema¦robotica¦Robotica¦cobots|robots")},
                                 QStringLiteral("Woordenlijsten"))},
                        {}};
    const ImportPlan plan = planned(m_words, book, options(ImportOptions::UnknownTerms::Reject));
    QCOMPARE(tally(plan), QStringLiteral("2+0+0"));
    const Inventory inventory = after(book, m_words);
    QCOMPARE(inventory.all<Initiative>().at(0).themes.value(), TermSet{QStringLiteral("robotica")});
}

void ImportRecordsTest::everySheetImportedTwiceChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QStringList &lines) {
        QTest::newRow(name) << QString::fromUtf8(name) << lines;
    };
    row("Signalen",
        {QStringLiteral("Vraag¦Regio¦Datum¦Aantal"), QStringLiteral("Hoe?¦Noord¦2025¦3"),
         QStringLiteral("Hoe?¦Zuid¦¦"), QStringLiteral("hoe? ¦Noord¦2025¦")});
    row("Organisaties",
        {QStringLiteral("Naam¦Koepel¦Soort"), QStringLiteral("A¦B¦gemeente"), QStringLiteral("B¦C¦"),
         QStringLiteral("a¦¦gemeente")});
    row("Regio's", {QStringLiteral("Naam¦Gemeenten¦Coördinator"), QStringLiteral("Noord¦X|Y¦Gemeente X")});
    row("Klantreizen",
        {QStringLiteral("Klantreis¦Thema¦Naam stap¦Fase"), QStringLiteral("R¦digitalisering¦een¦weten"),
         QStringLiteral("R¦¦twee¦"), QStringLiteral("S¦¦een¦")});
    row("Lessen", {QStringLiteral("Les¦Trefwoorden"), QStringLiteral("Begin klein.¦begin|klein, fijn")});
    row("Vakmarkeringen",
        {QStringLiteral("Fase¦Thema¦Markering¦Reden"),
         QStringLiteral("weten¦financiering¦n.v.t.¦doet de bank")});
    row("Besluiten",
        {QStringLiteral("Besluit¦Onderwerp¦Vergaderdatum"), QStringLiteral("Doorgaan¦Loket¦2026-03-01")});
}

void ImportRecordsTest::everySheetImportedTwiceChangesNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, lines);
    const Workbook book{{sheetOf(lines, name)}, {}};
    const ImportPlan plan = planned(m_words, book);
    QCOMPARE(rejected(plan), 0);
    QVERIFY(!plan.operations.isEmpty());
    const Inventory inventory = after(book, m_words);
    const ImportPlan again = planned(inventory, book);
    QCOMPARE(merged(again), plan.rows.size());
    QVERIFY(again.operations.isEmpty());
}

void ImportRecordsTest::idsOfLosslessSheetsAreKept()
{
    const RecordId parent = RecordId::fromName(u"ouder");
    const RecordId child = RecordId::fromName(u"kind");
    // The child stands before the parent it refers to.
    const QStringList lines{
        QStringLiteral("id¦name¦part_of¦budget¦themes¦notes"),
        QStringLiteral("%1¦Kind¦%2¦1900.50¦ai|data¦geen").arg(child.toText(), parent.toText()),
        QStringLiteral("%1¦Ouder¦¦¦geen¦\\geen").arg(parent.toText())};
    const Workbook book{{sheetOf(lines, QStringLiteral("initiative"))}, {}};
    const Inventory inventory = after(book, m_words);
    const auto *initiative = inventory.find<Initiative>(child);
    QCOMPARE(initiative->partOf, Known<RecordId>(parent));
    QCOMPARE(initiative->budget, Known<qint64>(190050));
    QCOMPARE(initiative->themes.value(), (TermSet{QStringLiteral("ai"), QStringLiteral("data")}));
    QVERIFY(initiative->notes.isNone());
    QVERIFY(inventory.find<Initiative>(parent)->themes.isNone());
    QCOMPARE(inventory.find<Initiative>(parent)->notes.value(), QStringLiteral("geen"));
    QVERIFY(planned(inventory, book).operations.isEmpty());
}

void ImportRecordsTest::referencesToRowsThatWereRejectedAreLeftOut()
{
    const RecordId wrong = RecordId::fromName(u"fout");
    const Workbook book{
        {sheetOf({QStringLiteral("id¦name¦part_of¦budget"),
                  QStringLiteral("%1¦Kind¦%2¦").arg(RecordId::fromName(u"kind").toText(), wrong.toText()),
                  QStringLiteral("%1¦Ouder¦¦veel").arg(wrong.toText())}),
         sheetOf({QStringLiteral("id¦initiative¦name"),
                  QStringLiteral("%1¦%2¦Scan").arg(RecordId::fromName(u"scan").toText(), wrong.toText())},
                 QStringLiteral("activity"))},
        {}};
    const ImportPlan plan = planned(m_words, book);
    QCOMPARE(tally(plan), QStringLiteral("1+0+2")); // an activity cannot do without its initiative
    QCOMPARE(plan.remarks.size(), 1);               // a part can do without the whole
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    QVERIFY(inventory.all<Initiative>().at(0).partOf.isUnknown());
}

void ImportRecordsTest::anIdOfAnotherKindIsRejected()
{
    const Inventory before = after({QStringLiteral("Initiatief¦Aanbieder"), QStringLiteral("A¦KVK")});
    const Workbook book{{sheetOf({QStringLiteral("id¦name"),
                                  QStringLiteral("%1¦X").arg(before.all<Initiative>().at(0).id.toText())},
                                 QStringLiteral("organisation"))},
                        {}};
    const ImportPlan plan = planned(before, book);
    QCOMPARE(tally(plan), QStringLiteral("0+0+1"));
    QCOMPARE(plan.rejected.constFirst().column, QStringLiteral("id"));
}

QTEST_GUILESS_MAIN(ImportRecordsTest)
#include "tst_importrecords.moc"
