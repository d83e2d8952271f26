#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace app {

/// The looks of cells that a report uses.
enum class CellLook { Title, Caption, Head, Text, RowHead, Number, Percent, Note, Link };
inline constexpr int cellLookCount = 9;

/// A workbook of libxlsxwriter, in a folder of its own until it is finished. Sheets belong to it. The first
/// thing that goes wrong is kept for finish(); what comes after it has no effect.
class XlsxWorkbook {
public:
    struct Properties {
        QString title;
        QString subject;
        QString author;
        QDate date;
    };

    explicit XlsxWorkbook(const Properties &properties);
    ~XlsxWorkbook();
    Q_DISABLE_COPY_MOVE(XlsxWorkbook)

    /// \a name from SheetNames.
    lxw_worksheet *addSheet(const QString &name);
    lxw_workbook *workbook() { return m_workbook; }
    lxw_format *look(CellLook look) const { return m_looks[static_cast<int>(look)]; }

    void writeText(lxw_worksheet *sheet, int row, int column, const QString &text, CellLook look);
    void writeNumber(lxw_worksheet *sheet, int row, int column, double number, CellLook look);
    /// A link to the beginning of another sheet.
    void writeLink(lxw_worksheet *sheet, int row, int column, const QString &toSheet);
    void check(int error); ///< an lxw_error

    /// The bytes of the file. Call it once. Error Internal.
    core::Result<QByteArray> finish();

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
    lxw_workbook *m_workbook = nullptr;
    lxw_format *m_looks[cellLookCount]{};
    int m_error = 0;
};

} // namespace app
