#!/usr/bin/env python3
"""The method in its plainest form: chapters 1 to 9 over the lossless JSON export.

usage: method.py EXPORT.json|- [--date YYYY-MM-DD] [--set KEY=VALUE ...]

Writes the object of "Machine-readable results" on stdout: the profile and all chapters.  It follows the text of the
method rule by rule and is made to be read, not to be fast; the product is checked against it with compare.py.  The
words that give reasons for an overlap are left out.
"""
import argparse
import json
import sys

from choices import demand_match, judgements, smallest_cover, stelsel
from coverage import coverage
from inventory import Inventory
from journey import journeys
from network import hinge, network
from overlap import overlap_pairs
from quality import quality
from robustness import reach, robustness


def public(value):
    """The value without what the chapters keep for each other (keys that begin with '_')."""
    if isinstance(value, dict):
        return {key: public(inner) for key, inner in value.items() if not key.startswith("_")}
    return [public(inner) for inner in value] if isinstance(value, list) else value


def analyse(export, overrides=(), date=None):
    """overrides: (key, value) pairs of the profile, for example ("weights.phases", 2)."""
    inventory = Inventory(export, overrides, date)
    pairs = overlap_pairs(inventory)
    covered = coverage(inventory, pairs)
    routes = journeys(inventory)
    return public({"profile": inventory.profile, "coverage": covered, "overlaps": [pair.as_json() for pair in pairs],
                   "journeys": routes, "hinge": hinge(inventory), "network": network(inventory),
                   "robustness": robustness(inventory, covered["cells"], routes), "reach": reach(inventory),
                   "demand": demand_match(inventory, covered), "judgements": judgements(inventory, pairs), "stelsel": stelsel(inventory),
                   "minimalSet": smallest_cover(inventory, covered), "quality": quality(inventory)})


def override(text):
    key, _, value = text.partition("=")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


def main():
    parser = argparse.ArgumentParser(description="The method in its plainest form.")
    parser.add_argument("export")
    parser.add_argument("--date")
    parser.add_argument("--set", action="append", default=[], type=override)
    options = parser.parse_args()
    if options.export == "-":
        export = json.load(sys.stdin)
    else:
        with open(options.export, encoding="utf-8") as file:
            export = json.load(file)
    json.dump(analyse(export, options.set, options.date), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
