#include "core/report/reportcomposer.h"

#include "core/report/reportcontext.h"

namespace core {
namespace {

struct SectionKind {
    const char *key; ///< in the template
    ReportSection (*make)(const ReportContext &);
    Chapters needs;
    bool isOfOffer = false; ///< has nothing to say of a file without initiatives
};

constexpr Chapters ofCells = Chapters(Chapter::Coverage) | Chapter::Overlaps;

const SectionKind sectionKinds[] = {
    {"overview", overviewSection, ofCells, true},
    {"spots", whiteSpotSection, ofCells, true},
    {"overlap", overlapSection, ofCells, true},
    {"time", timeSection, Chapters(Chapter::Robustness) | ofCells},
    {"quality", qualitySection, ofCells, true},
    {"annex", annexSection, ofCells},
    {"what", whatSection, ofCells},
    {"white", whiteSection, ofCells, true},
    {"double", doubleSection, ofCells, true},
    {"route", routeSection, Chapter::Journeys, true},
    {"lanes", lanesSection, Chapter::Journeys, true},
    {"network", networkSection, Chapters(Chapter::Hinge) | Chapter::Network},
    {"ends", endsSection, Chapters(Chapter::Robustness) | Chapter::Coverage},
    {"unknown", unknownSection, Chapters(Chapter::Quality) | Chapter::Coverage, true},
    {"voice", voiceSection, Chapters(Chapter::Demand) | Chapter::Coverage},
    {"choices", choicesSection, {}},
    {"progress", progressSection, Chapters(Chapter::Robustness)},
    {"results", resultsSection, Chapters(Chapter::Reach)},
    {"lessons", lessonsSection, {}},
    {"interventions", interventionsSection, {}},
    {"regions", regionsSection, Chapters(Chapter::Journeys) | ofCells},
    {"who", partySection, {}},
    {"letters", lettersSection, ofCells},
    {"signals", signalsSection, Chapters(Chapter::Demand) | Chapter::Coverage},
};

const SectionKind *sectionKind(const QString &key)
{
    for (const SectionKind &kind : sectionKinds) {
        if (key == QLatin1String(kind.key))
            return &kind;
    }
    return nullptr;
}

/// The section of a file without initiatives: what to record, in one sentence.
ReportSection withoutOffer(const ReportContext &context, ReportSection section)
{
    section.sections.clear();
    section.blocks = {Paragraph{plain(context.text("noOffer")), Paragraph::Style::Lead}};
    return section;
}

QString editionText(const ReportContext &context, const ReportOccasion &occasion)
{
    const QString edition = context.text(occasion.isPublic ? "editionPublic" : "editionInternal");
    return context.basis()->hidesSmallNumbers ? edition + QStringLiteral("; ") + context.text("editionSmall")
                                              : edition;
}

} // namespace

Chapters chaptersOf(const ReportTemplate &words)
{
    Chapters chapters = ofCells; // the title page and the figures rest on these
    for (const QString &key : words.sections()) {
        if (const SectionKind *kind = sectionKind(key))
            chapters |= kind->needs;
    }
    return chapters;
}

bool asksForTests(const ReportTemplate &words)
{
    return words.sections().contains(QStringLiteral("letters"));
}

ReportContent composeReport(const std::shared_ptr<const ReportBasis> &basis, const ReportTemplate &words,
                            const ReportOccasion &occasion)
{
    const ReportContext context(basis, words);
    const Profile &profile = basis->ecosystem.profile;
    const QString scope = basis->ecosystem.scope.toText();

    ReportContent content;
    content.title = words.text("title");
    content.subtitle = words.text("subtitle");
    content.language = words.language();
    content.author = occasion.author;
    content.date = profile.referenceDate;
    content.facts = {
        {words.text("file"), occasion.fileTitle},
        {words.text("scope"), scope.isEmpty() ? words.text("whole") : scope},
        {words.text("referenceDate"), context.display().date(PartialDate(profile.referenceDate))},
        {words.text("records"),
         words.text("recordCounts")
             .arg(context.number(basis->inventory().all<Initiative>().size()),
                  context.number(basis->inventory().all<Activity>().size()),
                  context.count(basis->inventory().table(EntityKind::Signal).size()))},
        {words.text("profile"), QStringLiteral("%1, %2").arg(profile.name, profile.version)},
        {words.text("edition"), editionText(context, occasion)},
        {words.text("fingerprint"), occasion.fingerprint},
    };
    const bool isEmpty = basis->ecosystem.initiatives.empty() && basis->ecosystem.activities.empty();
    for (const QString &key : words.sections()) {
        const SectionKind *kind = sectionKind(key);
        if (!kind)
            continue;
        const ReportSection section = kind->make(context);
        content.sections.append(isEmpty && kind->isOfOffer ? withoutOffer(context, section) : section);
    }
    return content;
}

} // namespace core
