#pragma once

#include "app/desktop/workspace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace app {

class PagePreview;
class ReportExport;
class ReportPanel;
class ReportPreview;
class ReportTexts;
class ReportTextsPanel;

/// The view "Report": what report is wanted, its pages as they come out on paper, and its texts to say in own
/// words; from here it goes to a file, or to one for each region.
class ReportView : public QWidget {
    Q_OBJECT

public:
    explicit ReportView(Workspace &workspace, QWidget *parent = nullptr);
    ~ReportView() override;

    ReportPanel &panel() const { return *m_panel; }
    PagePreview &pages() const { return *m_pages; }
    ReportPreview &preview() const { return *m_preview; }
    ReportTextsPanel &texts() const { return *m_textsPanel; }
    ReportExport &exports() const { return *m_export; }

Q_SIGNALS:
    void pagesShown(); ///< all pages are those of what is chosen

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void takeTemplate();
    void makePreview();
    void tellPage();
    void tellFailure(const core::Error &error);

    Workspace &m_workspace;
    ReportPanel *m_panel;
    PagePreview *m_pages;
    ReportPreview *m_preview;
    ReportTexts *m_texts;
    ReportTextsPanel *m_textsPanel;
    ReportExport *m_export;
    QLabel *m_page;
    QLabel *m_failure;
    bool m_isStale = true; ///< to be made when next shown
};

} // namespace app
