#include "samples.h"

#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/journey.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/settings.h"
#include "core/model/vocabularies.h"
#include "core/store/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace core;

namespace samples {
namespace {

int below(std::mt19937 &random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

QString word(std::mt19937 &random)
{
    static const QStringList words{QStringLiteral("ontmoeten"),
                                   QStringLiteral("weten"),
                                   QStringLiteral("willen"),
                                   QStringLiteral("kunnen"),
                                   QStringLiteral("energie-coöperatie"),
                                   QStringLiteral("'; DROP TABLE change; --"),
                                   QStringLiteral("=HYPERLINK(\"x\")"),
                                   QStringLiteral("😀 emoji"),
                                   QStringLiteral("regel\neen\ttab"),
                                   QStringLiteral("\u202Erechts"),
                                   QStringLiteral("\"aanhaling\""),
                                   QStringLiteral("nul\u0001teken")};
    return words.at(below(random, static_cast<int>(words.size())));
}

TermSet some(const QStringList &pool, std::mt19937 &random)
{
    QList<QString> terms;
    const int count = 1 + below(random, 2);
    for (int i = 0; i < count; ++i)
        terms.append(pool.at(below(random, static_cast<int>(pool.size()))));
    return TermSet(terms);
}

std::optional<RecordId> anyId(const Inventory &inventory, EntityKind kind, std::mt19937 &random)
{
    const RecordTable &table = inventory.table(kind);
    if (table.size() == 0)
        return std::nullopt;
    return table.at(below(random, static_cast<int>(table.size())))->id;
}

std::optional<RecordId> anyTarget(const FieldInfo &field, const Inventory &targets, std::mt19937 &random)
{
    return anyId(targets, field.target.value_or(EntityKind::Initiative), random);
}

EntityKind anyKind(std::mt19937 &random)
{
    return entityKinds[random() % entityKinds.size()];
}

Initiative initiative(quint64 number, std::mt19937 &random)
{
    static const QStringList themes{QStringLiteral("digitalisering"), QStringLiteral("verduurzaming"),
                                    QStringLiteral("arbeidsmarkt"), QStringLiteral("financiering")};
    Initiative made;
    made.id = id(number);
    made.name = QStringLiteral("Initiatief %1").arg(number);
    made.summary = QStringLiteral("Initiatief %1 ondersteunt ondernemers; voorbeeldtekst %2.")
                       .arg(number)
                       .arg(below(random, 9999));
    made.kind = QStringLiteral("programma");
    made.regions = TermSet{QStringLiteral("regio-%1").arg(below(random, 40))};
    made.municipalities
        = some({QStringLiteral("a-stad"), QStringLiteral("b-dorp"), QStringLiteral("c")}, random);
    made.level = QStringLiteral("regionaal");
    made.stage = QStringLiteral("pilot");
    made.startsOn = PartialDate(2016 + below(random, 9), 1 + below(random, 12));
    if (below(random, 3))
        made.endsOn = PartialDate(2026, 12, 31);
    else
        made.endsOn = Known<PartialDate>::none();
    made.permanence = QStringLiteral("tijdelijk");
    made.funding = QStringLiteral("incidenteel");
    if (below(random, 2))
        made.budget = 2500000LL * (1 + below(random, 80));
    made.themes = some(themes, random);
    made.website = QStringLiteral("https://voorbeeld.example/%1").arg(number);
    made.source = QStringLiteral("synthetisch");
    made.verifiedOn = PartialDate(2024, 1 + below(random, 12), 15);
    return made;
}

Activity activity(quint64 number, RecordId owner, std::mt19937 &random)
{
    static const QStringList phases{QStringLiteral("ontmoeten"), QStringLiteral("weten"),
                                    QStringLiteral("willen"), QStringLiteral("kunnen")};
    Activity made;
    made.id = id(number);
    made.initiative = owner;
    made.name = QStringLiteral("Initiatief - onderdeel %1").arg(number);
    made.phases = some(phases, random);
    made.kind = QStringLiteral("workshop");
    made.themes = some({QStringLiteral("digitalisering"), QStringLiteral("verduurzaming")}, random);
    made.targetGroups = TermSet{QStringLiteral("peloton")};
    made.sizeClasses
        = some({QStringLiteral("zzp"), QStringLiteral("micro"), QStringLiteral("klein")}, random);
    if (below(random, 2))
        made.sectors
            = some({QStringLiteral("bouw"), QStringLiteral("zorg"), QStringLiteral("horeca")}, random);
    made.channels = TermSet{QStringLiteral("loket")};
    made.delivery = QStringLiteral("fysiek");
    made.orientation = QStringLiteral("vraaggericht");
    made.source = QStringLiteral("synthetisch");
    return made;
}

void addSettings(Inventory &inventory)
{
    FileInfo info;
    info.id = id(1);
    info.title = QStringLiteral("Voorbeeldregio");
    info.referenceDate = PartialDate(2025, 1, 1);
    inventory.put(info);
    const QStringList phases{QStringLiteral("ontmoeten"), QStringLiteral("weten"), QStringLiteral("willen"),
                             QStringLiteral("kunnen")};
    for (const QString &phase : phases) {
        VocabularyTerm term = newTerm(QStringLiteral("fase"), phase);
        inventory.put(term);
    }
}

} // namespace

std::unique_ptr<Document> opened(const QString &path, Document::OpenMode mode)
{
    auto document = Document::open(path, mode, author);
    if (!document) {
        qWarning("%s (%s)", qPrintable(document.error().message), qPrintable(document.error().detail));
        return nullptr;
    }
    return std::move(document).value();
}

std::unique_ptr<Document> created(const QString &path)
{
    return created(path, country(20));
}

std::unique_ptr<Document> created(const QString &path, const Inventory &contents)
{
    auto document = Document::create(path, contents, author);
    if (!document) {
        qWarning("%s (%s)", qPrintable(document.error().message), qPrintable(document.error().detail));
        return nullptr;
    }
    return std::move(document).value();
}

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
    const QByteArray all = "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON;" + sql;
    char *message = nullptr;
    if (sqlite3_exec(database, all.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), message);
    sqlite3_close(database);
}

void cutOffChange(const QString &path, const QString &half)
{
    // so large that pages reach the file before it is committed
    sqlite3 *writer = nullptr;
    const char *change = "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                         "UPDATE initiative SET name = 'half'; UPDATE activity SET name = 'half'";
    if (sqlite3_open(QFile::encodeName(path).constData(), &writer) != SQLITE_OK
        || sqlite3_exec(writer, change, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("cannot change %s", qPrintable(path));
    write(half, bytesOf(path));
    write(half + QStringLiteral("-journal"), bytesOf(path + QStringLiteral("-journal")));
    sqlite3_close(writer);
}

QString integrity(const QString &path)
{
    auto opening = Database::open(path, Database::Access::ReadWrite);
    if (!opening)
        return opening.error().detail;
    Database database = std::move(opening).value();
    if (auto done = database.configure(); !done)
        return done.error().detail;
    QStringList findings;
    for (const char *question : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
        auto prepared = database.prepare(question);
        if (!prepared)
            return prepared.error().detail;
        Statement statement = std::move(prepared).value();
        for (auto row = statement.step(); !row || *row; row = statement.step()) {
            if (!row)
                return row.error().detail;
            findings.append(statement.text(0));
        }
    }
    return findings.value(0, QStringLiteral("no answer"));
}

const Initiative &firstInitiative(const Document &document)
{
    return document.inventory().all<Initiative>().at(0);
}

Result<void> rename(Document &document, const QString &name)
{
    const RecordId first = firstInitiative(document).id;
    return document.edit(QStringLiteral("Hernoemen tot %1").arg(name), [&](Edit &edit) {
        return edit.setField(EntityKind::Initiative, first, fieldIndex<Initiative>("name"), name);
    });
}

RecordId id(quint64 number)
{
    return RecordId(((0x018C00000000ULL + number / 7) << 16) | 0x7000ULL, 0x8000000000000000ULL | number);
}

Inventory country(int initiatives, unsigned seed)
{
    std::mt19937 random(seed);
    Inventory inventory;
    addSettings(inventory);
    quint64 number = 2;
    QList<RecordId> organisations;
    for (int i = 0; i < 2 + initiatives / 5; ++i) {
        Organisation made;
        made.id = id(number++);
        made.name = QStringLiteral("Organisatie %1").arg(i);
        made.kind = QStringLiteral("gemeente");
        inventory.put(made);
        organisations.append(made.id);
    }
    for (int i = 0; i < initiatives; ++i) {
        const Initiative made = initiative(number++, random);
        inventory.put(made);
        // 32 275 / 12 200 = 2.645 activities: 3, 3, 3, 2, 3, 2, 3, 2 … comes near
        for (int k = 0; k < (i % 20 < 13 ? 3 : 2); ++k)
            inventory.put(activity(number++, made.id, random));
        for (int k = 0; k < (i % 10 < 3 ? 4 : 3); ++k) {
            Participation participation;
            participation.id = id(number++);
            participation.initiative = made.id;
            participation.organisation
                = organisations.at(below(random, static_cast<int>(organisations.size())));
            participation.role = k == 0 ? QStringLiteral("aanbieder") : QStringLiteral("partner");
            inventory.put(participation);
        }
    }
    return inventory;
}

FieldValue anyValue(const FieldInfo &field, const Inventory &targets, std::mt19937 &random)
{
    const int state = below(random, 4);
    if (!field.isRequired && state == 0)
        return {};
    if (!field.isRequired && state == 1)
        return FieldValue::none();
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
        return qint64(below(random, 100));
    case FieldType::Real:
        return below(random, 10000) / 100.0;
    case FieldType::Date:
        return PartialDate(2000 + below(random, 30), below(random, 13));
    case FieldType::YesNo:
        return below(random, 2) == 1;
    case FieldType::Terms:
        return some({word(random), word(random), word(random)}, random);
    case FieldType::Reference: {
        const auto target = anyTarget(field, targets, random);
        return target ? FieldValue(*target) : FieldValue();
    }
    case FieldType::References: {
        const auto target = anyTarget(field, targets, random);
        return target ? FieldValue(RecordIdSet{*target}) : FieldValue();
    }
    default:
        return word(random) + QString::number(below(random, 1000));
    }
}

std::shared_ptr<Record> anyRecord(EntityKind kind, const Inventory &targets, std::mt19937 &random)
{
    const EntityInfo &info = entityInfo(kind);
    const std::shared_ptr<Record> record = info.create();
    for (const FieldInfo &field : info.fields)
        field.set(*record, anyValue(field, targets, random));
    return record;
}

Result<void> anyEdit(Edit &edit, std::mt19937 &random)
{
    const int steps = 1 + below(random, 4);
    for (int i = 0; i < steps; ++i) {
        const EntityKind kind = anyKind(random);
        const auto existing = anyId(edit.inventory(), kind, random);
        Result<void> done;
        const int what = existing ? below(random, 6) : 0;
        if (what <= 1) {
            const auto inserted = edit.insertRecord(kind, anyRecord(kind, edit.inventory(), random));
            done = inserted ? Result<void>() : Result<void>(inserted.error());
        } else if (what == 2) {
            done = edit.remove(RecordIdSet{*existing});
        } else if (what == 3) {
            const std::shared_ptr<Record> record = anyRecord(kind, edit.inventory(), random);
            record->id = *existing;
            done = edit.updateRecord(kind, record);
        } else {
            const int field = below(random, static_cast<int>(entityInfo(kind).fields.size()));
            const FieldValue value = anyValue(entityInfo(kind).fields.at(field), edit.inventory(), random);
            done = edit.setField(kind, *existing, field, value);
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace samples
