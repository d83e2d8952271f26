#include "pdfprobe.h"

#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

QString unicode(PdfObject string)
{
    return string.isString() ? QString::fromStdString(string.getUTF8Value()) : QString();
}

} // namespace

void PdfProbe::checkAnnotations(int page)
{
    PdfObject annotations = m_pages[static_cast<std::size_t>(page)].getKey("/Annots");
    if (!annotations.isArray())
        return;
    QPDFNumberTreeObjectHelper parents(catalogue().getKey("/StructTreeRoot").getKey("/ParentTree"), *m_file);
    for (PdfObject annotation : annotations.getArrayAsVector()) {
        const QString contents = unicode(annotation.getKey("/Contents"));
        const QString name = u"link '%1' on page %2"_s.arg(contents).arg(page + 1);
        if (contents.isEmpty())
            fault(name + u" has no Contents"_s);
        PdfObject owner;
        if (!annotation.getKey("/StructParent").isInteger()
            || !parents.findObject(annotation.getKey("/StructParent").getIntValue(), owner))
            fault(name + u" has no StructParent"_s);
        else if (m_annotationOwners.value(annotation.getObjectID(), -1) != owner.getObjectID())
            fault(name + u" is owned by another element than it says"_s);
        if (annotation.hasKey("/Dest")) {
            int target = -1;
            checkDestination(annotation.getKey("/Dest"), name, &target);
            m_linkPages.insert(contents, target);
        } else if (annotation.getKey("/A").isDictionary()) {
            m_linkAddresses.append(unicode(annotation.getKey("/A").getKey("/URI")));
        } else {
            fault(name + u" leads nowhere"_s);
        }
        const auto box = annotation.getKey("/Rect").getArrayAsVector();
        if (box.size() != 4 || PdfObject(box[0]).getNumericValue() >= PdfObject(box[2]).getNumericValue()
            || PdfObject(box[1]).getNumericValue() >= PdfObject(box[3]).getNumericValue())
            fault(name + u" has no area"_s);
    }
}

void PdfProbe::checkElements()
{
    static const QSet<QByteArray> standard{
        "Document", "Div", "H1",  "H2",    "H3",     "H4",      "H5",        "H6",    "P",
        "L",        "LI",  "Lbl", "LBody", "TOC",    "TOCI",    "Reference", "Table", "THead",
        "TBody",    "TR",  "TH",  "TD",    "Figure", "Caption", "Link",      "Span",  "Note"};
    static const QHash<QByteArray, QSet<QByteArray>> parents{{"LI", {"L"}},
                                                             {"Lbl", {"LI"}},
                                                             {"LBody", {"LI"}},
                                                             {"TOCI", {"TOC"}},
                                                             {"TR", {"THead", "TBody"}},
                                                             {"TH", {"TR"}},
                                                             {"TD", {"TR"}},
                                                             {"THead", {"Table"}},
                                                             {"TBody", {"Table"}}};
    QSet<QString> ids;
    for (qsizetype i = 0; i < m_elements.size(); ++i) {
        const ProbedElement &element = m_elements[i];
        const QString tag = QString::fromLatin1(element.tag);
        if (!standard.contains(element.tag))
            fault(tag + u" is no standard tag"_s);
        const auto may = parents.constFind(element.tag);
        if (may != parents.constEnd() && !may->contains(m_elements[m_parents[i]].tag))
            fault(u"%1 in %2"_s.arg(tag, QLatin1String(m_elements[m_parents[i]].tag)));
        if (element.tag == "Figure" && (element.alternative.isEmpty() || !element.hasBox))
            fault(u"a figure without alternative text or box"_s);
        if (element.tag == "TH" && element.scope.isEmpty())
            fault(u"a header cell '%1' without scope"_s.arg(element.text));
        if (element.tag == "Link" && element.annotations == 0)
            fault(u"a link '%1' that cannot be clicked"_s.arg(element.text));
        if (element.tag == "Note" && element.id.isEmpty())
            fault(u"a note without id"_s);
        if (!element.id.isEmpty() && ids.contains(element.id))
            fault(u"id %1 twice"_s.arg(element.id));
        ids.insert(element.id);
        if (element.tag == "Table")
            checkTable(i);
    }
    for (const ProbedElement &element : std::as_const(m_elements)) {
        for (const QString &header : element.headers) {
            if (!ids.contains(header))
                fault(u"a cell refers to header %1, which is nowhere"_s.arg(header));
        }
    }
}

void PdfProbe::checkHeadings()
{
    int last = 0;
    for (const ProbedElement &element : std::as_const(m_elements)) {
        if (element.tag.size() != 2 || element.tag[0] != 'H' || !isdigit(element.tag[1]))
            continue;
        const int level = element.tag[1] - '0';
        if (level > last + 1)
            fault(u"heading '%1' skips a level"_s.arg(element.text));
        last = level;
    }
}

// Every row must come to the same number of columns, spans counted.
void PdfProbe::checkTable(qsizetype index)
{
    QList<int> pending; // for each column, rows a cell from above still takes
    int columns = -1;
    QByteArray section;
    for (qsizetype i = index + 1; i < m_elements.size() && m_elements[i].depth > m_elements[index].depth;
         ++i) {
        if (m_elements[i].tag != "TR")
            continue;
        const QByteArray in = m_elements[m_parents[i]].tag;
        if (in != section)
            pending.clear();
        section = in;
        QList<QPair<int, int>> cells; // columns, rows
        for (qsizetype cell = i + 1; cell < m_elements.size() && m_elements[cell].depth > m_elements[i].depth;
             ++cell) {
            if (m_parents[cell] == i)
                cells.append({m_elements[cell].columnSpan, m_elements[cell].rowSpan});
        }
        int column = 0;
        while (!cells.isEmpty() || (column < pending.size() && pending[column] > 0)) {
            while (pending.size() <= column)
                pending.append(0);
            if (pending[column] > 0) {
                --pending[column++];
                continue;
            }
            const auto [width, height] = cells.takeFirst();
            for (int k = 0; k < width; ++k, ++column) {
                while (pending.size() <= column)
                    pending.append(0);
                pending[column] = height - 1;
            }
        }
        if (columns >= 0 && column != columns)
            fault(u"a table row of %1 columns among rows of %2"_s.arg(column).arg(columns));
        columns = column;
    }
}

void PdfProbe::checkParentTree()
{
    PdfObject root = catalogue().getKey("/StructTreeRoot");
    QPDFNumberTreeObjectHelper parents(root.getKey("/ParentTree"), *m_file);
    for (int page = 0; page < pageCount(); ++page) {
        PdfObject key = m_pages[static_cast<std::size_t>(page)].getKey("/StructParents");
        PdfObject owners;
        if (!key.isInteger() || !parents.findObject(key.getIntValue(), owners)) {
            fault(u"page %1 is not in the parent tree"_s.arg(page + 1));
            continue;
        }
        for (const ProbedContent &content : std::as_const(m_content)) {
            if (content.page != page || content.contentId < 0)
                continue;
            const auto owner = m_ownerOfContent.constFind({page, content.contentId});
            if (owner == m_ownerOfContent.constEnd())
                fault(u"content '%1' on page %2 is in no element"_s.arg(content.text).arg(page + 1));
            else if (content.contentId >= owners.getArrayNItems()
                     || owners.getArrayItem(content.contentId).getObjectID() != owner->first)
                fault(u"MCID %1 of page %2 has another parent"_s.arg(content.contentId).arg(page + 1));
        }
    }
    if (root.hasKey("/IDTree")) {
        PdfObject names = root.getKey("/IDTree").getKey("/Names");
        QStringList order;
        for (int i = 0; i + 1 < names.getArrayNItems(); i += 2)
            order.append(unicode(names.getArrayItem(i)));
        if (!std::is_sorted(order.begin(), order.end()))
            fault(u"the id tree is not in order"_s);
        for (const ProbedElement &element : std::as_const(m_elements)) {
            if (!element.id.isEmpty() && !order.contains(element.id))
                fault(u"id %1 is not in the id tree"_s.arg(element.id));
        }
    }
}

void PdfProbe::checkMetadata()
{
    PdfObject root = catalogue();
    if (unicode(root.getKey("/Lang")).isEmpty())
        fault(u"no language"_s);
    if (!root.getKey("/MarkInfo").isDictionary()
        || !root.getKey("/MarkInfo").getKey("/Marked").getBoolValue())
        fault(u"not marked as tagged"_s);
    if (!root.getKey("/ViewerPreferences").isDictionary()
        || !root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue())
        fault(u"the title is not displayed"_s);
    PdfObject info = m_file->getTrailer().getKey("/Info");
    const QString title = unicode(info.getKey("/Title"));
    if (title.isEmpty())
        fault(u"no title"_s);
    if (!root.getKey("/Metadata").isStream()) {
        fault(u"no XMP"_s);
        return;
    }
    const QByteArray packet = pdfBytes(root.getKey("/Metadata"));
    m_claimsPdfUa = packet.contains("<pdfuaid:part>1</pdfuaid:part>");
    if (packet.contains("pdfaid") || (packet.contains("pdfuaid") && !m_claimsPdfUa))
        fault(u"claims a conformance nobody has asked for"_s);
    QXmlStreamReader xml(packet);
    QString inTitle;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"title"_s)
            inTitle = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    if (xml.hasError())
        fault(u"the XMP is not well-formed: "_s + xml.errorString());
    if (inTitle != title)
        fault(u"the XMP has another title"_s);
}
