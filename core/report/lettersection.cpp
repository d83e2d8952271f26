#include "core/analysis/choicesentences.h"
#include "core/analysis/methodterms.h"
#include "core/model/catalogue.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/links.h"
#include "core/report/reportcontext.h"

namespace core {
namespace {

Paragraph paragraph(const QString &text, Paragraph::Style style = Paragraph::Style::Body)
{
    return {plain(text), style};
}

/// One letter: everything that is said of one tested service.
class Letter {
public:
    Letter(const ReportContext &context, const Consistency &test)
        : m_context(context),
          m_test(test),
          m_view(context.ecosystem().initiatives[static_cast<size_t>(test.initiative)]),
          m_name(context.initiativeName(test.initiative)),
          m_anchor(QStringLiteral("record-") + m_view.id.toText()),
          m_answers(answersOf())
    { }

    ReportSection write() const
    {
        ReportSection letter{
            QStringLiteral("letter"), m_context.text("letters.about").arg(m_name), m_anchor, true, {}, {}};
        letter.blocks.append(head());
        const QStringList outcome = outcomeSentences(m_test, m_name, m_context.language());
        letter.blocks.append(paragraph(outcome.join(u' '), Paragraph::Style::Lead));
        if (m_answers && m_answers->outcome.hasValue())
            letter.blocks.append(
                paragraph(m_context.text("letters.people")
                              .arg(m_context.field(EntityKind::ConsistencyTest, "outcome", *m_answers))));
        letter.sections = {what(), why(), instead(), warnings(), questions(), how()};
        return letter;
    }

private:
    const ConsistencyTest *answersOf() const
    {
        const ConsistencyTest *latest = nullptr;
        for (const ConsistencyTest &one : m_context.basis()->inventory().all<ConsistencyTest>()) {
            if (one.initiative.hasValue() && *one.initiative == m_view.id
                && (!latest || !latest->sentOn.hasValue()
                    || (one.sentOn.hasValue() && *one.sentOn > *latest->sentOn)))
                latest = &one;
        }
        return latest;
    }

    ReportSection part(const char *key) const
    {
        const QString name = QString::fromLatin1(key);
        return {QStringLiteral("letter-") + name,
                m_context.text((QByteArray("letters.") + key).constData()),
                m_anchor + u'-' + name,
                false,
                {},
                {}};
    }

    RichText fact(const char *name, const QString &value) const
    {
        return {TextRun{m_context.text(name) + QStringLiteral(": "), true, {}, {}, {}},
                TextRun{value, false, {}, {}, {}}};
    }

    QString addressee() const
    {
        if (m_answers && m_answers->sentTo.hasValue())
            return *m_answers->sentTo;
        QStringList names;
        for (const Participation &one : m_context.basis()->inventory().all<Participation>()) {
            if (one.initiative.hasValue() && *one.initiative == m_view.id && one.organisation.hasValue()
                && one.role.hasValue() && *one.role == term::commissioner)
                names.append(m_context.display().title(*one.organisation));
        }
        return names.isEmpty() ? m_context.text("letters.noAddressee") : names.join(QStringLiteral(", "));
    }

    ListBlock head() const
    {
        const QDate sent = m_answers && m_answers->sentOn.hasValue()
            ? m_answers->sentOn->last()
            : m_context.ecosystem().profile.referenceDate;
        ListBlock list;
        list.items = {fact("letters.to", addressee()),
                      fact("letters.date", m_context.display().date(PartialDate(sent))),
                      fact("letters.subject", m_context.text("letters.about").arg(m_name))};
        return list;
    }

    ReportSection what() const
    {
        ReportSection section = part("what");
        if (m_view.record->summary.hasValue())
            section.blocks.append(paragraph(*m_view.record->summary));
        ListBlock list;
        for (const int index : m_view.activities) {
            constexpr auto kind = EntityKind::Activity;
            const RecordId id = m_context.ecosystem().activities[static_cast<size_t>(index)].id;
            const Record &record = *m_context.ecosystem().inventory.find(kind, id);
            QStringList words;
            for (const char *field : {"phases", "themes", "target_groups"}) {
                if (const QString value = m_context.field(kind, field, record); !value.isEmpty())
                    words.append(value);
            }
            RichText item{TextRun{m_context.display().title(kind, record), true, {}, {}, {}}};
            if (!words.isEmpty())
                item.append(
                    TextRun{QStringLiteral(": ") + words.join(QStringLiteral("; ")), false, {}, {}, {}});
            list.items.append(item);
        }
        if (list.items.isEmpty())
            section.blocks.append(paragraph(m_context.text("letters.noActivities")));
        else
            section.blocks.append(list);
        return section;
    }

    TableBlock nearest() const
    {
        TableBlock table;
        table.caption = m_context.text("letters.nearest").arg(m_name);
        table.columns = {{2.4, false}, {2, false}, {3.4, false}};
        table.headerRows = {headerRow(m_context, {"letters.existing", "who.initiative", "overlap.reasons"})};
        for (const Consistency::Neighbour &one : m_test.nearest) {
            const int initiative
                = m_context.ecosystem().activities[static_cast<size_t>(one.other)].initiative;
            table.rows.append({TableCell{plain(m_context.activityName(one.other)), true, 1, {}},
                               textCell(m_context.initiativeName(initiative)),
                               textCell(reasonsSentence(reasonsOf(one.similarity), one.similarity.compared,
                                                        m_context.language()))});
        }
        return table;
    }

    QString placeName(int theme, int region) const
    {
        const QString name = m_context.display().term(vocabulary::theme.toString(),
                                                      m_context.ecosystem().themes().key(theme));
        return region < 0 ? name : name + QStringLiteral(", ") + m_context.regionName(region);
    }

    QString phaseName(int phase) const
    {
        return m_context.display().term(vocabulary::phase.toString(),
                                        m_context.ecosystem().phases().key(phase));
    }

    ReportSection why() const
    {
        ReportSection section = part("why");
        if (m_test.nearest.isEmpty())
            section.blocks.append(paragraph(m_context.text("letters.noNearest")));
        else
            section.blocks.append(nearest());
        ListBlock list;
        for (const Consistency::FilledCell &cell : m_test.cells) {
            QStringList letters;
            for (const CellKind kind : cell.kinds)
                letters.append(cellKindLetter(kind));
            list.items.append(plain(m_context.text("letters.cell")
                                        .arg(phaseName(cell.phase), placeName(cell.theme, cell.region),
                                             letters.join(QStringLiteral(", ")))));
        }
        for (const Consistency::MendedBridge &bridge : m_test.bridges)
            list.items.append(plain(m_context.text("letters.bridge")
                                        .arg(phaseName(bridge.from), phaseName(bridge.to),
                                             placeName(bridge.theme, bridge.region))));
        if (list.items.isEmpty())
            section.blocks.append(paragraph(m_context.text("letters.fillsNothing")));
        else
            section.blocks.append(list);
        return section;
    }

    ReportSection instead() const
    {
        ReportSection section = part("instead");
        ListBlock list;
        for (const int initiative : m_test.instead)
            list.items.append(plain(m_context.initiativeName(initiative)));
        section.blocks.append(paragraph(
            m_context.text(list.items.isEmpty() ? "letters.nothingInstead" : "letters.insteadIntro")));
        if (!list.items.isEmpty())
            section.blocks.append(list);
        if (m_answers && m_answers->recommendations.hasValue())
            section.blocks.append(paragraph(*m_answers->recommendations));
        return section;
    }

    ReportSection warnings() const
    {
        ReportSection section = part("warnings");
        ListBlock list;
        for (const Consistency::Warning warning : m_test.warnings)
            list.items.append(plain(warningSentence(warning, m_context.language())));
        if (list.items.isEmpty())
            section.blocks.append(paragraph(m_context.text("letters.noWarnings")));
        else
            section.blocks.append(list);
        return section;
    }

    ReportSection questions() const
    {
        ReportSection section = part("questions");
        TableBlock table;
        table.note = m_context.text("letters.questionsNote");
        table.caption = m_context.text("letters.questions");
        table.columns = {{1, false}, {2.6, false}, {2.6, false}};
        table.headerRows
            = {headerRow(m_context, {"letters.word", "interventions.question", "interventions.answer"})};
        for (const auto &[field, name, question] :
             {std::tuple{"nut", "letters.nut", "letters.nutAsked"},
              std::tuple{"noodzaak", "letters.noodzaak", "letters.noodzaakAsked"},
              std::tuple{"rolverdeling", "letters.rolverdeling", "letters.rolverdelingAsked"},
              std::tuple{"vormgeving", "letters.vormgeving", "letters.vormgevingAsked"}}) {
            const QString answer
                = m_answers ? m_context.field(EntityKind::ConsistencyTest, field, *m_answers) : QString();
            table.rows.append({TableCell{plain(m_context.text(name)), true, 1, {}},
                               textCell(m_context.text(question)),
                               textCell(answer.isEmpty() ? m_context.text("letters.noAnswer") : answer)});
        }
        section.blocks.append(table);
        return section;
    }

    ReportSection how() const
    {
        const Ecosystem &ecosystem = m_context.ecosystem();
        const auto running
            = std::count_if(ecosystem.activities.begin(), ecosystem.activities.end(), [&](const auto &one) {
                  return one.active != Certainty::No && one.initiative != m_test.initiative;
              });
        ReportSection section = part("how");
        section.blocks.append(paragraph(
            m_context.text("letters.howTold")
                .arg(m_context.number(running),
                     m_context.display().date(PartialDate(ecosystem.profile.referenceDate)))
                .arg(QStringLiteral("%1, %2").arg(ecosystem.profile.name, ecosystem.profile.version))));
        return section;
    }

    const ReportContext &m_context;
    const Consistency &m_test;
    const InitiativeView &m_view;
    QString m_name;
    QString m_anchor;
    const ConsistencyTest *m_answers;
};

/// Each plan, with a link to its letter.
TableBlock outcomeTable(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("letters.outcomes");
    table.columns = {{2, false}, {3, false}};
    table.headerRows = {headerRow(context, {"letters.plan", "letters.outcome"})};
    for (const Consistency &test : context.basis()->tests) {
        const QString name = context.initiativeName(test.initiative);
        const RecordId id = context.ecosystem().initiatives[static_cast<size_t>(test.initiative)].id;
        table.rows.append(
            {TableCell{{TextRun{name, false, QStringLiteral("record-") + id.toText(), {}, {}}}, true, 1, {}},
             textCell(outcomeSentences(test, name, context.language()).join(u' '))});
    }
    return table;
}

} // namespace

ReportSection lettersSection(const ReportContext &context)
{
    const QList<Consistency> &tests = context.basis()->tests;
    if (tests.size() == 1)
        return Letter(context, tests.first()).write();
    const QString name = QStringLiteral("letters");
    ReportSection section{name, context.text("letters.title"), name, true, {}, {}};
    section.blocks.append(paragraph(context.text(tests.isEmpty() ? "letters.missing" : "letters.intro"),
                                    Paragraph::Style::Lead));
    if (!tests.isEmpty())
        section.blocks.append(outcomeTable(context));
    for (const Consistency &test : tests)
        section.sections.append(Letter(context, test).write());
    return section;
}

} // namespace core
