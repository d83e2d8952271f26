#include "core/model/catalogue.h"
#include "core/report/reportcontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace core {
namespace {

QString providerNames(const ReportContext &context, const InitiativeView &initiative)
{
    QStringList names;
    for (const int organisation : initiative.providers)
        names.append(
            context.display().title(context.ecosystem().organisations[static_cast<size_t>(organisation)]));
    return names.join(QLatin1String(", "));
}

TableRow initiativeRow(const ReportContext &context, const InitiativeView &initiative)
{
    constexpr auto kind = EntityKind::Initiative;
    const Initiative &record = *initiative.record;
    TableCell name;
    name.text = {TextRun{context.display().title(kind, record), true, {}, {}, {}}};
    name.isRowHeader = true;
    name.anchor = context.annexAnchor(initiative.id);
    return {name,
            textCell(providerNames(context, initiative)),
            textCell(context.field(kind, "regions", record)),
            textCell({}),
            textCell(context.field(kind, "themes", record)),
            textCell(context.field(kind, "ends_on", record))};
}

TableRow activityRow(const ReportContext &context, RecordId id)
{
    constexpr auto kind = EntityKind::Activity;
    const Record &record = *context.ecosystem().inventory.find(kind, id);
    TableCell name = textCell(QStringLiteral("– ") + context.display().title(kind, record));
    name.isRowHeader = true;
    return {name,
            textCell({}),
            textCell({}),
            textCell(context.field(kind, "phases", record)),
            textCell(context.field(kind, "themes", record)),
            textCell(context.field(kind, "ends_on", record))};
}

TableBlock records(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("annex.caption");
    table.columns = {{2.5, false}, {2.1, false}, {1.4, false}, {1.5, false}, {1.8, false}, {1.6, false}};
    table.headerRows = {headerRow(
        context,
        {"annex.initiative", "annex.provider", "annex.region", "annex.phase", "annex.theme", "annex.ends"})};
    const Ecosystem &ecosystem = context.ecosystem();
    for (const InitiativeView &initiative : ecosystem.initiatives) {
        if (initiative.inScope == Certainty::No)
            continue;
        table.rows.append(initiativeRow(context, initiative));
        for (const int activity : initiative.activities)
            table.rows.append(activityRow(context, ecosystem.activities[static_cast<size_t>(activity)].id));
    }
    return table;
}

TableBlock parameters(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("annex.parameters");
    table.columns = {{1, false}, {2, false}};
    table.headerRows = {headerRow(context, {"annex.parameter", "annex.value"})};
    const QJsonObject profile = context.ecosystem().profile.toJson();
    for (auto it = profile.begin(); it != profile.end(); ++it) {
        QByteArray value = QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact);
        value = value.mid(1, value.size() - 2);
        TableRow row{textCell(it.key()),
                     textCell(QString::fromUtf8(value).remove(u'"').replace(u',', QLatin1String(", ")))};
        row[0].isRowHeader = true;
        table.rows.append(row);
    }
    return table;
}

} // namespace

ReportSection annexSection(const ReportContext &context)
{
    ReportSection section{
        QStringLiteral("annex"), context.text("annex.title"), QStringLiteral("annex"), true, {}, {}};
    const TableBlock all = records(context);
    section.blocks.append(Paragraph{plain(context.text(all.rows.isEmpty() ? "noOffer" : "annex.intro")),
                                    Paragraph::Style::Body});
    if (!all.rows.isEmpty())
        section.blocks.append(all);
    if (auto possible = possibleOverlapSection(context))
        section.sections.append(*std::move(possible));
    ReportSection settings{QStringLiteral("parameters"),
                           context.text("annex.parameters"),
                           QStringLiteral("parameters"),
                           false,
                           {},
                           {}};
    settings.blocks.append(parameters(context));
    section.sections.append(settings);
    return section;
}

} // namespace core
