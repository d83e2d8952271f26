#!/usr/bin/env python3
"""Reads an exported network with programs that did not write it, and prints what they see as JSON.

usage: readback.py FILE      FILE ends in .graphml (networkx and igraph), .gexf (networkx) or .dot (Graphviz)
"""
import html, json, re, subprocess, sys


def of_graphviz(path):
    text = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True).stdout
    graph = json.loads(text)
    nodes, edges = graph.get("objects", []), graph.get("edges", [])
    # Labels come as escStrings: a doubled backslash stands for one, an entity for its character.
    shown = lambda label: html.unescape(re.sub(r"\\(.)", r"\1", label))
    return {
        "labels": [shown(node["label"]) for node in nodes],
        "edges": len(edges),
        "keys": sorted({key for node in nodes for key in node if key in ("type", "kind", "level", "phases", "themes", "regions")}),
        "edgeKeys": sorted({key for edge in edges for key in edge if key in ("type", "kind", "reciprocal")}),
        "places": all("pos" in node for node in nodes),
    }


def of_networkx(path):
    import networkx

    graph = networkx.read_graphml(path) if path.endswith(".graphml") else networkx.read_gexf(path)
    nodes = [data for _, data in graph.nodes(data=True)]
    edges = [data for *_, data in graph.edges(data=True)]
    return {
        "labels": [node["label"] for node in nodes],
        "edges": graph.number_of_edges(),
        "keys": sorted({key for node in nodes for key in node} - {"label", "viz", "x", "y", "colour"}),
        "edgeKeys": sorted({key for edge in edges for key in edge} - {"id"}),
        "places": all(("x" in node and "y" in node) or "position" in node.get("viz", {}) for node in nodes),
    }


def of_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    # igraph knows every key that the file declares, and has nothing, or not a number, where a node has no value.
    held = lambda sequence: sorted(key for key in sequence.attributes() if any(value not in ("", None) and value == value for value in sequence[key]))
    return {
        "labels": graph.vs["label"],
        "edges": graph.ecount(),
        "keys": [key for key in held(graph.vs) if key not in ("id", "label", "x", "y", "colour")],
        "edgeKeys": [key for key in held(graph.es) if key != "id"],
        "places": all(x == x and y == y for x, y in zip(graph.vs["x"], graph.vs["y"])),
    }


path = sys.argv[1]
if path.endswith(".dot"):
    readers = {"Graphviz": of_graphviz}
elif path.endswith(".gexf"):
    readers = {"networkx": of_networkx}
else:
    readers = {"networkx": of_networkx, "igraph": of_igraph}
print(json.dumps({name: read(path) for name, read in readers.items()}))
