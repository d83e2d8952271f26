#include "core/model/entities/reporttext.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo ReportText::describe()
{
    return entity<ReportText>(
        "report_text", {"Eigen tekst in een rapport", "Own text in a report"},
        {"Eigen teksten in rapporten", "Own texts in reports"}, nullptr,
        {
            field<&ReportText::report>("report", "Rapport", "Report")
                .core()
                .required()
                .helped({"de sleutel van het rapport, zoals stuurgroep",
                         "the key of the report, such as stuurgroep"}),
            field<&ReportText::name>("name", "Plaats in het rapport", "Place in the report")
                .core()
                .required()
                .helped({"de naam van de tekst, zoals title of what.title",
                         "the name of the text, such as title or what.title"}),
            field<&ReportText::language>("language", "Taal van de tekst", "Language of the text")
                .core()
                .required()
                .helped({"nl of en", "nl or en"}),
            field<&ReportText::text>("text", "Eigen tekst", "Own text").as(FieldType::LongText).core(),
        });
}

} // namespace core
