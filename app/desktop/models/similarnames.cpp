#include "app/desktop/models/similarnames.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"

namespace app {
namespace {

constexpr double alike = 0.5;
constexpr double contained = 0.75; ///< likeness of a name that holds the other
constexpr qsizetype fewestLetters = 3;

} // namespace

SimilarNames::SimilarNames(const core::Inventory &inventory, core::EntityKind kind)
{
    const char *nameField = core::entityInfo(kind).nameField;
    if (!nameField)
        return;
    const core::FieldInfo &field = *core::entityInfo(kind).field(QString::fromLatin1(nameField));
    for (const core::RecordTable::Row &row : inventory.table(kind)) {
        const QString name = field.get(*row.record).known<QString>().value();
        const QString text = core::normalised(name);
        if (!text.isEmpty())
            m_known.push_back({row.id, name, text, core::trigramsOf(name)});
    }
}

QList<SimilarNames::Match> SimilarNames::like(const QString &name, int most) const
{
    const QString text = core::normalised(name);
    if (text.size() < fewestLetters)
        return {};
    const core::Trigrams trigrams = core::trigramsOf(name);
    QList<Match> matches;
    for (const Known &known : m_known) {
        double likeness = core::jaccard(trigrams, known.trigrams);
        if (known.normalised.contains(text) || text.contains(known.normalised))
            likeness = std::max(likeness, contained);
        if (likeness >= alike)
            matches.append({known.id, known.name, likeness});
    }
    std::sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) {
        return std::tuple(-a.likeness, a.name, a.id) < std::tuple(-b.likeness, b.name, b.id);
    });
    return matches.mid(0, most);
}

} // namespace app
