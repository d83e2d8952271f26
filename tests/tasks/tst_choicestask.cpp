#include "app/tasks/consistencytask.h"
#include "app/tasks/newdocument.h"
#include "app/tasks/scenariotask.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/intervention.h"
#include "core/store/document.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

namespace {

core::Profile profileOf(const core::Inventory &inventory)
{
    core::Profile profile = *core::Profile::of(inventory);
    profile.referenceDate = QDate(2026, 6, 30);
    return profile;
}

QByteArray update(core::RecordId id, const QByteArray &fields)
{
    return "{\"op\":\"update\",\"entity\":\"initiative\",\"id\":\"" + id.toText().toUtf8()
        + "\",\"fields\":" + fields + "}\n";
}

} // namespace

class ChoicesTaskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = createEmpty(m_folder->filePath(QStringLiteral("regio.stelsel")), QStringLiteral("A"));
        QVERIFY(made);
        m_document = std::move(made).value();
        core::Initiative pilot;
        pilot.name = QStringLiteral("Proef");
        pilot.stage = QStringLiteral("pilot");
        const auto done
            = m_document->edit(QStringLiteral("nieuw"), [&](core::Edit &edit) -> core::Result<void> {
                  const auto id = edit.insert(pilot);
                  if (!id)
                      return id.error();
                  m_pilot = *id;
                  return {};
              });
        QVERIFY(done);
    }

    void eachLineSeesWhatTheLinesBeforeItDid()
    {
        const QByteArray name = R"({"op":"insert","entity":"initiative",)"
                                R"("id":"01900000-0000-7000-8000-000000000001","fields":{"name":"Nieuw"}})";
        const QByteArray after = R"({"op":"update","entity":"initiative",)"
                                 R"("id":"01900000-0000-7000-8000-000000000001","fields":{"stage":"pilot"}})";
        const core::Inventory &inventory = m_document->inventory();
        const auto changed = inventoryAfter(inventory, name + "\r\n\n" + after);
        QVERIFY(changed);
        QCOMPARE(changed->all<core::Initiative>().size(), 2);
        QCOMPARE(inventory.all<core::Initiative>().size(), 1); // a copy
        const auto wrong = inventoryAfter(inventory, after);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, core::ErrorCode::InvalidInput);
        QVERIFY(wrong.error().message.contains(u'1'));
    }

    void newRecordsWithoutAnIdGetOneByTheirLine()
    {
        const QByteArray line = R"({"op":"insert","entity":"organisation","fields":{"name":"A"}})";
        const auto once = inventoryAfter(m_document->inventory(), line + '\n' + line);
        const auto again = inventoryAfter(m_document->inventory(), line + '\n' + line);
        QVERIFY(once && again);
        QVERIFY(once->equals(*again));
        // A scenario on top of that scenario: the ids are taken, and others are found.
        QVERIFY(inventoryAfter(*once, line));
    }

    void aVersionIsComparedWithNow()
    {
        const auto baseline = m_document->nameVersion(QStringLiteral("nulmeting"));
        QVERIFY(baseline);
        const auto lines = update(m_pilot, R"({"stage":"structureel"})");
        const auto now = inventoryAfter(m_document->inventory(), lines);
        const auto then = m_document->inventoryAt(baseline->change);
        QVERIFY(now && then);
        const core::Profile profile = profileOf(*then);
        const auto json = differenceToJson(*then, *now, profile, {}, {QStringLiteral("hinge")}, {});
        QVERIFY(json);
        const QJsonObject difference = json->value(QLatin1String("difference")).toObject();
        const QJsonObject conversion = difference.value(QLatin1String("conversion")).toObject();
        QCOMPARE(conversion.value(QLatin1String("pilots")).toInt(), 1);
        QCOMPARE(conversion.value(QLatin1String("converted")).toArray(), QJsonArray{m_pilot.toText()});
        QCOMPARE(conversion.value(QLatin1String("share")).toDouble(), 1.0);
        const auto said = differenceToSentences(*then, *now, profile, {}, {});
        QVERIFY(said);
        QVERIFY(said->last().contains(QLatin1String("1")));
    }

    void aScenarioWithoutOperationsSaysSo()
    {
        core::Scenario empty;
        empty.name = QStringLiteral("Leeg");
        const auto done
            = m_document->edit(QStringLiteral("nieuw"), [&](core::Edit &edit) -> core::Result<void> {
                  const auto id = edit.insert(empty);
                  return id ? core::Result<void>() : id.error();
              });
        QVERIFY(done);
        const auto nothing = operationsOf(m_document->inventory(), QStringLiteral("Leeg"));
        QVERIFY(!nothing);
        QVERIFY(nothing.error().message.contains(QLatin1String("Leeg")));
        QVERIFY(!operationsOf(m_document->inventory(), QStringLiteral("Onbekend")));
    }

    void aServiceIsTestedByName()
    {
        const core::Inventory &inventory = m_document->inventory();
        const core::Profile profile = profileOf(inventory);
        const auto json = consistencyToJson(inventory, profile, {}, QStringLiteral("Proef"), {});
        QVERIFY(json);
        QCOMPARE(json->value(QLatin1String("consistency")).toArray().size(), 1);
        QVERIFY(!consistencyToJson(inventory, profile, {}, QStringLiteral("Onbekend"), {}));
        const auto said = consistencyToSentences(inventory, profile, {}, QStringLiteral("all"), {});
        QVERIFY(said);
        QVERIFY(said->first().contains(QLatin1String("Proef")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Document> m_document;
    core::RecordId m_pilot;
};

QTEST_GUILESS_MAIN(ChoicesTaskTest)
#include "tst_choicestask.moc"
