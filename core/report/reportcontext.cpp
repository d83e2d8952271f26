#include "core/report/reportcontext.h"

#include "core/model/catalogue.h"

namespace core {
namespace {

QLocale localeOf(const QString &language)
{
    return language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : QLocale(QLocale::Dutch, QLocale::Netherlands);
}

} // namespace

ReportContext::ReportContext(std::shared_ptr<const ReportBasis> basis, const ReportTemplate &words)
    : m_basis(std::move(basis)),
      m_words(words),
      m_language(languageOf(words.language())),
      m_display(m_basis->inventory(), m_basis->vocabularies, localeOf(words.language()))
{ }

const Frame &ReportContext::wholeFrame() const
{
    const Coverage &coverage = m_basis->coverage;
    return coverage.total ? *coverage.total : coverage.frame;
}

QString ReportContext::count(qint64 number) const
{
    if (number == withheldDemand)
        return text("withheld");
    return m_basis->hidesSmallNumbers && number < smallestShown ? text("small") : this->number(number);
}

QString ReportContext::phase(const CoverageCell &cell) const
{
    return m_display.term(QStringLiteral("fase"), ecosystem().phases().key(cell.phase));
}

QString ReportContext::theme(const CoverageCell &cell) const
{
    return m_display.term(QStringLiteral("thema"), ecosystem().themes().key(cell.theme));
}

QString ReportContext::region(const CoverageCell &cell) const
{
    return cell.region < 0 ? QString() : regionName(cell.region);
}

QString ReportContext::field(EntityKind kind, const char *key, const Record &record) const
{
    const FieldInfo &info = *entityInfo(kind).field(QString::fromLatin1(key));
    return m_display.value(info, info.get(record));
}

QString ReportContext::regionName(int region) const
{
    return m_display.term(QStringLiteral("regio"), ecosystem().areas.regions().at(region));
}

QString ReportContext::activityName(int activity) const
{
    const RecordId id = ecosystem().activities[static_cast<size_t>(activity)].id;
    return m_display.title(EntityKind::Activity, *ecosystem().inventory.find(EntityKind::Activity, id));
}

QString ReportContext::initiativeName(int initiative) const
{
    if (initiative < 0)
        return QStringLiteral("?");
    return m_display.title(EntityKind::Initiative,
                           *ecosystem().initiatives[static_cast<size_t>(initiative)].record);
}

QString ReportContext::annexAnchor(RecordId initiative) const
{
    return QStringLiteral("record-") + initiative.toText();
}

RichText ReportContext::initiativeLinks(const QList<int> &activities) const
{
    RichText links;
    QList<int> seen;
    for (const int activity : activities) {
        const int initiative = ecosystem().activities[static_cast<size_t>(activity)].initiative;
        if (initiative < 0 || seen.contains(initiative))
            continue;
        seen.append(initiative);
        if (!links.isEmpty())
            links.append(TextRun{QStringLiteral(", "), false, {}, {}, {}});
        const RecordId id = ecosystem().initiatives[static_cast<size_t>(initiative)].id;
        links.append(TextRun{initiativeName(initiative), false, annexAnchor(id), {}, {}});
    }
    return links;
}

TableRow headerRow(const ReportContext &context, std::initializer_list<const char *> names)
{
    TableRow row;
    for (const char *name : names)
        row.append(textCell(context.text(name)));
    return row;
}

TableCell textCell(const QString &text)
{
    return {text.isEmpty() ? RichText() : plain(text), false, 1, {}};
}

} // namespace core
