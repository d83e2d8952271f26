#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/sentences.h"

namespace core {

/// The sentences of chapters 3 to 9, as in sentences.h: one for each figure, its numbers from the result.
QString journeySentence(const ThemeJourney &journey, Language language);
QString hingeSentence(const Hinge &hinge, Language language);
QString networkSentence(const Network &network, Language language);
/// The n initiatives that come loose are those of the point. "Valt KVK weg, dan raken 3 initiatieven los." \a
/// name is that of the point's record.
QString articulationSentence(const ArticulationPoint &point, const QString &name, Language language);
QString temporarySentence(const Robustness &robustness, Language language);
/// One sentence per quarter in which something ends.
QString expirySentence(const Robustness &robustness, Language language);
/// One half year: \a name as in Robustness::growth, "2026-H1".
QString growthSentence(const QString &name, const Robustness::Growth &growth, Language language);
QString stackingSentence(const Ecosystem &ecosystem, const Robustness::Stack &stack, Language language);
QString coordinationSentence(const Robustness &robustness, Language language);
QString conversionSentence(const Conversion &conversion, Language language);
/// \a providers: an effective number; one decimal.
QString effectiveProvidersSentence(const std::optional<double> &providers, Language language);
QString uniqueSentence(const Robustness::Unique &unique, Language language);
QString reachSumSentence(const Reach::Sum &sum, Language language);
/// The sum against the denominator chosen. Contacts are no entrepreneurs, so they are only set beside it.
QString reachBaseSentence(const Reach &reach, const Reach::Sum &sum, ReachBase base, Language language);
QString satisfactionSentence(const Reach::Satisfaction &satisfaction, Language language);
QString reachWithoutSentence(const Reach &reach, Language language);
QString evaluationSentence(const Reach &reach, Language language);
QString demandSentence(const DemandMatch &demand, Language language);
/// Supply without demand, and the interventions that cite a signal.
QString citingSentence(const DemandMatch &demand, Language language);
/// "Heldere meerwaarde: ja 2, deels 1, nee 0, onbekend 3." \a name is the criterion's label.
QString criterionSentence(const Judgements::Criterion &criterion, const QString &name, Language language);
/// The computed indicators of the design principles.
QString indicatorsSentence(const Judgements &judgements, Language language);
QString completenessSentence(const DataQuality::Completeness &completeness, Language language);
QString qualitySentence(const DataQuality &quality, Language language);
/// Always with its caveat.
QString minimalSetSentence(const MinimalSet &set, Language language);
QString stelselSentence(const StelselMatrix &matrix, Language language);

} // namespace core
