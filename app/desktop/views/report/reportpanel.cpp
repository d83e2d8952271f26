#include "app/desktop/views/report/reportpanel.h"

#include "app/desktop/views/report/reportsections.h"
#include "app/desktop/views/report/twolinedelegate.h"
#include "app/desktop/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QSettings>
#include <QVBoxLayout>

namespace app {
namespace {

QString settingOf(const QString &kind)
{
    return QStringLiteral("report/without/") + kind;
}

/// Narrower than its widest choice: the panel decides.
QComboBox *combo(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

ReportPanel::ReportPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_kinds(new QListWidget),
      m_sections(new ReportSections(this)),
      m_sectionList(new QListView),
      m_language(combo(tr("Language of the report"))),
      m_edition(combo(tr("Edition"))),
      m_page(combo(tr("Page"))),
      m_smallNumbers(new QCheckBox(tr("Leave out &numbers below 5"))),
      m_scope(new QLabel)
{
    build();
    fillChoices();
    connect(m_kinds, &QListWidget::currentRowChanged, this, &ReportPanel::takeTemplate);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportPanel::takeTemplate);
    connect(m_sections, &QAbstractItemModel::dataChanged, this, [this] {
        rememberSections();
        Q_EMIT changed();
    });
    for (QComboBox *box : {m_edition, m_page})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportPanel::changed);
    connect(m_smallNumbers, &QCheckBox::toggled, this, &ReportPanel::changed);
    connect(&workspace, &Workspace::filterChanged, this, [this] {
        showScope();
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::recordsChanged, this, &ReportPanel::changed);
    connect(&workspace, &Workspace::documentReplaced, this, [this] {
        m_fingerprintOf = ~0ULL;
        takeTemplate();
        showScope();
    });
    m_kinds->setCurrentRow(0);
    showScope();
}

void ReportPanel::build()
{
    const auto heading = [](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text);
        label->setBuddy(buddy);
        return label;
    };
    m_kinds->setAccessibleName(tr("Report"));
    m_kinds->setUniformItemSizes(true);
    m_kinds->setItemDelegate(new TwoLineDelegate(TwoLineDelegate::Weight::Name, m_kinds));
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sectionList->setModel(m_sections);
    m_sectionList->setAccessibleName(tr("Sections of the report"));
    m_sectionList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scope->setWordWrap(true);
    m_scope->setTextFormat(Qt::PlainText);
    m_smallNumbers->setToolTip(tr("Counts of questions from entrepreneurs below 5 read \"fewer than 5\"."));
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("E&dition"), m_edition);
    form->addRow(tr("&Page"), m_page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("&Report"), m_kinds));
    column->addWidget(m_kinds, 4);
    column->addWidget(heading(tr("&Sections"), m_sectionList));
    column->addWidget(m_sectionList, 3);
    column->addLayout(form);
    column->addWidget(m_smallNumbers);
    column->addWidget(m_scope);
}

void ReportPanel::fillChoices()
{
    for (const ReportKind &kind : reportKinds(core::productLanguage(QLocale()))) {
        auto *item = new QListWidgetItem(kind.name + u'\n' + kind.description, m_kinds);
        item->setData(Qt::UserRole, kind.key);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1. %2").arg(kind.name, kind.description));
        item->setToolTip(kind.description);
    }
    m_language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(core::productLanguage(QLocale())));
    m_edition->addItem(tr("Internal"), QVariant::fromValue(int(ReportEdition::Internal)));
    m_edition->addItem(tr("Public, no budgets"), QVariant::fromValue(int(ReportEdition::Public)));
    m_edition->setToolTip(tr("Neither holds personal data; the public one holds no budgets either."));
    m_page->addItem(tr("A4, to print"), QVariant::fromValue(int(ReportPage::A4)));
    m_page->addItem(tr("Slides, to show in a room"), QVariant::fromValue(int(ReportPage::Slides)));
    m_page->setToolTip(tr("For a PDF; other formats have no pages of their own."));
}

QString ReportPanel::kind() const
{
    return m_kinds->currentItem() ? m_kinds->currentItem()->data(Qt::UserRole).toString() : QString();
}

QString ReportPanel::language() const
{
    return m_language->currentData().toString();
}

void ReportPanel::choose(const QString &kind)
{
    for (int row = 0; row < m_kinds->count(); ++row) {
        if (m_kinds->item(row)->data(Qt::UserRole).toString() == kind)
            m_kinds->setCurrentRow(row);
    }
}

void ReportPanel::takeTemplate()
{
    const auto words = reportTemplate(kind(), language());
    if (!words)
        return;
    m_sections->setTemplate(*words, QSettings().value(settingOf(kind())).toStringList());
    Q_EMIT templateChanged();
    Q_EMIT changed();
}

void ReportPanel::rememberSections()
{
    QSettings().setValue(settingOf(kind()), m_sections->without());
}

void ReportPanel::showScope()
{
    const Filter &filter = m_workspace.filter();
    const QString date = m_workspace.display().date(core::PartialDate(filter.referenceDate));
    QString text = filter.scope().isWhole()
        ? tr("About the whole file at %1. Choose a region or theme in the bar above to narrow it.").arg(date)
        : tr("About what the filter shows, at %1.").arg(date);
    if (!filter.text.trimmed().isEmpty() || filter.onlyStale)
        text += u' ' + tr("Search words and \"only outdated\" do not count for a report.");
    m_scope->setText(text);
}

ReportOrder ReportPanel::order() const
{
    ReportOrder order;
    order.kind = kind();
    order.language = language();
    order.profile = m_workspace.profile();
    order.scope = m_workspace.filter().scope();
    order.edition = static_cast<ReportEdition>(m_edition->currentData().toInt());
    order.hidesSmallNumbers = m_smallNumbers->isChecked();
    order.pdf.page = static_cast<ReportPage>(m_page->currentData().toInt());
    order.without = m_sections->without();
    if (const auto *document = m_workspace.document()) {
        order.fileTitle = documentTitle(*document);
        if (m_fingerprintOf != document->revision()) {
            m_fingerprint = document->fingerprint();
            m_fingerprintOf = document->revision();
        }
        order.fingerprint = m_fingerprint;
    }
    return order;
}

} // namespace app
