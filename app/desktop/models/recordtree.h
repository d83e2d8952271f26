#pragma once

#include "app/desktop/models/recordcells.h"
#include "app/desktop/models/recordfilter.h"
#include "app/desktop/models/searchtext.h"
#include "app/desktop/models/sortkey.h"
#include "core/base/jobcontrol.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace app {

/// The records of one kind with their parts below them, sorted and filtered: the index behind RecordModel.
///
/// It knows no signals: RecordModel asks where something goes, announces it, and has it done. Nodes keep
/// their address while their record exists. Building and filtering are O(records); sorting is O(n log n), one
/// record's change O(n) pointer moves.
class RecordTree {
public:
    struct Node {
        // What every key of a search reads stands together.
        QByteArray text;           ///< SearchText; empty until a search needs it
        quint64 words = 0;         ///< which words of the present search it holds
        Node *parent = nullptr;    ///< the root for records of the table's own kind
        int row = -1;              ///< among parent->shown; -1 while hidden
        bool isInScope = true;     ///< what the filter's facets say of it
        std::vector<Node *> parts; ///< all, sorted
        std::vector<Node *> shown; ///< those of parts that the filter lets through
        core::RecordPtr record;
        SortKey key;
    };

    RecordTree(const Workspace &workspace, core::EntityKind kind);

    core::EntityKind kind() const { return m_kind; }
    core::EntityKind kindOf(const Node &node) const
    {
        return node.parent == &m_root ? m_kind : *childKindOf(m_kind);
    }
    Node &root() { return m_root; }
    const Node &root() const { return m_root; }
    Node *find(core::RecordId id);
    const ProviderIndex &providers() const { return m_providers; }
    CellContent cell(const Node &node, const RecordColumn &column) const;

    /// Everything anew from the inventory, sorted and filtered.
    void load();
    void sort(const RecordColumn &column, Qt::SortOrder order);
    /// Takes the workspace's filter. \a facetsChanged false: only the search text is new.
    void filter(bool facetsChanged);
    /// The texts of one inventory's records, by the rows of their tables.
    struct Texts {
        core::Inventory inventory;
        std::vector<QByteArray> own;
        std::vector<QByteArray> parts; ///< of the kind below
    };
    /// Reads what searches need ahead of the first one: a fifth of a second for a national file, so it is for
    /// a worker. Holds copies of all it reads. Error Cancelled.
    std::function<core::Result<Texts>(const core::JobControl &)> textReading() const;
    /// For the records that are still the same.
    void takeTexts(const Texts &texts);
    /// Drops what was remembered of words and names, after a term or an organisation changed.
    void forgetTexts();
    void refreshProviders() { m_providers = ProviderIndex(m_workspace.inventory()); }
    void refreshFilter();

    /// A new hidden node in its place among the parts of its parent; nullptr when the record or its parent is
    /// not there. Call settle() for its family afterwards.
    Node *add(core::EntityKind kind, core::RecordId id);
    /// Forgets the node with its parts. \pre it is hidden.
    void drop(Node *node);
    /// Reads the node's record again: its text, its scope and its sort key, left in its old place.
    void reread(Node &node);
    /// Whether the filter lets it through, given the state of its family.
    bool passes(const Node &node) const;
    /// Puts the node at its place among all parts.
    void place(Node &node);
    /// The row it would have among the shown, itself taken out first.
    int rowFor(const Node &node) const;
    void show(Node &node, int row);
    void hide(Node &node);

private:
    struct IdHash {
        size_t operator()(core::RecordId id) const { return qHash(id); }
    };

    bool isBefore(const Node *a, const Node *b) const;
    bool matchesText(const Node &top) const;
    bool partMatchesText(const Node &part) const;
    void findWords(Node &node, const SearchWords::Known &known);
    void readScope(Node &top);
    void showParts(Node &top);
    bool hasMeantPart(const Node &top) const;
    SortKey keyOf(const Node &node) const;
    QByteArray textOf(const Node &node);
    void rebuildShown();
    void keepShown(Node &parent);
    void renumber(Node &parent, size_t from = 0);

    const Workspace &m_workspace;
    const core::EntityKind m_kind;
    Node m_root;
    std::unordered_map<core::RecordId, std::unique_ptr<Node>, IdHash> m_nodes;
    ProviderIndex m_providers;
    RecordColumn m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QCollator m_collator;
    SearchWords m_words;
    std::unique_ptr<SearchText> m_texts;
    std::unique_ptr<RecordFilter> m_filter;
};

} // namespace app
