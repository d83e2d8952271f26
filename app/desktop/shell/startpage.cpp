#include "app/desktop/shell/startpage.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace app {
namespace {

QLabel *heading(const QString &text, double scale)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_recent(new QListWidget), m_noRecent(nullptr)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(48);
    columns->addWidget(makeBeginnings(), 1);
    columns->addWidget(makeRecent(), 1);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(64, 48, 64, 48);
    page->setSpacing(12);
    page->addWidget(heading(tr("Stelselkaart"), 2.4));
    auto *subtitle
        = new QLabel(tr("See which services there are for small firms, where they are missing, and where "
                        "they overlap."));
    subtitle->setWordWrap(true);
    page->addWidget(subtitle);
    page->addSpacing(24);
    page->addLayout(columns, 1);
}

QWidget *StartPage::makeBeginnings()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Begin"), 1.3));
    const auto add = [&](const QString &text, const QString &what, const QString &icon, auto signal) {
        auto *button = new QCommandLinkButton(text, what);
        button->setIcon(QIcon(QStringLiteral(":/stelselkaart/icons/%1.svg").arg(icon)));
        button->setAccessibleName(text);
        button->setAccessibleDescription(what);
        connect(button, &QCommandLinkButton::clicked, this, signal);
        layout->addWidget(button);
        if (!focusProxy())
            setFocusProxy(button);
    };
    add(tr("Import your own sheet"), tr("Excel, OpenDocument or CSV; you see first what will happen."),
        QStringLiteral("import"), &StartPage::importRequested);
    add(tr("Look at the example region"), tr("A made-up region with sixty initiatives, to try everything."),
        QStringLiteral("start"), &StartPage::exampleRequested);
    add(tr("New file"), tr("Empty, with the word lists of the Actieagenda."), QStringLiteral("add"),
        &StartPage::newRequested);
    add(tr("Open a file"), tr("A .stelsel file on this computer or a shared drive."),
        QStringLiteral("inventory"), &StartPage::openRequested);
    layout->addStretch();
    return box;
}

QWidget *StartPage::makeRecent()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Opened last"), 1.3));
    m_noRecent = new QLabel(tr("The files you open appear here."));
    layout->addWidget(m_noRecent);
    m_recent->setAccessibleName(tr("Files opened last"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setAlternatingRowColors(true);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setSpacing(4);
    layout->addWidget(m_recent, 1);
    layout->addStretch(); // for a page without files
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
    });
    return box;
}

void StartPage::setRecentFiles(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const QString when = QLocale().toString(file.lastModified().date(), QLocale::ShortFormat);
        auto *item = new QListWidgetItem(
            tr("%1\n%2, changed on %3").arg(file.completeBaseName(), file.path(), when));
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        m_recent->addItem(item);
    }
    m_noRecent->setVisible(paths.isEmpty());
    m_recent->setVisible(!paths.isEmpty());
}

} // namespace app
