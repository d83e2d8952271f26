#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

/// What a reader finds in a report, whatever its format: for comparing one with another.
struct ReadReport {
    QStringList headings;             ///< level and text: "1 Het beeld"; the title is no heading
    QList<QList<QStringList>> tables; ///< rows of cells, heads included
    QStringList captions;             ///< of the tables
    QStringList alternatives;         ///< of the figures
    QString text;                     ///< everything, in order
    QStringList faults;               ///< what breaks a promise of the format; empty when all is well
};

/// White space folded: formats break lines in their own ways.
QString folded(const QString &text);

/// Reads with QXmlStreamReader alone: the file promises to be well-formed.
ReadReport readHtml(const QByteArray &html);
ReadReport readOdt(const QByteArray &odt);
ReadReport readPdf(const QByteArray &pdf);

/// The parts of a zip file, in their order.
QList<std::pair<QByteArray, QByteArray>> zipParts(const QByteArray &zip);
/// One of them; empty where it is not there.
QByteArray zipPart(const QByteArray &zip, const char *name);
