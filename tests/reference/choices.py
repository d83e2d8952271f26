"""Chapters 6 (demand), 7 and 8: supply against demand, judgements, the stelsel matrix, the minimal set and the
consistentietoets."""
from itertools import combinations

from coverage import frame_result
from inventory import ALLE, CERTAIN, NO, contains, term, terms
from journey import journeys
from network import active_initiatives, graph
from overlap import TOLERANCE, area_similarity, bounds, overlap_pairs, similarities


def place(cell):
    return {key: cell[key] for key in ("phase", "theme", "region") if key in cell}


def demand_match(inventory, covered):
    frame = [cell for cell in covered["cells"] if cell["status"] != "n.v.t."]
    outside = [record["id"] for record in inventory.all("signal")
               if not record.get("phases") or not record.get("themes")]
    interventions = inventory.all("intervention")
    citing = [record["id"] for record in interventions if record.get("signals")]
    return {"withoutOffer": [place(cell) for cell in frame if cell["demand"] > 0 and cell["certain"] == 0],
            "withoutDemand": [place(cell) for cell in frame if cell["demand"] == 0 and cell["certain"] > 0],
            "signalsOutside": outside, "interventions": len(interventions), "citing": len(citing),
            "citingShare": len(citing) / len(interventions) if interventions else None}


def all_keys(inventory, name):
    """Every key of a vocabulary, sub-terms included, retired ones not: by position, then key."""
    found = [record for record in inventory.all("vocabulary_term")
             if record["vocabulary"] == name and not record.get("retired")]

    def order(record):
        position = record.get("position")
        return position is None or position == "", position or 0, record["key"]
    return [record["key"] for record in sorted(found, key=order)]


def judgements(inventory, pairs):
    frameworks, criteria = all_keys(inventory, "toetskader"), all_keys(inventory, "criterium")
    counts = {}
    for record in inventory.all("assessment"):
        key = record.get("framework") or "", record.get("criterion") or ""
        count = counts.setdefault(key, {"ja": 0, "deels": 0, "nee": 0, "onbekend": 0})
        score = record.get("score")
        count[score if score in ("ja", "deels", "nee") else "onbekend"] += 1

    def place_in(keys, key):
        return keys.index(key) if key in keys else len(keys), key
    ordered = sorted(counts, key=lambda key: (place_in(frameworks, key[0]), place_in(criteria, key[1])))
    active = {one.id for one in active_initiatives(inventory)}
    crossing = 0
    for record in inventory.all("relation"):
        if record["kind"] != "verwijst-door" or not record.get("to"):
            continue
        a, b = inventory.initiative_of(record["from"]), inventory.initiative_of(record["to"])
        if a is None or b is None or a.id not in active or b.id not in active:
            continue
        crossing += isinstance(a.level, str) and isinstance(b.level, str) and a.level != b.level
    return {"criteria": [{"framework": key[0], "criterion": key[1], **counts[key]} for key in ordered],
            "indicators": {"isolates": sum(not others for others in graph(inventory).values()),
                           "overlapWithoutAgreement": sum(pair.certain and pair.is_open for pair in pairs),
                           "referralsCrossingLevels": crossing}}


def stelsel(inventory):
    levels, roles = inventory.vocabulary("bestuursniveau"), inventory.vocabulary("kernrol")
    organisations = inventory.all("organisation")
    cells, unplaced = [], []
    for record in organisations:
        if record.get("level") is None or record.get("core_roles") is None:
            unplaced.append(record["id"])
    for level in levels:
        for role in roles:
            here = [record["id"] for record in organisations if record["id"] not in unplaced
                    and term(record["level"]) == level and contains(terms(record["core_roles"]), role)]
            cells.append({"level": level, "role": role, "organisations": here})
    return {"cells": cells, "withoutFilling": sum(not cell["organisations"] for cell in cells), "unplaced": unplaced}


def smallest_cover(inventory, covered):
    """{size, coveredCells}: the size of a smallest set of initiatives that keeps the covered cells, by trying every
    set of one, of two … initiatives."""
    wanted = [cell for cell in covered["cells"] if cell["status"] != "n.v.t." and cell["certain"] > 0]
    sets = [{activity.initiative.id for activity in cell["_certain"]} for cell in wanted]
    candidates = sorted(set().union(*sets)) if sets else []
    for size in range(len(candidates) + 1):
        for chosen in combinations(candidates, size):
            if all(not one.isdisjoint(chosen) for one in sets):
                return {"size": size, "coveredCells": len(wanted)}
    raise AssertionError("all of them together cover")


def covers_all(covered, chosen):
    """Does this set of initiatives keep the covered cells?"""
    return all(any(activity.initiative.id in chosen for activity in cell["_certain"])
               for cell in covered["cells"] if cell["status"] != "n.v.t." and cell["certain"] > 0)


class Running:
    """The inventory with one initiative running, or standing still, for as long as the block lasts."""

    def __init__(self, inventory, initiative, answer):
        self.items = [initiative, *initiative.activities]
        self.answer = answer

    def __enter__(self):
        self.before = [(item, item.active, getattr(item, "active_at_horizon", None)) for item in self.items]
        for item in self.items:
            item.active = item.active_at_horizon = self.answer

    def __exit__(self, *_):
        for item, active, horizon in self.before:
            item.active, item.active_at_horizon = active, horizon


def is_duplication(inventory, a, b):
    def equal(left, right, vocabulary):
        full = frozenset(inventory.vocabulary(vocabulary))
        left, right = (ALLE if isinstance(one, frozenset) and full and full <= one else one for one in (left, right))
        return left is not None and left == right
    return (a.kind is not None and a.kind == b.kind and equal(a.themes, b.themes, "thema")
            and equal(a.phases, b.phases, "fase") and equal(a.target_groups, b.target_groups, "doelgroep"))


def nearest(inventory, initiative):
    """The five nearest existing activities: (own, other, point, lower, compared)."""
    found = []
    for _, other in sorted(inventory.activities.items()):
        if other.active == NO or other.initiative is initiative or initiative.id == other.initiative.instance_of \
                or initiative.instance_of == other.initiative.id:
            continue
        matches = []
        for own in sorted(initiative.activities, key=lambda one: one.id):
            scores = similarities(inventory, own, other)
            figures = bounds(inventory.profile["weights"], scores)
            point = -1 if figures[0] is None else figures[0]
            matches.append((round(point, 9), sum(score is not None for score in scores.values()), own, figures))
        if matches:
            best = max(matches, key=lambda match: match[:2])      # of equal ones the first
            found.append((best, other))
    found.sort(key=lambda pair: (-pair[0][0], -pair[0][1]))       # stable: then by id
    return [(own, other, figures[0], figures[1] or 0, compared) for (_, compared, own, figures), other in found[:5]]


def consistency(inventory, initiative):
    profile, regions = inventory.profile, inventory.regions if len(inventory.regions) > 1 else [None]
    five = nearest(inventory, initiative)

    def is_alike(one, threshold):
        own, other, point, lower, compared = one
        if point is None or point < threshold - TOLERANCE:
            return False
        return (compared >= profile["minCompared"] or lower >= threshold - TOLERANCE
                or is_duplication(inventory, own, other))
    pairs = [(pair.a, pair.b) for pair in overlap_pairs(inventory)
             if pair.certain and pair.is_open and initiative not in (pair.a.initiative, pair.b.initiative)
             and not pair.a.initiative.serves_all and not pair.b.initiative.serves_all]
    with Running(inventory, initiative, NO):
        before = frame_result(inventory, regions, pairs)["cells"]
        broken = [(one["theme"], one["region"], bridge["from"], bridge["to"]) for one in journeys(inventory)
                  if one["region"] is not None or len(inventory.regions) < 2
                  for bridge in one["bridges"] if not bridge["arcs"] and not bridge["within"]]
    with Running(inventory, initiative, CERTAIN):
        after = frame_result(inventory, regions, pairs)["cells"]
        mended = [{"theme": one["theme"], "region": one["region"], "from": bridge["from"], "to": bridge["to"]}
                  for one in journeys(inventory) for bridge in one["bridges"]
                  if (bridge["arcs"] or bridge["within"])
                  and (one["theme"], one["region"], bridge["from"], bridge["to"]) in broken]
    cells = [{**place(old), "kinds": old["kinds"]} for old, new in zip(before, after)
             if set("AOLD") & set(old["kinds"]) and new["certain"] > old["certain"]]
    linked = False
    for record in inventory.all("relation"):
        ends = [inventory.initiative_of(record.get(end)) for end in ("from", "to")]
        linked = linked or (None not in ends and ends[0] is not ends[1] and initiative in ends)
    outcomes = []
    if linked or mended:
        outcomes.append("sluit-aan")
    if any(is_alike(one, profile["overlapThreshold"]) for one in five):
        outcomes.append("overlapt")
    if any(is_alike(one, profile["nearDuplicate"]) for one in five):
        outcomes.append("vrijwel-gelijk")
    if any("A" in cell["kinds"] for cell in cells):
        outcomes.append("vult-witte-vlek")
    instead = []
    for one in five:
        if is_alike(one, profile["overlapThreshold"]) and one[1].initiative.id not in instead:
            instead.append(one[1].initiative.id)
    return {"initiative": initiative.id,
            "nearest": [{"own": own.id, "activity": other.id, "point": point, "compared": compared}
                        for own, other, point, _, compared in five],
            "instead": instead, "cells": cells, "bridges": mended, "outcomes": outcomes}


def consistency_of_all(inventory):
    return [consistency(inventory, one) for one in active_initiatives(inventory)]
