#include "tests/fuzz/documentrun.h"

#include "core/model/entities/organisation.h"
#include "core/store/check.h"
#include "core/store/document.h"

#include <QFileInfo>

using namespace core;
using namespace fuzzing;

namespace {

constexpr qsizetype mostSteps = 8; // of a history; a longer one repeats itself

std::unique_ptr<Document> opened(const QString &path, Document::OpenMode mode)
{
    auto document = Document::open(path, mode, QStringLiteral("fuzz"));
    if (!document)
        require(!document.error().message.isEmpty(), "a file that cannot be opened is told why");
    return document ? std::move(document).value() : nullptr;
}

void tryHistory(const Document &document)
{
    const QList<ChangeInfo> history = document.history();
    for (const ChangeInfo &change : history.mid(0, mostSteps))
        (void)document.inventoryAt(change.number);
    for (const EntityKind kind : entityKinds) {
        const RecordTable &table = document.inventory().table(kind);
        if (table.size() > 0)
            (void)document.historyOf(kind, table.at(0)->id);
    }
    (void)document.versions();
}

void tryEditing(Document &document)
{
    const QString before = document.fingerprint();
    Organisation organisation;
    organisation.name = QStringLiteral("Nieuw");
    const auto done = document.edit(QStringLiteral("Toevoegen"), [&](Edit &edit) -> Result<void> {
        if (const auto id = edit.insert(organisation); !id)
            return id.error();
        return {};
    });
    if (!done)
        return;
    const QString after = document.fingerprint();
    require(after != before, "an edit is seen");
    // A page of a damaged file may be found broken only now: then nothing changes, and it is said.
    const auto undone = document.undo();
    require(undone || !undone.error().message.isEmpty(), "what cannot be undone is told why");
    require(document.fingerprint() == (undone ? before : after), "undo is exact, or nothing");
    qsizetype back = 0;
    while (back < mostSteps && document.canUndo() && document.undo())
        ++back;
    require(back == 0 || document.canRedo(), "what was undone is there to be redone");
    while (document.canRedo() && document.redo() && back > 0)
        --back;
}

void tryRepair(const ScratchFolder &folder, const QString &path)
{
    const QString saved = folder.path(QStringLiteral("saved.stelsel"));
    const QByteArray before = bytesOf(path);
    const auto repaired = repairFile(path, saved);
    require(bytesOf(path) == before, "saving what can be saved leaves the damaged file as it is");
    if (!repaired)
        return;
    const auto report = checkFile(saved);
    require(report && report->isSound(), "a repaired file is sound");
    require(opened(saved, Document::OpenMode::Exclusive) != nullptr, "a repaired file opens");
}

} // namespace

void tryDocument(const ScratchFolder &folder, const QString &path)
{
    const auto report = checkFile(path);
    if (!report)
        require(!report.error().message.isEmpty(), "a file that cannot be checked is told why");
    (void)opened(path, Document::OpenMode::ReadOnly);
    tryRepair(folder, path);
    if (const auto document = opened(path, Document::OpenMode::Exclusive)) {
        tryHistory(*document);
        tryEditing(*document);
        (void)document->saveCopy(folder.path(QStringLiteral("copy.stelsel")));
    }
}
