#pragma once

#include <QStringList>

namespace app {

/// Rows of cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, and
/// quotes round a cell that holds either of them.
QList<QStringList> readTabText(const QString &text);
QString writeTabText(const QList<QStringList> &rows);

} // namespace app
