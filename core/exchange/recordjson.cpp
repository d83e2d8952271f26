#include "core/exchange/recordjson.h"

#include "core/exchange/jsonscanner.h"
#include "core/exchange/jsonvalue.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace core {
namespace {

constexpr int formatVersion = 1;
constexpr qsizetype chunkBytes = 1 << 20;
constexpr qint64 recordsPerPoll = 1000;

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}};
}

void appendRecord(QByteArray &json, const EntityInfo &info, const Record &record)
{
    json += "{\"id\":\"" + record.id.toLatin1() + '"';
    for (const FieldInfo &field : info.fields) {
        json += ",\"";
        json += field.key;
        json += "\":";
        appendJson(json, field, field.get(record));
    }
    json += '}';
}

class Writer {
public:
    Writer(QIODevice &out, const JobControl &job) : m_out(out), m_job(job) { }

    Result<void> write(const Inventory &inventory)
    {
        m_total = std::max<qsizetype>(1, inventory.size());
        m_json = "{\"format\":\"stelselkaart\",\"version\":" + QByteArray::number(formatVersion)
            + ",\"records\":{";
        bool isFirst = true;
        for (const EntityKind kind : entityKinds) {
            m_json += std::exchange(isFirst, false) ? "\n" : ",\n";
            if (const auto done = writeTable(entityInfo(kind), inventory.table(kind)); !done)
                return done;
        }
        m_json += "\n}}\n";
        return flush(0);
    }

private:
    Result<void> writeTable(const EntityInfo &info, const RecordTable &table)
    {
        m_json += '"' + QByteArray(info.key) + "\":[";
        bool isFirst = true;
        for (const RecordTable::Row &row : table) {
            m_json += std::exchange(isFirst, false) ? "\n" : ",\n";
            appendRecord(m_json, info, *row.record);
            if (++m_written % recordsPerPoll == 0) {
                m_job.reportProgress(static_cast<int>(100 * m_written / m_total));
                if (m_job.isCancelled())
                    return cancelled();
            }
            if (const auto flushed = flush(chunkBytes); !flushed)
                return flushed;
        }
        m_json += ']';
        return {};
    }

    Result<void> flush(qsizetype above)
    {
        if (m_json.size() <= above)
            return {};
        if (m_out.write(m_json) != m_json.size()) {
            return Error{
                ErrorCode::FileNotWritable,
                QCoreApplication::translate("core::exchange",
                                            "The export could not be written. Check whether the disk is full "
                                            "and whether you may write in this folder."),
                m_out.errorString()};
        }
        m_json.clear();
        return {};
    }

    QIODevice &m_out;
    const JobControl &m_job;
    QByteArray m_json;
    qint64 m_written = 0;
    qint64 m_total = 1;
};

Error notOurs(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "core::exchange",
                "This is not a JSON export of Stelselkaart, or it is damaged. Export the file "
                "again from the program."),
            detail};
}

class Reader {
public:
    Reader(const QByteArray &bytes, const JsonLimits &limits, const JobControl &job)
        : m_scanner(bytes),
          m_size(bytes.size()),
          m_limits(limits),
          m_job(job)
    { }

    Result<Inventory> read()
    {
        if (!m_scanner.take('{'))
            return notOurs(u"no object"_qs);
        bool hasFormat = false;
        bool hasRecords = false;
        do {
            const auto key = m_scanner.takeString();
            if (!key || !m_scanner.take(':'))
                return damaged();
            if (*key == u"records") {
                if (const auto done = readRecords(); !done)
                    return done.error();
                hasRecords = true;
                continue;
            }
            const auto value = m_scanner.takeValue(m_limits.recordBytes);
            if (!value)
                return damaged();
            if (*key == u"format")
                hasFormat = *value == QByteArrayView("\"stelselkaart\"");
            else if (*key == u"version" && value->toInt() > formatVersion)
                return tooNew(value->toByteArray());
        } while (m_scanner.take(','));
        if (!m_scanner.take('}') || !m_scanner.atEnd())
            return damaged();
        if (!hasFormat || !hasRecords)
            return notOurs(u"no format or no records"_qs);
        return filled();
    }

private:
    Error damaged() const { return notOurs(QStringLiteral("byte %1").arg(m_scanner.position())); }

    static Error tooNew(const QByteArray &version)
    {
        return {ErrorCode::TooNew,
                QCoreApplication::translate("core::exchange",
                                            "This export has format version %1, which a newer Stelselkaart "
                                            "wrote. Please update the program.")
                    .arg(QString::fromUtf8(version)),
                {}};
    }

    Error tooManyRecords() const
    {
        return {
            ErrorCode::InvalidInput,
            QCoreApplication::translate("core::exchange",
                                        "This export holds more than %1 records, the most that can be read "
                                        "at once. Divide it over several files.")
                .arg(QLocale().toString(m_limits.records)),
            {}};
    }

    Result<void> readRecords()
    {
        if (!m_scanner.take('{'))
            return damaged();
        if (m_scanner.take('}'))
            return {};
        do {
            const auto key = m_scanner.takeString();
            if (!key || !m_scanner.take(':') || !m_scanner.take('['))
                return damaged();
            const EntityInfo *info = findEntity(*key);
            if (!info) {
                return Error{
                    ErrorCode::InvalidInput,
                    QCoreApplication::translate("core::exchange",
                                                "The export holds records called \"%1\", which this version "
                                                "does not know.")
                        .arg(*key),
                    {}};
            }
            if (const auto done = readTable(*info); !done)
                return done;
        } while (m_scanner.take(','));
        return m_scanner.take('}') ? Result<void>() : Result<void>(damaged());
    }

    Result<void> readTable(const EntityInfo &info)
    {
        if (m_scanner.take(']'))
            return {};
        qint64 number = 0;
        do {
            const auto bytes = m_scanner.takeValue(m_limits.recordBytes);
            if (!bytes)
                return damaged();
            if (const auto done = readRecord(info, *bytes, ++number); !done)
                return done;
            if (++m_count > m_limits.records)
                return tooManyRecords();
            if (m_count % recordsPerPoll == 0) {
                m_job.reportProgress(static_cast<int>(100 * m_scanner.position() / m_size));
                if (m_job.isCancelled())
                    return cancelled();
            }
        } while (m_scanner.take(','));
        return m_scanner.take(']') ? Result<void>() : Result<void>(damaged());
    }

    static Error inRecord(const EntityInfo &info, qint64 number, const QString &sentence)
    {
        return {ErrorCode::InvalidInput,
                QCoreApplication::translate("core::exchange", "Record %1 of \"%2\": %3")
                    .arg(number)
                    .arg(info.keyText(), sentence),
                {}};
    }

    Result<void> readRecord(const EntityInfo &info, QByteArrayView bytes, qint64 number)
    {
        QJsonParseError fault;
        const QByteArray json = QByteArray::fromRawData(bytes.data(), bytes.size());
        const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
        if (!document.isObject()) {
            return inRecord(info, number,
                            QCoreApplication::translate("core::exchange", "this is not a JSON object (%1).")
                                .arg(fault.errorString()));
        }
        const QJsonObject object = document.object();
        const auto id = RecordId::fromText(object.value(u"id").toString());
        if (!id || m_ids.contains(*id)) {
            return inRecord(info, number,
                            QCoreApplication::translate("core::exchange",
                                                        "its id is missing, not an id, or used before."));
        }
        const std::shared_ptr<Record> record = info.create();
        record->id = *id;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == u"id")
                continue;
            const FieldInfo *field = info.field(it.key());
            if (!field) {
                return inRecord(
                    info, number,
                    QCoreApplication::translate("core::exchange", "there is no field \"%1\".").arg(it.key()));
            }
            const auto value = fieldFromJson(*field, it.value());
            if (!value)
                return inRecord(info, number, value.error().message);
            field->set(*record, *value);
        }
        m_ids.insert(*id);
        m_records[static_cast<size_t>(info.kind)].append(record);
        return {};
    }

    /// In the order of ids, because a table takes the newest id at its end.
    Inventory filled()
    {
        Inventory inventory;
        for (const EntityKind kind : entityKinds) {
            QList<RecordPtr> &records = m_records[static_cast<size_t>(kind)];
            std::sort(records.begin(), records.end(),
                      [](const RecordPtr &a, const RecordPtr &b) { return a->id < b->id; });
            inventory.reserve(kind, records.size());
            for (const RecordPtr &record : std::as_const(records))
                inventory.put(kind, record);
        }
        return inventory;
    }

    JsonScanner m_scanner;
    qsizetype m_size;
    const JsonLimits &m_limits;
    const JobControl &m_job;
    qint64 m_count = 0;
    QSet<RecordId> m_ids;
    std::array<QList<RecordPtr>, entityKindCount> m_records;
};

} // namespace

Result<void> writeRecordsJson(const Inventory &inventory, QIODevice &out, const JobControl &job)
{
    return Writer(out, job).write(inventory);
}

Result<Inventory> readRecordsJson(const QByteArray &bytes, const JsonLimits &limits, const JobControl &job)
{
    if (bytes.size() > limits.fileBytes) {
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate("core::exchange",
                                        "This JSON file is larger than %1 MB. Divide it over several files.")
                .arg(limits.fileBytes / (1024 * 1024)),
            {}};
    }
    return Reader(bytes, limits, job).read();
}

} // namespace core
