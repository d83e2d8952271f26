#pragma once

#include "core/base/error.h"

#include <QObject>

class QWidget;

namespace app {

/// The one place that shows errors to the user: a box that does not stop the program. Cancelled shows
/// nothing; the detail goes to the log.
class ErrorPresenter : public QObject {
    Q_OBJECT

public:
    explicit ErrorPresenter(QWidget *window);

    void show(const core::Error &error);

private:
    QWidget *m_window;
};

} // namespace app
