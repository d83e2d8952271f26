#include "core/model/entities/signal.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Signal::describe()
{
    return entity<Signal>(
        "signal", {"Ondernemersvraag", "Signal"}, {"Ondernemersvragen", "Signals"}, "text",
        {
            field<&Signal::text>("text", "Vraag", "Question")
                .as(FieldType::LongText)
                .core()
                .required()
                .known("Ondernemersvraag|Signaal|Signal"),
            field<&Signal::themes>("themes", "Thema", "Theme").core().of("thema").known("Thema's|Themes"),
            field<&Signal::phases>("phases", "Fase", "Phase").core().of("fase").known("Fasen|Fases|Phases"),
            field<&Signal::targetGroups>("target_groups", "Doelgroep", "Target group")
                .standard()
                .of("doelgroep")
                .known("Doelgroepen|Target groups"),
            field<&Signal::region>("region", "Regio", "Region").standard().of("regio"),
            field<&Signal::community>("community", "Community", "Community").to(EntityKind::Initiative),
            field<&Signal::count>("count", "Aantal", "Count")
                .standard()
                .atLeastZero()
                .known("Aantal ondernemers"),
            field<&Signal::state>("state", "Soort", "State")
                .of("vraagstatus")
                .known("Status|Latent of manifest"),
            field<&Signal::method>("method", "Opgehaald via", "Method")
                .of("ophaalwijze")
                .known("Ophaalwijze"),
            field<&Signal::receivedOn>("received_on", "Datum", "Date")
                .standard()
                .known("Ontvangen op|Received on"),
        });
}

} // namespace core
