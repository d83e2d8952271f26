#include "tests/exchange/importfixture.h"

#include <QTest>

using namespace importfixture;

/// What rows of a flat sheet become. Each test plans a small sheet and looks at the records it would give.
class ImportFlatTest : public QObject {
    Q_OBJECT

private:
    const Inventory m_words{words()};

    Inventory after(const QStringList &lines) const { return imported(lines, m_words); }

private Q_SLOTS:
    void aRowBecomesItsRecords();
    void repeatedColumnsAreTheSameInitiative();
    void unknownAndNoneAndAllArriveAsSuch();
    void rolesOfOneCellAreSeveralParticipations();
    void aKnownOrganisationThatHoldsACommaWins();
    void anActivityWithoutNameIsCalledAsItsInitiative();
    void aRowWithoutActivityIsAnInitiativeAlone();
    void whatWasUnknownIsFilled();
    void rowsThatDisagreeKeepTheFirstAndMakeAFinding();
    void disagreementsAreFoundOnce();
    void aCorrectedSheetUpdatesTheFile();
    void unknownErasesNothing();
    void reachBecomesAMeasurement();
    void importingTwiceChangesNothing();
    void theMessySheetIsReadWhole();
};

void ImportFlatTest::aRowBecomesItsRecords()
{
    const QStringList lines{
        QStringLiteral(
            "Initiatief¦Omschrijving¦Soort¦Aanbieder¦Regio¦Startdatum¦Budget¦Activiteit¦Soort "
            "activiteit¦Fase¦"
            "Thema¦Grootteklasse¦Verwijst door naar¦Bereik¦Bereik eenheid¦Bereik jaar¦Bron¦Geverifieerd op"),
        QStringLiteral(
            "Digiloket¦Helpt.¦programma¦KVK¦Noord¦1-6-2024¦€ 25.000,-¦Scan¦scan¦weten|willen¦digitalisering¦"
            "micro, klein¦het loket¦1.250¦uniek¦2024¦eigen opgave¦2026-01-15")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    QCOMPARE(tally(plan), QStringLiteral("1+0+0"));
    const auto created = [&](EntityKind kind) { return plan.counts[static_cast<size_t>(kind)].created; };
    QCOMPARE(created(EntityKind::Initiative), 1);
    QCOMPARE(created(EntityKind::Activity), 1);
    QCOMPARE(created(EntityKind::Organisation), 1);
    QCOMPARE(created(EntityKind::Participation), 1);
    QCOMPARE(created(EntityKind::Relation), 1);
    QCOMPARE(created(EntityKind::Measurement), 1);
    QCOMPARE(created(EntityKind::VocabularyTerm), 1); // the region
    QCOMPARE(plan.operations.size(), 7);

    const Inventory inventory = after(lines);
    const auto &initiative = *named<Initiative>(inventory, QStringLiteral("Digiloket"));
    QCOMPARE(initiative.summary, Known<QString>(QStringLiteral("Helpt.")));
    QCOMPARE(initiative.kind, Known<QString>(QStringLiteral("programma")));
    QCOMPARE(initiative.regions, Known<TermSet>(TermSet{QStringLiteral("noord")}));
    QCOMPARE(initiative.startsOn, Known<PartialDate>(PartialDate(2024, 6, 1)));
    QCOMPARE(initiative.budget, Known<qint64>(2500000));
    QCOMPARE(initiative.source, Known<QString>(QStringLiteral("eigen opgave")));
    QCOMPARE(initiative.verifiedOn, Known<PartialDate>(PartialDate(2026, 1, 15)));
    QVERIFY(initiative.themes.isUnknown() && initiative.endsOn.isUnknown());
    QCOMPARE(parties(inventory, initiative), QStringList{QStringLiteral("aanbieder KVK")});
    const auto &activity = *named<Activity>(inventory, QStringLiteral("Scan"));
    QCOMPARE(activity.initiative, Known<RecordId>(initiative.id));
    QCOMPARE(activity.kind, Known<QString>(QStringLiteral("scan")));
    QCOMPARE(activity.phases, Known<TermSet>(TermSet{QStringLiteral("weten"), QStringLiteral("willen")}));
    QCOMPARE(activity.themes, Known<TermSet>(TermSet{QStringLiteral("digitalisering")}));
    QCOMPARE(activity.sizeClasses, Known<TermSet>(TermSet{QStringLiteral("klein"), QStringLiteral("micro")}));
    QVERIFY(activity.source.isUnknown());
    const Measurement &reach = inventory.all<Measurement>().at(0);
    QCOMPARE(reach.subject, Known<RecordId>(activity.id));
    QCOMPARE(reach.indicator, Known<QString>(QStringLiteral("bereik")));
    QCOMPARE(reach.value, Known<double>(1250));
    QCOMPARE(reach.unit, Known<QString>(QStringLiteral("uniek")));
    QCOMPARE(reach.from, Known<PartialDate>(PartialDate(2024)));
    const Relation &referral = inventory.all<Relation>().at(0);
    QCOMPARE(referral.from, Known<RecordId>(activity.id));
    QCOMPARE(referral.kind, Known<QString>(QStringLiteral("verwijst-door")));
    QCOMPARE(referral.toName, Known<QString>(QStringLiteral("het loket")));
    QVERIFY(referral.to.isUnknown());
    QCOMPARE(
        inventory.find<VocabularyTerm>(newTerm(QStringLiteral("regio"), QStringLiteral("Noord")).id)->labelNl,
        Known<QString>(QStringLiteral("Noord")));
}

void ImportFlatTest::repeatedColumnsAreTheSameInitiative()
{
    const QStringList lines{
        QStringLiteral("Initiatief¦Regio¦Aanbieder¦Activiteit¦Fase"), QStringLiteral("A¦Noord¦KVK¦een¦weten"),
        QStringLiteral("  a ¦Noord¦kvk¦twee¦kunnen"), QStringLiteral("A¦Noord¦KVK¦een¦weten")};
    QCOMPARE(tally(planned(m_words, bookOf(lines))), QStringLiteral("2+1+0")); // the last row adds nothing
    const Inventory inventory = after(lines);
    QCOMPARE(inventory.all<Initiative>().size(), 1);
    QCOMPARE(inventory.all<Activity>().size(), 2);
    QCOMPARE(inventory.all<Organisation>().size(), 1);
    QCOMPARE(inventory.all<Participation>().size(), 1);
}

void ImportFlatTest::unknownAndNoneAndAllArriveAsSuch()
{
    const Inventory inventory
        = after({QStringLiteral("Initiatief¦Regio¦Einddatum¦Activiteit¦Fase¦Thema¦Sector¦Kanaal"),
                 QStringLiteral("A¦alle¦geen¦een¦geen¦¦alle sectoren¦-")});
    const auto &initiative = inventory.all<Initiative>().at(0);
    QCOMPARE(initiative.regions, Known<TermSet>(TermSet{allTerms}));
    QVERIFY(initiative.endsOn.isNone());
    const auto &activity = inventory.all<Activity>().at(0);
    QVERIFY(activity.phases.isNone());
    QVERIFY(activity.themes.isUnknown());
    QCOMPARE(activity.sectors, Known<TermSet>(TermSet{allTerms}));
    QVERIFY(activity.channels.isNone());
}

void ImportFlatTest::rolesOfOneCellAreSeveralParticipations()
{
    const QStringList lines{
        QStringLiteral("Initiatief¦Aanbieder¦Financier¦Partners¦Trekker"),
        QStringLiteral("A¦KVK¦Gemeente X|Provincie Y¦KVK; Hogeschool Z\\nMKB-Nederland¦geen")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    const Inventory inventory = after(lines);
    QCOMPARE(parties(inventory, inventory.all<Initiative>().at(0)),
             (QStringList{QStringLiteral("aanbieder KVK"), QStringLiteral("financier Gemeente X"),
                          QStringLiteral("financier Provincie Y"), QStringLiteral("partner Hogeschool Z"),
                          QStringLiteral("partner KVK"), QStringLiteral("partner MKB-Nederland")}));
    QCOMPARE(inventory.all<Organisation>().size(), 5);
    QCOMPARE(plan.remarks.size(), 1); // nobody takes part as "geen", and that is said
    QCOMPARE(plan.remarks.constFirst().column, QStringLiteral("Trekker"));
    QCOMPARE(plan.remarks.constFirst().text, QStringLiteral("geen"));
}

void ImportFlatTest::aKnownOrganisationThatHoldsACommaWins()
{
    Inventory before = m_words;
    Organisation known;
    known.id = RecordId::fromName(u"o");
    known.name = QStringLiteral("Bakker, Smit & Zn");
    before.put(known);
    const Inventory inventory = imported(
        {QStringLiteral("Initiatief¦Partners"), QStringLiteral("A¦KVK, bakker, smit & zn, RVO")}, before);
    QCOMPARE(parties(inventory, inventory.all<Initiative>().at(0)),
             (QStringList{QStringLiteral("partner Bakker, Smit & Zn"), QStringLiteral("partner KVK"),
                          QStringLiteral("partner RVO")}));
}

void ImportFlatTest::anActivityWithoutNameIsCalledAsItsInitiative()
{
    const Inventory inventory
        = after({QStringLiteral("Initiatief¦Fase¦Thema"), QStringLiteral("Digiloket¦weten¦digitalisering")});
    const auto *activity = named<Activity>(inventory, QStringLiteral("Digiloket"));
    QVERIFY(activity);
    QCOMPARE(activity->themes, Known<TermSet>(TermSet{QStringLiteral("digitalisering")}));
    QVERIFY(inventory.all<Initiative>().at(0).themes.isUnknown());
}

void ImportFlatTest::aRowWithoutActivityIsAnInitiativeAlone()
{
    const Inventory inventory = after({QStringLiteral("Initiatief¦Activiteit¦Fase¦Verwijst door naar¦Bereik"),
                                       QStringLiteral("A¦¦¦B¦12"), QStringLiteral("B")});
    QCOMPARE(inventory.all<Initiative>().size(), 2);
    QCOMPARE(inventory.all<Activity>().size(), 0);
    const RecordId a = named<Initiative>(inventory, QStringLiteral("A"))->id;
    QCOMPARE(inventory.all<Relation>().at(0).from, Known<RecordId>(a));
    QCOMPARE(inventory.all<Relation>().at(0).to,
             Known<RecordId>(named<Initiative>(inventory, QStringLiteral("B"))->id));
    QCOMPARE(inventory.all<Measurement>().at(0).subject, Known<RecordId>(a));
}

void ImportFlatTest::whatWasUnknownIsFilled()
{
    const QStringList lines{QStringLiteral("Initiatief¦Regio¦Budget¦Activiteit¦Fase"),
                            QStringLiteral("A¦¦¦een¦"), QStringLiteral("A¦Noord¦100¦een¦weten")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    QCOMPARE(tally(plan), QStringLiteral("2+0+0"));
    QVERIFY(plan.remarks.isEmpty());
    const Inventory inventory = after(lines);
    QCOMPARE(inventory.all<Initiative>().at(0).budget, Known<qint64>(10000));
    QCOMPARE(inventory.all<Activity>().at(0).phases, Known<TermSet>(TermSet{QStringLiteral("weten")}));
}

void ImportFlatTest::rowsThatDisagreeKeepTheFirstAndMakeAFinding()
{
    const QStringList lines{QStringLiteral("Initiatief¦Budget¦Levensfase¦Activiteit¦Fase"),
                            QStringLiteral("A¦100¦pilot¦een¦weten"), QStringLiteral("A¦200¦pilot¦twee¦weten"),
                            QStringLiteral("A¦300¦geen¦een¦kunnen"),
                            QStringLiteral("A¦€ 100,-¦pilot¦drie¦weten")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    QCOMPARE(tally(plan), QStringLiteral("4+0+0"));
    const Inventory inventory = after(lines);
    const auto &initiative = inventory.all<Initiative>().at(0);
    QCOMPARE(initiative.budget, Known<qint64>(10000));
    QCOMPARE(initiative.stage, Known<QString>(QStringLiteral("pilot")));
    const auto *activity = named<Activity>(inventory, QStringLiteral("een"));
    QCOMPARE(activity->phases, Known<TermSet>(TermSet{QStringLiteral("weten")}));

    QCOMPARE(inventory.all<Finding>().size(), 3); // budget, stage, phases
    QStringList notes;
    for (const Finding &finding : inventory.all<Finding>()) {
        QCOMPARE(finding.rule, Known<QString>(QStringLiteral("import-verschil")));
        QCOMPARE(finding.status, Known<QString>(QStringLiteral("nieuw")));
        QCOMPARE(finding.source, Known<QString>(QStringLiteral("proef.csv")));
        QVERIFY(finding.records.value() == RecordIdSet{initiative.id}
                || finding.records.value() == RecordIdSet{activity->id});
        notes.append(finding.note.value());
    }
    notes.sort();
    QCOMPARE(notes.at(0),
             QStringLiteral("Budget: rij 2 van blad “Blad1” zegt “100”, rij 3 zegt “200”, rij 4 zegt “300”. "
                            "De eerste waarde is bewaard."));
    QCOMPARE(plan.remarks.size(), 4); // each cell that was not taken
    QCOMPARE(plan.remarks.constFirst().text, QStringLiteral("200"));
    QCOMPARE(plan.remarks.constFirst().row, 3);
}

void ImportFlatTest::disagreementsAreFoundOnce()
{
    const QStringList lines{QStringLiteral("Initiatief¦Budget"), QStringLiteral("A¦100"),
                            QStringLiteral("A¦200")};
    Inventory inventory = after(lines);
    const ImportPlan again = planned(inventory, bookOf(lines));
    QCOMPARE(tally(again), QStringLiteral("0+2+0"));
    QVERIFY(again.operations.isEmpty());
    // Other values disagree anew.
    const ImportPlan other = planned(inventory, bookOf({lines.at(0), lines.at(1), QStringLiteral("A¦250")}));
    QCOMPARE(other.counts[static_cast<size_t>(EntityKind::Finding)].created, 1);
    // The ids of findings are made from what they say: two copies of a file agree.
    QCOMPARE(other.operations,
             planned(inventory, bookOf({lines.at(0), lines.at(1), QStringLiteral("A¦250")})).operations);
}

void ImportFlatTest::aCorrectedSheetUpdatesTheFile()
{
    const Inventory before = after({QStringLiteral("Initiatief¦Regio¦Budget¦Levensfase¦Activiteit¦Fase"),
                                    QStringLiteral("A¦Noord¦100¦pilot¦een¦weten")});
    const QStringList corrected{QStringLiteral("Initiatief¦Regio¦Budget¦Levensfase¦Activiteit¦Fase"),
                                QStringLiteral("A¦Noord¦200¦pilot¦een¦weten|willen")};
    const ImportPlan plan = planned(before, bookOf(corrected));
    QCOMPARE(tally(plan), QStringLiteral("1+0+0"));
    QCOMPARE(plan.operations.size(), 2);
    QCOMPARE(plan.counts[static_cast<size_t>(EntityKind::Initiative)].updated, 1);
    QCOMPARE(plan.counts[static_cast<size_t>(EntityKind::Activity)].updated, 1);
    for (const Operation &operation : plan.operations) {
        QCOMPARE(operation.kind, Operation::Kind::Update);
        QCOMPARE(operation.fields.size(), 1); // only what changed
    }
    const Inventory inventory = imported(corrected, before);
    QCOMPARE(inventory.all<Initiative>().at(0).budget, Known<qint64>(20000));
    QVERIFY(inventory.all<Finding>().isEmpty());
}

void ImportFlatTest::unknownErasesNothing()
{
    const QString headings = QStringLiteral("Initiatief¦Regio¦Budget¦Activiteit¦Fase");
    const Inventory before = after({headings, QStringLiteral("A¦Noord¦100¦een¦weten")});
    const ImportPlan plan = planned(before, bookOf({headings, QStringLiteral("A¦¦onbekend¦een¦?")}));
    QCOMPARE(tally(plan), QStringLiteral("0+1+0"));
    QVERIFY(plan.operations.isEmpty());
    // None is a value, and replaces one.
    const Inventory none = imported({headings, QStringLiteral("A¦¦geen¦een¦")}, before);
    QVERIFY(none.all<Initiative>().at(0).budget.isNone());
}

void ImportFlatTest::reachBecomesAMeasurement()
{
    const QStringList lines{QStringLiteral("Initiatief¦Activiteit¦Bereik¦Bereik eenheid¦Bereik jaar"),
                            QStringLiteral("A¦een¦100¦uniek¦2024"),
                            QStringLiteral("A¦een¦100¦uniek¦2025"),
                            QStringLiteral("A¦een¦120¦contacten¦2025"),
                            QStringLiteral("A¦een¦130¦uniek¦2025"),
                            QStringLiteral("A¦twee¦¦uniek¦2025"),
                            QStringLiteral("A¦drie")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    const Inventory inventory = after(lines);
    QCOMPARE(inventory.all<Measurement>().size(), 4); // of "drie" nothing is said
    QCOMPARE(inventory.all<Finding>().size(), 1);     // 100 and 130 in one year
    double sum = 0;
    for (const Measurement &measurement : inventory.all<Measurement>())
        sum += measurement.value.valueOr(0);
    QCOMPARE(sum, 320.0); // 100 + 100 + 120; the second 2025 value is in the finding
    QCOMPARE(tally(plan), QStringLiteral("6+0+0"));
}

void ImportFlatTest::importingTwiceChangesNothing()
{
    const auto read = readWorkbook(QStringLiteral(TEST_DATA_DIR "/sheets/messy.csv"), {}, {});
    QVERIFY(read);
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, planned(inventory, *read)), QString());
    const ImportPlan again = planned(inventory, *read);
    QCOMPARE(tally(again), QStringLiteral("0+61+0"));
    QVERIFY(again.operations.isEmpty());
    for (const ImportCount &count : again.counts)
        QCOMPARE(count.created + count.updated, 0);
    // The same sheet planned twice from the start gives the same plan, ids included.
    QCOMPARE(planned(m_words, *read).operations, planned(m_words, *read).operations);
}

void ImportFlatTest::theMessySheetIsReadWhole()
{
    const auto read = readWorkbook(QStringLiteral(TEST_DATA_DIR "/sheets/messy.csv"), {}, {});
    QVERIFY(read);
    const ImportPlan plan = planned(m_words, *read);
    QCOMPARE(tally(plan), QStringLiteral("61+0+0"));
    QCOMPARE(plan.sheets.constFirst().headerRows, 1);
    QVERIFY(plan.sheets.constFirst().unmapped.isEmpty());
    QCOMPARE(plan.counts[static_cast<size_t>(EntityKind::Initiative)].created,
             23); // 16 of the region, 7 national
    QCOMPARE(plan.counts[static_cast<size_t>(EntityKind::Activity)].created, 61);
    QStringList added;
    for (const UnknownTerm &term : plan.unknownTerms) {
        if (term.answer == UnknownTerm::Answer::Added)
            added.append(term.text);
    }
    QCOMPARE(added, QStringList{QStringLiteral("smart industry")});
    QVERIFY(sentences(plan).contains(QStringLiteral("\"eind 2026\" is read as 2026.")));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    int named = 0;
    for (const Relation &relation : inventory.all<Relation>())
        named += relation.toName.value() == u"de ondernemersdesk" ? 1 : 0;
    QCOMPARE(named, 2);
}

QTEST_GUILESS_MAIN(ImportFlatTest)
#include "tst_importflat.moc"
