#include "firstpaint.h"

#include <QMainWindow>
#include <QStyleFactory>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QMainWindow window;
    window.resize(1366, 768);
    FirstPaint paint(window);
    window.show();
    paint.wait();
    return 0;
}
