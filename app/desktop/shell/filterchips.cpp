#include "app/desktop/shell/filterchips.h"

#include "app/desktop/workspace.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace app {

FilterChips::FilterChips(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    connect(&workspace, &Workspace::filterChanged, this, &FilterChips::rebuild);
    connect(&workspace, &Workspace::documentReplaced, this, &FilterChips::rebuild);
    rebuild();
}

void FilterChips::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const Filter &filter = m_workspace.filter();
    const core::Display display = m_workspace.display();
    const auto addTerms = [&](const QString &vocabulary, core::TermSet Filter::*member) {
        for (const QString &key : filter.*member) {
            Filter without = filter;
            (without.*member).remove(key);
            addChip(display.term(vocabulary, key), without);
        }
    };
    addTerms(QStringLiteral("regio"), &Filter::regions);
    addTerms(QStringLiteral("thema"), &Filter::themes);
    addTerms(QStringLiteral("fase"), &Filter::phases);
    addTerms(QStringLiteral("doelgroep"), &Filter::targetGroups);
    addTerms(QStringLiteral("bestuursniveau"), &Filter::levels);
    if (!filter.text.trimmed().isEmpty()) {
        Filter without = filter;
        without.text.clear();
        addChip(tr("“%1”").arg(filter.text.trimmed()), without);
    }
    if (filter.onlyStale) {
        Filter without = filter;
        without.onlyStale = false;
        addChip(tr("Only outdated"), without);
    }
    if (!filter.isEmpty())
        addChip(tr("Clear all"), Filter{filter.referenceDate, {}, {}, {}, {}, {}, {}, false});
    m_layout->addStretch();
    setVisible(!filter.isEmpty());
}

void FilterChips::addChip(const QString &text, const Filter &without)
{
    auto *chip = new QToolButton(this);
    chip->setText(text + QStringLiteral("  ✕"));
    chip->setAccessibleName(tr("Take away the filter %1").arg(text));
    chip->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(chip);
    connect(chip, &QToolButton::clicked, this, [this, without] { m_workspace.setFilter(without); });
}

} // namespace app
