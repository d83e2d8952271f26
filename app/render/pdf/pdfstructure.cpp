#include "app/render/pdf/pdfstructure.h"

#include <algorithm>
#include <array>

namespace app {

const char *pdfTagName(PdfTag tag)
{
    static constexpr std::array names{"Document", "Div",       "H1",      "H2",    "H3",    "H4",    "H5",
                                      "H6",       "P",         "L",       "LI",    "Lbl",   "LBody", "TOC",
                                      "TOCI",     "Reference", "Table",   "THead", "TBody", "TR",    "TH",
                                      "TD",       "Figure",    "Caption", "Link",  "Span",  "Note"};
    static_assert(names.size() == static_cast<std::size_t>(PdfTag::Note) + 1);
    return names[static_cast<std::size_t>(tag)];
}

PdfTag pdfHeadingTag(int level)
{
    return static_cast<PdfTag>(static_cast<int>(PdfTag::H1) + std::clamp(level, 1, 6) - 1);
}

PdfStructure::PdfStructure() : m_elements(1) { }

PdfElementId PdfStructure::add(PdfElementId parent, PdfTag tag)
{
    const PdfElementId id{size()};
    m_elements.push_back({tag, parent, {}, nullptr});
    addContent(parent, {PdfContent::Kind::Element, -1, id.value});
    if (tag == PdfTag::Note)
        attributes(id).named = true; // PDF 1.7, table 333: a note is referred to by its id
    return id;
}

PdfAttributes &PdfStructure::attributes(PdfElementId id)
{
    auto &attributes = m_elements[static_cast<std::size_t>(id.value)].attributes;
    if (!attributes)
        attributes = std::make_unique<PdfAttributes>();
    return *attributes;
}

void PdfStructure::addContent(PdfElementId id, PdfContent content)
{
    m_elements[static_cast<std::size_t>(id.value)].content.push_back(content);
}

} // namespace app
