#include "app/desktop/dialogs/importtermspage.h"

#include "app/desktop/dialogs/importsession.h"
#include "app/desktop/workspace.h"

#include <QComboBox>
#include <QHeaderView>

namespace app {

ImportTermsPage::ImportTermsPage(ImportSession &session, const Workspace &workspace, QWidget *parent)
    : QTreeWidget(parent),
      m_session(session),
      m_workspace(workspace)
{
    setHeaderLabels({tr("List"), tr("Word in the sheet"), tr("Rows"), tr("What to do")});
    setAccessibleName(tr("Words that are in no list yet"));
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
}

void ImportTermsPage::fill()
{
    clear();
    const core::Display display = m_workspace.display();
    for (const core::UnknownTerm &term : m_session.plan().unknownTerms) {
        if (term.answer == core::UnknownTerm::Answer::AddedSilently)
            continue;
        auto *item = new QTreeWidgetItem(this, {term.vocabulary, term.text, QLocale().toString(term.rows)});
        auto *combo = new QComboBox;
        combo->setAccessibleName(tr("What to do with the word %1").arg(term.text));
        combo->addItem(tr("Add it to the list"), QStringLiteral("+"));
        combo->addItem(tr("Leave it out"), QStringLiteral("-"));
        for (const QString &key : m_workspace.vocabularies().keys(term.vocabulary))
            combo->addItem(tr("It means: %1").arg(display.term(term.vocabulary, key)), key);
        const QString current = term.answer == core::UnknownTerm::Answer::LeftOut ? QStringLiteral("-")
            : term.answer == core::UnknownTerm::Answer::Replaced                  ? term.key
                                                                                  : QStringLiteral("+");
        combo->setCurrentIndex(std::max(0, combo->findData(current)));
        setItemWidget(item, 3, combo);
        connect(combo, &QComboBox::activated, this,
                [this, term, combo] { answer(term.vocabulary, term.text, combo->currentData().toString()); });
    }
    setColumnWidth(0, 140);
    setColumnWidth(3, 240);
}

void ImportTermsPage::answer(const QString &vocabulary, const QString &word, const QString &key)
{
    core::ImportMapping mapping = m_session.mapping();
    for (core::SheetMapping &sheet : mapping.sheets)
        sheet.terms[vocabulary][word] = key;
    m_session.setMapping(mapping);
}

} // namespace app
