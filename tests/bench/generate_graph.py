#!/usr/bin/env python3
"""Makes a synthetic ecosystem of services as a graph, deterministic by seed.

usage: generate_graph.py REGIONS OUT.edges [SEED]
Writes one 'u v' a line and prints the size. Per region 300 initiatives and 60 organisations, plus 200 national initiatives
and 50 national organisations. An initiative has one provider, 0-3 partners or financiers and 0-4 referrals, most of them
inside its region and theme, some to national initiatives. 40 regions give 14 650 nodes and 41 259 edges.
"""
import random, sys

regions, out = int(sys.argv[1]), sys.argv[2]
rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20231001)
nodes, edges = 0, set()

def node():
    global nodes
    nodes += 1
    return nodes - 1

def edge(a, b):
    if a != b: edges.add((min(a, b), max(a, b)))

themes = ["digitalisering", "verduurzaming", "arbeidsmarkt", "circulair", "financiering"]
national_organisations = [node() for _ in range(50)]
national = []
for _ in range(200):
    national.append(node())
    rng.choice(themes)
for i in national:
    edge(i, rng.choice(national_organisations))
    for _ in range(rng.randint(0, 3)): edge(i, rng.choice(national))
for region in range(regions):
    organisations = [node() for _ in range(60)]
    weights = [1 / (k + 1) for k in range(60)]  # few large providers, many small
    by_theme, own = {t: [] for t in themes}, []
    for _ in range(300):
        theme = rng.choices(themes, [5, 3, 2, 1, 2])[0]
        i = node()
        own.append(i)
        edge(i, rng.choices(organisations, weights)[0])
        for _ in range(rng.randint(0, 3)): edge(i, rng.choices(organisations, weights)[0])
        for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 4])):
            pool = by_theme[theme] if by_theme[theme] and rng.random() < .7 else (national if rng.random() < .3 else own)
            edge(i, rng.choice(pool))
        by_theme[theme].append(i)
with open(out, "w") as f: f.writelines(f"{a} {b}\n" for a, b in sorted(edges))
print(f"{nodes} nodes, {len(edges)} edges")
