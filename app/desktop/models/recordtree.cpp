#include "app/desktop/models/recordtree.h"

#include "core/model/catalogue.h"

namespace app {
namespace {

core::RecordId parentOf(core::EntityKind top, const core::Record &part)
{
    const core::FieldInfo &field = core::entityInfo(*childKindOf(top)).fields.at(parentFieldOf(top));
    return field.get(part).known<core::RecordId>().value();
}

} // namespace

RecordTree::RecordTree(const Workspace &workspace, core::EntityKind kind)
    : m_workspace(workspace),
      m_kind(kind),
      m_sortColumn(defaultColumns(kind).constFirst()),
      m_collator(sortCollator(QLocale()))
{
    refreshFilter();
    forgetTexts();
}

RecordTree::Node *RecordTree::find(core::RecordId id)
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second.get();
}

CellContent RecordTree::cell(const Node &node, const RecordColumn &column) const
{
    const RecordCells cells(m_workspace, m_providers);
    if (node.parent != &m_root)
        return cells.ofPart(m_kind, *node.record, column);
    QList<const core::Record *> parts;
    if (column.childField >= 0) {
        for (const Node *part : node.parts)
            parts.append(part->record.get());
    }
    return cells.ofTop(m_kind, *node.record, column, parts);
}

void RecordTree::load()
{
    m_root.parts.clear();
    m_root.shown.clear();
    m_nodes.clear();
    refreshProviders();
    forgetTexts();
    const core::Inventory &inventory = m_workspace.inventory();
    const auto child = childKindOf(m_kind);
    m_nodes.reserve(size_t(inventory.table(m_kind).size() + (child ? inventory.table(*child).size() : 0)));
    for (const core::RecordTable::Row &row : inventory.table(m_kind)) {
        auto node = std::make_unique<Node>();
        node->record = row.record;
        node->parent = &m_root;
        m_root.parts.push_back(node.get());
        m_nodes.emplace(row.id, std::move(node));
    }
    if (child) {
        for (const core::RecordTable::Row &row : inventory.table(*child)) {
            Node *parent = find(parentOf(m_kind, *row.record));
            if (!parent)
                continue;
            auto node = std::make_unique<Node>();
            node->record = row.record;
            node->parent = parent;
            parent->parts.push_back(node.get());
            m_nodes.emplace(row.id, std::move(node));
        }
    }
    sort(m_sortColumn, m_sortOrder);
    m_words = {}; // no node knows anything of them
    filter(true);
}

bool RecordTree::isBefore(const Node *a, const Node *b) const
{
    const int order = a->key.compare(b->key, m_sortOrder);
    return order != 0 ? order < 0 : a->record->id < b->record->id;
}

SortKey RecordTree::keyOf(const Node &node) const
{
    const CellContent content = cell(node, m_sortColumn);
    const int field = node.parent == &m_root && m_sortColumn.field >= 0 ? m_sortColumn.field : -1;
    const core::FieldInfo *info = nullptr;
    if (field >= 0)
        info = &core::entityInfo(m_kind).fields.at(field);
    else if (m_sortColumn.childField >= 0)
        info = &core::entityInfo(*childKindOf(m_kind)).fields.at(m_sortColumn.childField);
    return SortKey(info, content.value, content.text, m_workspace.vocabularies(), m_collator);
}

void RecordTree::sort(const RecordColumn &column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    const auto before = [this](const Node *a, const Node *b) { return isBefore(a, b); };
    for (const auto &[id, node] : m_nodes)
        node->key = keyOf(*node);
    std::sort(m_root.parts.begin(), m_root.parts.end(), before);
    for (Node *top : m_root.parts)
        std::sort(top->parts.begin(), top->parts.end(), before);
    rebuildShown();
}

void RecordTree::keepShown(Node &parent)
{
    parent.shown.clear();
    std::copy_if(parent.parts.begin(), parent.parts.end(), std::back_inserter(parent.shown),
                 [](const Node *part) { return part->row >= 0; });
    renumber(parent);
}

void RecordTree::rebuildShown()
{
    keepShown(m_root);
    for (Node *top : m_root.parts)
        keepShown(*top);
}

void RecordTree::refreshFilter()
{
    m_filter = std::make_unique<RecordFilter>(m_workspace.inventory(), m_workspace.profile(),
                                              m_workspace.filter());
    m_words = SearchWords(m_workspace.filter().text);
}

void RecordTree::forgetTexts()
{
    m_texts = std::make_unique<SearchText>(m_workspace.vocabularies(), m_workspace.display().language());
    for (const auto &[id, node] : m_nodes)
        node->text.clear();
}

void RecordTree::readScope(Node &top)
{
    for (Node *part : top.parts)
        part->isInScope = m_filter->passes(kindOf(*part), *part->record);
    top.isInScope = childKindOf(m_kind) ? m_filter->passes(m_kind, *top.record)
                                        : m_filter->passesWithParts(m_kind, *top.record);
}

void RecordTree::filter(bool facetsChanged)
{
    const SearchWords former = std::exchange(m_words, {});
    refreshFilter();
    const SearchWords::Known known = m_words.knownFrom(former);
    for (Node *top : m_root.parts) {
        if (facetsChanged)
            readScope(*top);
        findWords(*top, known);
        for (Node *part : top->parts)
            findWords(*part, known);
        top->row = passes(*top) ? 0 : -1;
        if (top->row == 0) // the parts of what is hidden are looked at when it comes back
            showParts(*top);
    }
    keepShown(m_root);
}

void RecordTree::showParts(Node &top)
{
    const bool isNarrowed = !m_words.isEmpty() && hasMeantPart(top);
    bool isOther = false;
    for (Node *part : top.parts) {
        const bool wanted = part->isInScope && (!isNarrowed || partMatchesText(*part));
        isOther |= wanted != (part->row >= 0);
        part->row = wanted ? 0 : -1;
    }
    if (isOther)
        keepShown(top);
    else
        renumber(top);
}

namespace {

/// Everything a search may find in a record; see SearchText. Of an initiative also who provides it.
QByteArray searchTextOf(SearchText &texts, core::EntityKind kind, const core::Record &record,
                        const ProviderIndex *providers, const core::Display &display)
{
    QByteArray text = texts.of(kind, record);
    if (providers) {
        const auto parties = providers->providersOf(record.id);
        for (const core::RecordId party : parties)
            text += SearchText::ofTitle(display.title(party));
    }
    text.squeeze(); // there are many of them
    return text;
}

} // namespace

std::function<core::Result<RecordTree::Texts>(const core::JobControl &)> RecordTree::textReading() const
{
    return [kind = m_kind, inventory = m_workspace.inventory(), vocabularies = m_workspace.vocabularies(),
            language = m_workspace.display().language(),
            providers = m_providers](const core::JobControl &job) -> core::Result<Texts> {
        constexpr size_t rowsPerPoll = 1024;
        Texts read;
        read.inventory = inventory;
        SearchText texts(vocabularies, language);
        const core::Display display(inventory, vocabularies);
        const auto readTable = [&](core::EntityKind one, std::vector<QByteArray> &into) {
            const bool hasProviders = one == kind && one == core::EntityKind::Initiative;
            into.reserve(size_t(inventory.table(one).size()));
            for (const core::RecordTable::Row &row : inventory.table(one)) {
                if (into.size() % rowsPerPoll == 0 && job.isCancelled())
                    return false;
                into.push_back(
                    searchTextOf(texts, one, *row.record, hasProviders ? &providers : nullptr, display));
            }
            return true;
        };
        const auto child = childKindOf(kind);
        if (!readTable(kind, read.own) || (child && !readTable(*child, read.parts)))
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
        return read;
    };
}

void RecordTree::takeTexts(const Texts &texts)
{
    const auto take = [&](core::EntityKind kind, const std::vector<QByteArray> &from) {
        for (size_t i = 0; i < from.size(); ++i) {
            const core::RecordPtr &record = texts.inventory.table(kind).at(qsizetype(i));
            if (Node *node = find(record->id); node && node->record == record)
                node->text = from[i];
        }
    };
    take(m_kind, texts.own);
    if (const auto child = childKindOf(m_kind))
        take(*child, texts.parts);
}

void RecordTree::findWords(Node &node, const SearchWords::Known &known)
{
    if (m_words.isEmpty())
        return;
    if (node.text.isEmpty())
        node.text = textOf(node);
    node.words = m_words.in(node.text, node.words, known);
}

QByteArray RecordTree::textOf(const Node &node)
{
    const bool hasProviders = node.parent == &m_root && m_kind == core::EntityKind::Initiative;
    return searchTextOf(*m_texts, kindOf(node), *node.record, hasProviders ? &m_providers : nullptr,
                        m_workspace.display());
}

bool RecordTree::partMatchesText(const Node &part) const
{
    return (part.words | part.parent->words) == m_words.all();
}

/// Of a record with all its parts together.
bool RecordTree::matchesText(const Node &top) const
{
    quint64 words = top.words;
    for (const Node *part : top.parts) {
        if (part->isInScope)
            words |= part->words;
    }
    return words == m_words.all();
}

/// Where only several parts together hold all words, none of them is more meant than the others.
bool RecordTree::hasMeantPart(const Node &top) const
{
    return std::any_of(top.parts.cbegin(), top.parts.cend(),
                       [this](const Node *part) { return part->isInScope && partMatchesText(*part); });
}

bool RecordTree::passes(const Node &node) const
{
    if (node.parent != &m_root) {
        return node.isInScope && (m_words.isEmpty() || partMatchesText(node) || !hasMeantPart(*node.parent));
    }
    const bool isInScope = node.isInScope
        || std::any_of(node.parts.cbegin(), node.parts.cend(),
                       [](const Node *part) { return part->isInScope; });
    return isInScope && (m_words.isEmpty() || matchesText(node));
}

RecordTree::Node *RecordTree::add(core::EntityKind kind, core::RecordId id)
{
    const core::RecordPtr record = m_workspace.inventory().table(kind).pointer(id);
    Node *parent = nullptr;
    if (record)
        parent = kind == m_kind ? &m_root : find(parentOf(m_kind, *record));
    if (!parent || m_nodes.contains(id))
        return nullptr;
    auto made = std::make_unique<Node>();
    Node *node = made.get();
    node->record = record;
    node->parent = parent;
    m_nodes.emplace(id, std::move(made));
    parent->parts.push_back(node);
    return node;
}

void RecordTree::drop(Node *node)
{
    for (const Node *part : std::vector<Node *>(node->parts))
        m_nodes.erase(part->record->id);
    std::erase(node->parent->parts, node);
    m_nodes.erase(core::RecordId(node->record->id));
}

void RecordTree::reread(Node &node)
{
    const core::EntityKind kind = kindOf(node);
    if (core::RecordPtr record = m_workspace.inventory().table(kind).pointer(node.record->id))
        node.record = std::move(record);
    node.text.clear();
    findWords(node, {});
    node.isInScope = kind == m_kind && !childKindOf(m_kind) ? m_filter->passesWithParts(kind, *node.record)
                                                            : m_filter->passes(kind, *node.record);
    node.key = keyOf(node);
}

void RecordTree::place(Node &node)
{
    auto &parts = node.parent->parts;
    std::erase(parts, &node);
    parts.insert(std::upper_bound(parts.begin(), parts.end(), &node,
                                  [this](const Node *a, const Node *b) { return isBefore(a, b); }),
                 &node);
}

int RecordTree::rowFor(const Node &node) const
{
    const auto &shown = node.parent->shown;
    const auto stands = [&](const Node *other) { return isBefore(other, &node); };
    if (node.row < 0)
        return int(std::partition_point(shown.begin(), shown.end(), stands) - shown.begin());
    const auto own = shown.begin() + node.row;
    if (const auto at = std::partition_point(shown.begin(), own, stands); at != own)
        return int(at - shown.begin());
    return int(std::partition_point(own + 1, shown.end(), stands) - shown.begin()) - 1;
}

void RecordTree::show(Node &node, int row)
{
    auto &shown = node.parent->shown;
    shown.insert(shown.begin() + row, &node);
    renumber(*node.parent, size_t(row));
}

void RecordTree::hide(Node &node)
{
    auto &shown = node.parent->shown;
    const auto row = size_t(node.row);
    shown.erase(shown.begin() + node.row);
    node.row = -1;
    renumber(*node.parent, row);
}

void RecordTree::renumber(Node &parent, size_t from)
{
    for (size_t i = from; i < parent.shown.size(); ++i)
        parent.shown[i]->row = int(i);
}

} // namespace app
