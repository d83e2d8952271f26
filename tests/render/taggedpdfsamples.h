#pragma once

#include "app/render/pdf/pdftheme.h"
#include "app/render/pdf/taggedpdf.h"
#include "pdfprobe.h"

#include <QPainter>

namespace taggedpdf {

using namespace app;
using namespace Qt::StringLiterals;

inline const QSizeF a4(595, 842);

inline PdfDocumentInfo info()
{
    return {u"Witte vlekken & <overlap>"_s,
            u"Programmabureau"_s,
            u"Analyse"_s,
            u"Stelselkaart"_s,
            u"nl-NL"_s,
            QDateTime(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC)};
}

inline TaggedPdf::Paint says(const QString &text, double y = 100)
{
    return [text, y](QPainter &painter) {
        painter.setFont(pdfFont(u"DejaVu Sans"_s, 1));
        painter.drawText(QPointF(60, y), text);
    };
}

} // namespace taggedpdf
