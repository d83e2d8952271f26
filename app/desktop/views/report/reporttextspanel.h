#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace app {

class ReportTexts;

/// The texts of a report, and below them the chosen one to edit. What is typed is kept when the text is left,
/// or by Ctrl+Enter; Escape takes it back.
class ReportTextsPanel : public QWidget {
    Q_OBJECT

public:
    /// \a texts must outlive it.
    explicit ReportTextsPanel(ReportTexts &texts, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    QPlainTextEdit *editor() const { return m_editor; }
    /// Keeps what was typed and not yet kept.
    void commit();
    void setReadOnly(bool isReadOnly);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QModelIndex chosen() const;
    void show();
    void giveBack();

    ReportTexts &m_texts;
    QListView *m_list;
    QLabel *m_label;
    QPlainTextEdit *m_editor;
    QPushButton *m_giveBack;
    QPersistentModelIndex m_edited;
    bool m_isReadOnly = false;
};

} // namespace app
