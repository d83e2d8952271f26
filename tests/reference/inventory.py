"""Reading the lossless JSON export, and the terms of the method that every chapter uses.

A field has three states: unknown (None), GEEN, or a value.  Sets are frozensets of keys, or ALLE when they hold the
term "alle".  A date is a pair (first day, last day).  Answers to "is it so?" are NO, POSSIBLE or CERTAIN.
"""
import calendar
import datetime
import json
import unicodedata

NO, POSSIBLE, CERTAIN = "no", "possible", "certain"

# Two readings of the text that decide what a user sees; see frame marks and the order of regions.
MARK_OF_ONLY_REGION_HOLDS = True  # in a file with one region a mark that names it holds in its frame without regions
REGIONS_BY_NAME = False           # "region name by code point"; False: by key, so that other labels change nothing


class _Word:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


GEEN = _Word("GEEN")
ALLE = _Word("ALLE")

WEIGHTS = ["phases", "themes", "kind", "targetGroups", "sizeClasses", "sectors", "channels", "delivery", "area"]


def default_profile():
    return {"name": "Actieagenda 1.0 (reconstructie)", "version": "1.0", "referenceDate": None,
            "thinMaxActivities": 1, "thinMaxProviders": 1, "crowdedMinProviders": 4, "horizonMonths": 12,
            "staleMonths": 12, "overlapThreshold": 0.75, "nearDuplicate": 0.90, "minCompared": 7,
            "weights": {attribute: 1 for attribute in WEIGHTS},
            "severity": {"A": 1.0, "L": 0.7, "O": 0.6, "D": 0.5, "E": 0.2},
            "regionTarget": 2500, "programmeTarget": {"value": 100000, "year": 2028}}


def set_parameter(profile, key, value):
    """One parameter: "weights" and "severity" may be given in part, or as "weights.phases"."""
    if "." in key:
        outer, inner = key.split(".", 1)
        value, key = {inner: value}, outer
    if key == "programmeTarget" and not isinstance(value, dict):
        value = {"value": value}
    if key not in profile:
        raise ValueError(f"unknown parameter {key}")
    if isinstance(profile[key], dict):
        unknown = set(value) - set(profile[key])
        if unknown:
            raise ValueError(f"unknown parameter {key}.{sorted(unknown)[0]}")
        profile[key].update(value)
    else:
        profile[key] = value


def terms(value):
    if value is None:
        return None
    if len(value) == 0:
        return GEEN
    return ALLE if "alle" in value else frozenset(value)


def term(value):
    return None if value is None else GEEN if value == "" else value


def day_range(value):
    """None, GEEN or (first day, last day) of 2026, 2026-06 or 2026-06-30."""
    if value is None:
        return None
    if value == "":
        return GEEN
    parts = [int(part) for part in value.split("-")]
    year = parts[0]
    if len(parts) == 1:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if len(parts) == 2:
        return datetime.date(year, parts[1], 1), datetime.date(year, parts[1], calendar.monthrange(year, parts[1])[1])
    day = datetime.date(year, parts[1], parts[2])
    return day, day


def is_date(value):
    return isinstance(value, tuple)


def add_months(day, months):
    """Months clamp to the end of the month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def key_of(label):
    """The label in lower case with '-' for each run of what is no letter or digit, none at the ends."""
    key, gap = "", False
    for char in unicodedata.normalize("NFC", label).lower():
        if unicodedata.category(char)[0] not in "LNM":
            gap = True
            continue
        if gap and key:
            key += "-"
        gap = False
        key += char
    return key


def contains(value, key):
    """Does a known set contain the key?"""
    return value is ALLE or (value is not GEEN and key in value)


def narrowed(inner, outer, latest):
    """An activity's own date narrows its initiative's: the later start, the earlier end.  Geen narrows nothing."""
    if not is_date(inner):
        return outer if outer is not None else inner
    if not is_date(outer):
        return inner
    choose = max if latest else min
    return choose(inner[0], outer[0]), choose(inner[1], outer[1])


def active(item, day):
    """Is an initiative or activity active at a day?"""
    start, end = item.starts_on, item.ends_on
    if is_date(start) and start[0] > day:
        return NO
    if is_date(end) and end[1] < day:
        return NO
    if item.stage == "beëindigd" and (not is_date(end) or day >= end[1]):
        return NO
    if item.stage == "idee":
        return POSSIBLE if is_date(start) else NO
    open_start = is_date(start) and start[0] <= day < start[1]
    if item.stage == "beëindigd":
        open_end = end[0] <= day < end[1]
    else:
        open_end = is_date(end) and end[0] < day <= end[1]
    stated = item.stage is not None or end is not None or item.permanence == "structureel"
    return CERTAIN if stated and not open_start and not open_end else POSSIBLE


class Initiative:
    def __init__(self, record, generic):
        def effective(field, read):
            own = read(record.get(field))
            return read(generic.get(field)) if own is None and generic is not None else own

        self.id = record["id"]
        self.instance_of = record.get("instance_of") or None
        for field in ("regions", "municipalities", "themes", "target_groups", "size_classes", "sectors"):
            setattr(self, field, effective(field, terms))
        for field in ("level", "stage", "permanence", "evaluation"):
            setattr(self, field, effective(field, term))
        self.starts_on = effective("starts_on", day_range)
        self.ends_on = effective("ends_on", day_range)
        self.providers = frozenset()
        self.activities = []


class Activity:
    def __init__(self, record, initiative):
        def effective(field, read):
            own = read(record.get(field))
            return getattr(initiative, field) if own is None else own

        self.id = record["id"]
        self.initiative = initiative
        self.kind = term(record.get("kind"))
        self.delivery = term(record.get("delivery"))
        self.phases = terms(record.get("phases"))
        self.channels = terms(record.get("channels"))
        for field in ("municipalities", "themes", "target_groups", "size_classes", "sectors"):
            setattr(self, field, effective(field, terms))
        for field in ("regions", "level", "stage", "permanence", "evaluation", "providers"):
            setattr(self, field, getattr(initiative, field))
        self.starts_on = narrowed(day_range(record.get("starts_on")), initiative.starts_on, True)
        self.ends_on = narrowed(day_range(record.get("ends_on")), initiative.ends_on, False)


class Inventory:
    def __init__(self, export, overrides=(), date=None):
        if export.get("format") != "stelselkaart" or export.get("version") != 1:
            raise ValueError("this is no export of version 1")
        self.records = export["records"]
        self.profile = self._profile(overrides, date)
        self.day = datetime.date.fromisoformat(self.profile["referenceDate"])
        self.phases = self.vocabulary("fase")
        self.themes = self.vocabulary("thema")
        self.target_groups = self.vocabulary("doelgroep")
        self.parents = {name: {record["key"]: record.get("parent") for record in self.all("vocabulary_term")
                               if record["vocabulary"] == name} for name in ("fase", "thema")}
        self._read_regions()
        self._read_initiatives()

    def all(self, entity):
        return sorted(self.records.get(entity, []), key=lambda record: record["id"])

    def vocabulary(self, name):
        """Keys by position: no sub-terms, no retired terms."""
        found = [record for record in self.all("vocabulary_term") if record["vocabulary"] == name
                 and not record.get("parent") and not record.get("retired")]

        def order(record):
            position = record.get("position")
            return (position is None or position == "", position or 0, record["key"])
        return [record["key"] for record in sorted(found, key=order)]

    def with_tops(self, vocabulary, value):
        """A sub-term counts for its top term in the frame."""
        if not isinstance(value, frozenset):
            return value
        parents, found = self.parents[vocabulary], set()
        for key in value:
            while key and key not in found:
                found.add(key)
                key = parents.get(key)
        return frozenset(found)

    def _profile(self, overrides, date):
        profile = default_profile()
        for record in self.all("method_setting"):
            try:
                value = json.loads(record["value"])
            except ValueError:
                value = record["value"]
            set_parameter(profile, record["key"], value)
        for record in self.all("file_info"):
            for key, field in (("name", "profile_name"), ("version", "profile_version")):
                profile[key] = record.get(field) or profile[key]
            if record.get("reference_date") and len(record["reference_date"]) == 10:
                profile["referenceDate"] = record["reference_date"]
        for key, value in overrides:
            set_parameter(profile, key, value)
        if date:
            profile["referenceDate"] = date
        if not profile["referenceDate"]:
            raise ValueError("a reference date is needed")
        return profile

    def _read_initiatives(self):
        raw = {record["id"]: record for record in self.all("initiative")}
        self.initiatives = {identity: Initiative(record, raw.get(record.get("instance_of") or None))
                            for identity, record in raw.items()}
        roles = {}
        for record in self.all("participation"):
            roles.setdefault((record["initiative"], record["role"]), set()).add(record["organisation"])
        for identity, initiative in self.initiatives.items():
            initiative.providers = frozenset(roles.get((identity, "aanbieder"), ())
                                             or roles.get((identity, "trekker"), ()))
        self.activities = {}
        for record in self.all("activity"):
            initiative = self.initiatives[record["initiative"]]
            activity = Activity(record, initiative)
            self.activities[record["id"]] = activity
            initiative.activities.append(activity)
        for item in [*self.initiatives.values(), *self.activities.values()]:
            item.serves_all = self._serves_all(item)
            item.covered_themes = self.with_tops("thema", item.themes)
            item.active = active(item, self.day)
        horizon = add_months(self.day, self.profile["horizonMonths"])
        for item in self.activities.values():
            item.covered_phases = self.with_tops("fase", item.phases)
            item.active_at_horizon = active(item, horizon)

    def _read_regions(self):
        names = {record["key"]: record["label_nl"] for record in self.all("vocabulary_term")
                 if record["vocabulary"] == "regio"}
        self.regions_of = {}       # municipality -> the regions it lies in
        self.municipalities_of = {}  # region -> its municipalities, where they are recorded
        named = set()
        for record in self.all("region"):
            key = key_of(record["name"])
            named.add(key)
            names[key] = record["name"]
            inside = terms(record.get("municipalities"))
            if isinstance(inside, frozenset):
                self.municipalities_of[key] = inside
                for municipality in inside:
                    self.regions_of.setdefault(municipality, set()).add(key)
        for record in self.all("initiative"):
            named.update(record.get("regions") or ())
        for entity in ("signal", "cell_mark"):
            for record in self.all(entity):
                if record.get("region"):
                    named.add(record["region"])
        named.discard("alle")
        self.regions = sorted(named, key=lambda key: (names.get(key, key), key) if REGIONS_BY_NAME else key)

    def _serves_all(self, item):
        """Municipalities decide first, then the recorded regions, then the level."""
        if isinstance(item.municipalities, frozenset):
            stray = not all(self.regions_of.get(one) for one in item.municipalities)
            return item.regions is ALLE and stray
        if item.regions is None or item.regions is GEEN:
            return item.level in ("landelijk", "europees")
        return item.regions is ALLE

    def serves(self, activity, region):
        """Does an activity serve a region?  CERTAIN is yes, POSSIBLE unknown."""
        if activity.serves_all:
            return CERTAIN
        recorded = isinstance(activity.regions, frozenset)
        if isinstance(activity.municipalities, frozenset):
            inside = [self.regions_of.get(one, set()) for one in activity.municipalities]
            if any(region in regions for regions in inside):
                return CERTAIN
            if all(inside):
                return NO
        if not recorded:
            return POSSIBLE
        return CERTAIN if region in activity.regions else NO

    def stretched(self, activity):
        """The municipalities of an activity where they are known: 'alle' is all those of its recorded regions."""
        if activity.municipalities is not ALLE:
            return activity.municipalities if isinstance(activity.municipalities, frozenset) else None
        if not isinstance(activity.regions, frozenset):
            return None
        if any(region not in self.municipalities_of for region in activity.regions):
            return None
        return frozenset().union(*(self.municipalities_of[region] for region in activity.regions))

    def stretched_regions(self, activity):
        """The regions of an activity where they are known: its own, else those its municipalities all lie in."""
        if isinstance(activity.regions, frozenset):
            return activity.regions
        if isinstance(activity.municipalities, frozenset):
            inside = [self.regions_of.get(one) for one in activity.municipalities]
            if all(inside):
                return frozenset().union(*inside)
        return None

    def initiative_of(self, identity):
        """The initiative that a relation's end stands for, or None."""
        if identity in self.activities:
            return self.activities[identity].initiative
        return self.initiatives.get(identity)
