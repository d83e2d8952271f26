#include "core/store/logcheck.h"

#include "core/store/replay.h"
#include "core/store/sqlite.h"

#include <QHash>

#include <algorithm>

namespace core {
namespace {

bool step(Database &database, qint64 number, Direction direction, const RecordColumns &columns,
          Inventory &inventory)
{
    const Result<QByteArray> changeset = ChangeLog::changeset(database, number);
    return changeset && replay(*changeset, direction, columns, inventory);
}

} // namespace

QList<qint64> misfitsIn(Database &database, const ChangeLog &log, const RecordColumns &columns,
                        const Inventory &present)
{
    Inventory first = present;
    const QList<qint64> way = log.presentWay();
    const bool isBack = std::all_of(way.crbegin(), way.crend(), [&](qint64 number) {
        return step(database, number, Direction::Backward, columns, first);
    });
    if (!isBack)
        return {0};

    QHash<qint64, int> children; // a state is kept until its last branch was followed
    for (const ChangeInfo &entry : log.entries())
        ++children[entry.parent];
    QHash<qint64, Inventory> states{{0, first}};
    QList<qint64> misfits;
    for (const ChangeInfo &entry : log.entries()) {
        const auto parent = states.find(entry.parent);
        if (parent == states.end()) {
            misfits.append(entry.number); // made on top of a misfit
            continue;
        }
        const bool isLast = --children[entry.parent] == 0;
        Inventory state = isLast ? std::move(*parent) : *parent;
        if (isLast)
            states.erase(parent);
        const bool fits = step(database, entry.number, Direction::Forward, columns, state)
            && (entry.number != log.state().head || state.equals(present));
        if (!fits) {
            misfits.append(entry.number);
        } else if (children.value(entry.number) > 0) {
            states.insert(entry.number, state);
        }
    }
    return misfits;
}

} // namespace core
