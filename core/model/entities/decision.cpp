#include "core/model/entities/decision.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Decision::describe()
{
    return entity<Decision>(
        "decision", {"Besluit", "Decision"}, {"Besluiten", "Decisions"}, "subject",
        {
            field<&Decision::meetingOn>("meeting_on", "Vergaderdatum", "Meeting date").core(),
            field<&Decision::body>("body", "Gremium", "Body").core().of("gremium"),
            field<&Decision::subject>("subject", "Onderwerp", "Subject").core().required(),
            field<&Decision::decision>("decision", "Besluit", "Decision").as(FieldType::LongText).core(),
            field<&Decision::grounds>("grounds", "Overwegingen", "Grounds")
                .as(FieldType::LongText)
                .standard(),
            field<&Decision::affordability>("affordability", "Betaalbaarheid", "Affordability")
                .as(FieldType::LongText),
            field<&Decision::followUp>("follow_up", "Opvolging", "Follow-up").as(FieldType::LongText),
            field<&Decision::dueOn>("due_on", "Gereed op", "Due on").standard(),
            field<&Decision::status>("status", "Status", "Status").standard().of("besluitstatus"),
            field<&Decision::escalated>("escalated", "Geëscaleerd", "Escalated"),
            field<&Decision::interventions>("interventions", "Interventies", "Interventions")
                .to(EntityKind::Intervention),
        });
}

EntityInfo Lesson::describe()
{
    return entity<Lesson>(
        "lesson", {"Les", "Lesson"}, {"Lessen", "Lessons"}, nullptr,
        {
            field<&Lesson::text>("text", "Les", "Lesson").as(FieldType::LongText).core().required(),
            field<&Lesson::tags>("tags", "Trefwoorden", "Tags").standard(),
        });
}

EntityInfo Agreement::describe()
{
    return entity<Agreement>(
        "agreement", {"Afspraak", "Agreement"}, {"Afspraken", "Agreements"}, "subject",
        {
            field<&Agreement::subject>("subject", "Onderwerp", "Subject").core().required(),
            field<&Agreement::parties>("parties", "Partijen", "Parties").core().to(EntityKind::Organisation),
            field<&Agreement::date>("date", "Datum", "Date").core(),
            field<&Agreement::text>("text", "Afspraak", "Text").as(FieldType::LongText).standard(),
        });
}

} // namespace core
