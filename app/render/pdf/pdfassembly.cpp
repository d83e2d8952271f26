#include "app/render/pdf/pdfassembly.h"

#include "app/render/pdf/pdfcontent.h"
#include "app/render/pdf/pdffonts.h"
#include "app/render/pdf/pdfmetadata.h"
#include "app/render/pdf/pdfnavigation.h"
#include "app/render/pdf/pdfstructurewriter.h"
#include "app/render/pdf/pdfupdate.h"
#include "app/render/pdf/qpdfobjects.h"
#include "core/layout/parallelchunks.h"

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

constexpr int prefixOfQt = 4;   // qCompress() puts the length before the zlib stream
constexpr int pagesAtOnce = 64; // so that few are in memory unpacked

/// A page's content on its way from the drawing to the file.
struct PageContent {
    QByteArray drawn; ///< packed as by qCompress()
    QByteArray packed;
    QString fault;
};

QByteArray drawnContent(PdfObject page)
{
    PdfObject stream = page.getKey("/Contents");
    if (!stream.getDict().getKey("/Filter").isNameAndEquals("/FlateDecode"))
        return qCompress(pdfBytes(stream), 1);
    const auto raw = stream.getRawStreamData();
    const QByteArray unknownLength(prefixOfQt, '\0');
    return unknownLength
        + QByteArray(reinterpret_cast<const char *>(raw->getBuffer()),
                     static_cast<qsizetype>(raw->getSize()));
}

void mark(PageContent &content, const std::vector<PdfFragment> &fragments, const PdfStructure &structure)
{
    const auto marked = markedContent(qUncompress(content.drawn), fragments, structure);
    if (marked)
        content.packed = qCompress(*marked).mid(prefixOfQt);
    else
        content.fault = marked.error().detail;
    content.drawn.clear();
}

PdfObject packedStream(QPDF &file, const QByteArray &packed)
{
    PdfObject stream = PdfObject::newStream(&file);
    stream.replaceStreamData(packed.toStdString(), pdfName("FlateDecode"), PdfObject::newNull());
    return stream;
}

/// Pages [first, end): the work of several at once, what touches the file one by one.
core::Result<void> writePages(QPDF &file, std::vector<PdfObject> &pages, std::size_t first, std::size_t end,
                              const PdfRecording &recording, const core::JobControl &job)
{
    std::vector<PageContent> contents;
    for (std::size_t i = first; i < end; ++i)
        contents.push_back({drawnContent(pages[i]), {}, {}});
    const bool isDone
        = core::forEachChunk(static_cast<int>(contents.size()), core::threadCount(0), job, [&](int chunk) {
              const auto at = static_cast<std::size_t>(chunk);
              mark(contents[at], recording.pages[first + at], recording.structure);
          });
    if (!isDone)
        return cancelled;
    for (std::size_t i = first; i < end; ++i) {
        const PageContent &content = contents[i - first];
        if (!content.fault.isEmpty())
            return failure(QStringLiteral("page %1, %2").arg(i + 1).arg(content.fault));
        PdfObject &page = pages[i];
        page.replaceKey("/Contents", packedStream(file, content.packed));
        page.replaceKey("/StructParents", PdfObject::newInteger(static_cast<int>(i)));
        page.replaceKey("/Tabs", pdfName("S"));
        page.removeKey("/UserUnit"); // 1, as it is without
    }
    return {};
}

core::Result<void> writePages(QPDF &file, const PdfRecording &recording, const core::JobControl &job)
{
    std::vector<PdfObject> pages = file.getAllPages();
    if (pages.size() != recording.pages.size()) {
        return failure(
            QStringLiteral("%1 pages drawn, %2 recorded").arg(pages.size()).arg(recording.pages.size()));
    }
    for (std::size_t first = 0; first < pages.size(); first += pagesAtOnce) {
        const std::size_t end = std::min(pages.size(), first + pagesAtOnce);
        if (auto written = writePages(file, pages, first, end, recording, job); !written)
            return written;
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

/// A file without its structure, and the numbers its objects got.
struct WrittenFile {
    QByteArray bytes;
    PdfStructureNumbers numbers;
};

WrittenFile writtenFile(QPDF &file, const PdfStructurePlaces &structure,
                        const std::vector<PdfObject> &annotations, const core::JobControl &job)
{
    QPDFWriter writer(file);
    writer.registerProgressReporter(std::make_shared<WriteProgress>(job));
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setDeterministicID(true);
    writer.write();
    const auto numberOf = [&writer](const PdfObject &object) {
        return writer.getRenumberedObjGen(PdfObject(object).getObjGen()).getObj();
    };
    const auto buffer = writer.getBufferSharedPointer();
    return {{reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())},
            structure.numbers(numberOf, annotations)};
}

core::Result<WrittenFile> withoutStructure(const PdfRecording &recording, const core::JobControl &job)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("drawing", recording.drawing.constData(),
                           static_cast<std::size_t>(recording.drawing.size()));
    if (const auto written = writePages(file, recording, job); !written)
        return written.error();
    repairFonts(file);
    const std::vector<PdfObject> annotations = writeLinks(file, recording);
    PdfStructurePlaces structure(file);
    std::vector<PdfObject> marked;
    marked.reserve(recording.bookmarks.size());
    for (const PdfBookmark &bookmark : recording.bookmarks)
        marked.push_back(structure.object(bookmark.element));
    writeBookmarks(file, recording, marked);
    writeMetadata(file, recording.info);
    return writtenFile(file, structure, annotations, job);
}

core::Result<QByteArray> assemble(const PdfRecording &recording, const core::JobControl &job)
{
    auto written = withoutStructure(recording, job);
    if (!written)
        return written.error();
    PdfUpdate update(std::move(written->bytes));
    if (!update.isValid())
        return failure(QStringLiteral("the end of the file is not as libqpdf 11 writes it"));
    if (!writeStructure(update, recording, written->numbers, job))
        return cancelled;
    return update.finish();
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
