#pragma once

#include "app/render/report/reportpdf.h"
#include "core/analysis/scope.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"
#include "core/report/reportbasis.h"
#include "core/report/reporttemplate.h"
#include "core/store/document.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace app {

struct ReportKind {
    QString key;         ///< for --template
    QString name;        ///< in the language asked for
    QString description; ///< in one line
};

enum class ReportFormat { Pdf, Html, Odt, Xlsx };

/// Who may read it. Neither holds personal data; the public one holds no budgets either, and what looks like
/// an address or a number of a person is taken out of all texts.
enum class ReportEdition { Internal, Public };

/// By the end of a file's name ("pdf", "html", "odt", "xlsx"), whatever its case; nothing for another.
std::optional<ReportFormat> reportFormatOf(const QString &suffix);
/// The ends of names that reportFormatOf() knows, the usual one first.
QStringList reportSuffixes();

/// The reports there are, the most wanted first, with their names in "nl" or "en".
QList<ReportKind> reportKinds(const QString &language);

struct ReportOrder {
    QString kind = QStringLiteral("witte-vlekken");
    QString language = QStringLiteral("nl"); ///< "nl" or "en"
    QString fileTitle;
    QString fingerprint;
    core::Profile profile; ///< with a reference date
    core::Scope scope;
    ReportFormat format = ReportFormat::Pdf;
    ReportEdition edition = ReportEdition::Internal;
    bool hidesSmallNumbers = false; ///< as core::ReportMaking
    PdfMaking pdf;                  ///< of a PDF: its pages, and what it claims
    /// For the consistentietoets: the id or name of an initiative or activity, "all" for every active one;
    /// empty: what is planned.
    QString tested{};
    QStringList without{}; ///< keys of the sections to leave out
};

/// What a report calls the file: its title, else its name.
QString documentTitle(const core::Document &document);

/// The template of a report with the program's words and people's wishes. Errors: InvalidInput (no such
/// report), Internal.
core::Result<core::ReportTemplate> reportTemplate(const QString &kind, const QString &language,
                                                  const core::ReportWishes &wishes = {});

/// A report before it has a format.
struct PreparedReport {
    core::ReportContent content;
    std::shared_ptr<const core::ReportBasis> basis;
    QString language;

    core::Display display() const; ///< borrows from the basis
};

/// What a report says, in the words of the file where it has its own. Any thread. Errors: InvalidInput (no
/// such report or section), those of the analyses, Cancelled.
core::Result<PreparedReport> prepareReport(const core::Inventory &inventory, const ReportOrder &order,
                                           const core::JobControl &job);

/// The report as a file of its format, in its own language whatever the program's. Needs a QGuiApplication;
/// any thread. Errors as prepareReport().
core::Result<QByteArray> makeReport(const core::Inventory &inventory, const ReportOrder &order,
                                    const core::JobControl &job);

} // namespace app
