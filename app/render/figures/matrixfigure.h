#pragma once

#include "core/model/recordid.h"

#include <QList>
#include <QStringList>

namespace app {

/// What a cell of the matrix is, in the order in which the method tries them.
enum class MatrixStatus { NotApplicable, White, Unknown, Ending, Thin, Crowded, Covered };

inline constexpr MatrixStatus matrixStatuses[] = {
    MatrixStatus::Covered, MatrixStatus::Crowded, MatrixStatus::Thin,         MatrixStatus::Ending,
    MatrixStatus::Unknown, MatrixStatus::White,   MatrixStatus::NotApplicable}; ///< as the legend lists them

/// An activity in a cell.
struct MatrixCard {
    core::RecordId activity;
    QString title;      ///< the activity's name
    QString initiative; ///< the name of its initiative
    bool isCertain = true;
};

struct MatrixCell {
    MatrixStatus status = MatrixStatus::White;
    bool isDeliberate = false; ///< bewust leeg
    int certain = 0;
    int possible = 0;  ///< besides the certain ones
    int providers = 0; ///< distinct ones of the certain activities
    qint64 demand = 0;
    QStringList furtherLetters; ///< of what holds besides the status: E, e, N …
    QList<MatrixCard> cards;    ///< certain ones first
};

/// A term along a side of the matrix.
struct MatrixTerm {
    QString key;
    QString label;
};

/// The matrix as plain data: what is drawn, spoken and written of it, in the language of the reader.
struct MatrixFigure {
    QString title;
    QString sentence; ///< "zo lees je dit"
    QString scope;    ///< region, reference date, what is filtered; stands in the legend's line
    QString columnDimension;
    QString rowDimension;
    QList<MatrixTerm> columns;
    QList<MatrixTerm> rows;
    QList<MatrixCell> cells; ///< row by row: rows.size() * columns.size()

    const MatrixCell &cell(int row, int column) const { return cells.at(row * columns.size() + column); }
    MatrixCell &cell(int row, int column) { return cells[row * columns.size() + column]; }
    bool contains(int row, int column) const
    {
        return row >= 0 && row < rows.size() && column >= 0 && column < columns.size();
    }
    bool isEmpty() const { return cells.isEmpty(); }
};

/// How many cells have certain offer, of how many that are in the frame (not n.v.t.).
struct MatrixTotal {
    int covered = 0;
    int frame = 0;

    bool operator==(const MatrixTotal &) const = default;
};
MatrixTotal rowTotal(const MatrixFigure &figure, int row);
MatrixTotal columnTotal(const MatrixFigure &figure, int column);
MatrixTotal grandTotal(const MatrixFigure &figure);
qint64 greatestDemand(const MatrixFigure &figure);

/// "A", "O", …; empty for NotApplicable, which is written out.
QString statusLetter(MatrixStatus status);
QString statusWord(MatrixStatus status); ///< translated: "white", "thin", "covered"; "n/a"

/// The cell in one phrase for a screen reader: "digitalisering, weten: gedekt, 12 activiteiten, 5 aanbieders,
/// 3 vragen".
QString spokenCell(const MatrixFigure &figure, int row, int column);

} // namespace app
