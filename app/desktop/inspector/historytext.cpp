#include "app/desktop/inspector/historytext.h"

#include "core/model/catalogue.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr qsizetype longestValue = 80;

QString translated(const char *text)
{
    return QCoreApplication::translate("app::History", text);
}

QString shown(const core::Display &display, const core::FieldInfo &field, const core::FieldValue &value)
{
    const QString text = display.value(field, value).simplified();
    if (text.isEmpty())
        return translated(QT_TRANSLATE_NOOP("app::History", "unknown"));
    return text.size() > longestValue ? text.left(longestValue - 1) + u'…' : text;
}

} // namespace

QString historyLine(const core::Display &display, core::EntityKind kind, const core::FieldChange &change,
                    Qt::TimeSpec zone)
{
    const QString day
        = display.locale().toString(change.change.at.toTimeSpec(zone).date(), QStringLiteral("d MMM yyyy"));
    const QString who
        = change.change.author.isEmpty() ? day : day + QLatin1String(", ") + change.change.author;
    QString what;
    if (change.field >= 0) {
        const core::FieldInfo &field = core::entityInfo(kind).fields.at(change.field);
        what = QStringLiteral("%1: %2 → %3")
                   .arg(display.label(field.label), shown(display, field, change.before),
                        shown(display, field, change.after));
    } else if (change.kind == core::RecordChange::Kind::Inserted) {
        what = translated(QT_TRANSLATE_NOOP("app::History", "added (%1)")).arg(change.change.label);
    } else if (change.kind == core::RecordChange::Kind::Deleted) {
        what = translated(QT_TRANSLATE_NOOP("app::History", "deleted (%1)")).arg(change.change.label);
    } else {
        what = change.change.label;
    }
    return who + QLatin1String(": ") + what;
}

} // namespace app
