#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/language.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/tasks/texts.h"
#include "resources/shipped.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QStyleFactory>

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("stelselkaart"));
    QCoreApplication::setOrganizationName(QStringLiteral("stelselkaart"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STELSELKAART_VERSION));
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::Highlight, QColor(0x1b, 0x5a, 0x8c)); // white on it: 7.2 : 1, on Fusion's own 3.7 : 1
    palette.setColor(QPalette::HighlightedText, Qt::white);
    QApplication::setPalette(palette);
    shipped::init();
    app::installTexts(application, app::chosenLanguage());
    QApplication::setApplicationDisplayName(QStringLiteral("Stelselkaart"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/stelselkaart/icons/stelselkaart.svg")));

    app::MainWindow window;
    window.show();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1)
        window.files().open(arguments.at(1));
    return QApplication::exec();
}
