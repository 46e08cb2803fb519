#!/usr/bin/env python3
"""Learn how sure a statement is: a logistic regression over the facts of list_facts.

usage: learn_confidence.py GOLD.jsonl FACTS.jsonl --text DIR [--text DIR ...] [--out confidence_weights.tsv]
                           [--folds N] [--l2 X ...] [--least N]

GOLD        hand-made statements (../shared/data/positions/README.md)
FACTS       what list_facts wrote for the same articles, by the models that ship (training/confidence/run)
--text DIR  where the texts of the articles are
--out       the weights, as the program reads them; without it only the cross-validated figures are printed
--least     facts of fewer statements are left out

A statement is right when it answers a hand-made one (../positions/count_errors.py) and actor, side and topic are right.
Printed, cross-validated over articles: calibration error (ten bins), area under the curve, precision of the surest third.
Of the penalties whose log loss is within one in a hundred of the least, the one with the largest area is taken; folds and articles are in the order of GOLD. Needs numpy.
"""
import argparse
import collections
import json
import os
import sys

import numpy

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "positions"))
from hand_made import text_of  # noqa: E402
from count_errors import WORD, pair, words_in  # noqa: E402


def read(gold_path, facts_path, folders):
    """Statements in the order of the articles: (number of the article, facts, right)."""
    listed = collections.defaultdict(list)
    for line in open(facts_path, encoding="utf8"):
        statement = json.loads(line)
        listed[statement["doc"].removesuffix(".txt")].append(statement)
    read = []
    for number, line in enumerate(open(gold_path, encoding="utf8")):
        article = json.loads(line)
        text = text_of(article["doc"], folders)
        tokens = [m.span() for m in WORD.finditer(text)]
        golds = []
        for gold in article["statements"]:
            begin = text.find(gold["quote"])
            golds.append((gold, words_in([(begin, begin + len(gold["quote"]))], tokens)))
        mine = []
        for s in listed[article["doc"].removesuffix(".txt")]:
            as_written = {"actor": {"name": s["actor"]}, "topic": {"label": s["label"], "phrase": s["phrase"]},
                          "position": s["position"], "polarity": s["polarity"], "facts": s["facts"]}
            words = words_in(s["evidence"], tokens)
            if words:
                mine.append((as_written, words))
        pairs, _ = pair(golds, mine)
        right = {m for m, judged in pairs.values() if judged["actor"] and judged["polarity"] and judged["topic"]}
        read += [(number, s["facts"], m in right) for m, (s, _) in enumerate(mine)]
    return read


def learn(x, y, l2):
    """Newton's method; the weight of the fact that always holds is not drawn to zero."""
    weights = numpy.zeros(x.shape[1])
    penalty = numpy.full(x.shape[1], l2)
    penalty[0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-x @ weights))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + numpy.diag(penalty)
        change = numpy.linalg.solve(hessian, gradient)
        weights -= change
        if numpy.abs(change).max() < 1e-8:
            break
    return weights


def figures(p, y):
    bins = numpy.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].sum() - y[bins == b].sum()) for b in range(10)) / len(y)
    order = numpy.argsort(p, kind="stable")
    ranks = numpy.empty(len(p))
    ranks[order] = numpy.arange(1, len(p) + 1)
    good = y.sum()
    area = (ranks[y == 1].sum() - good * (good + 1) / 2) / (good * (len(y) - good))
    surest = y[order[-(len(y) // 3):]].mean()
    return error, area, surest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("facts")
    parser.add_argument("--text", action="append", required=True)
    parser.add_argument("--out")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--l2", type=float, nargs="+", default=[8, 16, 32, 64, 128])
    parser.add_argument("--least", type=int, default=20)
    options = parser.parse_args()
    statements = read(options.gold, options.facts, options.text)
    count = collections.Counter(f for _, facts, _ in statements for f in set(facts))
    names = ["all"] + sorted(f for f, n in count.items() if n >= options.least and f != "all")
    column = {name: i for i, name in enumerate(names)}
    x = numpy.zeros((len(statements), len(names)))
    for row, (_, facts, _) in enumerate(statements):
        for fact in facts:
            if fact in column:
                x[row, column[fact]] = 1
    y = numpy.array([float(right) for _, _, right in statements])
    fold = numpy.array([number % options.folds for number, _, _ in statements])
    print(f"{len(statements)} statements, {int(y.sum())} right, {len(names)} facts")
    tried = []  # log loss, area, penalty
    for l2 in options.l2:
        p = numpy.zeros(len(y))
        for f in range(options.folds):
            p[fold == f] = 1 / (1 + numpy.exp(-x[fold == f] @ learn(x[fold != f], y[fold != f], l2)))
        loss = -(y * numpy.log(p) + (1 - y) * numpy.log(1 - p)).mean()
        error, area, surest = figures(p, y)
        print(f"l2 {l2:5g}  log loss {loss:.4f}  calibration error {error:.3f}  area {area:.3f}  surest third {surest:.3f}")
        tried.append((loss, area, l2))
    if not options.out:
        return
    least = min(loss for loss, _, _ in tried)
    _, best = max((area, l2) for loss, area, l2 in tried if loss <= 1.01 * least)
    weights = learn(x, y, best)
    with open(options.out, "w", encoding="utf8") as out:
        out.write("# How sure a statement is: what speaks for and against its actor, side and topic being right.\n"
                  "# Columns: fact (src/confidence/statement_facts.cpp); weight, in log odds.\n"
                  "# Origin: learned by training/confidence from hand-made statements. Licence: Apache-2.0.\n")
        for name, weight in zip(names, weights):
            if abs(weight) >= 5e-4 or name == "all":
                out.write(f"{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
