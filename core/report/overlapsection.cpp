#include "core/report/reportcontext.h"

namespace core {
namespace {

constexpr qsizetype mostPossible = 200; // method.md, 2: screens and reports give the first 200

QString className(const ReportContext &context, OverlapPair::Class pairClass)
{
    switch (pairClass) {
    case OverlapPair::Class::Duplication:
        return context.text("class.duplication");
    case OverlapPair::Class::NearDuplicate:
        return context.text("class.near");
    case OverlapPair::Class::Overlap:
        break;
    }
    return context.text("class.overlap");
}

QString verdictName(const ReportContext &context, OverlapPair::Verdict verdict)
{
    switch (verdict) {
    case OverlapPair::Verdict::OnPurpose:
        return context.text("verdict.purpose");
    case OverlapPair::Verdict::Complementary:
        return context.text("verdict.complementary");
    case OverlapPair::Verdict::Unwanted:
        return context.text("verdict.unwanted");
    case OverlapPair::Verdict::ToBeDiscussed:
        break;
    }
    return context.text("verdict.todo");
}

/// "activity (initiative as a link)" for both sides.
RichText pairText(const ReportContext &context, const OverlapPair &pair)
{
    RichText text;
    for (const int side : {pair.a, pair.b}) {
        if (!text.isEmpty())
            text.append(TextRun{QStringLiteral(" – "), false, {}, {}, {}});
        text.append(TextRun{context.activityName(side) + QStringLiteral(" ("), false, {}, {}, {}});
        text += context.initiativeLinks({side});
        text.append(TextRun{QStringLiteral(")"), false, {}, {}, {}});
    }
    return text;
}

TableBlock pairTable(const ReportContext &context, const SimilarityMeasure &measure, const QList<int> &pairs)
{
    TableBlock table;
    table.caption = context.text("overlap.caption");
    table.columns = {{3.4, false}, {1.5, false}, {3.1, false}, {1.5, false}, {1.3, false}};
    table.headerRows = {headerRow(
        context,
        {"overlap.pair", "overlap.class", "overlap.reasons", "overlap.verdict", "overlap.referred"})};
    for (const int index : pairs) {
        const OverlapPair &pair = context.basis()->overlaps.pairs.at(index);
        const auto reasons = reasonsOf(pair, measure, context.ecosystem());
        TableRow row{TableCell{pairText(context, pair), true, 1, {}},
                     textCell(className(context, pair.pairClass)),
                     textCell(reasonsSentence(reasons, pair.compared, context.language())),
                     textCell(verdictName(context, pair.verdict)),
                     textCell(context.text(pair.isReferred ? "yes" : "no"))};
        table.rows.append(row);
    }
    return table;
}

ReportSection hingeSection(const ReportContext &context, const SimilarityMeasure &measure)
{
    ReportSection section{
        QStringLiteral("hinge"), context.text("overlap.hinge"), QStringLiteral("hinge"), false, {}, {}};
    section.blocks.append(Paragraph{plain(context.text("overlap.hingeIntro")), Paragraph::Style::Body});
    for (const auto &[national, pairs] :
         context.basis()->overlaps.byNationalInitiative(context.ecosystem())) {
        TableBlock table = pairTable(context, measure, pairs);
        table.caption = context.initiativeName(national);
        section.blocks.append(table);
    }
    return section;
}

} // namespace

TableBlock overlapTable(const ReportContext &context, const QList<int> &pairs)
{
    return pairTable(context, SimilarityMeasure(context.ecosystem()), pairs);
}

ReportSection overlapSection(const ReportContext &context)
{
    const Overlaps &overlaps = context.basis()->overlaps;
    const SimilarityMeasure measure(context.ecosystem());
    ReportSection section{
        QStringLiteral("overlap"), context.text("overlap.title"), QStringLiteral("overlap"), true, {}, {}};
    section.blocks.append(
        Paragraph{plain(overlapSentence(overlaps, context.language())), Paragraph::Style::Lead});
    section.blocks.append(Paragraph{plain(context.text("overlap.intro")), Paragraph::Style::Body});

    QList<int> regional;
    QList<int> certain = overlaps.certain();
    std::copy_if(certain.cbegin(), certain.cend(), std::back_inserter(regional),
                 [&](int index) { return !overlaps.pairs.at(index).isHinge; });
    if (regional.isEmpty())
        section.blocks.append(Paragraph{plain(context.text("overlap.none")), Paragraph::Style::Body});
    else
        section.blocks.append(pairTable(context, measure, regional));
    if (regional.size() < certain.size())
        section.sections.append(hingeSection(context, measure));

    return section;
}

std::optional<ReportSection> possibleOverlapSection(const ReportContext &context)
{
    const QList<int> possible = context.basis()->overlaps.possible();
    if (possible.isEmpty())
        return std::nullopt;
    const SimilarityMeasure measure(context.ecosystem());
    ReportSection section{QStringLiteral("possible"),
                          context.text("overlap.possible"),
                          QStringLiteral("possible"),
                          false,
                          {},
                          {}};
    TableBlock table = pairTable(context, measure, possible.mid(0, mostPossible));
    table.caption = context.text("overlap.possible");
    section.blocks.append(table);
    return section;
}

} // namespace core
