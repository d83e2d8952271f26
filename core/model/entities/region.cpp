#include "core/model/entities/region.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Region::describe()
{
    return entity<Region>(
        "region", {"Regio", "Region"}, {"Regio's", "Regions"}, "name",
        {
            field<&Region::name>("name", "Naam", "Name").core().required().known("Regio|Region"),
            field<&Region::kind>("kind", "Soort", "Kind")
                .core()
                .of("regiosoort")
                .known("Soort regio|Kind of region"),
            field<&Region::municipalities>("municipalities", "Gemeenten", "Municipalities")
                .standard()
                .of("gemeente")
                .known("Gemeente"),
            field<&Region::provinces>("provinces", "Provincies", "Provinces")
                .standard()
                .of("provincie")
                .known("Provincie|Province"),
            field<&Region::programmeStatus>("programme_status", "Programmastatus", "Programme status")
                .of("programmastatus")
                .known("Status"),
            field<&Region::targetReach>("target_reach", "Doelbereik", "Target reach").atLeastZero(),
            field<&Region::firmsMicro>("firms_micro", "Microbedrijven", "Micro firms").atLeastZero(),
            field<&Region::firmsSmall>("firms_small", "Kleinbedrijven", "Small firms").atLeastZero(),
            field<&Region::firmsMedium>("firms_medium", "Middenbedrijven", "Medium firms").atLeastZero(),
            field<&Region::coordinator>("coordinator", "Coördinator", "Coordinator")
                .standard()
                .to(EntityKind::Organisation),
            field<&Region::ezFte>("ez_fte", "Fte economische zaken", "FTE economic affairs").atLeastZero(),
        });
}

} // namespace core
