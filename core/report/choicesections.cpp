#include "core/model/catalogue.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/intervention.h"
#include "core/report/reportcontext.h"

#include <algorithm>

namespace core {
namespace {

RichText textOr(const ReportContext &context, const QString &text)
{
    return plain(text.isEmpty() ? context.text("choices.open") : text);
}

using Interventions = QList<const Intervention *>;

/// Those without a status are still to be decided on, too.
bool isProposal(const Intervention &one)
{
    return !one.status.hasValue() || *one.status == QLatin1String("voorstel");
}

bool isUnderWay(const Intervention &one)
{
    return one.status.hasValue()
        && (*one.status == QLatin1String("besloten") || *one.status == QLatin1String("in-uitvoering"));
}

bool isOpen(const Decision &one)
{
    return !one.status.hasValue()
        || (*one.status != QLatin1String("uitgevoerd") && *one.status != QLatin1String("afgewezen"));
}

Interventions interventionsThat(const ReportContext &context, bool (*holds)(const Intervention &))
{
    Interventions found;
    for (const Intervention &one : context.basis()->inventory().all<Intervention>()) {
        if (holds(one))
            found.append(&one);
    }
    return found;
}

TableBlock proposalTable(const ReportContext &context, const Interventions &proposals)
{
    constexpr auto kind = EntityKind::Intervention;
    TableBlock table;
    table.caption = context.text("choices.caption");
    table.columns = {{1.6, false}, {1.9, false}, {1.9, false}, {1.8, false}, {1.7, false}, {1.3, false}};
    table.headerRows = {headerRow(
        context,
        {"choices.name", "choices.why", "choices.what", "choices.how", "choices.who", "choices.when"})};
    for (const Intervention *one : proposals) {
        TableRow row{TableCell{plain(context.display().title(kind, *one)), true, 1, {}}};
        for (const char *field : {"why", "what", "how", "who", "when"})
            row.append(TableCell{textOr(context, context.field(kind, field, *one)), false, 1, {}});
        table.rows.append(row);
    }
    return table;
}

TableBlock underWayTable(const ReportContext &context, const Interventions &interventions)
{
    constexpr auto kind = EntityKind::Intervention;
    TableBlock table;
    table.caption = context.text("choices.underWay");
    table.columns = {{2.4, false}, {2.4, false}, {1.6, false}, {1.4, false}, {1.6, false}};
    table.headerRows = {
        headerRow(context, {"choices.name", "choices.what", "choices.who", "choices.status", "choices.due"})};
    for (const Intervention *one : interventions) {
        TableRow row{TableCell{plain(context.display().title(kind, *one)), true, 1, {}}};
        for (const char *field : {"what", "who", "status", "due_on"})
            row.append(TableCell{textOr(context, context.field(kind, field, *one)), false, 1, {}});
        table.rows.append(row);
    }
    return table;
}

/// Whole months from the meeting to the reference date; empty where it is not open, or not known since when.
QString ageOf(const ReportContext &context, const Decision &one)
{
    if (!isOpen(one) || !one.meetingOn.hasValue())
        return {};
    const QDate from = one.meetingOn->last();
    const QDate to = context.ecosystem().profile.referenceDate;
    int months = 0;
    while (months < 1200 && from.addMonths(months + 1) <= to)
        ++months;
    return context.text("choices.months").arg(months);
}

TableBlock decisionTable(const ReportContext &context)
{
    constexpr auto kind = EntityKind::Decision;
    QList<const Decision *> decisions;
    for (const Decision &one : context.basis()->inventory().all<Decision>())
        decisions.append(&one);
    std::stable_sort(decisions.begin(), decisions.end(), [](const Decision *a, const Decision *b) {
        return isOpen(*a) != isOpen(*b) ? isOpen(*a) : a->meetingOn.value() < b->meetingOn.value();
    });
    TableBlock table;
    table.caption = context.text("choices.decisions");
    table.columns = {{1.4, false}, {1.9, false}, {2.8, false}, {1.3, false}, {1.1, false}, {1.4, false}};
    table.headerRows = {headerRow(context,
                                  {"choices.date", "choices.subject", "choices.decision", "choices.status",
                                   "choices.age", "choices.due"})};
    for (const Decision *one : std::as_const(decisions)) {
        table.rows.append({textCell(context.field(kind, "meeting_on", *one)),
                           TableCell{plain(context.display().title(kind, *one)), true, 1, {}},
                           textCell(context.field(kind, "decision", *one)),
                           textCell(context.field(kind, "status", *one)), textCell(ageOf(context, *one)),
                           textCell(context.field(kind, "due_on", *one))});
    }
    return table;
}

Paragraph body(const QString &text)
{
    return {plain(text), Paragraph::Style::Body};
}

TableBlock fiveFields(const ReportContext &context, const Intervention &one)
{
    constexpr auto kind = EntityKind::Intervention;
    TableBlock table;
    table.caption = context.text("interventions.caption").arg(context.display().title(kind, one));
    table.columns = {{1, false}, {5, false}};
    table.headerRows = {headerRow(context, {"interventions.question", "interventions.answer"})};
    for (const auto &[field, name] :
         {std::pair{"why", "choices.why"}, std::pair{"what", "choices.what"}, std::pair{"how", "choices.how"},
          std::pair{"who", "choices.who"}, std::pair{"when", "choices.when"}}) {
        table.rows.append({TableCell{plain(context.text(name)), true, 1, {}},
                           TableCell{textOr(context, context.field(kind, field, one)), false, 1, {}}});
    }
    return table;
}

ReportSection interventionPage(const ReportContext &context, const Intervention &one)
{
    constexpr auto kind = EntityKind::Intervention;
    ReportSection section{QStringLiteral("intervention"),
                          context.display().title(kind, one),
                          QStringLiteral("record-") + one.id.toText(),
                          true,
                          {},
                          {}};
    section.blocks.append(fiveFields(context, one));
    ListBlock facts;
    for (const char *field : {"kind", "status", "owner", "starts_on", "due_on", "targets", "signals"}) {
        const FieldInfo &info = *entityInfo(kind).field(QString::fromLatin1(field));
        facts.items.append(
            {TextRun{context.display().label(info.label) + QStringLiteral(": "), true, {}, {}, {}}});
        facts.items.last() += textOr(context, context.field(kind, field, one));
    }
    section.blocks.append(facts);
    return section;
}

} // namespace

ReportSection interventionsSection(const ReportContext &context)
{
    const QString name = QStringLiteral("sheet");
    ReportSection section{name, context.text("interventions.title"), name, true, {}, {}};
    for (const Intervention &one : context.basis()->inventory().all<Intervention>())
        section.sections.append(interventionPage(context, one));
    section.blocks.append(
        body(context.text(section.sections.isEmpty() ? "choices.missing" : "interventions.intro")));
    return section;
}

ReportSection choicesSection(const ReportContext &context)
{
    const QString name = QStringLiteral("choices");
    ReportSection section{name, context.text("choices.title"), name, true, {}, {}};
    const Inventory &inventory = context.basis()->inventory();
    const Interventions proposals = interventionsThat(context, isProposal);
    if (inventory.all<Intervention>().isEmpty()) {
        section.blocks.append(body(context.text("choices.missing")));
    } else if (proposals.isEmpty()) {
        section.blocks.append(Paragraph{plain(context.text("choices.noProposals")), Paragraph::Style::Lead});
    } else {
        section.blocks.append(Paragraph{plain(context.text("choices.lead")), Paragraph::Style::Lead});
        section.blocks.append(proposalTable(context, proposals));
    }
    if (const auto underWay = interventionsThat(context, isUnderWay); !underWay.isEmpty())
        section.blocks.append(underWayTable(context, underWay));
    if (inventory.all<Decision>().isEmpty())
        section.blocks.append(body(context.text("choices.noDecisions")));
    else
        section.blocks.append(decisionTable(context));
    return section;
}

} // namespace core
