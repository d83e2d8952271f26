#include "app/render/pdf/pdfstructurewriter.h"

#include "app/render/pdf/pdfupdate.h"
#include "app/render/pdf/printabletext.h"

namespace app {
namespace {

constexpr int pollEvery = 2000; // elements, about 5 ms

QByteArray number(int value)
{
    return QByteArray::number(value);
}

QByteArray objectReference(int object)
{
    return number(object) + " 0 R";
}

// As it stands in a file, escaped.
QByteArray text(const QString &given)
{
    return QByteArray::fromStdString(pdfText(cleanLine(given)).unparse());
}

QByteArray latin(const QString &given)
{
    return QByteArray::fromStdString(pdfLatin(given).unparse());
}

// Of equal length, so that their order in the name tree is that of the elements.
QByteArray idOf(PdfElementId id)
{
    return "(e" + number(id.value).rightJustified(8, '0') + ')';
}

int firstPage(const PdfElement &element)
{
    for (const PdfContent &content : element.content) {
        if (content.kind == PdfContent::Kind::Fragment)
            return content.page;
    }
    return -1;
}

QByteArray tableAttributes(const PdfAttributes &given)
{
    QByteArray result;
    if (given.scope != PdfScope::None)
        result += given.scope == PdfScope::Row ? "/Scope /Row" : "/Scope /Column";
    if (given.columnSpan > 1)
        result += "/ColSpan " + number(given.columnSpan);
    if (given.rowSpan > 1)
        result += "/RowSpan " + number(given.rowSpan);
    if (!given.summary.isEmpty())
        result += "/Summary " + text(given.summary);
    if (!given.headers.isEmpty()) {
        result += "/Headers [";
        for (const PdfElementId header : given.headers)
            result += idOf(header);
        result += ']';
    }
    return result;
}

/// The objects of the tree as text.
class StructureText {
public:
    StructureText(const PdfRecording &recording, const PdfStructureNumbers &numbers)
        : m_recording(recording),
          m_numbers(numbers)
    { }

    bool write(PdfUpdate &update, const core::JobControl &job);

private:
    QByteArray element(PdfElementId id) const;
    QByteArray attributes(PdfElementId id) const;
    QByteArray kid(const PdfContent &content, int pageOfElement) const;
    QByteArray reference(PdfElementId id) const;
    QByteArray pageReference(int page) const;
    void writeParentTree(PdfUpdate &update, int treeNumber) const;
    QByteArray idTree() const;

    const PdfRecording &m_recording;
    const PdfStructureNumbers &m_numbers;
    std::vector<int> m_elementNumbers;
};

bool StructureText::write(PdfUpdate &update, const core::JobControl &job)
{
    const int count = m_recording.structure.size();
    m_elementNumbers.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto known = m_numbers.elements.find(i);
        m_elementNumbers.push_back(known != m_numbers.elements.end() ? known->second : update.newNumber());
    }
    for (int i = 0; i < count; ++i) {
        if (i % pollEvery == 0 && job.isCancelled())
            return false;
        update.put(m_elementNumbers[static_cast<std::size_t>(i)], element({i}));
    }
    const int parents = update.newNumber();
    writeParentTree(update, parents);
    QByteArray root = "<</Type /StructTreeRoot /K " + reference(m_recording.structure.root())
        + " /ParentTree " + objectReference(parents) + " /ParentTreeNextKey "
        + number(linkStructParent(m_recording, m_recording.links.size()));
    if (const QByteArray ids = idTree(); !ids.isEmpty())
        root += " /IDTree <</Names [" + ids + "]>>";
    update.put(m_numbers.root, root + ">>");
    return true;
}

QByteArray StructureText::reference(PdfElementId id) const
{
    return objectReference(m_elementNumbers[static_cast<std::size_t>(id.value)]);
}

QByteArray StructureText::pageReference(int page) const
{
    return objectReference(m_numbers.pages.at(static_cast<std::size_t>(page)));
}

QByteArray StructureText::element(PdfElementId id) const
{
    const PdfElement &element = m_recording.structure[id];
    QByteArray result = QByteArray("<</S /") + pdfTagName(element.tag) + "/P "
        + (element.parent.isValid() ? reference(element.parent) : objectReference(m_numbers.root));
    const int page = firstPage(element);
    if (page >= 0)
        result += "/Pg " + pageReference(page);
    if (element.content.size() == 1)
        result += "/K " + kid(element.content.front(), page);
    else if (!element.content.empty()) {
        result += "/K [";
        for (const PdfContent &content : element.content)
            result += kid(content, page) + ' ';
        result += ']';
    }
    if (element.attributes)
        result += attributes(id);
    return result + ">>";
}

QByteArray StructureText::attributes(PdfElementId id) const
{
    const PdfAttributes &given = *m_recording.structure[id].attributes;
    QByteArray result;
    if (given.named)
        result += "/ID " + idOf(id);
    if (!given.alternative.isEmpty())
        result += "/Alt " + text(given.alternative);
    if (!given.title.isEmpty())
        result += "/T " + text(given.title);
    if (!given.language.isEmpty())
        result += "/Lang " + latin(given.language);
    if (given.box.isValid()) {
        const PdfObject box = pdfRectangle(given.box, m_recording.pageSize.height());
        result += "/A <</O /Layout/Placement /Block/BBox "
            + QByteArray::fromStdString(PdfObject(box).unparse()) + ">>";
    } else if (given.numbering != PdfNumbering::None) {
        result += given.numbering == PdfNumbering::Disc ? "/A <</O /List/ListNumbering /Disc>>"
                                                        : "/A <</O /List/ListNumbering /Decimal>>";
    } else if (const QByteArray table = tableAttributes(given); !table.isEmpty()) {
        result += "/A <</O /Table" + table + ">>";
    }
    return result;
}

QByteArray StructureText::kid(const PdfContent &content, int pageOfElement) const
{
    if (content.kind == PdfContent::Kind::Element)
        return reference({content.index});
    if (content.kind == PdfContent::Kind::Fragment) {
        return content.page == pageOfElement
            ? number(content.index)
            : "<</Type /MCR/Pg " + pageReference(content.page) + "/MCID " + number(content.index) + ">>";
    }
    return "<</Type /OBJR/Pg " + pageReference(content.page) + "/Obj "
        + objectReference(m_numbers.annotations.at(static_cast<std::size_t>(content.index))) + ">>";
}

void StructureText::writeParentTree(PdfUpdate &update, int treeNumber) const
{
    QByteArray tree = "<</Nums [";
    for (std::size_t page = 0; page < m_recording.pages.size(); ++page) {
        QByteArray elements = "["; // by marked-content id
        for (const PdfFragment &fragment : m_recording.pages[page]) {
            if (fragment.element.isValid())
                elements += reference(fragment.element) + ' ';
        }
        const int object = update.newNumber();
        update.put(object, elements + ']');
        tree += number(static_cast<int>(page)) + ' ' + objectReference(object) + ' ';
    }
    for (std::size_t link = 0; link < m_recording.links.size(); ++link) {
        tree += number(linkStructParent(m_recording, link)) + ' ' + reference(m_recording.links[link].element)
            + ' ';
    }
    update.put(treeNumber, tree + "]>>");
}

QByteArray StructureText::idTree() const
{
    QByteArray names;
    for (int i = 0; i < m_recording.structure.size(); ++i) {
        const auto &attributes = m_recording.structure[{i}].attributes;
        if (attributes && attributes->named)
            names += idOf({i}) + ' ' + reference({i}) + ' ';
    }
    return names;
}

} // namespace

PdfStructurePlaces::PdfStructurePlaces(QPDF &file)
    : m_file(file),
      m_root(file.makeIndirectObject(PdfObject::newDictionary()))
{
    file.getRoot().replaceKey("/StructTreeRoot", m_root);
}

PdfObject PdfStructurePlaces::object(PdfElementId id)
{
    auto found = m_objects.find(id.value);
    if (found == m_objects.end())
        found = m_objects.emplace(id.value, m_file.makeIndirectObject(PdfObject::newDictionary())).first;
    return found->second;
}

PdfStructureNumbers PdfStructurePlaces::numbers(const std::function<int(const PdfObject &)> &numberOf,
                                                const std::vector<PdfObject> &annotations) const
{
    PdfStructureNumbers numbers;
    numbers.root = numberOf(m_root);
    for (const auto &[place, object] : m_objects)
        numbers.elements.emplace(place, numberOf(object));
    for (const PdfObject &page : m_file.getAllPages())
        numbers.pages.push_back(numberOf(page));
    for (const PdfObject &annotation : annotations)
        numbers.annotations.push_back(numberOf(annotation));
    return numbers;
}

bool writeStructure(PdfUpdate &update, const PdfRecording &recording, const PdfStructureNumbers &numbers,
                    const core::JobControl &job)
{
    return StructureText(recording, numbers).write(update, job);
}

} // namespace app
