#include "core/base/text.h"
#include "core/model/catalogue.h"
#include "core/model/entities/initiative.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace core;

class CatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntityStandsInItsOwnPlace();
    void keysAreUniqueSnakeCase();
    void everyFieldHasLabelsInBothLanguages();
    void everyTermFieldNamesItsVocabularyAndNoOther();
    void everyReferenceThatOwnsHasATargetOrIsPolymorphic();
    void headersOfOneEntityDoNotClash();
    void everyFieldGoesThroughACellAndBack_data();
    void everyFieldGoesThroughACellAndBack();
    void aTextOfTwoBracketsIsATextAndASetOfThemIsNone();
    void aFieldRefusesAValueOfAnotherType();
    void cellsThatCannotBeAValueAreRefused();
};

static FieldValue sample(const FieldInfo &field)
{
    const RecordId id(0x0192f0000000700ULL, 0x8000000000000001ULL);
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
        return FieldValue(qint64(-1234567));
    case FieldType::Real:
        return FieldValue(12.25);
    case FieldType::Date:
        return FieldValue(PartialDate(2026, 6));
    case FieldType::YesNo:
        return FieldValue(false);
    case FieldType::Terms:
        return FieldValue(TermSet{QStringLiteral("weten"), QStringLiteral("coöperatie \"x\", y")});
    case FieldType::Reference:
        return FieldValue(id);
    case FieldType::References:
        return FieldValue(RecordIdSet{id, RecordId(1, 2)});
    default:
        return FieldValue(QStringLiteral("tekst met 'aanhaling' en é"));
    }
}

void CatalogueTest::everyEntityStandsInItsOwnPlace()
{
    for (const EntityKind kind : entityKinds) {
        QCOMPARE(entityInfo(kind).kind, kind);
        QCOMPARE(findEntity(entityInfo(kind).keyText()), &entityInfo(kind));
    }
    QVERIFY(!findEntity(u"geen-entiteit"));
}

void CatalogueTest::keysAreUniqueSnakeCase()
{
    static const QRegularExpression snake(QStringLiteral("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"));
    QSet<QString> entities;
    for (const EntityInfo &info : catalogue()) {
        QVERIFY2(snake.match(info.keyText()).hasMatch(), info.key);
        QVERIFY2(!entities.contains(info.keyText()), info.key);
        entities.insert(info.keyText());
        QSet<QString> fields{QStringLiteral("id")};
        for (const FieldInfo &field : info.fields) {
            QVERIFY2(snake.match(field.keyText()).hasMatch(), field.key);
            QVERIFY2(!fields.contains(field.keyText()), field.key);
            fields.insert(field.keyText());
        }
    }
}

void CatalogueTest::everyFieldHasLabelsInBothLanguages()
{
    for (const EntityInfo &info : catalogue()) {
        for (const FieldInfo &field : info.fields) {
            QVERIFY2(*field.label.nl && *field.label.en, field.key);
            QVERIFY2(field.get && field.set && field.load && field.store, field.key);
        }
        if (info.nameField)
            QVERIFY2(info.field(QString::fromLatin1(info.nameField)), info.key);
    }
}

void CatalogueTest::everyTermFieldNamesItsVocabularyAndNoOther()
{
    for (const EntityInfo &info : catalogue()) {
        for (const FieldInfo &field : info.fields) {
            if (field.type == FieldType::Term)
                QVERIFY2(field.vocabulary, field.key);
            if (field.vocabulary)
                QVERIFY2(field.type == FieldType::Term || field.type == FieldType::Terms, field.key);
        }
    }
}

void CatalogueTest::everyReferenceThatOwnsHasATargetOrIsPolymorphic()
{
    for (const EntityInfo &info : catalogue()) {
        for (const FieldInfo &field : info.fields) {
            if (field.isOwner)
                QVERIFY2(field.type == FieldType::Reference, field.key);
            if (field.target)
                QVERIFY2(field.type == FieldType::Reference || field.type == FieldType::References,
                         field.key);
        }
    }
}

void CatalogueTest::headersOfOneEntityDoNotClash()
{
    for (const EntityInfo &info : catalogue()) {
        QHash<QString, QString> owner;
        for (const FieldInfo &field : info.fields) {
            QStringList names = field.aliasList();
            names << field.label.in(u"nl") << field.label.in(u"en") << field.keyText();
            for (const QString &name : std::as_const(names)) {
                const QString word = normalised(name);
                const QString other = owner.value(word, field.keyText());
                QVERIFY2(other == field.keyText(),
                         qPrintable(QStringLiteral("%1: \"%2\" names both %3 and %4")
                                        .arg(info.keyText(), name, other, field.keyText())));
                owner.insert(word, field.keyText());
            }
        }
    }
}

void CatalogueTest::everyFieldGoesThroughACellAndBack_data()
{
    QTest::addColumn<int>("entity");
    QTest::addColumn<int>("field");
    for (const EntityInfo &info : catalogue()) {
        for (int i = 0; i < info.fields.size(); ++i)
            QTest::addRow("%s.%s", info.key, info.fields.at(i).key) << static_cast<int>(info.kind) << i;
    }
}

void CatalogueTest::everyFieldGoesThroughACellAndBack()
{
    QFETCH(int, entity);
    QFETCH(int, field);
    const EntityInfo &info = entityInfo(static_cast<EntityKind>(entity));
    const FieldInfo &described = info.fields.at(field);
    CellPool pool;
    for (const FieldValue &value : {FieldValue(), FieldValue::none(), sample(described)}) {
        for (CellPool *sharing : {static_cast<CellPool *>(nullptr), &pool}) {
            const auto record = info.create();
            QVERIFY(described.set(*record, value));
            QCOMPARE(described.get(*record), value);
            QByteArray buffer;
            const Cell cell = described.store(*record, buffer);
            const auto again = info.create();
            QVERIFY(described.load(*again, cell, sharing));
            QVERIFY(described.get(*again) == value);
            QVERIFY(info.equal(*record, *again));
        }
    }
}

void CatalogueTest::aTextOfTwoBracketsIsATextAndASetOfThemIsNone()
{
    const EntityInfo &info = entityInfo(EntityKind::Initiative);
    Initiative initiative;
    QVERIFY(info.field(u"name")->load(initiative, Cell::ofText("[]"), nullptr));
    QCOMPARE(*initiative.name, QStringLiteral("[]"));
    QVERIFY(info.field(u"themes")->load(initiative, Cell::ofText("[]"), nullptr));
    QVERIFY(initiative.themes.isNone());
}

void CatalogueTest::aFieldRefusesAValueOfAnotherType()
{
    Initiative initiative;
    initiative.name = QStringLiteral("De Datawerf");
    const FieldInfo &name = *entityInfo(EntityKind::Initiative).field(u"name");
    QVERIFY(!name.set(initiative, FieldValue(qint64(3))));
    QCOMPARE(*initiative.name, QStringLiteral("De Datawerf"));
}

void CatalogueTest::cellsThatCannotBeAValueAreRefused()
{
    const EntityInfo &info = entityInfo(EntityKind::Initiative);
    Initiative initiative;
    CellPool pool;
    QVERIFY(!info.field(u"ends_on")->load(initiative, Cell::ofText("eind 2026"), &pool));
    QVERIFY(!info.field(u"budget")->load(initiative, Cell::ofText("veel"), &pool));
    QVERIFY(!info.field(u"budget")->load(initiative, Cell::ofReal(1.5), &pool));
    QVERIFY(!info.field(u"is_building_block")->load(initiative, Cell::ofInteger(2), &pool));
    QVERIFY(!info.field(u"themes")->load(initiative, Cell::ofText("[1,2]"), &pool));
    QVERIFY(!info.field(u"themes")->load(initiative, Cell::ofText("digitalisering"), &pool));
    QVERIFY(!info.field(u"part_of")->load(initiative, Cell::ofText("42"), &pool));
    QVERIFY(!info.field(u"name")->load(initiative, Cell::ofInteger(3), &pool));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
