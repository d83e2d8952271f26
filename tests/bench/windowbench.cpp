#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/desktop/views/network/networkview.h"
#include "benches.h"
#include "firstpaint.h"
#include "measure.h"
#include "references.h"

#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <ctime>
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
    double thread = 1e300;

    void takeFaster(const KeyTime &other)
    {
        wall = std::min(wall, other.wall);
        processor = std::min(processor, other.processor);
    }
};

/// What this thread has worked so far: a worker on another core and whatever else the machine does are not in
/// it. A key waits for this thread alone.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

/// Of each key, from the press until the table is painted and nothing is left to do; in the thread's time
/// until the first frame after it, from which on the next key is heard.
QList<KeyTime> typeInto(app::MainWindow &window)
{
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("search"));
    QList<KeyTime> times;
    search->setFocus();
    for (const int key : keysTyped()) {
        KeyTime time;
        const double begun = threadMilliseconds();
        time.processor = 1000
            * cpuSeconds(
                             [&] {
                                 time.wall = 1000
                                     * seconds(
                                                 [&] {
                                                     press(*search, key);
                                                     QCoreApplication::sendPostedEvents();
                                                     time.thread = threadMilliseconds() - begun;
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

/// Waits until the map that was asked for is there.
bool isShown(app::NetworkView &view, int patience = 60000)
{
    bool isThere = false;
    const auto connection
        = QObject::connect(&view, &app::NetworkView::figureShown, [&isThere] { isThere = true; });
    for (int waited = 0; waited < patience && !isThere; waited += 20)
        runFor(20);
    QObject::disconnect(connection);
    return isThere;
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

void measureSearchOnMaps(const QString &document)
{
    const auto window = shown();
    window->files().open(document);
    auto *view = window->findChild<app::NetworkView *>();
    for (int page = 0; !view->isVisible() && page < 9; ++page)
        window->showView(page);
    if (!isShown(*view))
        qFatal("there is no map");
    const std::pair<app::NetworkLayout, const char *> maps[]
        = {{app::NetworkLayout::Stakeholders, "stakeholder map"},
           {app::NetworkLayout::Hinge, "hinge map"},
           {app::NetworkLayout::Journey, "journey map"}};
    for (const auto &[map, name] : maps) {
        view->setLayout(map);
        runFor(30); // the worker has begun
        QList<double> during, after;
        for (const KeyTime &time : typeInto(*window))
            during.append(time.thread);
        isShown(*view);
        runFor(500);
        for (const KeyTime &time : typeInto(*window))
            after.append(time.thread);
        for (auto *times : {&during, &after}) {
            std::sort(times->begin(), times->end());
            const QString when = times == &during ? QStringLiteral("while it is laid out")
                                                  : QStringLiteral("when it is there");
            const auto print = [&, name = QLatin1String(name)](const char *which, double value) {
                printFigure(qPrintable(QStringLiteral("a key on the %1 %2, window's thread, %3")
                                           .arg(name, when, QLatin1String(which))),
                            value, "ms", "<= 16 ms");
            };
            print("median", times->at(times->size() / 2));
            print("95 of 100", times->at(times->size() * 95 / 100));
            print("slowest", times->constLast());
        }
    }
}
