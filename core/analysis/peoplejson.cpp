#include "core/analysis/analysisjson.h"

namespace core {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage, const MinimalSet &set)
{
    return {
        {u"initiatives"_s, initiativeIds(ecosystem, set.initiatives)},
        {u"size"_s, static_cast<qint64>(set.initiatives.size())},
        {u"coveredCells"_s, set.coveredCells},
        {u"cells"_s, cellNames(ecosystem, coverage, set.cells)},
        {u"lowerBound"_s, set.lowerBound},
        {u"proven"_s, set.isProven},
        {u"advice"_s, false}, // the start of a conversation, whoever reads it
        {u"rule"_s, toJson(minimalSetRule, set.coveredCells)},
    };
}

QJsonObject toJson(const Network &network, const Overlaps &overlaps, const Ecosystem &ecosystem,
                   const Judgements &judgements)
{
    QJsonArray isolates;
    for (const int node : network.isolates)
        isolates.append(network.nodes[size_t(node)].toText());
    QJsonArray open;
    for (const OverlapPair &pair : overlaps.pairs) {
        if (pair.isCertain && pair.isOpen)
            open.append(QJsonObject{{u"a"_s, ecosystem.activities[size_t(pair.a)].id.toText()},
                                    {u"b"_s, ecosystem.activities[size_t(pair.b)].id.toText()}});
    }
    QJsonArray criteria;
    for (const Judgements::Criterion &one : judgements.criteria) {
        criteria.append(QJsonObject{
            {u"framework"_s, one.framework},
            {u"criterion"_s, one.criterion},
            {u"ja"_s, one.yes},
            {u"deels"_s, one.partly},
            {u"nee"_s, one.no},
            {u"onbekend"_s, one.unknown},
            {u"ids"_s, toJson(one.assessments)},
        });
    }
    return {
        {u"criteria"_s, criteria},
        {u"indicators"_s,
         QJsonObject{
             {u"isolates"_s, judgements.isolates},
             {u"overlapWithoutAgreement"_s, judgements.overlapWithoutAgreement},
             {u"referralsCrossingLevels"_s, judgements.referralsCrossingLevels},
             {u"isolateIds"_s, isolates},
             {u"overlapPairs"_s, open},
             {u"referralIds"_s, toJson(judgements.crossing)},
         }},
        {u"rule"_s, toJson(judgementRule, judgements.assessments)},
    };
}

QJsonObject toJson(const StelselMatrix &matrix)
{
    const auto ids = [](const QList<RecordId> &list) {
        QJsonArray array;
        for (const RecordId id : list)
            array.append(id.toText());
        return array;
    };
    QJsonArray cells;
    qint64 records = matrix.unplaced.size();
    for (const StelselMatrix::Cell &cell : matrix.cells) {
        records += cell.organisations.size();
        cells.append(QJsonObject{
            {u"level"_s, cell.level},
            {u"role"_s, cell.role},
            {u"organisations"_s, ids(cell.organisations)},
        });
    }
    return {
        {u"cells"_s, cells},
        {u"withoutFilling"_s, matrix.withoutFilling()},
        {u"unplaced"_s, ids(matrix.unplaced)},
        {u"rule"_s, toJson(stelselRule, records)},
    };
}

} // namespace core
