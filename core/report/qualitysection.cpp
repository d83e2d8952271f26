#include "core/model/catalogue.h"
#include "core/model/entities/links.h"
#include "core/report/reportcontext.h"

namespace core {
namespace {

struct FieldCount {
    qint64 values = 0;
    qint64 none = 0;
    qint64 unknown = 0;

    qint64 all() const { return values + none + unknown; }
};

FieldCount countField(const RecordTable &table, const FieldInfo &field)
{
    FieldCount count;
    for (const RecordTable::Row &row : table) {
        const FieldValue value = field.get(*row.record);
        ++(value.hasValue() ? count.values : value.isNone() ? count.none : count.unknown);
    }
    return count;
}

TableBlock completeness(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("quality.caption");
    table.columns = {{2, false}, {2.2, false}, {1, true}, {1, true}, {1, true}, {1.2, true}};
    table.chartColumn = 4; // unknown: what there is to find out
    table.headerRows = {headerRow(context,
                                  {"quality.entity", "quality.field", "quality.known", "quality.none",
                                   "quality.unknown", "quality.share"})};
    for (const EntityKind kind : {EntityKind::Initiative, EntityKind::Activity, EntityKind::Signal}) {
        const EntityInfo &info = entityInfo(kind);
        const RecordTable &records = context.ecosystem().inventory.table(kind);
        for (const FieldInfo &field : info.fields) {
            if (field.group != FieldGroup::Core || field.isRequired || records.size() == 0)
                continue;
            const FieldCount count = countField(records, field);
            const double share
                = static_cast<double>(count.values + count.none) / static_cast<double>(count.all());
            TableRow row{textCell(context.display().label(info.plural)),
                         textCell(context.display().label(field.label)),
                         textCell(context.number(count.values)),
                         textCell(context.number(count.none)),
                         textCell(context.number(count.unknown)),
                         textCell(percentText(share, context.language()))};
            row[1].isRowHeader = true;
            table.rows.append(row);
        }
    }
    return table;
}

QString staleSentence(const ReportContext &context)
{
    const Profile &profile = context.ecosystem().profile;
    const QDate limit = profile.referenceDate.addMonths(-profile.staleMonths);
    qint64 dated = 0;
    qint64 stale = 0;
    qint64 undated = 0;
    for (const Initiative &initiative : context.ecosystem().inventory.all<Initiative>()) {
        if (!initiative.verifiedOn.hasValue()) {
            ++undated;
            continue;
        }
        ++dated;
        stale += initiative.verifiedOn->last() < limit;
    }
    return context.text("quality.stale")
        .arg(profile.staleMonths)
        .arg(context.number(stale), context.number(dated), context.number(undated));
}

QString providerSentence(const ReportContext &context)
{
    const auto &initiatives = context.ecosystem().initiatives;
    const auto without = std::count_if(initiatives.cbegin(), initiatives.cend(),
                                       [](const InitiativeView &one) { return one.providers.empty(); });
    return context.text("quality.providers")
        .arg(context.number(without), context.number(static_cast<qint64>(initiatives.size())));
}

QString namedTargets(const ReportContext &context)
{
    qint64 named = 0;
    for (const Relation &relation : context.ecosystem().inventory.all<Relation>())
        named += !relation.to.hasValue() && relation.toName.hasValue();
    return context.text("quality.named").arg(context.number(named));
}

} // namespace

ReportSection qualitySection(const ReportContext &context)
{
    ReportSection section{
        QStringLiteral("quality"), context.text("quality.title"), QStringLiteral("quality"), true, {}, {}};
    section.blocks.append(Paragraph{plain(context.text("quality.intro")), Paragraph::Style::Body});
    ListBlock counts;
    counts.items
        = {plain(staleSentence(context)), plain(providerSentence(context)), plain(namedTargets(context)),
           plain(context.text("quality.outside")
                     .arg(context.count(context.basis()->coverage.signalsOutside.size())))};
    section.blocks.append(counts);
    section.blocks.append(completeness(context));
    return section;
}

} // namespace core
