#include "core/model/entities/journey.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Journey::describe()
{
    return entity<Journey>("journey", {"Klantreis", "Journey"}, {"Klantreizen", "Journeys"}, "name",
                           {
                               field<&Journey::name>("name", "Naam", "Name")
                                   .core()
                                   .required()
                                   .known("Klantreis|Journey|Levensgebeurtenis"),
                               field<&Journey::situation>("situation", "Situatie", "Situation")
                                   .as(FieldType::LongText)
                                   .standard()
                                   .known("Beginsituatie"),
                               field<&Journey::theme>("theme", "Thema", "Theme").core().of("thema"),
                               field<&Journey::targetGroups>("target_groups", "Doelgroep", "Target group")
                                   .of("doelgroep")
                                   .known("Doelgroepen|Target groups"),
                           });
}

EntityInfo JourneyStep::describe()
{
    return entity<JourneyStep>(
        "journey_step", {"Stap", "Journey step"}, {"Stappen", "Journey steps"}, "name",
        {
            field<&JourneyStep::journey>("journey", "Klantreis", "Journey")
                .core()
                .owner()
                .to(EntityKind::Journey),
            field<&JourneyStep::order>("order", "Volgorde", "Order")
                .core()
                .required()
                .atLeastZero()
                .known("Stap|Step|Nummer"),
            field<&JourneyStep::phase>("phase", "Fase", "Phase").core().of("fase"),
            field<&JourneyStep::name>("name", "Naam stap", "Name of the step")
                .core()
                .required()
                .known("Naam|Name"),
            field<&JourneyStep::need>("need", "Behoefte", "Need").as(FieldType::LongText).standard(),
            field<&JourneyStep::barrier>("barrier", "Belemmering", "Barrier")
                .as(FieldType::LongText)
                .standard(),
            field<&JourneyStep::activities>("activities", "Activiteiten", "Activities")
                .standard()
                .to(EntityKind::Activity)
                .known("Activiteit"),
        });
}

} // namespace core
