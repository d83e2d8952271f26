#pragma once

#include "core/report/figuredata.h"

#include <QDate>
#include <QList>
#include <QString>

#include <variant>

namespace core {

/// A run of text within a paragraph or cell.
struct TextRun {
    QString text;
    bool isBold = false;
    QString anchor;   ///< links to the part of this report with that anchor
    QString address;  ///< links to this web address; shown, never fetched
    QString language; ///< "en", "nl" where it differs from the report's; else empty
};

using RichText = QList<TextRun>;

struct Paragraph {
    enum class Style { Body, Lead, Note };

    RichText text;
    Style style = Style::Body;
};

struct ListBlock {
    QList<RichText> items;
    bool isOrdered = false;
};

struct TableColumn {
    double weight = 1;     ///< share of the width
    bool isNumber = false; ///< set to the right
};

struct TableCell {
    RichText text;
    bool isRowHeader = false;
    int columnSpan = 1;
    QString anchor; ///< where links to this cell lead; unique in the report
};

using TableRow = QList<TableCell>;

/// A table with its header rows; empty rows are allowed, a table without columns is not.
struct TableBlock {
    QString caption;
    QList<TableColumn> columns;
    QList<TableRow> headerRows;
    QList<TableRow> rows;
    QString note;
    int chartColumn = -1; ///< a column of counts that a spreadsheet draws, a bar for each row; -1: none
};

/// A figure as data: what it shows, and what a reader who cannot see it is told.
struct FigureBlock {
    QString title;
    QString sentence;    ///< "zo lees je dit"
    QString alternative; ///< the whole figure in words
    QString definition;
    FigureData data;
};

using Block = std::variant<Paragraph, ListBlock, TableBlock, FigureBlock>;

struct ReportSection {
    QString key; ///< of the template: stable, English
    QString title;
    QString anchor;
    bool startsPage = false;
    QList<Block> blocks;
    QList<ReportSection> sections; ///< one level down
};

/// A report without looks: the same for paper, screen and spreadsheet. A value; safe on any thread.
struct ReportContent {
    QString title;
    QString subtitle;
    QString language = QStringLiteral("nl"); ///< "nl" or "en"
    QList<std::pair<QString, QString>>
        facts; ///< for the title page: scope, reference date, profile, fingerprint …
    QString author;
    QDate date;
    QList<ReportSection> sections;
};

/// Shorthand for a run without marks.
RichText plain(const QString &text);

} // namespace core
