#pragma once

#include "app/render/figures/graphlayout.h"
#include "core/analysis/scope.h"
#include "core/model/profile.h"

#include <QByteArray>

namespace app {

enum class GraphFormat { Graphml, Gexf, Dot };

/// The network of a file with the places of \a engine and the colours that its kinds have on the screen.
/// Errors: FileNotWritable, those of the layout. Any thread.
core::Result<void> exportGraph(const core::Inventory &inventory, GraphFormat format, LayoutEngine engine,
                               const QString &path, const core::JobControl &job);

enum class Picture { Matrix, JourneyMap, StakeholderMap, HingeMap, Routes };
enum class PictureFormat { Svg, Png };

/// The figure as the window shows it, in the language of the default locale. Needs a QGuiApplication. Errors:
/// InvalidInput for a part of the file on a map that always shows all of it (stakeholder, hinge),
/// FileNotWritable, those of the analyses and layouts.
core::Result<void> exportPicture(const core::Inventory &inventory, const core::Profile &profile,
                                 const core::Scope &scope, Picture picture, PictureFormat format,
                                 const QString &path, const core::JobControl &job);

} // namespace app
