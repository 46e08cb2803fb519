"""Networks in every format, read back by other programs and compared node by node and tie by tie.

Hostile names go in as actors and topics; what comes out must be the same names (control characters are U+FFFD) with the
same weights. Readers that are not installed are named and skipped.

usage: network_formats_test.py STANDPOINT
"""
import collections
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

NAMES = ["node", "graph", "a,b;c", "say \"no\"", "it's 'so'", "ends in \\", "<b>&amp;]]>", "two\nlines", "tab\there",
         "=SUM(A1)", "+1", "-1", "@home", "'=x", "이낙연", "محمود", "👩‍👩‍👧", "\u202eright", " blank ", "bell\u0007", "x" * 300,
         "a b", "a_b", "A B"]


def clean(name):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", name)


def one_line(name):
    return re.sub("[\n\r\t]", " ", clean(name))


def unguarded(cell):
    """The text of a cell of CSV, where an apostrophe guards formulas and a full-width backslash stands for one."""
    cell = cell.replace("\uff3c", "\\")
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in list("=+-@") else cell


def write_statements(path):
    """Statements whose two-mode subtract network has positive, negative and missing ties; returns its ties."""
    weights = collections.Counter()
    with open(path, "w", encoding="utf-8") as out:
        for i, actor in enumerate(NAMES):
            for step, count, position, sign in ((3, 2, "supports", 1), (5, 1, "opposes", -1)):
                topic = NAMES[(i * step + 1) % len(NAMES)]
                for n in range(count):
                    json.dump({"doc": f"{i}-{n}.txt", "actor": {"name": actor, "kind": "group"}, "position": position,
                               "topic": {"label": topic}, "date": "2023-03-01", "evidence": [[step * 10, step * 10 + 5]]},
                              out)
                    out.write("\n")
                    weights[actor, topic] += sign
    return {pair: weight for pair, weight in weights.items() if weight}


def check(what, got, expected):
    if got != expected:
        for key in sorted(set(got) | set(expected)):
            if got.get(key) != expected.get(key):
                print(f"{what}: {key!r}: {got.get(key)} and not {expected.get(key)}")
        sys.exit(f"{what} differs")
    print(f"{what}: {len(got)} ties as they should be")


def check_gexf(path):
    schema = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                          "../../../shared/data/schemas/gexf-1.3/gexf.rng")
    if not os.path.exists(schema):
        print(f"skipped: {schema} is not there")
        return
    try:
        subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", schema, path], check=True)
    except FileNotFoundError:
        print("skipped: xmllint is not installed")


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        def path(extension):
            return os.path.join(folder, "net" + extension)

        statements = os.path.join(folder, "statements.jsonl")
        ties = write_statements(statements)
        expected = {(clean(a), clean(t)): w for (a, t), w in ties.items()}
        extensions = [".graphml", ".gexf", ".1.2draft.gexf", ".dot", ".json", ".cyjs", ".ttl", ".csv", ".dl", ".net", ".edges.csv", ".nodes.csv",
                      ".neo4j-nodes.csv", ".neo4j-edges.csv", ".svg"]
        subprocess.run([program, "network", statements, "--quiet", "--aggregation", "subtract", "--variable2", "topic"]
                       + [word for e in extensions for word in ("-o", path(e))], check=True)
        # Linking may bring wordings of topics together (tested elsewhere): the event list says what the topics became.
        subprocess.run([program, "network", statements, "--quiet", "-o", path(".events.csv")], check=True)
        with open(path(".events.csv"), newline="", encoding="utf-8") as file:
            events = list(csv.DictReader(file))
        counted = collections.Counter()
        for e in events:
            counted[unguarded(e["actor"]), unguarded(e["topic"])] += 1 if e["agreement"] == "1" else -1
        expected = {pair: weight for pair, weight in counted.items() if weight}
        assert len(expected) > 30 and {clean(a) for a, _ in ties} == {a for a, _ in counted}

        for e in (".graphml", ".gexf", ".1.2draft.gexf", ".svg"):
            ElementTree.parse(path(e))
        check_gexf(path(".gexf"))
        try:
            import networkx
            graph = networkx.read_graphml(path(".graphml"))
            check("GraphML in networkx",
                  {tuple(graph.nodes[n]["label"] for n in sorted(pair[:2], key=lambda n: graph.nodes[n]["mode"])):
                   int(pair[2]["weight"]) for pair in graph.edges(data=True)}, expected)
            knows_1_3 = tuple(int(n) for n in networkx.__version__.split(".")[:2]) >= (3, 6)
            for e in (".gexf", ".1.2draft.gexf") if knows_1_3 else (".1.2draft.gexf",):
                graph = networkx.read_gexf(path(e))
                check(f"{e} in networkx {networkx.__version__}",
                      {tuple(graph.nodes[n]["label"] for n in sorted(pair[:2], key=lambda n: graph.nodes[n]["mode"])):
                       int(pair[2]["weight"]) for pair in graph.edges(data=True)}, expected)
                assert all({"color", "size", "position"} <= set(node["viz"]) for node in graph.nodes.values())
        except ImportError:
            print("skipped: networkx is not installed")
        try:
            import igraph
            graph = igraph.Graph.Read_GraphML(path(".graphml"))
            got = {}
            for e in graph.es:
                a, b = sorted((graph.vs[e.source], graph.vs[e.target]), key=lambda v: v["mode"])
                got[a["label"], b["label"]] = int(e["weight"])
            check("GraphML in igraph", got, expected)
            graph = igraph.Graph.Read_Pajek(path(".net"))
            assert sum(not t for t in graph.vs["type"]) == len({a for a, _ in counted}), "rows and columns"
            check("Pajek in igraph", {(graph.vs[e.source]["name"], graph.vs[e.target]["name"]): int(e["weight"])
                                      for e in graph.es},
                  {tuple(one_line(t).replace('"', "'").replace("\\", "\uff3c") for t in pair): w
                   for pair, w in expected.items()})
        except ImportError:
            print("skipped: igraph is not installed")

        with open(path(".json"), encoding="utf-8") as file:
            graph = json.load(file)
        try:
            from networkx.readwrite import json_graph
            linked = json_graph.node_link_graph(graph)
            check("JSON in networkx", {tuple(clean(linked.nodes[n]["label"]) for n in sorted(
                pair[:2], key=lambda n: linked.nodes[n]["mode"])): pair[2]["weight"] for pair in linked.edges(data=True)},
                expected)
            with open(path(".cyjs"), encoding="utf-8") as file:
                linked = json_graph.cytoscape_graph(json.load(file))
            assert len(linked.edges) == len(expected) and linked.size("weight") == sum(expected.values())
        except ImportError:
            pass
        label = {n["key"]: n["attributes"]["label"] for n in graph["nodes"]}
        exact = {(label[e["source"]], label[e["target"]]): e["attributes"]["weight"] for e in graph["edges"]}
        check("JSON", {(clean(a), clean(t)): w for (a, t), w in exact.items()}, expected)
        with open(path(".cyjs"), encoding="utf-8") as file:
            graph = json.load(file)["elements"]
        label = {n["data"]["id"]: clean(n["data"]["label"]) for n in graph["nodes"]}
        check("Cytoscape.js", {(label[e["data"]["source"]], label[e["data"]["target"]]): e["data"]["weight"]
                               for e in graph["edges"]}, expected)

        with open(path(".csv"), newline="", encoding="utf-8") as file:
            table = list(csv.reader(file))
        check("the matrix as CSV", {(unguarded(row[0]), unguarded(table[0][c])): int(cell) for row in table[1:]
                                    for c, cell in enumerate(row) if c and int(cell)}, expected)
        with open(path(".edges.csv"), newline="", encoding="utf-8") as file:
            check("CSV of ties", {(unguarded(r["source_label"]), unguarded(r["target_label"])): int(r["Weight"])
                                  for r in csv.DictReader(file)}, expected)
        with open(path(".neo4j-nodes.csv"), newline="", encoding="utf-8") as file:
            label = {r["id:ID"]: unguarded(r["name"]) for r in csv.DictReader(file)}
        with open(path(".neo4j-edges.csv"), newline="", encoding="utf-8") as file:
            check("CSV for Neo4j", {(label[r[":START_ID"]], label[r[":END_ID"]]): int(r["weight:double"])
                                    for r in csv.DictReader(file)},
                  {(one_line(a), one_line(t)): w for (a, t), w in expected.items()})

        with open(path(".dl"), encoding="utf-8", newline="\n") as file:
            text = file.read()
        head, rest = text.split("row labels:\n")
        rows, rest = rest.split("col labels:\n")
        columns, data = rest.split("data:\n")
        rows, columns = (re.findall('^"(.*)"$', part, re.M) for part in (rows, columns))
        assert head == f"dl nr = {len(rows)}, nc = {len(columns)}, format = fullmatrix\n", head
        cells = [[int(x) for x in line.split()] for line in data.splitlines()]
        check("UCINET DL", {(rows[r], columns[c]): cells[r][c] for r in range(len(rows)) for c in range(len(columns))
                            if cells[r][c]},
              {(one_line(a).replace('"', "'"), one_line(t).replace('"', "'")): w for (a, t), w in expected.items()})

        try:
            drawn = subprocess.run(["dot", "-Tjson0", path(".dot")], capture_output=True, check=True).stdout
            graph = json.loads(drawn)
            assert len(graph["objects"]) == len({("r", a) for a, _ in counted} | {("c", t) for _, t in counted})
            assert len(graph["edges"]) == len(expected)
            print(f"DOT: {len(graph['edges'])} ties in Graphviz")
        except FileNotFoundError:
            print("skipped: dot is not installed")

        # Windows: one file each, named by number and day.
        subprocess.run([program, "network", statements, "--quiet", "--window", "days", "--window-size", "1", "-o",
                        path(".gexf"), "--from", "2023-02-28", "--to", "2023-03-01"], check=True)
        assert sorted(f for f in os.listdir(folder) if re.search(r"net\..*-.*gexf$", f)) == [
            "net.1-2023-02-28.gexf", "net.2-2023-03-01.gexf"], os.listdir(folder)

        # All windows in one file, with weights that change.
        dynamic = os.path.join(folder, "all.dynamic.gexf")
        subprocess.run([program, "network", statements, "--quiet", "--aggregation", "subtract", "--absolute", "--window",
                        "days", "--window-size", "1", "-o", dynamic, "--from", "2023-02-28", "--to", "2023-03-01"], check=True)
        check_gexf(dynamic)
        space = {"g": "http://gexf.net/1.3"}
        edges = ElementTree.parse(dynamic).getroot().findall(".//g:edge", space)
        got = collections.Counter(int(e.get("weight")) for e in edges)
        assert got == collections.Counter(abs(w) for w in expected.values()), got
        for e in edges:
            spell, = e.findall("g:spells/g:spell", space)
            value, = e.findall("g:attvalues/g:attvalue", space)
            assert spell.attrib == {"start": "2023-03-01", "end": "2023-03-01"} == {k: value.get(k) for k in spell.attrib}
            assert value.get("value") == e.get("weight")
        told = subprocess.run([program, "network", statements, "-o", dynamic], capture_output=True, text=True)
        assert told.returncode == 2 and "add --window, or write .gexf" in told.stderr, told

        # Standard output is the file.
        for words in (["--format", "gexf"], ["-o", "-", "-f", ".gexf"]):
            told = subprocess.run([program, "network", statements, "--aggregation", "subtract", *words], check=True,
                                  capture_output=True, text=True, encoding="utf-8")
            with open(path(".gexf"), encoding="utf-8") as file:
                assert told.stdout == file.read() and not told.stderr, words


main()
