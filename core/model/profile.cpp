#include "core/model/profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace core {
namespace {

struct IntegerParameter {
    const char *key;
    int Profile::*member;
    int low;
    int high;
};
constexpr IntegerParameter integerParameters[] = {
    {"thinMaxActivities", &Profile::thinMaxActivities, 0, 1000000},
    {"thinMaxProviders", &Profile::thinMaxProviders, 0, 1000000},
    {"crowdedMinProviders", &Profile::crowdedMinProviders, 1, 1000000},
    {"horizonMonths", &Profile::horizonMonths, 0, 1200},
    {"staleMonths", &Profile::staleMonths, 0, 1200},
    {"minCompared", &Profile::minCompared, 0, 9},
};

struct RealParameter {
    const char *key;
    double Profile::*member;
    double high;
};
constexpr RealParameter realParameters[] = {
    {"overlapThreshold", &Profile::overlapThreshold, 1},
    {"nearDuplicate", &Profile::nearDuplicate, 1},
    {"regionTarget", &Profile::regionTarget, 1e9},
};

Error inputError(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, {}};
}

Error wrongValue(const QString &key, const QString &value)
{
    QStringList keys{QStringLiteral("referenceDate"), QStringLiteral("programmeTarget"),
                     QStringLiteral("weights"), QStringLiteral("severity")};
    for (const IntegerParameter &parameter : integerParameters) {
        keys.append(QLatin1String(parameter.key));
        if (key == keys.constLast())
            return inputError(
                QCoreApplication::translate("core::model",
                                            "%1 takes a whole number from %2 to %3; this is \"%4\".")
                    .arg(key, QString::number(parameter.low), QString::number(parameter.high), value));
    }
    for (const RealParameter &parameter : realParameters) {
        keys.append(QLatin1String(parameter.key));
        if (key == keys.constLast())
            return inputError(
                QCoreApplication::translate(
                    "core::model", "%1 takes a number from 0 to %2, with a point as in 0.8; this is \"%3\".")
                    .arg(key, QString::number(parameter.high, 'g', 12), value));
    }
    keys.sort();
    if (!keys.contains(key.section(u'.', 0, 0)))
        return inputError(
            QCoreApplication::translate("core::model", "The method has no parameter \"%1\"; it has: %2.")
                .arg(key, keys.join(QLatin1String(", "))));
    return inputError(
        QCoreApplication::translate("core::model",
                                    "\"%2\" is no value for the parameter %1 of the method. See the "
                                    "method profile for what it may be.")
            .arg(key, value));
}

/// JSON text as a value; text that is no JSON is taken as a string.
QJsonValue jsonValue(const QString &text)
{
    const QJsonDocument wrapped = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
    return wrapped.array().size() == 1 ? wrapped.array().first() : QJsonValue(text);
}

bool setNumbers(QMap<QString, double> &map, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (object.isEmpty())
        return false;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!map.contains(it.key()) || !it.value().isDouble() || it.value().toDouble() < 0)
            return false;
        map[it.key()] = it.value().toDouble();
    }
    return true;
}

bool setProgrammeTarget(Profile &profile, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const double target
        = value.isDouble() ? value.toDouble() : object.value(QLatin1String("value")).toDouble(-1);
    if (target < 0)
        return false;
    profile.programmeTarget = target;
    profile.programmeTargetYear = object.value(QLatin1String("year")).toInt(profile.programmeTargetYear);
    return true;
}

bool setParameter(Profile &profile, const QString &key, const QJsonValue &value)
{
    for (const IntegerParameter &parameter : integerParameters) {
        if (key != QLatin1String(parameter.key))
            continue;
        const double number = value.toDouble(-1);
        if (number < parameter.low || number > parameter.high || number != std::floor(number))
            return false;
        profile.*parameter.member = static_cast<int>(number);
        return true;
    }
    for (const RealParameter &parameter : realParameters) {
        if (key != QLatin1String(parameter.key))
            continue;
        const double number = value.toDouble(-1);
        if (number < 0 || number > parameter.high)
            return false;
        profile.*parameter.member = number;
        return true;
    }
    if (key == QLatin1String("referenceDate")) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        profile.referenceDate = day;
        return day.isValid() || value.isNull();
    }
    if (key == QLatin1String("weights"))
        return setNumbers(profile.weights, value);
    if (key == QLatin1String("severity"))
        return setNumbers(profile.severity, value);
    if (key == QLatin1String("programmeTarget"))
        return setProgrammeTarget(profile, value);
    if (const QString map = key.section(u'.', 0, 0); map != key) {
        const QJsonObject one{{key.section(u'.', 1), value}};
        return (map == QLatin1String("weights") && setNumbers(profile.weights, one))
            || (map == QLatin1String("severity") && setNumbers(profile.severity, one));
    }
    return false;
}

QJsonObject toObject(const QMap<QString, double> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

Profile::Profile()
{
    for (const char *attribute : {"phases", "themes", "kind", "targetGroups", "sizeClasses", "sectors",
                                  "channels", "delivery", "area"})
        weights.insert(QLatin1String(attribute), 1.0);
    severity = {{QStringLiteral("A"), 1.0},
                {QStringLiteral("L"), 0.7},
                {QStringLiteral("O"), 0.6},
                {QStringLiteral("D"), 0.5},
                {QStringLiteral("E"), 0.2}};
}

Result<Profile> Profile::of(const Inventory &inventory)
{
    Profile profile;
    for (const MethodSetting &setting : inventory.all<MethodSetting>()) {
        if (auto done = profile.set(setting.key.value(), setting.value.value()); !done)
            return done.error();
    }
    for (const FileInfo &file : inventory.all<FileInfo>()) {
        profile.name = file.profileName.valueOr(profile.name);
        profile.version = file.profileVersion.valueOr(profile.version);
        if (file.referenceDate.hasValue() && file.referenceDate->isFullDay())
            profile.referenceDate = file.referenceDate->first();
    }
    return profile;
}

Result<void> Profile::set(const QString &key, const QString &value)
{
    Profile changed = *this;
    if (!setParameter(changed, key, jsonValue(value)))
        return wrongValue(key, value);
    *this = changed;
    return {};
}

QJsonObject Profile::toJson() const
{
    QJsonObject object{
        {QStringLiteral("name"), name},
        {QStringLiteral("version"), version},
        {QStringLiteral("referenceDate"),
         referenceDate.isValid() ? QJsonValue(referenceDate.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("weights"), toObject(weights)},
        {QStringLiteral("severity"), toObject(severity)},
        {QStringLiteral("programmeTarget"),
         QJsonObject{{QStringLiteral("value"), programmeTarget},
                     {QStringLiteral("year"), programmeTargetYear}}},
    };
    for (const IntegerParameter &parameter : integerParameters)
        object.insert(QLatin1String(parameter.key), this->*parameter.member);
    for (const RealParameter &parameter : realParameters)
        object.insert(QLatin1String(parameter.key), this->*parameter.member);
    return object;
}

Result<QList<MethodSetting>> readProfile(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    const QJsonObject parameters = file.value(QLatin1String("parameters")).toObject();
    Profile checked;
    QList<MethodSetting> settings;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        QByteArray text = QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact);
        MethodSetting setting;
        setting.id = RecordId::fromName(QStringLiteral("method_setting/") + it.key());
        setting.key = it.key();
        setting.value = QString::fromUtf8(text.mid(1, text.size() - 2));
        if (it.value().isNull())
            continue; // a parameter without a shipped value, as the reference date
        if (auto done = checked.set(it.key(), *setting.value); !done)
            return done.error();
        settings.append(setting);
    }
    if (settings.isEmpty())
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("core::model",
                                                 "The method profile shipped with the program is damaged. "
                                                 "Please install the program again."),
                     {}};
    return settings;
}

} // namespace core
