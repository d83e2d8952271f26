#pragma once

#include "app/desktop/models/pasteplan.h"
#include "core/model/display.h"

#include <QDialog>

namespace app {

/// What deleting \a records takes along and what it empties, one line each, by name: "Activiteit: Workshop
/// webwinkel", "Energiescan: Instantie van". The records themselves are left out.
QStringList takenAlong(const core::Inventory &inventory, const core::Display &display,
                       const QList<RecordRef> &records);

/// Asks before records are deleted that take others with them. Accepted when they may go.
class DeleteDialog final : public QDialog {
    Q_OBJECT

public:
    /// \a what: "Scan Zandhoek" or "3 initiatieven"; \a consequence: deletionSentence(); \a names:
    /// takenAlong().
    DeleteDialog(const QString &what, const QString &consequence, const QStringList &names, QWidget *parent);
};

/// Shows why nothing was pasted, cell by cell.
class PasteFaultsDialog final : public QDialog {
    Q_OBJECT

public:
    PasteFaultsDialog(const QList<PasteFault> &faults, QWidget *parent);
};

} // namespace app
