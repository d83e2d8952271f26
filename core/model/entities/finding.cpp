#include "core/model/entities/finding.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Finding::describe()
{
    return entity<Finding>(
        "finding", {"Bevinding", "Finding"}, {"Bevindingen", "Findings"}, nullptr,
        {
            field<&Finding::rule>("rule", "Regel", "Rule").core().required(),
            field<&Finding::fingerprint>("fingerprint", "Vingerafdruk", "Fingerprint").core().required(),
            field<&Finding::records>("records", "Gegevens", "Records"),
            field<&Finding::status>("status", "Status", "Status").core().of("bevindingstatus"),
            field<&Finding::overlapVerdict>("overlap_verdict", "Oordeel over overlap", "Verdict on overlap")
                .of("overlapoordeel"),
            field<&Finding::note>("note", "Toelichting bevinding", "Note").as(FieldType::LongText).standard(),
            field<&Finding::confirmedBy>("confirmed_by", "Bevestigd door", "Confirmed by").personal(),
            field<&Finding::confirmedOn>("confirmed_on", "Bevestigd op", "Confirmed on"),
        });
}

EntityInfo CellMark::describe()
{
    return entity<CellMark>(
        "cell_mark", {"Vakmarkering", "Cell mark"}, {"Vakmarkeringen", "Cell marks"}, nullptr,
        {
            field<&CellMark::phase>("phase", "Fase", "Phase").core().of("fase"),
            field<&CellMark::theme>("theme", "Thema", "Theme").core().of("thema"),
            field<&CellMark::region>("region", "Regio", "Region").of("regio"),
            field<&CellMark::targetGroup>("target_group", "Doelgroep", "Target group").of("doelgroep"),
            field<&CellMark::mark>("mark", "Markering", "Mark").core().required().of("vakmarkering"),
            field<&CellMark::reason>("reason", "Reden", "Reason").as(FieldType::LongText).core(),
            field<&CellMark::author>("author", "Auteur", "Author").personal(),
            field<&CellMark::date>("date", "Datum", "Date"),
        });
}

} // namespace core
