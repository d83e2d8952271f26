#pragma once

#include "app/desktop/filter.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QSlider;

namespace app {

class TermFilterButton;
class Workspace;

/// The one filter that all views obey: reference date, word lists, text, only what is outdated.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(Workspace &workspace, QWidget *parent = nullptr);

    void focusSearch();
    /// "38 van 220 initiatieven"; both unknown (-1) shows nothing.
    void setCounts(int shown, int total);

private:
    struct WordList {
        TermFilterButton *button;
        QString vocabulary;
        core::TermSet Filter::*member;
    };

    QWidget *makeDate();
    void addWordList(const QString &name, const QString &vocabulary, core::TermSet Filter::*member);
    void fillWordLists();
    void showFilter();
    void apply();

    Workspace &m_workspace;
    QDateEdit *m_date;
    QSlider *m_months; ///< whole months from this month a year back
    QList<WordList> m_wordLists;
    QLineEdit *m_search;
    QCheckBox *m_stale;
    QLabel *m_count;
};

} // namespace app
