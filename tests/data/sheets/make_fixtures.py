#!/usr/bin/env python3
"""Makes the sheets beside it again; needs openpyxl and LibreOffice (soffice). The tests only read what it made.

One table in four forms (table.*) must be read as equal rows; the others hold what only such a program writes.
"""
import csv, datetime, pathlib, subprocess
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = pathlib.Path(__file__).parent
day = datetime.date

# What a person types -> (value, number format) as a spreadsheet program keeps it.
TYPED = {
    "12": (12, "General"), "-3.5": (-3.5, "General"), "1200000": (1200000, "#,##0"), "0.3": (0.1 + 0.2, "0.00"),
    "0.000012": (0.000012, "General"), "123456789012": (123456789012, "0"), "25%": (0.25, "0%"), "12.5%": (0.125, "0.0%"),
    "425000": (425000, '"€" #,##0.00'), "ja": (True, "General"), "nee": (False, "General"),
    "2026-06-30": (day(2026, 6, 30), "d-m-yyyy"), "2026-06-01": (day(2026, 6, 1), "dd-mm-yyyy"),
    "2026-06": (day(2026, 6, 1), "mmm-yy"), "2026": (day(2026, 1, 1), "yyyy"),
    "2026-06-30 14:30": (datetime.datetime(2026, 6, 30, 14, 30), "d-m-yyyy hh:mm"), "09:30": (datetime.time(9, 30), "hh:mm"),
}
HEADER = ["Initiatief", "Omschrijving", "Budget", "Startdatum", "Bereik", "Evaluatie", "Einddatum"]
ROWS = [
    ["Coöperatie Énergie €", "één; twee, drie | vier", "425000", "2026-06-30", "12", "ja", "2026-06"],
    ["  ruimte  binnen", "eerste regel\ntweede regel", "1200000", "2026-06-01", "-3.5", "nee", "2026"],
    [],
    ["<b>geen</b> & 'citaat' \"dubbel\"", "=HYPERLINK(\"http://x\")", "0.3", "2026-06-30 14:30", "0.000012", "", "geen"],
    ["emoji 🚲 en 𝄞", "tab\tbinnen", "123456789012", "09:30", "25%", "12.5%", "eind 2026"],
    ["", "", "", "", "", "", "laatste"],
]


def fill(sheet, rows):
    for r, row in enumerate(rows, 1):
        for c, text in enumerate(row, 1):
            if text == "":
                continue
            value, code = TYPED.get(text, (text, "General"))
            cell = sheet.cell(r, c)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            else:
                cell.number_format = code


def convert(source, form, filter_name, target):
    out = here / "converted"
    subprocess.run(["soffice", "--headless", "--convert-to", f"{form}:{filter_name}", "--outdir", str(out), str(here / source)],
                   check=True, capture_output=True)
    (out / (pathlib.Path(source).stem + "." + form)).rename(here / target)
    out.rmdir()


def save(book, name, old=False):
    book.save(here / f"{name}.openpyxl.xlsx")
    convert(f"{name}.openpyxl.xlsx", "xlsx", "Calc MS Excel 2007 XML", f"{name}.libreoffice.xlsx")
    convert(f"{name}.openpyxl.xlsx", "ods", "calc8", f"{name}.libreoffice.ods")
    if old:
        convert(f"{name}.openpyxl.xlsx", "xls", "MS Excel 97", f"{name}.xls")


with open(here / "table.csv", "w", newline="", encoding="utf-8") as f:
    csv.writer(f, delimiter=";", lineterminator="\r\n").writerows([HEADER] + ROWS)
book = Workbook()
book.active.title = "Inventaris"
fill(book.active, [HEADER] + ROWS)
hidden = book.create_sheet("Verborgen & stil")
hidden.sheet_state = "hidden"
fill(hidden, [["Vraag"], ["Wie helpt?"]])
book.create_sheet("Leeg")
save(book, "table", old=True)

# Formulas: openpyxl stores no values, LibreOffice does.
book = Workbook()
sheet = book.active
sheet.title = "Formules"
for row in [["Aantal", "Dubbel", "Fout", "Tekst", "Waar", "Leeg"], [21, "=A2*2", "=1/0", '="a"&"b"', "=TRUE()", '=""']]:
    sheet.append(row)
save(book, "formulas")

# The initiative's name merged over its activities, a title merged over columns, and rows that nobody filled.
book = Workbook()
sheet = book.active
sheet.title = "Samengevoegd"
for row in [["Initiatieven 2026"], ["Initiatief", "Regio", "Activiteit"], ["Alfa", "Oost", "scan"], [None, None, "training"],
            [None, None, None], ["Bèta", "West", "tafel"], [None, "Zuid", "webinar"]]:
    sheet.append(row)
for area in ["A1:C1", "A3:A5", "B3:B5", "A6:A7"]:
    sheet.merge_cells(area)
save(book, "merged")

book = Workbook()
book.epoch = CALENDAR_MAC_1904
book.active.append(["Startdatum", "Begin"])
book.active.append([day(2026, 6, 30), day(1904, 1, 2)])
book.save(here / "days1904.xlsx")
