#pragma once

#include "core/analysis/analyse.h"
#include "tests/analysis/inventorybuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

namespace test {

/// The value at "coverage.cells.4.kinds" in an analysis' JSON; Undefined where there is none.
inline QJsonValue at(const QJsonValue &json, const QString &path)
{
    QJsonValue value = json;
    for (const QString &step : path.split(u'.')) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = value.isArray() && isIndex ? value.toArray().at(index) : value.toObject().value(step);
    }
    return value;
}

/// JSON text of one value: "[1,null]", "0.5", "\"A\"".
inline QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

inline QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// Equal, but for the last rounding of a number.
inline bool isSame(const QJsonValue &found, const QJsonValue &expected)
{
    if (expected.isDouble() && found.isDouble())
        return std::abs(found.toDouble() - expected.toDouble()) <= 1e-9;
    if (!expected.isArray() || !found.isArray())
        return found == expected;
    const QJsonArray left = found.toArray();
    const QJsonArray right = expected.toArray();
    bool same = left.size() == right.size();
    for (qsizetype i = 0; same && i < left.size(); ++i)
        same = isSame(left.at(i), right.at(i));
    return same;
}

inline QJsonObject resultOf(const InventoryBuilder &b)
{
    const auto analysis = core::analyse(b.inventory, b.profile, b.scope);
    return analysis ? core::toJson(**analysis) : QJsonObject();
}

using Build = std::function<void(InventoryBuilder &)>;

} // namespace test

Q_DECLARE_METATYPE(test::Build)

namespace test {

/// phases a, b, c and themes x, y: six cells, 0 a/x, 1 a/y, 2 b/x, 3 b/y, 4 c/x, 5 c/y.
inline InventoryBuilder frame(const Build &build)
{
    InventoryBuilder b;
    b.words("fase", "a|b|c").words("thema", "x|y").words("doelgroep", "g|h");
    build(b);
    return b;
}

/// Known on all nine attributes.
inline void full(core::Activity &a)
{
    a.kind = word("scan");
    a.targetGroups = set("g");
    a.sizeClasses = set("klein");
    a.sectors = set("bouw");
    a.channels = set("loket");
    a.delivery = word("fysiek");
}

/// \a count initiatives that do exactly the same in a/x, each of a provider of its own.
inline void crowd(InventoryBuilder &b, int count)
{
    for (int i = 0; i < count; ++i)
        b.activity(b.initiative("r1", QByteArray::number(i).constData()), "a", "x", full);
}

/// The columns, a row and the check of a table of figures: rule, path in the JSON, expected JSON, records.
inline void addRowColumns()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<Build>("build");
}
inline void row(const char *rule, const char *path, const char *expected, const Build &build)
{
    QTest::newRow(rule) << QString::fromLatin1(path) << QByteArray(expected) << build;
}
inline void checkRow()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, expected);
    QFETCH(Build, build);
    const QJsonValue found = at(resultOf(frame(build)), path);
    QVERIFY2(!found.isUndefined(), "there is no such figure");
    QVERIFY2(isSame(found, json(expected)), text(found).constData());
}

} // namespace test
