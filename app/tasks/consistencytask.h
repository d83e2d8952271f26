#pragma once

#include "core/analysis/scope.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"

#include <QJsonObject>
#include <QStringList>

namespace app {

/// The consistentietoets as JSON: {profile, scope, consistency[…]}. \a which is the id or the name of one
/// initiative or activity, planned or existing, or "all" for every active one. Error InvalidInput when there
/// is no such initiative; errors of the analyses. Any thread.
core::Result<QJsonObject> consistencyToJson(const core::Inventory &inventory, const core::Profile &profile,
                                            const core::Scope &scope, const QString &which,
                                            const core::JobControl &job);
/// The same in sentences, in the language of the default locale; an empty line between two services.
core::Result<QStringList> consistencyToSentences(const core::Inventory &inventory,
                                                 const core::Profile &profile, const core::Scope &scope,
                                                 const QString &which, const core::JobControl &job);

/// The initiatives that an id or a name means: of an initiative, or of an activity in it. Error InvalidInput
/// when there is none.
core::Result<QList<core::RecordId>> servicesNamed(const core::Inventory &inventory, const QString &which);

} // namespace app
