#pragma once

#include <QDialog>

namespace app {

/// Help on one view: what question it answers, what the signs mean, which keys there are.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    /// \a view counts as the rail does.
    explicit HelpDialog(int view, QWidget *parent = nullptr);
};

} // namespace app
