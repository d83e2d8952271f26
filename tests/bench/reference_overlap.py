#!/usr/bin/env python3
"""The overlap of method.md, chapter 2, the plain numpy way: every pair of activities, block by block.

usage: reference_overlap.py EXPORT.json YYYY-MM-DD; prints the seconds and the number of certain pairs.
What a careful analyst would write without an index: value tables per attribute, all pairs in blocks. It counts the certain
pairs and leaves out what costs no time: the possible ones, verdicts, reasons, hinge.
"""
import json, sys, time
import numpy as np

SETS = ["phases", "themes", "target_groups", "size_classes", "sectors", "channels"]
SINGLES = ["kind", "delivery"]
EVERYWHERE = (frozenset(["alle"]), None)

def jaccard(a, b):
    if a is None or b is None: return -1.0
    if not a or not b: return 1.0 if not a and not b else 0.0
    if "alle" in a or "alle" in b: return 1.0
    return len(a & b) / len(a | b)

def shares(a, b):
    return bool(a and b and ("alle" in a or "alle" in b or a & b))

def overlap_of_areas(a, b):
    """Areas are (municipalities, regions); serving all has no region and every municipality."""
    if a == EVERYWHERE or b == EVERYWHERE: return 1.0 if any(a) and any(b) else -1.0
    for x, y in zip(a, b):
        if x and y: return len(x & y) / min(len(x), len(y))
    return -1.0

def table(values, score):
    """Distinct values numbered, and the score of each pair of them."""
    kinds = {}
    codes = np.array([kinds.setdefault(v, len(kinds)) for v in values], dtype=np.int32)
    keys = list(kinds)
    return codes, np.array([[score(a, b) for b in keys] for a in keys], dtype=np.float32)

def last_day(date): return (date + "-12-31")[:10] if len(date) == 4 else date + "-31" if len(date) == 7 else date
def first_day(date): return (date + "-01-01")[:10]

def certainly_active(get, day):
    stage, start, end = get("stage"), get("starts_on") or "0000-01-01", get("ends_on") or "9999-12-31"
    if stage == "idee" or last_day(start) > day or first_day(end) < day: return False
    if stage == "beëindigd" and (not get("ends_on") or first_day(end) == day): return False
    return bool(stage is not None or get("ends_on") is not None or get("permanence") == "structureel")

def main():
    records = json.load(open(sys.argv[1], encoding="utf-8"))["records"]
    day = sys.argv[2]
    started = time.time()
    initiatives = {r["id"]: r for r in records["initiative"]}
    active = []
    for activity in records["activity"]:
        owner = initiatives[activity["initiative"]]
        sources = (activity, owner, initiatives.get(owner["instance_of"] or "", {}))
        values = {key: next((r[key] for r in sources if r.get(key) is not None), None)
                  for key in SETS + ["municipalities", "regions", "level", "stage", "starts_on", "ends_on", "permanence"]}
        if certainly_active(values.get, day) and values["phases"] and values["themes"]:
            active.append((activity, owner, values))
    columns, shared = [], []
    for key in SETS:
        values = [None if v[key] is None else frozenset(v[key]) for _, _, v in active]
        columns.append(table(values, jaccard))
        if key in ("phases", "themes"): shared.append(table(values, shares))
    for key in SINGLES:
        columns.append(table([a[key] for a, _, _ in active],
                             lambda a, b: -1.0 if a is None or b is None else float(a == b)))
    def area(v):
        municipalities, regions = (frozenset(v[key]) if v[key] else None for key in ("municipalities", "regions"))
        wide = not regions and v["level"] in ("landelijk", "europees")
        return EVERYWHERE if not municipalities and (wide or regions and "alle" in regions) else (municipalities, regions)
    kinds, numbers = {}, {}
    place = np.array([kinds.setdefault(area(v), len(kinds)) for _, _, v in active], dtype=np.int32)
    keys = list(kinds)
    number = lambda id: numbers.setdefault(id, len(numbers))
    owner = np.array([number(o["id"]) for _, o, _ in active], dtype=np.int32)
    generic = np.array([number(o["instance_of"] or o["id"]) for _, o, _ in active], dtype=np.int32)
    count = pairs = 0
    for first in range(0, len(active), 64):
        rows = slice(first, first + 64)
        total = np.zeros((len(owner[rows]), len(active)), dtype=np.float32)
        for codes, scores in columns:
            total += np.maximum(scores[codes[rows][:, None], codes[None, :]], 0)
        used, inverse = np.unique(place[rows], return_inverse=True)
        near = np.array([[overlap_of_areas(keys[a], b) for b in keys] for a in used], dtype=np.float32)
        near = near[inverse][:, place]
        total += np.maximum(near, 0)
        meant = np.arange(len(active))[None, :] > np.arange(first, first + total.shape[0])[:, None]
        pairs += int(np.count_nonzero(meant))
        meant &= near != 0
        for codes, scores in shared: meant &= scores[codes[rows][:, None], codes[None, :]] > 0
        for mine, theirs in ((owner, owner), (generic, owner), (owner, generic)):
            meant &= mine[rows][:, None] != theirs[None, :]
        count += int(np.count_nonzero((total / 9 >= 0.75 - 1e-6) & meant))
    print(f"numpy: {time.time() - started:.2f} s, {len(active)} active activities, {pairs} pairs, {count} certain")

main()
