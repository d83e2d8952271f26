"""Chapters 5 and 6: robustness of the offer, and reach."""
from coverage import effective_providers
from inventory import CERTAIN, contains, day_range, is_date
from network import active_initiatives


def per_period(initiatives, first_or_last, field, name, until=None):
    """{period: number of initiatives whose start (first day) or end (last day) falls in it}."""
    counts = {}
    for initiative in initiatives:
        value = getattr(initiative, field)
        if not is_date(value):
            continue
        day = value[first_or_last]
        if until is None or day <= until:
            counts[name(day)] = counts.get(name(day), 0) + 1
    return counts


def quarter(day):
    return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"


def half_year(day):
    return f"{day.year:04d}-H{(day.month - 1) // 6 + 1}"


def unique_contributions(inventory, cells, journeys):
    """Cells, bridges and walks that exist only because of one initiative."""
    found = {}

    def of(identity):
        return found.setdefault(identity, {"initiative": identity, "cells": [], "bridges": 0, "walks": 0})
    for cell in cells:
        owners = {activity.initiative.id for activity in cell["_certain"]}
        if cell["status"] != "n.v.t." and len(owners) == 1:
            place = {key: cell[key] for key in ("phase", "theme", "region") if key in cell}
            of(owners.pop())["cells"].append(place)
    for one in journeys:
        if one["region"] is None and len(inventory.regions) > 1:
            continue
        net = one["_network"]
        members = {}
        for activity in net.activities.values():
            members.setdefault(activity.initiative.id, set()).add(activity.id)
        for identity, gone in members.items():
            for p, bridge in enumerate(one["bridges"]):
                if (bridge["arcs"] or bridge["within"]) and net.bridge(p, gone) == (0, 0):
                    of(identity)["bridges"] += 1
            if one["walk"] is not None and not net.has_walk(gone):
                of(identity)["walks"] += 1
    return [found[identity] for identity in sorted(found)]


def robustness(inventory, cells, journeys):
    present = active_initiatives(inventory)
    known = [one for one in present if one.permanence is not None]
    temporary = sum(one.permanence == "tijdelijk" for one in known)
    certain = [activity for _, activity in sorted(inventory.activities.items()) if activity.active == CERTAIN]
    per_theme = [{"theme": theme, "value": effective_providers(
        [one for one in certain if one.themes is not None and contains(one.covered_themes, theme)])}
        for theme in inventory.themes]
    stacking = [{"targetGroup": group, "phase": phase, "activities": sum(
        one.target_groups is not None and one.phases is not None
        and contains(one.target_groups, group) and contains(one.covered_phases, phase) for one in certain)}
        for group in inventory.target_groups for phase in inventory.phases]
    expiry = per_period(present, 1, "ends_on", quarter)
    grown = [one for _, one in sorted(inventory.initiatives.items()) if one.stage != "idee"]
    started = per_period(grown, 0, "starts_on", half_year, inventory.day)
    ended = per_period(grown, 1, "ends_on", half_year, inventory.day)
    return {"temporaryShare": temporary / len(known) if known else None, "permanenceKnown": len(known),
            "permanenceUnknown": len(present) - len(known), "effectiveProviders": effective_providers(certain),
            "effectiveProvidersPerTheme": per_theme, "unique": unique_contributions(inventory, cells, journeys),
            "expiry": [{"quarter": name, "initiatives": expiry[name]} for name in sorted(expiry)],
            "stacking": stacking,
            "growth": [{"halfYear": name, "started": started.get(name, 0), "ended": ended.get(name, 0)}
                       for name in sorted({*started, *ended})]}


def reach(inventory):
    """Sums per unit and year (of the first day; else null), units in their own order.  Without a value are the
    activities without any, and the other subjects that have a record of reach without a value in it."""
    units = ["uniek", "contacten"]
    sums, valued, empty = {}, set(), set()
    for record in inventory.all("measurement"):
        if record["indicator"] != "bereik":
            continue
        if record.get("value") in (None, ""):
            empty.add(record["subject"])
            continue
        valued.add(record["subject"])
        if record.get("unit") not in units:
            continue
        start = day_range(record.get("from"))
        key = (record["unit"], start[0].year if is_date(start) else None)
        total, count = sums.get(key, (0, 0))
        sums[key] = (total + record["value"], count + 1)
    order = sorted(sums, key=lambda key: (units.index(key[0]), key[1] is None, key[1] or 0))
    return {"sums": [{"unit": unit, "year": year, "sum": sums[unit, year][0], "records": sums[unit, year][1]}
                     for unit, year in order],
            "withoutValue": len((set(inventory.activities) | empty) - valued)}
