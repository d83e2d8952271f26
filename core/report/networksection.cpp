#include "core/analysis/chaptersentences.h"
#include "core/model/entities/links.h"
#include "core/report/reportfigures.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype mostNames = 8;
constexpr size_t mostPoints = 5;

/// The names of initiatives, the first few; empty without any.
QString names(const ReportContext &context, const QList<int> &initiatives)
{
    QStringList list;
    for (const int initiative : initiatives) {
        if (list.size() < mostNames)
            list.append(context.initiativeName(initiative));
    }
    QString text = list.join(QStringLiteral(", "));
    if (initiatives.size() > mostNames)
        text += u' ' + context.text("network.more").arg(context.number(initiatives.size() - mostNames));
    return text;
}

void appendNames(ListBlock &list, const ReportContext &context, const char *label,
                 const QList<int> &initiatives)
{
    if (initiatives.isEmpty())
        return;
    list.items.append({TextRun{context.text(label) + QStringLiteral(": "), true, {}, {}, {}},
                       TextRun{names(context, initiatives), false, {}, {}, {}}});
}

} // namespace

std::optional<FigureBlock> networkFigure(const ReportContext &context)
{
    if (context.basis()->inventory().all<Relation>().isEmpty())
        return std::nullopt;
    const Hinge &hinge = context.basis()->hinge;
    FigureBlock figure;
    figure.title = context.text("network.figure");
    figure.sentence = context.text("network.read");
    figure.alternative = figure.title + QStringLiteral(". ") + hingeSentence(hinge, context.language()) + u' '
        + networkSentence(context.basis()->network, context.language());
    figure.data = NetworkData{context.basis()};
    return figure;
}

ReportSection networkSection(const ReportContext &context)
{
    const QString name = QStringLiteral("network");
    ReportSection section{name, context.text("network.title"), name, true, {}, {}};
    const auto figure = networkFigure(context);
    if (!figure) {
        section.blocks.append(Paragraph{plain(context.text("network.missing")), Paragraph::Style::Body});
        return section;
    }
    const Hinge &hinge = context.basis()->hinge;
    section.blocks.append(Paragraph{plain(hingeSentence(hinge, context.language())), Paragraph::Style::Lead});
    section.blocks.append(*figure);
    ListBlock list;
    appendNames(list, context, "network.national", hinge.nationalWithoutRegional);
    appendNames(list, context, "network.regional", hinge.regionalWithoutNational);
    const Network &network = context.basis()->network;
    std::vector<ArticulationPoint> points = network.articulationPoints;
    std::stable_sort(points.begin(), points.end(),
                     [](const auto &a, const auto &b) { return a.initiatives > b.initiatives; });
    for (size_t i = 0; i < points.size() && i < mostPoints && points[i].initiatives > 1; ++i) {
        const ArticulationPoint &point = points[i];
        const RecordId id = network.nodes[static_cast<size_t>(point.node)];
        list.items.append(
            plain(articulationSentence(point, context.display().title(id), context.language())));
    }
    if (!list.items.isEmpty())
        section.blocks.append(list);
    return section;
}

} // namespace core
