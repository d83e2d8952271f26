#include "core/model/entities/intervention.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Scenario::describe()
{
    return entity<Scenario>(
        "scenario", {"Scenario", "Scenario"}, {"Scenario's", "Scenarios"}, "name",
        {
            field<&Scenario::name>("name", "Naam", "Name").core().required().known("Scenario"),
            field<&Scenario::summary>("summary", "Omschrijving", "Summary")
                .as(FieldType::LongText)
                .standard(),
            field<&Scenario::operations>("operations", "Bewerkingen", "Operations").as(FieldType::LongText),
        });
}

EntityInfo Intervention::describe()
{
    return entity<Intervention>(
        "intervention", {"Interventie", "Intervention"}, {"Interventies", "Interventions"}, "name",
        {
            field<&Intervention::name>("name", "Naam", "Name").core().required().known("Interventie"),
            field<&Intervention::why>("why", "Waarom", "Why").as(FieldType::LongText).core(),
            field<&Intervention::what>("what", "Wat", "What").as(FieldType::LongText).core(),
            field<&Intervention::how>("how", "Hoe", "How").as(FieldType::LongText).core(),
            field<&Intervention::who>("who", "Wie", "Who").as(FieldType::LongText).core(),
            field<&Intervention::when>("when", "Wanneer", "When").as(FieldType::LongText).core(),
            field<&Intervention::kind>("kind", "Soort", "Kind").standard().of("interventiesoort"),
            field<&Intervention::targets>("targets", "Betreft", "Targets"),
            field<&Intervention::findings>("findings", "Bevindingen", "Findings").to(EntityKind::Finding),
            field<&Intervention::citedSignals>("signals", "Ondernemersvragen", "Signals")
                .to(EntityKind::Signal),
            field<&Intervention::scenario>("scenario", "Scenario", "Scenario").to(EntityKind::Scenario),
            field<&Intervention::owner>("owner", "Eigenaar", "Owner").standard().to(EntityKind::Organisation),
            field<&Intervention::status>("status", "Status", "Status").standard().of("interventiestatus"),
            field<&Intervention::startsOn>("starts_on", "Startdatum", "Start date"),
            field<&Intervention::dueOn>("due_on", "Gereed op", "Due on"),
            field<&Intervention::cost>("cost", "Kosten", "Cost").as(FieldType::Money).atLeastZero(),
            field<&Intervention::noticeable>("noticeable", "Direct merkbaar voor ondernemers",
                                             "Noticeable for entrepreneurs"),
            field<&Intervention::agendaCard>("agenda_card", "Kansenkaart", "Agenda card").of("kansenkaart"),
            field<&Intervention::operations>("operations", "Bewerkingen", "Operations")
                .as(FieldType::LongText),
        });
}

} // namespace core
