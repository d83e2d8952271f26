#pragma once

#include "app/render/pdf/pdfrecording.h"
#include "app/render/pdf/qpdfobjects.h"
#include "core/base/jobcontrol.h"

#include <vector>

namespace app {

/// Writes the structure tree of a recording into a file whose pages are already there: StructTreeRoot,
/// ParentTree (pages by their number, then one key for each link annotation) and IDTree.
///
/// All functions throw what libqpdf throws.
class PdfStructureWriter {
public:
    /// \a annotations: one for each link of the recording, in its order. All three must outlive the writer.
    PdfStructureWriter(QPDF &file, const PdfRecording &recording, const std::vector<PdfObject> &annotations);

    /// False when \a job was cancelled; the file is then half done.
    bool write(const core::JobControl &job);
    /// The dictionary of an element, after write().
    PdfObject object(PdfElementId id) const { return m_objects[static_cast<std::size_t>(id.value)]; }

private:
    void fill(PdfElementId id);
    void addAttributes(PdfObject &dictionary, PdfElementId id) const;
    PdfObject kids(PdfElementId id, int pageOfElement) const;
    PdfObject kid(const PdfContent &content, int pageOfElement) const;
    PdfObject parentTree();
    PdfObject idTree() const;

    QPDF &m_file;
    const PdfRecording &m_recording;
    const std::vector<PdfObject> &m_annotations;
    std::vector<PdfObject> m_pages;
    std::vector<PdfObject> m_objects;
};

/// The structure key of link annotation \a index, after those of the pages.
inline int linkStructParent(const PdfRecording &recording, std::size_t index)
{
    return static_cast<int>(recording.pages.size() + index);
}

} // namespace app
