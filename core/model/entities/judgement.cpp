#include "core/model/entities/judgement.h"

#include "core/model/fieldaccess.h"

namespace core {

EntityInfo Assessment::describe()
{
    return entity<Assessment>(
        "assessment", {"Beoordeling", "Assessment"}, {"Beoordelingen", "Assessments"}, nullptr,
        {
            field<&Assessment::initiative>("initiative", "Initiatief", "Initiative")
                .core()
                .to(EntityKind::Initiative),
            field<&Assessment::scenario>("scenario", "Scenario", "Scenario").to(EntityKind::Scenario),
            field<&Assessment::framework>("framework", "Kader", "Framework")
                .core()
                .required()
                .of("toetskader"),
            field<&Assessment::criterion>("criterion", "Criterium", "Criterion")
                .core()
                .required()
                .of("criterium"),
            field<&Assessment::score>("score", "Score", "Score").core().of("score"),
            field<&Assessment::evidence>("evidence", "Onderbouwing", "Evidence")
                .as(FieldType::LongText)
                .standard()
                .known("Bewijs"),
            field<&Assessment::author>("author", "Auteur", "Author").personal(),
            field<&Assessment::date>("date", "Datum", "Date").standard(),
        });
}

EntityInfo ConsistencyTest::describe()
{
    return entity<ConsistencyTest>(
        "consistency_test", {"Consistentietoets", "Consistency test"},
        {"Consistentietoetsen", "Consistency tests"}, nullptr,
        {
            field<&ConsistencyTest::initiative>("initiative", "Initiatief", "Initiative")
                .core()
                .owner()
                .to(EntityKind::Initiative),
            field<&ConsistencyTest::policyStage>("policy_stage", "Beleidsfase", "Policy stage")
                .of("beleidsfase"),
            field<&ConsistencyTest::testers>("testers", "Toetsers", "Testers").personal(),
            field<&ConsistencyTest::nut>("nut", "Nut", "Use").as(FieldType::LongText).standard(),
            field<&ConsistencyTest::noodzaak>("noodzaak", "Noodzaak", "Necessity")
                .as(FieldType::LongText)
                .standard(),
            field<&ConsistencyTest::rolverdeling>("rolverdeling", "Rolverdeling", "Division of roles")
                .as(FieldType::LongText)
                .standard(),
            field<&ConsistencyTest::vormgeving>("vormgeving", "Vormgeving", "Design")
                .as(FieldType::LongText)
                .standard(),
            field<&ConsistencyTest::outcome>("outcome", "Uitkomst", "Outcome").core().of("toetsuitkomst"),
            field<&ConsistencyTest::recommendations>("recommendations", "Aanbevelingen", "Recommendations")
                .as(FieldType::LongText),
            field<&ConsistencyTest::sentTo>("sent_to", "Verzonden aan", "Sent to"),
            field<&ConsistencyTest::sentOn>("sent_on", "Verzonden op", "Sent on"),
            field<&ConsistencyTest::followUp>("follow_up", "Opvolging", "Follow-up").as(FieldType::LongText),
        });
}

} // namespace core
