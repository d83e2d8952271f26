#!/usr/bin/env python3
"""Betweenness (method.md, chapter 4) and alike names (chapter 9), the plain numpy way.

usage: reference_network.py EXPORT.json EDGES [STEP]; prints the seconds of both and the pairs of names. With STEP only one
block of sources in so many is computed, and its time counted STEP times: the work is the same for each source.
Betweenness after Brandes (2001), a distance at a time, with a block of sources as the columns of a matrix; EDGES has a line
'u v' for each edge of the network. Names: trigrams as the columns of a matrix, multiplied with its transpose, for initiatives
and organisations.
"""
import json, re, sys, time, unicodedata
import numpy as np

def betweenness(path, step):
    edges = np.loadtxt(path, dtype=np.int64)
    edges = np.vstack([edges, edges[:, ::-1]])
    edges = edges[np.argsort(edges[:, 0], kind="stable")]
    source, target = edges[:, 0], edges[:, 1]
    nodes = int(edges.max()) + 1
    rows, starts = np.unique(source, return_index=True)
    def gathered(values):
        """For each node the sum of the values of its neighbours."""
        sums = np.zeros_like(values)
        sums[rows] = np.add.reduceat(values[target], starts, axis=0)
        return sums
    scores = np.zeros(nodes)
    for first in range(0, nodes, 64 * step):
        block = np.arange(first, min(first + 64, nodes))
        distance = np.full((nodes, len(block)), -1, dtype=np.int32)
        paths = np.zeros((nodes, len(block)))
        distance[block, np.arange(len(block))] = 0
        paths[block, np.arange(len(block))] = 1
        last = 0
        while True:
            found = gathered(np.where(distance == last, paths, 0))
            new = (distance < 0) & (found > 0)
            if not new.any(): break
            last += 1
            distance[new] = last
            paths[new] = found[new]
        dependency = np.zeros_like(paths)
        for at in range(last, 0, -1):
            share = np.where(distance == at, (1 + dependency) / np.maximum(paths, 1), 0)
            behind = gathered(share)
            nearer = distance == at - 1
            dependency[nearer] += (paths * behind)[nearer]
        dependency[block, np.arange(len(block))] = 0
        scores += dependency.sum(axis=1)
    return scores / 2

def alike(names):
    grams = []
    for name in names:
        plain = unicodedata.normalize("NFKD", name.lower())
        plain = " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())
        padded = f"  {plain} "
        grams.append({padded[i:i + 3] for i in range(len(padded) - 2)} if plain else set())
    numbers = {}
    for own in grams:
        for gram in own: numbers.setdefault(gram, len(numbers))
    matrix = np.zeros((len(names), len(numbers)), dtype=np.float32)
    for row, own in enumerate(grams): matrix[row, [numbers[g] for g in own]] = 1
    sizes = matrix.sum(axis=1)
    count = 0
    for first in range(0, len(names), 512):
        shared = matrix[first:first + 512] @ matrix.T
        score = shared / np.maximum(sizes[first:first + 512, None] + sizes[None, :] - shared, 1)
        after = np.arange(len(names))[None, :] > np.arange(first, first + shared.shape[0])[:, None]
        count += int(np.count_nonzero((score >= 0.8 - 1e-6) & after))
    return count

def main():
    records = json.load(open(sys.argv[1], encoding="utf-8"))["records"]
    step = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    started = time.time()
    scores = betweenness(sys.argv[2], step)
    taken = (time.time() - started) * step
    started = time.time()
    names = sum(alike([r["name"] or "" for r in records[kind]]) for kind in ("initiative", "organisation"))
    taken += time.time() - started
    print(f"numpy: {taken:.2f} s, betweenness {scores.sum():.3f}, {names} pairs of names")

main()
