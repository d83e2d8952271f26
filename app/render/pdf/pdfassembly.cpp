#include "app/render/pdf/pdfassembly.h"

#include "app/render/pdf/pdfcontent.h"
#include "app/render/pdf/pdffonts.h"
#include "app/render/pdf/pdfmetadata.h"
#include "app/render/pdf/pdfnavigation.h"
#include "app/render/pdf/pdfstructurewriter.h"
#include "app/render/pdf/qpdfobjects.h"

#include <QCoreApplication>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace app {
namespace {

const core::Error cancelled{core::ErrorCode::Cancelled, {}, {}};

core::Error failure(const QString &detail)
{
    return {
        core::ErrorCode::Internal,
        QCoreApplication::translate("app::render", "The PDF could not be made. Please report this fault."),
        detail};
}

core::Result<void> writePages(QPDF &file, const PdfRecording &recording, const core::JobControl &job)
{
    const std::vector<PdfObject> pages = file.getAllPages();
    if (pages.size() != recording.pages.size()) {
        return failure(
            QStringLiteral("%1 pages drawn, %2 recorded").arg(pages.size()).arg(recording.pages.size()));
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (job.isCancelled())
            return cancelled;
        PdfObject page = pages[i];
        const auto content
            = markedContent(pdfBytes(page.getKey("/Contents")), recording.pages[i], recording.structure);
        if (!content)
            return failure(QStringLiteral("page %1, %2").arg(i + 1).arg(content.error().detail));
        page.replaceKey("/Contents", pdfStream(file, *content));
        page.replaceKey("/StructParents", PdfObject::newInteger(static_cast<int>(i)));
        page.replaceKey("/Tabs", pdfName("S"));
        page.removeKey("/UserUnit"); // 1, as it is without
    }
    return {};
}

struct Stopped { };

/// Hears "stop" while libqpdf writes, which can only be left by an exception.
class WriteProgress : public QPDFWriter::ProgressReporter {
public:
    explicit WriteProgress(const core::JobControl &job) : m_job(job) { }
    void reportProgress(int percent) override
    {
        if (m_job.isCancelled())
            throw Stopped();
        m_job.reportProgress(percent);
    }

private:
    const core::JobControl &m_job;
};

QByteArray fileBytes(QPDF &file, const core::JobControl &job)
{
    QPDFWriter writer(file);
    writer.registerProgressReporter(std::make_shared<WriteProgress>(job));
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

core::Result<QByteArray> assemble(const PdfRecording &recording, const core::JobControl &job)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("drawing", recording.drawing.constData(),
                           static_cast<std::size_t>(recording.drawing.size()));
    if (const auto written = writePages(file, recording, job); !written)
        return written.error();
    repairFonts(file);
    const std::vector<PdfObject> annotations = writeLinks(file, recording);
    PdfStructureWriter structure(file, recording, annotations);
    if (!structure.write(job))
        return cancelled;
    std::vector<PdfObject> marked;
    marked.reserve(recording.bookmarks.size());
    for (const PdfBookmark &bookmark : recording.bookmarks)
        marked.push_back(structure.object(bookmark.element));
    writeBookmarks(file, recording, marked);
    writeMetadata(file, recording.info);
    return fileBytes(file, job);
}

} // namespace

core::Result<QByteArray> assemblePdf(const PdfRecording &recording, const core::JobControl &job)
{
    if (const auto anchor = missingAnchor(recording))
        return failure(QStringLiteral("a link leads to the anchor '%1', which is nowhere").arg(*anchor));
    try {
        return assemble(recording, job);
    } catch (const Stopped &) {
        return cancelled;
    } catch (const std::exception &fault) {
        return failure(QString::fromUtf8(fault.what()));
    }
}

} // namespace app
