#include "app/render/report/xlsxworkbook.h"

#include "app/render/report/sheettext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <xlsxwriter.h>

namespace app {
namespace {

constexpr lxw_color_t headingColour = 0x1B3A5C;
constexpr lxw_color_t mutedColour = 0x555B61;
constexpr lxw_color_t linkColour = 0x0B4F9E;
constexpr lxw_color_t fillColour = 0xE8EEF5;
constexpr lxw_color_t ruleColour = 0x7D8894;

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

void setLook(lxw_format *format, CellLook look)
{
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    switch (look) {
    case CellLook::Title:
        format_set_font_size(format, 18);
        [[fallthrough]];
    case CellLook::Caption:
        format_set_bold(format);
        format_set_font_color(format, headingColour);
        return;
    case CellLook::Head:
        format_set_bold(format);
        format_set_font_color(format, headingColour);
        format_set_bg_color(format, fillColour);
        format_set_bottom(format, LXW_BORDER_MEDIUM);
        format_set_bottom_color(format, headingColour);
        format_set_indent(format, 1);
        break;
    case CellLook::Note:
        format_set_font_color(format, mutedColour);
        return;
    case CellLook::Link:
        format_set_font_color(format, linkColour);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        return;
    case CellLook::Number:
        format_set_num_format(format, "#,##0.##########");
        format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case CellLook::Percent:
        format_set_num_format(format, "0%");
        format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case CellLook::RowHead:
    case CellLook::Text:
        format_set_indent(format, 1); // off the number before it
        break;
    }
    format_set_text_wrap(format);
    if (look != CellLook::Head) {
        format_set_bottom(format, LXW_BORDER_HAIR);
        format_set_bottom_color(format, ruleColour);
    }
}

} // namespace

XlsxWorkbook::XlsxWorkbook(const Properties &properties)
{
    m_path = QFile::encodeName(m_folder.filePath(QStringLiteral("report.xlsx")));
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(m_path.constData(), &options);
    if (!m_workbook) {
        m_error = LXW_ERROR_MEMORY_MALLOC_FAILED;
        return;
    }
    QByteArray title = properties.title.left(255).toUtf8();
    QByteArray subject = properties.subject.left(255).toUtf8();
    QByteArray author = properties.author.left(255).toUtf8();
    lxw_doc_properties given{};
    given.title = title.data();
    given.subject = subject.data();
    given.author = author.data();
    given.created = static_cast<time_t>(properties.date.startOfDay(Qt::UTC).toSecsSinceEpoch());
    check(workbook_set_properties(m_workbook, &given));
    for (int look = 0; look < cellLookCount; ++look) {
        m_looks[look] = workbook_add_format(m_workbook);
        setLook(m_looks[look], static_cast<CellLook>(look));
    }
}

XlsxWorkbook::~XlsxWorkbook()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

void XlsxWorkbook::check(int error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

lxw_worksheet *XlsxWorkbook::addSheet(const QString &name)
{
    lxw_worksheet *sheet
        = m_workbook ? workbook_add_worksheet(m_workbook, name.toUtf8().constData()) : nullptr;
    if (!sheet)
        check(LXW_ERROR_SHEETNAME_ALREADY_USED);
    return sheet;
}

void XlsxWorkbook::writeText(lxw_worksheet *sheet, int row, int column, const QString &text, CellLook look)
{
    if (sheet)
        check(worksheet_write_string(sheet, rowOf(row), columnOf(column), cellText(text).toUtf8().constData(),
                                     this->look(look)));
}

void XlsxWorkbook::writeNumber(lxw_worksheet *sheet, int row, int column, double number, CellLook look)
{
    if (sheet)
        check(worksheet_write_number(sheet, rowOf(row), columnOf(column), number, this->look(look)));
}

void XlsxWorkbook::writeLink(lxw_worksheet *sheet, int row, int column, const QString &toSheet)
{
    if (!sheet)
        return;
    const QByteArray target
        = (QStringLiteral("internal:") + quotedSheet(toSheet) + QStringLiteral("A1")).toUtf8();
    check(worksheet_write_url_opt(sheet, rowOf(row), columnOf(column), target.constData(),
                                  look(CellLook::Link), toSheet.toUtf8().constData(), nullptr));
}

core::Result<QByteArray> XlsxWorkbook::finish()
{
    if (m_workbook) {
        check(workbook_close(m_workbook)); // frees it, too
        m_workbook = nullptr;
    }
    QFile file(QFile::decodeName(m_path));
    if (m_error == LXW_NO_ERROR && file.open(QIODevice::ReadOnly))
        return file.readAll();
    return core::Error{core::ErrorCode::Internal,
                       QCoreApplication::translate(
                           "app::render",
                           "The spreadsheet could not be put together in the folder for temporary files. "
                           "Check whether the disk is full, and try again."),
                       QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(m_error)))};
}

} // namespace app
