#include "app/desktop/views/report/reporttextspanel.h"

#include "app/desktop/views/report/reporttexts.h"
#include "app/desktop/views/report/twolinedelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int visibleLines = 6;

} // namespace

ReportTextsPanel::ReportTextsPanel(ReportTexts &texts, QWidget *parent)
    : QWidget(parent),
      m_texts(texts),
      m_list(new QListView),
      m_label(new QLabel),
      m_editor(new QPlainTextEdit),
      m_giveBack(new QPushButton(tr("&Back to the shipped text")))
{
    auto *heading = new QLabel(tr("Te&xts of the report"));
    heading->setBuddy(m_list);
    m_list->setModel(&texts);
    m_list->setAccessibleName(tr("Texts of the report"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new TwoLineDelegate(TwoLineDelegate::Weight::Text, m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(m_editor->fontMetrics().lineSpacing() * visibleLines + 12);
    m_editor->setToolTip(tr("Ctrl+Enter keeps the text, Escape takes back what you typed."));
    m_editor->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_giveBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportTextsPanel::show);
    connect(&texts, &QAbstractItemModel::dataChanged, this, &ReportTextsPanel::show);
    connect(&texts, &QAbstractItemModel::modelReset, this,
            [this] { // what was typed for another file or report is not kept in this one
                m_list->setCurrentIndex(m_texts.index(0));
                show();
            });
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_editor->setFocus(); });
    connect(m_giveBack, &QPushButton::clicked, this, &ReportTextsPanel::giveBack);
    show();
}

QModelIndex ReportTextsPanel::chosen() const
{
    return m_list->currentIndex();
}

void ReportTextsPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    show();
}

void ReportTextsPanel::show()
{
    m_edited = chosen();
    const QString label = m_edited.data(ReportTexts::LabelRole).toString();
    const QString text = m_edited.data(Qt::EditRole).toString();
    m_label->setText(label);
    m_editor->setAccessibleName(label.isEmpty() ? tr("Chosen text") : label);
    if (m_editor->toPlainText() != text)
        m_editor->setPlainText(text);
    m_editor->document()->setModified(false);
    m_editor->setEnabled(m_edited.isValid());
    m_editor->setReadOnly(m_isReadOnly);
    m_giveBack->setEnabled(m_edited.data(ReportTexts::IsOwnRole).toBool() && !m_isReadOnly);
}

void ReportTextsPanel::commit()
{
    if (m_edited.isValid() && m_editor->document()->isModified() && !m_isReadOnly) {
        m_editor->document()->setModified(false); // the change comes back through the model
        m_texts.setData(m_edited, m_editor->toPlainText());
    }
    show();
}

void ReportTextsPanel::giveBack()
{
    m_editor->document()->setModified(false);
    m_texts.setData(m_edited, QString());
}

bool ReportTextsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            commit();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && (key->modifiers().testFlag(Qt::ControlModifier) || m_texts.isLine(m_edited))) {
            commit();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_editor->document()->isModified()) {
            show();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app
