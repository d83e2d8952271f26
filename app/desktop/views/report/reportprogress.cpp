#include "app/desktop/views/report/reportprogress.h"

#include "app/desktop/views/report/reportexport.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

namespace app {
namespace {

constexpr int staysFor = 60000; // ms

} // namespace

ReportProgress::ReportProgress(ReportExport &exports, QWidget *parent)
    : QWidget(parent),
      m_sentence(new QLabel),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Stop"))),
      m_open(new QPushButton(tr("Open the folder"))),
      m_leave(new QTimer(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_bar->setRange(0, 100);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Progress of the report"));
    m_cancel->setAccessibleName(tr("Stop making the report"));
    m_cancel->setObjectName(QStringLiteral("stop"));
    m_open->setObjectName(QStringLiteral("openFolder"));
    m_leave->setSingleShot(true);
    m_leave->setInterval(staysFor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_bar),
                            static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_open)})
        row->addWidget(widget);
    connect(&exports, &ReportExport::begun, this, &ReportProgress::begin);
    connect(&exports, &ReportExport::progressed, this, [this](int percent, const QString &sentence) {
        if (percent >= 0)
            m_bar->setValue(percent);
        if (!sentence.isEmpty())
            m_sentence->setText(sentence);
    });
    connect(&exports, &ReportExport::done, this, &ReportProgress::finish);
    connect(&exports, &ReportExport::stopped, this, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, &exports, &ReportExport::cancel);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_leave, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void ReportProgress::begin(const QString &sentence)
{
    m_leave->stop();
    m_sentence->setText(sentence);
    m_bar->setValue(0);
    m_bar->show();
    m_cancel->show();
    m_open->hide();
    show();
}

void ReportProgress::finish(const QString &sentence, const QString &folder)
{
    m_folder = folder;
    m_sentence->setText(sentence);
    m_bar->hide();
    m_cancel->hide();
    m_open->show();
    m_leave->start();
}

} // namespace app
