#include "core/model/entities/initiative.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Initiative::describe()
{
    return entity<Initiative>(
        "initiative", {"Initiatief", "Initiative"}, {"Initiatieven", "Initiatives"}, "name",
        {
            field<&Initiative::name>("name", "Naam", "Name")
                .core()
                .required()
                .known("Initiatief|Initiative|Naam initiatief|Dienst"),
            field<&Initiative::publicTitle>("public_title", "Titel voor ondernemers",
                                            "Title for entrepreneurs")
                .inherited()
                .known("Publieksvriendelijke titel|Public title"),
            field<&Initiative::summary>("summary", "Omschrijving", "Summary")
                .as(FieldType::LongText)
                .standard()
                .inherited()
                .known("Beschrijving|Samenvatting|Description"),
            field<&Initiative::kind>("kind", "Soort", "Kind")
                .core()
                .of("initiatiefsoort")
                .known("Soort initiatief|Kind of initiative|Type|Type initiatief"),
            field<&Initiative::partOf>("part_of", "Onderdeel van", "Part of")
                .to(EntityKind::Initiative)
                .known("Valt onder"),
            field<&Initiative::instanceOf>("instance_of", "Instantie van", "Instance of")
                .standard()
                .to(EntityKind::Initiative)
                .known("Regionale uitvoering van|Generieke dienst"),
            field<&Initiative::regions>("regions", "Regio", "Region")
                .core()
                .inherited()
                .of("regio")
                .known("Regio's|Regions|Werkgebied"),
            field<&Initiative::municipalities>("municipalities", "Gemeenten", "Municipalities")
                .standard()
                .inherited()
                .of("gemeente")
                .known("Gemeente|Municipality"),
            field<&Initiative::level>("level", "Bestuursniveau", "Level of government")
                .standard()
                .inherited()
                .of("bestuursniveau")
                .known("Niveau|Level"),
            field<&Initiative::stage>("stage", "Levensfase", "Stage")
                .core()
                .inherited()
                .of("levensfase")
                .known("Status|Stadium"),
            field<&Initiative::startsOn>("starts_on", "Startdatum", "Start date")
                .standard()
                .inherited()
                .known("Start|Begindatum|Begin"),
            field<&Initiative::endsOn>("ends_on", "Einddatum", "End date")
                .standard()
                .inherited()
                .known("Einde|Eind|Loopt tot|End"),
            field<&Initiative::successor>("successor", "Opvolger", "Successor")
                .to(EntityKind::Initiative)
                .known("Opgevolgd door"),
            field<&Initiative::permanence>("permanence", "Looptijd", "Permanence")
                .standard()
                .inherited()
                .of("looptijd")
                .known("Tijdelijk of structureel|Duur"),
            field<&Initiative::funding>("funding", "Financiering", "Funding")
                .standard()
                .inherited()
                .of("financieringsvorm")
                .known("Financieringsvorm|Soort financiering"),
            field<&Initiative::publicPrivate>("public_private", "Publiek of privaat", "Public or private")
                .inherited()
                .of("publiek-privaat")
                .known("Publiek/privaat"),
            field<&Initiative::publicShare>("public_share", "Publiek aandeel (%)", "Public share (%)")
                .between(0, 100)
                .known("Publiek aandeel|Public share"),
            field<&Initiative::budget>("budget", "Budget", "Budget")
                .as(FieldType::Money)
                .standard()
                .atLeastZero()
                .known("Begroting|Bedrag"),
            field<&Initiative::fte>("fte", "Fte", "FTE").atLeastZero().known("Formatie"),
            field<&Initiative::orientation>("orientation", "Gerichtheid", "Orientation")
                .inherited()
                .of("gerichtheid")
                .known("Vraag- of aanbodgericht"),
            field<&Initiative::themes>("themes", "Thema", "Theme")
                .core()
                .inherited()
                .of("thema")
                .known("Thema's|Themes|Onderwerp"),
            field<&Initiative::targetGroups>("target_groups", "Doelgroep", "Target group")
                .standard()
                .inherited()
                .of("doelgroep")
                .known("Doelgroepen|Target groups"),
            field<&Initiative::audience>("audience", "Koploper of peloton", "Front-runner or mainstream")
                .inherited()
                .of("doelgroep")
                .known("Publiek|Audience"),
            field<&Initiative::sizeClasses>("size_classes", "Grootteklasse", "Size class")
                .standard()
                .inherited()
                .of("grootteklasse")
                .known("Grootteklassen|Size classes|Bedrijfsgrootte"),
            field<&Initiative::sectors>("sectors", "Sector", "Sector")
                .standard()
                .inherited()
                .of("sector")
                .known("Sectoren|Sectors|Branche"),
            field<&Initiative::organised>("organised", "Georganiseerd mkb", "Organised firms")
                .inherited()
                .of("georganiseerd")
                .known("Georganiseerd"),
            field<&Initiative::members>("members", "Aantal leden", "Members").atLeastZero().known("Leden"),
            field<&Initiative::formality>("formality", "Formaliteit", "Formality")
                .of("formaliteit")
                .known("Formeel of informeel"),
            field<&Initiative::isBuildingBlock>("is_building_block", "Bouwsteen", "Building block")
                .known("Is bouwsteen"),
            field<&Initiative::entryPoint>("entry_point", "Ingang voor ondernemers", "Entry point")
                .known("Loket|Ingang"),
            field<&Initiative::jointBrand>("joint_brand", "Gezamenlijk merk", "Joint brand")
                .inherited()
                .known("Merk"),
            field<&Initiative::usesNationalContent>("uses_national_content", "Gebruikt landelijke inhoud",
                                                    "Uses national content")
                .known("Landelijke content"),
            field<&Initiative::scalability>("scalability", "Schaalbaarheid", "Scalability")
                .of("schaalbaarheid")
                .known("Opschaalbaar"),
            field<&Initiative::evaluation>("evaluation", "Evaluatie", "Evaluation")
                .standard()
                .inherited()
                .of("evaluatie")
                .known("Geëvalueerd|Evaluated"),
            field<&Initiative::evaluationDocument>("evaluation_document", "Evaluatiedocument",
                                                   "Evaluation document")
                .as(FieldType::Url)
                .known("Evaluatierapport"),
            field<&Initiative::evaluationDate>("evaluation_date", "Evaluatiedatum", "Evaluation date"),
            field<&Initiative::agendaCards>("agenda_cards", "Kansenkaarten", "Agenda cards")
                .of("kansenkaart")
                .known("Kansenkaart|Agenda card"),
            field<&Initiative::verdict>("verdict", "Oordeel", "Verdict").of("oordeel"),
            field<&Initiative::verdictReason>("verdict_reason", "Reden van het oordeel",
                                              "Reason for the verdict")
                .as(FieldType::LongText)
                .known("Toelichting oordeel"),
            field<&Initiative::lessons>("lessons", "Lessen", "Lessons")
                .as(FieldType::LongText)
                .known("Geleerde lessen"),
            field<&Initiative::website>("website", "Website", "Website")
                .as(FieldType::Url)
                .standard()
                .inherited()
                .known("Url|Webadres|Link"),
            field<&Initiative::contactName>("contact_name", "Contactpersoon", "Contact person")
                .personal()
                .known("Contact"),
            field<&Initiative::contactEmail>("contact_email", "E-mail contactpersoon", "Contact e-mail")
                .as(FieldType::Email)
                .personal()
                .known("Contact e-mail|E-mail"),
            field<&Initiative::contactPhone>("contact_phone", "Telefoon contactpersoon", "Contact phone")
                .personal()
                .known("Contact telefoon|Telefoon"),
        });
}

} // namespace core
