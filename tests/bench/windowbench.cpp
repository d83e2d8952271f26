#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/mainwindow.h"
#include "benches.h"
#include "firstpaint.h"
#include "measure.h"
#include "references.h"

#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>

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

struct KeyTime {
    double wall = 1e300; ///< milliseconds
    double processor = 1e300;

    void takeFaster(const KeyTime &other)
    {
        wall = std::min(wall, other.wall);
        processor = std::min(processor, other.processor);
    }
};

/// Of each key, from the press until the table is painted and nothing is left to do.
QList<KeyTime> typeInto(app::MainWindow &window)
{
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("search"));
    QList<KeyTime> times;
    search->setFocus();
    for (const int key : keysTyped()) {
        KeyTime time;
        time.processor = 1000
            * cpuSeconds(
                             [&] {
                                 time.wall = 1000
                                     * seconds(
                                                 [&] {
                                                     press(*search, key);
                                                     QApplication::processEvents();
                                                 },
                                                 1);
                             },
                             1);
        times.append(time);
        if (window.workspace().filter().text != search->text())
            qFatal("the table does not follow the keys");
    }
    return times;
}

void printKeys(const QList<KeyTime> &times, double KeyTime::*of, const char *slowest, const char *most)
{
    QList<double> sorted;
    for (const KeyTime &time : times)
        sorted.append(time.*of);
    std::sort(sorted.begin(), sorted.end());
    printFigure(slowest, sorted.constLast(), "ms", "<= 16 ms");
    printFigure(most, sorted.at(sorted.size() * 95 / 100), "ms", "<= 16 ms");
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
    constexpr int passes = 5;
    constexpr int beforeTyping = 1000; // milliseconds between seeing the file and the first key
    QList<KeyTime> fastest(keysTyped().size());
    for (int pass = 0; pass < passes; ++pass) {
        const auto window = shown(); // each time anew, so that nothing is there from the pass before
        window->files().open(document);
        runFor(beforeTyping);
        const QList<KeyTime> times = typeInto(*window);
        for (qsizetype key = 0; key < times.size(); ++key)
            fastest[key].takeFaster(times.at(key));
    }
    printKeys(fastest, &KeyTime::wall, "search, slowest key until painted",
              "search, 95 of 100 keys until painted");
    // What a busy machine leaves as it is.
    printKeys(fastest, &KeyTime::processor, "the same, processor time of the slowest",
              "the same, processor time of 95 of 100");
}
