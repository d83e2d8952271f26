#include "app/desktop/workspace.h"

namespace app {

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    m_filter.referenceDate = QDate::currentDate();
}

Workspace::~Workspace() = default;

void Workspace::setDocument(std::unique_ptr<core::Document> document)
{
    m_document = std::move(document);
    m_vocabularies = core::Vocabularies(inventory());
    m_selection.clear();
    m_filter = Filter();
    m_filter.referenceDate = QDate::currentDate();
    if (m_document) {
        connect(m_document.get(), &core::Document::changed, this, &Workspace::follow);
        if (const auto stored = core::Profile::of(inventory()); stored && stored->referenceDate.isValid())
            m_filter.referenceDate = stored->referenceDate;
    }
    Q_EMIT documentReplaced();
    Q_EMIT filterChanged();
    Q_EMIT selectionChanged();
}

const core::Inventory &Workspace::inventory() const
{
    static const core::Inventory nothing;
    return m_document ? m_document->inventory() : nothing;
}

core::Profile Workspace::profile() const
{
    const auto stored = core::Profile::of(inventory());
    core::Profile profile = stored ? *stored : core::Profile();
    profile.referenceDate = m_filter.referenceDate;
    return profile;
}

bool Workspace::edit(const QString &label, const std::function<core::Result<void>(core::Edit &)> &change)
{
    if (!m_document)
        return false;
    if (const auto done = m_document->edit(label, change); !done) {
        Q_EMIT failed(done.error());
        return false;
    }
    return true;
}

void Workspace::undo()
{
    if (!m_document || !m_document->canUndo())
        return;
    if (const auto done = m_document->undo(); !done)
        Q_EMIT failed(done.error());
}

void Workspace::redo()
{
    if (!m_document || !m_document->canRedo())
        return;
    if (const auto done = m_document->redo(); !done)
        Q_EMIT failed(done.error());
}

void Workspace::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
}

void Workspace::setSelection(const QList<RecordRef> &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}

void Workspace::follow(const core::Change &change)
{
    const bool wordsChanged
        = std::any_of(change.records.cbegin(), change.records.cend(),
                      [](const auto &record) { return record.entity == core::EntityKind::VocabularyTerm; });
    if (wordsChanged)
        m_vocabularies = core::Vocabularies(inventory());

    const bool selectedGone
        = std::any_of(m_selection.cbegin(), m_selection.cend(),
                      [this](const RecordRef &ref) { return !inventory().find(ref.entity, ref.id); });
    Q_EMIT recordsChanged(change);
    if (selectedGone) {
        QList<RecordRef> left;
        std::copy_if(
            m_selection.cbegin(), m_selection.cend(), std::back_inserter(left),
            [this](const RecordRef &ref) { return inventory().find(ref.entity, ref.id) != nullptr; });
        setSelection(left);
    }
}

} // namespace app
