#include "core/exchange/importfindings.h"

#include "core/base/text.h"
#include "core/exchange/jsonvalue.h"
#include "core/model/catalogue.h"
#include "core/model/entities/finding.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace core {
namespace {

constexpr qsizetype longestQuote = 200; // characters of a cell in a note

/// All that rows say of one field of one record.
struct Dispute {
    const ImportDifference *first;
    QList<const ImportDifference *> others;
};

QString quoted(const ImportCell *cell)
{
    const QString text = cell ? tidied(cell->text) : QString();
    return text.size() > longestQuote ? text.left(longestQuote - 1) + u'…' : text;
}

QString fingerprintOf(const Dispute &dispute)
{
    const ImportDifference &first = *dispute.first;
    const FieldInfo &field = entityInfo(first.draft->kind).fields.at(first.field);
    QByteArrayList values;
    for (const ImportDifference *other : dispute.others) {
        QByteArray json;
        appendJson(json, field, other->otherValue);
        if (!values.contains(json))
            values.append(json);
    }
    std::sort(values.begin(), values.end());
    const QByteArray what = first.draft->id.toLatin1() + '/' + field.key + '/' + values.join('/');
    return QString::fromLatin1(QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(32));
}

/// In Dutch, as it is kept in the file.
QString noteOf(const ImportWork &work, const Dispute &dispute)
{
    const ImportDifference &first = *dispute.first;
    const FieldInfo &field = entityInfo(first.draft->kind).fields.at(first.field);
    const ImportRow &keptRow = work.plan.rows.at(first.kept.row);
    QString note = u"%1: rij %2 van blad “%3” zegt “%4”"_qs.arg(
        field.label.in(u"nl"), QString::number(keptRow.row), work.plan.sheets.at(keptRow.sheet).name,
        quoted(first.kept.cell));
    for (const ImportDifference *other : dispute.others) {
        const ImportRow &row = work.plan.rows.at(other->other.row);
        const QString sheet = row.sheet == keptRow.sheet
            ? QString()
            : u" van blad “%1”"_qs.arg(work.plan.sheets.at(row.sheet).name);
        note += u", rij %1%2 zegt “%3”"_qs.arg(QString::number(row.row), sheet, quoted(other->other.cell));
    }
    return note + u". De eerste waarde is bewaard."_qs;
}

void remarkOn(ImportWork &work, const ImportDifference &difference)
{
    const ImportRow &kept = work.plan.rows.at(difference.kept.row);
    const ImportCell *other = difference.other.cell;
    work.remark(difference.other.row, other ? other->column : QString(), other ? other->text : QString(),
                QCoreApplication::translate("core::exchange",
                                            "Row %1 says \"%2\" of the same record. The first is kept, and "
                                            "a finding says so.")
                    .arg(QString::number(kept.row), quoted(difference.kept.cell)));
}

} // namespace

void addFindings(ImportWork &work)
{
    QList<Dispute> disputes;
    QHash<std::pair<const ImportDraft *, int>, qsizetype> byField;
    for (const ImportDifference &difference : work.drafts.differences()) {
        if (difference.draft->isDropped)
            continue;
        const std::pair<const ImportDraft *, int> key{difference.draft, difference.field};
        if (!byField.contains(key)) {
            byField.insert(key, disputes.size());
            disputes.append(Dispute{&difference, {}});
        }
        disputes[byField.value(key)].others.append(&difference);
        remarkOn(work, difference);
    }
    for (const Dispute &dispute : std::as_const(disputes)) {
        Finding finding;
        finding.rule = u"import-verschil"_qs;
        finding.fingerprint = fingerprintOf(dispute);
        const RecordId known
            = work.index.find(EntityKind::Finding, ImportIndex::identityOf(EntityKind::Finding, finding));
        if (!known.isNull()) {
            work.met(EntityKind::Finding, known);
            continue;
        }
        finding.id = RecordId::fromName(u"finding/"_qs + finding.fingerprint.value());
        finding.records = RecordIdSet{dispute.first->draft->id};
        finding.status = u"nieuw"_qs;
        finding.note = noteOf(work, dispute);
        if (!work.options.source.isEmpty())
            finding.source = work.options.source;
        if (work.drafts.contains(finding.id))
            finding.id = work.options.newId();
        work.add(std::move(finding), dispute.others.constFirst()->other.row);
        for (const ImportDifference *other : dispute.others)
            work.accept(other->other.row);
    }
}

} // namespace core
