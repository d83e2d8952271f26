#include "app/desktop/models/typedvalue.h"

#include "core/base/text.h"
#include "core/exchange/fieldparser.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>
#include <QMultiHash>

namespace app {
namespace {

core::Error refusal(const QString &sentence)
{
    return {core::ErrorCode::InvalidInput, sentence, {}};
}

QString number(QLocale locale, double value, int decimals)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return decimals < 0 ? locale.toString(value, 'g', QLocale::FloatingPointShortest)
                        : locale.toString(value, 'f', decimals);
}

} // namespace

struct TypedValues::Titles {
    QHash<int, QMultiHash<QString, core::RecordId>>
        byKind; ///< normalised title -> records; made when asked for
};

TypedValues::TypedValues(const Workspace &workspace)
    : m_workspace(workspace),
      m_titles(std::make_unique<Titles>())
{ }

TypedValues::~TypedValues() = default;

core::Result<core::FieldValue> TypedValues::parse(core::EntityKind kind, int field, const QString &text)
{
    const core::FieldInfo &info = core::entityInfo(kind).fields.at(field);
    const auto parsed = core::parseField(info, text, m_workspace.vocabularies());
    if (!parsed)
        return parsed.error();
    if (!parsed->unknownTerms.isEmpty())
        return refusal(
            QCoreApplication::translate("app::TypedValues",
                                        "\"%1\" is not in the word list. Choose a word from the list "
                                        "(Alt+Down), or add it there.")
                .arg(parsed->unknownTerms.constFirst()));
    if (parsed->names.isEmpty())
        return parsed->value;
    core::RecordIdSet ids = parsed->value.known<core::RecordIdSet>().value();
    for (const QString &name : parsed->names) {
        const auto id = recordNamed(info.target, name);
        if (!id)
            return id.error();
        ids.insert(*id);
    }
    if (info.type == core::FieldType::Reference)
        return core::FieldValue(ids.items().constFirst());
    return core::FieldValue(ids);
}

core::Result<core::RecordId> TypedValues::recordNamed(std::optional<core::EntityKind> kind,
                                                      const QString &title)
{
    using core::EntityKind;
    QList<EntityKind> kinds{EntityKind::Initiative, EntityKind::Activity, EntityKind::Organisation};
    if (kind)
        kinds = {*kind};
    QList<core::RecordId> found;
    for (const EntityKind one : std::as_const(kinds)) {
        auto titles = m_titles->byKind.find(int(one));
        if (titles == m_titles->byKind.end()) {
            titles = m_titles->byKind.insert(int(one), {});
            for (const core::RecordTable::Row &row : m_workspace.inventory().table(one))
                titles->insert(core::normalised(m_workspace.display().title(one, *row.record)), row.id);
        }
        found += titles->values(core::normalised(title));
    }
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty())
        return refusal(QCoreApplication::translate(
                           "app::TypedValues", "Nothing here is called \"%1\". Choose a name from the list.")
                           .arg(title));
    return refusal(QCoreApplication::translate("app::TypedValues",
                                               "%n records are called \"%1\". Choose the right one from the "
                                               "list.",
                                               nullptr, int(found.size()))
                       .arg(title));
}

QString TypedValues::editable(const Workspace &workspace, const core::FieldInfo &field,
                              const core::FieldValue &value)
{
    const core::Display display = workspace.display();
    if (const auto *text = value.as<QString>(); text && !field.vocabulary)
        return core::literalCell(*text);
    if (const auto *integer = value.as<qint64>()) {
        const bool isMoney = field.type == core::FieldType::Money;
        return isMoney ? number(display.locale(), double(*integer) / 100, *integer % 100 == 0 ? 0 : 2)
                       : number(display.locale(), double(*integer), 0);
    }
    if (const auto *real = value.as<double>())
        return number(display.locale(), *real, -1);
    if (const auto *terms = value.as<core::TermSet>(); terms && !field.vocabulary)
        return terms->items().join(QLatin1String("; "));
    return display.value(field, value);
}

} // namespace app
