#pragma once

#include "app/render/pdf/pdfrecording.h"
#include "app/render/pdf/qpdfobjects.h"
#include "core/base/jobcontrol.h"

#include <functional>
#include <map>
#include <vector>

namespace app {

class PdfUpdate;

// The structure tree of a recording: StructTreeRoot, ParentTree (pages by their number, then one key for each
// link annotation) and IDTree. It is written in two steps, because its elements are too many for libqpdf.
// First the root and what else the file refers to stand in it with nothing in them; when it is written, all
// elements are added, and these filled.

/// Numbers of objects in the written file.
struct PdfStructureNumbers {
    int root = 0;
    std::map<int, int> elements; ///< of those that stand in the file, by their place in the structure
    std::vector<int> pages;
    std::vector<int> annotations; ///< one for each link of the recording, in its order
};

/// What stands in a file for its structure until that is written. Throws what libqpdf throws.
class PdfStructurePlaces {
public:
    /// \a file must outlive it.
    explicit PdfStructurePlaces(QPDF &file);

    /// What the file refers to an element by.
    PdfObject object(PdfElementId id);
    /// \a numberOf: the number an object got when the file was written.
    PdfStructureNumbers numbers(const std::function<int(const PdfObject &)> &numberOf,
                                const std::vector<PdfObject> &annotations) const;

private:
    QPDF &m_file;
    PdfObject m_root;
    std::map<int, PdfObject> m_objects;
};

/// Adds the structure to the file written. False when \a job was cancelled; \a update is then half done.
bool writeStructure(PdfUpdate &update, const PdfRecording &recording, const PdfStructureNumbers &numbers,
                    const core::JobControl &job);

/// The structure key of link annotation \a index, after those of the pages.
inline int linkStructParent(const PdfRecording &recording, std::size_t index)
{
    return static_cast<int>(recording.pages.size() + index);
}

} // namespace app
