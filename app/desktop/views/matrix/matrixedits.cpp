#include "app/desktop/views/matrix/matrixedits.h"

#include "app/desktop/models/inheritedvalue.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/finding.h"

#include <QCoreApplication>
#include <QDate>

namespace app {
namespace {

const QString phaseVocabulary = QStringLiteral("fase");
const QString themeVocabulary = QStringLiteral("thema");

QString translated(const char *text)
{
    return QCoreApplication::translate("app::desktop", text);
}

/// The activity's own terms, else the inherited ones; "all" spelled out.
core::TermSet effectiveTerms(Workspace &workspace, const core::Activity &activity, const char *field,
                             const core::Known<core::TermSet> &own, const QString &vocabulary)
{
    core::TermSet terms = own.value();
    const int index = core::entityInfo(core::EntityKind::Activity).indexOf(QString::fromLatin1(field));
    if (own.isUnknown()) {
        if (const auto inherited
            = inheritedValue(workspace.inventory(), core::EntityKind::Activity, activity, index);
            inherited && inherited->value.as<core::TermSet>())
            terms = *inherited->value.as<core::TermSet>();
    }
    if (!terms.contains(core::allTerms))
        return terms;
    return core::TermSet(QList<QString>(workspace.vocabularies().keys(vocabulary, false)));
}

/// Takes \a from out with its sub-terms, unless \a adds, and puts \a to in.
core::TermSet moved(core::TermSet terms, const QString &from, const QString &to, bool adds,
                    const core::Vocabularies &vocabularies, const QString &vocabulary)
{
    if (!adds) {
        const QList<QString> before = terms.items();
        for (const QString &key : before) {
            const core::VocabularyTerm *term = vocabularies.find(vocabulary, key);
            if (key == from || (term && term->parent.hasValue() && *term->parent == from))
                terms.remove(key);
        }
    }
    terms.insert(to);
    return terms;
}

bool holds(const core::Known<QString> &dimension, const QString &key)
{
    return !dimension.hasValue() || *dimension == key || *dimension == core::allTerms;
}

QString nameOf(Workspace &workspace, const MatrixKey &cell)
{
    const core::Display display = workspace.display();
    return QStringLiteral("%1, %2").arg(display.term(themeVocabulary, cell.theme),
                                        display.term(phaseVocabulary, cell.phase));
}

core::Known<QString> known(const QString &key)
{
    return key.isEmpty() ? core::Known<QString>::unknown() : core::Known<QString>(key);
}

} // namespace

bool moveActivity(Workspace &workspace, core::RecordId id, const MatrixKey &from, const MatrixKey &to,
                  bool adds)
{
    const auto *activity = workspace.inventory().find<core::Activity>(id);
    if (!activity || (from.phase == to.phase && from.theme == to.theme))
        return false;
    core::Activity changed = *activity;
    const core::Vocabularies &words = workspace.vocabularies();
    if (from.phase != to.phase)
        changed.phases
            = moved(effectiveTerms(workspace, *activity, "phases", activity->phases, phaseVocabulary),
                    from.phase, to.phase, adds, words, phaseVocabulary);
    if (from.theme != to.theme)
        changed.themes
            = moved(effectiveTerms(workspace, *activity, "themes", activity->themes, themeVocabulary),
                    from.theme, to.theme, adds, words, themeVocabulary);
    if (changed.phases == activity->phases && changed.themes == activity->themes)
        return false;
    const QString label = adds ? translated(QT_TRANSLATE_NOOP("app::desktop", "Add %1 to %2"))
                               : translated(QT_TRANSLATE_NOOP("app::desktop", "Move %1 to %2"));
    return workspace.edit(label.arg(workspace.display().title(id), nameOf(workspace, to)),
                          [&](core::Edit &edit) { return edit.update(changed); });
}

QList<const core::CellMark *> marksOn(const core::Inventory &inventory, const MatrixKey &cell)
{
    QList<const core::CellMark *> marks;
    for (const core::CellMark &mark : inventory.all<core::CellMark>()) {
        // A mark of one region says nothing of the whole file, and one of a target group nothing of the cell.
        const bool inRegion = !mark.region.hasValue() || *mark.region == cell.region;
        if (holds(mark.phase, cell.phase) && holds(mark.theme, cell.theme) && inRegion
            && !mark.targetGroup.hasValue())
            marks.append(&mark);
    }
    return marks;
}

bool isOfCellAlone(const core::CellMark &mark, const MatrixKey &cell)
{
    return mark.phase.hasValue() && mark.theme.hasValue() && mark.region == known(cell.region);
}

bool markCell(Workspace &workspace, const MatrixKey &cell, const QString &mark, const QString &reason)
{
    if (!workspace.document())
        return false;
    core::CellMark record;
    const QList<const core::CellMark *> marks = marksOn(workspace.inventory(), cell);
    for (const core::CellMark *old : marks) {
        if (isOfCellAlone(*old, cell))
            record = *old;
    }
    record.phase = cell.phase;
    record.theme = cell.theme;
    record.region = known(cell.region);
    record.mark = mark;
    record.reason = known(reason.trimmed());
    record.author = known(workspace.document()->author());
    record.date = core::PartialDate(QDate::currentDate());
    const QString label
        = translated(QT_TRANSLATE_NOOP("app::desktop", "Mark %1 as %2"))
              .arg(nameOf(workspace, cell), workspace.display().term(QStringLiteral("vakmarkering"), mark));
    return workspace.edit(label, [&](core::Edit &edit) -> core::Result<void> {
        if (!record.id.isNull())
            return edit.update(record);
        const auto inserted = edit.insert(record);
        return inserted ? core::Result<void>() : inserted.error();
    });
}

bool unmarkCell(Workspace &workspace, const MatrixKey &cell)
{
    core::RecordIdSet ids;
    const QList<const core::CellMark *> marks = marksOn(workspace.inventory(), cell);
    for (const core::CellMark *mark : marks)
        ids.insert(mark->id);
    if (ids.isEmpty())
        return false;
    return workspace.edit(
        translated(QT_TRANSLATE_NOOP("app::desktop", "Remove the mark of %1")).arg(nameOf(workspace, cell)),
        [&](core::Edit &edit) { return edit.remove(ids); });
}

} // namespace app
