#include "app/render/pdf/taggedpdf.h"

#include "app/render/pdf/pdfassembly.h"
#include "app/render/pdf/pdfcontent.h"
#include "app/render/pdf/printabletext.h"

#include <QPageSize>

#include <algorithm>

namespace app {
namespace {

constexpr int unitsPerPoint = 10;

} // namespace

TaggedPdf::TaggedPdf(PdfDocumentInfo info, QSizeF pageSize)
{
    m_recording.info = std::move(info);
    m_recording.pageSize = pageSize;
    m_recording.pages.emplace_back();
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.emplace(&m_buffer);
    m_writer->setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    m_writer->setPageSize(QPageSize(pageSize, QPageSize::Point, QString(), QPageSize::ExactMatch));
    m_writer->setPageMargins(QMarginsF(0, 0, 0, 0));
    m_writer->setResolution(72 * unitsPerPoint);
    m_painter.begin(&*m_writer);
}

TaggedPdf::~TaggedPdf()
{
    if (m_painter.isActive())
        m_painter.end();
}

void TaggedPdf::newPage()
{
    mark();
    m_writer->newPage();
    m_recording.pages.emplace_back();
    m_nextContentId = 0;
}

void TaggedPdf::paint(PdfElementId element, const Paint &paint, const QString &actualText)
{
    Q_ASSERT(element.isValid());
    const int contentId = m_nextContentId++;
    m_recording.structure.addContent(element, {PdfContent::Kind::Fragment, page(), contentId});
    paintFragment({element, PdfArtifact::Layout, contentId, actualText}, paint);
}

void TaggedPdf::paintArtifact(PdfArtifact artifact, const Paint &paint)
{
    paintFragment({{}, artifact, -1, {}}, paint);
}

void TaggedPdf::paintFragment(PdfFragment fragment, const Paint &paint)
{
    mark();
    m_recording.pages.back().push_back(std::move(fragment));
    m_painter.save();
    m_painter.scale(unitsPerPoint, unitsPerPoint);
    m_painter.setRenderHint(QPainter::Antialiasing);
    paint(m_painter);
    m_painter.restore();
}

void TaggedPdf::mark()
{
    drawFragmentMark(m_painter, static_cast<int>(m_recording.pages.back().size()));
}

void TaggedPdf::addLink(PdfElementId link, const QList<QRectF> &areas, const PdfTarget &target,
                        const QString &contents)
{
    Q_ASSERT(!areas.isEmpty() && !target.isNull() && !contents.isEmpty());
    const int index = static_cast<int>(m_recording.links.size());
    m_recording.structure.addContent(link, {PdfContent::Kind::Annotation, page(), index});
    m_recording.links.push_back({link, page(), areas, target, cleanLine(contents)});
}

void TaggedPdf::setAnchor(const QString &name, double y)
{
    if (!m_recording.anchors.contains(name))
        m_recording.anchors.insert(name, {page(), y});
}

void TaggedPdf::addBookmark(int level, const QString &title, PdfElementId element, double y)
{
    auto &bookmarks = m_recording.bookmarks;
    const int deepest = bookmarks.empty() ? 1 : bookmarks.back().level + 1;
    bookmarks.push_back({std::clamp(level, 1, deepest), cleanLine(title), element, {page(), y}});
}

core::Result<QByteArray> TaggedPdf::finish(const core::JobControl &job)
{
    mark();
    m_painter.end();
    m_writer.reset();
    m_recording.drawing = m_buffer.data();
    return assemblePdf(m_recording, job);
}

} // namespace app
