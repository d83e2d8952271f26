#pragma once

#include "core/model/inventory.h"

#include <QStringList>

// One group of rows each. A sheet is a path of the generator's CSV, a document that of an imported one.

void measureImport(const QString &sheet, const QString &folder);
void measureOpen(const QString &document);
void measureMemory(const QString &document);
void measureCommit(const QString &document);
/// \a sheets from small to large. Beside the last one stand its export, reference.json, and a graph to
/// compare betweenness on, graph.edges.
void measureAnalyses(const QString &document, const QStringList &sheets, const QString &folder);
void measureBetweenness(const core::Inventory &inventory, const QString &folder, const QString &edges);
/// Writes the edges of the inventory's network, and gives the path.
QString networkEdges(const core::Inventory &inventory, const QString &folder);
void measureStart();
void measureFirstView(const QString &document);
void measureSearch(const QString &document);
/// Keys in the search field with a map in sight, while a worker lays it out and after that.
void measureSearchOnMaps(const QString &document);
/// Panning and zooming a country's network; needs no document.
void measureFrames();
/// \a sheets as above: the first is the region, \a document the national one.
void measureIncremental(const QString &document, const QStringList &sheets, const QString &folder);
