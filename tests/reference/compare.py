#!/usr/bin/env python3
"""Compares two result objects of the method figure by figure.

usage: compare.py REFERENCE.json OTHER.json [--show N] [--chapters coverage,overlaps,…] [--without reasons,…]

Numbers may differ by 1e-9; everything else is equal, order included.  An absent key is null.  Keys that only OTHER has
are named, not compared.  Exit 1 on any difference.
"""
import argparse
import json
import sys

TOLERANCE = 1e-9
IDENTITY = {"cells": ("phase", "theme", "region"), "overlaps": ("a", "b"), "journeys": ("theme", "region"),
            "bridges": ("from", "to"), "perTheme": ("theme",), "articulationPoints": ("id",), "betweenness": ("id",),
            "effectiveProvidersPerTheme": ("theme",), "unique": ("initiative",), "expiry": ("quarter",),
            "stacking": ("targetGroup", "phase"), "criteria": ("framework", "criterion"),
            "duplicates": ("a", "b"), "sharedHosts": ("entity", "host"), "consistency": ("initiative",),
            "nearest": ("activity",), "growth": ("halfYear",), "sums": ("unit", "year")}


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def short(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:157] + "..."


class Comparison:
    def __init__(self, without=()):
        self.without = set(without)
        self.differences = []
        self.only_other = set()

    def differ(self, path, text):
        self.differences.append(f"{path}: {text}")

    def compare(self, path, ours, other):
        if is_number(ours) and is_number(other):
            if not abs(ours - other) <= TOLERANCE:
                self.differ(path, f"{ours} against {other}")
        elif isinstance(ours, dict) and isinstance(other, dict):
            self.objects(path, ours, other)
        elif isinstance(ours, list) and isinstance(other, list):
            self.lists(path, ours, other)
        elif type(ours) is not type(other) or ours != other:
            self.differ(path, f"{short(ours)} against {short(other)}")

    def objects(self, path, ours, other):
        for key in sorted(set(other) - set(ours) - self.without):
            if other[key] is not None:
                self.only_other.add(f"{path.split('[')[0]}.{key}")
        for key, value in ours.items():
            if key not in self.without:
                self.compare(f"{path}.{key}", value, other.get(key))

    def lists(self, path, ours, other):
        fields = IDENTITY.get(path.rsplit(".", 1)[-1].split("[")[0])
        if path.startswith("stelsel"):
            fields = ("level", "role")
        elif path.startswith("consistency") and path.endswith("bridges"):
            fields = ("theme", "region", "from", "to")
        records = all(isinstance(one, dict) for one in ours + other)
        if fields and records and (ours or other):
            self.keyed(path, ours, other, fields)
        elif not records and ours != other and len(ours) + len(other) > 6:
            self.plain(path, ours, other)
        elif len(ours) != len(other):
            self.differ(path, f"{len(ours)} items against {len(other)}: {short(ours)} against {short(other)}")
        else:
            for number, (left, right) in enumerate(zip(ours, other)):
                self.compare(f"{path}[{number}]", left, right)

    def plain(self, path, ours, other):
        """Long lists of ids: what is missing and what is too much."""
        less = [one for one in ours if one not in other]
        more = [one for one in other if one not in ours]
        if less or more:
            self.differ(path, f"{len(ours)} against {len(other)}; only left {short(less)}, only right {short(more)}")
        else:
            self.differ(path, f"another order: {short(ours)} against {short(other)}")

    def keyed(self, path, ours, other, fields):
        def named(items):
            found = {}
            for item in items:
                key = tuple(item.get(field) for field in fields)
                if key in found:
                    self.differ(path, f"{key} stands there twice")
                found[key] = item
            return found
        left, right = named(ours), named(other)
        for key in left:
            if key not in right:
                self.differ(f"{path}{list(key)}", f"only left: {short(left[key])}")
        for key in right:
            if key not in left:
                self.differ(f"{path}{list(key)}", f"only right: {short(right[key])}")
        common = [key for key in left if key in right]
        for key in common:
            self.compare(f"{path}{list(key)}", left[key], right[key])
        order = [key for key in right if key in left]
        if order != common:
            place = next(i for i, (x, y) in enumerate(zip(common, order)) if x != y)
            self.differ(path, f"another order from place {place}: {common[place]} against {order[place]}")


def main():
    parser = argparse.ArgumentParser(description="Compares two result objects of the method figure by figure.")
    parser.add_argument("reference")
    parser.add_argument("other")
    parser.add_argument("--show", type=int, default=10, help="differences shown per chapter")
    parser.add_argument("--chapters", default="")
    parser.add_argument("--without", default="reasons", help="keys left out")
    options = parser.parse_args()
    with open(options.reference, encoding="utf-8") as left, open(options.other, encoding="utf-8") as right:
        ours, other = json.load(left), json.load(right)
    wrong = False
    for chapter in options.chapters.split(",") if options.chapters else ours:
        comparison = Comparison(options.without.split(","))
        if chapter not in other:
            comparison.differ(chapter, "is absent on the right")
        else:
            comparison.compare(chapter, ours.get(chapter), other[chapter])
        found = comparison.differences
        print(f"{chapter}: " + (f"{len(found)} differences" if found else "equal"))
        for line in found[:options.show]:
            print("  " + line)
        for key in sorted(comparison.only_other):
            print(f"  not compared, only right: {key}")
        wrong = wrong or bool(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
