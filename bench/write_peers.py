#!/usr/bin/python3
"""Writes one graph with standpoint, igraph's C writer and networkx, side by side, as GraphML with labels and weights.

usage: write_peers.py WRITE_BENCH [EDGES]     default: 300000 edges

Runs write_bench (standpoint and igraph, and the memory of every format), reads the file that it leaves with networkx and
writes the same edges, labels and weights with networkx: processor time, the best of three runs.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

import networkx


def read_labels_and_weights(path):
    """The nodes' labels, the edges' ids, labels and weights, and nothing else; networkx's own reader takes a minute."""
    graph = networkx.MultiDiGraph()
    for _, element in xml.etree.ElementTree.iterparse(path):
        name = element.tag.rpartition("}")[2]
        if name not in ("node", "edge"):
            continue
        data = {d.get("key"): d.text for d in element}
        if name == "node":
            graph.add_node(element.get("id"), label=data["nl"])
        else:
            graph.add_edge(element.get("source"), element.get("target"), element.get("id"), label=data["el"],
                           weight=float(data["ew"]))
        element.clear()
    return graph


def main():
    if not 2 <= len(sys.argv) <= 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    edges = sys.argv[2] if len(sys.argv) == 3 else "300000"
    with tempfile.TemporaryDirectory() as folder:
        ours = subprocess.run([sys.argv[1], edges, folder], check=True, capture_output=True, text=True).stdout
        print(ours, end="")
        graph = read_labels_and_weights(os.path.join(folder, "standpoint.graphml"))
        assert graph.number_of_edges() == int(edges)
        path = os.path.join(folder, "networkx.graphml")
        seconds = []
        for _ in range(3):
            begin = time.process_time()
            networkx.write_graphml_xml(graph, path)
            seconds.append(time.process_time() - begin)
        print(f"networkx {networkx.__version__} GraphML, labels and weights".ljust(44)
              + f"{1000 * min(seconds):8.1f} ms {os.path.getsize(path) / 1e6:7.1f} MB")
    standpoint = float(re.search(r"standpoint GraphML, labels and weights +([0-9.]+) ms", ours)[1]) / 1000
    print(f"standpoint is {min(seconds) / standpoint:.0f} times as fast as networkx")


if __name__ == "__main__":
    main()
