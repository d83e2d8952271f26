#pragma once

#include "core/analysis/sentences.h"
#include "core/model/display.h"
#include "core/report/reportbasis.h"
#include "core/report/reportcontent.h"
#include "core/report/reporttemplate.h"

#include <optional>

namespace core {

/// What every section of a report is written with: the results, the words, and how values read in its
/// language.
class ReportContext {
public:
    ReportContext(std::shared_ptr<const ReportBasis> basis, const ReportTemplate &words);
    Q_DISABLE_COPY_MOVE(ReportContext)

    const std::shared_ptr<const ReportBasis> &basis() const { return m_basis; }
    const Ecosystem &ecosystem() const { return m_basis->ecosystem; }
    /// All regions together; in a file without regions the frame as it is.
    const Frame &wholeFrame() const;
    const Display &display() const { return m_display; }
    Language language() const { return m_language; }
    QString text(const char *name) const { return m_words.text(name); }
    QString number(qint64 number) const { return m_display.locale().toString(number); }

    /// A count of entrepreneurs or their questions: in words where it is too small to be told, or withheld.
    QString count(qint64 number) const;

    QString phase(const CoverageCell &cell) const;
    QString theme(const CoverageCell &cell) const;
    QString region(const CoverageCell &cell) const; ///< empty without that dimension
    /// A field by its key, as Display::value().
    QString field(EntityKind kind, const char *key, const Record &record) const;
    QString regionName(int region) const; ///< of an index in Areas::regions()
    QString activityName(int activity) const;
    QString initiativeName(int initiative) const; ///< the activity's own name where it stands alone: "?"

    /// Where links to an initiative lead in the annex.
    QString annexAnchor(RecordId initiative) const;
    /// The initiatives of these activities as links, each once, in order; separated by commas.
    RichText initiativeLinks(const QList<int> &activities) const;

private:
    std::shared_ptr<const ReportBasis> m_basis;
    const ReportTemplate &m_words;
    Language m_language;
    Display m_display;
};

/// A header row from names of texts.
TableRow headerRow(const ReportContext &context, std::initializer_list<const char *> names);
TableCell textCell(const QString &text);

ReportSection overviewSection(const ReportContext &context);
ReportSection whiteSpotSection(const ReportContext &context);
ReportSection overlapSection(const ReportContext &context);
/// What missing data may hide; for the annex. Nothing where there is none.
std::optional<ReportSection> possibleOverlapSection(const ReportContext &context);
ReportSection timeSection(const ReportContext &context); ///< kantelkalender and timeline
ReportSection qualitySection(const ReportContext &context);
ReportSection annexSection(const ReportContext &context);

// One page per question of the steering group.
ReportSection whatSection(const ReportContext &context);
ReportSection whiteSection(const ReportContext &context);
ReportSection doubleSection(const ReportContext &context);
ReportSection routeSection(const ReportContext &context);
ReportSection lanesSection(const ReportContext &context); ///< those routes, drawn
ReportSection networkSection(const ReportContext &context); ///< how national and regional connect
ReportSection endsSection(const ReportContext &context);
ReportSection unknownSection(const ReportContext &context);
ReportSection voiceSection(const ReportContext &context);
ReportSection choicesSection(const ReportContext &context);

// What happened since: of half a year.
ReportSection progressSection(const ReportContext &context);
ReportSection resultsSection(const ReportContext &context);
ReportSection lessonsSection(const ReportContext &context);

ReportSection lettersSection(const ReportContext &context);       ///< the outcome of each consistentietoets
ReportSection interventionsSection(const ReportContext &context); ///< a page per intervention
ReportSection regionsSection(const ReportContext &context);       ///< regions beside each other
ReportSection partySection(const ReportContext &context);         ///< a page per organisation
ReportSection signalsSection(const ReportContext &context);       ///< what entrepreneurs ask, by theme

/// The matrix of all regions together.
FigureBlock wholeMatrix(const ReportContext &context);
/// Positions in the overlaps' pairs, with reasons and verdicts.
TableBlock overlapTable(const ReportContext &context, const QList<int> &pairs);

} // namespace core
