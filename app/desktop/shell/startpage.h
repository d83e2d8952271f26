#pragma once

#include <QWidget>

class QListWidget;

namespace app {

/// What is seen without a file: the files opened last, and the ways to begin.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);

Q_SIGNALS:
    void newRequested();
    void exampleRequested();
    void openRequested();
    void importRequested();
    void recentChosen(const QString &path);

private:
    QWidget *makeBeginnings();
    QWidget *makeRecent();

    QListWidget *m_recent;
    QWidget *m_noRecent;
};

} // namespace app
