#pragma once

#include "core/report/reportcontent.h"

#include <QSet>
#include <QStringList>

using namespace core;

/// Every text, anchor and link of a report.
struct Everything {
    QStringList texts;
    QStringList anchors;
    QSet<QString> links;

    explicit Everything(const ReportContent &content)
    {
        texts << content.title << content.subtitle;
        for (const auto &[name, value] : content.facts)
            texts << name << value;
        for (const ReportSection &section : content.sections)
            add(section);
    }
    void add(const RichText &text)
    {
        for (const TextRun &run : text) {
            texts.append(run.text);
            if (!run.anchor.isEmpty())
                links.insert(run.anchor);
        }
    }
    void operator()(const Paragraph &paragraph) { add(paragraph.text); }
    void operator()(const ListBlock &list)
    {
        for (const RichText &item : list.items)
            add(item);
    }
    void operator()(const TableBlock &table)
    {
        texts << table.caption << table.note;
        for (const auto &rows : {table.headerRows, table.rows}) {
            for (const TableRow &row : rows) {
                for (const TableCell &cell : row) {
                    add(cell.text);
                    if (!cell.anchor.isEmpty())
                        anchors.append(cell.anchor);
                }
            }
        }
    }
    void operator()(const FigureBlock &figure)
    {
        texts << figure.title << figure.sentence << figure.alternative << figure.definition;
    }
    void add(const ReportSection &section)
    {
        texts.append(section.title);
        anchors.append(section.anchor);
        for (const Block &block : section.blocks)
            std::visit(*this, block);
        for (const ReportSection &below : section.sections)
            add(below);
    }
};

inline QString plainText(const RichText &text)
{
    QString all;
    for (const TextRun &run : text)
        all += run.text;
    return all;
}
