#include "core/report/whitespotreport.h"

#include "core/report/reportcontext.h"

namespace core {
namespace {

QString editionText(const ReportContext &context, const ReportOccasion &occasion)
{
    const QString edition = context.text(occasion.isPublic ? "editionPublic" : "editionInternal");
    return context.basis()->hidesSmallNumbers ? edition + QStringLiteral("; ") + context.text("editionSmall")
                                              : edition;
}

} // namespace

ReportContent whiteSpotReport(const std::shared_ptr<const ReportBasis> &basis, const ReportTemplate &words,
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
    content.sections = {overviewSection(context), whiteSpotSection(context), overlapSection(context),
                        qualitySection(context), annexSection(context)};
    return content;
}

} // namespace core
