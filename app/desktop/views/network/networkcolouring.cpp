#include "app/desktop/views/network/networkcolouring.h"

#include "app/render/figures/palette.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace app {
namespace {

constexpr int mostGroups = 10;
// Okabe and Ito's hues, made to stand 3 : 1 against white, and four between them.
constexpr std::array colours{"#0072b2", "#d55e00", "#00855f", "#b0568a", "#8a6d00",
                             "#3a78a8", "#7a3b00", "#4b3f9e", "#5a7d00", "#a3203c"};

QString translated(const char *text)
{
    return QCoreApplication::translate("app::desktop", text);
}

enum class Rest { None, Several, Unknown };

/// The value that colours a node; empty with the rest it belongs to.
std::pair<QString, Rest> valueOf(const core::FieldInfo &field, const core::Display &display,
                                 const core::Record *record)
{
    if (!record)
        return {{}, Rest::Unknown};
    const core::FieldValue value = field.get(*record);
    if (!value.hasValue())
        return {{}, Rest::Unknown};
    if (const auto *terms = value.as<core::TermSet>(); terms && terms->size() > 1)
        return {{}, Rest::Several};
    const QString shown = display.value(field, value);
    return shown.isEmpty() ? std::pair(shown, Rest::Unknown) : std::pair(shown, Rest::None);
}

} // namespace

QList<ColourField> colourFields(const Workspace &workspace)
{
    QList<ColourField> found;
    const auto &fields = core::entityInfo(core::EntityKind::Initiative).fields;
    const core::Display display = workspace.display();
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
        const core::FieldInfo &field = fields[static_cast<std::size_t>(i)];
        const bool isTerm = (field.type == core::FieldType::Term || field.type == core::FieldType::Terms)
            && field.vocabulary;
        if ((isTerm || field.type == core::FieldType::YesNo) && !field.isPersonal
            && field.keyText() != QLatin1String("kind"))
            found.append({i, display.label(field.label)});
    }
    return found;
}

NetworkColouring colouringBy(const ColourField &field, const NetworkFigure &figure,
                             const Workspace &workspace)
{
    NetworkColouring colouring;
    colouring.title = field.label;
    const core::FieldInfo &info
        = core::entityInfo(core::EntityKind::Initiative).fields[static_cast<std::size_t>(field.field)];
    const core::Display display = workspace.display();
    QList<std::pair<QString, Rest>> values;
    std::map<QString, int> counts;
    for (const MapNode &node : figure.nodes) {
        values.append(
            valueOf(info, display, workspace.inventory().find(core::EntityKind::Initiative, node.id)));
        if (values.constLast().second == Rest::None)
            ++counts[values.constLast().first];
    }
    QList<std::pair<QString, int>> ranked;
    for (const auto &[value, count] : counts)
        ranked.append({value, count});
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList labels;
    for (const auto &[value, count] : std::as_const(ranked).mid(0, mostGroups))
        labels.append(value);
    const auto shown = labels.size();
    const QStringList letters = distinctLetters(labels);
    for (int i = 0; i < shown; ++i)
        colouring.groups.append(
            {labels.at(i), letters.at(i), QColor(QLatin1String(colours[static_cast<std::size_t>(i)]))});
    const auto rest = static_cast<int>(shown);
    colouring.groups.append({translated(QT_TRANSLATE_NOOP("app::desktop", "other values")),
                             QStringLiteral("…"), QColor(0x52, 0x52, 0x52)});
    colouring.groups.append({translated(QT_TRANSLATE_NOOP("app::desktop", "several values")),
                             QStringLiteral("+"), QColor(0x1c, 0x1c, 0x1c)});
    colouring.groups.append({translated(QT_TRANSLATE_NOOP("app::desktop", "unknown")), QStringLiteral("?"),
                             QColor(0x8a, 0x8a, 0x8a)});
    for (const auto &[value, kind] : std::as_const(values)) {
        const auto at = static_cast<int>(labels.indexOf(value));
        colouring.groupOfNode.append(kind == Rest::Several       ? rest + 1
                                         : kind == Rest::Unknown ? rest + 2
                                         : at >= 0               ? at
                                                                 : rest);
    }
    return colouring;
}

} // namespace app
