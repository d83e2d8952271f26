#!/usr/bin/env python3
"""A small inventory full of corner cases, deterministic by seed, as edits for `stelselkaart-cli apply`.

usage: random_inventory.py SEED [--initiatives 14] [--regions 2] > EDITS.jsonl

Where the sheets of real regions are tame, this is not: geen and alle in every field, partial dates on both sides of
2026-06-30, municipalities with and without a region, instances of instances, cell marks, verdicts, relations between
records of every kind and to themselves.  Values come from small pools, so that overlap and routes come about.
"""
import argparse
import json
import random
import uuid

from inventory import key_of

PHASES = ["ontmoeten", "weten", "willen", "kunnen"]
THEMES = ["digitalisering", "verduurzaming"]
RECORDED_THEMES = THEMES * 4 + ["ai", "netcongestie"]
REGION_NAMES = ["Midden Land", "IJmond", "de Kempen", "'s-Land"]
DAYS = ["2024", "2025-06", "2025-12-31", "2026", "2026-06", "2026-06-29", "2026-06-30", "2026-07-01", "2027-06",
        "2027-06-29", "2027-06-30", "2027", "2028-02-29"]


class Maker:
    def __init__(self, seed, initiatives, regions):
        self.rng = random.Random(seed)
        self.initiative_count, self.region_count = initiatives, regions
        self.lines = []

    def insert(self, entity, **fields):
        identity = str(uuid.UUID(int=self.rng.getrandbits(128), version=4))
        self.lines.append({"op": "insert", "entity": entity, "id": identity,
                           "fields": {key: value for key, value in fields.items() if value is not None}})
        return identity

    def term(self, pool, unknown=.2, none=.03, every=0.0):
        x = self.rng.random()
        if x < unknown:
            return None
        return "" if x < unknown + none else "alle" if x < unknown + none + every else self.rng.choice(pool)

    def terms(self, pool, unknown=.2, none=.04, every=.1, most=2):
        x = self.rng.random()
        if x < unknown or not pool:
            return None
        if x < unknown + none:
            return []
        if x < unknown + none + every:
            return ["alle"]
        return sorted(set(self.rng.sample(pool, self.rng.randint(1, min(most, len(pool))))))

    def make(self):
        names = {key_of(name): name for name in REGION_NAMES[:self.region_count]}
        regions = list(names)
        self.towns = ["stad-zonder-streek"]
        for key in regions:
            self.insert("vocabulary_term", vocabulary="regio", key=key, label_nl=names[key])
            towns = [f"{key}-dorp-{number}" for number in range(3)]
            self.towns += towns
            if self.rng.random() < .8:
                self.insert("region", name=names[key],
                            municipalities=towns if self.rng.random() < .9 else None)
        for key in self.towns:
            self.insert("vocabulary_term", vocabulary="gemeente", key=key, label_nl=key.replace("-", " ").title())
        self.regions = regions
        self.organisations = [self.organisation(number) for number in range(7)]
        self.initiatives, self.activities = [], []
        for number in range(self.initiative_count):
            self.initiative(number)
        self.links()
        self.judgements()
        self.weighed()
        self.demand()
        return self.lines

    def initiative(self, number):
        rng = self.rng
        generic = rng.choice(self.initiatives) if self.initiatives and rng.random() < .2 else None
        national = rng.random() < .25
        level = "landelijk" if national else self.term(["europees", "landelijk", "regionaal", "lokaal"], .4)
        town = rng.random() < .35 and not national
        one = self.insert(
            "initiative", name=f"Initiatief {number}", instance_of=generic, level=level,
            regions=self.terms(self.regions, .9, .05, .05) if national else self.terms(self.regions, .25, .05, .08),
            municipalities=self.terms(self.towns, .1, .1, .1) if town else None,
            stage=self.term(["pilot", "opschaling", "structureel", "pilot", "idee", "beëindigd"], .25),
            starts_on=self.term(DAYS[:8], .4), ends_on=self.term(DAYS[3:], .5, .15),
            permanence=self.term(["tijdelijk", "structureel"], .4), themes=self.terms(RECORDED_THEMES, .4),
            evaluation=self.term(["nee", "nee", "kwalitatief", "kwantitatief"], .4),
            target_groups=self.terms(["peloton", "koploper"]), size_classes=self.terms(["micro", "klein"]),
            sectors=self.terms(["bouw", "zorg"]))
        self.initiatives.append(one)
        for _ in range(rng.randint(0, 3)):
            self.activities.append(self.insert(
                "activity", initiative=one, name=f"Onderdeel {len(self.activities)}",
                phases=self.terms(PHASES, .08, most=3), themes=self.terms(RECORDED_THEMES, .3),
                kind=self.term(["scan", "workshop"]), target_groups=self.terms(["peloton", "koploper"], .6),
                size_classes=self.terms(["micro", "klein"], .6), sectors=self.terms(["bouw", "zorg"], .6),
                municipalities=self.terms(self.towns, .1) if rng.random() < .1 and not national else None,
                channels=self.terms(["website", "loket"]), delivery=self.term(["fysiek", "digitaal"]),
                starts_on=self.term(DAYS, .9, .02), ends_on=self.term(DAYS[4:], .85, .05)))

    def organisation(self, number):
        """Names and websites that are nearly, or just not, those of another."""
        rng = self.rng
        return self.insert(
            "organisation", name=rng.choice([f"Partij {number}", "Coöperatie Noord", "cooperatie  noord", "Kamer"]),
            level=self.term(["landelijk", "regionaal"], .3), core_roles=self.terms(["coördineren", "uitvoeren"], .3),
            website=rng.choice([None, "https://www.voorbeeld.nl/a", "voorbeeld.nl", f"http://partij{number}.nl:80"]),
            verified_on=rng.choice([None, "2024", "2025-06-29", "2025-06-30", "2026-06"]))

    def links(self):
        rng = self.rng
        for one in self.initiatives:
            for role in rng.sample(["aanbieder", "aanbieder", "trekker", "partner"], rng.randint(0, 3)):
                self.insert("participation", initiative=one, organisation=rng.choice(self.organisations), role=role)
        kinds = ["verwijst-door"] * 4 + ["vervolg", "sluit-aan-op", "werkt-samen-met", "overlapt-met", "werkt-tegen"]
        ends = self.initiatives * 2 + self.activities * 2 + self.organisations
        for _ in range(self.initiative_count * rng.randint(1, 5)):
            target = rng.choice(ends) if rng.random() < .95 else None
            self.insert("relation", **{"from": rng.choice(ends), "to": target, "kind": rng.choice(kinds),
                                       "to_name": None if target else "De ondernemersdesk",
                                       "reciprocal": rng.choice([None, None, False, True])})

    def judgements(self):
        rng = self.rng
        for phase, theme in rng.sample([(phase, theme) for phase in PHASES for theme in THEMES], 2):
            self.insert("cell_mark", phase=phase, theme=theme, mark=rng.choice(["nvt", "bewust-leeg"]),
                        region=rng.choice([None, *self.regions]), reason="Proef")
        pairs = [(a, b) for a in self.initiatives for b in self.initiatives if a < b]
        for a, b in rng.sample(pairs, min(20, len(pairs))):
            self.insert("finding", rule="overlap", fingerprint=f"overlap:{a}:{b}",
                        status=rng.choice(["besproken", "opgelost"]),
                        overlap_verdict=rng.choice(["nog-te-bespreken", "bewust", "complementair", "ongewenst"]))

    def weighed(self):
        rng = self.rng
        for criterion in ("a-gericht-op-een-behoefte-of-vraag", "b-juiste-moment-en-juiste-plek", "iets-anders"):
            self.insert("assessment", initiative=rng.choice(self.initiatives), framework="succescriteria",
                        criterion=criterion, score=self.term(["ja", "deels", "nee", "onbekend"], .1))
        self.insert("assessment", initiative=rng.choice(self.initiatives), framework="ontwerpprincipes",
                    criterion="3-complementariteit", score="ja")

    def demand(self):
        rng = self.rng
        for number in range(8):
            self.insert("signal", text=f"Vraag {number}", themes=self.terms(RECORDED_THEMES), phases=self.terms(PHASES),
                        region=rng.choice([None, *self.regions]), count=rng.choice([None, 0, 1, 2, 5]))
        for one in self.initiatives:
            self.insert("measurement", subject=one, indicator="bereik", value=rng.choice([None, 10, 12.5, 100]),
                        unit=rng.choice(["uniek", "contacten"]),
                        **{"from": rng.choice([None, "2024", "2025-03", "2025"])})


def main():
    parser = argparse.ArgumentParser(description="A small inventory full of corner cases, as edits.")
    parser.add_argument("seed", type=int)
    parser.add_argument("--initiatives", type=int, default=14)
    parser.add_argument("--regions", type=int, default=2)
    options = parser.parse_args()
    for line in Maker(options.seed, options.initiatives, options.regions).make():
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
