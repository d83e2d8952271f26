#pragma once

#include "core/analysis/certainty.h"
#include "core/base/known.h"
#include "core/model/sortedset.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <tuple>
#include <vector>

namespace core {

class Inventory;

/// Where an offer stands (method.md, "Serves region r").
struct Area {
    bool servesAll = false;
    bool hasMunicipalities = false;  ///< recorded, or all of the recorded regions
    std::vector<int> municipalities; ///< ascending
    bool hasRegions = false;         ///< recorded, or else those of its municipalities
    std::vector<int> regions;        ///< ascending
    std::vector<int> served;         ///< regions certainly served, ascending; unused when servesAll
    bool mayServeOthers = false;     ///< the regions not in served are possible, not excluded

    bool isKnown() const { return hasMunicipalities || hasRegions; }
    Certainty serves(int region) const;
};

/// The regions and municipalities of a file, numbered, and every different area the records give.
///
/// Regions are all that the records name (initiatives, signals, region records, cell marks), by key in code
/// point order. Filled by the ecosystem, then frozen.
class Areas {
public:
    Areas() = default;
    explicit Areas(const Inventory &inventory);

    /// \a isWide: the level is landelijk or Europees.
    int add(const Known<TermSet> &municipalities, const Known<TermSet> &regions, bool isWide);

    const QStringList &regions() const { return m_regions; }
    int regionIndex(const QString &key) const { return m_regionIndex.value(key, -1); }
    const QHash<QString, std::vector<int>> &regionsByMunicipality() const { return m_regionsOf; }
    int municipalityCount() const { return static_cast<int>(m_municipalityIndex.size()); }
    int size() const { return static_cast<int>(m_areas.size()); }
    const Area &at(int area) const { return m_areas.at(area); }

    /// |A and B| / min(|A|, |B|) on municipalities, else regions; serves-all against a known area or another
    /// serves-all is 1; -1 where nothing can be said.
    double similarity(int a, int b) const;
    /// False only where both areas are known and have nothing in common.
    bool mayMeet(int a, int b) const;

private:
    Area resolve(const Known<TermSet> &municipalities, const Known<TermSet> &regions, bool isWide);
    bool nameMunicipalities(Area &area, const TermSet &keys, std::vector<int> &mapped);
    void spreadOverRegions(Area &area);
    int municipalityOf(const QString &key);
    int setNumber(const Known<TermSet> &set);

    QStringList m_regions;
    QHash<QString, int> m_regionIndex;
    QHash<QString, std::vector<int>> m_regionsOf; ///< municipality -> regions
    QHash<int, QStringList> m_municipalitiesOf;   ///< region -> municipalities
    QHash<QString, int> m_municipalityIndex;
    QHash<QList<QString>, int> m_sets;
    QMap<std::tuple<int, int, bool>, int> m_index;
    QList<Area> m_areas; ///< as all of these: shared with the copy that the next state starts from
};

} // namespace core
