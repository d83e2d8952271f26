#!/usr/bin/env python3
"""The stakeholder map beside other programs: the same graphs, one measure (layout_quality.py), one table.

usage: layouts.py CLI WORKFOLDER     CLI: an optimised stelselkaart-cli
Peers: Graphviz sfdp and neato, igraph's grid Fruchterman-Reingold, and, when npm can install them, ForceAtlas2
and d3-force. Seconds are those of the layout alone where a program tells them, else of its whole run. A peer
that is missing is said to be. "touching": nodes that lie on another when every node is as wide as one node of
the stakeholder map at the same size of drawing.
"""
import os, re, subprocess, sys, time
import numpy as np
from scipy.spatial import cKDTree

here = os.path.dirname(os.path.abspath(__file__))
cli, work = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])

def edges_of(path):
    return [tuple(map(int, line.split())) for line in open(path)]

def places_of(path):
    rows = [line.replace(",", " ").split() for line in open(path)]
    places = {int(row[0].lstrip("n")): (float(row[1]), float(row[2])) for row in rows}
    return np.array([places[i] for i in range(len(places))])

def write_graphml(path, edges, nodes):
    with open(path, "w") as file:
        file.write('<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">\n')
        file.writelines(f'<node id="n{i}"/>\n' for i in range(nodes))
        file.writelines(f'<edge source="n{a}" target="n{b}"/>\n' for a, b in edges)
        file.write("</graph></graphml>\n")

def write_dot(path, edges, nodes):
    with open(path, "w") as file:
        file.write("graph g {\n" + "".join(f"{i};\n" for i in range(nodes)))
        file.write("".join(f"{a} -- {b};\n" for a, b in edges) + "}\n")

def run(command, limit=600):
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit)
    if done.returncode:
        raise OSError((done.stderr or done.stdout).strip()[-200:])
    return done.stdout, time.perf_counter() - begun

def by_cli(name, out, seed):
    text, _ = run([cli, "--lang", "en", "layout", name + ".graphml", "--seed", str(seed), "-o", out])
    return float(re.search(r"([0-9.]+) seconds", text).group(1))

def by_graphviz(program, name, out):
    text, seconds = run([program, "-Tplain", name + ".dot"])
    with open(out, "w") as file:
        for line in text.splitlines():
            if line.startswith("node "):
                file.write(" ".join(line.split()[1:4]) + "\n")
    return seconds

def by_igraph(name, out):
    program = os.path.join(work, "peer_igraph_layout")
    if not os.path.exists(program):
        run(["cc", "-O2", os.path.join(here, "peer_igraph_layout.c"), "-I/usr/include/igraph", "-ligraph", "-lm", "-o", program])
    return float(run([program, name + ".edges", out])[0])

def by_node(engine, name, out):
    peers = os.path.join(work, "peers")
    if not os.path.isdir(os.path.join(peers, "node_modules")):
        os.makedirs(peers, exist_ok=True)
        run(["npm", "install", "--silent", "--prefix", peers, "graphology", "graphology-layout-forceatlas2", "d3-force"], 120)
    environment = dict(os.environ, PEERS_DIR=peers)
    done = subprocess.run(["node", os.path.join(here, "peers_layout.mjs"), engine, name + ".edges", out],
                          capture_output=True, text=True, env=environment, timeout=900)
    if done.returncode:
        raise OSError(done.stderr.strip()[-200:])
    return float(done.stdout.split()[1])

def spread(places):
    return np.sqrt(((places - places.mean(0)) ** 2).sum(1).mean())

def touching(places, width):
    """Share of nodes nearer to another than a node's width."""
    return (cKDTree(places).query(places, 2)[0][:, 1] < 0.999 * width).mean()

def measure(label, engine, name, out, node_share=None):
    try:
        seconds = engine()
    except (OSError, subprocess.TimeoutExpired) as problem:
        print(f"{label:32} not measured: {problem}")
        return
    quality, _ = run(["/usr/bin/python3", os.path.join(here, "layout_quality.py"), name + ".edges", out])
    stress, kept, crowded = re.findall(r"[0-9.]+", quality)
    places = places_of(out)
    lying = touching(places, node_share * spread(places) if node_share else 1) # ours are in node widths
    print(f"{label:32} {seconds:8.3f} {stress:>8} {kept:>8} {crowded:>8} {lying:8.4f}", flush=True)

def compare(regions):
    name = os.path.join(work, f"layout{regions}")
    run(["/usr/bin/python3", os.path.join(here, "generate_graph.py"), str(regions), name + ".edges"])
    edges = edges_of(name + ".edges")
    nodes = max(max(edge) for edge in edges) + 1
    write_graphml(name + ".graphml", edges, nodes)
    write_dot(name + ".dot", edges, nodes)
    out = name + ".positions"
    by_cli(name, out, 1)
    ours = places_of(out)
    node_share = 1 / spread(ours)
    print(f"\n{nodes} nodes, {len(edges)} edges             seconds   stress   kept    crowded touching")
    for seed in (1, 2, 3):
        measure(f"stakeholder map, seed {seed}", lambda: by_cli(name, out, seed), name, out)
    measure("Graphviz sfdp", lambda: by_graphviz("sfdp", name, out), name, out, node_share)
    if nodes < 2000: # neato keeps all distances
        measure("Graphviz neato", lambda: by_graphviz("neato", name, out), name, out, node_share)
    measure("igraph Fruchterman-Reingold", lambda: by_igraph(name, out), name, out, node_share)
    measure("ForceAtlas2", lambda: by_node("fa2", name, out), name, out, node_share)
    measure("d3-force", lambda: by_node("d3", name, out), name, out, node_share)

print("The stakeholder map and its peers: stress (0 is perfect), share of neighbourhoods kept (1 is perfect), share")
print("of nodes nearer to another than a fifth of the median edge, share of nodes that lie on another.")
for regions in (1, 40):
    compare(regions)
