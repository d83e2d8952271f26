#include "app/desktop/shell/filterbar.h"

#include "app/desktop/shell/filterchips.h"
#include "app/desktop/shell/termfilterbutton.h"
#include "app/desktop/workspace.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int monthsBack = 24;
constexpr int monthsAhead = 60;

QDate thisMonth()
{
    const QDate today = QDate::currentDate();
    return {today.year(), today.month(), 1};
}

int monthsBetween(QDate from, QDate to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

} // namespace

FilterBar::FilterBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_date(new QDateEdit),
      m_months(new QSlider(Qt::Horizontal)),
      m_search(new QLineEdit),
      m_stale(new QCheckBox(tr("Only outdated"))),
      m_count(new QLabel)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(5);
    row->addWidget(makeDate());
    addWordList(tr("Region"), QStringLiteral("regio"), &Filter::regions);
    addWordList(tr("Theme"), QStringLiteral("thema"), &Filter::themes);
    addWordList(tr("Phase"), QStringLiteral("fase"), &Filter::phases);
    addWordList(tr("Target group"), QStringLiteral("doelgroep"), &Filter::targetGroups);
    addWordList(tr("Level"), QStringLiteral("bestuursniveau"), &Filter::levels);
    for (const WordList &list : std::as_const(m_wordLists))
        row->addWidget(list.button);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search in names and texts"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    row->addWidget(m_search, 1);
    m_stale->setToolTip(tr("Only what nobody has checked for a long time"));
    row->addWidget(m_stale);
    m_count->setAccessibleName(tr("How much is shown"));
    row->addWidget(m_count);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 6, 8, 6);
    rows->setSpacing(4);
    rows->addLayout(row);
    rows->addWidget(new FilterChips(workspace));

    connect(m_search, &QLineEdit::textEdited, this, &FilterBar::apply);
    connect(m_stale, &QCheckBox::toggled, this, &FilterBar::apply);
    connect(&workspace, &Workspace::documentReplaced, this, &FilterBar::fillWordLists);
    connect(&workspace, &Workspace::recordsChanged, this, [this](const core::Change &change) {
        if (std::ranges::any_of(change.records, [](const core::RecordChange &record) {
                return record.entity == core::EntityKind::VocabularyTerm;
            }))
            fillWordLists();
    });
    connect(&workspace, &Workspace::filterChanged, this, &FilterBar::showFilter);
    fillWordLists();
    showFilter();
}

QWidget *FilterBar::makeDate()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Reference date"));
    label->setBuddy(m_date);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Reference date"));
    m_date->setToolTip(
        tr("The day at which everything is judged: what runs, what has ended, what ends soon"));
    m_months->setRange(-monthsBack, monthsAhead);
    m_months->setPageStep(12);
    m_months->setMinimumWidth(56);
    m_months->setMaximumWidth(110);
    m_months->setAccessibleName(tr("Move the reference date by months"));
    layout->addWidget(label);
    layout->addWidget(m_date);
    layout->addWidget(m_months);
    connect(m_date, &QDateEdit::dateChanged, this, &FilterBar::apply);
    connect(m_months, &QSlider::valueChanged, this, [this](int months) {
        const QDate month = thisMonth().addMonths(months);
        const int day = std::min(m_date->date().day(), month.daysInMonth());
        m_date->setDate(QDate(month.year(), month.month(), day));
    });
    return box;
}

void FilterBar::addWordList(const QString &name, const QString &vocabulary, core::TermSet Filter::*member)
{
    auto *button = new TermFilterButton(name, this);
    connect(button, &TermFilterButton::chosenChanged, this, &FilterBar::apply);
    m_wordLists.append({button, vocabulary, member});
}

void FilterBar::fillWordLists()
{
    const core::Display display = m_workspace.display();
    for (const WordList &list : std::as_const(m_wordLists)) {
        QList<TermFilterButton::Choice> choices;
        const bool withSubterms = list.vocabulary != QLatin1String("thema");
        for (const QString &key : m_workspace.vocabularies().keys(list.vocabulary, withSubterms))
            choices.append({key, display.term(list.vocabulary, key)});
        list.button->setChoices(choices);
        list.button->setChosen(m_workspace.filter().*list.member);
    }
}

void FilterBar::showFilter()
{
    const Filter &filter = m_workspace.filter();
    const QSignalBlocker quietDate(m_date);
    const QSignalBlocker quietMonths(m_months);
    const QSignalBlocker quietStale(m_stale);
    m_date->setDate(filter.referenceDate);
    m_months->setValue(monthsBetween(thisMonth(), filter.referenceDate));
    m_stale->setChecked(filter.onlyStale);
    if (m_search->text().trimmed() != filter.text.trimmed())
        m_search->setText(filter.text);
    for (const WordList &list : std::as_const(m_wordLists))
        list.button->setChosen(filter.*list.member);
}

void FilterBar::apply()
{
    Filter filter = m_workspace.filter();
    filter.referenceDate = m_date->date();
    filter.text = m_search->text();
    filter.onlyStale = m_stale->isChecked();
    for (const WordList &list : std::as_const(m_wordLists))
        filter.*list.member = list.button->chosen();
    m_workspace.setFilter(filter);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setCounts(int shown, int total)
{
    m_count->setText(total < 0 ? QString()
                               : tr("%1 of %n initiative(s)", nullptr, total).arg(QLocale().toString(shown)));
}

} // namespace app
