#include "core/model/catalogue.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/report/reportcontext.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

struct Part {
    const InitiativeView *initiative = nullptr;
    QStringList roles;
};

using Parts = std::map<RecordId, std::map<int, Part>>; ///< by organisation, by initiative

Parts partsOf(const ReportContext &context)
{
    const Ecosystem &ecosystem = context.ecosystem();
    Parts parts;
    for (const Participation &one : context.basis()->inventory().all<Participation>()) {
        if (!one.initiative.hasValue() || !one.organisation.hasValue())
            continue;
        const int index = ecosystem.initiativeIndex(*one.initiative);
        if (index < 0 || ecosystem.initiatives[static_cast<size_t>(index)].inScope == Certainty::No)
            continue;
        Part &part = parts[*one.organisation][index];
        part.initiative = &ecosystem.initiatives[static_cast<size_t>(index)];
        const QString role = context.field(EntityKind::Participation, "role", one);
        part.roles.append(role.isEmpty() ? context.text("who.noRole") : role);
    }
    return parts;
}

/// What all activities of an initiative together cover, in the order of the vocabulary.
QString coveredTerms(const ReportContext &context, const InitiativeView &initiative, Attribute attribute)
{
    const Ecosystem &ecosystem = context.ecosystem();
    const bool isPhase = attribute == Attribute::Phases;
    QStringList names;
    for (const int term : isPhase ? ecosystem.framePhases : ecosystem.frameThemes) {
        const bool isCovered = std::any_of(
            initiative.activities.begin(), initiative.activities.end(), [&](int activity) {
                return ecosystem.covers(ecosystem.activities[static_cast<size_t>(activity)], attribute, term)
                    == Certainty::Certain;
            });
        if (isCovered)
            names.append(context.display().term(isPhase ? QStringLiteral("fase") : QStringLiteral("thema"),
                                                ecosystem.termsOf(attribute).key(term)));
    }
    return names.join(QStringLiteral(", "));
}

TableBlock partTable(const ReportContext &context, const std::map<int, Part> &parts,
                     const QString &organisation)
{
    constexpr auto kind = EntityKind::Initiative;
    TableBlock table;
    table.caption = context.text("who.caption").arg(organisation);
    table.columns = {{2.2, false}, {1.3, false}, {1.7, false}, {1.7, false}, {1.6, false}, {1.6, false}};
    table.headerRows = {headerRow(
        context, {"who.initiative", "who.role", "spots.phase", "who.theme", "spots.region", "annex.ends"})};
    for (const auto &[index, part] : parts) {
        const Initiative &record = *part.initiative->record;
        table.rows.append({TableCell{plain(context.display().title(kind, record)), true, 1, {}},
                           textCell(part.roles.join(QStringLiteral(", "))),
                           textCell(coveredTerms(context, *part.initiative, Attribute::Phases)),
                           textCell(coveredTerms(context, *part.initiative, Attribute::Themes)),
                           textCell(context.field(kind, "regions", record)),
                           textCell(context.field(kind, "ends_on", record))});
    }
    return table;
}

ReportSection organisationPage(const ReportContext &context, const Organisation &organisation,
                               const std::map<int, Part> &parts)
{
    constexpr auto kind = EntityKind::Organisation;
    const QString name = context.display().title(kind, organisation);
    const QString anchor = QStringLiteral("record-") + organisation.id.toText();
    ReportSection section{QStringLiteral("organisation"), name, anchor, true, {}, {}};
    const auto active = std::count_if(parts.begin(), parts.end(), [](const auto &one) {
        return one.second.initiative->active == Certainty::Certain;
    });
    section.blocks.append(Paragraph{
        plain(context.text("who.lead")
                  .arg(name, context.number(static_cast<qint64>(parts.size())), context.number(active))),
        Paragraph::Style::Lead});
    ListBlock facts;
    for (const char *field : {"kind", "level", "core_roles", "task"}) {
        const FieldInfo &info = *entityInfo(kind).field(QString::fromLatin1(field));
        const QString value = context.field(kind, field, organisation);
        facts.items.append(
            {TextRun{context.display().label(info.label) + QStringLiteral(": "), true, {}, {}, {}},
             TextRun{value.isEmpty() ? context.text("who.record") : value, false, {}, {}, {}}});
    }
    section.blocks.append(facts);
    section.blocks.append(partTable(context, parts, name));
    return section;
}

/// All organisations with their parts, as links to their pages.
TableBlock partyTable(const ReportContext &context, const QList<ReportSection> &pages, const Parts &parts)
{
    TableBlock table;
    table.caption = context.text("who.all");
    table.columns = {{3, false}, {2, false}, {1.2, true}};
    table.headerRows = {headerRow(context, {"who.organisation", "who.roles", "who.initiatives"})};
    for (const ReportSection &page : pages) {
        const auto own = std::find_if(parts.begin(), parts.end(), [&](const auto &one) {
            return page.anchor == QStringLiteral("record-") + one.first.toText();
        });
        QStringList roles;
        for (const auto &[index, part] : own->second)
            roles += part.roles;
        roles.removeDuplicates();
        roles.sort();
        table.rows.append({TableCell{{TextRun{page.title, false, page.anchor, {}, {}}}, true, 1, {}},
                           textCell(roles.join(QStringLiteral(", "))),
                           textCell(context.number(static_cast<qint64>(own->second.size())))});
    }
    return table;
}

} // namespace

ReportSection partySection(const ReportContext &context)
{
    const QString name = QStringLiteral("who");
    ReportSection section{name, context.text("who.title"), name, true, {}, {}};
    const Parts parts = partsOf(context);
    ListBlock without;
    for (const Organisation &organisation : context.basis()->inventory().all<Organisation>()) {
        const auto own = parts.find(organisation.id);
        if (own == parts.end())
            without.items.append(plain(context.display().title(EntityKind::Organisation, organisation)));
        else
            section.sections.append(organisationPage(context, organisation, own->second));
    }
    section.blocks.append(
        Paragraph{plain(section.sections.isEmpty() ? context.text("who.missing") : context.text("who.intro")),
                  Paragraph::Style::Body});
    std::stable_sort(section.sections.begin(), section.sections.end(),
                     [](const ReportSection &a, const ReportSection &b) { return a.title < b.title; });
    if (!section.sections.isEmpty())
        section.blocks.append(partyTable(context, section.sections, parts));
    if (!without.items.isEmpty()) {
        section.blocks.append(Paragraph{plain(context.text("who.without")), Paragraph::Style::Body});
        section.blocks.append(without);
    }
    return section;
}

} // namespace core
