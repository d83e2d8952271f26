#include "app/desktop/models/similarnames.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"

namespace app {
namespace {

constexpr double alike = 0.5;
constexpr double contained = 0.75; ///< likeness of a name that holds the other
constexpr qsizetype fewestLetters = 3;

std::vector<quint64> trigramsOf(const QString &text)
{
    const QString padded = u' ' + text + u' ';
    std::vector<quint64> trigrams;
    for (qsizetype i = 0; i + 2 < padded.size(); ++i)
        trigrams.push_back(quint64(padded.at(i).unicode()) << 32 | quint64(padded.at(i + 1).unicode()) << 16
                           | padded.at(i + 2).unicode());
    std::sort(trigrams.begin(), trigrams.end());
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

double jaccard(const std::vector<quint64> &a, const std::vector<quint64> &b)
{
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++shared;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    const size_t all = a.size() + b.size() - shared;
    return all == 0 ? 0 : double(shared) / double(all);
}

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
            m_known.push_back({row.id, name, text, trigramsOf(text)});
    }
}

QList<SimilarNames::Match> SimilarNames::like(const QString &name, int most) const
{
    const QString text = core::normalised(name);
    if (text.size() < fewestLetters)
        return {};
    const std::vector<quint64> trigrams = trigramsOf(text);
    QList<Match> matches;
    for (const Known &known : m_known) {
        double likeness = jaccard(trigrams, known.trigrams);
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
