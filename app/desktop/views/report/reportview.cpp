#include "app/desktop/views/report/reportview.h"

#include "app/desktop/views/report/pagepreview.h"
#include "app/desktop/views/report/reportexport.h"
#include "app/desktop/views/report/reportpanel.h"
#include "app/desktop/views/report/reportpreview.h"
#include "app/desktop/views/report/reporttexts.h"
#include "app/desktop/views/report/reporttextspanel.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr double zoomStep = 1.2;

} // namespace

ReportView::ReportView(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_panel(new ReportPanel(workspace)),
      m_pages(new PagePreview),
      m_preview(new ReportPreview(*m_pages)),
      m_texts(new ReportTexts(workspace, this)),
      m_textsPanel(new ReportTextsPanel(*m_texts)),
      m_export(new ReportExport(workspace, this)),
      m_page(new QLabel),
      m_failure(new QLabel)
{
    m_failure->setWordWrap(true);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setMargin(8);
    m_failure->hide();
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeBar());
    column->addWidget(m_failure);
    column->addWidget(m_pages, 1);
    auto *splitter = new QSplitter(Qt::Horizontal);
    for (QWidget *part : {static_cast<QWidget *>(m_panel), middle, static_cast<QWidget *>(m_textsPanel)})
        splitter->addWidget(part);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({270, 700, 290});
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 6, 6, 6);
    all->addWidget(splitter);

    connect(&workspace, &Workspace::documentReplaced, m_pages, &PagePreview::clear);
    connect(m_panel, &ReportPanel::templateChanged, this, &ReportView::takeTemplate);
    connect(m_panel, &ReportPanel::changed, this, &ReportView::makePreview);
    connect(m_pages, &PagePreview::currentPageChanged, this, &ReportView::tellPage);
    connect(m_preview, &ReportPreview::begun, this, &ReportView::tellPage);
    connect(m_preview, &ReportPreview::failed, this, &ReportView::tellFailure);
    connect(m_preview, &ReportPreview::finished, this, [this] {
        tellPage();
        Q_EMIT pagesShown();
    });
    takeTemplate();
}

ReportView::~ReportView()
{
    m_export->disconnect(this);
}

QWidget *ReportView::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto addZoom = [&](const QString &text, const QString &tip, const std::function<void()> &action) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, action);
        row->addWidget(button);
    };
    const auto addExport = [&](const QString &text, const QString &tip, const std::function<void()> &action) {
        auto *button = new QPushButton(text);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
    };
    row->addWidget(m_page);
    row->addStretch(1);
    addZoom(QStringLiteral("−"), tr("Smaller (−)"), [this] { m_pages->zoomBy(1 / zoomStep); });
    addZoom(QStringLiteral("+"), tr("Larger (+)"), [this] { m_pages->zoomBy(zoomStep); });
    addZoom(tr("Whole width"), tr("As wide as the view (0)"), [this] { m_pages->fitWidth(); });
    addExport(tr("One for each re&gion…"), tr("Writes a PDF for each region into a folder"), [this] {
        m_textsPanel->commit();
        m_export->askFolder(m_panel->order());
    });
    addExport(tr("Sa&ve the report…"), tr("As PDF, HTML, ODT or spreadsheet"), [this] {
        m_textsPanel->commit();
        m_export->askPath(m_panel->order());
    });
    return bar;
}

void ReportView::focusInEvent(QFocusEvent *event)
{
    m_panel->kinds()->setFocus(event->reason());
}

void ReportView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        makePreview();
}

void ReportView::takeTemplate()
{
    if (const auto words = reportTemplate(m_panel->kind(), m_panel->language()))
        m_texts->setTemplate(*words);
    m_textsPanel->setReadOnly(!m_workspace.document() || m_workspace.document()->isReadOnly());
}

void ReportView::makePreview()
{
    m_isStale = !isVisible();
    if (!m_workspace.document()) {
        m_preview->stop();
        m_pages->clear();
        return;
    }
    if (m_isStale)
        return;
    m_failure->hide();
    m_preview->make(m_workspace.inventory(), m_panel->order());
}

void ReportView::tellPage()
{
    const int count = m_pages->pageCount();
    QString text = count == 0 ? QString() : tr("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(count);
    if (m_preview->isBusy())
        text += text.isEmpty() ? tr("The pages are being made…") : QStringLiteral(" …");
    m_page->setText(text);
}

/// An order that cannot be is no fault of the program: it is said where the pages would be.
void ReportView::tellFailure(const core::Error &error)
{
    m_failure->setText(error.message);
    m_failure->show();
}

} // namespace app
