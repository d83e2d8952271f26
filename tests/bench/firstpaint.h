#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>

/// Notes the first painting of a window, and runs the application until then.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }

    void wait()
    {
        while (!m_isPainted)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents(); // and what came in with it
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_isPainted |= event->type() == QEvent::Paint;
        return false;
    }

    bool m_isPainted = false;
};
