#pragma once

#include "app/render/pdf/qpdfobjects.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

using app::PdfObject;

/// One marked-content sequence as it stands in a page's content stream.
struct ProbedContent {
    int page = 0;
    int contentId = -1; ///< -1: an artifact
    QByteArray tag;
    QByteArray artifact; ///< of an artifact: "Layout", "Pagination" or "Pagination Header"
    QString text;        ///< what its glyphs say through ToUnicode
    QString actualText;
    QString read() const { return actualText.isEmpty() ? text : actualText; }
};

/// One structure element with all that is below it.
struct ProbedElement {
    QByteArray tag;
    QString alternative;
    QString language;
    QString id;
    QByteArray scope;
    int columnSpan = 1;
    int rowSpan = 1;
    QStringList headers;
    bool hasBox = false;
    int depth = 0;
    QString text;     ///< in reading order, links included
    QList<int> pages; ///< where its own content stands
    int annotations = 0;
};

/// Reads a tagged PDF with libqpdf alone, as a reader for the blind would, and says what is wrong with it.
///
/// It shares no code with the writer beyond making Qt's values from libqpdf's.
class PdfProbe {
public:
    explicit PdfProbe(const QByteArray &bytes);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    PdfObject page(int number) { return m_pages.at(static_cast<std::size_t>(number)); }
    const QList<ProbedContent> &content() const { return m_content; }
    /// In reading order, the Document first.
    const QList<ProbedElement> &elements() const { return m_elements; }
    QList<ProbedElement> tagged(const char *tag) const;
    /// Titles with their level before them: "1 Summary".
    QStringList bookmarks() const { return m_bookmarks; }
    /// The page (from 0) each internal link leads to, by what it says.
    QMap<QString, int> linkPages() const { return m_linkPages; }
    QStringList linkAddresses() const { return m_linkAddresses; }
    /// Everything that breaks a promise of the writer; empty when all is well.
    QStringList faults() const { return m_faults; }
    PdfObject catalogue() { return m_file->getRoot(); }
    QPDF &file() { return *m_file; }
    /// Whether its metadata name PDF/UA-1; only where somebody asked for it.
    bool claimsPdfUa() const { return m_claimsPdfUa; }

    /// The file as it is now, uncompressed: to break something and probe again.
    QByteArray rewritten();

private:
    using Glyphs = QHash<int, QString>;

    void fault(const QString &what) { m_faults.append(what); }
    void readPage(int page);
    void readFonts(int page);
    void readStructure(PdfObject element, int parent, int depth);
    void readKid(PdfObject kid, int element, PdfObject dictionary);
    void addText(int element, int page, int contentId);
    void checkAnnotations(int page);
    void checkDestination(PdfObject destination, const QString &of, int *page = nullptr);
    void readBookmarks(PdfObject item, int level);
    void checkElements();
    void checkHeadings();
    void checkTable(qsizetype index);
    void checkParentTree();
    void checkMetadata();

    QByteArray m_bytes; ///< libqpdf reads from them as long as it lives
    std::unique_ptr<QPDF> m_file;
    std::vector<PdfObject> m_pages;
    QHash<QByteArray, Glyphs> m_fonts; ///< of the page being read
    QList<ProbedContent> m_content;
    QHash<QPair<int, int>, qsizetype> m_contentById;
    QHash<QPair<int, int>, QPair<int, int>> m_ownerOfContent; ///< page and id -> object number
    QList<ProbedElement> m_elements;
    QList<int> m_parents;
    QList<int> m_objects; ///< object number of each element
    QStringList m_bookmarks;
    QMap<QString, int> m_linkPages;
    QStringList m_linkAddresses;
    QHash<int, int> m_annotationOwners; ///< object number of an annotation -> of its element
    QStringList m_faults;
    bool m_claimsPdfUa = false;

    friend class ContentReader;
};
