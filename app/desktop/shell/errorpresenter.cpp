#include "app/desktop/shell/errorpresenter.h"

#include <QLoggingCategory>
#include <QMessageBox>

namespace app {
namespace {

Q_LOGGING_CATEGORY(errors, "stelselkaart.errors")

} // namespace

ErrorPresenter::ErrorPresenter(QWidget *window) : QObject(window), m_window(window) { }

void ErrorPresenter::show(const core::Error &error)
{
    if (error.code == core::ErrorCode::Cancelled)
        return;
    if (!error.detail.isEmpty())
        qCWarning(errors).noquote() << error.detail;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("That did not work"), error.message, QMessageBox::Ok,
                                m_window);
    box->setTextFormat(Qt::PlainText); // a file's name may hold anything
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace app
