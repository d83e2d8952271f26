#!/usr/bin/env python3
"""Crossings of the journey map beside Graphviz dot, with the same layers (phases) and the same bands (themes).

usage: journeycrossings.py CLI FILE.stelsel WORKFOLDER
Every relation between two layers is a straight line between its ends; pairs of lines that cross are counted, lines that
share an end do not cross. A node of several phases stands in the layer in the middle of them, one of several themes in
its first band, in both programs.
"""
import os, subprocess, sys
import xml.etree.ElementTree as ET
import numpy as np

cli, document, work = sys.argv[1:4]
space = "{http://graphml.graphdrawing.org/xmlns}"
phases = ["ontmoeten", "weten", "willen", "kunnen"]
exported = os.path.join(work, "journey.graphml")
subprocess.run([cli, "export", document, "--format", "graphml", "--what", "journey", "-o", exported], check=True, stdout=subprocess.DEVNULL)
graph = ET.parse(exported).getroot().find(space + "graph")

def data(element):
    return {item.get("key"): item.text for item in element.findall(space + "data")}

nodes = {node.get("id"): data(node) for node in graph.findall(space + "node")}

def layer(node):
    found = [phases.index(key) for key in (nodes[node].get("phases") or "").split("|") if key in phases]
    return min(found) + max(found) if found else 2 * len(phases)

def band(node):
    return (nodes[node].get("themes") or "~").split("|")[0]

lines = {tuple(sorted((edge.get("source"), edge.get("target")))) for edge in graph.findall(space + "edge") if data(edge)["e_type"] == "relation"}
lines = sorted(line for line in lines if layer(line[0]) != layer(line[1]))
linked = sorted({node for line in lines for node in line})

def turn(a, b, c):
    return (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0])

def crossings(places):
    begin, end = (np.array([places[line[k]] for line in lines]) for k in (0, 1))
    count = 0
    for i in range(len(lines) - 1):
        a, b, c, d = begin[i][None], end[i][None], begin[i + 1:], end[i + 1:]
        crosses = (np.sign(turn(a, b, c)) * np.sign(turn(a, b, d)) < 0) & (np.sign(turn(c, d, a)) * np.sign(turn(c, d, b)) < 0)
        apart = np.array([not set(lines[i]) & set(other) for other in lines[i + 1:]])
        count += int((crosses & apart).sum())
    return count

def by_dot():
    layers = sorted({layer(node) for node in linked})
    text = "digraph g { rankdir=LR; newrank=true; node [shape=point]; " + " -> ".join(f"L{k}" for k in layers) + " [style=invis];\n"
    for k in layers:
        text += f"{{ rank=same; L{k}; " + "".join(f'"{node}"; ' for node in linked if layer(node) == k) + "}\n"
    for number, key in enumerate(sorted({band(node) for node in linked})):
        text += f"subgraph cluster_{number} {{ " + "".join(f'"{node}"; ' for node in linked if band(node) == key) + "}\n"
    for line in lines:
        text += '"{}" -> "{}";\n'.format(*sorted(line, key=layer))
    drawn = subprocess.run(["dot", "-Tplain"], input=text + "}", capture_output=True, text=True, check=True).stdout
    rows = [row.split() for row in drawn.splitlines() if row.startswith("node ")]
    return {row[1].strip('"'): (float(row[2]), float(row[3])) for row in rows}

ours = {node: (float(nodes[node]["x"]), float(nodes[node]["y"])) for node in linked}
print(f"\nCrossings of {len(lines)} relations between the phases: journey map {crossings(ours)}, dot in the same layers and bands {crossings(by_dot())}")
