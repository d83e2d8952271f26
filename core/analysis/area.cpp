#include "core/analysis/area.h"

#include "core/analysis/termvalues.h"
#include "core/base/text.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/region.h"
#include "core/model/entities/signal.h"
#include "core/model/inventory.h"
#include "core/model/vocabularies.h"

namespace core {
namespace {

void tidy(std::vector<int> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

QStringList namedRegions(const Inventory &inventory)
{
    QMap<QByteArray, QString> named; // UTF-8 bytes order as code points do
    const auto name = [&](const QString &key) {
        if (!key.isEmpty() && key != allTerms)
            named.insert(key.toUtf8(), key);
    };
    for (const Initiative &initiative : inventory.all<Initiative>()) {
        for (const QString &key : initiative.regions.value())
            name(key);
    }
    for (const Signal &signal : inventory.all<Signal>())
        name(signal.region.value());
    for (const CellMark &mark : inventory.all<CellMark>())
        name(mark.region.value());
    for (const Region &region : inventory.all<Region>())
        name(keyOf(region.name.value()));
    return named.values();
}

} // namespace

Certainty Area::serves(int region) const
{
    if (servesAll || std::binary_search(served.begin(), served.end(), region))
        return Certainty::Certain;
    return mayServeOthers ? Certainty::Possible : Certainty::No;
}

Areas::Areas(const Inventory &inventory) : m_regions(namedRegions(inventory))
{
    for (int i = 0; i < m_regions.size(); ++i)
        m_regionIndex.insert(m_regions.at(i), i);
    for (const Region &region : inventory.all<Region>()) {
        const int index = regionIndex(keyOf(region.name.value()));
        if (index < 0)
            continue;
        for (const QString &municipality : region.municipalities.value()) {
            m_regionsOf[municipality].push_back(index);
            m_municipalitiesOf[index].append(municipality);
        }
    }
    for (std::vector<int> &list : m_regionsOf)
        tidy(list);
}

int Areas::municipalityOf(const QString &key)
{
    const auto found = m_municipalityIndex.constFind(key);
    if (found != m_municipalityIndex.cend())
        return *found;
    const int index = municipalityCount();
    m_municipalityIndex.insert(key, index);
    return index;
}

int Areas::setNumber(const Known<TermSet> &set)
{
    if (set.isUnknown())
        return TermValues::unknown;
    if (!set.hasValue())
        return TermValues::none;
    const auto found = m_sets.constFind(set->items());
    if (found != m_sets.cend())
        return *found;
    const int number = static_cast<int>(m_sets.size()) + 2;
    m_sets.insert(set->items(), number);
    return number;
}

int Areas::add(const Known<TermSet> &municipalities, const Known<TermSet> &regions, bool isWide)
{
    const std::tuple key{setNumber(municipalities), setNumber(regions), isWide};
    const auto found = m_index.constFind(key);
    if (found != m_index.cend())
        return *found;
    const int index = size();
    m_areas.push_back(resolve(municipalities, regions, isWide));
    m_index.insert(key, index);
    return index;
}

bool Areas::nameMunicipalities(Area &area, const TermSet &keys, std::vector<int> &mapped)
{
    bool allMapped = true;
    area.hasMunicipalities = true;
    for (const QString &key : keys) {
        area.municipalities.push_back(municipalityOf(key));
        const auto of = m_regionsOf.constFind(key);
        if (of == m_regionsOf.cend())
            allMapped = false;
        else
            mapped.insert(mapped.end(), of->begin(), of->end());
    }
    tidy(area.municipalities);
    tidy(mapped);
    return allMapped;
}

/// "Alle" municipalities are those of the regions recorded, where the file knows them.
void Areas::spreadOverRegions(Area &area)
{
    area.hasMunicipalities = std::all_of(area.regions.begin(), area.regions.end(),
                                         [&](int region) { return m_municipalitiesOf.contains(region); });
    for (const int region : area.hasMunicipalities ? area.regions : std::vector<int>()) {
        const QStringList keys = m_municipalitiesOf.value(region);
        for (const QString &key : keys)
            area.municipalities.push_back(municipalityOf(key));
    }
    tidy(area.municipalities);
}

Area Areas::resolve(const Known<TermSet> &municipalities, const Known<TermSet> &regions, bool isWide)
{
    Area area;
    const bool everyRegion = regions.hasValue() && regions->contains(allTerms);
    area.hasRegions = regions.hasValue() && !everyRegion;
    for (const QString &key : area.hasRegions ? *regions : TermSet())
        area.regions.push_back(regionIndex(key));
    tidy(area.regions);

    const bool everyMunicipality = municipalities.hasValue() && municipalities->contains(allTerms);
    if (municipalities.hasValue() && !everyMunicipality) {
        const bool allMapped = nameMunicipalities(area, *municipalities, area.served);
        area.servesAll = !allMapped && everyRegion;
        area.mayServeOthers = !allMapped && !regions.hasValue();
        if (!allMapped)
            area.served.insert(area.served.end(), area.regions.begin(), area.regions.end());
        tidy(area.served);
        if (!area.hasRegions && allMapped) {
            area.hasRegions = true;
            area.regions = area.served;
        }
        return area;
    }
    if (everyMunicipality && area.hasRegions)
        spreadOverRegions(area);
    area.served = area.regions;
    area.servesAll = !area.hasRegions && (everyRegion || isWide);
    area.mayServeOthers = !area.hasRegions && !area.servesAll;
    return area;
}

double Areas::similarity(int a, int b) const
{
    const Area &left = at(a);
    const Area &right = at(b);
    if (left.servesAll || right.servesAll)
        return (left.servesAll || left.isKnown()) && (right.servesAll || right.isKnown()) ? 1 : -1;
    const auto ratio = [](const std::vector<int> &x, const std::vector<int> &y) {
        const size_t least = std::min(x.size(), y.size());
        return least == 0 ? 0 : sharedCount(x, y) / static_cast<double>(least);
    };
    if (left.hasMunicipalities && right.hasMunicipalities)
        return ratio(left.municipalities, right.municipalities);
    if (left.hasRegions && right.hasRegions)
        return ratio(left.regions, right.regions);
    return -1;
}

bool Areas::mayMeet(int a, int b) const
{
    return similarity(a, b) != 0;
}

} // namespace core
