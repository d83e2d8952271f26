#include "core/analysis/chaptersentences.h"
#include "core/model/entities/decision.h"
#include "core/report/reportcontext.h"

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

constexpr qsizetype mostHalfYears = 8; // a programme's term: the latest ones

TableBlock growthTable(const ReportContext &context, const QMap<QString, Robustness::Growth> &growth)
{
    TableBlock table;
    table.caption = context.text("progress.caption");
    table.columns = {{1.2, false}, {1, true}, {1, true}, {4, false}};
    table.chartColumn = 1;
    table.headerRows
        = {headerRow(context, {"progress.half", "progress.started", "progress.ended", "route.sentence"})};
    const auto first = std::next(growth.begin(), std::max<qsizetype>(0, growth.size() - mostHalfYears));
    for (auto it = first; it != growth.end(); ++it) {
        table.rows.append({TableCell{plain(it.key()), true, 1, {}}, textCell(context.number(it->started)),
                           textCell(context.number(it->ended)),
                           textCell(growthSentence(it.key(), *it, context.language()))});
    }
    return table;
}

} // namespace

ReportSection progressSection(const ReportContext &context)
{
    const Robustness &robustness = context.basis()->robustness;
    ReportSection section = page(context, "progress");
    section.blocks.append(
        Paragraph{plain(temporarySentence(robustness, context.language())), Paragraph::Style::Lead});
    if (robustness.growth.isEmpty())
        section.blocks.append(body(context.text("progress.missing")));
    else
        section.blocks.append(growthTable(context, robustness.growth));
    section.blocks.append(body(coordinationSentence(robustness, context.language())));
    return section;
}

ReportSection resultsSection(const ReportContext &context)
{
    const Reach &reach = context.basis()->reach;
    ReportSection section = page(context, "results");
    section.blocks.append(
        Paragraph{plain(evaluationSentence(reach, context.language())), Paragraph::Style::Lead});
    if (reach.sums.isEmpty()) {
        section.blocks.append(body(context.text("results.missing")));
    } else {
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
