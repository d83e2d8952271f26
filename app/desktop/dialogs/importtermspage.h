#pragma once

#include <QTreeWidget>

namespace app {

class ImportSession;
class Workspace;

/// Words of the sheet that no list knows: add each, take another word for it, or leave it out.
class ImportTermsPage : public QTreeWidget {
    Q_OBJECT

public:
    ImportTermsPage(ImportSession &session, const Workspace &workspace, QWidget *parent = nullptr);

    void fill();

private:
    void answer(const QString &vocabulary, const QString &word, const QString &key);

    ImportSession &m_session;
    const Workspace &m_workspace;
};

} // namespace app
