#include "core/analysis/judgement.h"

#include "core/analysis/methodterms.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/organisation.h"
#include "core/model/vocabularies.h"

#include <map>

namespace core {
namespace {

/// Position in the vocabulary; keys it does not hold stand behind, by key.
std::pair<qsizetype, QString> placeOf(const QStringList &keys, const QString &key)
{
    const qsizetype at = keys.indexOf(key);
    return {at < 0 ? keys.size() : at, key};
}

QList<RecordId> referralsCrossingLevels(const Ecosystem &ecosystem)
{
    QList<RecordId> crossing;
    for (const LinkView &link : ecosystem.links) {
        const int from = initiativeAt(ecosystem, link.from);
        const int to = initiativeAt(ecosystem, link.to);
        if (link.kind != term::refersTo || from < 0 || to < 0)
            continue;
        const InitiativeView &a = ecosystem.initiatives[size_t(from)];
        const InitiativeView &b = ecosystem.initiatives[size_t(to)];
        if (isActive(a) && isActive(b) && a.level.hasValue() && b.level.hasValue() && *a.level != *b.level)
            crossing.append(link.id);
    }
    return crossing;
}

} // namespace

Judgements judgements(const Ecosystem &ecosystem, const Overlaps &overlaps, const Network &network)
{
    Judgements result;
    const bool isEmpty = ecosystem.inventory.all<Assessment>().isEmpty();
    const Vocabularies words(isEmpty ? Inventory() : ecosystem.inventory);
    const QStringList frameworks = words.keys(QStringLiteral("toetskader"));
    const QStringList criteria = words.keys(QStringLiteral("criterium"));
    using Place = std::pair<qsizetype, QString>;
    std::map<std::pair<Place, Place>, Judgements::Criterion> counts;
    for (const Assessment &assessment : ecosystem.inventory.all<Assessment>()) {
        ++result.assessments;
        const QString framework = assessment.framework.value();
        const QString criterion = assessment.criterion.value();
        Judgements::Criterion &count = counts[{placeOf(frameworks, framework), placeOf(criteria, criterion)}];
        count.framework = framework;
        count.criterion = criterion;
        count.assessments.append(assessment.id);
        const QString score = assessment.score.value();
        ++(score == u"ja"          ? count.yes
               : score == u"deels" ? count.partly
               : score == u"nee"   ? count.no
                                   : count.unknown);
    }
    for (const auto &[place, count] : counts)
        result.criteria.append(count);
    result.isolates = static_cast<int>(network.isolates.size());
    for (const OverlapPair &pair : overlaps.pairs)
        result.overlapWithoutAgreement += pair.isCertain && pair.isOpen ? 1 : 0;
    result.crossing = referralsCrossingLevels(ecosystem);
    result.referralsCrossingLevels = static_cast<int>(result.crossing.size());
    return result;
}

int StelselMatrix::withoutFilling() const
{
    return static_cast<int>(std::count_if(cells.cbegin(), cells.cend(),
                                          [](const Cell &cell) { return cell.organisations.isEmpty(); }));
}

StelselMatrix stelselMatrix(const Ecosystem &ecosystem)
{
    StelselMatrix matrix;
    const Vocabularies words(ecosystem.inventory);
    const QStringList levels = words.keys(QStringLiteral("bestuursniveau"), false);
    const QStringList roles = words.keys(QStringLiteral("kernrol"), false);
    for (const QString &level : levels) {
        for (const QString &role : roles)
            matrix.cells.append({level, role, {}});
    }
    for (const Organisation &organisation : ecosystem.inventory.all<Organisation>()) {
        if (organisation.level.isUnknown() || organisation.coreRoles.isUnknown()) {
            matrix.unplaced.append(organisation.id);
            continue;
        }
        const TermSet &own = organisation.coreRoles.value();
        for (StelselMatrix::Cell &cell : matrix.cells) {
            if (cell.level == organisation.level.value()
                && (own.contains(cell.role) || own.contains(allTerms)))
                cell.organisations.append(organisation.id);
        }
    }
    return matrix;
}

} // namespace core
