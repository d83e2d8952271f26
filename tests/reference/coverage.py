"""Chapter 1: coverage and white spots."""
from inventory import CERTAIN, GEEN, MARK_OF_ONLY_REGION_HOLDS, NO, POSSIBLE, contains, is_date, terms

LETTERS = "AOLDXGEeN"


def covers(inventory, activity, phase, theme, region):
    """Does an activity cover a cell?  region None: the frame has no regions."""
    if activity.active == NO:
        return NO
    answers = [activity.active]
    for known, value in ((activity.covered_phases, phase), (activity.covered_themes, theme)):
        answers.append(POSSIBLE if known is None else CERTAIN if contains(known, value) else NO)
    if region is not None:
        answers.append(inventory.serves(activity, region))
    if NO in answers:
        return NO
    return POSSIBLE if POSSIBLE in answers else CERTAIN


def effective_providers(activities):
    """1 / the sum of the squared shares; activities of an unknown provider are left out.  None without any."""
    weight = {}
    for activity in activities:
        for provider in sorted(activity.providers):
            weight[provider] = weight.get(provider, 0) + 1 / len(activity.providers)
    total = sum(weight[provider] for provider in sorted(weight))
    if total == 0:
        return None
    return 1 / sum((weight[provider] / total) ** 2 for provider in sorted(weight))


def demand(inventory, phase, theme, region):
    total = 0
    for signal in inventory.all("signal"):
        phases = inventory.with_tops("fase", terms(signal.get("phases")))
        themes = inventory.with_tops("thema", terms(signal.get("themes")))
        if phases is None or themes is None or not contains(phases, phase) or not contains(themes, theme):
            continue
        if region is not None and signal.get("region") not in (None, "", "alle", region):
            continue
        count = signal.get("count")
        total += 1 if count is None else 0 if count == "" else count
    return total


def mark_of(inventory, phase, theme, region):
    """nvt, bewust-leeg or None.  A mark without region holds for every region; in a file with one region that one's
    marks hold for its frame without regions; in the total of several regions they do not."""
    only = inventory.regions[0] if MARK_OF_ONLY_REGION_HOLDS and len(inventory.regions) == 1 else None
    marks = set()
    for record in inventory.all("cell_mark"):
        if record.get("phase") not in (phase, "alle", "") or record.get("theme") not in (theme, "alle", ""):
            continue
        if record.get("target_group"):
            continue
        named = record.get("region")
        if named in (None, "", "alle") or named == (region if region is not None else only):
            marks.add(record["mark"])
    return "nvt" if "nvt" in marks else "bewust-leeg" if "bewust-leeg" in marks else None


def kinds_of(inventory, cell, pairs):
    """All letters that hold for a cell that is not n.v.t.; pairs: the open certain regional overlap pairs."""
    profile, certain = inventory.profile, cell["_certain"]
    kinds = set()
    if cell["certain"] + cell["possible"] == 0:
        kinds.add("A")
    if cell["certain"] == 0 and cell["possible"] > 0:
        kinds.add("O")
    if certain:
        if all(activity.active_at_horizon == NO for activity in certain):
            kinds.add("L")
        few_providers = 1 <= cell["providers"] <= profile["thinMaxProviders"]
        if len(certain) <= profile["thinMaxActivities"] or (few_providers and all(a.providers for a in certain)):
            kinds.add("D")
        inside = {activity.id for activity in certain}
        crowd = set()
        for a, b in pairs:
            if a.id in inside and b.id in inside:
                crowd |= a.providers | b.providers
        if len(crowd) >= profile["crowdedMinProviders"]:
            kinds.add("X")
    if not kinds:
        kinds.add("G")
    if certain:
        evaluations = [activity.evaluation for activity in certain]
        if all(one in ("nee", GEEN) for one in evaluations):
            kinds.add("E")
        elif all(one in ("nee", GEEN, None) for one in evaluations):
            kinds.add("e")
        if all(activity.serves_all for activity in certain):
            kinds.add("N")
    return [letter for letter in LETTERS if letter in kinds]


def make_cell(inventory, phase, theme, region, pairs):
    found = [(activity, covers(inventory, activity, phase, theme, region))
             for _, activity in sorted(inventory.activities.items())]
    certain = [activity for activity, answer in found if answer == CERTAIN]
    possible = [activity for activity, answer in found if answer == POSSIBLE]
    cell = {"phase": phase, "theme": theme}
    if region is not None:
        cell["region"] = region
    cell.update({"certain": len(certain), "possible": len(possible),
                 "providers": len(frozenset().union(*(a.providers for a in certain))),
                 "demand": demand(inventory, phase, theme, region),
                 "effectiveProviders": effective_providers(certain),
                 "activities": [activity.id for activity in certain],
                 "_certain": certain, "_possible": possible, "_mark": mark_of(inventory, phase, theme, region)})
    ends = [activity.ends_on for activity in certain]
    cell["tipsOn"] = max(end[1] for end in ends).isoformat() if ends and all(map(is_date, ends)) else None
    cell["kinds"] = [] if cell["_mark"] == "nvt" else kinds_of(inventory, cell, pairs)
    cell["status"] = "n.v.t." if cell["_mark"] == "nvt" else next(one for one in "AOLDXG" if one in cell["kinds"])
    return cell


def rank(inventory, cells):
    """Cells in the order of the frame get score and rank."""
    severity = inventory.profile["severity"]
    highest = max((cell["demand"] for cell in cells if cell["_mark"] != "nvt"), default=0)
    for cell in cells:
        worst = max((severity[letter] for letter in cell["kinds"] if letter in severity), default=None)
        cell["score"] = cell["rank"] = None
        if worst is not None and cell["_mark"] != "bewust-leeg":
            cell["score"] = worst * (1 + (cell["demand"] / highest if highest else 0))
    scored = [cell for cell in cells if cell["score"] is not None]
    for place, cell in enumerate(sorted(scored, key=lambda cell: -round(cell["score"], 9)), start=1):
        cell["rank"] = place


def ratio(part, base):
    return part / base if base else None


def frame_result(inventory, regions, pairs):
    """The chapter's result over phase × theme (regions [None]) or phase × theme × region."""
    cells = [make_cell(inventory, phase, theme, region, pairs)
             for phase in inventory.phases for theme in inventory.themes for region in regions]
    rank(inventory, cells)
    frame = [cell for cell in cells if cell["_mark"] != "nvt"]
    lower = [cell for cell in frame if cell["_certain"]]
    upper = [cell for cell in frame if cell["_certain"] or cell["_possible"]]
    regional_lower = [cell for cell in frame if any(not a.serves_all for a in cell["_certain"])]
    regional_upper = [cell for cell in frame if any(not a.serves_all for a in cell["_certain"] + cell["_possible"])]
    weight = sum(cell["demand"] for cell in frame)
    return {"dimensions": ["phase", "theme"] + ([] if regions == [None] else ["region"]), "cells": cells,
            "lower": ratio(len(lower), len(frame)), "upper": ratio(len(upper), len(frame)),
            "weightedLower": ratio(sum(cell["demand"] for cell in lower), weight),
            "weightedUpper": ratio(sum(cell["demand"] for cell in upper), weight),
            "regionalLower": ratio(len(regional_lower), len(frame)),
            "regionalUpper": ratio(len(regional_upper), len(frame))}


def coverage(inventory, overlaps):
    """overlaps: the pairs of chapter 2 as overlap.Pair."""
    pairs = [(pair.a, pair.b) for pair in overlaps
             if pair.certain and pair.is_open
             and not pair.a.initiative.serves_all and not pair.b.initiative.serves_all]
    if len(inventory.regions) < 2:
        return dict(frame_result(inventory, [None], pairs), total=None)
    return dict(frame_result(inventory, inventory.regions, pairs), total=frame_result(inventory, [None], pairs))
