#include "app/desktop/views/matrix/matrixview.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/models/filteredinventory.h"
#include "app/desktop/views/accessiblecanvas.h"
#include "app/desktop/views/figurelegendwidget.h"
#include "app/desktop/views/matrix/cellpanel.h"
#include "app/desktop/views/matrix/matrixcanvas.h"
#include "app/desktop/views/savepicture.h"
#include "app/render/figures/matrixbuilder.h"
#include "core/analysis/demand.h"
#include "core/analysis/incremental.h"
#include "core/analysis/sentences.h"
#include "core/model/entities/signal.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

constexpr double zoomStep = 1.5;

} // namespace

MatrixView::MatrixView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    installCanvasAccessibility();
    build();
    connect(&workspace, &Workspace::documentReplaced, this, [this] {
        m_region.clear();
        m_result = {};
        m_canvas->setFigure({});
        analyse();
    });
    connect(&workspace, &Workspace::recordsChanged, this, &MatrixView::analyse);
    connect(&workspace, &Workspace::filterChanged, this, &MatrixView::analyse);
    connect(m_canvas, &MatrixCanvas::currentChanged, this, &MatrixView::showCell);
    connect(m_canvas, &MatrixCanvas::cellOpened, this, [this](const MatrixPosition &cell) {
        showCell(cell);
        m_panel->cards()->setFocus();
    });
    connect(m_canvas, &MatrixCanvas::cardPicked, this, [this](core::RecordId activity) {
        m_workspace.setSelection({{core::EntityKind::Activity, activity}});
    });
    connect(m_canvas, &MatrixCanvas::cardDropped, this,
            [this](core::RecordId activity, const MatrixPosition &from, const MatrixPosition &to, bool adds) {
                moveActivity(m_workspace, activity, keyOf(from), keyOf(to), adds);
            });
    connect(m_canvas, &QWidget::customContextMenuRequested, this, &MatrixView::showMenu);
    connect(m_regions, &QComboBox::activated, this, [this](int index) {
        m_region = m_regions->itemData(index).toString();
        analyse();
    });
}

MatrixView::~MatrixView()
{
    m_job.cancel();
}

void MatrixView::addButton(QHBoxLayout *bar, const QString &text, const QString &tip,
                           const std::function<void()> &action)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, action);
    bar->addWidget(button);
}

void MatrixView::build()
{
    m_canvas = new MatrixCanvas;
    m_canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    m_panel = new CellPanel(m_workspace);
    m_legend = new FigureLegend;
    m_regions = new QComboBox;
    m_regions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_regions->setAccessibleName(tr("Region of the matrix"));
    m_regions->setToolTip(tr("Show one region, or all together"));

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_regions);
    bar->addStretch(1);
    addButton(bar, tr("Show cards"), tr("Zoom in until the activities show (+)"),
              [this] { m_canvas->setZoom(std::max(3.0, m_canvas->zoom() * zoomStep)); });
    addButton(bar, tr("Whole matrix"), tr("Show the whole matrix (0)"), [this] { m_canvas->setZoom(1); });
    addButton(bar, tr("Save picture…"), tr("Save the matrix as SVG or PNG"), [this] { savePicture(); });

    auto *figure = new QWidget;
    auto *column = new QVBoxLayout(figure);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_legend);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(figure);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({1000, 280});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 6, 6, 6);
    all->addLayout(bar);
    all->addWidget(splitter, 1);
}

void MatrixView::focusInEvent(QFocusEvent *event)
{
    m_canvas->setFocus(event->reason());
}

void MatrixView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        analyse();
}

void MatrixView::analyse()
{
    m_job.cancel();
    m_isStale = !isVisible();
    if (m_isStale || !m_workspace.document())
        return;
    const core::Inventory inventory = m_workspace.inventory();
    const core::Profile profile = m_workspace.profile();
    const core::Vocabularies vocabularies = m_workspace.vocabularies();
    const Filter filter = m_workspace.filter();
    const std::shared_ptr<const core::Analysis> previous = m_result.analysis;
    const QString region = m_region;
    const QString words = filterWords(filter);
    const auto compute = [=](const core::JobControl &job) -> core::Result<MatrixResult> {
        const auto analysis
            = core::analyseAgain(previous, filteredInventory(inventory, vocabularies, profile, filter),
                                 profile, filter.scope(), job, core::Chapter::Coverage);
        if (!analysis)
            return analysis.error();
        MatrixResult result;
        result.analysis = *analysis;
        result.ecosystem = {*analysis, &(*analysis)->ecosystem};
        result.coverage = (*analysis)->coverage;
        const core::Ecosystem &ecosystem = *result.ecosystem;
        result.region = result.coverage.total ? ecosystem.areas.regionIndex(region) : -1;
        result.figure = matrixFigureOf(ecosystem, result.coverage, result.region,
                                       core::Display(ecosystem.inventory, vocabularies), words);
        return result;
    };
    m_job = runJob<MatrixResult>(this, compute, [this](const core::Result<MatrixResult> &result) {
        if (result)
            present(*result);
        else if (result.error().code != core::ErrorCode::Cancelled)
            Q_EMIT m_workspace.failed(result.error());
    });
}

void MatrixView::present(const MatrixResult &result)
{
    m_result = result;
    m_frame = frameOf(result.coverage, result.region);
    fillRegions();
    m_canvas->setFigure(result.figure);
    m_legend->setLegend(matrixLegend(result.figure));
    showCell(m_canvas->current());
    Q_EMIT figureShown();
}

void MatrixView::fillRegions()
{
    const core::Display display = m_workspace.display();
    m_regions->clear();
    m_regions->addItem(tr("All regions together"), QString());
    if (m_result.coverage.total) {
        for (const int region : m_result.ecosystem->frameRegions) {
            const QString key = m_result.ecosystem->areas.regions().at(region);
            m_regions->addItem(display.term(QStringLiteral("regio"), key), key);
        }
    }
    m_regions->setCurrentIndex(std::max(0, m_regions->findData(m_region)));
    m_regions->setVisible(m_regions->count() > 1);
}

MatrixKey MatrixView::keyOf(const MatrixPosition &cell) const
{
    const MatrixFigure &figure = m_canvas->figure();
    return {figure.columns.at(cell.column).key, figure.rows.at(cell.row).key,
            m_result.region >= 0 ? m_region : QString()};
}

const core::CoverageCell *MatrixView::coverageCell(const MatrixPosition &cell) const
{
    const auto phase = m_result.ecosystem->framePhases.at(static_cast<std::size_t>(cell.column));
    const auto theme = m_result.ecosystem->frameThemes.at(static_cast<std::size_t>(cell.row));
    const auto at
        = std::find_if(m_frame.cells.cbegin(), m_frame.cells.cend(),
                       [&](const core::CoverageCell &c) { return c.phase == phase && c.theme == theme; });
    return at == m_frame.cells.cend() ? nullptr : &*at;
}

void MatrixView::showCell(const MatrixPosition &cell)
{
    const MatrixFigure &figure = m_canvas->figure();
    if (!m_result.ecosystem || !figure.contains(cell.row, cell.column))
        return;
    CellDetail detail;
    detail.position = cell;
    detail.key = keyOf(cell);
    detail.cell = figure.cell(cell.row, cell.column);
    detail.heading = QStringLiteral("%1, %2: %3")
                         .arg(figure.rows.at(cell.row).label, figure.columns.at(cell.column).label,
                              statusWord(detail.cell.status));
    if (const core::CoverageCell *source = coverageCell(cell)) {
        detail.reasons = core::cellSentence(*m_result.ecosystem, *source,
                                            core::languageOf(m_workspace.display().language()));
        const QList<core::RecordId> signalIds = core::signalsOf(*m_result.ecosystem, *source);
        for (const core::RecordId id : signalIds) {
            if (const auto *signal = m_result.ecosystem->inventory.find<core::Signal>(id))
                detail.demands.append(signal->text.valueOr(m_workspace.display().title(id)));
        }
    }
    m_panel->setCell(detail, figure.columns, figure.rows);
}

void MatrixView::savePicture()
{
    const MatrixFigure figure = m_canvas->figure();
    app::savePicture(
        this, m_workspace, figure.title, figure.sentence,
        [figure](QPainter &painter, const QRectF &rect) { paintMatrix(painter, rect, figure, {}); });
}

void MatrixView::showMenu(const QPoint &position)
{
    if (m_canvas->figure().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open the cell"), this, [this] { m_panel->cards()->setFocus(); });
    const bool canEdit = m_workspace.document() && !m_workspace.document()->isReadOnly();
    const bool hasMark = !marksOn(m_workspace.inventory(), keyOf(m_canvas->current())).isEmpty();
    const auto add = [&](const QString &text, bool isEnabled, const auto &action) {
        menu->addAction(text, this, action)->setEnabled(isEnabled);
    };
    add(tr("Mark as not applicable"), canEdit, [this] { m_panel->mark(QStringLiteral("nvt")); });
    add(tr("Mark as deliberately empty"), canEdit, [this] { m_panel->mark(QStringLiteral("bewust-leeg")); });
    add(tr("Remove mark"), canEdit && hasMark, [this] { m_panel->unmark(); });
    menu->addSeparator();
    menu->addAction(tr("Save picture…"), this, &MatrixView::savePicture);
    menu->popup(m_canvas->mapToGlobal(position));
}

} // namespace app
