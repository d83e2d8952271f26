#pragma once

#include "core/analysis/scope.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"
#include "core/store/document.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace app {

struct ReportKind {
    QString key;  ///< for --template
    QString name; ///< in the language asked for
};

enum class ReportFormat { Pdf, Html };

/// By the end of a file's name ("pdf", "html"), whatever its case; nothing for another.
std::optional<ReportFormat> reportFormatOf(const QString &suffix);
/// The ends of names that reportFormatOf() knows, the usual one first.
QStringList reportSuffixes();

/// The reports there are, by name in "nl" or "en".
QList<ReportKind> reportKinds(const QString &language);

struct ReportOrder {
    QString kind = QStringLiteral("witte-vlekken");
    QString language = QStringLiteral("nl"); ///< "nl" or "en"
    QString fileTitle;
    QString fingerprint;
    core::Profile profile; ///< with a reference date
    core::Scope scope;
    ReportFormat format = ReportFormat::Pdf;
};

/// What a report calls the file: its title, else its name.
QString documentTitle(const core::Document &document);

/// The report as a file of its format, in its own language whatever the program's. Needs a QGuiApplication;
/// any thread. Errors: InvalidInput (no such report), those of the analyses, Cancelled.
core::Result<QByteArray> makeReport(const core::Inventory &inventory, const ReportOrder &order,
                                    const core::JobControl &job);

} // namespace app
