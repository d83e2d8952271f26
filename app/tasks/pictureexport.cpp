#include "app/tasks/pictureexport.h"

#include "app/render/figures/figureexport.h"
#include "app/render/figures/journeylanesbuilder.h"
#include "app/render/figures/journeylanespainter.h"
#include "app/render/figures/journeymapbuilder.h"
#include "app/render/figures/journeymappainter.h"
#include "app/render/figures/matrixbuilder.h"
#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/networkpainter.h"
#include "app/render/figures/graphfigure.h"
#include "app/tasks/wholefile.h"
#include "core/exchange/graphfile.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr QSizeF pageSize(960, 600);     // points
constexpr double highestPicture = 8'000; // points; what does not fit is counted in its last line

/// The colour of a node's kind; nothing where the words of the file give none.
QString colourOf(const core::GraphNode &node, const core::Vocabularies &vocabularies)
{
    const QString vocabulary = node.type == core::GraphNode::Type::Organisation
        ? QStringLiteral("organisatiesoort")
        : node.type == core::GraphNode::Type::Activity ? QStringLiteral("activiteitsoort")
                                                       : QStringLiteral("initiatiefsoort");
    const core::VocabularyTerm *term = vocabularies.find(vocabulary, node.kind);
    return term ? term->colour.valueOr({}).toLower() : QString();
}

core::Result<void> writePicture(const FigurePainting &painting, const QString &title,
                                const QString &description, PictureFormat format, const QString &path,
                                const QSizeF &size = pageSize)
{
    if (format == PictureFormat::Svg)
        return writeWhole(path, figureSvg(painting, size, title, description));
    const auto png = figurePng(painting, (2 * size).toSize(), title);
    return png ? writeWhole(path, *png) : png.error();
}

core::Result<void> exportMap(const core::Inventory &inventory, const core::Profile &profile,
                             LayoutEngine engine, PictureFormat format, const QString &path,
                             const core::JobControl &job)
{
    const core::Vocabularies vocabularies(inventory);
    const core::Display display(inventory, vocabularies);
    const auto figure = graphFigureOf(core::recordGraphOf(inventory, display),
                                      layoutOrderFor(inventory, vocabularies, engine), display, vocabularies,
                                      profile.referenceDate, job);
    if (!figure)
        return figure.error();
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintNetwork(painter, rect, *figure, {}); };
    return writePicture(painting, figure->title, figure->sentence, format, path);
}

/// The journeys of the analysis as lanes: per region where the scope names regions. As high as they need.
core::Result<void> exportRoutes(const core::Ecosystem &ecosystem, const core::Display &display,
                                PictureFormat format, const QString &path, const core::JobControl &job)
{
    const auto journeys = core::journeys(ecosystem, job);
    if (!journeys)
        return journeys.error();
    const LanesBy by = ecosystem.scope.regions.isEmpty() ? LanesBy::Theme : LanesBy::ThemeAndRegion;
    const JourneyLanesFigure figure = journeyLanesFigureOf(ecosystem, *journeys, by, display);
    const double margins = 16;
    const double height = margins + journeyLanesHeight(figure, pageSize.width() - margins, {});
    return writePicture(
        [&](QPainter &painter, const QRectF &rect) { paintJourneyLanes(painter, rect, figure, {}); },
        figure.title, figure.sentence, format, path,
        QSizeF(pageSize.width(), std::min(height, highestPicture)));
}

} // namespace

core::Result<void> exportGraph(const core::Inventory &inventory, GraphFormat format, LayoutEngine engine,
                               const QString &path, const core::JobControl &job)
{
    const core::Vocabularies vocabularies(inventory);
    const core::RecordGraph graph = core::recordGraphOf(inventory, core::Display(inventory, vocabularies));
    const auto places = placesOf(graph, layoutOrderFor(inventory, vocabularies, engine), job);
    if (!places)
        return places.error();
    core::GraphLooks looks{*places, {}};
    for (const core::GraphNode &node : graph.nodes)
        looks.colours.append(colourOf(node, vocabularies));
    switch (format) {
    case GraphFormat::Graphml:
        return writeWhole(path, core::graphmlOf(graph, looks));
    case GraphFormat::Gexf:
        return writeWhole(path, core::gexfOf(graph, looks));
    case GraphFormat::Dot:
        break;
    }
    return writeWhole(path, core::dotOf(graph, looks));
}

core::Result<void> exportPicture(const core::Inventory &inventory, const core::Profile &profile,
                                 const core::Scope &scope, Picture picture, PictureFormat format,
                                 const QString &path, const core::JobControl &job)
{
    if (picture == Picture::StakeholderMap || picture == Picture::HingeMap) {
        if (!scope.isWhole()) {
            return core::Error{core::ErrorCode::InvalidInput,
                               QCoreApplication::translate("app::tasks",
                                                           "This map always shows the whole file. Leave the "
                                                           "scope out, or choose the journey map."),
                               scope.toText()};
        }
        const bool isHinge = picture == Picture::HingeMap;
        return exportMap(inventory, profile, isHinge ? LayoutEngine::Hinge : LayoutEngine::Stakeholder,
                         format, path, job);
    }
    const core::Vocabularies vocabularies(inventory);
    const core::Display display(inventory, vocabularies);
    const auto ecosystem = core::Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    if (picture == Picture::JourneyMap) {
        const auto figure = journeyMapFigureOf(*ecosystem, display, vocabularies, {}, job);
        if (!figure)
            return figure.error();
        const auto painting
            = [&](QPainter &painter, const QRectF &rect) { paintJourneyMap(painter, rect, *figure, {}); };
        return writePicture(painting, figure->title, figure->sentence, format, path);
    }
    if (picture == Picture::Routes)
        return exportRoutes(*ecosystem, display, format, path, job);
    const auto overlaps = core::overlaps(*ecosystem, job);
    if (!overlaps)
        return overlaps.error();
    const auto coverage = core::coverage(*ecosystem, *overlaps, job);
    if (!coverage)
        return coverage.error();
    const MatrixFigure figure = matrixFigureOf(*ecosystem, *coverage, -1, display);
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintMatrix(painter, rect, figure, {}); };
    return writePicture(painting, figure.title, figure.sentence, format, path);
}

} // namespace app
