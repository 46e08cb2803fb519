#!/usr/bin/python3
"""Reads a graph file with a reader of its own and compares everything with what the graph holds.

Usage: read_back.py READER FILE EXPECTED.json
READER: networkx (.graphml, .gexf, .json), igraph (.graphml), graphviz (.dot), json (.cyjs), rdflib (.ttl),
csv (.edges.csv, with .nodes.csv beside it), neo4j (.neo4j-edges.csv, with .neo4j-nodes.csv beside it).
EXPECTED: {"nodes": {id: {"label", "kind", "role", "country", "party", "wikidata", "statements"}}, "edges": {id: {"source", "target", "label",
"polarity", "weight", "first_date", "last_date", "evidence"}}}, as graph_json.h writes it.
Exit status: 0 equal, 1 different (each difference on a line), 77 when the reader is not installed.
"""
import csv
import datetime
import json
import re
import subprocess
import sys
import urllib.parse

csv.field_size_limit(1 << 30)

STAND_IN = "\ufffd"

SAID_OF_ACTORS = ["role", "country", "party", "wikidata"]


def in_xml(text):
    """What becomes of text in formats that cannot hold control characters."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", STAND_IN, text)


def on_one_line(text):
    return in_xml(re.sub("[\t\r\n]", " ", text))


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


def read_cytoscape(path):
    with open(path, encoding="utf-8") as file:
        elements = json.load(file)["elements"]
    return ({n["data"]["id"]: n["data"] for n in elements["nodes"]},
            {e["data"]["id"]: e["data"] for e in elements["edges"]})


def read_rows(path):
    """Rows as dictionaries; an apostrophe before what a spreadsheet would take for a formula is taken off."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    for row in rows:
        assert len(row) == len(rows[0]), f"{len(row)} cells under {len(rows[0])} headings: {row}"
        for column, cell in zip(rows[0], row):
            assert not re.match(r"[=+@\t\r]|-(?![0-9.]+$)", cell), f"a spreadsheet would compute {cell!r}"
    clean = [[re.sub(r"^'(?='*[=+@\t\r-])", "", cell) for cell in row] for row in rows]
    return clean[0], [dict(zip(clean[0], row)) for row in clean[1:]]


def read_csv(path):
    heading, rows = read_rows(path.replace(".edges.csv", ".nodes.csv"))
    assert heading[:2] == ["Id", "Label"]
    nodes = {r["Id"]: dict(r, label=r["Label"]) for r in rows}
    heading, rows = read_rows(path)
    assert heading[:7] == ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind"]
    kinds = {(r["Source"], r["Target"], r["Kind"]) for r in rows}
    assert len(kinds) == len(rows), "Gephi would merge parallel edges"
    for r in rows:
        assert r["Type"] == "Directed"
        assert (nodes[r["Source"]]["label"], nodes[r["Target"]]["label"]) == (r["actor"], r["topic"])
    return nodes, {r["Id"]: dict(r, source=r["Source"], target=r["Target"], label=r["Label"], weight=r["Weight"])
                   for r in rows}


def read_neo4j(path):
    """Checks the rules of neo4j-admin's importer: headings, one record a line, ids once, types, both ends known."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    heading, rows = read_rows(path)
    assert len(lines) == len(rows) + 2 and not lines[-1], "a record runs over several lines"
    for column in [":START_ID", ":END_ID", ":TYPE"]:
        assert column in heading
    edges = {}
    for r in rows:
        assert re.fullmatch("[A-Z]+", r[":TYPE"])
        for column, value in r.items():
            kind = column.partition(":")[2]
            if kind == "int":
                int(value)
            elif kind == "double":
                float(value)
            elif kind == "date" and value:
                datetime.date.fromisoformat(value)
        edges[r["id"]] = {k.partition(":")[0]: v for k, v in r.items()}
        edges[r["id"]].update(source=r[":START_ID"], target=r[":END_ID"], label=r[":TYPE"].lower())
    assert len(edges) == len(rows)
    heading, rows = read_rows(path.replace("edges", "nodes"))
    assert heading[0] == "id:ID" and heading[-1] == ":LABEL"
    nodes = {}
    for r in rows:
        labels = r[":LABEL"].split(";")
        assert labels[0] in ("Actor", "Topic")
        kind = "topic" if labels == ["Topic"] else labels[1].lower() if len(labels) > 1 else "unknown"
        nodes[r["id:ID"]] = dict(label=r["name"], statements=r["statements:int"], kind=kind,
                               **{name: r[name] for name in SAID_OF_ACTORS})
    assert len(nodes) == len(rows)
    return nodes, edges


def read_rdflib(path):
    try:
        import rdflib
    except ImportError:
        sys.exit(77)
    graph = rdflib.Graph().parse(path, format="turtle")
    sp = rdflib.Namespace("urn:standpoint:vocabulary:")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    terms = rdflib.DCTERMS

    def one(subject, property):
        values = list(graph.objects(subject, property))
        assert len(values) <= 1, (subject, property, values)
        return values[0].toPython() if values and isinstance(values[0], rdflib.Literal) else values[0] if values else ""

    def day(subject, property):
        return str(one(subject, property))

    def id_of(iri):
        return urllib.parse.unquote(str(iri).removeprefix("urn:standpoint:"))

    nodes = {}
    for kind in (sp.Actor, sp.Topic):
        for node in graph.subjects(rdflib.RDF.type, kind):
            nodes[id_of(node)] = dict(label=one(node, rdflib.RDFS.label), kind=one(node, sp.kind),
                                      statements=one(node, sp.statements),
                                      **{name: one(node, sp[name]) for name in SAID_OF_ACTORS})
    edges = {}
    for edge in graph.subjects(rdflib.RDF.type, sp.Position):
        assert one(edge, prov.wasAttributedTo) == one(edge, sp.actor)
        evidence = []
        for piece in graph.objects(edge, prov.wasDerivedFrom):
            article = one(piece, prov.wasQuotedFrom)
            entry = dict(doc=one(article, terms.identifier), date=day(piece, terms.date), quote=one(piece, prov.value),
                         kind=one(piece, sp.quoteKind), via=one(piece, sp.via), confidence=one(piece, sp.confidence),
                         outlet=one(article, terms.publisher), title=one(article, terms.title),
                         url=one(article, terms.source))
            entry = {k: v for k, v in entry.items() if v != "" or k == "doc"}
            entry["spans"] = sorted([one(s, sp.begin), one(s, sp.end)] for s in graph.objects(piece, sp.span))
            evidence.append(entry)
        evidence.sort(key=lambda e: (e.get("date", ""), e["doc"], e["spans"]))
        edges[id_of(edge).removeprefix("position:")] = dict(
            source=id_of(one(edge, sp.actor)), target=id_of(one(edge, sp.topic)), label=one(edge, sp.position),
            polarity=one(edge, sp.polarity), weight=one(edge, sp.weight), first_date=day(edge, sp.firstDate),
            last_date=day(edge, sp.lastDate), evidence=evidence)
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


def compare(what, wanted, found, fields, text, differences, reader):
    if set(wanted) != set(found):
        differences.append(f"{what}: missing {sorted(set(wanted) - set(found))}, extra {sorted(set(found) - set(wanted))}")
        return
    for key, expected in wanted.items():
        for field in fields:
            want, have = expected[field], found[key].get(field)
            if isinstance(want, (int, float)):
                want, have = repr(float(want)), repr(float(have)) if have not in (None, "") else ""
            elif field == "evidence" and isinstance(have, list) and reader == "rdflib":
                want = json.loads(json.dumps(want), object_hook=lambda o: {
                    k: in_xml(v) if isinstance(v, str) else v for k, v in o.items()})
                want.sort(key=lambda e: (e.get("date", ""), e["doc"], e["spans"]))
            elif field == "evidence":
                have = json.loads(have) if isinstance(have, str) else have
            elif isinstance(want, str):
                want, have = text(want), as_text(have)
            if want != have:
                differences.append(f"{what} {key}: {field} is {have!r} and should be {want!r}")


READERS = {"networkx": read_networkx, "igraph": read_igraph, "graphviz": read_graphviz, "json": read_cytoscape,
           "csv": read_csv, "neo4j": read_neo4j, "rdflib": read_rdflib}


def main():
    reader, path, expected_path = sys.argv[1:]
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    nodes, edges = READERS[reader](path)
    exact = path.endswith((".json", ".cyjs"))
    text = (lambda t: t) if exact else {"graphviz": in_dot, "neo4j": on_one_line}.get(reader, in_xml)
    if reader == "graphviz":
        for node in expected["nodes"].values():
            node["label"] = node["label"].replace("\n", " ")
    node_fields = ["label", "kind", "statements"] + ([] if reader == "graphviz" else SAID_OF_ACTORS)
    edge_fields = ["source", "target", "label", "polarity", "weight", "first_date", "last_date"]
    if reader != "graphviz":
        edge_fields.append("evidence")
    differences = []
    compare("node", expected["nodes"], nodes, node_fields, text, differences, reader)
    compare("edge", expected["edges"], edges, edge_fields, text, differences, reader)
    for line in differences[:20]:
        print(line)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
