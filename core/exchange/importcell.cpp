#include "core/exchange/importcell.h"

#include "core/base/text.h"
#include "core/exchange/fieldlist.h"
#include "core/exchange/fieldparser.h"
#include "core/exchange/recordcell.h"
#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/validation.h"

#include <QCoreApplication>

namespace core {

ImportColumn::ImportColumn(int index, QString name, ColumnTarget target, bool isLossless)
    : m_index(index),
      m_name(std::move(name)),
      m_target(std::move(target)),
      m_isLossless(isLossless)
{
    if (m_target.field < 0)
        return;
    const EntityInfo &info = entityInfo(m_target.entity);
    m_field = &info.fields.at(m_target.field);
    m_isName = info.nameField && m_field->keyText() == QLatin1String(info.nameField);
}

const ImportCell *ImportColumn::read(const QString &text, const CellContext &context)
{
    if (text.constData() == m_lastAddress)
        return m_last;
    const ImportCell *&cell = m_byAddress[text.constData()];
    if (!cell) {
        m_cells.push_back(parsed(text, context));
        cell = &m_cells.back();
    }
    m_lastAddress = text.constData();
    m_last = cell;
    return cell;
}

ImportCell ImportColumn::parsed(const QString &text, const CellContext &context) const
{
    ImportCell cell = m_target.isId ? parsedId(text)
        : m_field                   ? parsedField(text, context)
                                    : parsedNames(text, context);
    cell.column = m_name;
    cell.text = text;
    for (const QString &name : std::as_const(cell.names))
        cell.nameKeys.append(normalised(name));
    check(cell);
    return cell;
}

ImportCell ImportColumn::parsedId(const QString &text) const
{
    ImportCell cell;
    if (readsAsUnknown(text))
        return cell;
    if (const auto id = RecordId::fromText(text.trimmed()))
        cell.value = *id;
    else {
        cell.error = QCoreApplication::translate(
            "core::exchange", "This is not the id of a record. Clear the cell to add a new record.");
    }
    return cell;
}

/// Organisations in a role, or the targets of referrals (those are divided once all names are known).
ImportCell ImportColumn::parsedNames(const QString &text, const CellContext &context) const
{
    ImportCell cell;
    if (readsAsUnknown(text))
        return cell;
    if (readsAsNone(text)) {
        cell.value = FieldValue::none();
        cell.remarks.append(QCoreApplication::translate(
            "core::exchange", "\"None\" cannot be recorded here; that somebody takes part stays unknown."));
        return cell;
    }
    if (m_target.entity == EntityKind::Relation) {
        cell.names.append(text);
        return cell;
    }
    const auto names = splitList(text, context.isOrganisation);
    if (names)
        cell.names = *names;
    else {
        cell.error = QCoreApplication::translate(
            "core::exchange", "This cell holds too many names. Divide them over more rows.");
    }
    return cell;
}

ImportCell ImportColumn::parsedField(const QString &text, const CellContext &context) const
{
    ImportCell cell;
    if (m_isLossless) {
        if (auto value = fromRecordCell(*m_field, text)) {
            cell.value = *std::move(value);
            if (m_isName)
                cell.key = normalised(cell.value.known<QString>().value());
            return cell;
        }
    }
    auto parsed = parseField(*m_field, text, context.vocabularies, context.dateOrder);
    if (!parsed) {
        cell.error = parsed.error().message;
        return cell;
    }
    cell.value = parsed->value;
    cell.names = parsed->names;
    cell.remarks = parsed->remarks;
    addUnknownTerms(cell, parsed->unknownTerms, context);
    if (const auto *name = cell.value.as<QString>(); name && m_isName)
        cell.key = normalised(*name);
    return cell;
}

void ImportColumn::addUnknownTerms(ImportCell &cell, const QStringList &unknown,
                                   const CellContext &context) const
{
    using Answer = UnknownTerm::Answer;
    const QString vocabulary = m_field->vocabularyText();
    TermSet keys = cell.value.known<TermSet>().value();
    for (const QString &text : unknown) {
        const int entry = context.terms.entryOf(vocabulary, text);
        const UnknownTerm &term = context.terms.at(entry);
        cell.terms.append(entry);
        if (term.answer == Answer::Rejected) {
            if (cell.error.isEmpty()) {
                cell.error = QCoreApplication::translate("core::exchange",
                                                         "\"%1\" is not in the word list \"%2\". Choose "
                                                         "another word, or add it to the list.")
                                 .arg(text, m_field->label.in(productLanguage(QLocale())));
            }
        } else if (term.answer == Answer::LeftOut) {
            cell.remarks.append(
                QCoreApplication::translate("core::exchange", "\"%1\" is left out, as the mapping says.")
                    .arg(text));
        } else if (m_field->type == FieldType::Term) {
            cell.value = term.key;
        } else {
            keys.insert(term.key);
        }
    }
    if (m_field->type == FieldType::Terms && !keys.isEmpty())
        cell.value = keys;
}

void ImportColumn::check(ImportCell &cell) const
{
    if (!m_field || !cell.error.isEmpty() || cell.value.isUnknown())
        return;
    if (const auto problem = blockingProblem(m_target.entity, m_target.field, cell.value))
        cell.error = problem->sentence;
}

} // namespace core
