#include "app/desktop/shell/appearance.h"
#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/language.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/tasks/texts.h"
#include "resources/shipped.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("stelselkaart"));
    QCoreApplication::setOrganizationName(QStringLiteral("stelselkaart"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STELSELKAART_VERSION));
    QApplication application(argc, argv);
    app::installAppearance(application);
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
