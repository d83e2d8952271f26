#include "core/exchange/headingwords.h"
#include "tests/exchange/importfixture.h"

#include <QTest>

using namespace importfixture;

/// How the headings of sheets are recognised, and how a mapping is kept.
class ImportHeadingsTest : public QObject {
    Q_OBJECT

private:
    const Vocabularies m_words{words()};

    SheetMapping recognised(const QStringList &lines, const QString &name = QStringLiteral("Blad1")) const
    {
        return recognise({{sheetOf(lines, name)}, {}}, m_words).sheets.constFirst();
    }

private Q_SLOTS:
    void theTemplateIsRecognisedColumnByColumn();
    void englishHeadingsMeanTheSame();
    void orderCaseAndPunctuationDoNotMatter();
    void sharedHeadingsAreTheActivitysOnlyWhereThereAreActivities();
    void explicitHeadingsSayItOutright();
    void rolesAndRelationsOfTheVocabulariesAreColumns();
    void titlesAboveTheHeadingsAreSkipped();
    void everyKindOfSheetIsKnownByItsLabels_data();
    void everyKindOfSheetIsKnownByItsLabels();
    void everyLosslessSheetIsKnownByItsKeys_data();
    void everyLosslessSheetIsKnownByItsKeys();
    void sheetsAreToldApartByTheirHeadings_data();
    void sheetsAreToldApartByTheirHeadings();
    void aSheetOfExplanationsIsLeftAlone();
    void unknownAndDoubledColumnsAreNamedAndKeptOut();
    void aJourneySheetHoldsItsSteps();
    void whatARejectionAddsIsPassedOver();
    void aMappingSurvivesItsFile();
    void brokenMappingsAreRefusedWithThePlace_data();
    void brokenMappingsAreRefusedWithThePlace();
    void possibleTargetsAreTargets();
};

void ImportHeadingsTest::theTemplateIsRecognisedColumnByColumn()
{
    const SheetMapping sheet = recognised({QStringLiteral(
        "Initiatief¦Omschrijving¦Soort¦Aanbieder¦Opdrachtgever¦Financier¦Partners¦Bestuursniveau¦Regio¦"
        "Gemeenten¦Levensfase¦Startdatum¦Einddatum¦Looptijd¦Financiering¦Budget¦Activiteit¦"
        "Soort activiteit¦Fase¦Thema¦Doelgroep¦Grootteklasse¦Sector¦Kanaal¦Vorm¦Gerichtheid¦Bereik¦"
        "Bereik eenheid¦Bereik jaar¦Evaluatie¦Verwijst door naar¦Website¦Bron¦Geverifieerd op¦"
        "Instantie van")});
    QCOMPARE(sheet.kind, flatSheet);
    const QMap<QString, QString> expected{
        {QStringLiteral("Initiatief"), QStringLiteral("initiative.name")},
        {QStringLiteral("Omschrijving"), QStringLiteral("initiative.summary")},
        {QStringLiteral("Soort"), QStringLiteral("initiative.kind")},
        {QStringLiteral("Aanbieder"), QStringLiteral("participation.aanbieder")},
        {QStringLiteral("Opdrachtgever"), QStringLiteral("participation.opdrachtgever")},
        {QStringLiteral("Financier"), QStringLiteral("participation.financier")},
        {QStringLiteral("Partners"), QStringLiteral("participation.partner")},
        {QStringLiteral("Bestuursniveau"), QStringLiteral("initiative.level")},
        {QStringLiteral("Regio"), QStringLiteral("initiative.regions")},
        {QStringLiteral("Gemeenten"), QStringLiteral("initiative.municipalities")},
        {QStringLiteral("Levensfase"), QStringLiteral("initiative.stage")},
        {QStringLiteral("Startdatum"), QStringLiteral("initiative.starts_on")},
        {QStringLiteral("Einddatum"), QStringLiteral("initiative.ends_on")},
        {QStringLiteral("Looptijd"), QStringLiteral("initiative.permanence")},
        {QStringLiteral("Financiering"), QStringLiteral("initiative.funding")},
        {QStringLiteral("Budget"), QStringLiteral("initiative.budget")},
        {QStringLiteral("Activiteit"), QStringLiteral("activity.name")},
        {QStringLiteral("Soort activiteit"), QStringLiteral("activity.kind")},
        {QStringLiteral("Fase"), QStringLiteral("activity.phases")},
        {QStringLiteral("Thema"), QStringLiteral("activity.themes")},
        {QStringLiteral("Doelgroep"), QStringLiteral("activity.target_groups")},
        {QStringLiteral("Grootteklasse"), QStringLiteral("activity.size_classes")},
        {QStringLiteral("Sector"), QStringLiteral("activity.sectors")},
        {QStringLiteral("Kanaal"), QStringLiteral("activity.channels")},
        {QStringLiteral("Vorm"), QStringLiteral("activity.delivery")},
        {QStringLiteral("Gerichtheid"), QStringLiteral("activity.orientation")},
        {QStringLiteral("Bereik"), QStringLiteral("measurement.value")},
        {QStringLiteral("Bereik eenheid"), QStringLiteral("measurement.unit")},
        {QStringLiteral("Bereik jaar"), QStringLiteral("measurement.from")},
        {QStringLiteral("Evaluatie"), QStringLiteral("initiative.evaluation")},
        {QStringLiteral("Verwijst door naar"), QStringLiteral("relation.verwijst-door")},
        {QStringLiteral("Website"), QStringLiteral("initiative.website")},
        {QStringLiteral("Bron"), QStringLiteral("initiative.source")},
        {QStringLiteral("Geverifieerd op"), QStringLiteral("initiative.verified_on")},
        {QStringLiteral("Instantie van"), QStringLiteral("initiative.instance_of")}};
    QCOMPARE(sheet.columns, expected);
}

void ImportHeadingsTest::englishHeadingsMeanTheSame()
{
    const SheetMapping sheet = recognised({QStringLiteral(
        "Initiative¦Description¦Provider¦Commissioner¦Funder¦Partners¦Lead¦Region¦Activity¦"
        "Kind of activity¦Phase¦Theme¦Target group¦Reach¦Reach unit¦Reach year¦Refers to¦Instance of")});
    QCOMPARE(sheet.kind, flatSheet);
    QCOMPARE(sheet.columns.value(QStringLiteral("Description")), QStringLiteral("initiative.summary"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Provider")), QStringLiteral("participation.aanbieder"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Commissioner")),
             QStringLiteral("participation.opdrachtgever"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Funder")), QStringLiteral("participation.financier"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Lead")), QStringLiteral("participation.trekker"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Theme")), QStringLiteral("activity.themes"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Reach year")), QStringLiteral("measurement.from"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Refers to")), QStringLiteral("relation.verwijst-door"));
    QVERIFY(!sheet.columns.values().contains(QString()));
}

void ImportHeadingsTest::orderCaseAndPunctuationDoNotMatter()
{
    const SheetMapping sheet = recognised({QStringLiteral("THEMA('S):¦  fase  ¦initiatief *¦Bereik (jaar)")});
    QCOMPARE(sheet.columns.value(QStringLiteral("THEMA('S):")), QStringLiteral("activity.themes"));
    QCOMPARE(sheet.columns.value(QStringLiteral("fase")), QStringLiteral("activity.phases"));
    QCOMPARE(sheet.columns.value(QStringLiteral("initiatief *")), QStringLiteral("initiative.name"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Bereik (jaar)")), QStringLiteral("measurement.from"));
}

void ImportHeadingsTest::sharedHeadingsAreTheActivitysOnlyWhereThereAreActivities()
{
    for (const char *heading : {"Thema", "Doelgroep", "Grootteklasse", "Sector", "Gerichtheid"}) {
        const QString name = QString::fromLatin1(heading);
        QVERIFY(recognised({QStringLiteral("Initiatief¦Regio¦") + name})
                    .columns.value(name)
                    .startsWith(u"initiative."));
        for (const char *other : {"Activiteit", "Fase", "Soort activiteit", "Kanaal"}) {
            const QString line = QStringLiteral("Initiatief¦%1¦%2").arg(name, QString::fromLatin1(other));
            QVERIFY2(recognised({line}).columns.value(name).startsWith(u"activity."), qPrintable(line));
        }
    }
    const SheetMapping both = recognised({QStringLiteral("Initiatief¦Activiteit¦Website¦Bron¦Naam")});
    QCOMPARE(both.columns.value(QStringLiteral("Website")), QStringLiteral("initiative.website"));
    QCOMPARE(both.columns.value(QStringLiteral("Bron")), QStringLiteral("initiative.source"));
    QCOMPARE(both.columns.value(QStringLiteral("Naam")), QString()); // the initiative has its name already
}

void ImportHeadingsTest::explicitHeadingsSayItOutright()
{
    const SheetMapping sheet
        = recognised({QStringLiteral("Initiatief¦Thema initiatief¦Thema¦Doelgroep activiteit¦"
                                     "initiative.sectors¦activity.sectors¦activity.id")});
    QCOMPARE(sheet.columns.value(QStringLiteral("Thema initiatief")), QStringLiteral("initiative.themes"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Thema")), QStringLiteral("activity.themes"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Doelgroep activiteit")),
             QStringLiteral("activity.target_groups"));
    QCOMPARE(sheet.columns.value(QStringLiteral("initiative.sectors")), QStringLiteral("initiative.sectors"));
    QCOMPARE(sheet.columns.value(QStringLiteral("activity.sectors")), QStringLiteral("activity.sectors"));
    QCOMPARE(sheet.columns.value(QStringLiteral("activity.id")), QStringLiteral("activity.id"));
    // The plain heading takes what the explicit one left.
    const SheetMapping left = recognised({QStringLiteral("Initiatief¦Thema¦Fase¦Thema activiteit")});
    QCOMPARE(left.columns.value(QStringLiteral("Thema")), QStringLiteral("initiative.themes"));
}

void ImportHeadingsTest::rolesAndRelationsOfTheVocabulariesAreColumns()
{
    Inventory inventory = words();
    inventory.put(newTerm(QStringLiteral("rol"), QStringLiteral("Ambassadeur")));
    const auto sheet
        = recognise(bookOf({QStringLiteral("Initiatief¦Ambassadeurs¦Trekker¦Uitvoerder¦Initiator¦Eigenaar¦"
                                           "Liaison¦Vervolg¦Sluit aan op¦Werkt samen met¦Ontsluit")}),
                    Vocabularies(inventory))
              .sheets.constFirst();
    QCOMPARE(sheet.columns.value(QStringLiteral("Ambassadeurs")),
             QStringLiteral("participation.ambassadeur"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Eigenaar")), QStringLiteral("participation.eigenaar"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Vervolg")), QStringLiteral("relation.vervolg"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Sluit aan op")), QStringLiteral("relation.sluit-aan-op"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Werkt samen met")),
             QStringLiteral("relation.werkt-samen-met"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Ontsluit")), QStringLiteral("relation.ontsluit"));
}

void ImportHeadingsTest::titlesAboveTheHeadingsAreSkipped()
{
    const SheetMapping sheet = recognised(
        {QStringLiteral("Inventarisatie 2026"), QStringLiteral("Initiatief: zie blad 2"), QString(),
         QStringLiteral("Initiatief¦Regio¦Fase"), QStringLiteral("Initiatief¦Regio 1¦weten")});
    QCOMPARE(sheet.headerRow, 4);
    QCOMPARE(sheet.columns.size(), 3);
}

void ImportHeadingsTest::everyKindOfSheetIsKnownByItsLabels_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("english");
    for (const EntityInfo &info : catalogue()) {
        QTest::addRow("%s nl", info.key) << static_cast<int>(info.kind) << false;
        QTest::addRow("%s en", info.key) << static_cast<int>(info.kind) << true;
    }
}

void ImportHeadingsTest::everyKindOfSheetIsKnownByItsLabels()
{
    QFETCH(const int, kind);
    QFETCH(const bool, english);
    const EntityInfo &info = entityInfo(static_cast<EntityKind>(kind));
    const QString language = english ? QStringLiteral("en") : QStringLiteral("nl");
    QStringList headings;
    for (const FieldInfo &field : info.fields)
        headings.append(field.label.in(language));
    const SheetMapping sheet = recognised({headings.join(u'¦')}, info.plural.in(language));
    const bool isFlat = info.kind == EntityKind::Initiative || info.kind == EntityKind::Activity;
    QCOMPARE(sheet.kind,
             isFlat                                     ? flatSheet
                 : info.kind == EntityKind::JourneyStep ? QStringLiteral("journey")
                                                        : info.keyText());
    if (isFlat || info.kind == EntityKind::JourneyStep)
        return;
    for (const FieldInfo &field : info.fields)
        QCOMPARE(sheet.columns.value(field.label.in(language)), info.keyText() + u'.' + field.keyText());
}

void ImportHeadingsTest::everyLosslessSheetIsKnownByItsKeys_data()
{
    QTest::addColumn<int>("kind");
    for (const EntityInfo &info : catalogue())
        QTest::addRow("%s", info.key) << static_cast<int>(info.kind);
}

void ImportHeadingsTest::everyLosslessSheetIsKnownByItsKeys()
{
    QFETCH(const int, kind);
    const EntityInfo &info = entityInfo(static_cast<EntityKind>(kind));
    QStringList headings{QStringLiteral("id")};
    for (const FieldInfo &field : info.fields)
        headings.append(field.keyText());
    const SheetMapping sheet = recognised({headings.join(u'¦')}, QStringLiteral("uitvoer"));
    QCOMPARE(sheet.kind, info.keyText());
    QCOMPARE(sheet.columns.value(QStringLiteral("id")), info.keyText() + QStringLiteral(".id"));
}

void ImportHeadingsTest::sheetsAreToldApartByTheirHeadings_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *headings, const char *name, const char *kind) {
        QTest::newRow(headings) << QString::fromUtf8(headings) << QString::fromUtf8(name)
                                << QString::fromLatin1(kind);
    };
    row("Vraag¦Thema¦Fase¦Regio¦Doelgroep¦Aantal¦Soort¦Datum", "x", "signal");
    row("Naam¦Soort¦Website", "Organisaties", "organisation");
    row("Organisatie¦Soort organisatie¦KVK-nummer", "Blad3", "organisation");
    row("Regio¦Programmastatus¦Doelbereik", "Blad3", "region");
    row("Van¦Naar¦Soort relatie¦Reden", "Blad3", "relation");
    row("Onderwerp¦Indicator¦Waarde¦Eenheid¦Van", "Blad3", "measurement");
    row("Initiatief¦Indicator¦Waarde¦Eenheid", "Metingen", "measurement");
    row("Initiatief¦Organisatie¦Rol", "Blad3", "participation");
    row("Klantreis¦Situatie¦Stap¦Fase¦Naam stap", "Blad3", "journey");
    row("Naam¦Soort¦Website", "Blad1", "flat");
}

void ImportHeadingsTest::sheetsAreToldApartByTheirHeadings()
{
    QFETCH(const QString, headings);
    QFETCH(const QString, name);
    QFETCH(const QString, kind);
    QCOMPARE(recognised({headings}, name).kind, kind);
}

void ImportHeadingsTest::aSheetOfExplanationsIsLeftAlone()
{
    const SheetMapping sheet
        = recognised({QStringLiteral("Kolom¦Uitleg"), QStringLiteral("Initiatief¦Naam van het initiatief"),
                      QStringLiteral("Omschrijving¦Waar het over gaat")});
    QVERIFY(sheet.kind.isEmpty());
    QVERIFY(sheet.columns.isEmpty());
    const Workbook book{{sheetOf({QStringLiteral("Zomaar een tekst")})}, {}};
    const auto plan = planImport(words(), book, recognise(book, m_words), options());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QVERIFY(plan.error().message.contains(u"headings"));
}

void ImportHeadingsTest::unknownAndDoubledColumnsAreNamedAndKeptOut()
{
    const SheetMapping sheet = recognised({QStringLiteral("Initiatief¦Regio¦Kleur¦¦Regio¦Thema")});
    QCOMPARE(sheet.columns.value(QStringLiteral("Kleur"), QStringLiteral("?")), QString());
    QCOMPARE(sheet.columns.value(QStringLiteral("[D]"), QStringLiteral("?")), QString());
    QCOMPARE(sheet.columns.value(QStringLiteral("Regio (2)"), QStringLiteral("?")), QString());
    QCOMPARE(sheet.columns.value(QStringLiteral("Regio")), QStringLiteral("initiative.regions"));
    const ImportPlan plan = planned(
        words(),
        bookOf({QStringLiteral("Initiatief¦Regio¦Kleur¦¦Leeg"), QStringLiteral("A¦Regio 1¦rood¦los")}));
    QCOMPARE(plan.sheets.constFirst().unmapped,
             (QStringList{QStringLiteral("Kleur"), QStringLiteral("[D]")}));
}

void ImportHeadingsTest::aJourneySheetHoldsItsSteps()
{
    const SheetMapping sheet
        = recognised({QStringLiteral("Klantreis¦Thema¦Volgorde¦Fase¦Naam stap¦Behoefte¦Activiteiten")});
    QCOMPARE(sheet.kind, QStringLiteral("journey"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Klantreis")), QStringLiteral("journey.name"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Thema")), QStringLiteral("journey.theme"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Fase")), QStringLiteral("journey_step.phase"));
    QCOMPARE(sheet.columns.value(QStringLiteral("Activiteiten")), QStringLiteral("journey_step.activities"));
}

void ImportHeadingsTest::whatARejectionAddsIsPassedOver()
{
    const SheetMapping sheet = recognised({QStringLiteral("Van¦Naar¦Soort relatie¦Rij¦Kolom¦Reden")});
    QCOMPARE(sheet.columns.value(QStringLiteral("Naar")), QStringLiteral("relation.to"));
    QVERIFY(!sheet.columns.contains(QStringLiteral("Reden")));
}

void ImportHeadingsTest::aMappingSurvivesItsFile()
{
    ImportMapping mapping;
    SheetMapping sheet;
    sheet.name = QStringLiteral("Blad \"één\"");
    sheet.kind = flatSheet;
    sheet.headerRow = 3;
    sheet.columns = {{QStringLiteral("Naam"), QStringLiteral("initiative.name")},
                     {QStringLiteral("Wie"), QStringLiteral("participation.trekker")},
                     {QStringLiteral("Kleur"), QString()}};
    sheet.terms[QStringLiteral("thema")]
        = {{QStringLiteral("smart industry"), QStringLiteral("digitalisering")},
           {QStringLiteral("robotica"), QStringLiteral("+")},
           {QStringLiteral("overig"), QStringLiteral("-")}};
    mapping.sheets = {sheet, SheetMapping{QStringLiteral("Kaft"), {}, 1, {}, {}}};
    const auto read = ImportMapping::fromJson(mapping.toJson());
    QVERIFY(read);
    QCOMPARE(*read, mapping);
    QCOMPARE(read->toJson(), mapping.toJson());
    // What recognise() makes is a mapping, too.
    const ImportMapping made = recognise(bookOf({QStringLiteral("Initiatief¦Fase¦Kleur")}), m_words);
    QCOMPARE(*ImportMapping::fromJson(made.toJson()), made);
}

void ImportHeadingsTest::brokenMappingsAreRefusedWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("no json") << QByteArray("{") << QStringLiteral("sheets");
    QTest::newRow("another json") << QByteArray("[1,2]") << QStringLiteral("sheets");
    QTest::newRow("kind") << QByteArray(R"({"sheets":[{"name":"A","entity":"banana"}]})")
                          << QStringLiteral("banana");
    QTest::newRow("target") << QByteArray(
        R"({"sheets":[{"name":"A","entity":"flat","columns":{"Kleur":"initiative.colour"}}]})")
                            << QStringLiteral("Kleur");
    QTest::newRow("no point") << QByteArray(
        R"({"sheets":[{"name":"A","entity":"flat","columns":{"Kleur":"x"}}]})")
                              << QStringLiteral("Kleur");
}

void ImportHeadingsTest::brokenMappingsAreRefusedWithThePlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, named);
    const auto mapping = ImportMapping::fromJson(json);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, ErrorCode::InvalidInput);
    QVERIFY2(mapping.error().message.contains(named), qPrintable(mapping.error().message));
}

void ImportHeadingsTest::possibleTargetsAreTargets()
{
    QStringList kinds{flatSheet};
    for (const EntityInfo &info : catalogue())
        kinds.append(info.keyText());
    for (const QString &kind : kinds) {
        const QStringList targets = possibleTargets(kind, m_words);
        QVERIFY2(targets.size() > 3, qPrintable(kind));
        for (const QString &target : targets)
            QVERIFY2(columnTarget(target, kind).has_value(), qPrintable(target));
        QCOMPARE(HeadingWords(kind, m_words).targets(targets), targets); // each says itself outright
    }
}

QTEST_GUILESS_MAIN(ImportHeadingsTest)
#include "tst_importheadings.moc"
