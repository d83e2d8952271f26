#include "app/render/figures/journeymapbuilder.h"
#include "app/render/figures/matrixbuilder.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "resources/shipped.h"

#include <QFile>
#include <QtTest>

using namespace app;

namespace {

core::RecordId id(quint64 number)
{
    return {0x0190000000007000, 0x8000000000000000 + number};
}

core::TermSet terms(std::initializer_list<const char *> keys)
{
    core::TermSet set;
    for (const char *key : keys)
        set.insert(QString::fromLatin1(key));
    return set;
}

void addWords(core::Inventory &inventory)
{
    for (const char *name : {"fase", "thema", "initiatiefsoort", "relatiesoort", "bestuursniveau"}) {
        QFile file(QStringLiteral(":/stelselkaart/vocabularies/%1.json").arg(QString::fromLatin1(name)));
        file.open(QIODevice::ReadOnly);
        const auto words = core::readVocabulary(file.readAll());
        for (const core::VocabularyTerm &term : *words)
            inventory.put(term);
    }
}

core::Initiative initiative(quint64 number, const char *name)
{
    core::Initiative made;
    made.id = id(number);
    made.name = QString::fromLatin1(name);
    made.stage = QStringLiteral("structureel");
    return made;
}

core::Activity activity(quint64 number, quint64 owner, std::initializer_list<const char *> phases)
{
    core::Activity made;
    made.id = id(number);
    made.initiative = id(owner);
    made.name = QStringLiteral("activiteit %1").arg(number);
    if (phases.size() > 0)
        made.phases = terms(phases);
    return made;
}

/// Initiative 1: digitalisering in weten and kunnen (11), financiering in willen (12). Initiative 2:
/// digitalisering, its activity of unknown phase (21). Initiative 3 has stopped. Relations: 1 to 2 and
/// activity 12 to 2, both ends initiatives 1 and 2; 1 to organisation 9.
core::Inventory small()
{
    core::Inventory inventory;
    addWords(inventory);
    core::Initiative one = initiative(1, "Werkplaats");
    one.themes = terms({"digitalisering"});
    one.kind = QStringLiteral("programma");
    core::Initiative two = initiative(2, "Scan");
    two.themes = terms({"digitalisering"});
    core::Initiative three = initiative(3, "Oud loket");
    three.themes = terms({"digitalisering"});
    three.stage = QStringLiteral("beëindigd");
    for (const core::Initiative &made : {one, two, three})
        inventory.put(made);
    inventory.put(activity(11, 1, {"weten", "kunnen"}));
    core::Activity other = activity(12, 1, {"willen"});
    other.themes = terms({"financiering"});
    inventory.put(other);
    inventory.put(activity(21, 2, {}));
    inventory.put(activity(31, 3, {"weten"}));
    core::Organisation organisation;
    organisation.id = id(9);
    organisation.name = QStringLiteral("Gemeente");
    inventory.put(organisation);
    const std::pair<quint64, quint64> ends[] = {{1, 2}, {12, 2}, {1, 9}};
    quint64 number = 101;
    for (const auto &[from, to] : ends) {
        core::Relation relation;
        relation.id = id(number++);
        relation.from = id(from);
        relation.to = id(to);
        relation.kind = QStringLiteral("vervolg");
        inventory.put(relation);
    }
    return inventory;
}

struct Built {
    explicit Built(const core::Inventory &inventory) : vocabularies(inventory)
    {
        core::Profile profile;
        profile.referenceDate = QDate(2026, 6, 30);
        ecosystem = core::Ecosystem::of(inventory, profile, {}).value();
    }
    core::Display display() const
    {
        return core::Display(ecosystem.inventory, vocabularies,
                             QLocale(QLocale::Dutch, QLocale::Netherlands));
    }
    JourneyMapFigure map() const
    {
        return journeyMapFigureOf(ecosystem, display(), vocabularies, {}, {}).value();
    }
    MatrixFigure matrix() const
    {
        const auto overlaps = core::overlaps(ecosystem);
        const auto coverage = core::coverage(ecosystem, *overlaps);
        return matrixFigureOf(ecosystem, *coverage, -1, display(), QStringLiteral("alleen een proef"));
    }

    core::Vocabularies vocabularies;
    core::Ecosystem ecosystem;
};

QList<int> columnsOf(const JourneyMapFigure &figure, quint64 node, const char *band)
{
    for (int i = 0; i < figure.placements.size(); ++i) {
        if (figure.nodeAt(i).id == id(node)
            && figure.bands.at(figure.layout.places.at(i).band) == QLatin1String(band))
            return figure.placements.at(i).columns;
    }
    return {};
}

} // namespace

class TestFigureBuilders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shipped::init(); }
    void aNodeStandsInEachThemeWithItsPhasesThere();
    void unknownPhasesHaveTheirOwnColumnOnlyWhenNeeded();
    void whatHasStoppedIsNotOnTheMap();
    void relationsOfActivitiesJoinTheirInitiatives();
    void anActivityWithoutInitiativeIsANodeOfItsOwn();
    void aNodeIsSpokenInWords();
    void theMapIsTheSameTwiceAndCanBeCancelled();
    void theMatrixCountsAsTheCoverageDoes();
    void possibleCardsStandBehindCertainOnes();
};

void TestFigureBuilders::aNodeStandsInEachThemeWithItsPhasesThere()
{
    const JourneyMapFigure map = Built(small()).map();
    // Columns: ontmoeten 0, weten 1, willen 2, kunnen 3, unknown 4.
    QCOMPARE(columnsOf(map, 1, "digitalisering"), (QList<int>{1, 3}));
    QCOMPARE(columnsOf(map, 1, "financiering"), QList<int>{2});
    QCOMPARE(columnsOf(map, 1, "verduurzaming"), QList<int>());
    QCOMPARE(map.placements.size(), map.layout.places.size());
}

void TestFigureBuilders::unknownPhasesHaveTheirOwnColumnOnlyWhenNeeded()
{
    core::Inventory inventory = small();
    JourneyMapFigure map = Built(inventory).map();
    QVERIFY(map.hasUnknownColumn && !map.hasUnknownBand);
    QCOMPARE(map.columns.size(), 5);
    QCOMPARE(map.bands.size(), 5);
    QCOMPARE(columnsOf(map, 2, "digitalisering"), QList<int>{4});
    inventory.put(activity(21, 2, {"weten"}));
    map = Built(inventory).map();
    QVERIFY(!map.hasUnknownColumn);
    QCOMPARE(map.columns.size(), 4);
}

void TestFigureBuilders::whatHasStoppedIsNotOnTheMap()
{
    const JourneyMapFigure map = Built(small()).map();
    QCOMPARE(map.nodes.size(), 2);
    QVERIFY(map.sentence.contains(QStringLiteral("2")));
}

void TestFigureBuilders::relationsOfActivitiesJoinTheirInitiatives()
{
    const JourneyMapFigure map = Built(small()).map();
    QCOMPARE(map.links.size(), 2); // the one to an organisation has no place on this map
    for (const core::LinkSegment &line : map.segments) {
        QCOMPARE(map.nodeAt(line.from).id, id(1));
        QCOMPARE(map.nodeAt(line.to).id, id(2));
    }
    QCOMPARE(map.segments.size(), 2); // both in digitalisering, which they share
}

void TestFigureBuilders::anActivityWithoutInitiativeIsANodeOfItsOwn()
{
    core::Inventory inventory = small();
    core::Activity alone = activity(41, 1, {"ontmoeten"});
    alone.initiative = core::Known<core::RecordId>::unknown();
    alone.themes = terms({"arbeidsmarkt"});
    inventory.put(alone);
    const Built built(inventory);
    const bool takesPart = built.ecosystem.activities.back().active != core::Certainty::No;
    const JourneyMapFigure map = built.map();
    QCOMPARE(!columnsOf(map, 41, "arbeidsmarkt").isEmpty(), takesPart);
    QCOMPARE(map.nodes.size(), takesPart ? 3 : 2);
}

void TestFigureBuilders::aNodeIsSpokenInWords()
{
    const JourneyMapFigure map = Built(small()).map();
    const QString spoken = map.nodes.first().spoken;
    QCOMPARE(spoken,
             QStringLiteral("Werkplaats; programma; digitalisering: Weten, Kunnen; financiering: Willen; 2 "
                            "relations"));
    QCOMPARE(map.nodeKinds.at(map.nodes.first().kind).letter, QStringLiteral("P"));
    QCOMPARE(map.nodeKinds.at(map.nodes.last().kind).letter, QStringLiteral("?"));
    QSet<QString> letters;
    for (const MapNodeKind &kind : map.nodeKinds)
        letters.insert(kind.letter);
    QCOMPARE(letters.size(), map.nodeKinds.size());
}

void TestFigureBuilders::theMapIsTheSameTwiceAndCanBeCancelled()
{
    const Built built(small());
    QCOMPARE(built.map().layout, built.map().layout);
    core::JobControl job;
    job.isCancelled = [] { return true; };
    const auto cancelled = journeyMapFigureOf(built.ecosystem, built.display(), built.vocabularies, {}, job);
    QVERIFY(!cancelled && cancelled.error().code == core::ErrorCode::Cancelled);
}

void TestFigureBuilders::theMatrixCountsAsTheCoverageDoes()
{
    const MatrixFigure matrix = Built(small()).matrix();
    QCOMPARE(matrix.rows.size(), 5);
    QCOMPARE(matrix.columns.size(), 4);
    QCOMPARE(matrix.columns.at(1).key, QStringLiteral("weten"));
    QCOMPARE(matrix.rows.at(0).key, QStringLiteral("digitalisering"));
    // Digitalisering, weten: 11 certain; 21 may be there. Ontmoeten: 21 alone. Arbeidsmarkt: nothing at all.
    QCOMPARE(matrix.cell(0, 1).certain, 1);
    QCOMPARE(matrix.cell(0, 1).possible, 1);
    QCOMPARE(matrix.cell(0, 0).status, MatrixStatus::Unknown);
    for (int row = 0; row < matrix.rows.size(); ++row) {
        if (matrix.rows.at(row).key == QLatin1String("arbeidsmarkt"))
            QCOMPARE(matrix.cell(row, 0).status, MatrixStatus::White);
    }
    QCOMPARE(grandTotal(matrix), (MatrixTotal{3, 20})); // weten and kunnen; willen of financiering
    QVERIFY(matrix.scope.contains(QStringLiteral("30 juni 2026")));
    QVERIFY(matrix.scope.contains(QStringLiteral("alleen een proef")));
    QVERIFY(matrix.sentence.contains(QStringLiteral("20")));
}

void TestFigureBuilders::possibleCardsStandBehindCertainOnes()
{
    const MatrixFigure matrix = Built(small()).matrix();
    const MatrixCell &cell = matrix.cell(0, 1);
    QCOMPARE(cell.cards.size(), 2);
    QCOMPARE(cell.cards.at(0).activity, id(11));
    QVERIFY(cell.cards.at(0).isCertain);
    QCOMPARE(cell.cards.at(0).initiative, QStringLiteral("Werkplaats"));
    QCOMPARE(cell.cards.at(1).activity, id(21));
    QVERIFY(!cell.cards.at(1).isCertain);
}

QTEST_MAIN(TestFigureBuilders)
#include "tst_figurebuilders.moc"
