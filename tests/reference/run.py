#!/usr/bin/env python3
"""Random inventories through the built program and through the reference: every figure must be equal.

usage: run.py STELSELKAART-CLI [--seeds 6] [--first 1]

For each seed: a new file, the edits of random_inventory.py, the lossless export, the analysis; besides it the analysis
of a part of the regions' services stopped (a scenario), and the consistentietoets of all.  Exit 1 on any difference.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from choices import consistency_of_all, covers_all
from compare import Comparison
from coverage import coverage
from inventory import Inventory
from method import analyse
from overlap import overlap_pairs
from random_inventory import Maker

DATE = "2026-06-30"
WITHOUT = ["reasons"]
CHAPTERS = ["coverage", "overlaps", "journeys", "hinge", "network", "robustness", "reach", "demand", "judgements",
            "stelsel", "minimalSet", "quality"]


# Parameters of the profile by turns, so that rare letters and many pairs come about too.
PARAMETERS = [(), (("overlapThreshold", 0.5), ("minCompared", 4), ("crowdedMinProviders", 2), ("weights.phases", 2)),
              (("thinMaxActivities", 0), ("thinMaxProviders", 2), ("horizonMonths", 20), ("staleMonths", 3))]


class Program:
    def __init__(self, path, parameters):
        self.path = path
        self.parameters = [word for key, value in parameters for word in ("--set", f"{key}={value}")]

    def run(self, *arguments, stdin=""):
        done = subprocess.run([self.path, "--lang", "en", *map(str, arguments)], input=stdin, text=True,
                              capture_output=True, encoding="utf-8")
        if done.returncode != 0:
            raise SystemExit(f"{arguments}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def json(self, *arguments, stdin=""):
        return json.loads(self.run("analyse", *arguments, "--format", "json", "--date", DATE, *self.parameters,
                                   stdin=stdin))


def differences(name, ours, other, chapters=CHAPTERS):
    found = []
    for chapter in chapters:
        comparison = Comparison(WITHOUT)
        comparison.compare(chapter, ours[chapter], other.get(chapter))
        found += [f"{name} {line}" for line in comparison.differences]
    return found


def stopped(export, identity):
    """The export with one initiative ended long ago, and the edit that does it."""
    fields = {"stage": "beëindigd", "ends_on": "2000-01-01"}
    changed = json.loads(json.dumps(export))
    for record in changed["records"]["initiative"]:
        if record["id"] == identity:
            record.update(fields)
    return changed, json.dumps({"op": "update", "entity": "initiative", "id": identity, "fields": fields})


def check(path, folder, seed):
    parameters = PARAMETERS[seed % len(PARAMETERS)]
    program = Program(path, parameters)
    file, out = folder / f"{seed}.stelsel", folder / f"{seed}.json"
    lines = Maker(seed, 12, 1 + seed % 4).make()
    program.run("new", file)
    program.run("apply", file, "-", stdin="".join(json.dumps(line) + "\n" for line in lines))
    program.run("export", file, "--format", "json", "-o", out)
    export = json.loads(out.read_text(encoding="utf-8"))
    reference, product = analyse(export, parameters, DATE), program.json(file)
    found = differences(f"seed {seed}", reference, product)

    inventory = Inventory(export, parameters, DATE)
    covered = coverage(inventory, overlap_pairs(inventory))
    if not covers_all(covered, set(product["minimalSet"]["initiatives"])):
        found.append(f"seed {seed}: the minimal set does not cover")

    changed, edit = stopped(export, sorted(inventory.initiatives)[seed % len(inventory.initiatives)])
    both = program.json(file, "--scenario", "-", stdin=edit)
    found += differences(f"seed {seed} before", reference, both["before"])
    found += differences(f"seed {seed} after", analyse(changed, parameters, DATE), both["after"])

    tested = program.json(file, "--test", "all")
    found += differences(f"seed {seed}", {"consistency": consistency_of_all(inventory)}, tested, ["consistency"])
    return found


def main():
    parser = argparse.ArgumentParser(description="The product against the reference on random inventories.")
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.first, options.first + options.seeds):
            found = check(options.program, pathlib.Path(folder), seed)
            print(f"seed {seed}: {len(found)} differences" if found else f"seed {seed}: equal", flush=True)
            wrong += found
    for line in wrong[:40]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
