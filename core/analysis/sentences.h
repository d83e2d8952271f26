#pragma once

#include "core/analysis/coverage.h"

namespace core {

/// The language a report is written in. Not the program's: one file may be reported in both.
enum class Language { Dutch, English };
/// "en" is English, all else Dutch.
Language languageOf(QStringView code);

/// One plain sentence per figure (zo lees je dit), every number taken from the result. Dutch at level B1.
/// Pure; the texts of both languages stand side by side in sentencetexts.cpp.
QString coverageSentence(const Frame &frame, Language language);
QString regionalCoverageSentence(const Frame &frame, Language language);
QString weightedCoverageSentence(const Frame &frame, Language language);
/// How many cells have this letter, and what that means; a white cell is no problem in itself.
QString kindSentence(const Frame &frame, CellKind kind, Language language);
/// What is the matter with one cell, by name: "Weten, digitalisering: geen aanbod. 3 vragen van ondernemers."
QString cellSentence(const Ecosystem &ecosystem, const CoverageCell &cell, Language language);
/// Cells in which two or more providers share the offer (fragmentatie).
QString fragmentationSentence(const Frame &frame, Language language);
QString signalsOutsideSentence(const Coverage &coverage, Language language);

QString overlapSentence(const Overlaps &overlaps, Language language);
/// "zelfde fase en thema, ander kanaal; op 7 van 9 kenmerken vergeleken"
QString reasonsSentence(const QList<OverlapReason> &reasons, int compared, Language language);
/// The whole pair: class, reasons, referral, verdict and how many of its two records are stale.
QString pairSentence(const OverlapPair &pair, const QList<OverlapReason> &reasons, Language language,
                     qsizetype stale = 0);
/// "Dit rust op 2 verouderde gegevens."; empty for none.
QString staleSentence(qsizetype stale, Language language);

/// 0.594 -> "59 %"; "niet te berekenen" without a value.
/// "59 % tot 72 %", or one of them where both are the same.
QString boundsText(const Bounds &bounds, Language language);
QString percentText(const std::optional<double> &share, Language language);

} // namespace core
