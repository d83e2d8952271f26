#include "app/render/report/reportfigure.h"

#include "app/render/figures/calendarpainter.h"
#include "app/render/figures/chartpainter.h"
#include "app/render/figures/graphfigure.h"
#include "app/render/figures/journeylanesbuilder.h"
#include "app/render/figures/journeylanespainter.h"
#include "app/render/figures/matrixbuilder.h"
#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/networkpainter.h"
#include "app/render/figures/timelinepainter.h"
#include "app/render/pdf/pdftheme.h"
#include "app/render/pdf/printabletext.h"
#include "app/render/report/reporttext.h"
#include "core/report/reportbasis.h"

#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr double pageWidth = 483;            // points: the width of the text
constexpr QSizeF matrixSize{pageWidth, 330}; // with room for the caption on one page
constexpr double networkLegend = 90;         // points: its lines of kinds
constexpr double smallWidth = 236;           // of one of two that stand beside each other
constexpr double smallHeight = 186;
constexpr double smallTitle = 16;
constexpr double tallest = 560; // of what stays whole on a page, its caption below it
constexpr double multiplesEm = 8.6;

FigureTheme pageTheme()
{
    FigureTheme theme;
    theme.fontFamily = PdfTheme().family;
    theme.withTitle = false; // the caption says it, where a reader who hears the page finds it
    return theme;
}

/// Texts that people gave, as the font of figures can draw them.
class Printable {
public:
    Printable() : m_text(pdfFont(PdfTheme().family, PdfTheme().bodySize)) { }
    void show(QString &text) { text = m_text.shown(shownText(text)); }
    void show(MatrixFigure &matrix);
    void show(core::ChartData &chart);
    void show(core::TimelineData &timeline);
    void show(core::CalendarData &calendar);
    void show(JourneyLanesFigure &lanes);
    void show(NetworkFigure &network);

private:
    PrintableText m_text;
};

void Printable::show(MatrixFigure &matrix)
{
    show(matrix.scope);
    for (QList<MatrixTerm> *terms : {&matrix.columns, &matrix.rows}) {
        for (MatrixTerm &term : *terms)
            show(term.label);
    }
    for (MatrixCell &cell : matrix.cells) {
        for (MatrixCard &card : cell.cards) {
            show(card.title);
            show(card.initiative);
        }
    }
}

void Printable::show(core::ChartData &chart)
{
    for (QString *text : {&chart.valueName, &chart.categoryName, &chart.targetName, &chart.scope})
        show(*text);
    for (QString &category : chart.categories)
        show(category);
    for (core::ChartSeries &one : chart.series)
        show(one.name);
}

void Printable::show(core::TimelineData &timeline)
{
    for (core::TimelineGroup &group : timeline.groups) {
        show(group.name);
        for (core::TimelineBar &bar : group.bars)
            show(bar.name);
    }
}

void Printable::show(core::CalendarData &calendar)
{
    for (core::CalendarQuarter &quarter : calendar.quarters) {
        for (core::CalendarEntry &entry : quarter.entries) {
            show(entry.cell);
            show(entry.funders);
        }
    }
}

void Printable::show(JourneyLanesFigure &lanes)
{
    show(lanes.scope);
    for (JourneyLane &lane : lanes.lanes) {
        for (QString *text : {&lane.title, &lane.subtitle, &lane.sentence})
            show(*text);
        for (LaneStation &station : lane.stations) {
            for (QString *text : {&station.phase, &station.name, &station.need, &station.barrier})
                show(*text);
        }
        for (LaneBridge &bridge : lane.bridges)
            show(bridge.broken);
        for (LaneBox &box : lane.boxes) {
            show(box.title);
            show(box.provider);
        }
    }
}

void Printable::show(NetworkFigure &network)
{
    show(network.scope);
    for (MapNode &node : network.nodes)
        show(node.label);
    for (NetworkStrip &band : network.bands)
        show(band.label);
    for (MapNodeKind &kind : network.nodeKinds)
        show(kind.label);
    for (MapLinkKind &kind : network.linkKinds)
        show(kind.label);
}

/// Regions beside each other, two in a row, under one legend.
class SmallMatrices {
public:
    SmallMatrices(QList<MatrixFigure> matrices, QStringList titles, FigureTheme theme)
        : m_matrices(std::move(matrices)),
          m_titles(std::move(titles)),
          m_theme(std::move(theme))
    {
        m_theme.withLegend = false;
        for (const MatrixFigure &matrix : std::as_const(m_matrices)) {
            const Legend legend = matrixLegend(matrix); // one that has the letters of all
            if (legend.entries.size() > m_legend.entries.size())
                m_legend = legend;
        }
        m_legend.scope.clear();
    }

    QSizeF size() const
    {
        const auto rows = static_cast<double>((m_matrices.size() + 1) / 2);
        return {pageWidth,
                rows * (smallHeight + smallTitle) + legendHeight(m_legend, pageWidth, multiplesEm, m_theme)};
    }

    void paint(QPainter &painter, const QRectF &rect) const
    {
        painter.save();
        painter.translate(rect.topLeft());
        painter.scale(rect.width() / size().width(), rect.height() / size().height());
        FigureText text(painter, m_theme);
        double bottom = 0;
        for (qsizetype i = 0; i < m_matrices.size(); ++i) {
            const double left = i % 2 == 0 ? 0 : pageWidth - smallWidth;
            const double top = static_cast<double>(i / 2) * (smallHeight + smallTitle);
            text.draw(QRectF(left, top, smallWidth, smallTitle - 3), Qt::AlignLeft | Qt::AlignVCenter,
                      m_titles.at(i), {9.5, true, m_theme.text});
            paintMatrix(painter, QRectF(left, top + smallTitle - 2, smallWidth, smallHeight - 8),
                        m_matrices.at(i), m_theme);
            bottom = top + smallTitle + smallHeight;
        }
        paintLegend(painter, QRectF(0, bottom, pageWidth, size().height() - bottom), m_legend, multiplesEm,
                    m_theme);
        painter.restore();
    }

private:
    QList<MatrixFigure> m_matrices;
    QStringList m_titles;
    FigureTheme m_theme;
    Legend m_legend;
};

/// What has a relation, and those relations: the others stand in the table of who does what.
core::RecordGraph tiedOf(const core::RecordGraph &graph)
{
    QList<int> places(graph.nodes.size(), -1);
    core::RecordGraph tied;
    for (const core::GraphEdge &edge : graph.edges) {
        if (edge.type == core::GraphEdge::Type::Relation)
            places[edge.from] = places[edge.to] = 0;
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i) < 0)
            continue;
        places[i] = static_cast<int>(tied.nodes.size());
        tied.nodes.append(graph.nodes.at(i));
    }
    for (core::GraphEdge edge : graph.edges) {
        if (edge.type != core::GraphEdge::Type::Relation)
            continue;
        edge.from = places.at(edge.from);
        edge.to = places.at(edge.to);
        tied.edges.append(edge);
    }
    return tied;
}

/// As high as the map wants at the width of the page, within reason.
QSizeF networkSize(const NetworkFigure &network)
{
    const double wanted
        = network.world.isEmpty() ? 0 : pageWidth * network.world.height() / network.world.width();
    return {pageWidth, std::clamp(wanted + networkLegend, 260.0, 430.0)};
}

class FigureMaker {
public:
    explicit FigureMaker(const core::Display &display) : m_display(display), m_theme(pageTheme()) { }

    ReportFigure operator()(const core::MatrixData &data)
    {
        QList<MatrixFigure> matrices;
        QStringList titles;
        for (const int region : data.regions) {
            matrices.append(matrixFigureOf(data.basis->ecosystem, data.basis->coverage, region, m_display));
            m_printable.show(matrices.last());
            titles.append(region < 0 ? QString()
                                     : m_display.term(QStringLiteral("regio"),
                                                      data.basis->ecosystem.areas.regions().at(region)));
            m_printable.show(titles.last());
        }
        if (matrices.size() == 1) {
            return {matrixSize,
                    [matrix = matrices.first(), theme = m_theme](QPainter &painter, const QRectF &rect) {
                        paintMatrix(painter, rect, matrix, theme);
                    }};
        }
        const SmallMatrices small(std::move(matrices), std::move(titles), m_theme);
        return {small.size(), [small](QPainter &painter, const QRectF &rect) { small.paint(painter, rect); }};
    }

    ReportFigure operator()(core::ChartData data)
    {
        m_printable.show(data);
        return {heightFor(chartHeight(data, pageWidth, m_theme)),
                [data, locale = m_display.locale(), theme = m_theme](QPainter &painter, const QRectF &rect) {
                    paintChart(painter, rect, data, locale, theme);
                }};
    }

    ReportFigure operator()(core::TimelineData data)
    {
        m_printable.show(data);
        return {heightFor(timelineHeight(data, pageWidth, m_theme)),
                [data, locale = m_display.locale(), theme = m_theme](QPainter &painter, const QRectF &rect) {
                    paintTimeline(painter, rect, data, locale, theme);
                }};
    }

    ReportFigure operator()(core::CalendarData data)
    {
        m_printable.show(data);
        return {heightFor(calendarHeight(data, pageWidth, m_theme)),
                [data, locale = m_display.locale(), theme = m_theme](QPainter &painter, const QRectF &rect) {
                    paintCalendar(painter, rect, data, locale, theme);
                }};
    }

    ReportFigure operator()(const core::JourneyData &data)
    {
        JourneyLanesFigure lanes = lanesOf(
            journeyLanesFigureOf(data.basis->ecosystem, data.basis->journeys, LanesBy::Theme, m_display),
            data.first, data.count);
        m_printable.show(lanes);
        const QSizeF size = heightFor(journeyLanesHeight(lanes, pageWidth, m_theme));
        return {size, [lanes, theme = m_theme](QPainter &painter, const QRectF &rect) {
                    paintJourneyLanes(painter, rect, lanes, theme);
                }};
    }

    ReportFigure operator()(const core::NetworkData &data)
    {
        const core::ReportBasis &basis = *data.basis;
        const auto made
            = graphFigureOf(tiedOf(core::recordGraphOf(basis.inventory(), m_display)),
                            layoutOrderFor(basis.inventory(), basis.vocabularies, LayoutEngine::Hinge),
                            m_display, basis.vocabularies, basis.ecosystem.profile.referenceDate, {});
        NetworkFigure network = made ? *made : NetworkFigure();
        m_printable.show(network);
        return {networkSize(network), [network, theme = m_theme](QPainter &painter, const QRectF &rect) {
                    paintNetwork(painter, rect, network, theme);
                }};
    }

private:
    static QSizeF heightFor(double wanted) { return {pageWidth, std::clamp(wanted, 40.0, tallest)}; }

    const core::Display &m_display;
    FigureTheme m_theme;
    Printable m_printable;
};

} // namespace

ReportFigure reportFigure(const core::FigureBlock &block, const core::Display &display)
{
    return std::visit(FigureMaker(display), block.data);
}

} // namespace app
