#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/mainwindow.h"
#include "benches.h"
#include "firstpaint.h"
#include "measure.h"
#include "references.h"

#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

#include <algorithm>
#include <memory>

namespace {

/// A word, a part of it taken back, and another end: wider and narrower by a letter at a time.
QList<int> keysTyped()
{
    QList<int> keys;
    for (const char key : {'P', 'R', 'O', 'G', 'R', 'A', 'M', 'M', 'A', ' ', '1', '2'})
        keys.append(key);
    for (int i = 0; i < 6; ++i)
        keys.append(Qt::Key_Backspace);
    for (const char key : {' ', 'S', 'C', 'A', 'N'})
        keys.append(key);
    for (int i = 0; i < 11; ++i)
        keys.append(Qt::Key_Backspace);
    return keys;
}

void press(QWidget &widget, int key)
{
    const QString text = key == Qt::Key_Backspace ? QString() : QString(QChar(key)).toLower();
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(&widget, &event);
    }
}

std::unique_ptr<app::MainWindow> shown()
{
    auto window = std::make_unique<app::MainWindow>();
    FirstPaint paint(*window);
    window->show();
    paint.wait();
    return window;
}

/// Milliseconds of each key, from the press until the table is painted and nothing is left to do.
QList<double> typeInto(app::MainWindow &window)
{
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("search"));
    QList<double> times;
    search->setFocus();
    for (const int key : keysTyped()) {
        QElapsedTimer timer;
        timer.start();
        press(*search, key);
        QApplication::processEvents();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (window.workspace().filter().text != search->text())
            qFatal("the table does not follow the keys");
    }
    return times;
}

} // namespace

void measureStart()
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString empty = QFileInfo(self).dir().filePath(QStringLiteral("stelselkaart-emptywindow"));
    const double ours = seconds([&] { programSeconds(self, {QStringLiteral("--first-paint")}); }, 7);
    const double theirs = seconds([&] { programSeconds(empty, {}); }, 7);
    printRow("start, first painted window", ours, "an empty QMainWindow", theirs, "<= 2");
}

void measureFirstView(const QString &document)
{
    const auto window = shown();
    const double time = seconds(
        [&] {
            window->files().open(document);
            QApplication::processEvents(); // paints
        },
        1);
    printFigure("first view of a national file", time, "s", "<= 0.5 s");
}

void measureSearch(const QString &document)
{
    constexpr int passes = 3;
    constexpr int beforeTyping = 1000; // milliseconds between seeing the file and the first key
    QList<double> fastest;
    for (int pass = 0; pass < passes; ++pass) {
        const auto window = shown(); // each time anew, so that nothing is there from the pass before
        window->files().open(document);
        runFor(beforeTyping);
        const QList<double> times = typeInto(*window);
        for (qsizetype key = 0; key < times.size(); ++key) {
            if (pass == 0)
                fastest.append(times.at(key));
            fastest[key] = std::min(fastest.at(key), times.at(key));
        }
    }
    std::sort(fastest.begin(), fastest.end());
    printFigure("search, slowest key until painted", fastest.constLast(), "ms", "<= 16 ms");
    printFigure("search, 95 of 100 keys until painted", fastest.at(fastest.size() * 95 / 100), "ms",
                "<= 16 ms");
}
