#!/usr/bin/python3
"""Reads a graph file with a reader of its own and compares everything with what the graph holds.

Usage: read_back.py READER FILE EXPECTED.json
READER: networkx (.graphml, .gexf, .1.2draft.gexf, .json, .cyjs), pydot (.dot, as networkx reads it), igraph (.graphml), r_igraph
(.graphml, by the igraph of R), graphology (.graphml, .gexf, .json; $GRAPHOLOGY is the folder of install_graphology), graphviz
(.dot, laid out by dot), gvpr (.dot, only read), json (.cyjs), rdflib and rapper (.ttl), csv and pandas (.edges.csv, with
.nodes.csv beside it), events (.events.csv), neo4j (.neo4j-edges.csv, with .neo4j-nodes.csv beside it).
All are used as their users have them: with their defaults, and nothing of them changed.
EXPECTED: {"nodes": {id: {"label", "kind", "role", "country", "party", "wikidata", "statements"}}, "edges": {id: {"source", "target", "label",
"claim", "polarity", "weight", "first_date", "last_date", "evidence"}}}, as graph_json.h writes it.
Exit status: 0 equal, 1 different (each difference on a line), 77 when the reader is not installed.
"""
import csv
import datetime
import json
import os
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


def in_csv(text):
    return in_xml(text).replace("\\", "\uff3c")


def on_one_line(text):
    return in_csv(re.sub("[\t\r\n]", " ", text))


def in_dot(text):
    return in_xml(re.sub("[\t\r]", " ", text))


def read_networkx(path):
    try:
        import networkx
        from networkx.readwrite import json_graph
    except ImportError:
        sys.exit(77)
    if path.endswith(".graphml"):
        graph = networkx.read_graphml(path, force_multigraph=True)
    elif path.endswith(".gexf"):
        knows_1_3 = tuple(int(n) for n in networkx.__version__.split(".")[:2]) >= (3, 6)
        try:
            graph = networkx.read_gexf(path)
        except networkx.NetworkXError as error:
            if knows_1_3 or path.endswith(".1.2draft.gexf") or "No <graph> element" not in str(error):
                raise
            print(f"networkx {networkx.__version__} does not read GEXF 1.3, as the README says")
            sys.exit(0)
        for node in graph.nodes.values():
            assert {"color", "size", "position"} <= set(node["viz"]), f"the look is lost: {node}"
    elif path.endswith(".cyjs"):
        with open(path, encoding="utf-8") as file:
            graph = json_graph.cytoscape_graph(json.load(file))
    else:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        graph = json_graph.node_link_graph(data)
        assert networkx.to_numpy_array(graph, weight="weight").sum() == sum(e["weight"] for e in data["edges"])
        with_evidence = json_graph.node_link_graph(data, link="edges")
        for s, t, k, d in graph.edges(keys=True, data=True):
            other = dict(with_evidence.edges[s, t, k])
            attributes = other.pop("attributes")  # those of graphology
            d["evidence"] = attributes.pop("evidence")
            assert attributes == other and dict(d, evidence=0) == dict(other, evidence=0), (attributes, other, d)
        for n, d in graph.nodes(data=True):
            attributes = d.pop("attributes")
            assert attributes == {k: v for k, v in d.items() if k != "key"}, (attributes, d)
    assert graph.is_directed(), "directions are lost"
    if not graph.is_multigraph():  # GEXF without parallel edges: the id is an attribute
        single = graph
        graph = networkx.MultiDiGraph()
        graph.add_nodes_from(single.nodes(data=True))
        graph.add_edges_from((s, t, d["id"], d) for s, t, d in single.edges(data=True))
    nodes = {n: dict(d) for n, d in graph.nodes(data=True)}
    edges = {k: dict(d, source=s, target=t) for s, t, k, d in graph.edges(keys=True, data=True)}
    assert len(edges) == graph.number_of_edges(), "edges share an id"
    if path.endswith(".gexf"):
        check_spells(edges)
    return nodes, edges


def read_pydot(path):
    """Nodes and edges as networkx has them from pydot, which keeps the quotes and escapes of DOT."""
    try:
        import networkx
        import pydot  # noqa: F401
    except ImportError:
        sys.exit(77)
    graph = networkx.nx_pydot.read_dot(path)

    def plain(text):
        return re.sub(r"\\([\\\"])", r"\1", text[1:-1]) if text.startswith('"') else text

    nodes = {n.strip('"'): {k: plain(v) for k, v in d.items()} for n, d in graph.nodes(data=True)}
    edges = {}
    for source, target, d in graph.edges(data=True):
        d = {k: plain(v) for k, v in d.items()}
        edges[d["id"]] = dict(d, source=source.strip('"'), target=target.strip('"'), label=d["position"])
    for node in nodes.values():
        node["label"] = node["fullname"]
    return nodes, edges


R_IGRAPH = r"""
if (!requireNamespace("igraph", quietly = TRUE)) quit(status = 77)
graph <- igraph::read_graph(commandArgs(TRUE)[1], format = "graphml")
if (!igraph::is_directed(graph)) stop("directions are lost")
written <- function(value) ifelse(is.na(value), "", if (is.numeric(value)) format(value, digits = 17, trim = TRUE)
                                  else vapply(as.character(value), URLencode, "", reserved = TRUE))
tell <- function(what, columns) {
  rows <- do.call(paste, c(lapply(names(columns), function(n) paste0(n, "=", written(columns[[n]]))), sep = "\t"))
  cat(paste0(what, "\t", rows), sep = "\n")
  cat("\n")
}
ends <- igraph::ends(graph, igraph::E(graph), names = FALSE)
ids <- igraph::vertex_attr(graph, "id")
tell("N", igraph::vertex_attr(graph))
if (nrow(ends) > 0)
  tell("E", c(igraph::edge_attr(graph), list(source = ids[ends[, 1]], target = ids[ends[, 2]])))
"""


def read_r_igraph(path):
    try:
        read = subprocess.run(["Rscript", "-e", R_IGRAPH, path], capture_output=True, text=True,
                              env=dict(os.environ, LC_ALL="C.UTF-8"))
    except FileNotFoundError:
        sys.exit(77)
    if read.returncode == 77:
        sys.exit(77)
    assert read.returncode == 0, read.stderr
    found = {"N": {}, "E": {}}
    for line in read.stdout.splitlines():
        if not line:
            continue
        what, *cells = line.split("\t")
        row = {k: urllib.parse.unquote(v) for k, v in (cell.split("=", 1) for cell in cells)}
        found[what][row["id"]] = row
    return found["N"], found["E"]


def check_spells(edges):
    """An edge whose evidence is all dated is there on those days, and on no other."""
    for key, edge in edges.items():
        if edge["label"] == "part of":
            continue
        days = sorted({e.get("date", "") for e in json.loads(edge["evidence"])})
        dated = all(is_day(day) for day in days)
        spells = [(day, day) for day in days] if dated else []
        assert edge.get("spells", []) == spells, f"edge {key}: spells {edge.get('spells')} and should be {spells}"


def is_day(text):
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def read_graphology(path):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "read_back.js")
    read = subprocess.run(["node", "--max-old-space-size=4096", script, os.environ["GRAPHOLOGY"], path],
                          capture_output=True, text=True)
    assert read.returncode == 0, read.stderr
    data = json.loads(read.stdout)
    if path.endswith(".json"):
        for edge in data["edges"].values():
            edge["weight"] = edge["weight"] + 0  # a number and not text
    return data["nodes"], data["edges"]


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
        if "nodes" in o or "edges" in o:  # a cluster
            continue
        # Graphviz keeps both of two backslashes outside of labels.
        nodes[o["name"]] = dict(o, label=o.get("fullname", "").replace("\\\\", "\\"))
    edges = {e["id"]: dict(e, source=names[e["tail"]], target=names[e["head"]], label=e["position"],
                           claim=e.get("claim", "").replace("\\\\", "\\")) for e in data["edges"]}
    return nodes, edges


GVPR = """
BEG_G { if (isDirect($G) == 0 || isStrict($G) == 1) exit(1); }
N { printf("N\\t%s\\t%s\\t%s\\t%s\\n", name, fullname, kind, statements); }
E { printf("E\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\n", id, tail.name, head.name, position, polarity, weight, first_date,
           last_date); }
"""


def read_gvpr(path):
    """For graphs too large to lay out. Names hold no tabs here."""
    try:
        read = subprocess.run(["gvpr", GVPR, path], capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit(77)
    assert read.returncode == 0 and not read.stderr, read.stderr
    nodes, edges = {}, {}
    for line in read.stdout.splitlines():
        what, key, *values = line.split("\t")
        if what == "N":
            nodes[key] = dict(zip(["label", "kind", "statements"], values))
        else:
            edges[key] = dict(zip(["source", "target", "label", "polarity", "weight", "first_date", "last_date"], values))
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


def read_pandas(path):
    """The same tables as pandas reads them by default but for what is empty and what is a number."""
    try:
        import pandas
    except ImportError:
        sys.exit(77)

    def table(path):
        columns = pandas.read_csv(path, keep_default_na=False, dtype=str)
        assert list(pandas.read_csv(path).columns) == list(columns.columns)
        return [{k: re.sub(r"^'(?='*[=+@\t\r-])", "", v) for k, v in row.items()} for row in columns.to_dict("records")]

    nodes = {r["Id"]: dict(r, label=r["Label"]) for r in table(path.replace(".edges.csv", ".nodes.csv"))}
    return nodes, {r["Id"]: dict(r, source=r["Source"], target=r["Target"], label=r["Label"], weight=r["Weight"])
                   for r in table(path)}


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
        assert re.fullmatch("[A-Z]+|PART_OF", r[":TYPE"])
        for column, value in r.items():
            kind = column.partition(":")[2]
            if kind == "int":
                int(value)
            elif kind == "double":
                float(value)
            elif kind == "date" and value:
                datetime.date.fromisoformat(value)
        edges[r["id"]] = {k.partition(":")[0]: v for k, v in r.items()}
        edges[r["id"]].update(source=r[":START_ID"], target=r[":END_ID"], label=r[":TYPE"].lower().replace("_", " "))
    assert len(edges) == len(rows)
    heading, rows = read_rows(path.replace("edges", "nodes"))
    assert heading[0] == "id:ID" and heading[-1] == ":LABEL"
    nodes = {}
    for r in rows:
        labels = r[":LABEL"].split(";")
        assert labels[0] in ("Actor", "Topic", "Issue", "Claim")
        kind = labels[0].lower() if labels[0] != "Actor" else labels[1].lower() if len(labels) > 1 else "unknown"
        assert r["kind"] == kind, r
        nodes[r["id:ID"]] = dict(label=r["name"], statements=r["statements:int"], kind=kind,
                               **{name: r[name] for name in SAID_OF_ACTORS})
    assert len(nodes) == len(rows)
    return nodes, edges


def triples_of_rdflib(path):
    try:
        import rdflib
    except ImportError:
        sys.exit(77)
    for subject, predicate, value in rdflib.Graph().parse(path, format="turtle"):
        is_text = isinstance(value, rdflib.Literal)
        # toPython loses what is no day but typed as one; the words are compared below.
        yield str(subject), str(predicate), value.toPython() if is_text and value.datatype else str(value)


def triples_of_rapper(path):
    try:
        read = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", path], capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit(77)
    assert read.returncode == 0 and not read.stderr, read.stderr
    escapes = {"t": "\t", "n": "\n", "r": "\r"}

    def unescaped(match):
        code = match[1]
        return chr(int(code[1:], 16)) if len(code) > 1 else escapes.get(code, code)

    for line in read.stdout.splitlines():
        subject, predicate, value = re.fullmatch(r"(\S+) <(\S+)> (.*) \.", line).groups()
        if value[0] == '"':
            text, datatype = re.fullmatch(r'"(.*)"(?:\^\^<(\S+)>)?', value).groups()
            value = re.sub(r"\\(u[0-9A-F]{4}|U[0-9A-F]{8}|.)", unescaped, text)
            kind = (datatype or "").rpartition("#")[2]
            value = int(value) if kind == "integer" else float(value) if kind == "double" else value
        else:
            value = value.strip("<>")
        yield subject.strip("<>"), predicate, value


def read_turtle(path, triples):
    sp, prov, terms = "urn:standpoint:vocabulary:", "http://www.w3.org/ns/prov#", "http://purl.org/dc/terms/"
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    facts, subjects = {}, {}
    for subject, predicate, value in triples(path):
        facts.setdefault((subject, predicate), []).append(value)
        if predicate == rdf + "type":
            subjects.setdefault(value, []).append(subject)

    def all_of(subject, predicate):
        return facts.get((subject, predicate), [])

    def one(subject, predicate):
        values = all_of(subject, predicate)
        assert len(values) <= 1, (subject, predicate, values)
        return values[0] if values else ""

    def day(subject, predicate):
        return str(one(subject, predicate))

    def id_of(iri):
        return urllib.parse.unquote(iri.removeprefix("urn:standpoint:"))

    nodes = {}
    for kind in ("Actor", "Topic", "Issue", "Claim"):
        for node in subjects.get(sp + kind, []):
            assert (node in subjects[prov + "Agent"]) == (kind == "Actor")
            nodes[id_of(node)] = dict(label=one(node, "http://www.w3.org/2000/01/rdf-schema#label"),
                                      kind=one(node, sp + "kind"), statements=one(node, sp + "statements"),
                                      **{name: one(node, sp + name) for name in SAID_OF_ACTORS})
    edges = {}
    for edge in subjects.get(sp + "Position", []):
        assert one(edge, prov + "wasAttributedTo") == one(edge, sp + "actor")
        evidence = []
        for piece in all_of(edge, prov + "wasDerivedFrom"):
            article = one(piece, prov + "wasQuotedFrom")
            entry = dict(doc=one(article, terms + "identifier"), date=day(piece, terms + "date"),
                         claim=one(piece, sp + "claim"), quote=one(piece, prov + "value"), kind=one(piece, sp + "quoteKind"), via=one(piece, sp + "via"),
                         topic=one(piece, sp + "onTopic"), issue=one(piece, sp + "onIssue"),
                         confidence=one(piece, sp + "confidence"), outlet=one(article, terms + "publisher"),
                         title=one(article, terms + "title"), url=one(article, terms + "source"))
            entry = {k: v for k, v in entry.items() if v != "" or k == "doc"}
            entry["spans"] = sorted([one(s, sp + "begin"), one(s, sp + "end")] for s in all_of(piece, sp + "span"))
            evidence.append(entry)
        evidence.sort(key=in_order)
        edges[id_of(edge).removeprefix("position:")] = dict(
            source=id_of(one(edge, sp + "actor")), target=id_of(one(edge, sp + "topic")), label=one(edge, sp + "position"),
            claim=one(edge, sp + "claim"), polarity=one(edge, sp + "polarity"), weight=one(edge, sp + "weight"), first_date=day(edge, sp + "firstDate"),
            last_date=day(edge, sp + "lastDate"), evidence=evidence)
    for (part, predicate), wholes in facts.items():
        for whole in wholes if predicate == sp + "partOf" else []:
            ends = id_of(part), id_of(whole)
            edges[" ".join(ends)] = dict(source=ends[0], target=ends[1], label="part of", claim="", polarity=0, weight=1,
                                         first_date="", last_date="", evidence=[])
    return nodes, edges


def by_ends(expected):
    """Edges that say what is part of what have no ids in Turtle: known by their ends."""
    return {f"{e['source']} {e['target']}" if e["label"] == "part of" else key: e for key, e in expected.items()}


def in_order(evidence):
    return evidence.get("date", ""), evidence["doc"], evidence.get("spans", [])


def read_events(path):
    """One row a statement: gathered again into nodes (without their ids and roles) and edges, by name."""
    heading, rows = read_rows(path)
    nodes, edges = {}, {}
    for r in rows:
        for name, kind in ((r["actor"], r["actor_kind"]), (r["topic"], "topic")):
            node = nodes.setdefault((kind == "topic", name), dict(label=name, kind=kind, statements=0))
            node["statements"] += 1
        key = r["actor"], r["topic"], r["position"], r["polarity"]
        edge = edges.setdefault(key, dict(source=r["actor"], target=r["topic"], label=r["position"],
                                          polarity=r["polarity"], weight=0, evidence=[]))
        edge["weight"] += 1
        piece = dict(doc=r["doc"], date=r["date"], claim=r["claim"], quote=r["quote"], kind=r["quote_kind"], via=r["via"],
                     issue=r["issue"], outlet=r["outlet"], title=r["title"], url=r["url"])
        piece = {k: v for k, v in piece.items() if v or k == "doc"}
        if r["begin"]:
            piece["spans"] = [[int(r["begin"]), int(r["end"])]]
        piece["confidence"] = float(r["confidence"])
        edge["evidence"].append(piece)
    return nodes, edges


def by_name(expected):
    """What read_events can know of the graph, with its keys."""
    label = {key: in_csv(node["label"]) for key, node in expected["nodes"].items()}
    nodes = {(node["kind"] == "topic", label[key]): node for key, node in expected["nodes"].items()
             if node["kind"] not in ("issue", "claim")}
    edges = {}
    for edge in expected["edges"].values():
        if edge["label"] == "part of":
            continue
        ends = label[edge["source"]], label[edge["target"]]
        edge = dict(edge, source=ends[0], target=ends[1], evidence=[clean_for_csv(e) for e in edge["evidence"]])
        for piece in edge["evidence"]:
            if "spans" in piece:
                piece["spans"] = [[piece["spans"][0][0], piece["spans"][-1][1]]]
        edges[(*ends, edge["label"], str(edge["polarity"]))] = edge
    return {"nodes": nodes, "edges": edges}


def clean(evidence):
    return {k: in_xml(v) if isinstance(v, str) else v for k, v in evidence.items()}


def clean_for_csv(evidence):
    return {k: in_csv(v) if isinstance(v, str) else v for k, v in evidence.items()}


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
            elif field == "evidence" and reader in ("rdflib", "rapper"):
                want = sorted((clean(e) for e in want), key=in_order)
            elif field == "evidence":
                have = (json.loads(have) if have else []) if isinstance(have, str) else have or []
            elif isinstance(want, str):
                want, have = text(want), as_text(have)
            if want != have:
                differences.append(f"{what} {key}: {field} is {have!r} and should be {want!r}")


READERS = {"networkx": read_networkx, "pydot": read_pydot, "r_igraph": read_r_igraph, "pandas": read_pandas, "igraph": read_igraph, "graphology": read_graphology, "graphviz": read_graphviz,
           "gvpr": read_gvpr, "json": read_cytoscape, "csv": read_csv, "events": read_events, "neo4j": read_neo4j,
           "rdflib": lambda path: read_turtle(path, triples_of_rdflib),
           "rapper": lambda path: read_turtle(path, triples_of_rapper)}


def main():
    reader, path, expected_path = sys.argv[1:]
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    nodes, edges = READERS[reader](path)
    if reader == "events":
        expected = by_name(expected)
    if reader in ("rdflib", "rapper"):
        expected["edges"] = by_ends(expected["edges"])
    exact = path.endswith((".json", ".cyjs"))
    text = (lambda t: t) if exact else {"graphviz": in_dot, "gvpr": in_dot, "pydot": in_dot, "csv": in_csv, "pandas": in_csv, "events": in_csv,
                                        "neo4j": on_one_line}.get(reader, in_xml)
    node_fields = ["label", "kind", "statements"]
    edge_fields = ["source", "target", "label", "polarity", "weight"]
    if reader in ("graphviz", "gvpr", "pydot"):
        for node in expected["nodes"].values():
            node["label"] = node["label"].replace("\n", " ")
    else:
        edge_fields.append("evidence")
    if reader not in ("graphviz", "gvpr", "pydot", "events"):
        node_fields += SAID_OF_ACTORS
    if reader != "events":
        edge_fields += ["first_date", "last_date"]
    if reader not in ("gvpr", "events"):
        edge_fields.append("claim")
    differences = []
    compare("node", expected["nodes"], nodes, node_fields, text, differences, reader)
    compare("edge", expected["edges"], edges, edge_fields, text, differences, reader)
    for line in differences[:20]:
        print(line[:2000])
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
