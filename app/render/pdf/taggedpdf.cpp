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

TaggedPdf::TaggedPdf(PdfDocumentInfo info, QSizeF pageSize, const PdfScreen &screen) : m_screen(&screen)
{
    m_recording.info = std::move(info);
    m_recording.pageSize = pageSize;
    m_recording.pages.emplace_back();
    beginScreenPage();
}

void TaggedPdf::beginScreenPage()
{
    m_shown = {page(), {}, {}, {}};
    if (!m_screen->wants(page()))
        return;
    m_shown.image = QImage((m_recording.pageSize * m_screen->scale).toSize().expandedTo(QSize(1, 1)),
                           QImage::Format_RGB32);
    m_shown.image.fill(Qt::white);
    m_painter.begin(&m_shown.image);
}

void TaggedPdf::showPage()
{
    if (m_painter.isActive())
        m_painter.end();
    m_screen->show(std::move(m_shown));
}

TaggedPdf::~TaggedPdf()
{
    if (m_painter.isActive())
        m_painter.end();
}

void TaggedPdf::newPage()
{
    m_nextContentId = 0;
    if (m_screen) {
        showPage();
        m_recording.pages.emplace_back();
        return beginScreenPage();
    }
    mark();
    m_writer->newPage();
    m_recording.pages.emplace_back();
}

void TaggedPdf::paint(PdfElementId element, const Paint &paint, const QString &actualText)
{
    Q_ASSERT(element.isValid());
    const int contentId = m_nextContentId++;
    m_recording.structure.addContent(element, {PdfContent::Kind::Fragment, page(), contentId});
    tell(m_recording.structure.attributes(element).alternative);
    paintFragment({element, PdfArtifact::Layout, contentId, actualText}, paint);
}

void TaggedPdf::paintArtifact(PdfArtifact artifact, const Paint &paint)
{
    paintFragment({{}, artifact, -1, {}}, paint);
}

void TaggedPdf::tell(const QString &text)
{
    if (m_screen && !text.isEmpty())
        m_shown.text += text + u'\n';
}

void TaggedPdf::paintFragment(PdfFragment fragment, const Paint &paint)
{
    if (m_screen && !m_painter.isActive())
        return;
    if (!m_screen) {
        mark();
        m_recording.pages.back().push_back(std::move(fragment));
    }
    const double units = m_screen ? m_screen->scale : unitsPerPoint;
    m_painter.save();
    m_painter.scale(units, units);
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
    if (m_screen)
        m_shown.headings.append(title);
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
