#include "core/store/check.h"

#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/references.h"
#include "core/model/validation.h"
#include "core/store/damagedfile.h"
#include "core/store/logcheck.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace core {
namespace {

/// Writes the report of one file.
class Checker {
public:
    explicit Checker(DamagedFile &file) : m_file(file) { }

    /// An error where the machine failed, not the file.
    Result<CheckReport> run();

private:
    void fault(const QString &sentence, const QString &detail = {});
    void advise(const QString &sentence, const QString &detail = {});
    void checkIntegrity();
    void checkRecords(const Salvage &salvage);
    void checkReferences(const Inventory &inventory);
    void checkValues(const Inventory &inventory);
    void checkWords(const Inventory &inventory, const Vocabularies &vocabularies);
    void checkLog(const Inventory &inventory);

    DamagedFile &m_file;
    CheckReport m_report;
};

Result<CheckReport> Checker::run()
{
    m_report.formatVersion = m_file.formatVersion;
    for (const Error &error : std::as_const(m_file.faults))
        fault(error.message, error.detail);
    if (!m_file.database.handle())
        return m_report;
    if (m_file.formatVersion < currentFormatVersion) {
        advise(QCoreApplication::translate("core::store",
                                           "The file has an older format (%1). It is brought "
                                           "up to date when it is opened for editing.")
                   .arg(m_file.formatVersion));
    }
    if (m_file.columns)
        checkIntegrity();
    const Salvage salvage = salvageRecords(m_file.database);
    if (salvage.trouble)
        return *salvage.trouble;
    m_report.records = salvage.inventory.size();
    checkRecords(salvage);
    checkReferences(salvage.inventory);
    checkValues(salvage.inventory);
    if (m_file.columns)
        checkLog(salvage.inventory);
    return m_report;
}

void Checker::fault(const QString &sentence, const QString &detail)
{
    m_report.remarks.append({CheckRemark::Weight::Fault, sentence, detail});
}

void Checker::advise(const QString &sentence, const QString &detail)
{
    m_report.remarks.append({CheckRemark::Weight::Advice, sentence, detail});
}

void Checker::checkIntegrity()
{
    Result<Statement> prepared = m_file.database.prepare("PRAGMA integrity_check(20)");
    if (!prepared) {
        fault(prepared.error().message, prepared.error().detail);
        return;
    }
    Statement statement = std::move(prepared).value();
    Result<bool> row = statement.step();
    for (; row && *row; row = statement.step()) {
        const QString finding = statement.text(0);
        if (finding != QLatin1String("ok")) {
            fault(QCoreApplication::translate("core::store", "A part of the file is damaged on the disk."),
                  QStringLiteral("integrity_check: ") + finding);
        }
    }
    if (!row)
        fault(row.error().message, row.error().detail);
}

void Checker::checkRecords(const Salvage &salvage)
{
    for (const Loss &loss : salvage.losses)
        fault(sentenceOf(loss), detailOf(loss));
}

void Checker::checkReferences(const Inventory &inventory)
{
    const Vocabularies vocabularies(inventory);
    const Display display(inventory, vocabularies);
    for (const EntityInfo &info : catalogue()) {
        for (const RecordTable::Row &row : inventory.table(info.kind)) {
            for (const int index : brokenReferences(inventory, info.kind, *row.record)) {
                const FieldInfo &field = info.fields.at(index);
                fault(QCoreApplication::translate("core::store",
                                                  "\"%1\": \"%2\" points at something that is "
                                                  "not in the file.")
                          .arg(display.title(info.kind, *row.record), display.label(field.label)),
                      QStringLiteral("%1 %2 %3").arg(info.keyText(), row.id.toText(), field.keyText()));
            }
        }
    }
}

void Checker::checkValues(const Inventory &inventory)
{
    const Vocabularies vocabularies(inventory);
    const Display display(inventory, vocabularies);
    for (const EntityInfo &info : catalogue()) {
        for (const RecordTable::Row &row : inventory.table(info.kind)) {
            for (int i = 0; i < info.fields.size(); ++i) {
                const FieldInfo &field = info.fields.at(i);
                if (const auto problem = blockingProblem(info.kind, i, field.get(*row.record))) {
                    advise(QStringLiteral("\"%1\", \"%2\": %3")
                               .arg(display.title(info.kind, *row.record), display.label(field.label),
                                    problem->sentence),
                           QStringLiteral("%1 %2 %3").arg(info.keyText(), row.id.toText(), field.keyText()));
                }
            }
        }
    }
    checkWords(inventory, vocabularies);
}

void Checker::checkWords(const Inventory &inventory, const Vocabularies &vocabularies)
{
    QMap<std::pair<QString, QString>, int> unknown; // vocabulary and key -> how often
    const auto look = [&](const FieldInfo &field, const QString &key) {
        if (key != allTerms && !vocabularies.find(field.vocabularyText(), key))
            ++unknown[{field.vocabularyText(), key}];
    };
    for (const EntityInfo &info : catalogue()) {
        for (const FieldInfo &field : info.fields) {
            if (!field.vocabulary)
                continue;
            for (const RecordTable::Row &row : inventory.table(info.kind)) {
                const FieldValue value = field.get(*row.record);
                if (const auto *key = value.as<QString>()) {
                    look(field, *key);
                } else if (const auto *keys = value.as<TermSet>()) {
                    std::for_each(keys->begin(), keys->end(), [&](const QString &one) { look(field, one); });
                }
            }
        }
    }
    for (auto one = unknown.cbegin(); one != unknown.cend(); ++one) {
        advise(QCoreApplication::translate("core::store",
                                           "\"%1\" is not in the word list \"%2\", but used %n time(s). Add "
                                           "it to the list, or choose another word.",
                                           nullptr, one.value())
                   .arg(one.key().second, one.key().first),
               one.key().first);
    }
}

void Checker::checkLog(const Inventory &inventory)
{
    const Result<ChangeLog> log = ChangeLog::load(m_file.database);
    if (!log) {
        fault(QCoreApplication::translate("core::store", "The history of the file is damaged."),
              log.error().detail);
        return;
    }
    m_report.changes = log->entries().size();
    for (const qint64 number : misfitsIn(m_file.database, *log, *m_file.columns, inventory)) {
        if (number == 0) {
            fault(QCoreApplication::translate("core::store",
                                              "The history does not lead to the records as "
                                              "they are: the file was changed outside the "
                                              "program."));
        } else {
            fault(QCoreApplication::translate("core::store",
                                              "Entry %1 of the history (\"%2\") does not fit "
                                              "the records.")
                      .arg(number)
                      .arg(log->find(number)->label));
        }
    }
}

} // namespace

bool CheckReport::isSound() const
{
    return std::none_of(remarks.cbegin(), remarks.cend(), [](const CheckRemark &remark) {
        return remark.weight == CheckRemark::Weight::Fault;
    });
}

Result<CheckReport> checkFile(const QString &path)
{
    Result<DamagedFile> opened = DamagedFile::open(path);
    if (!opened)
        return opened.error();
    DamagedFile file = std::move(opened).value();
    return Checker(file).run();
}

} // namespace core
