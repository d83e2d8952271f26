#!/usr/bin/env python3
"""Reads an exported network with programs that did not write it, and prints what they see as JSON.

usage: readback.py FILE      FILE ends in .graphml, .gexf (networkx) or .dot (Graphviz)
"""
import html, json, re, subprocess, sys

path = sys.argv[1]
if path.endswith(".dot"):
    text = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True).stdout
    graph = json.loads(text)
    # Labels come as escStrings: a doubled backslash stands for one, an entity for its character.
    shown = lambda label: html.unescape(re.sub(r"\\(.)", r"\1", label))
    labels = [shown(node["label"]) for node in graph.get("objects", [])]
    print(json.dumps({"labels": labels, "edges": len(graph.get("edges", [])), "places": all("pos" in node for node in graph["objects"])}))
else:
    import networkx
    graph = networkx.read_graphml(path) if path.endswith(".graphml") else networkx.read_gexf(path)
    nodes = [data for _, data in graph.nodes(data=True)]
    places = all(("x" in node and "y" in node) or "position" in node.get("viz", {}) for node in nodes)
    print(json.dumps({"labels": [node["label"] for node in nodes], "edges": graph.number_of_edges(), "places": places}))
