#include "core/analysis/chaptersentences.h"
#include "core/model/entities/decision.h"
#include "core/report/reportfigures.h"

namespace core {
namespace {

ReportSection page(const ReportContext &context, const char *key)
{
    const QString name = QString::fromLatin1(key);
    return {name, context.text((QByteArray(key) + ".title").constData()), name, true, {}, {}};
}

Paragraph body(const QString &text)
{
    return {plain(text), Paragraph::Style::Body};
}

/// Themes and regions by name; empty where each has one.
QString withoutCoordinator(const ReportContext &context)
{
    const Robustness &robustness = context.basis()->robustness;
    QStringList names;
    for (const int theme : robustness.themesWithoutCoordinator)
        names.append(
            context.display().term(QStringLiteral("thema"), context.ecosystem().themes().key(theme)));
    for (const int region : robustness.regionsWithoutCoordinator)
        names.append(context.regionName(region));
    return names.join(QStringLiteral(", "));
}

} // namespace

ReportSection progressSection(const ReportContext &context)
{
    ReportSection section = page(context, "progress");
    const auto growth = growthChart(context);
    section.blocks.append(growth ? Block(*growth) : Block(body(context.text("progress.missing"))));
    if (const auto permanence = permanenceChart(context))
        section.blocks.append(*permanence);
    if (const QString names = withoutCoordinator(context); !names.isEmpty())
        section.blocks.append(body(context.text("progress.coordinator").arg(names)));
    return section;
}

ReportSection resultsSection(const ReportContext &context)
{
    const Reach &reach = context.basis()->reach;
    ReportSection section = page(context, "results");
    section.blocks.append(
        Paragraph{plain(evaluationSentence(reach, context.language())), Paragraph::Style::Lead});
    if (const int hidden = context.basis()->hiddenSums; hidden > 0)
        section.blocks.append(body(context.text("results.small").arg(context.number(hidden))));
    if (reach.sums.isEmpty() && context.basis()->hiddenSums > 0) {
        section.blocks.append(body(reachWithoutSentence(reach, context.language())));
    } else if (reach.sums.isEmpty()) {
        section.blocks.append(body(context.text("results.missing")));
    } else {
        if (const auto chart = reachChart(context))
            section.blocks.append(*chart);
        ListBlock sums;
        for (const Reach::Sum &sum : reach.sums)
            sums.items.append(plain(reachSumSentence(sum, context.language())));
        section.blocks.append(sums);
        section.blocks.append(body(reachWithoutSentence(reach, context.language())));
    }
    if (reach.satisfaction.isEmpty()) {
        section.blocks.append(body(context.text("results.noSatisfaction")));
    } else {
        ListBlock satisfaction;
        for (const Reach::Satisfaction &one : reach.satisfaction)
            satisfaction.items.append(plain(satisfactionSentence(one, context.language())));
        section.blocks.append(satisfaction);
    }
    section.blocks.append(Paragraph{plain(context.text("results.note")), Paragraph::Style::Note});
    return section;
}

ReportSection lessonsSection(const ReportContext &context)
{
    ReportSection section = page(context, "lessons");
    ListBlock lessons;
    for (const Lesson &lesson : context.basis()->inventory().all<Lesson>()) {
        RichText item = plain(lesson.text.value());
        if (const QString tags = context.field(EntityKind::Lesson, "tags", lesson); !tags.isEmpty())
            item.append(TextRun{QStringLiteral(" (%1)").arg(tags), false, {}, {}, {}});
        lessons.items.append(item);
    }
    section.blocks.append(lessons.items.isEmpty() ? Block(body(context.text("lessons.missing")))
                                                  : Block(lessons));
    return section;
}

} // namespace core
