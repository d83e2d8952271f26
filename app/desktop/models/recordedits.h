#pragma once

#include "app/desktop/workspace.h"

#include <optional>

class QPalette;
class QColor;

namespace app {

/// Sets one field of all \a records (of one kind) in one edit, labelled with the field and the record or
/// their number. True also when everything had that value already (no edit then).
bool setField(Workspace &workspace, const QList<RecordRef> &records, int field,
              const core::FieldValue &value);
/// A field that makes the record what it is, never changed after its birth: a term's vocabulary and key, by
/// which other records name it.
bool isFixed(core::EntityKind kind, int field);

/// Adds \a word to a vocabulary in an edit of its own, or finds it there. The term's key; nothing when it
/// could not be added.
std::optional<QString> addTerm(Workspace &workspace, const QString &vocabulary, const QString &word);

/// What deleting \a records takes besides, as a sentence: "This also deletes 3 activities and 2 relations."
/// Empty when it takes nothing else.
QString deletionSentence(const core::Inventory &inventory, const core::Display &display,
                         const QList<RecordRef> &records);
bool deleteRecords(Workspace &workspace, const QList<RecordRef> &records);

/// "Zandhoek scan", or "3 initiatives"; short enough for a label.
QString titleOf(const core::Display &display, const core::Inventory &inventory,
                const QList<RecordRef> &records);
/// "3 initiatieven", "1 initiatief": the catalogue's words, counted.
QString counted(const core::Display &display, core::EntityKind kind, qsizetype count);

/// Grey that still reads at 4.5:1 on the base colour: for what is inherited, geen or unknown.
QColor inheritedTextColour(const QPalette &palette);

} // namespace app
