#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace app {

/// One file within a package.
struct PackagePart {
    QByteArray name; ///< path with '/', ASCII
    QByteArray bytes;
    bool isCompressed = true;
};

/// A zip file of these parts in their order, all dated 1 January 1980: same parts, same bytes. Error
/// Internal.
core::Result<QByteArray> zipPackage(const QList<PackagePart> &parts);

} // namespace app
