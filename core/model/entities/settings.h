#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// One word of a vocabulary. Terms refer to each other by key, so that copies of a file agree. Fields: see
/// the .cpp.
struct VocabularyTerm : Record {
    static constexpr auto entityKind = EntityKind::VocabularyTerm;

    Known<QString> vocabulary;
    Known<QString> key;
    Known<QString> labelNl;
    Known<QString> labelEn;
    Known<TermSet> aliases;
    Known<QString> parent;
    Known<qint64> position;
    Known<QString> colour;
    Known<QString> pattern;
    Known<QString> description;
    Known<bool> builtIn;
    Known<bool> retired;

    static EntityInfo describe();
};

/// One parameter of the method profile; value is JSON. Fields: see the .cpp.
struct MethodSetting : Record {
    static constexpr auto entityKind = EntityKind::MethodSetting;

    Known<QString> key;
    Known<QString> value;

    static EntityInfo describe();
};

/// What this file is about; a file has one. Fields: see the .cpp.
struct FileInfo : Record {
    static constexpr auto entityKind = EntityKind::FileInfo;

    Known<QString> title;
    Known<QString> scope;
    Known<QString> region;
    Known<PartialDate> referenceDate;
    Known<QString> searchStrategy;
    Known<QString> profileName;
    Known<QString> profileVersion;

    static EntityInfo describe();
};

} // namespace core
