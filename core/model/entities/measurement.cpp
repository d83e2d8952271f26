#include "core/model/entities/measurement.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Measurement::describe()
{
    return entity<Measurement>(
        "measurement", {"Meting", "Measurement"}, {"Metingen", "Measurements"}, nullptr,
        {
            field<&Measurement::subject>("subject", "Onderwerp", "Subject").core().owner().known("Betreft"),
            field<&Measurement::indicator>("indicator", "Indicator", "Indicator")
                .core()
                .required()
                .of("indicator"),
            field<&Measurement::value>("value", "Waarde", "Value").core().known("Bereik|Reach"),
            field<&Measurement::unit>("unit", "Eenheid", "Unit")
                .core()
                .of("eenheid")
                .known("Bereik eenheid|Reach unit"),
            field<&Measurement::from>("from", "Van", "From")
                .standard()
                .known("Bereik jaar|Reach year|Vanaf|Jaar"),
            field<&Measurement::to>("to", "Tot en met", "To").standard().known("Tot"),
            field<&Measurement::denominator>("denominator", "Noemer", "Denominator")
                .atLeastZero()
                .known("Van hoeveel"),
            field<&Measurement::instrument>("instrument", "Instrument", "Instrument")
                .of("instrument")
                .known("Meetinstrument"),
            field<&Measurement::certainty>("certainty", "Zekerheid", "Certainty").of("zekerheid"),
            field<&Measurement::isBaseline>("is_baseline", "Nulmeting", "Baseline").known("Is nulmeting"),
        });
}

} // namespace core
