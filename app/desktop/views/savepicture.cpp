#include "app/desktop/views/savepicture.h"

#include "app/tasks/wholefile.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace app {

void savePicture(QWidget *parent, Workspace &workspace, const QString &title, const QString &description,
                 const FigurePainting &painting, const QSizeF &points)
{
    auto *dialog = new QFileDialog(parent, QCoreApplication::translate("app::desktop", "Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({QCoreApplication::translate("app::desktop", "Scalable picture (*.svg)"),
                            QCoreApplication::translate("app::desktop", "Page (*.pdf)"),
                            QCoreApplication::translate("app::desktop", "Picture in pixels (*.png)")});
    dialog->setDefaultSuffix(QStringLiteral("svg"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        for (const QString &suffix : {QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png")}) {
            if (filter.contains(u'.' + suffix))
                dialog->setDefaultSuffix(suffix);
        }
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, &workspace, [=, &workspace](const QString &path) {
        const auto bytes = figureFile(path, painting, title, description, points);
        const auto done = bytes ? writeWhole(path, *bytes) : bytes.error();
        if (!done)
            Q_EMIT workspace.failed(done.error());
    });
    dialog->open();
}

} // namespace app
