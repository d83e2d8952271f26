#include "core/report/reportcomposer.h"

#include "core/report/reportcontext.h"

namespace core {
namespace {

struct SectionKind {
    const char *key; ///< in the template
    ReportSection (*make)(const ReportContext &);
    Chapters needs;
};

constexpr Chapters ofCells = Chapters(Chapter::Coverage) | Chapter::Overlaps;

const SectionKind sectionKinds[] = {
    {"overview", overviewSection, ofCells},
    {"spots", whiteSpotSection, ofCells},
    {"overlap", overlapSection, ofCells},
    {"time", timeSection, Chapters(Chapter::Robustness) | ofCells},
    {"quality", qualitySection, ofCells},
    {"annex", annexSection, ofCells},
    {"what", whatSection, ofCells},
    {"white", whiteSection, ofCells},
    {"double", doubleSection, ofCells},
    {"route", routeSection, Chapter::Journeys},
    {"lanes", lanesSection, Chapter::Journeys},
    {"network", networkSection, Chapters(Chapter::Hinge) | Chapter::Network},
    {"ends", endsSection, Chapters(Chapter::Robustness) | Chapter::Coverage},
    {"unknown", unknownSection, Chapters(Chapter::Quality) | Chapter::Coverage},
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
    for (const QString &key : words.sections()) {
        if (const SectionKind *kind = sectionKind(key))
            content.sections.append(kind->make(context));
    }
    return content;
}

} // namespace core
