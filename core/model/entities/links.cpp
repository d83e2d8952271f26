#include "core/model/entities/links.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Participation::describe()
{
    return entity<Participation>(
        "participation", {"Deelname", "Participation"}, {"Deelnames", "Participations"}, nullptr,
        {
            field<&Participation::initiative>("initiative", "Initiatief", "Initiative")
                .core()
                .owner()
                .to(EntityKind::Initiative),
            field<&Participation::organisation>("organisation", "Organisatie", "Organisation")
                .core()
                .owner()
                .to(EntityKind::Organisation),
            field<&Participation::role>("role", "Rol", "Role").core().required().of("rol"),
            field<&Participation::amount>("amount", "Bedrag", "Amount")
                .as(FieldType::Money)
                .atLeastZero()
                .known("Bijdrage"),
        });
}

EntityInfo Relation::describe()
{
    return entity<Relation>(
        "relation", {"Relatie", "Relation"}, {"Relaties", "Relations"}, nullptr,
        {
            field<&Relation::from>("from", "Van", "From").core().owner().known("Bron van verwijzing"),
            field<&Relation::to>("to", "Naar", "To").core().cascades().known("Doel van verwijzing"),
            field<&Relation::toName>("to_name", "Naar (alleen naam)", "To (name only)")
                .standard()
                .known("Naam van het doel"),
            field<&Relation::kind>("kind", "Soort", "Kind")
                .core()
                .required()
                .of("relatiesoort")
                .known("Soort relatie|Kind of relation"),
            field<&Relation::reciprocal>("reciprocal", "Wederkerig", "Reciprocal").known("Wederzijds"),
            field<&Relation::formality>("formality", "Formaliteit", "Formality").of("formaliteit"),
            field<&Relation::reason>("reason", "Reden", "Reason").as(FieldType::LongText),
        });
}

} // namespace core
