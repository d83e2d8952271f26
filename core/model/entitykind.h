#pragma once

#include <QtGlobal>

#include <array>

namespace core {

/// The kinds of record, in the order in which files, exports and messages list them.
enum class EntityKind : quint8 {
    Organisation,
    Initiative,
    Activity,
    Participation,
    Relation,
    Region,
    Signal,
    Journey,
    JourneyStep,
    Measurement,
    Assessment,
    ConsistencyTest,
    Finding,
    CellMark,
    Scenario,
    Intervention,
    Decision,
    Lesson,
    Agreement,
    VocabularyTerm,
    MethodSetting,
    MapPlace,
    ReportText,
    FileInfo,
};

inline constexpr int entityKindCount = static_cast<int>(EntityKind::FileInfo) + 1;

/// All kinds, for range-for.
inline constexpr auto entityKinds = [] {
    std::array<EntityKind, entityKindCount> kinds{};
    for (int i = 0; i < entityKindCount; ++i)
        kinds[static_cast<size_t>(i)] = static_cast<EntityKind>(i);
    return kinds;
}();

} // namespace core
