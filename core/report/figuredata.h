#pragma once

#include "core/analysis/coverage.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace core {

struct ReportBasis;

/// Phases by themes of each of these regions: indexes in Areas::regions(), -1 for all together. More than one
/// stand beside each other, small.
struct MatrixData {
    std::shared_ptr<const ReportBasis> basis;
    QList<int> regions{-1};
};

/// One kind of thing that a chart counts.
struct ChartSeries {
    QString name;
    QList<double> values;         ///< one for each category, not negative
    std::optional<CellKind> kind; ///< looks as that letter of the matrix does
};

/// Counts per category. A value; the words are in the language of the report.
struct ChartData {
    enum class Form : unsigned char {
        Bars,    ///< lying: for categories with names
        Columns, ///< standing: for categories in time
    };

    Form form = Form::Bars;
    bool isStacked = false; ///< the series of a category add up; else they stand beside each other
    QString categoryName;   ///< what a category is: "Thema"
    QString valueName;      ///< what is counted: "Vakken"
    QStringList categories;
    QList<ChartSeries> series;
    std::optional<double> target; ///< a line to reach
    QString targetName;
    QString scope; ///< for the line below the legend: the reference date

    /// The greatest value to be drawn, target included; 0 without any.
    double greatest() const;
};

/// From when to when one initiative runs, as far as its records say.
struct TimelineBar {
    enum class Permanence : unsigned char { Unknown, Temporary, Structural };

    QString name;
    DayBound start;
    DayBound end;
    Permanence permanence = Permanence::Unknown;
};

struct TimelineGroup {
    QString name; ///< a theme; empty: those without
    QList<TimelineBar> bars;
};

/// Initiatives along time. What begins before \a from or ends after \a to is cut there.
struct TimelineData {
    QDate from;
    QDate to;
    QDate referenceDate;
    QDate horizon; ///< how far the method looks ahead
    QList<TimelineGroup> groups;
    qsizetype leftOut = 0; ///< initiatives that no longer fitted

    qsizetype bars() const;
};

/// A cell that loses its last certain offer.
struct CalendarEntry {
    QDate on;         ///< the last day with offer
    QString cell;     ///< "Weten · digitalisering", with the region where there are more
    QString funders;  ///< of the initiatives that carry it; empty: not recorded
    int position = 0; ///< of the cell in the frame
};

struct CalendarQuarter {
    QString name; ///< "2026-Q4"
    QList<CalendarEntry> entries;
};

/// The kantelkalender: the quarters in which cells tip, in order; quarters without any are not there.
struct CalendarData {
    QList<CalendarQuarter> quarters;
    QDate referenceDate;
    qsizetype leftOut = 0;

    qsizetype entries() const;
};

/// The routes of the analysis, a lane per theme: \a count of them from \a first on.
struct JourneyData {
    std::shared_ptr<const ReportBasis> basis;
    int first = 0;
    int count = 0;
};

/// The map of who is tied to whom, in rows by level of government; placed by who draws it.
struct NetworkData {
    std::shared_ptr<const ReportBasis> basis;
};

using FigureData
    = std::variant<MatrixData, ChartData, TimelineData, CalendarData, JourneyData, NetworkData>;

} // namespace core
