"""Chapter 4: the hinge between national and regional, and the network."""
from collections import deque

from inventory import NO, contains

NO_LINK = ("overlapt-met", "werkt-tegen")


def active_initiatives(inventory):
    """Active is certainly or possibly active."""
    return [initiative for _, initiative in sorted(inventory.initiatives.items()) if initiative.active != NO]


def hinge(inventory):
    present = active_initiatives(inventory)
    national = {one.id for one in present if one.serves_all}
    regional = {one.id for one in present if not one.serves_all}
    count, ways, per_theme = 0, set(), {theme: 0 for theme in inventory.themes}
    for record in inventory.all("relation"):
        if record["kind"] in NO_LINK or not record.get("to"):
            continue
        left, right = inventory.initiative_of(record["from"]), inventory.initiative_of(record["to"])
        if left is None or right is None:
            continue
        crosses = (left.id in national and right.id in regional) or (left.id in regional and right.id in national)
        if not crosses:
            continue
        count += 1
        ways.add((left.id, right.id))
        if record.get("reciprocal"):
            ways.add((right.id, left.id))
        referring = inventory.activities.get(record["from"], left)
        for theme in inventory.themes:
            if referring.themes is not None and contains(referring.covered_themes, theme):
                per_theme[theme] += 1
    pairs = {tuple(sorted(way)) for way in ways}
    both = sum(1 for x, y in pairs if (x, y) in ways and (y, x) in ways)
    linked = {end for pair in pairs for end in pair}
    return {"count": count, "pairs": len(pairs), "reciprocity": both / len(pairs) if pairs else None,
            "nationalWithoutRegional": sorted(national - linked), "regionalWithoutNational": sorted(regional - linked),
            "perTheme": [{"theme": theme, "count": per_theme[theme]} for theme in inventory.themes]}


def graph(inventory):
    """{node: set of neighbours} of active initiatives and the organisations taking part in them."""
    present = {one.id for one in active_initiatives(inventory)}
    neighbours = {one: set() for one in present}
    for record in inventory.all("participation"):
        if record["initiative"] in present:
            neighbours.setdefault(record["organisation"], set()).add(record["initiative"])
            neighbours[record["initiative"]].add(record["organisation"])
    for record in inventory.all("relation"):
        ends = []
        for end in (record["from"], record.get("to")):
            initiative = inventory.initiative_of(end)
            ends.append(initiative.id if initiative else end)
        x, y = ends
        if x != y and x in neighbours and y in neighbours:
            neighbours[x].add(y)
            neighbours[y].add(x)
    return neighbours


def pieces(neighbours, gone=None):
    """The connected components, without the node `gone`."""
    seen, found = {gone}, []
    for start in sorted(neighbours):
        if start in seen:
            continue
        seen.add(start)
        piece, waiting = set(), [start]
        while waiting:
            node = waiting.pop()
            piece.add(node)
            for other in neighbours[node] - seen:
                seen.add(other)
                waiting.append(other)
        found.append(piece)
    return found


def articulation_points(inventory, neighbours):
    """By taking away each node in turn: literal, not fast."""
    found = []
    for component in pieces(neighbours):
        inside = {node: neighbours[node] for node in component}
        for node in sorted(component):
            rest = pieces(inside, node)
            if len(rest) < 2:
                continue
            counts = [sum(one in inventory.initiatives for one in piece) for piece in rest]
            found.append({"id": node, "initiatives": sum(counts) - max(counts)})
    return sorted(found, key=lambda point: point["id"])


def betweenness(neighbours):
    """Brandes 2001, each unordered pair once, divided by (n-1)(n-2)/2; 0 where n < 3."""
    total = {node: 0.0 for node in neighbours}
    nodes = sorted(neighbours)
    for source in nodes:
        distance, paths, before, order = {source: 0}, {source: 1}, {source: []}, []
        waiting = deque([source])
        while waiting:
            node = waiting.popleft()
            order.append(node)
            for other in sorted(neighbours[node]):
                if other not in distance:
                    distance[other], paths[other], before[other] = distance[node] + 1, 0, []
                    waiting.append(other)
                if distance[other] == distance[node] + 1:
                    paths[other] += paths[node]
                    before[other].append(node)
        dependency = {node: 0.0 for node in order}
        for node in reversed(order):
            for parent in before[node]:
                dependency[parent] += paths[parent] / paths[node] * (1 + dependency[node])
            if node != source:
                total[node] += dependency[node]
    n = len(nodes)
    scale = (n - 1) * (n - 2)  # every unordered pair was met from both its ends
    return [{"id": node, "value": total[node] / scale if n >= 3 else 0} for node in nodes]


def network(inventory):
    neighbours = graph(inventory)
    return {"components": len(pieces(neighbours)),
            "isolates": sorted(node for node, others in neighbours.items() if not others),
            "articulationPoints": articulation_points(inventory, neighbours),
            "betweenness": betweenness(neighbours)}
