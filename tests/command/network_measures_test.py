"""Centrality and communities of `standpoint network`, compared with what networkx and igraph work out of the same ties.

Networks are made of random statements, of the samples of this repository and, where it is there, of a DNA project;
written as GraphML with every measure, and each node's value is compared to six decimals. Libraries that are not
installed are named and skipped.

usage: network_measures_test.py STANDPOINT
"""
import json
import os
import random
import subprocess
import sys
import tempfile

MEASURES = ["degree", "strength", "betweenness", "closeness", "eigenvector"]
COMMUNITIES = ["leiden", "louvain", "fast-greedy", "walktrap", "infomap", "edge-betweenness", "components"]
SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def write_statements(path, seed, actors, topics, count):
    rng = random.Random(seed)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            position = rng.choice(["supports", "supports", "opposes"])
            json.dump({"doc": f"{number}.txt", "actor": {"name": f"Group {chr(65 + rng.randrange(actors))}",
                                                         "kind": "group"},
                       "position": position, "topic": {"label": rng.choice(topics)},
                       "date": "2023-03-01", "evidence": [[0, 5]]}, out)
            out.write("\n")


def near(what, node, ours, theirs):
    if abs(ours - theirs) > 5.1e-7:  # half of the sixth decimal
        sys.exit(f"{what} of {node}: {ours}, and it should be {theirs}")


def with_networkx(networkx, graph, positive, what):
    betweenness = networkx.betweenness_centrality(positive, normalized=False)
    for node, data in graph.nodes(data=True):
        name = data["label"]
        near(f"{what}, degree", name, data["degree"], graph.degree(node))
        near(f"{what}, strength", name, data["strength"], graph.degree(node, weight="weight"))
        near(f"{what}, betweenness", name, data["betweenness"], betweenness[node])
        near(f"{what}, closeness", name, data["closeness"],
             networkx.closeness_centrality(positive, node, wf_improved=False))


def with_igraph(igraph, nodes, graph, positive, what):
    number = {node: i for i, node in enumerate(nodes)}
    other = igraph.Graph([(number[a], number[b]) for a, b in positive.edges()])
    other.add_vertices(len(nodes) - other.vcount())
    weights = [data["weight"] for _, _, data in positive.edges(data=True)]
    betweenness = other.betweenness()
    closeness = other.closeness()
    eigenvector = other.eigenvector_centrality(weights=weights)
    for i, node in enumerate(nodes):
        data = graph.nodes[node]
        near(f"{what}, betweenness by igraph", data["label"], data["betweenness"], betweenness[i])
        near(f"{what}, closeness by igraph", data["label"], data["closeness"],
             0 if closeness[i] != closeness[i] else closeness[i])
        near(f"{what}, eigenvector by igraph", data["label"], data["eigenvector"], eigenvector[i])
    return other, weights


def groups_of(graph, nodes):
    groups = {}
    for node in nodes:
        groups.setdefault(int(graph.nodes[node]["community"]), set()).add(node)
    assert sorted(groups) == list(range(1, len(groups) + 1)), "groups are numbered from 1"
    sizes = [len(groups[number]) for number in sorted(groups)]
    assert sizes == sorted(sizes, reverse=True), "the largest group is number 1"
    return groups


def main():
    program = os.path.abspath(sys.argv[1])
    try:
        import networkx
    except ImportError:
        print("skipped: networkx is not installed")
        return
    try:
        import igraph
    except ImportError:
        igraph = None
        print("skipped: igraph is not installed; networkx alone compares")
    with tempfile.TemporaryDirectory() as folder:
        inputs = {"samples": [os.path.join(SOURCE, "samples")]}
        project = os.path.join(SOURCE, "..", "shared", "data", "dna", "sample.dna")
        if os.path.exists(project):
            inputs["DNA's sample"] = [project]
        else:
            print("skipped: ../shared/data/dna/sample.dna is not there")
        for seed, topics in ((1, ["toll", "rent cap", "harbour", "school meals", "night buses"]),
                             (2, ["toll", "rent cap", "harbour"])):
            path = os.path.join(folder, f"{seed}.jsonl")
            write_statements(path, seed, 12 if seed == 1 else 20, topics, 70 if seed == 1 else 30)
            inputs[f"random {seed}"] = [path]
        kinds = {"two-mode": ["--mode", "two-mode"],
                 "agreement": ["--mode", "one-mode", "--aggregation", "congruence"],
                 "signed": ["--mode", "one-mode", "--aggregation", "subtract"],
                 "average": ["--mode", "one-mode", "--aggregation", "congruence", "--normalization", "average"]}
        for name, paths in inputs.items():
            for kind, options in kinds.items():
                for how in COMMUNITIES:
                    compare(program, folder, paths, options, how, f"{name}, {kind}, {how}", networkx, igraph)
    print("all measures as networkx and igraph have them")


def compare(program, folder, paths, options, how, what, networkx, igraph):
    path = os.path.join(folder, "network.graphml")
    command = [program, "network", "--overwrite", *options, "--communities", how, "-o", path, *paths]
    for measure in MEASURES:
        command += ["--centrality", measure]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    graph = networkx.Graph(networkx.read_graphml(path))
    nodes = list(graph)
    positive = networkx.Graph()
    positive.add_nodes_from(nodes)
    positive.add_edges_from((a, b, data) for a, b, data in graph.edges(data=True) if data["weight"] > 0)
    if positive.number_of_edges() == 0:
        sys.exit(f"{what}: no tie, so nothing is compared")
    with_networkx(networkx, graph, positive, what)
    groups = groups_of(graph, nodes)
    expected = networkx.algorithms.community.modularity(positive, groups.values(), weight="weight")
    told = [line for line in shown.splitlines() if line.startswith("communities:")]
    if len(told) != 1:
        sys.exit(f"{what}: the table says {told} of the communities")
    near(f"{what}, modularity", told[0], float(told[0].rpartition(" ")[2]), expected)
    if igraph:
        other, weights = with_igraph(igraph, nodes, graph, positive, what)
        membership = [int(graph.nodes[node]["community"]) for node in nodes]
        near(f"{what}, modularity by igraph", "the groups", expected, other.modularity(membership, weights=weights))
        if how in ("leiden", "louvain"):  # the best of ten
            theirs = other.community_multilevel(weights=weights).modularity if how == "louvain" else \
                other.community_leiden("modularity", weights=weights, n_iterations=-1).modularity
            if expected < theirs - 1e-6:
                sys.exit(f"{what}: igraph for Python reaches {theirs}, and we {expected}")
        if how in ("fast-greedy", "walktrap"):
            found = other.community_fastgreedy(weights=weights) if how == "fast-greedy" else \
                other.community_walktrap(weights=weights)
            cuts = range(len(other.connected_components()), len(nodes) + 1)  # its own choice fails where there are several
            theirs = max(other.modularity(found.as_clustering(n).membership, weights=weights) for n in cuts)
            near(f"{what}, modularity by igraph's own {how}", "the groups", expected, theirs)
        if how == "components" and len(groups) != len(other.connected_components()):
            sys.exit(f"{what}: {len(groups)} components, and there should be {len(other.connected_components())}")


if __name__ == "__main__":
    main()
