#include "app/desktop/views/matrix/cellpanel.h"

#include "app/desktop/views/matrix/cardlist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

QLabel *wrappingLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

} // namespace

CellPanel::CellPanel(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    build();
    connect(m_cards, &QListWidget::itemSelectionChanged, this, &CellPanel::selectCard);
    connect(m_cards, &QWidget::customContextMenuRequested, this, &CellPanel::showMenu);
    connect(m_move, &QPushButton::clicked, this, [this] { showMenu(m_cards->rect().center()); });
    connect(m_notApplicable, &QPushButton::clicked, this, [this] { mark(QStringLiteral("nvt")); });
    connect(m_deliberate, &QPushButton::clicked, this, [this] { mark(QStringLiteral("bewust-leeg")); });
    connect(m_unmark, &QPushButton::clicked, this, [this] { unmark(); });
}

void CellPanel::build()
{
    setAccessibleName(tr("What is in the cell"));
    m_heading = wrappingLabel(tr("Cell"));
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(1.15 * large.pointSizeF());
    m_heading->setFont(large);
    m_reasons = wrappingLabel(tr("Reasons"));
    auto *cardTitle = new QLabel(tr("Activities in this cell"));
    m_cards = new CardList;
    m_cards->setAccessibleName(cardTitle->text());
    m_cards->setDragEnabled(true);
    m_cards->setDragDropMode(QAbstractItemView::DragOnly);
    m_cards->setContextMenuPolicy(Qt::CustomContextMenu);
    m_cards->setWordWrap(true);
    m_cards->setAlternatingRowColors(true);
    m_cards->setSpacing(2);
    m_move = new QPushButton(tr("Move to…"));
    m_move->setToolTip(tr("Give the chosen activity another phase or theme"));
    m_demandTitle = new QLabel(tr("Questions from entrepreneurs"));
    m_demands = new QListWidget;
    m_demands->setAccessibleName(m_demandTitle->text());
    m_demands->setWordWrap(true);
    m_demands->setMaximumHeight(120);
    m_markText = wrappingLabel(tr("Mark"));
    m_reason = new QLineEdit;
    m_reason->setPlaceholderText(tr("Reason (may stay empty)"));
    m_reason->setAccessibleName(tr("Reason of the mark"));
    m_notApplicable = new QPushButton(tr("Not applicable"));
    m_notApplicable->setToolTip(tr("This cell does not count: nothing is needed here"));
    m_deliberate = new QPushButton(tr("Deliberately empty"));
    m_deliberate->setToolTip(tr("This cell counts, but the region chose not to fill it"));
    m_unmark = new QPushButton(tr("Remove mark"));

    auto *marks = new QHBoxLayout;
    marks->addWidget(m_notApplicable);
    marks->addWidget(m_deliberate);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_reasons);
    column->addWidget(cardTitle);
    column->addWidget(m_cards, 3);
    column->addWidget(m_move);
    column->addWidget(m_demandTitle);
    column->addWidget(m_demands, 1);
    column->addWidget(m_markText);
    column->addWidget(m_reason);
    column->addLayout(marks);
    column->addWidget(m_unmark);
}

void CellPanel::setCell(const CellDetail &detail, const QList<MatrixTerm> &phases,
                        const QList<MatrixTerm> &themes)
{
    const bool isOtherCell = !(detail.key == m_detail.key);
    m_detail = detail;
    m_phases = phases;
    m_themes = themes;
    m_heading->setText(detail.heading);
    m_reasons->setText(detail.reasons);
    m_demands->clear();
    m_demands->addItems(detail.demands);
    m_demands->setVisible(!detail.demands.isEmpty());
    m_demandTitle->setVisible(!detail.demands.isEmpty());
    if (isOtherCell)
        m_reason->clear();
    fillCards();
    fillMark();
}

void CellPanel::fillCards()
{
    const QSignalBlocker quiet(m_cards);
    const core::RecordId chosen = activityOf(m_cards->currentItem());
    m_cards->clear();
    static_cast<CardList *>(m_cards)->setOrigin(m_detail.position);
    for (const MatrixCard &card : std::as_const(m_detail.cell.cards)) {
        const QString title = card.isCertain ? card.title : tr("? %1 (possible)").arg(card.title);
        auto *item = new QListWidgetItem(
            card.initiative.isEmpty() ? title : tr("%1\nof %2").arg(title, card.initiative), m_cards);
        item->setData(CardList::activityRole, card.activity.toText());
        if (card.activity == chosen)
            m_cards->setCurrentItem(item);
    }
    m_move->setEnabled(m_cards->count() > 0 && m_workspace.document()
                       && !m_workspace.document()->isReadOnly());
}

void CellPanel::fillMark()
{
    const QList<const core::CellMark *> marks = marksOn(m_workspace.inventory(), m_detail.key);
    const core::Display display = m_workspace.display();
    QStringList lines;
    for (const core::CellMark *mark : marks) {
        QString line = display.term(QStringLiteral("vakmarkering"), mark->mark.value());
        if (mark->reason.hasValue())
            line += QStringLiteral(": ") + *mark->reason;
        if (mark->date.hasValue())
            line += QStringLiteral(" (%1)").arg(display.date(*mark->date));
        if (!isOfCellAlone(*mark, m_detail.key))
            line += QStringLiteral(". ") + tr("This mark holds for more cells than this one.");
        lines.append(line);
    }
    m_markText->setText(lines.join(u'\n'));
    m_markText->setVisible(!lines.isEmpty());
    m_unmark->setVisible(!lines.isEmpty());
    const bool canEdit = m_workspace.document() && !m_workspace.document()->isReadOnly();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_reason, m_notApplicable, m_deliberate, m_unmark})
        widget->setEnabled(canEdit);
}

core::RecordId CellPanel::activityOf(const QListWidgetItem *item) const
{
    return item
        ? core::RecordId::fromText(item->data(CardList::activityRole).toString()).value_or(core::RecordId())
        : core::RecordId();
}

void CellPanel::selectCard()
{
    if (const core::RecordId id = activityOf(m_cards->currentItem()); !id.isNull())
        m_workspace.setSelection({{core::EntityKind::Activity, id}});
}

bool CellPanel::moveCurrentCard(const MatrixKey &to, bool adds)
{
    const core::RecordId id = activityOf(m_cards->currentItem());
    return !id.isNull() && moveActivity(m_workspace, id, m_detail.key, to, adds);
}

bool CellPanel::mark(const QString &mark)
{
    return markCell(m_workspace, m_detail.key, mark, m_reason->text());
}

bool CellPanel::unmark()
{
    return unmarkCell(m_workspace, m_detail.key);
}

void CellPanel::addTargets(QMenu *menu, bool adds)
{
    for (const MatrixTerm &phase : std::as_const(m_phases)) {
        if (phase.key != m_detail.key.phase)
            menu->addAction(tr("Phase: %1").arg(phase.label), this, [this, phase, adds] {
                moveCurrentCard({phase.key, m_detail.key.theme, m_detail.key.region}, adds);
            });
    }
    menu->addSeparator();
    for (const MatrixTerm &theme : std::as_const(m_themes)) {
        if (theme.key != m_detail.key.theme)
            menu->addAction(tr("Theme: %1").arg(theme.label), this, [this, theme, adds] {
                moveCurrentCard({m_detail.key.phase, theme.key, m_detail.key.region}, adds);
            });
    }
}

void CellPanel::showMenu(const QPoint &position)
{
    if (!m_cards->currentItem() && m_cards->count() > 0)
        m_cards->setCurrentRow(0);
    if (!m_cards->currentItem() || !m_move->isEnabled())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTargets(menu->addMenu(tr("Move to")), false);
    addTargets(menu->addMenu(tr("Also put in")), true);
    menu->popup(m_cards->viewport()->mapToGlobal(position));
}

} // namespace app
