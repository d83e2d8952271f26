#pragma once

#include "core/base/result.h"
#include "core/model/entities/settings.h"
#include "core/model/inventory.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>

namespace core {

/// The parameters of the method, with the defaults of "Actieagenda 1.0 (reconstructie)". Printed with each
/// result.
struct Profile {
    QString name = QStringLiteral("Actieagenda 1.0 (reconstructie)");
    QString version = QStringLiteral("1.0");
    QDate referenceDate; ///< peildatum: the day at which the ecosystem is judged; the caller sets it
    int thinMaxActivities = 1;
    int thinMaxProviders = 1;
    int crowdedMinProviders = 4;
    int horizonMonths = 12;
    int staleMonths = 12;
    double overlapThreshold = 0.75; ///< 0 to 1
    double nearDuplicate = 0.90;    ///< 0 to 1
    int minCompared = 7;            ///< 0 to 9
    QMap<QString, double> weights;  ///< by attribute (phases, themes, kind, targetGroups, sizeClasses,
                                    ///< sectors, channels, delivery, area); >= 0
    QMap<QString, double> severity; ///< by letter (A, L, O, D, E); >= 0
    double regionTarget = 2500;
    double programmeTarget = 100000;
    int programmeTargetYear = 2028;

    Profile();
    bool operator==(const Profile &) const = default;

    /// The defaults with the file's method_setting records over them; a setting that cannot be read is an
    /// error.
    static Result<Profile> of(const Inventory &inventory);
    /// Sets one parameter from JSON text ("0.8", "\"2026-06-30\"", "{…}"), or from plain text for a date.
    /// Error InvalidInput for an unknown key or a value out of range. Nested: "weights.phases", "severity.A".
    Result<void> set(const QString &key, const QString &value);
    /// Keys as in method.md, "Profile parameters".
    QJsonObject toJson() const;
};

/// The settings of a shipped profile file (resources/profile/*.json), as records of a new document.
Result<QList<MethodSetting>> readProfile(const QByteArray &json);

} // namespace core
