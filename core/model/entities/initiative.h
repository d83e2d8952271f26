#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A programme, service, community or portal for small firms; it holds activities. Fields: see the .cpp.
struct Initiative : Record {
    static constexpr auto entityKind = EntityKind::Initiative;

    Known<QString> name;
    Known<QString> publicTitle;
    Known<QString> summary;
    Known<QString> kind;
    Known<RecordId> partOf;
    Known<RecordId> instanceOf;
    Known<TermSet> regions;
    Known<TermSet> municipalities;
    Known<QString> level;
    Known<QString> stage;
    Known<PartialDate> startsOn;
    Known<PartialDate> endsOn;
    Known<RecordId> successor;
    Known<QString> permanence;
    Known<QString> funding;
    Known<QString> publicPrivate;
    Known<double> publicShare;
    Known<qint64> budget;
    Known<double> fte;
    Known<QString> orientation;
    Known<TermSet> themes;
    Known<TermSet> targetGroups;
    Known<TermSet> audience;
    Known<TermSet> sizeClasses;
    Known<TermSet> sectors;
    Known<QString> organised;
    Known<qint64> members;
    Known<QString> formality;
    Known<bool> isBuildingBlock;
    Known<bool> entryPoint;
    Known<QString> jointBrand;
    Known<bool> usesNationalContent;
    Known<QString> scalability;
    Known<QString> evaluation;
    Known<QString> evaluationDocument;
    Known<PartialDate> evaluationDate;
    Known<TermSet> agendaCards;
    Known<QString> verdict;
    Known<QString> verdictReason;
    Known<QString> lessons;
    Known<QString> website;
    Known<QString> contactName;
    Known<QString> contactEmail;
    Known<QString> contactPhone;

    static EntityInfo describe();
};

} // namespace core
