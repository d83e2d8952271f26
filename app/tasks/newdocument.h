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

/// The fictional example region, imported by the same importer that users have: the import is its first edit.
core::Result<std::unique_ptr<core::Document>> createExample(const QString &path, const QString &author);

} // namespace app
