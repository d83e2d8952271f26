#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace app {

class ReportExport;

/// How far the reports are that are being written, with a button to stop; then where they are, with a button
/// to the folder. For the bottom bar; hidden while there is nothing to tell.
class ReportProgress : public QWidget {
    Q_OBJECT

public:
    explicit ReportProgress(ReportExport &exports, QWidget *parent = nullptr);

private:
    void begin(const QString &sentence);
    void finish(const QString &sentence, const QString &folder);

    QLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_open;
    QTimer *m_leave;
    QString m_folder;
};

} // namespace app
