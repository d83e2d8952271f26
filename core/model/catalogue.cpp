#include "core/model/catalogue.h"

#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/journey.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/links.h"
#include "core/model/entities/mapplace.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/region.h"
#include "core/model/entities/reporttext.h"
#include "core/model/entities/settings.h"
#include "core/model/entities/signal.h"

namespace core {

const std::array<EntityInfo, entityKindCount> &catalogue()
{
    static const std::array<EntityInfo, entityKindCount> entities{
        Organisation::describe(),  Initiative::describe(),     Activity::describe(),
        Participation::describe(), Relation::describe(),       Region::describe(),
        Signal::describe(),        Journey::describe(),        JourneyStep::describe(),
        Measurement::describe(),   Assessment::describe(),     ConsistencyTest::describe(),
        Finding::describe(),       CellMark::describe(),       Scenario::describe(),
        Intervention::describe(),  Decision::describe(),       Lesson::describe(),
        Agreement::describe(),     VocabularyTerm::describe(), MethodSetting::describe(),
        MapPlace::describe(),      ReportText::describe(),     FileInfo::describe()};
    return entities;
}

const EntityInfo &entityInfo(EntityKind kind)
{
    return catalogue()[static_cast<size_t>(kind)];
}

const EntityInfo *findEntity(QStringView key)
{
    for (const EntityInfo &info : catalogue()) {
        if (key == QLatin1String(info.key))
            return &info;
    }
    return nullptr;
}

} // namespace core
