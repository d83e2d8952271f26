#pragma once

#include "app/desktop/views/matrix/matrixedits.h"
#include "app/render/figures/matrixgeometry.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QPushButton;

namespace app {

/// What the panel shows of one cell.
struct CellDetail {
    MatrixPosition position;
    MatrixKey key;
    MatrixCell cell;
    QString heading;     ///< "digitalisering, weten"
    QString reasons;     ///< why the cell has its status, in sentences
    QStringList demands; ///< the questions of entrepreneurs that name it
};

/// The drill-down beside the matrix: why a cell is what it is, its activities, its questions, its mark; cards
/// are moved from here by drag or by menu, marks set and removed.
class CellPanel : public QWidget {
    Q_OBJECT

public:
    explicit CellPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// \a phases and \a themes are those of the matrix: where a card can go.
    void setCell(const CellDetail &detail, const QList<MatrixTerm> &phases, const QList<MatrixTerm> &themes);
    const CellDetail &detail() const { return m_detail; }
    QListWidget *cards() const { return m_cards; }
    /// Moves the current card; what the menu "Move to" does.
    bool moveCurrentCard(const MatrixKey &to, bool adds);
    bool mark(const QString &mark);
    bool unmark();

private:
    void build();
    void fillCards();
    void fillMark();
    void selectCard();
    void showMenu(const QPoint &position);
    void addTargets(QMenu *menu, bool adds);
    core::RecordId activityOf(const QListWidgetItem *item) const;

    Workspace &m_workspace;
    CellDetail m_detail;
    QList<MatrixTerm> m_phases;
    QList<MatrixTerm> m_themes;
    QLabel *m_heading = nullptr;
    QLabel *m_reasons = nullptr;
    QListWidget *m_cards = nullptr;
    QLabel *m_demandTitle = nullptr;
    QListWidget *m_demands = nullptr;
    QLabel *m_markText = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_notApplicable = nullptr;
    QPushButton *m_deliberate = nullptr;
    QPushButton *m_unmark = nullptr;
    QPushButton *m_move = nullptr;
};

} // namespace app
