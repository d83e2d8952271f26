#!/usr/bin/env python3
"""The overlap of method.md, chapter 2, the plain numpy way: every pair of activities, block by block.

usage: reference_overlap.py EXPORT.json YYYY-MM-DD; prints the seconds and the number of certain pairs.
What a careful analyst would write without an index: value tables per attribute, all pairs in blocks. It leaves out
what costs no time (verdicts, reasons, hinge) and dates that are only partly known.
"""
import json, sys, time
import numpy as np

SETS = ["phases", "themes", "target_groups", "size_classes", "sectors", "channels"]
SINGLES = ["kind", "delivery"]

def jaccard(a, b):
    if a is None or b is None: return -1.0
    if not a or not b: return 1.0 if not a and not b else 0.0
    if "alle" in a or "alle" in b: return 1.0
    return len(a & b) / len(a | b)

def table(values, score):
    """Distinct values numbered, and the score of each pair of them."""
    kinds = {}
    codes = np.array([kinds.setdefault(v, len(kinds)) for v in values], dtype=np.int32)
    keys = list(kinds)
    return codes, np.array([[score(a, b) for b in keys] for a in keys], dtype=np.float32)

def main():
    records = json.load(open(sys.argv[1], encoding="utf-8"))["records"]
    day = sys.argv[2]
    started = time.time()
    initiatives = {r["id"]: r for r in records["initiative"]}
    active = []
    for activity in records["activity"]:
        owner = initiatives[activity["initiative"]]
        generic = initiatives.get(owner["instance_of"] or "", {})
        get = lambda key: next((r[key] for r in (activity, owner, generic) if r.get(key) is not None), None)
        stage, start, end = get("stage"), get("starts_on") or "0000", get("ends_on") or "9999"
        if stage in ("beëindigd", "idee") or start[:10] > day or end + "-99" < day: continue
        if not (stage or end != "9999" or get("permanence") == "structureel"): continue
        active.append((activity, owner, get))
    columns = []
    for key in SETS:
        values = [None if (v := get(key)) is None else frozenset(v) for _, _, get in active]
        columns.append(table(values, jaccard))
    for key in SINGLES:
        columns.append(table([a[key] for a, _, _ in active],
                             lambda a, b: -1.0 if a is None or b is None else float(a == b)))
    areas = [None if (v := get("municipalities") or get("regions")) is None else frozenset(v) for _, _, get in active]
    def area(a, b):
        if a is None or b is None: return -1.0
        if "alle" in a or "alle" in b: return 1.0
        return len(a & b) / max(1, min(len(a), len(b)))
    owners = {}
    owner = np.array([owners.setdefault(o["id"], len(owners)) for _, o, _ in active], dtype=np.int32)
    kinds = {}
    place = np.array([kinds.setdefault(v, len(kinds)) for v in areas], dtype=np.int32)
    keys = list(kinds)
    count = pairs = 0
    for first in range(0, len(active), 64):
        rows = slice(first, first + 64)
        total = np.zeros((len(owner[rows]), len(active)), dtype=np.float32)
        for codes, scores in columns:
            total += np.maximum(scores[codes[rows][:, None], codes[None, :]], 0)
        used, inverse = np.unique(place[rows], return_inverse=True)
        near = np.array([[area(keys[a], b) for b in keys] for a in used], dtype=np.float32)
        total += np.maximum(near[inverse][:, place], 0)
        different = owner[rows][:, None] != owner[None, :]
        after = np.arange(len(active))[None, :] > np.arange(first, first + total.shape[0])[:, None]
        pairs += int(np.count_nonzero(after))
        count += int(np.count_nonzero((total / 9 >= 0.75 - 1e-9) & different & after))
    print(f"numpy: {time.time() - started:.2f} s, {len(active)} active activities, {pairs} pairs, {count} certain")

main()
