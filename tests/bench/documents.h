#pragma once

#include "core/exchange/importplan.h"
#include "core/model/profile.h"
#include "core/store/document.h"

#include <memory>

core::ImportPlan planOf(const core::Inventory &inventory, const QString &sheet);
/// Makes a document of a sheet and gives its path.
QString documentOf(const QString &sheet, const QString &path);
std::unique_ptr<core::Document> opened(const QString &path);
/// The document's profile at the day the generator's sheets are about.
core::Profile profileOf(const core::Inventory &inventory);
