#include "core/model/entities/mapplace.h"

#include "core/model/fieldaccess.h"

namespace core {

namespace {

constexpr double farthest = 1e6; // node widths; a country with all its firms is far smaller

} // namespace

EntityInfo MapPlace::describe()
{
    return entity<MapPlace>(
        "map_place", {"Vaste plek op de kaart", "Pinned place"},
        {"Vaste plekken op de kaart", "Pinned places"}, nullptr,
        {
            field<&MapPlace::map>("map", "Kaart", "Map")
                .core()
                .required()
                .helped({"stakeholder (wie met wie werkt) of hinge (bestuursniveaus)",
                         "stakeholder (who works with whom) or hinge (levels of government)"}),
            field<&MapPlace::record>("record", "Staat vast", "Pinned record").core().owner(),
            field<&MapPlace::x>("x", "Afstand naar rechts", "Distance to the right")
                .core()
                .required()
                .between(-farthest, farthest),
            field<&MapPlace::y>("y", "Afstand naar onder", "Distance down")
                .core()
                .required()
                .between(-farthest, farthest),
        });
}

} // namespace core
