#pragma once

#include "app/desktop/workspace.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/signal.h"
#include "resources/shipped.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A workspace with a real document in a folder of its own, for the tests of inventory and inspector.
class InventoryFixture {
public:
    explicit InventoryFixture(const core::Inventory &records = {})
    {
        QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
        shipped::init();
        core::Inventory contents = records;
        addWords(contents);
        auto document = core::Document::create(path(), contents, QStringLiteral("piet"));
        if (!document)
            qFatal("%s", qPrintable(document.error().message + document.error().detail));
        workspace.setDocument(std::move(document).value());
        app::Filter filter;
        filter.referenceDate = QDate(2026, 6, 30);
        workspace.setFilter(filter);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("regio.stelsel")); }

    static void addWords(core::Inventory &contents)
    {
        QDirIterator files(QStringLiteral(":/stelselkaart/vocabularies"));
        while (files.hasNext()) {
            QFile file(files.next());
            file.open(QIODevice::ReadOnly);
            const auto terms = core::readVocabulary(file.readAll());
            if (!terms)
                qFatal("%s", qPrintable(file.fileName()));
            for (const core::VocabularyTerm &term : *terms)
                contents.put(term);
        }
        for (const char *region : {"Zandhoek", "Waterland"})
            contents.put(core::newTerm(QStringLiteral("regio"), QString::fromLatin1(region)));
    }

    /// The number stands in the id: records keep their order and tests their names.
    static core::RecordId id(quint64 number) { return {0x0190000000007000, 0x8000000000000000 + number}; }

    static core::Initiative initiative(quint64 number, const QString &name)
    {
        core::Initiative made;
        made.id = id(number);
        made.name = name;
        return made;
    }
    static core::Activity activity(quint64 number, quint64 initiativeNumber, const QString &name)
    {
        core::Activity made;
        made.id = id(number);
        made.initiative = id(initiativeNumber);
        made.name = name;
        return made;
    }
    static core::Organisation organisation(quint64 number, const QString &name)
    {
        core::Organisation made;
        made.id = id(number);
        made.name = name;
        return made;
    }
    static core::Participation participation(quint64 number, quint64 initiativeNumber, quint64 party,
                                             const char *role)
    {
        core::Participation made;
        made.id = id(number);
        made.initiative = id(initiativeNumber);
        made.organisation = id(party);
        made.role = QString::fromLatin1(role);
        return made;
    }

    /// Three initiatives: 1 "Digitale werkplaats" (activities 11 and 12, provider 101), 2 "Energiescan"
    /// (activity 21, inherits its theme), 3 "Ondernemerscafé" without activities. 1 refers to 2 (relation
    /// 201).
    static core::Inventory threeInitiatives()
    {
        core::Inventory records;
        core::Initiative one = initiative(1, QStringLiteral("Digitale werkplaats"));
        one.themes = core::TermSet{QStringLiteral("digitalisering")};
        one.regions = core::TermSet{QStringLiteral("zandhoek")};
        one.kind = QStringLiteral("programma");
        one.stage = QStringLiteral("pilot");
        one.endsOn = core::PartialDate(2027, 6);
        one.budget = qint64(1250050);
        core::Initiative two = initiative(2, QStringLiteral("Energiescan"));
        two.themes = core::TermSet{QStringLiteral("verduurzaming")};
        two.regions = core::TermSet{QStringLiteral("waterland")};
        two.stage = QStringLiteral("idee");
        two.endsOn = core::PartialDate(2026);
        core::Initiative three = initiative(3, QStringLiteral("Ondernemerscafé"));
        three.stage = QStringLiteral("structureel");
        core::Activity first = activity(11, 1, QStringLiteral("Workshop webwinkel"));
        first.phases = core::TermSet{QStringLiteral("weten")};
        core::Activity second = activity(12, 1, QStringLiteral("Coaching"));
        second.phases = core::TermSet{QStringLiteral("kunnen"), QStringLiteral("willen")};
        core::Activity third = activity(21, 2, QStringLiteral("Scan aan huis"));
        third.phases = core::TermSet{QStringLiteral("weten")};
        core::Relation refers;
        refers.id = id(201);
        refers.from = id(1);
        refers.to = id(2);
        refers.kind = QStringLiteral("verwijst-door");
        for (const core::Initiative &record : {one, two, three})
            records.put(record);
        for (const core::Activity &record : {first, second, third})
            records.put(record);
        records.put(organisation(101, QStringLiteral("Gemeente Zandhoek")));
        records.put(organisation(102, QStringLiteral("Kamer van Koophandel")));
        records.put(participation(151, 1, 101, "aanbieder"));
        records.put(refers);
        return records;
    }

private:
    QTemporaryDir m_folder; // goes after the document in it

public:
    app::Workspace workspace;
};

inline int fieldOf(core::EntityKind kind, const char *key)
{
    const int field = core::entityInfo(kind).indexOf(QString::fromLatin1(key));
    if (field < 0)
        qFatal("no field %s", key);
    return field;
}

inline int initiativeField(const char *key)
{
    return fieldOf(core::EntityKind::Initiative, key);
}
