#pragma once

#include <QFrame>
#include <QList>

class QButtonGroup;
class QVBoxLayout;

namespace app {

/// The column of views at the left of the window. One button is down at a time.
class Rail : public QFrame {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Adds a button below the others and returns its number (0, 1, …). Alt+\a digit chooses it too.
    int addView(const QString &name, const QString &iconName, const QString &question);
    void setName(int view, const QString &name, const QString &question); ///< after a change of language
    void setCurrent(int view);
    void setViewEnabled(int view, bool enabled);

Q_SIGNALS:
    void chosen(int view);

private:
    QVBoxLayout *m_layout;
    QButtonGroup *m_buttons;
};

} // namespace app
