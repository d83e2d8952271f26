#pragma once

#include "app/desktop/inspector/editors/choices.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace app {

/// A list to tick, with a line to search in; by keyboard: type, Enter ticks, Escape closes.
class CheckListPopup final : public QFrame {
    Q_OBJECT

public:
    /// \a canAddWords offers the searched word where the list does not have it.
    CheckListPopup(QList<Choice> choices, bool canAddWords, QWidget *parent);

    void setTicked(const QList<core::FieldValue> &values);
    QList<core::FieldValue> ticked() const; ///< in the order of the list
    /// Adds a ticked line at the end.
    void addTicked(const Choice &choice);
    /// How Tab closed it: true forward, false backward; nothing when something else did.
    std::optional<bool> tabbed() const { return m_tabbed; }
    QLineEdit *search() const { return m_search; }
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void newWordWanted(const QString &word);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addLine(const Choice &choice, int number);
    void narrow(const QString &text);
    void toggleCurrent();
    void toggle(QListWidgetItem *item);

    QList<Choice> m_choices;
    bool m_canAddWords;
    QLineEdit *m_search;
    QListWidget *m_list;
    QListWidgetItem *m_newWord = nullptr;
    std::optional<bool> m_tabbed;
};

} // namespace app
