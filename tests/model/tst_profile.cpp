#include "core/model/profile.h"

#include <QFile>
#include <QTest>

using namespace core;

class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheDefaultsOfTheMethod();
    void setsWhatIsInRangeAndRefusesTheRest_data();
    void setsWhatIsInRangeAndRefusesTheRest();
    void aRefusalSaysWhatMayBe();
    void takesTheSettingsOfTheFile();
    void aRefusedValueChangesNothing();
    void theShippedProfileIsTheDefaults();
};

void ProfileTest::startsWithTheDefaultsOfTheMethod()
{
    const QJsonObject json = Profile().toJson();
    QCOMPARE(json.value(QStringLiteral("overlapThreshold")).toDouble(), 0.75);
    QCOMPARE(json.value(QStringLiteral("minCompared")).toInt(), 7);
    QCOMPARE(json.value(QStringLiteral("weights")).toObject().size(), 9);
    QCOMPARE(json.value(QStringLiteral("severity")).toObject().value(QStringLiteral("L")).toDouble(), 0.7);
    QVERIFY(json.value(QStringLiteral("referenceDate")).isNull());
}

void ProfileTest::setsWhatIsInRangeAndRefusesTheRest_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *key, const char *value, bool accepted) {
        QTest::addRow("%s=%s", key, value) << QString::fromUtf8(key) << QString::fromUtf8(value) << accepted;
    };
    row("overlapThreshold", "0.8", true);
    row("overlapThreshold", "1.1", false);
    row("overlapThreshold", "-0.1", false);
    row("overlapThreshold", "veel", false);
    row("overlapThreshold", "0,8", false); // a Dutch decimal comma is not the number 0
    row("overlapThreshold", "0.8]", false);
    row("overlapThreshold", "nan", false);
    row("overlapThreshold", "1e308", false);
    row("overlapThreshold", "", false);
    row("horizonMonths", "6", true);
    row("horizonMonths", "6.5", false);
    row("minCompared", "10", false);
    row("weights.phases", "2", true);
    row("weights.kleur", "2", false);
    row("weights", "{\"phases\":0}", true);
    row("weights", "{}", false);
    row("severity.A", "0.9", true);
    row("severity", "{\"A\":-1}", false);
    row("referenceDate", "2026-06-30", true);
    row("referenceDate", "\"2026-06-30\"", true);
    row("referenceDate", "30-06-2026", false);
    row("programmeTarget", "{\"value\":5,\"year\":2030}", true);
    row("programmeTarget", "\"x\"", false);
    row("onzin", "1", false);
}

void ProfileTest::setsWhatIsInRangeAndRefusesTheRest()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    Profile profile;
    const auto done = profile.set(key, value);
    QTEST(bool(done), "accepted");
    if (!done) {
        QCOMPARE(done.error().code, ErrorCode::InvalidInput);
        QVERIFY(done.error().message.contains(key));
    }
}

void ProfileTest::aRefusalSaysWhatMayBe()
{
    Profile profile;
    const auto sentence = [&](const QString &key, const QString &value) {
        const auto done = profile.set(key, value);
        return done ? QString() : done.error().message;
    };
    QVERIFY(sentence(QStringLiteral("horizonMonths"), QStringLiteral("-1")).contains(u"from 0 to 1200"));
    QVERIFY(sentence(QStringLiteral("overlapThreshold"), QStringLiteral("0,8")).contains(u"from 0 to 1,"));
    QVERIFY(sentence(QStringLiteral("overlap"), QStringLiteral("1")).contains(u"overlapThreshold, "));
}

void ProfileTest::takesTheSettingsOfTheFile()
{
    Inventory inventory;
    MethodSetting setting;
    setting.id = RecordId(0, 1);
    setting.key = QStringLiteral("thinMaxActivities");
    setting.value = QStringLiteral("3");
    inventory.put(setting);
    FileInfo file;
    file.id = RecordId(0, 2);
    file.referenceDate = PartialDate(2026, 1, 1);
    file.profileName = QStringLiteral("Eigen profiel");
    inventory.put(file);
    const auto profile = Profile::of(inventory);
    QVERIFY(profile);
    QCOMPARE(profile->thinMaxActivities, 3);
    QCOMPARE(profile->thinMaxProviders, 1);
    QCOMPARE(profile->referenceDate, QDate(2026, 1, 1));
    QCOMPARE(profile->name, QStringLiteral("Eigen profiel"));

    setting.value = QStringLiteral("\"drie\"");
    inventory.put(setting);
    QVERIFY(!Profile::of(inventory));
}

void ProfileTest::aRefusedValueChangesNothing()
{
    Profile profile;
    QVERIFY(!profile.set(QStringLiteral("weights"), QStringLiteral("{\"phases\":5,\"kleur\":1}")));
    QCOMPARE(profile.weights.value(QStringLiteral("phases")), 1.0);
}

void ProfileTest::theShippedProfileIsTheDefaults()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/profile/actieagenda-1.0.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto settings = readProfile(file.readAll());
    QVERIFY(settings);
    Inventory inventory;
    for (const MethodSetting &setting : *settings)
        inventory.put(setting);
    const auto profile = Profile::of(inventory);
    QVERIFY(profile);
    QCOMPARE(profile->toJson(), Profile().toJson());
    QVERIFY(!readProfile("[]"));
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
