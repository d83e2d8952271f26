#pragma once

#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/store/document.h"

#include <memory>

namespace app {

/// What every new file starts with: the shipped vocabularies, the method profile and its file information.
core::Result<core::Inventory> shippedContents();

/// An empty file at \a path. Errors as Document::create.
core::Result<std::unique_ptr<core::Document>> createEmpty(const QString &path, const QString &author);

enum class Example {
    Region,   ///< the fictional Voorbeeldregio
    Bijlage2, ///< the nine initiatives of Bijlage 2 of the Actieagenda; their classification is a proposal
};

/// A file with an example, imported by the same importer that users have; the import is its first edit, its
/// title says what it is.
core::Result<std::unique_ptr<core::Document>> createExample(const QString &path, const QString &author,
                                                            Example example = Example::Region);

/// The empty sheet that regions can fill in, as XLSX.
QByteArray importTemplate();

} // namespace app
