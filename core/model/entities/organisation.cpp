#include "core/model/entities/organisation.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Organisation::describe()
{
    return entity<Organisation>(
        "organisation", {"Organisatie", "Organisation"}, {"Organisaties", "Organisations"}, "name",
        {
            field<&Organisation::name>("name", "Naam", "Name")
                .core()
                .required()
                .known("Organisatie|Organisation"),
            field<&Organisation::kind>("kind", "Soort", "Kind")
                .core()
                .of("organisatiesoort")
                .known("Soort organisatie|Kind of organisation"),
            field<&Organisation::level>("level", "Bestuursniveau", "Level of government")
                .standard()
                .of("bestuursniveau")
                .known("Niveau|Level"),
            field<&Organisation::coreRoles>("core_roles", "Kernrollen", "Core roles")
                .standard()
                .of("kernrol")
                .known("Kernrol|Core role"),
            field<&Organisation::side>("side", "Vraag of aanbod", "Demand or supply")
                .of("zijde")
                .known("Zijde|Side"),
            field<&Organisation::task>("task", "Taak", "Task").as(FieldType::LongText).known("Taken"),
            field<&Organisation::expertise>("expertise", "Expertise", "Expertise").as(FieldType::LongText),
            field<&Organisation::targetGroups>("target_groups", "Doelgroep", "Target group")
                .of("doelgroep")
                .known("Doelgroepen|Target groups"),
            field<&Organisation::kvkNumber>("kvk_number", "KVK-nummer", "Trade register number")
                .known("KvK|KVK"),
            field<&Organisation::website>("website", "Website", "Website")
                .as(FieldType::Url)
                .standard()
                .known("Url|Webadres"),
            field<&Organisation::parent>("parent", "Eigenaar of koepel", "Owner or umbrella body")
                .to(EntityKind::Organisation)
                .known("Eigenaar|Koepel|Parent"),
            field<&Organisation::contactName>("contact_name", "Contactpersoon", "Contact person")
                .personal()
                .known("Contact"),
            field<&Organisation::contactEmail>("contact_email", "E-mail contactpersoon", "Contact e-mail")
                .as(FieldType::Email)
                .personal()
                .known("Contact e-mail"),
            field<&Organisation::contactPhone>("contact_phone", "Telefoon contactpersoon", "Contact phone")
                .personal()
                .known("Contact telefoon"),
        });
}

} // namespace core
