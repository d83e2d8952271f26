#!/usr/bin/env python3
"""Makes the example workbooks and the import template from the CSV files beside this script.

usage: make_examples.py [FOLDER]      writes bijlage2.xlsx, voorbeeldregio.xlsx and importsjabloon.xlsx (default: here)

A folder of CSV files (UTF-8, ';' between columns, '|' inside a cell) holds one workbook.  The flat sheet 'Activiteiten'
is activiteiten.csv with the columns of initiatieven.csv repeated; where both files have a column, a value of the
activity goes first.  Empty is onbekend, 'geen' is none, 'alle' is every term.  Numbers become number cells; a full
date becomes a date cell on even rows and text on odd rows, because real sheets hold both.  Same CSV, same bytes.
"""
import csv
import datetime
import io
import pathlib
import re
import sys
import zipfile

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

HERE = pathlib.Path(__file__).resolve().parent
WORKBOOKS = {
    "bijlage2.xlsx": ("bijlage2", "Actieagenda Bijlage 2, indeling is een voorstel"),
    "voorbeeldregio.xlsx": ("voorbeeldregio", "Voorbeeldregio, fictief voorbeeld"),
    "importsjabloon.xlsx": (None, "Importsjabloon"),
}
FLAT = ["Initiatief", "Omschrijving", "Soort", "Aanbieder", "Opdrachtgever", "Financier", "Partners", "Bestuursniveau",
        "Regio", "Gemeenten", "Levensfase", "Startdatum", "Einddatum", "Looptijd", "Financiering", "Budget",
        "Activiteit", "Soort activiteit", "Fase", "Thema", "Doelgroep", "Grootteklasse", "Sector", "Kanaal", "Vorm",
        "Gerichtheid", "Bereik", "Bereik eenheid", "Bereik jaar", "Evaluatie", "Verwijst door naar", "Website",
        "Bron", "Geverifieerd op", "Instantie van",
        "Publieksvriendelijke titel", "Onderdeel van", "Subthema", "Lijn", "Maatwerk", "Taalniveau",
        "Kosten voor de ondernemer", "Subsidiepercentage", "Maximale subsidie", "Einddatum activiteit",
        "Publiek of privaat", "Kansenkaarten", "Schaalbaarheid", "Oordeel"]
# Sheet, the file its rows come from, its columns.
SHEETS = [
    ("Activiteiten", None, FLAT),
    ("Signalen", "signalen.csv", ["Vraag", "Thema", "Fase", "Regio", "Doelgroep", "Aantal", "Soort", "Datum",
                                  "Opgehaald via", "Community", "Bron"]),
    ("Organisaties", "organisaties.csv", ["Naam", "Soort", "Bestuursniveau", "Kernrollen", "Zijde", "Taak", "Expertise",
                                          "Doelgroep", "Eigenaar of koepel", "Website", "Bron", "Geverifieerd op"]),
    ("Relaties", "relaties.csv", ["Van", "Naar", "Soort", "Wederkerig", "Formaliteit", "Reden", "Bron"]),
    ("Metingen", "metingen.csv", ["Onderwerp", "Indicator", "Waarde", "Eenheid", "Van", "Tot", "Noemer", "Instrument",
                                  "Zekerheid", "Nulmeting", "Bron"]),
    ("Regio's", "regios.csv", ["Naam", "Soort", "Gemeenten", "Provincies", "Programmastatus", "Doelbereik",
                               "Microbedrijven", "Kleinbedrijven", "Middenbedrijven", "Coördinator",
                               "Fte economische zaken", "Bron", "Geverifieerd op"]),
    ("Klantreizen", "klantreizen.csv", ["Klantreis", "Thema", "Situatie", "Doelgroep", "Stap", "Fase", "Naam stap",
                                        "Behoefte", "Belemmering", "Activiteiten", "Bron"]),
]
EXPLANATION = ("Uitleg", "uitleg.csv", ["Onderwerp", "Uitleg"])
NUMBERS = {"Budget", "Bereik", "Bereik jaar", "Kosten voor de ondernemer", "Subsidiepercentage", "Maximale subsidie",
           "Aantal", "Waarde", "Noemer", "Doelbereik", "Microbedrijven", "Kleinbedrijven", "Middenbedrijven",
           "Fte economische zaken", "Stap"}
DATES = {"Startdatum", "Einddatum", "Einddatum activiteit", "Geverifieerd op", "Datum", "Van", "Tot"}
WIDE = {"Omschrijving", "Vraag", "Taak", "Reden", "Situatie", "Uitleg"}
STAMP = datetime.datetime(2026, 9, 30, 12, 0, 0)
OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def read(path, columns=None):
    """The rows of one CSV file as dictionaries; a column that no sheet has is an error."""
    with open(path, newline="", encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter=";", strict=True))
    for line, row in enumerate(rows, 2):
        strange = [c for c in row if columns and c not in columns]
        if strange or None in row.values():
            raise SystemExit(f"{path}, line {line}: columns do not fit {strange}")
    return rows


def flat_rows(folder):
    """One row per activity with its initiative's columns, in the order of the initiatives."""
    initiatives = {r["Initiatief"]: r for r in read(folder / "initiatieven.csv", FLAT)}
    rows = []
    for activity in read(folder / "activiteiten.csv", FLAT):
        own = {c: v for c, v in activity.items() if v != ""}
        rows.append({**initiatives[activity["Initiatief"]], **own})
    return rows


def sheets(folder):
    """(title, columns, rows of text) of one workbook; without folder the empty template with its explanation."""
    if folder is None:
        title, file, columns = EXPLANATION
        return [(t, c, []) for t, _, c in SHEETS] + [(title, columns, read(HERE / file, columns))]
    result = []
    for title, file, columns in SHEETS:
        if file is None:
            result.append((title, columns, flat_rows(HERE / folder)))
        elif (HERE / folder / file).exists():
            result.append((title, columns, read(HERE / folder / file, columns)))
    return result


def cell_value(column, text, row_number):
    """What a spreadsheet would hold for this text."""
    if text == "":
        return None
    if column in NUMBERS and re.fullmatch(r"-?\d+(,\d+)?", text):
        return float(text.replace(",", ".")) if "," in text else int(text)
    if column in DATES and re.fullmatch(r"\d{4}-\d\d-\d\d", text) and row_number % 2 == 0:
        return datetime.date.fromisoformat(text)
    return text


def workbook(folder, title):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.title = title
    book.properties.creator = "Stelselkaart"
    book.properties.language = "nl-NL"
    book.properties.created = STAMP
    for name, columns, rows in sheets(folder):
        sheet = book.create_sheet(name)
        sheet.append(columns)
        for number, row in enumerate(rows, 2):
            for index, column in enumerate(columns, 1):
                value = cell_value(column, row.get(column) or "", number)
                if value is not None:
                    cell = sheet.cell(number, index, value)
                    if isinstance(value, datetime.date):
                        cell.number_format = "yyyy-mm-dd"
        for index, column in enumerate(columns, 1):
            sheet.cell(1, index).font = Font(bold=True)
            sheet.column_dimensions[get_column_letter(index)].width = 60 if column in WIDE else 22
        sheet.freeze_panes = "B2"
    return book


def to_bytes(book):
    """The file of a workbook without anything of the moment it was made."""
    made, fixed = io.BytesIO(), io.BytesIO()
    book.save(made)
    stamp = STAMP.strftime("%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp.encode(), data)
            info = zipfile.ZipInfo(entry.filename, OLDEST_ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, data)
    return fixed.getvalue()


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, (folder, title) in WORKBOOKS.items():
        (out / name).write_bytes(to_bytes(workbook(folder, title)))
        print(", ".join([name] + [f"{t} {len(rows)}" for t, _, rows in sheets(folder)]))


if __name__ == "__main__":
    main()
