#include "core/model/entities/settings.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo VocabularyTerm::describe()
{
    return entity<VocabularyTerm>(
        "vocabulary_term", {"Term", "Term"}, {"Termen", "Terms"}, "label_nl",
        {
            field<&VocabularyTerm::vocabulary>("vocabulary", "Woordenlijst", "Vocabulary").core().required(),
            field<&VocabularyTerm::key>("key", "Sleutel", "Key").core().required(),
            field<&VocabularyTerm::labelNl>("label_nl", "Nederlands", "Dutch").core().required(),
            field<&VocabularyTerm::labelEn>("label_en", "Engels", "English").standard(),
            field<&VocabularyTerm::aliases>("aliases", "Andere namen", "Aliases").standard(),
            field<&VocabularyTerm::parent>("parent", "Valt onder", "Parent"),
            field<&VocabularyTerm::position>("position", "Volgorde", "Position"),
            field<&VocabularyTerm::colour>("colour", "Kleur", "Colour"),
            field<&VocabularyTerm::pattern>("pattern", "Patroon", "Pattern"),
            field<&VocabularyTerm::description>("description", "Omschrijving", "Description")
                .as(FieldType::LongText),
            field<&VocabularyTerm::builtIn>("built_in", "Meegeleverd", "Built in"),
            field<&VocabularyTerm::retired>("retired", "Vervallen", "Retired"),
        });
}

EntityInfo MethodSetting::describe()
{
    return entity<MethodSetting>(
        "method_setting", {"Methode-instelling", "Method setting"},
        {"Methode-instellingen", "Method settings"}, "key",
        {
            field<&MethodSetting::key>("key", "Sleutel", "Key").core().required(),
            field<&MethodSetting::value>("value", "Waarde", "Value").core().required(),
        });
}

EntityInfo FileInfo::describe()
{
    return entity<FileInfo>(
        "file_info", {"Bestandsgegevens", "File information"}, {"Bestandsgegevens", "File information"},
        "title",
        {
            field<&FileInfo::title>("title", "Titel", "Title").core(),
            field<&FileInfo::scope>("scope", "Afbakening", "Scope").as(FieldType::LongText).standard(),
            field<&FileInfo::region>("region", "Regio", "Region").core().of("regio"),
            field<&FileInfo::referenceDate>("reference_date", "Peildatum", "Reference date").standard(),
            field<&FileInfo::searchStrategy>("search_strategy", "Zoekstrategie", "Search strategy")
                .as(FieldType::LongText),
            field<&FileInfo::profileName>("profile_name", "Methodeprofiel", "Method profile"),
            field<&FileInfo::profileVersion>("profile_version", "Profielversie", "Profile version"),
        });
}

} // namespace core
