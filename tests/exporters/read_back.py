#!/usr/bin/python3
"""Reads a graph file with a reader of its own and compares everything with what the graph holds.

Usage: read_back.py READER FILE EXPECTED.json
READER: networkx (.graphml, .gexf, .json), igraph (.graphml), graphviz (.dot).
EXPECTED: {"nodes": {id: {"label", "kind", "role", "statements"}}, "edges": {id: {"source", "target", "label",
"polarity", "weight", "first_date", "last_date", "evidence"}}}, as graph_json.h writes it.
Exit status: 0 equal, 1 different (each difference on a line), 77 when the reader is not installed.
"""
import json
import re
import subprocess
import sys

STAND_IN = "\ufffd"


def in_xml(text):
    """What becomes of text in formats that cannot hold control characters."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", STAND_IN, text)


def in_dot(text):
    return in_xml(re.sub("[\t\r]", " ", text))


def read_networkx(path):
    try:
        import networkx
        from networkx.readwrite import json_graph
        from networkx.readwrite.gexf import GEXF
    except ImportError:
        sys.exit(77)
    if path.endswith(".graphml"):
        graph = networkx.read_graphml(path, force_multigraph=True)
    elif path.endswith(".gexf"):
        # Debian 12's networkx is older than GEXF 1.3 and knows only the names of earlier versions.
        GEXF.versions.setdefault("1.3", dict(GEXF.versions["1.2draft"], NS_GEXF="http://gexf.net/1.3",
                                             NS_VIZ="http://gexf.net/1.3/viz", VERSION="1.3"))
        graph = networkx.read_gexf(path)
    else:
        with open(path, encoding="utf-8") as file:
            graph = json_graph.node_link_graph(json.load(file), link="edges")
        flat = networkx.MultiDiGraph()
        flat.add_nodes_from((n, d["attributes"]) for n, d in graph.nodes(data=True))
        flat.add_edges_from((s, t, k, d["attributes"]) for s, t, k, d in graph.edges(keys=True, data=True))
        graph = flat
    assert graph.is_directed(), "directions are lost"
    if not graph.is_multigraph():  # GEXF without parallel edges: the id is an attribute
        single = graph
        graph = networkx.MultiDiGraph()
        graph.add_nodes_from(single.nodes(data=True))
        graph.add_edges_from((s, t, d["id"], d) for s, t, d in single.edges(data=True))
    nodes = {n: dict(d) for n, d in graph.nodes(data=True)}
    edges = {k: dict(d, source=s, target=t) for s, t, k, d in graph.edges(keys=True, data=True)}
    assert len(edges) == graph.number_of_edges(), "edges share an id"
    return nodes, edges


def read_igraph(path):
    try:
        import igraph
    except ImportError:
        sys.exit(77)
    graph = igraph.Graph.Read_GraphML(path)
    assert graph.is_directed(), "directions are lost"
    nodes = {v["id"]: v.attributes() for v in graph.vs}
    edges = {}
    for e in graph.es:
        edges[e["id"]] = dict(e.attributes(), source=graph.vs[e.source]["id"], target=graph.vs[e.target]["id"])
    return nodes, edges


def read_graphviz(path):
    try:
        drawn = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit(77)
    assert drawn.returncode == 0 and not drawn.stderr, drawn.stderr
    data = json.loads(drawn.stdout, strict=False)
    assert data["directed"] and not data["strict"]
    names = {o["_gvid"]: o["name"] for o in data["objects"]}
    nodes = {}
    for o in data["objects"]:
        # Graphviz keeps both of two backslashes outside of labels.
        nodes[o["name"]] = dict(o, label=o.get("fullname", "").replace("\\\\", "\\"))
    edges = {e["id"]: dict(e, source=names[e["tail"]], target=names[e["head"]]) for e in data["edges"]}
    return nodes, edges


def as_text(value):
    """Numbers compare as numbers whether a reader keeps them as text or as doubles; a missing value is ''."""
    if value is None:
        return ""
    if isinstance(value, float) and value != value:
        return ""
    if isinstance(value, (int, float)):
        return repr(float(value))
    return value


def compare(what, wanted, found, fields, text, differences):
    if set(wanted) != set(found):
        differences.append(f"{what}: missing {sorted(set(wanted) - set(found))}, extra {sorted(set(found) - set(wanted))}")
        return
    for key, expected in wanted.items():
        for field in fields:
            want, have = expected[field], found[key].get(field)
            if isinstance(want, (int, float)):
                want, have = repr(float(want)), repr(float(have)) if have not in (None, "") else ""
            elif field == "evidence":
                have = json.loads(have) if isinstance(have, str) else have
            elif isinstance(want, str):
                want, have = text(want), as_text(have)
            if want != have:
                differences.append(f"{what} {key}: {field} is {have!r} and should be {want!r}")


def main():
    reader, path, expected_path = sys.argv[1:]
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    nodes, edges = {"networkx": read_networkx, "igraph": read_igraph, "graphviz": read_graphviz}[reader](path)
    exact = path.endswith(".json")
    text = (lambda t: t) if exact else in_dot if reader == "graphviz" else in_xml
    if reader == "graphviz":
        for node in expected["nodes"].values():
            node["label"] = node["label"].replace("\n", " ")
    node_fields = ["label", "kind", "statements"] + ([] if reader == "graphviz" else ["role"])
    edge_fields = ["source", "target", "label", "polarity", "weight", "first_date", "last_date"]
    if reader != "graphviz":
        edge_fields.append("evidence")
    differences = []
    compare("node", expected["nodes"], nodes, node_fields, text, differences)
    compare("edge", expected["edges"], edges, edge_fields, text, differences)
    for line in differences[:20]:
        print(line)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
