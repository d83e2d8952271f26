#pragma once

class QDialogButtonBox;

namespace app {

/// Lets Tab go through all buttons of \a row, from left to right. To be called when all are in it.
///
/// Qt gives the row a focus proxy, its leftmost button, and Tab from before the row goes there, past the
/// buttons that were added earlier.
void letTabWalk(QDialogButtonBox &row);

} // namespace app
