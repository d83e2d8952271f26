#include "app/render/pdf/pdfstructurewriter.h"

#include "app/render/pdf/printabletext.h"

namespace app {
namespace {

constexpr int pollEvery = 2000; // elements, about 10 ms

// Of equal length, so that their order in the name tree is that of the elements.
PdfObject idOf(PdfElementId id)
{
    return pdfLatin(u'e' + QString::number(id.value).rightJustified(8, u'0'));
}

int firstPage(const PdfElement &element)
{
    for (const PdfContent &content : element.content) {
        if (content.kind == PdfContent::Kind::Fragment)
            return content.page;
    }
    return -1;
}

PdfObject attributesOwnedBy(const char *owner)
{
    PdfObject attributes = PdfObject::newDictionary();
    attributes.replaceKey("/O", pdfName(owner));
    return attributes;
}

PdfObject tableAttributes(const PdfAttributes &given)
{
    PdfObject result = attributesOwnedBy("Table");
    if (given.scope != PdfScope::None)
        result.replaceKey("/Scope", pdfName(given.scope == PdfScope::Row ? "Row" : "Column"));
    if (given.columnSpan > 1)
        result.replaceKey("/ColSpan", PdfObject::newInteger(given.columnSpan));
    if (given.rowSpan > 1)
        result.replaceKey("/RowSpan", PdfObject::newInteger(given.rowSpan));
    if (!given.summary.isEmpty())
        result.replaceKey("/Summary", pdfText(cleanLine(given.summary)));
    if (!given.headers.isEmpty()) {
        PdfObject headers = PdfObject::newArray();
        for (const PdfElementId header : given.headers)
            headers.appendItem(idOf(header));
        result.replaceKey("/Headers", headers);
    }
    return result;
}

} // namespace

PdfStructureWriter::PdfStructureWriter(QPDF &file, const PdfRecording &recording,
                                       const std::vector<PdfObject> &annotations)
    : m_file(file),
      m_recording(recording),
      m_annotations(annotations),
      m_pages(file.getAllPages())
{ }

bool PdfStructureWriter::write(const core::JobControl &job)
{
    PdfObject root = m_file.makeIndirectObject(PdfObject::newDictionary());
    root.replaceKey("/Type", pdfName("StructTreeRoot"));
    const int count = m_recording.structure.size();
    m_objects.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        m_objects.push_back(m_file.makeIndirectObject(PdfObject::newDictionary()));
    for (int i = 0; i < count; ++i) {
        if (i % pollEvery == 0 && job.isCancelled())
            return false;
        fill({i});
    }
    object(m_recording.structure.root()).replaceKey("/P", root);
    root.replaceKey("/K", object(m_recording.structure.root()));
    root.replaceKey("/ParentTree", parentTree());
    root.replaceKey("/ParentTreeNextKey",
                    PdfObject::newInteger(linkStructParent(m_recording, m_annotations.size())));
    if (const PdfObject ids = idTree(); !PdfObject(ids).isNull())
        root.replaceKey("/IDTree", ids);
    m_file.getRoot().replaceKey("/StructTreeRoot", root);
    return true;
}

void PdfStructureWriter::fill(PdfElementId id)
{
    const PdfElement &element = m_recording.structure[id];
    PdfObject dictionary = object(id);
    dictionary.replaceKey("/Type", pdfName("StructElem"));
    dictionary.replaceKey("/S", pdfName(pdfTagName(element.tag)));
    if (element.parent.isValid())
        dictionary.replaceKey("/P", object(element.parent));
    const int page = firstPage(element);
    if (page >= 0)
        dictionary.replaceKey("/Pg", m_pages.at(static_cast<std::size_t>(page)));
    if (!element.content.empty())
        dictionary.replaceKey("/K", kids(id, page));
    if (element.attributes)
        addAttributes(dictionary, id);
}

void PdfStructureWriter::addAttributes(PdfObject &dictionary, PdfElementId id) const
{
    const PdfElement &element = m_recording.structure[id];
    const PdfAttributes &given = *element.attributes;
    if (given.named)
        dictionary.replaceKey("/ID", idOf(id));
    if (!given.alternative.isEmpty())
        dictionary.replaceKey("/Alt", pdfText(cleanLine(given.alternative)));
    if (!given.title.isEmpty())
        dictionary.replaceKey("/T", pdfText(cleanLine(given.title)));
    if (!given.language.isEmpty())
        dictionary.replaceKey("/Lang", pdfLatin(given.language));
    if (given.box.isValid()) {
        PdfObject layout = attributesOwnedBy("Layout");
        layout.replaceKey("/Placement", pdfName("Block"));
        layout.replaceKey("/BBox", pdfRectangle(given.box, m_recording.pageSize.height()));
        dictionary.replaceKey("/A", layout);
    } else if (given.numbering != PdfNumbering::None) {
        PdfObject list = attributesOwnedBy("List");
        list.replaceKey("/ListNumbering",
                        pdfName(given.numbering == PdfNumbering::Disc ? "Disc" : "Decimal"));
        dictionary.replaceKey("/A", list);
    } else if (PdfObject table = tableAttributes(given); table.getKeys().size() > 1) {
        dictionary.replaceKey("/A", table);
    }
}

PdfObject PdfStructureWriter::kids(PdfElementId id, int pageOfElement) const
{
    const auto &content = m_recording.structure[id].content;
    if (content.size() == 1)
        return kid(content.front(), pageOfElement);
    std::vector<PdfObject> all;
    all.reserve(content.size());
    for (const PdfContent &one : content)
        all.push_back(kid(one, pageOfElement));
    return PdfObject::newArray(all);
}

PdfObject PdfStructureWriter::kid(const PdfContent &content, int pageOfElement) const
{
    if (content.kind == PdfContent::Kind::Element)
        return object({content.index});
    if (content.kind == PdfContent::Kind::Fragment && content.page == pageOfElement)
        return PdfObject::newInteger(content.index);
    PdfObject reference = PdfObject::newDictionary();
    reference.replaceKey("/Pg", m_pages.at(static_cast<std::size_t>(content.page)));
    if (content.kind == PdfContent::Kind::Fragment) {
        reference.replaceKey("/Type", pdfName("MCR"));
        reference.replaceKey("/MCID", PdfObject::newInteger(content.index));
    } else {
        reference.replaceKey("/Type", pdfName("OBJR"));
        reference.replaceKey("/Obj", m_annotations.at(static_cast<std::size_t>(content.index)));
    }
    return reference;
}

PdfObject PdfStructureWriter::parentTree()
{
    std::vector<PdfObject> numbers;
    for (std::size_t page = 0; page < m_recording.pages.size(); ++page) {
        std::vector<PdfObject> elements; // by marked-content id
        for (const PdfFragment &fragment : m_recording.pages[page]) {
            if (fragment.element.isValid())
                elements.push_back(object(fragment.element));
        }
        numbers.push_back(PdfObject::newInteger(static_cast<int>(page)));
        numbers.push_back(m_file.makeIndirectObject(PdfObject::newArray(elements)));
    }
    for (std::size_t link = 0; link < m_recording.links.size(); ++link) {
        numbers.push_back(PdfObject::newInteger(linkStructParent(m_recording, link)));
        numbers.push_back(object(m_recording.links[link].element));
    }
    PdfObject tree = PdfObject::newDictionary();
    tree.replaceKey("/Nums", PdfObject::newArray(numbers));
    return m_file.makeIndirectObject(tree);
}

PdfObject PdfStructureWriter::idTree() const
{
    std::vector<PdfObject> names;
    for (int i = 0; i < m_recording.structure.size(); ++i) {
        const auto &attributes = m_recording.structure[{i}].attributes;
        if (attributes && attributes->named) {
            names.push_back(idOf({i}));
            names.push_back(object({i}));
        }
    }
    if (names.empty())
        return PdfObject::newNull();
    PdfObject tree = PdfObject::newDictionary();
    tree.replaceKey("/Names", PdfObject::newArray(names));
    return tree;
}

} // namespace app
