#pragma once

#include "app/render/pdf/pdfflow.h"
#include "pdfprobe.h"

#include <QPainter>
#include <QTest>

// Short ways to say what the tests of the PDF say often.

using namespace app;
using namespace Qt::StringLiterals;

inline PdfDocumentInfo pdfInfo()
{
    return {u"Rapport"_s,      u"Programmabureau"_s, {},
            u"Stelselkaart"_s, u"nl-NL"_s,           QDateTime(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC)};
}

inline PdfRun run(const QString &text)
{
    return {text, false, false, {}, {}, {}};
}

inline PdfRun link(const QString &text, const QString &anchor, const QString &uri = {})
{
    return {text, false, false, anchor, uri, {}};
}

inline PdfCell cell(const QString &text, int columns = 1, int rows = 1, bool isRowHeader = false)
{
    return {PdfText(text), columns, rows, isRowHeader, {}};
}

inline PdfRow row(const QStringList &texts)
{
    PdfRow cells;
    for (const QString &text : texts)
        cells.append(cell(text));
    return cells;
}

inline PdfTable table(const QStringList &head, const QList<PdfRow> &body)
{
    PdfTable made;
    made.columns = QList<PdfColumn>(head.size());
    made.head = {row(head)};
    made.body = body;
    return made;
}

inline PdfFigure figure(QSizeF size, const QString &caption = {})
{
    return {size, u"een blok"_s, PdfText(caption),
            [](QPainter &painter, const QRectF &area) { painter.fillRect(area, Qt::gray); }};
}

inline PdfOutcome written(const PdfFlow &flow)
{
    auto outcome = flow.write({});
    if (!outcome) {
        QTest::qFail(qPrintable(outcome.error().detail), __FILE__, __LINE__);
        return {};
    }
    return std::move(outcome).value();
}

inline const QString sentence = u"De stuurgroep wordt gevraagd in te stemmen met het voorstel. "_s;

/// The page (from 0) on which an element with this text begins, or -1.
inline int pageOf(const PdfProbe &probe, const char *tag, const QString &text)
{
    for (const ProbedElement &element : probe.tagged(tag)) {
        if (element.text.trimmed() == text)
            return element.pages.value(0, -1);
    }
    return -1;
}

/// All that is read on a page, artifacts left out.
inline QString contentOf(const PdfProbe &probe, int page)
{
    QString text;
    for (const ProbedContent &content : probe.content()) {
        if (content.page == page && content.contentId >= 0)
            text += content.read() + u'|';
    }
    return text;
}

inline QStringList artifactsOf(const PdfProbe &probe, int page, const char *kind)
{
    QStringList texts;
    for (const ProbedContent &content : probe.content()) {
        if (content.page == page && content.contentId < 0 && content.artifact == kind
            && !content.text.isEmpty())
            texts.append(content.text);
    }
    return texts;
}
