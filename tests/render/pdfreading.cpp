#include "tests/render/pdfprobe.h"
#include "tests/render/reportprobe.h"

using namespace Qt::StringLiterals;

namespace {

bool isHeading(const QByteArray &tag)
{
    return tag.size() == 2 && tag.at(0) == 'H' && tag.at(1) >= '1' && tag.at(1) <= '6';
}

} // namespace

ReadReport readPdf(const QByteArray &pdf)
{
    const PdfProbe probe(pdf);
    ReadReport read;
    read.faults = probe.faults();
    for (const ProbedElement &element : probe.elements()) {
        if (isHeading(element.tag))
            read.headings.append(u"%1 %2"_s.arg(element.tag.at(1) - '0').arg(folded(element.text)));
        else if (element.tag == "Table")
            read.tables.append(QList<QStringList>());
        else if (element.tag == "TR" && !read.tables.isEmpty())
            read.tables.last().append(QStringList());
        else if ((element.tag == "TH" || element.tag == "TD") && !read.tables.isEmpty())
            read.tables.last().last().append(folded(element.text));
        else if (element.tag == "Figure")
            read.alternatives.append(folded(element.alternative));
        else if (element.tag == "Document")
            read.text = element.text;
    }
    if (!read.headings.isEmpty())
        read.headings.removeFirst(); // the title, which is no heading in the other formats
    return read;
}
