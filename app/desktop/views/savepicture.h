#pragma once

#include "app/desktop/workspace.h"
#include "app/render/figures/figureexport.h"

class QWidget;

namespace app {

/// Asks where to save a picture and writes it there as SVG, PDF or PNG, \a points wide and high; errors go to
/// the workspace. Does not block.
void savePicture(QWidget *parent, Workspace &workspace, const QString &title, const QString &description,
                 const FigurePainting &painting, const QSizeF &points = QSizeF(960, 600));

} // namespace app
