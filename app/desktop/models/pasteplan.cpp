#include "app/desktop/models/pasteplan.h"

#include "app/desktop/models/typedvalue.h"
#include "core/model/catalogue.h"
#include "core/model/validation.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::PastePlan", text);
}

class Planner {
public:
    explicit Planner(const Workspace &workspace) : m_workspace(workspace), m_typed(workspace) { }

    void put(int row, const QString &text, const PasteTarget &target)
    {
        if (target.field < 0) {
            if (!text.trimmed().isEmpty())
                fault(row, target, text,
                      translated(QT_TRANSLATE_NOOP("app::PastePlan", "This column cannot be filled in.")));
            return;
        }
        const auto value = m_typed.parse(target.record.entity, target.field, text);
        if (!value)
            return fault(row, target, text, value.error().message);
        if (const auto problem = core::blockingProblem(target.record.entity, target.field, *value))
            return fault(row, target, text, problem->sentence);
        const core::Record *record = m_workspace.inventory().find(target.record.entity, target.record.id);
        const core::FieldInfo &field = core::entityInfo(target.record.entity).fields.at(target.field);
        if (!record || field.get(*record) == *value)
            return;
        ++m_plan.cells;
        if (m_plan.operations.isEmpty() || m_plan.operations.constLast().id != target.record.id)
            m_plan.operations.append(
                {core::Operation::Kind::Update, target.record.entity, target.record.id, {}});
        m_plan.operations.last().fields.append({target.field, *value});
    }
    void fault(int row, const PasteTarget &target, const QString &text, const QString &sentence)
    {
        m_plan.faults.append({row, target.columnTitle, text, sentence});
    }
    PastePlan take() { return std::move(m_plan); }

private:
    const Workspace &m_workspace;
    TypedValues m_typed;
    PastePlan m_plan;
};

} // namespace

PastePlan planPaste(const Workspace &workspace, const QList<QStringList> &text,
                    const QList<QList<PasteTarget>> &targets)
{
    Planner planner(workspace);
    if (text.isEmpty() || targets.isEmpty())
        return planner.take();
    const bool fills = text.size() == 1 && text.constFirst().size() == 1;
    if (fills) {
        for (const auto &row : targets) {
            for (const PasteTarget &target : row)
                planner.put(1, text.constFirst().constFirst(), target);
        }
        return planner.take();
    }
    if (text.size() > targets.size())
        planner.fault(int(targets.size()) + 1, {}, {},
                      QCoreApplication::translate("app::PastePlan",
                                                  "The text has %n row(s) more than the table has below this "
                                                  "cell. Add records first, or paste fewer rows.",
                                                  nullptr, int(text.size() - targets.size())));
    for (qsizetype row = 0; row < std::min(text.size(), targets.size()); ++row) {
        const QStringList &cells = text.at(row);
        const auto &places = targets.at(row);
        if (cells.size() > places.size())
            planner.fault(int(row) + 1, {}, cells.at(places.size()),
                          translated(QT_TRANSLATE_NOOP("app::PastePlan",
                                                       "This row has more cells than the table has columns "
                                                       "from here. Start further to the left.")));
        for (qsizetype column = 0; column < std::min(cells.size(), places.size()); ++column)
            planner.put(int(row) + 1, cells.at(column), places.at(column));
    }
    return planner.take();
}

bool applyPaste(Workspace &workspace, const PastePlan &plan)
{
    if (!plan.faults.isEmpty() || plan.operations.isEmpty())
        return false;
    const QString label
        = QCoreApplication::translate("app::PastePlan", "Paste %n cell(s)", nullptr, plan.cells);
    return workspace.edit(label, [&](core::Edit &edit) {
        for (const core::Operation &operation : plan.operations) {
            if (auto done = edit.apply(operation); !done)
                return done;
        }
        return core::Result<void>();
    });
}

} // namespace app
