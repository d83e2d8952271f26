#pragma once

#include "app/desktop/models/pasteplan.h"

#include <QDialog>

namespace app {

/// Asks before records are deleted that take others with them. Accepted when they may go.
class DeleteDialog final : public QDialog {
    Q_OBJECT

public:
    /// \a what: "Scan Zandhoek" or "3 initiatieven"; \a consequence: deletionSentence().
    DeleteDialog(const QString &what, const QString &consequence, QWidget *parent);
};

/// Shows why nothing was pasted, cell by cell.
class PasteFaultsDialog final : public QDialog {
    Q_OBJECT

public:
    PasteFaultsDialog(const QList<PasteFault> &faults, QWidget *parent);
};

} // namespace app
