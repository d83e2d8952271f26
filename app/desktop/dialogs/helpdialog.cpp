#include "app/desktop/dialogs/helpdialog.h"

#include "core/model/display.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace app {
namespace {

QString helpText(int view)
{
    static constexpr const char *pages[] = {"start", "inventaris", "matrix", "netwerk", "klantreis", "rapport"};
    const QString language = core::productLanguage(QLocale());
    QFile file(QStringLiteral(":/stelselkaart/help/%1/%2.md")
                   .arg(language, QLatin1String(pages[std::clamp(view, 0, int(std::size(pages)) - 1)])));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpDialog::HelpDialog(int view, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    resize(640, 560);
    auto *text = new QTextBrowser;
    text->setAccessibleName(tr("Help text"));
    text->setMarkdown(helpText(view));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
}

} // namespace app
