#pragma once

#include "core/model/sortedset.h"

#include <QToolButton>

class QMenu;

namespace app {

/// One word list of the filter bar: a button with a menu of terms to tick. It stays open while ticking.
class TermFilterButton : public QToolButton {
    Q_OBJECT

public:
    struct Choice {
        QString key;
        QString label;
    };

    TermFilterButton(const QString &name, QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    const core::TermSet &chosen() const { return m_chosen; }
    void setChosen(const core::TermSet &keys); ///< silent

Q_SIGNALS:
    void chosenChanged(const core::TermSet &keys);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void toggled();
    void showCount();

    QString m_name;
    QMenu *m_menu;
    core::TermSet m_chosen;
};

} // namespace app
