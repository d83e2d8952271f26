#pragma once

#include "app/desktop/views/matrix/matrixcanvas.h"

#include <QListWidget>

namespace app {

/// A list of activities that can be dragged onto the matrix.
class CardList : public QListWidget {
    Q_OBJECT

public:
    using QListWidget::QListWidget;

    void setOrigin(const MatrixPosition &origin) { m_origin = origin; }
    static constexpr int activityRole = Qt::UserRole; ///< the id as text

protected:
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;

private:
    MatrixPosition m_origin;
};

} // namespace app
