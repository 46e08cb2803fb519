"""Graphs, comparisons and networks, made by the program of statements."""
import base64
import html
import json
import os
import tempfile
from typing import Any, Dict, List, Tuple

NETWORK_OPTIONS = {"mode": "--mode", "rows": "--variable1", "columns": "--variable2", "aggregation": "--aggregation",
                   "normalization": "--normalization", "duplicates": "--duplicates"}
MOST_ROWS = 20  # of a table in a notebook

Lines = Tuple[List[str], List[str]]


class _Made:
    """What the program makes of statements; files are written to a folder of their own and removed again."""

    def __init__(self, engine, sides: List[Lines], command: List[str], allowed=(0,)):
        self._engine, self._sides, self._command, self._allowed = engine, sides, command, allowed
        self.json: Dict[str, Any] = json.loads(self.write(".json"))

    def write(self, extension: str) -> bytes:
        """The same in a format of the program: ".gexf", ".graphml", ".svg", ".csv" ..."""
        with tempfile.TemporaryDirectory() as folder:
            inputs = []
            for number, side in enumerate(self._sides):
                inputs += self._inputs(side, os.path.join(folder, str(number)))
            path = os.path.join(folder, "result" + extension)
            self._engine.run([self._command[0], "--quiet", *self._command[1:], *inputs, "-o", path], self._allowed)
            with open(path, "rb") as file:
                return file.read()

    def _inputs(self, side: Lines, folder: str) -> List[str]:
        os.mkdir(folder)
        articles, statements = os.path.join(folder, "articles"), os.path.join(folder, "statements.jsonl")
        with open(articles, "w", encoding="utf-8", newline="") as file:
            file.writelines(line for line in side[0] if '"error":' not in line[:line.find('"sketch":')])
        with open(statements, "w", encoding="utf-8", newline="") as file:
            file.writelines(side[1])
            file.write(self._engine.run(["join", "--quiet", "--statements", articles]) if side[0] else "")
        return [statements]

    def _nodes(self):
        for node in self.json["nodes"]:
            yield node["key"], node["attributes"]

    def _edges(self):
        for edge in self.json["edges"]:
            yield edge["source"], edge["target"], edge["attributes"]


class Graph(_Made):
    """Actors, topics and issues, joined by the positions taken. `json` is the whole graph with all evidence."""

    def __init__(self, engine, lines: Lines, arguments: List[str]):
        super().__init__(engine, [lines], ["build", *arguments])

    def statements(self):
        """The statements that were counted, as Statements with the names and topics that they have in the graph.

        Their `fields` hold "issue", the debate that each belongs to."""
        from ._engine import Statement

        lines = self.write(".jsonl").decode("utf-8").splitlines()
        linked = [Statement(json.loads(line), str(number)) for number, line in enumerate(lines, 1)]
        return [statement for statement in linked if statement.position is not None]

    def to_networkx(self):
        """A networkx.MultiDiGraph: nodes with label, kind and bipartite (0: actors); edges, keyed by position, with
        label, polarity, weight, first_date and last_date. Negative ties are those of polarity -1; weights are never
        negative."""
        import networkx

        graph = networkx.MultiDiGraph()
        for key, of_node in self._nodes():
            graph.add_node(key, label=of_node["label"], kind=of_node["kind"],
                           bipartite=0 if key.startswith("actor:") else 1, statements=of_node["statements"])
        for source, target, of_edge in self._edges():
            key = of_edge["label"]
            if graph.has_edge(source, target, key):  # for in one statement and against in another
                key = f'{key} {of_edge["polarity"]:+}'
            graph.add_edge(source, target, key=key, **_plain(of_edge))
        return graph

    def to_igraph(self):
        """A directed igraph.Graph: vertices with name, label, type (False: actors); edges with weight, position,
        polarity."""
        import igraph

        nodes = list(self._nodes())
        number = {key: i for i, (key, _) in enumerate(nodes)}
        graph = igraph.Graph(directed=True)
        graph.add_vertices(len(nodes), {"name": [key for key, _ in nodes],
                                        "label": [of_node["label"] for _, of_node in nodes],
                                        "kind": [of_node["kind"] for _, of_node in nodes],
                                        "type": [not key.startswith("actor:") for key, _ in nodes]})
        edges = list(self._edges())
        graph.add_edges([(number[source], number[target]) for source, target, _ in edges],
                        {"weight": [e["weight"] for _, _, e in edges], "position": [e["label"] for _, _, e in edges],
                         "polarity": [e["polarity"] for _, _, e in edges]})
        return graph

    def _repr_html_(self) -> str:
        """The picture that the program draws, the strongest part of a large graph. As an image it runs nothing."""
        if not self.json["edges"]:
            return "<p>No positions found.</p>"
        picture = base64.b64encode(self.write(".svg")).decode("ascii")
        return f'<img alt="positions" style="max-width: 100%" src="data:image/svg+xml;base64,{picture}">'


class Changes(_Made):
    """What changed. `json` is as `standpoint diff --format json` gives it."""

    def __init__(self, engine, before: Lines, after: Lines, arguments: List[str]):
        super().__init__(engine, [before, after], ["diff", *arguments], (0, 1))

    def to_dataframe(self):
        """A row for each change: change, actor, topic, before, after (the positions, joined by commas)."""
        import pandas

        rows = [{"change": change["change"], "actor": change["actor"], "topic": change["topic"],
                 **{side: ", ".join(held["position"] for held in change.get(side) or []) for side in
                    ("before", "after")}} for change in self.json["changes"]]
        return pandas.DataFrame(rows, columns=["change", "actor", "topic", "before", "after"]).astype("string")

    def _repr_html_(self) -> str:
        rows = self.json["changes"][:MOST_ROWS]
        cells = "".join("<tr>" + "".join(f"<td>{html.escape(str(row[name]))}</td>" for name in
                                         ("change", "actor", "topic")) + "</tr>" for row in rows)
        more = len(self.json["changes"]) - len(rows)
        return f"<table>{cells}</table>" + (f"<p>({more} more)</p>" if more else "")


class Network(_Made):
    """A network of discourse network analysis: `json` has its nodes and ties."""

    def __init__(self, engine, lines: Lines, arguments: List[str]):
        super().__init__(engine, [lines], ["network", *arguments])

    def to_networkx(self):
        """A networkx.Graph; nodes have `label` and `bipartite` (0 rows, 1 columns), edges `weight`,
        which is negative where an aggregation such as subtract makes it so."""
        import networkx

        graph = networkx.Graph()
        for key, of_node in self._nodes():
            graph.add_node(key, bipartite=of_node.get("mode", 1) - 1, **_plain(of_node))
        for source, target, of_edge in self._edges():
            graph.add_edge(source, target, **_plain(of_edge))
        return graph

    def to_igraph(self):
        """An undirected igraph.Graph: vertices with name, label and type (False: rows), edges with weight."""
        import igraph

        nodes = list(self._nodes())
        number = {key: i for i, (key, _) in enumerate(nodes)}
        graph = igraph.Graph()
        graph.add_vertices(len(nodes), {"name": [key for key, _ in nodes], "label": [of["label"] for _, of in nodes],
                                        "type": [of.get("mode", 1) == 2 for _, of in nodes]})
        edges = list(self._edges())
        graph.add_edges([(number[source], number[target]) for source, target, _ in edges],
                        {"weight": [of["weight"] for _, _, of in edges]})
        return graph


def _plain(attributes: Dict[str, Any]) -> Dict[str, Any]:
    """Without lists and looks, so that every writer of networkx takes them."""
    return {name: value for name, value in attributes.items()
            if isinstance(value, (str, int, float)) and name not in ("size", "color", "x", "y")}
