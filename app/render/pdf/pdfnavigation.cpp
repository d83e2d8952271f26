#include "app/render/pdf/pdfnavigation.h"

#include "app/render/pdf/pdfstructurewriter.h"

namespace app {
namespace {

PdfObject destination(const std::vector<PdfObject> &pages, const PdfPlace &place, double pageHeight)
{
    return PdfObject::newArray({pages.at(static_cast<std::size_t>(place.page)), pdfName("XYZ"),
                                PdfObject::newNull(), pdfNumber(pageHeight - place.y), PdfObject::newNull()});
}

// The four corners of each line: upper left, upper right, lower left, lower right, as readers take them.
PdfObject corners(const QList<QRectF> &areas, double pageHeight)
{
    std::vector<PdfObject> numbers;
    for (const QRectF &area : areas) {
        for (const double y : {area.top(), area.bottom()}) {
            for (const double x : {area.left(), area.right()}) {
                numbers.push_back(pdfNumber(x));
                numbers.push_back(pdfNumber(pageHeight - y));
            }
        }
    }
    return PdfObject::newArray(numbers);
}

PdfObject annotation(const PdfRecording &recording, const PdfLink &link, const std::vector<PdfObject> &pages)
{
    const double height = recording.pageSize.height();
    QRectF all;
    for (const QRectF &area : link.areas)
        all = all.united(area);
    PdfObject result = PdfObject::newDictionary();
    result.replaceKey("/Type", pdfName("Annot"));
    result.replaceKey("/Subtype", pdfName("Link"));
    result.replaceKey("/F", PdfObject::newInteger(4)); // print
    result.replaceKey("/Border", PdfObject::newArray(std::vector<PdfObject>(3, PdfObject::newInteger(0))));
    result.replaceKey("/Rect", pdfRectangle(all, height));
    if (link.areas.size() > 1)
        result.replaceKey("/QuadPoints", corners(link.areas, height));
    result.replaceKey("/Contents", pdfText(link.contents));
    if (!link.target.anchor.isEmpty()) {
        result.replaceKey("/Dest", destination(pages, recording.anchors.value(link.target.anchor), height));
    } else {
        PdfObject action = PdfObject::newDictionary();
        action.replaceKey("/S", pdfName("URI"));
        action.replaceKey("/URI", pdfLatin(link.target.uri));
        result.replaceKey("/A", action);
    }
    return result;
}

// One item of the outline on its way, with what is known of its children.
struct Item {
    PdfObject object;
    int level = 0;
    PdfObject last = PdfObject::newNull(); ///< last child
    int visible = 0;                       ///< descendants that show when it is open
};

// Takes the last item off the path and tells its parent how many entries it shows.
void close(std::vector<Item> &path)
{
    Item item = path.back();
    path.pop_back();
    const bool isOpen = item.level <= 1;
    if (item.visible > 0)
        item.object.replaceKey("/Count", PdfObject::newInteger(isOpen ? item.visible : -item.visible));
    if (!path.empty())
        path.back().visible += 1 + (isOpen ? item.visible : 0);
}

void append(Item &parent, PdfObject item)
{
    item.replaceKey("/Parent", parent.object);
    if (parent.last.isNull()) {
        parent.object.replaceKey("/First", item);
    } else {
        parent.last.replaceKey("/Next", item);
        item.replaceKey("/Prev", parent.last);
    }
    parent.object.replaceKey("/Last", item);
    parent.last = item;
}

} // namespace

std::optional<QString> missingAnchor(const PdfRecording &recording)
{
    for (const PdfLink &link : recording.links) {
        if (!link.target.anchor.isEmpty() && !recording.anchors.contains(link.target.anchor))
            return link.target.anchor;
    }
    return {};
}

std::vector<PdfObject> writeLinks(QPDF &file, const PdfRecording &recording)
{
    const std::vector<PdfObject> pages = file.getAllPages();
    std::vector<std::vector<PdfObject>> byPage(pages.size());
    std::vector<PdfObject> annotations;
    annotations.reserve(recording.links.size());
    for (const PdfLink &link : recording.links) {
        PdfObject made = annotation(recording, link, pages);
        made.replaceKey("/StructParent",
                        PdfObject::newInteger(linkStructParent(recording, annotations.size())));
        annotations.push_back(file.makeIndirectObject(made));
        byPage.at(static_cast<std::size_t>(link.page)).push_back(annotations.back());
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PdfObject page = pages[i];
        page.removeKey("/Annots");
        if (!byPage[i].empty())
            page.replaceKey("/Annots", PdfObject::newArray(byPage[i]));
    }
    return annotations;
}

void writeBookmarks(QPDF &file, const PdfRecording &recording, const std::vector<PdfObject> &elements)
{
    if (recording.bookmarks.empty())
        return;
    const std::vector<PdfObject> pages = file.getAllPages();
    PdfObject outlines = file.makeIndirectObject(PdfObject::newDictionary());
    outlines.replaceKey("/Type", pdfName("Outlines"));
    std::vector<Item> path{{outlines}};
    for (std::size_t i = 0; i < recording.bookmarks.size(); ++i) {
        const PdfBookmark &bookmark = recording.bookmarks[i];
        while (path.back().level >= bookmark.level)
            close(path);
        PdfObject item = file.makeIndirectObject(PdfObject::newDictionary());
        item.replaceKey("/Title", pdfText(bookmark.title));
        item.replaceKey("/Dest", destination(pages, bookmark.place, recording.pageSize.height()));
        item.replaceKey("/SE", elements.at(i));
        append(path.back(), item);
        path.push_back({item, bookmark.level});
    }
    while (!path.empty())
        close(path);
    file.getRoot().replaceKey("/Outlines", outlines);
    file.getRoot().replaceKey("/PageMode", pdfName("UseOutlines"));
}

} // namespace app
