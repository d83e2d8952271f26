#include "app/desktop/models/recordedits.h"

#include "core/model/catalogue.h"
#include "core/model/references.h"

#include <QColor>
#include <QCoreApplication>
#include <QMap>
#include <QPalette>

namespace app {
namespace {

constexpr qsizetype longestTitle = 60;

QString translated(const char *text)
{
    return QCoreApplication::translate("app::RecordEdits", text);
}

QString elided(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestTitle ? line.left(longestTitle - 1) + u'…' : line;
}

core::RecordIdSet idsOf(const QList<RecordRef> &records)
{
    QList<core::RecordId> ids;
    for (const RecordRef &ref : records)
        ids.append(ref.id);
    return core::RecordIdSet(std::move(ids));
}

/// "a, b and c"
QString enumerated(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return translated(QT_TRANSLATE_NOOP("app::RecordEdits", "%1 and %2"))
        .arg(parts.mid(0, parts.size() - 1).join(QLatin1String(", ")), parts.constLast());
}

QString fieldLabel(const Workspace &workspace, const QList<RecordRef> &records, int field)
{
    const core::Display display = workspace.display();
    const core::FieldInfo &info = core::entityInfo(records.constFirst().entity).fields.at(field);
    return translated(QT_TRANSLATE_NOOP("app::RecordEdits", "Change %1 of %2"))
        .arg(display.label(info.label), titleOf(display, workspace.inventory(), records));
}

} // namespace

QString counted(const core::Display &display, core::EntityKind kind, qsizetype count)
{
    const core::EntityInfo &info = core::entityInfo(kind);
    const QString noun = display.label(count == 1 ? info.singular : info.plural);
    return QStringLiteral("%1 %2").arg(display.locale().toString(count), noun.toLower());
}

QString titleOf(const core::Display &display, const core::Inventory &inventory,
                const QList<RecordRef> &records)
{
    if (records.size() != 1)
        return records.isEmpty() ? QString() : counted(display, records.constFirst().entity, records.size());
    const core::Record *record = inventory.find(records.constFirst().entity, records.constFirst().id);
    return record ? elided(display.title(records.constFirst().entity, *record)) : QStringLiteral("?");
}

bool setField(Workspace &workspace, const QList<RecordRef> &records, int field, const core::FieldValue &value,
              const QList<core::VocabularyTerm> &newWords)
{
    QList<RecordRef> others;
    for (const RecordRef &ref : records) {
        const core::Record *record = workspace.inventory().find(ref.entity, ref.id);
        if (record && core::entityInfo(ref.entity).fields.at(field).get(*record) != value)
            others.append(ref);
    }
    if (others.isEmpty())
        return true;
    return workspace.edit(fieldLabel(workspace, others, field), [&](core::Edit &edit) {
        if (auto added = insertWords(edit, newWords); !added)
            return added;
        for (const RecordRef &ref : std::as_const(others)) {
            if (auto done = edit.setField(ref.entity, ref.id, field, value); !done)
                return done;
        }
        return core::Result<void>();
    });
}

bool isFixed(core::EntityKind kind, int field)
{
    const QString key = core::entityInfo(kind).fields.at(field).keyText();
    return kind == core::EntityKind::VocabularyTerm
        && (key == QLatin1String("vocabulary") || key == QLatin1String("key"));
}

core::Result<void> insertWords(core::Edit &edit, const QList<core::VocabularyTerm> &words)
{
    for (const core::VocabularyTerm &word : words) {
        if (edit.inventory().find<core::VocabularyTerm>(word.id))
            continue; // two fields of one form may name it
        if (const auto inserted = edit.insert(word); !inserted)
            return inserted.error();
    }
    return {};
}

QString deletionSentence(const core::Inventory &inventory, const core::Display &display,
                         const QList<RecordRef> &records)
{
    const core::RecordIdSet asked = idsOf(records);
    QMap<core::EntityKind, int> taken;
    int emptied = 0;
    const auto operations = core::deletionOf(inventory, asked);
    for (const core::Operation &operation : operations) {
        if (operation.kind == core::Operation::Kind::Update)
            emptied += int(operation.fields.size());
        else if (!asked.contains(operation.id))
            ++taken[operation.entity];
    }
    QStringList sentences;
    QStringList parts;
    for (auto kind = taken.cbegin(); kind != taken.cend(); ++kind)
        parts.append(counted(display, kind.key(), kind.value()));
    if (!parts.isEmpty())
        sentences.append(translated(QT_TRANSLATE_NOOP("app::RecordEdits", "This also deletes %1."))
                             .arg(enumerated(parts)));
    if (emptied > 0)
        sentences.append(QCoreApplication::translate(
            "app::RecordEdits", "%n reference(s) in other records become empty.", nullptr, emptied));
    return sentences.join(u' ');
}

bool deleteRecords(Workspace &workspace, const QList<RecordRef> &records)
{
    if (records.isEmpty())
        return true;
    const QString label = translated(QT_TRANSLATE_NOOP("app::RecordEdits", "Delete %1"))
                              .arg(titleOf(workspace.display(), workspace.inventory(), records));
    return workspace.edit(label, [&](core::Edit &edit) { return edit.remove(idsOf(records)); });
}

QColor inheritedTextColour(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    // Two thirds text, one third base: 6:1 on white with black text.
    return QColor((text.red() * 2 + base.red()) / 3, (text.green() * 2 + base.green()) / 3,
                  (text.blue() * 2 + base.blue()) / 3);
}

} // namespace app
