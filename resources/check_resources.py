#!/usr/bin/env python3
"""Checks what the program carries with it: vocabularies, method profile, examples, icons and the list in CMakeLists.txt.

usage: check_resources.py      prints one line per fault and the counts; exit 1 when there is a fault
"""
import itertools
import json
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE / "examples"))
import make_examples  # noqa: E402

# Keys that are not the label in lower case with '-' for what is no letter or digit.
GIVEN_KEYS = {"fase": {"ontmoeten": "Ontmoeten / inspiratie"}, "vakmarkering": {"nvt": "n.v.t."}}
VOCABULARIES = """fase thema bestuursniveau organisatiesoort kernrol zijde initiatiefsoort levensfase looptijd financieringsvorm
    publiek-privaat gerichtheid doelgroep grootteklasse sector georganiseerd formaliteit schaalbaarheid evaluatie kansenkaart
    oordeel activiteitsoort kanaal vorm lijn maatwerk taalniveau doel rol relatiesoort regiosoort programmastatus vraagstatus
    ophaalwijze indicator eenheid instrument zekerheid toetskader criterium score beleidsfase toetsuitkomst bevindingstatus
    overlapoordeel vakmarkering interventiesoort interventiestatus besluitstatus gremium provincie regio gemeente""".split()
# Keys that rules of the method and of the flat sheet name.
REQUIRED = {
    "fase": "ontmoeten weten willen kunnen", "bestuursniveau": "europees landelijk provinciaal regionaal lokaal",
    "thema": "digitalisering verduurzaming arbeidsmarkt circulair-ondernemen financiering online-marketing-en-sales "
             "automatisering data online-veiligheid ai",
    "zijde": "vraag aanbod", "kernrol": "coördineren uitvoeren", "looptijd": "tijdelijk structureel",
    "levensfase": "idee pilot opschaling structureel beëindigd", "evaluatie": "nee kwalitatief kwantitatief",
    "financieringsvorm": "incidenteel structureel", "publiek-privaat": "publiek privaat pps",
    "gerichtheid": "vraaggericht aanbodgericht", "grootteklasse": "zzp micro klein midden",
    "georganiseerd": "georganiseerd niet-georganiseerd-mkb", "formaliteit": "formeel informeel",
    "schaalbaarheid": "generiek regiospecifiek niet-opschalen", "oordeel": "behouden verbeteren combineren stoppen",
    "vorm": "fysiek digitaal hybride", "lijn": "eerste tweede", "maatwerk": "maatwerk standaard",
    "taalniveau": "a1 a2 b1 b2 c1 c2", "doel": "vraagactivatie aanbod", "vraagstatus": "latent manifest",
    "ophaalwijze": "community panel interview adviescontact", "eenheid": "uniek contacten procent score euro",
    "rol": "trekker aanbieder uitvoerder opdrachtgever financier partner initiator eigenaar liaison",
    "relatiesoort": "verwijst-door vervolg sluit-aan-op werkt-samen-met doorontwikkeld-uit ontsluit overlapt-met "
                    "werkt-tegen aandeelhouder-van", "regiosoort": "stedelijk niet-stedelijk ruraal",
    "programmastatus": "interesse start actief opgeschaald",
    "toetskader": "succescriteria ontwerpprincipes uitgangspunten zelfanalyse", "score": "ja deels nee onbekend",
    "toetsuitkomst": "sluit-aan overlapt vult-witte-vlek", "vakmarkering": "nvt bewust-leeg",
    "overlapoordeel": "nog-te-bespreken bewust complementair ongewenst",
    "bevindingstatus": "nieuw besproken bevestigd bewust afgewezen opgelost",
    "interventiesoort": "verbeteren combineren stoppen nieuw verbinden opschalen",
    "initiatiefsoort": "programma initiatief community portaal netwerk dienst", "doelgroep": "peloton koploper starter",
    "activiteitsoort": "bijeenkomst ondernemerstafel webinar community informatie scan een-op-eenadvies workshop training "
                       "coaching stappenplan subsidie financiering doorverwijzing uitvoering-door-studenten",
    "sector": "industrie bouw detailhandel horeca zorg logistiek agrarisch zakelijke-dienstverlening",
    "kanaal": "website loket telefoon e-mail evenement", "indicator": "bereik deelnemers-actief tevredenheid bekendheid "
                                                                      "gebruik kosten fte",
}
TERM_FIELDS = ["key", "label_nl", "label_en", "aliases", "parent", "position", "colour", "pattern", "description_nl", "source"]
PATTERNS = {"none", "diagonal", "cross", "dots", "horizontal", "vertical", "dense"}
RESERVED = {"alle", "geen", "n.v.t.", "-", ""}
PARAMETERS = """referenceDate thinMaxActivities thinMaxProviders crowdedMinProviders horizonMonths staleMonths overlapThreshold
    nearDuplicate minCompared weights severity regionTarget programmeTarget""".split()
# Which vocabulary a column of an example sheet speaks; 'Soort' differs per sheet.
COLUMN_VOCABULARY = {
    "Bestuursniveau": "bestuursniveau", "Levensfase": "levensfase", "Looptijd": "looptijd",
    "Financiering": "financieringsvorm", "Soort activiteit": "activiteitsoort", "Fase": "fase", "Thema": "thema",
    "Subthema": "thema", "Doelgroep": "doelgroep", "Grootteklasse": "grootteklasse", "Sector": "sector", "Kanaal": "kanaal",
    "Vorm": "vorm", "Gerichtheid": "gerichtheid", "Bereik eenheid": "eenheid", "Evaluatie": "evaluatie", "Lijn": "lijn",
    "Maatwerk": "maatwerk", "Taalniveau": "taalniveau", "Publiek of privaat": "publiek-privaat",
    "Kansenkaarten": "kansenkaart", "Schaalbaarheid": "schaalbaarheid", "Oordeel": "oordeel", "Kernrollen": "kernrol",
    "Zijde": "zijde", "Formaliteit": "formaliteit", "Indicator": "indicator", "Eenheid": "eenheid",
    "Instrument": "instrument", "Zekerheid": "zekerheid", "Provincies": "provincie", "Programmastatus": "programmastatus",
    "Opgehaald via": "ophaalwijze",
}
KIND_VOCABULARY = {"Activiteiten": "initiatiefsoort", "Signalen": "vraagstatus", "Organisaties": "organisatiesoort",
                   "Relaties": "relatiesoort", "Regio's": "regiosoort"}
SETS = {"Aanbieder", "Opdrachtgever", "Financier", "Partners", "Regio", "Gemeenten", "Verwijst door naar", "Activiteiten"}
# Targets that are only named, on purpose: real sheets have them too.
NAMED_ONLY = {"Ondernemersdesk", "de ondernemersdesk", "Regiodesk Middelland", "de energiecoach van de gemeente",
              "EDIH NW", "partners"}
SOURCES = {"voorbeeldregio": r"fictief voorbeeld", "bijlage2": r"Actieagenda Bijlage [23]; indeling is een voorstel"}
COUNTS = {"bijlage2": (9, 30), "voorbeeldregio": (63, 159)}

faults = []


def fault(text):
    faults.append(text)
    print(text)


def key_of(label):
    return re.sub(r"[\W_]+", "-", label.lower()).strip("-")


def normalised(text):
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def linear(colour):
    values = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def contrast_on_white(colour):
    r, g, b = linear(colour)
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)


# Machado, Oliveira and Fernandes (2009), severity 1, in linear RGB.
SIGHT = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(colour, sight):
    """CIE L*a*b* (D65) of a colour as somebody with this sight sees it."""
    rgb = linear(colour)
    r, g, b = (min(1, max(0, sum(m * v for m, v in zip(row, rgb)))) for row in SIGHT[sight])
    xyz = ((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, 0.2126 * r + 0.7152 * g + 0.0722 * b,
           (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(a, b):
    """The smallest distance between two colours over all kinds of sight."""
    return min(sum((p - q) ** 2 for p, q in zip(lab(a, s), lab(b, s))) ** 0.5 for s in SIGHT)


def check_term(name, term, keys, position):
    where = f"{name}.{term.get('key')}"
    if list(term) != TERM_FIELDS:
        fault(f"{where}: fields are {list(term)}")
        return
    given = GIVEN_KEYS.get(name, {}).get(term["key"])
    if term["key"] != key_of(term["label_nl"]) and term["label_nl"] != given:
        fault(f"{where}: key does not follow from label '{term['label_nl']}'")
    if term["position"] != position:
        fault(f"{where}: position {term['position']}, expected {position}")
    if term["parent"] is not None and (term["parent"] not in keys or term["parent"] == term["key"]):
        fault(f"{where}: parent '{term['parent']}' does not exist")
    for field in ("label_nl", "label_en", "description_nl", "source"):
        if not term[field].strip():
            fault(f"{where}: {field} is empty")
    if (term["colour"] is None) != (term["pattern"] is None):
        fault(f"{where}: colour and pattern belong together")
    if term["colour"] is not None:
        if not re.fullmatch("#[0-9A-F]{6}", term["colour"]) or contrast_on_white(term["colour"]) < 3:
            fault(f"{where}: colour {term['colour']} is malformed or too light on white")
        if term["pattern"] not in PATTERNS:
            fault(f"{where}: pattern '{term['pattern']}'")


def check_vocabulary(name, data):
    terms = data["terms"]
    keys = [t["key"] for t in terms]
    if data["vocabulary"] != name or not all(data[f] for f in ("label_nl", "label_en", "description_nl")) \
            or not isinstance(data["open"], bool):
        fault(f"{name}: its own description is not complete")
    if len(set(keys)) != len(keys):
        fault(f"{name}: a key occurs twice")
    if missing := set(REQUIRED.get(name, "").split()) - set(keys):
        fault(f"{name}: misses {sorted(missing)}")
    owner = {}
    for position, term in enumerate(terms, 1):
        check_term(name, term, keys, position)
        for word in {normalised(w) for w in [term["key"], term["label_nl"], term["label_en"], *term["aliases"]]}:
            if owner.setdefault(word, term["key"]) != term["key"]:
                fault(f"{name}: '{word}' is both {owner[word]} and {term['key']}")
            if word in RESERVED and name != "vakmarkering":
                fault(f"{name}.{term['key']}: '{word}' has its own meaning in a sheet")
    looks = [(t["colour"], t["pattern"]) for t in terms if t["colour"]]
    if len(set(looks)) != len(looks):
        fault(f"{name}: two terms look the same")
    colours = {c for c, _ in looks}
    for a, b in itertools.combinations(sorted(colours), 2):
        if difference(a, b) < 18:
            fault(f"{name}: {a} and {b} look alike to somebody")
    return owner


def check_vocabularies():
    """Returns per vocabulary the words it knows."""
    folder = HERE / "vocabularies"
    if (found := sorted(p.stem for p in folder.glob("*.json"))) != sorted(VOCABULARIES):
        fault(f"vocabularies: {sorted(set(found) ^ set(VOCABULARIES))} missing or unexpected")
    data = {n: json.loads((folder / f"{n}.json").read_text(encoding="utf-8")) for n in VOCABULARIES}
    words = {n: check_vocabulary(n, d) for n, d in data.items()}
    groups = {t["key"] for t in data["criterium"]["terms"] if t["parent"] is None}
    if groups != {t["key"] for t in data["toetskader"]["terms"]}:
        fault("criterium: its groups are not the terms of toetskader")
    print(f"{len(data)} vocabularies, {sum(len(d['terms']) for d in data.values())} terms")
    return words


def check_profile():
    profile = json.loads((HERE / "profile/actieagenda-1.0.json").read_text(encoding="utf-8"))
    if profile["name"] != "Actieagenda 1.0 (reconstructie)" or profile["version"] != "1.0":
        fault("profile: name or version")
    if list(profile["parameters"]) != PARAMETERS or list(profile["descriptions"]) != PARAMETERS:
        fault("profile: parameters or descriptions are not complete")
    if len(profile["parameters"]["weights"]) != 9 or set(profile["parameters"]["severity"]) != set("ALODE"):
        fault("profile: weights or severity")
    for key, text in profile["descriptions"].items():
        if not text["nl"] or not text["en"]:
            fault(f"profile: {key} has no description in both languages")


def parts(column, text):
    vocabulary_or_set = column in SETS or column in COLUMN_VOCABULARY or column == "Soort"
    return [p.strip() for p in text.split("|")] if vocabulary_or_set else [text]


def check_cells(folder, title, row, line, words):
    where = f"{folder}, {title} row {line}"
    for column, text in row.items():
        vocabulary = KIND_VOCABULARY.get(title) if column == "Soort" else COLUMN_VOCABULARY.get(column)
        for part in parts(column, text or ""):
            if vocabulary and normalised(part) not in RESERVED and normalised(part) not in words[vocabulary]:
                fault(f"{where}: {column} '{part}' is no term of {vocabulary}")
            if column in SETS | {"Naam", "Initiatief", "Activiteit"} and re.search("[;,/\n]", part):
                fault(f"{where}: the name '{part}' holds a separator")
        if re.search(r"[\w.]+@\w|\b0\d{9}\b|\+31", text or ""):
            fault(f"{where}: {column} looks like contact data")
    if not re.fullmatch(SOURCES[folder], row.get("Bron") or ""):
        fault(f"{where}: Bron is '{row.get('Bron')}'")


def check_names(folder, sheets):
    """Names that rows refer to exist, except those that are only named on purpose."""
    rows = {title: r for title, _, r in sheets}
    flat = rows["Activiteiten"]
    initiatives = {r["Initiatief"] for r in flat}
    activities = [r["Activiteit"] for r in flat]
    organisations = {r["Naam"] for r in rows["Organisaties"]}
    regions = {r["Naam"] for r in rows.get("Regio's", [])}
    anything = initiatives | set(activities) | organisations | regions | NAMED_ONLY
    if len(set(activities)) != len(activities):
        fault(f"{folder}: an activity's name occurs twice")
    if (len(initiatives), len(activities)) != COUNTS[folder]:
        fault(f"{folder}: {len(initiatives)} initiatives and {len(activities)} activities")
    wanted = [(r, c, organisations) for r in flat for c in ("Aanbieder", "Opdrachtgever", "Financier", "Partners")]
    wanted += [(r, c, initiatives | NAMED_ONLY) for r in flat for c in ("Verwijst door naar", "Instantie van", "Onderdeel van")]
    wanted += [(r, c, anything) for r in rows["Relaties"] for c in ("Van", "Naar")]
    wanted += [(r, "Onderwerp", anything) for r in rows.get("Metingen", [])]
    wanted += [(r, "Community", initiatives) for r in rows.get("Signalen", [])]
    wanted += [(r, "Activiteiten", set(activities)) for r in rows["Klantreizen"]]
    wanted += [(r, "Eigenaar of koepel", organisations) for r in rows["Organisaties"]]
    for row, column, known in wanted:
        for part in filter(None, (row.get(column) or "").split("|")):
            if part not in known and part not in RESERVED:
                fault(f"{folder}: {column} names '{part}', which is nowhere")
    print(f"{folder}: {len(initiatives)} initiatives, {len(activities)} activities, "
          + ", ".join(f"{t} {len(r)}" for t, r in rows.items() if t != "Activiteiten"))


def shown(value):
    """A cell of a workbook as the CSV writes it."""
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def check_workbook(name, sheets):
    book = openpyxl.load_workbook(HERE / "examples" / name)
    if book.sheetnames != [t for t, _, _ in sheets]:
        fault(f"{name}: sheets are {book.sheetnames}")
        return
    for title, columns, rows in sheets:
        have = [[shown(v) for v in r] for r in book[title].iter_rows(values_only=True)]
        want = [columns] + [[r.get(c) or "" for c in columns] for r in rows]
        if have != want:
            fault(f"{name}: sheet {title} differs from the CSV; run make_examples.py")


def check_examples(words):
    for name, (folder, title) in make_examples.WORKBOOKS.items():
        sheets = make_examples.sheets(folder)
        check_workbook(name, sheets)
        if make_examples.to_bytes(make_examples.workbook(folder, title)) \
                != make_examples.to_bytes(make_examples.workbook(folder, title)):
            fault(f"{name}: made twice, the bytes differ")
        if folder is None:
            continue
        for sheet, _, rows in sheets:
            for line, row in enumerate(rows, 2):
                check_cells(folder, sheet, row, line, words)
        check_names(folder, sheets)


def check_icons():
    icons = sorted((HERE / "icons").glob("*.svg"))
    for path in icons:
        try:
            root = xml.etree.ElementTree.parse(path).getroot()
        except xml.etree.ElementTree.ParseError as error:
            fault(f"{path.name}: {error}")
            continue
        tags = {e.tag.split("}")[1] for e in root.iter()}
        if root.get("viewBox") != "0 0 24 24" or not tags <= {"svg", "path", "circle", "rect"}:
            fault(f"{path.name}: viewBox or elements {tags}")
    print(f"{len(icons)} icons")


def check_list():
    """CMakeLists.txt names every file there is, and no other."""
    text = (HERE / "CMakeLists.txt").read_text(encoding="utf-8")
    listed = set(re.findall(r"^ +((?:help|icons|profile|vocabularies|examples)/\S+?)\)?$", text, re.MULTILINE))
    there = {str(p.relative_to(HERE)) for pattern in ("help/*/*", "icons/*", "profile/*", "vocabularies/*", "examples/*.xlsx")
             for p in HERE.glob(pattern)}
    if listed != there:
        fault(f"CMakeLists.txt: {sorted(listed ^ there)} not listed or not there")


def main():
    check_examples(check_vocabularies())
    check_profile()
    check_icons()
    check_list()
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
