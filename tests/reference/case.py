"""A hand-made export for a test."""
import unittest

from inventory import Inventory
from method import analyse

DATE = "2026-06-30"
PHASES = ["ontmoeten", "weten", "willen", "kunnen"]


class Case(unittest.TestCase):
    """Builds an export; ids are the names given."""

    def setUp(self):
        self.records = {"vocabulary_term": []}
        self.vocabulary("fase", PHASES)
        self.vocabulary("thema", ["digitalisering", "verduurzaming"])
        self.vocabulary("doelgroep", ["peloton", "koploper"])

    def vocabulary(self, name, keys):
        for position, key in enumerate(keys):
            self.add("vocabulary_term", f"{name}/{key}", vocabulary=name, key=key, label_nl=key, position=position)

    def add(self, entity, identity, **fields):
        self.records.setdefault(entity, []).append({"id": identity, **fields})

    def initiative(self, identity, provider=None, **fields):
        self.add("initiative", identity, name=identity, **{"stage": "pilot", **fields})
        for one in ([provider] if isinstance(provider, str) else provider or []):
            self.add("participation", f"{identity}/{one}", initiative=identity, organisation=one, role="aanbieder")

    def activity(self, identity, initiative, phases=("weten",), themes=("digitalisering",), **fields):
        given = lambda value: list(value) if isinstance(value, tuple) else value
        self.add("activity", identity, initiative=initiative, name=identity, phases=given(phases),
                 themes=given(themes), **fields)

    def relation(self, left, right, kind="verwijst-door", **fields):
        self.add("relation", f"{left}>{right}>{kind}", **{"from": left, "to": right, "kind": kind, **fields})

    def export(self):
        return {"format": "stelselkaart", "version": 1, "records": self.records}

    def inventory(self, *overrides, date=DATE):
        return Inventory(self.export(), overrides, date)

    def result(self, *overrides, date=DATE):
        return analyse(self.export(), overrides, date)

    def cell(self, phase="weten", theme="digitalisering", region=None, result=None):
        found = [cell for cell in (result or self.result())["coverage"]["cells"]
                 if (cell["phase"], cell["theme"], cell.get("region")) == (phase, theme, region)]
        self.assertEqual(len(found), 1)
        return found[0]
