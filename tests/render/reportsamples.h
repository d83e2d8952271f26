#pragma once

#include "core/model/display.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/settings.h"
#include "core/report/reportbasis.h"
#include "core/report/reportcontent.h"

#include <QTest>

// Reports that the tests of all formats write: a plain one, and one whose texts mean harm.

using namespace Qt::StringLiterals;

inline std::shared_ptr<const core::ReportBasis> sampleBasis(const QString &themeName = u"digitalisering"_s)
{
    core::Inventory inventory;
    quint64 number = 0;
    for (const auto &[vocabulary, key, label] :
         {std::tuple{u"fase"_s, u"weten"_s, u"Weten"_s}, std::tuple{u"thema"_s, u"een"_s, themeName}}) {
        core::VocabularyTerm term;
        term.id = core::RecordId(9, ++number);
        term.vocabulary = vocabulary;
        term.key = key;
        term.labelNl = label;
        inventory.put(term);
    }
    core::Initiative initiative;
    initiative.id = core::RecordId(1, 1);
    initiative.name = themeName;
    inventory.put(initiative);
    core::Activity activity;
    activity.id = core::RecordId(2, 1);
    activity.initiative = initiative.id;
    activity.name = themeName;
    activity.phases = core::TermSet{u"weten"_s};
    activity.themes = core::TermSet{u"een"_s};
    inventory.put(activity);
    core::Profile profile;
    profile.referenceDate = QDate(2026, 6, 30);
    const auto basis = core::ReportBasis::of(inventory, profile, {}, {});
    if (!basis)
        qFatal("%s", qPrintable(basis.error().message));
    return *basis;
}

inline core::Display displayOf(const core::ReportBasis &basis, const char *language = "nl")
{
    return {basis.inventory(), basis.vocabularies, QLocale(QString::fromLatin1(language))};
}

inline core::TextRun plainRun(const QString &text)
{
    return {text, false, {}, {}, {}};
}

inline core::TableCell rowHead(const QString &text, const QString &anchor = {})
{
    return {core::plain(text), true, 1, anchor};
}

inline core::TableCell valueCell(const QString &text)
{
    return {core::plain(text), false, 1, {}};
}

/// One of everything, with \a name wherever a record's own text can come.
inline core::ReportContent sampleReport(const std::shared_ptr<const core::ReportBasis> &basis,
                                        const QString &name, int rows = 2)
{
    core::ReportContent content;
    content.title = u"Witte vlekken"_s;
    content.subtitle = u"Waar ontbreekt aanbod?"_s;
    content.author = name;
    content.date = QDate(2026, 6, 30);
    content.facts = {{u"Bestand"_s, name}, {u"Peildatum"_s, u"30 juni 2026"_s}};

    core::FigureBlock figure;
    figure.data = core::MatrixData{basis, {-1}};
    figure.title = u"Figuur van "_s + name;
    figure.sentence = u"Zo lees je dit."_s;
    figure.alternative = u"Alles in woorden: "_s + name;
    figure.definition = u"Een vak is wit als er niets is."_s;
    core::ReportSection first{u"overview"_s, u"Het beeld"_s, u"overview"_s, true, {}, {}};
    first.blocks
        = {core::Paragraph{{plainRun(u"Eerst dit. "_s), {name, true, u"record-1"_s, {}, {}}},
                           core::Paragraph::Style::Lead},
           figure, core::Paragraph{{{u"a hub"_s, false, {}, {}, u"en"_s}}, core::Paragraph::Style::Note},
           core::ListBlock{{core::plain(name), core::plain(u"twee"_s)}, true}};

    core::TableBlock table;
    table.caption = u"Tabel van "_s + name;
    table.columns = {{3, false}, {1, true}};
    table.headerRows = {{valueCell(u"Initiatief"_s), valueCell(u"Vragen"_s)}};
    for (int row = 1; row <= rows; ++row)
        table.rows.append(
            {rowHead(name, u"record-%1"_s.arg(row)), valueCell(QString::number(row * 1000 / 2))});
    table.note = u"Geteld op de peildatum."_s;
    core::ReportSection below{u"below"_s, u"Daaronder: "_s + name, u"below"_s, false, {}, {}};
    below.blocks = {core::Paragraph{{{u"de site"_s, false, {}, u"https://voorbeeld.example/?a=1&b=2"_s, {}},
                                     {u"geen site"_s, false, {}, u"javascript:alert(1)"_s, {}},
                                     {u"nergens"_s, false, u"weg"_s, {}, {}}},
                                    core::Paragraph::Style::Body}};
    core::ReportSection second{u"annex"_s, u"Bijlage"_s, u"annex"_s, true, {table}, {below}};
    content.sections = {first, second};
    return content;
}

/// Texts that mean harm, one per row: in markup, in a spreadsheet, in the layout.
inline void addHostileTexts()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an image") << u"<img src=\"http://kwaad.example/x.png\" onerror='alert(1)'>"_s;
    QTest::newRow("the end of the file")
        << u"]]></text:p></title></style></svg><script>alert(1)</script><!--"_s;
    QTest::newRow("entities") << u"&amp;&#x202E;&lt;b&gt; %1 %n"_s;
    QTest::newRow("a formula") << u"=HYPERLINK(\"http://kwaad.example\";\"klik\")"_s;
    QTest::newRow("more formulas") << u"+1-2@SUM(A1)"_s;
    QTest::newRow("a turned direction") << u"rapport\u202Efdp.exe\u2066 einde\u2069"_s;
    QTest::newRow("control characters") << u"a\x01\x0B\x1Bz\uFFFE"_s + QChar(0xD800) + u"!"_s;
    QTest::newRow("a name of 5 000 characters") << QString(5000, u'x');
    QTest::newRow("a name of 1 000 words") << QString(u"woord "_s).repeated(1000).trimmed();
    QTest::newRow("lines and spaces") << u"een\n\n  twee\tdrie"_s;
    QTest::newRow("nothing") << QString();
}
