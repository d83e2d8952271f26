#pragma once

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace app {

class Workspace;

/// Makes a report of what the filter bar shows: which one, and where to, in the language of the program.
/// Works in the background and can be cancelled.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReportDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~ReportDialog() override;

    /// The end of the name tells the format.
    void write(const QString &path);

Q_SIGNALS:
    void written(const QString &sentence);

private:
    void fillChoices();
    void askPath();
    void receive(const QString &path, const QByteArray &report);

    Workspace &m_workspace;
    QComboBox *m_kind;
    QComboBox *m_format;
    QComboBox *m_language;
    QComboBox *m_edition;
    QCheckBox *m_smallNumbers;
    QLabel *m_scope;
    QProgressBar *m_busy;
    QPushButton *m_make = nullptr;
    std::function<void()> m_cancel;
};

} // namespace app
