"""Chapter 2: overlap."""
from inventory import ALLE, CERTAIN, GEEN, WEIGHTS

TOLERANCE = 1e-9


def set_similarity(a, b):
    """Jaccard; None when a side is unknown."""
    if a is None or b is None:
        return None
    if a is GEEN or b is GEEN:
        return 1 if a is b else 0
    if a is ALLE or b is ALLE:
        return 1
    return len(a & b) / len(a | b)


def term_similarity(a, b):
    if a is None or b is None:
        return None
    if a is GEEN or b is GEEN:
        return 1 if a is b else 0
    return 1 if a == b or "alle" in (a, b) else 0


def area_similarity(inventory, a, b):
    """|A∩B| / min(|A|,|B|) on municipalities, else on regions; None when unknown.  Geen is no area recorded."""
    def known(activity):
        return (activity.serves_all or inventory.stretched(activity) is not None
                or inventory.stretched_regions(activity) is not None)
    if a.serves_all or b.serves_all:
        return 1 if known(a) and known(b) else None
    for known_area in (inventory.stretched, inventory.stretched_regions):
        left, right = known_area(a), known_area(b)
        if left and right:
            return len(left & right) / min(len(left), len(right))
    return None


def similarities(inventory, a, b):
    """The nine similarities by attribute; None is unknown on either side."""
    return {"phases": set_similarity(a.phases, b.phases), "themes": set_similarity(a.themes, b.themes),
            "kind": term_similarity(a.kind, b.kind),
            "targetGroups": set_similarity(a.target_groups, b.target_groups),
            "sizeClasses": set_similarity(a.size_classes, b.size_classes),
            "sectors": set_similarity(a.sectors, b.sectors), "channels": set_similarity(a.channels, b.channels),
            "delivery": term_similarity(a.delivery, b.delivery), "area": area_similarity(inventory, a, b)}


def bounds(weights, scores):
    """(point, lower, upper); point is None when no known attribute has weight."""
    whole = sum(weights[k] for k in WEIGHTS)
    known = sum(weights[k] for k in WEIGHTS if scores[k] is not None)
    alike = sum(weights[k] * scores[k] for k in WEIGHTS if scores[k] is not None)
    if known == 0:
        return None, None, None
    return alike / known, alike / whole, (alike + whole - known) / whole


def shares(a, b):
    """Do two known sets share a term?"""
    if a in (None, GEEN) or b in (None, GEEN):
        return False
    return a is ALLE or b is ALLE or bool(a & b)


def is_candidate(inventory, a, b):
    left, right = a.initiative, b.initiative
    if left is right or a.active != CERTAIN or b.active != CERTAIN:
        return False
    if not shares(a.covered_phases, b.covered_phases) or not shares(a.covered_themes, b.covered_themes):
        return False
    if left.instance_of == right.id or right.instance_of == left.id:
        return False
    area = area_similarity(inventory, a, b)
    return area is None or area > 0


class Pair:
    """A listed pair, a.id < b.id."""

    def __init__(self, inventory, a, b, figures, compared):
        profile = inventory.profile
        self.a, self.b, self.compared = a, b, compared
        self.point, self.lower, self.upper = figures
        self.certain = self.lower >= profile["overlapThreshold"] - TOLERANCE
        self.kind = self._class(inventory)
        self.hinge = a.initiative.serves_all != b.initiative.serves_all
        self.verdict = None
        self.is_solved = False
        self.referred = False

    @property
    def is_open(self):
        return self.verdict is None or (self.verdict == "ongewenst" and not self.is_solved)

    def _class(self, inventory):
        a, b = self.a, self.b

        def equal(left, right, vocabulary):
            full = frozenset(inventory.vocabulary(vocabulary))
            left, right = (ALLE if isinstance(one, frozenset) and full and full <= one else one
                           for one in (left, right))
            return left is not None and left == right
        if (a.kind is not None and a.kind == b.kind and equal(a.themes, b.themes, "thema")
                and equal(a.phases, b.phases, "fase") and equal(a.target_groups, b.target_groups, "doelgroep")):
            return "duplicatie"
        return "vrijwel-gelijk" if self.point >= inventory.profile["nearDuplicate"] - TOLERANCE else "overlap"

    def as_json(self):
        return {"a": self.a.id, "b": self.b.id, "point": self.point, "lower": self.lower, "upper": self.upper,
                "compared": self.compared, "of": len(WEIGHTS), "certain": self.certain, "class": self.kind,
                "hinge": self.hinge, "referred": self.referred, "verdict": self.verdict}


def verdicts(inventory):
    found = {}
    for record in inventory.all("finding"):
        if record["rule"] == "overlap" and record.get("overlap_verdict") not in (None, "", "nog-te-bespreken"):
            found[record["fingerprint"]] = record["overlap_verdict"], record.get("status") == "opgelost"
    return found


def referrals(inventory):
    """All (from, to) of relations "verwijst door", both ways."""
    found = set()
    for record in inventory.all("relation"):
        if record["kind"] == "verwijst-door" and record.get("to"):
            found |= {(record["from"], record["to"]), (record["to"], record["from"])}
    return found


def overlap_pairs(inventory):
    """All listed pairs, certain and possible, by point (rounded, highest first), then ids."""
    profile, given, referred = inventory.profile, verdicts(inventory), referrals(inventory)
    everything = [activity for _, activity in sorted(inventory.activities.items()) if activity.active == CERTAIN]
    pairs = []
    for i, a in enumerate(everything):
        for b in everything[i + 1:]:
            if not is_candidate(inventory, a, b):
                continue
            scores = similarities(inventory, a, b)
            figures = bounds(profile["weights"], scores)
            if figures[0] is None:
                continue
            compared = sum(score is not None for score in scores.values())
            pair = Pair(inventory, a, b, figures, compared)
            likely = pair.point >= profile["overlapThreshold"] - TOLERANCE and compared >= profile["minCompared"]
            if not pair.certain and not likely:
                continue
            first, second = sorted((a.initiative.id, b.initiative.id))
            pair.verdict, pair.is_solved = given.get(f"overlap:{first}:{second}", (None, False))
            pair.referred = any((x, y) in referred for x in (a.id, a.initiative.id) for y in (b.id, b.initiative.id))
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: (-round(pair.point, 9), pair.a.id, pair.b.id))
