// How RecordModel follows the document, row by row.
#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/models/recordmodel.h"
#include "core/model/catalogue.h"
#include "core/model/entities/initiative.h"

#include <QTimer>

namespace app {
namespace {

/// From here a reset costs less than row by row, and the view has lost its place anyway.
constexpr int manyRecords = 200;
constexpr int idleMilliseconds = 100; ///< after loading, when the first picture has been painted

} // namespace

void RecordModel::prepareSearch()
{
    m_texts.cancel();
    m_texts = {};
    if (m_textsAwaited)
        return; // the one that waits will read what there is by then
    m_textsAwaited = true;
    QTimer::singleShot(idleMilliseconds, this, [this] {
        m_textsAwaited = false;
        m_texts = runJob<RecordTree::Texts>(this, m_tree.textReading(), [this](const auto &read) {
            m_texts = {};
            if (read)
                m_tree.takeTexts(*read);
        });
    });
}

void RecordModel::reload()
{
    m_last = {};
    beginResetModel();
    m_filter = m_workspace.filter();
    m_tree.load();
    endResetModel();
    prepareSearch();
    announceCounts();
}

void RecordModel::applyFilter()
{
    const Filter &filter = m_workspace.filter();
    Filter sameText = filter;
    sameText.text = m_filter.text;
    const bool facetsChanged = sameText != m_filter;
    m_filter = filter;
    beginResetModel();
    m_tree.filter(facetsChanged);
    endResetModel();
    announceCounts();
}

void RecordModel::announceCounts()
{
    Q_EMIT countsChanged(shownCount(), totalCount());
}

void RecordModel::follow(const core::Change &change)
{
    m_last = {};
    if (change.records.size() >= manyRecords)
        return reload();
    if (m_texts.isValid())
        prepareSearch(); // what is being read may be what just changed
    followRecords(change);
    announceCounts();
}

/// The own records whose cells, text or scope may be other than before.
QSet<core::RecordId> RecordModel::affectedBy(const core::Change &change)
{
    using core::EntityKind;
    QSet<core::RecordId> families;
    QSet<core::RecordId> participations;
    QSet<core::RecordId> organisations;
    for (const core::RecordChange &record : change.records) {
        if (record.entity == EntityKind::Participation)
            participations.insert(record.id);
        else if (record.entity == EntityKind::Organisation)
            organisations.insert(record.id);
    }
    if (kind() != EntityKind::Initiative || (participations.isEmpty() && organisations.isEmpty()))
        return families;
    const auto collect = [&] {
        for (const core::RecordId id : std::as_const(participations))
            families.insert(m_tree.providers().initiativeOf(id));
        for (const core::RecordId id : std::as_const(organisations)) {
            for (const core::RecordId initiative : m_tree.providers().initiativesOf(id))
                families.insert(initiative);
        }
    };
    collect();
    m_tree.refreshProviders();
    collect();
    return families;
}

void RecordModel::addInstancesOf(QSet<core::RecordId> &families) const
{
    if (kind() != core::EntityKind::Initiative || families.isEmpty())
        return;
    QList<core::RecordId> instances;
    for (const core::Initiative &initiative : m_workspace.inventory().all<core::Initiative>()) {
        if (initiative.instanceOf.hasValue() && families.contains(*initiative.instanceOf))
            instances.append(initiative.id);
    }
    for (const core::RecordId id : std::as_const(instances))
        families.insert(id);
}

void RecordModel::followRecords(const core::Change &change)
{
    using RecordKind = core::RecordChange::Kind;
    m_tree.refreshFilter();
    QSet<core::RecordId> families = affectedBy(change);
    const auto child = childKindOf(kind());
    const auto familyOf
        = [&](const Node &node) { return (node.parent == &m_tree.root() ? node : *node.parent).record->id; };
    const auto comesIn = [&](core::EntityKind entity, core::RecordId id) {
        if (Node *node = m_tree.add(entity, id))
            families.insert(familyOf(*node));
    };
    bool wordsChanged = false;
    for (const core::RecordChange &record : change.records) {
        wordsChanged |= record.entity == core::EntityKind::VocabularyTerm;
        Node *node = m_tree.find(record.id);
        if (record.kind == RecordKind::Deleted && node) {
            families.insert(familyOf(*node));
            takeOut(node);
        } else if (record.kind == RecordKind::Updated && node) {
            families.insert(familyOf(*node));
            if (record.entity != child || !record.fields.contains(parentFieldOf(kind())))
                continue;
            takeOut(node);
            comesIn(record.entity, record.id);
        } else if (record.kind == RecordKind::Inserted && record.entity == kind()) {
            comesIn(record.entity, record.id);
        }
    }
    // Parts only now: their parents may stand after them in the change.
    for (const core::RecordChange &record : change.records) {
        if (child && record.entity == *child && record.kind == RecordKind::Inserted)
            comesIn(record.entity, record.id);
    }
    addInstancesOf(families);
    if (wordsChanged) {
        m_tree.forgetTexts();
        reload();
        return;
    }
    QList<core::RecordId> ordered(families.cbegin(), families.cend());
    std::sort(ordered.begin(), ordered.end());
    for (const core::RecordId id : std::as_const(ordered))
        settleFamily(id);
    repaint(ordered);
}

void RecordModel::takeOut(Node *node)
{
    if (node->row >= 0) {
        const QModelIndex parent = node->parent == &m_tree.root() ? QModelIndex() : indexOf(*node->parent);
        const bool isSeen = node->parent == &m_tree.root() || parent.isValid();
        if (isSeen)
            beginRemoveRows(parent, node->row, node->row);
        m_tree.hide(*node);
        if (isSeen)
            endRemoveRows();
    }
    m_tree.drop(node);
    m_last = {};
}

void RecordModel::settleFamily(core::RecordId top)
{
    Node *node = m_tree.find(top);
    if (!node)
        return;
    m_tree.reread(*node);
    for (Node *part : std::vector<Node *>(node->parts)) {
        m_tree.reread(*part);
        m_tree.place(*part);
    }
    m_tree.reread(*node); // once more: it may be sorted by the union of its parts
    m_tree.place(*node);
    settle(*node);
    for (Node *part : std::vector<Node *>(node->parts))
        settle(*part);
}

/// Brings a node's row to where filter and order want it, and says so to the views.
void RecordModel::settle(Node &node)
{
    const bool wanted = m_tree.passes(node);
    const bool isTop = node.parent == &m_tree.root();
    const QModelIndex parent = isTop ? QModelIndex() : indexOf(*node.parent);
    const bool isSeen = isTop || parent.isValid();
    if (wanted && node.row < 0) {
        const int row = m_tree.rowFor(node);
        if (isSeen)
            beginInsertRows(parent, row, row);
        m_tree.show(node, row);
        if (isSeen)
            endInsertRows();
    } else if (!wanted && node.row >= 0) {
        if (isSeen)
            beginRemoveRows(parent, node.row, node.row);
        m_tree.hide(node);
        if (isSeen)
            endRemoveRows();
    } else if (wanted) {
        const int from = node.row;
        const int to = m_tree.rowFor(node);
        if (to == from)
            return;
        if (isSeen)
            beginMoveRows(parent, from, from, parent, to > from ? to + 1 : to);
        m_tree.hide(node);
        m_tree.show(node, to);
        if (isSeen)
            endMoveRows();
    }
}

/// Names, words and inherited values of other records stand in these cells too; a view paints only the rows
/// it shows.
void RecordModel::repaint(const QList<core::RecordId> &families)
{
    m_last = {}; // views may have asked while rows were coming and going
    const int last = int(m_columns.size()) - 1;
    if (shownCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(shownCount() - 1, last));
    for (const core::RecordId id : families) {
        const QModelIndex parent = indexOf(id);
        if (const int parts = parent.isValid() ? rowCount(parent) : 0; parts > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(parts - 1, last, parent));
    }
}

} // namespace app
