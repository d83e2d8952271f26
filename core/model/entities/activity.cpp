#include "core/model/entities/activity.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Activity::describe()
{
    return entity<Activity>(
        "activity", {"Activiteit", "Activity"}, {"Activiteiten", "Activities"}, "name",
        {
            field<&Activity::initiative>("initiative", "Initiatief", "Initiative")
                .core()
                .owner()
                .to(EntityKind::Initiative),
            field<&Activity::name>("name", "Naam", "Name")
                .core()
                .required()
                .known("Activiteit|Activity|Naam activiteit|Onderdeel"),
            field<&Activity::phases>("phases", "Fase", "Phase")
                .core()
                .of("fase")
                .known("Fasen|Fases|Phases|Fase klantreis|Klantreisfase"),
            field<&Activity::kind>("kind", "Soort activiteit", "Kind of activity")
                .core()
                .of("activiteitsoort")
                .known("Activiteitsoort|Type activiteit|Activity kind|Type dienst|Instrument"),
            field<&Activity::themes>("themes", "Thema", "Theme")
                .core()
                .of("thema")
                .known("Thema's|Themes|Onderwerp"),
            field<&Activity::subthemes>("subthemes", "Subthema", "Subtheme")
                .of("thema")
                .known("Subthema's|Subthemes"),
            field<&Activity::targetGroups>("target_groups", "Doelgroep", "Target group")
                .standard()
                .of("doelgroep")
                .known("Doelgroepen|Target groups"),
            field<&Activity::audience>("audience", "Koploper of peloton", "Front-runner or mainstream")
                .of("doelgroep")
                .known("Publiek|Audience"),
            field<&Activity::sizeClasses>("size_classes", "Grootteklasse", "Size class")
                .standard()
                .of("grootteklasse")
                .known("Grootteklassen|Size classes|Bedrijfsgrootte"),
            field<&Activity::sectors>("sectors", "Sector", "Sector")
                .standard()
                .of("sector")
                .known("Sectoren|Sectors|Branche"),
            field<&Activity::municipalities>("municipalities", "Gemeenten activiteit",
                                             "Municipalities of the activity")
                .of("gemeente"),
            field<&Activity::channels>("channels", "Kanaal", "Channel")
                .standard()
                .of("kanaal")
                .known("Kanalen|Channels"),
            field<&Activity::delivery>("delivery", "Vorm", "Delivery")
                .standard()
                .of("vorm")
                .known("Fysiek of digitaal"),
            field<&Activity::line>("line", "Lijn", "Line").of("lijn").known("Eerste of tweede lijn"),
            field<&Activity::customised>("customised", "Maatwerk", "Customised")
                .of("maatwerk")
                .known("Maatwerk of standaard"),
            field<&Activity::languageLevel>("language_level", "Taalniveau", "Language level")
                .of("taalniveau"),
            field<&Activity::purpose>("purpose", "Doel", "Purpose").of("doel"),
            field<&Activity::orientation>("orientation", "Gerichtheid", "Orientation")
                .of("gerichtheid")
                .known("Vraag- of aanbodgericht"),
            field<&Activity::cost>("cost", "Kosten voor de ondernemer", "Cost for the entrepreneur")
                .as(FieldType::Money)
                .atLeastZero()
                .known("Kosten|Eigen bijdrage|Cost"),
            field<&Activity::subsidyShare>("subsidy_share", "Subsidiepercentage", "Subsidy share (%)")
                .between(0, 100)
                .known("Subsidie (%)"),
            field<&Activity::subsidyMaximum>("subsidy_maximum", "Maximale subsidie", "Maximum subsidy")
                .as(FieldType::Money)
                .atLeastZero()
                .known("Subsidiemaximum"),
            field<&Activity::startsOn>("starts_on", "Startdatum activiteit", "Start date of the activity")
                .known("Activiteit start"),
            field<&Activity::endsOn>("ends_on", "Einddatum activiteit", "End date of the activity")
                .known("Activiteit eind"),
            field<&Activity::website>("website", "Website activiteit", "Website of the activity")
                .as(FieldType::Url),
        });
}

} // namespace core
