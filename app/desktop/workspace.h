#pragma once

#include "app/desktop/filter.h"
#include "core/model/display.h"
#include "core/model/profile.h"
#include "core/model/vocabularies.h"
#include "core/store/document.h"

#include <QObject>

#include <memory>

namespace app {

/// One record somewhere in the window.
struct RecordRef {
    core::EntityKind entity = core::EntityKind::Initiative;
    core::RecordId id;

    bool operator==(const RecordRef &) const = default;
};

/// What the views share: the open document, the filter and the selection. It holds no widget and decides
/// nothing.
///
/// Views read from here, call edit() and setSelection(), and update from the signals; they never speak to
/// each other. Lives on the GUI thread. There is always a document while views are shown; without one the
/// start page is.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// nullptr while no file is open.
    core::Document *document() const { return m_document.get(); }
    void setDocument(std::unique_ptr<core::Document> document); ///< null closes

    const core::Inventory &inventory() const; ///< empty while no file is open
    const core::Vocabularies &vocabularies() const { return m_vocabularies; }
    /// The file's method profile at the filter's reference date.
    core::Profile profile() const;
    core::Display display() const { return core::Display(inventory(), m_vocabularies); }

    /// Document::edit() with the error shown to the user. False when nothing was changed.
    bool edit(const QString &label, const std::function<core::Result<void>(core::Edit &)> &change);
    void undo();
    void redo();

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);

    const QList<RecordRef> &selection() const { return m_selection; }
    void setSelection(const QList<RecordRef> &selection);

Q_SIGNALS:
    void documentReplaced(); ///< another file, or none
    void recordsChanged(
        const core::Change &change); ///< an edit, undo or redo; inventory() and vocabularies() are new
    void filterChanged();
    void selectionChanged();
    void failed(const core::Error &error); ///< for the one place that shows errors

private:
    void follow(const core::Change &change);

    std::unique_ptr<core::Document> m_document;
    core::Vocabularies m_vocabularies;
    Filter m_filter;
    QList<RecordRef> m_selection;
};

} // namespace app
