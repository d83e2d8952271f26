#include "core/analysis/analysisjson.h"

namespace core {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Ecosystem &ecosystem, const MinimalSet &set)
{
    return {
        {u"initiatives"_s, initiativeIds(ecosystem, set.initiatives)},
        {u"size"_s, static_cast<qint64>(set.initiatives.size())},
        {u"coveredCells"_s, set.coveredCells},
        {u"lowerBound"_s, set.lowerBound},
        {u"proven"_s, set.isProven},
        {u"rule"_s, toJson(minimalSetRule, set.coveredCells)},
    };
}

QJsonObject toJson(const Judgements &judgements)
{
    QJsonArray criteria;
    for (const Judgements::Criterion &one : judgements.criteria) {
        criteria.append(QJsonObject{
            {u"framework"_s, one.framework},
            {u"criterion"_s, one.criterion},
            {u"ja"_s, one.yes},
            {u"deels"_s, one.partly},
            {u"nee"_s, one.no},
            {u"onbekend"_s, one.unknown},
        });
    }
    return {
        {u"criteria"_s, criteria},
        {u"indicators"_s,
         QJsonObject{
             {u"isolates"_s, judgements.isolates},
             {u"overlapWithoutAgreement"_s, judgements.overlapWithoutAgreement},
             {u"referralsCrossingLevels"_s, judgements.referralsCrossingLevels},
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
