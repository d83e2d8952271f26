#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/sentences.h"

namespace core {

/// The sentences of chapters 3 to 9, as in sentences.h: one for each figure, its numbers from the result.
QString journeySentence(const ThemeJourney &journey, Language language);
QString hingeSentence(const Hinge &hinge, Language language);
QString networkSentence(const Network &network, Language language);
/// "Valt KVK weg, dan raken 3 initiatieven los." \a name is that of the point's record.
QString articulationSentence(const ArticulationPoint &point, const QString &name, Language language);
QString temporarySentence(const Robustness &robustness, Language language);
/// \a providers: an effective number; one decimal.
QString effectiveProvidersSentence(const std::optional<double> &providers, Language language);
QString uniqueSentence(const Robustness::Unique &unique, Language language);
QString reachSumSentence(const Reach::Sum &sum, Language language);
QString reachWithoutSentence(const Reach &reach, Language language);
QString evaluationSentence(const Reach &reach, Language language);
QString demandSentence(const DemandMatch &demand, Language language);
QString qualitySentence(const DataQuality &quality, Language language);
/// Always with its caveat.
QString minimalSetSentence(const MinimalSet &set, Language language);
QString stelselSentence(const StelselMatrix &matrix, Language language);

} // namespace core
