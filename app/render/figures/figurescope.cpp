#include "app/render/figures/figurescope.h"

#include "app/render/wording.h"
#include "core/analysis/methodterms.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr int namedRegions = 5; // more would not fit the line

} // namespace

QString figureScope(const core::Ecosystem &ecosystem, int region, const core::Display &display,
                    const QString &words)
{
    QStringList parts;
    const QStringList regions = ecosystem.areas.regions();
    const auto label
        = [&](int at) { return display.term(core::vocabulary::region.toString(), regions.at(at)); };
    QStringList asked;
    for (const int one : ecosystem.frameRegions)
        asked.append(label(one));
    if (region >= 0)
        parts.append(label(region));
    else if (regions.size() == 1)
        parts.append(label(0));
    else if (!ecosystem.scope.regions.isEmpty() && !asked.isEmpty())
        parts.append(asked.size() <= namedRegions ? asked.join(QStringLiteral(", "))
                                                  : wording(QT_TRANSLATE_N_NOOP("app::render", "%n regions"),
                                                            static_cast<int>(asked.size())));
    else if (!regions.isEmpty())
        parts.append(wording(QT_TRANSLATE_NOOP("app::render", "all regions together")));
    const core::Profile &profile = ecosystem.profile;
    parts.append(wording(QT_TRANSLATE_NOOP("app::render", "reference date %1"))
                     .arg(display.locale().toString(profile.referenceDate, QStringLiteral("d MMMM yyyy"))));
    parts.append(wording(QT_TRANSLATE_NOOP("app::render", "method profile %1")).arg(profile.name));
    if (!words.isEmpty())
        parts.append(words);
    return parts.join(QStringLiteral(" · "));
}

} // namespace app
