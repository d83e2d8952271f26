"""Chapter 3: the customer journey."""
import heapq

from inventory import CERTAIN, contains

ROUTES = ("verwijst-door", "vervolg", "sluit-aan-op")


def journey_set(inventory, theme, region):
    """The activities that certainly cover the theme and serve the region (None: wherever they serve)."""
    return [activity for _, activity in sorted(inventory.activities.items())
            if activity.active == CERTAIN and activity.themes is not None and contains(activity.covered_themes, theme)
            and (region is None or inventory.serves(activity, region) == CERTAIN)]


def phases_of(inventory, activity):
    """Numbers of the phases an activity covers; None when unknown."""
    if activity.phases is None:
        return None
    return [number for number, phase in enumerate(inventory.phases) if contains(activity.covered_phases, phase)]


class Network:
    """The arcs between the activities of one set."""

    def __init__(self, inventory, activities):
        self.phase_count = len(inventory.phases)
        self.activities = {activity.id: activity for activity in activities}
        self.phases = {activity.id: phases_of(inventory, activity) for activity in activities}
        self.arcs = set()
        by_initiative = {}
        for activity in activities:
            by_initiative.setdefault(activity.initiative.id, []).append(activity.id)

        def ends(identity):
            return [identity] if identity in self.activities else by_initiative.get(identity, [])
        for record in inventory.all("relation"):
            if record["kind"] not in ROUTES or not record.get("to"):
                continue
            for x in ends(record["from"]):
                for y in ends(record["to"]):
                    self.arcs.add((x, y))
                    if record.get("reciprocal"):
                        self.arcs.add((y, x))
        for members in by_initiative.values():
            for x in members:
                for y in members:
                    if any(p + 1 in self.covered(y) for p in self.covered(x)):
                        self.arcs.add((x, y))
        self.arcs = {(x, y) for x, y in self.arcs if x != y}
        self.after = {}
        for x, y in sorted(self.arcs):
            self.after.setdefault(x, []).append(y)

    def covered(self, identity):
        return self.phases[identity] or []

    def bridge(self, p, gone=frozenset()):
        """(arcs, within) of p -> p+1, without the activities in `gone`."""
        arcs = sum(1 for x, y in self.arcs if x not in gone and y not in gone
                   and p in self.covered(x) and p + 1 in self.covered(y))
        within = sum(1 for x in self.activities if x not in gone and p in self.covered(x) and p + 1 in self.covered(x))
        return arcs, within

    def moves(self, state):
        """(next state, is it an arc) from (activity, phase)."""
        x, p = state
        if p + 1 in self.covered(x):
            yield (x, p + 1), False
        for y in self.after.get(x, []):
            for q in (p, p + 1):
                if q in self.covered(y):
                    yield (y, q), True

    def changes_provider(self, x, y):
        a, b = self.activities[x], self.activities[y]
        return a.initiative is not b.initiative and not a.providers & b.providers

    def walk(self):
        """(changes of provider, ids) of the best walk, or None: fewest changes, fewest arcs, smallest ids."""
        heap = [(0, 0, (x,), (x, 0)) for x in self.activities if 0 in self.covered(x)]
        heapq.heapify(heap)
        done = set()
        while heap:
            changes, steps, ids, state = heapq.heappop(heap)
            if state in done:
                continue
            done.add(state)
            if state[1] == self.phase_count - 1:
                return changes, list(ids)
            for target, is_arc in self.moves(state):
                if target in done:
                    continue
                if is_arc:
                    change = self.changes_provider(state[0], target[0])
                    heapq.heappush(heap, (changes + change, steps + 1, ids + (target[0],), target))
                else:
                    heapq.heappush(heap, (changes, steps, ids, target))
        return None

    def reaches_end(self):
        """The states from which the last phase is reachable, by going back from the last phase."""
        back = {}
        states = [(x, p) for x in self.activities for p in self.covered(x)]
        for state in states:
            for target, _ in self.moves(state):
                back.setdefault(target, []).append(state)
        found = {state for state in states if state[1] == self.phase_count - 1}
        waiting = list(found)
        while waiting:
            for before in back.get(waiting.pop(), []):
                if before not in found:
                    found.add(before)
                    waiting.append(before)
        return found

    def has_walk(self, gone=frozenset()):
        """Is there any walk without the activities in `gone`?"""
        waiting = [(x, 0) for x in self.activities if x not in gone and 0 in self.covered(x)]
        seen = set(waiting)
        while waiting:
            state = waiting.pop()
            if state[1] == self.phase_count - 1:
                return True
            for target, _ in self.moves(state):
                if target not in seen and target[0] not in gone:
                    seen.add(target)
                    waiting.append(target)
        return False


def journey(inventory, theme, region):
    network = Network(inventory, journey_set(inventory, theme, region))
    bridges = []
    for p in range(len(inventory.phases) - 1):
        arcs, within = network.bridge(p)
        bridges.append({"from": inventory.phases[p], "to": inventory.phases[p + 1], "arcs": arcs, "within": within})
    unbroken = sum(1 for bridge in bridges if bridge["arcs"] or bridge["within"])
    best = network.walk()
    known = [x for x in network.activities if network.phases[x] is not None]
    arriving = {state[0] for state in network.reaches_end()}
    return {"theme": theme, "region": region, "bridges": bridges,
            "continuity": unbroken / len(bridges) if bridges else None,
            "walk": best and best[1], "doors": best and best[0] + 1,
            "noWrongDoor": sum(x in arriving for x in known) / len(known) if known else None,
            "deadEnds": sorted(x for x in known if x not in arriving),
            "unknownPhase": sorted(x for x in network.activities if network.phases[x] is None),
            "_network": network}


def journeys(inventory):
    """By theme; per theme the regions by name and the total last."""
    regions = inventory.regions if len(inventory.regions) > 1 else []
    return [journey(inventory, theme, region) for theme in inventory.themes for region in [*regions, None]]
