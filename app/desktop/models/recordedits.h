#pragma once

#include "app/desktop/workspace.h"

class QPalette;
class QColor;

namespace app {

/// Sets one field of all \a records (of one kind) in one edit, labelled with the field and the record or
/// their number; \a newWords that the value names come along in it. True also when everything had that value
/// already (no edit then).
bool setField(Workspace &workspace, const QList<RecordRef> &records, int field, const core::FieldValue &value,
              const QList<core::VocabularyTerm> &newWords = {});
/// Adds to the vocabularies those of \a words that are not there yet.
core::Result<void> insertWords(core::Edit &edit, const QList<core::VocabularyTerm> &words);
/// A field that makes the record what it is, never changed after its birth: a term's vocabulary and key, by
/// which other records name it.
bool isFixed(core::EntityKind kind, int field);

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
