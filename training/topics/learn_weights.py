#!/usr/bin/env python3
"""Learn which candidate names the topic of a claim: a log-linear choice over the features of list_candidates.

usage: learn_weights.py GOLD.jsonl CANDIDATES.jsonl --text DIR [--text DIR ...] [--out topic_weights.tsv]
                        [--folds N] [--l2 X] [--test GOLD CANDIDATES]
                        [--examples FILE]

GOLD        hand-made statements (../shared/data/positions/README.md): topic_keys say which labels are right, the
            preferred wording which of the right ones are better
CANDIDATES  what list_candidates wrote for the same articles
--text DIR  where the texts of the articles are
--out       the weights, as the program reads them; without it only the cross-validated figures are printed

--examples  what train_topics learns from, a line for each candidate: article, claim, reward, whether it is right, and its
            facts, with the sum of weights that have not seen the article; of each --test GOLD, FILE.GOLD.tsv

A claim is learned from when it shares half its words with a gold statement and some candidate is right. Printed: of the
claims that share words with a gold statement, the share whose chosen label is right, for the rules, for weights learned
without the article (folds over articles), and the best that any choice could reach. Needs numpy.
"""
import argparse
import json
import os
import re
import sys

import numpy

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from hand_made import text_of  # noqa: E402

WORD = re.compile(r"\w+")


def read(gold_path, candidates_path, folders):
    """Claims with the rewards of their candidates: (doc, rewards, right, features of each candidate)."""
    claims = {}
    for line in open(candidates_path, encoding="utf8"):
        claim = json.loads(line)
        claims.setdefault(re.sub(r"\.txt$", "", claim["doc"]), []).append(claim)
    found = []
    for line in open(gold_path, encoding="utf8"):
        article = json.loads(line)
        doc = re.sub(r"\.txt$", "", article["doc"])
        text = text_of(article["doc"], folders)
        words = [m.span() for m in WORD.finditer(text)]

        def within(spans):
            return frozenset(i for i, (b, e) in enumerate(words) if any(min(e, y) > max(b, x) for x, y in spans))

        gold = []
        for statement in article["statements"]:
            begin = statement["span"][0] if "span" in statement else text.find(statement["quote"])
            end = statement["span"][1] if "span" in statement else begin + len(statement["quote"])
            gold.append((statement, within([(begin, end)])))
        for claim in claims.get(doc, []):
            mine = within(claim["evidence"])
            best, most = None, 0
            for statement, theirs in gold:
                shared = len(mine & theirs)
                if not shared or shared / min(len(mine), len(theirs)) < 0.5:
                    continue
                same = claim["position"] in [statement["position"], *statement.get("position_alt", [])]
                score = 2 * shared / (len(mine) + len(theirs)) + 0.2 * same
                if score > most:
                    best, most = statement, score
            if best is None:
                continue
            labels = [c["label"].lower() for c in claim["candidates"]]
            right = [any(k.lower() in label for k in best["topic_keys"]) for label in labels]
            wanted = {w[:5] for w in WORD.findall(best["topic"].lower()) if len(w) > 3}
            rewards = []
            for ok, label in zip(right, labels):
                mine_words = {w[:5] for w in WORD.findall(label) if len(w) > 3}
                dice = 2 * len(wanted & mine_words) / max(1, len(wanted) + len(mine_words))
                rewards.append(ok * (1 + 1 * dice))
            found.append((doc, numpy.array(rewards), numpy.array(right), [c["features"] for c in claim["candidates"]],
                          labels, best, [c.get("facts") for c in claim["candidates"]]))
    return found


class Choice:
    """Weights of features, learned by gradient ascent (Adagrad) on the likelihood of the right candidates."""

    def __init__(self, examples, l2, least, rounds=150, sharp=4.0):
        articles = {}
        for doc, _, _, candidates, *_ in examples:
            for name in {n for features in candidates for n in features}:
                articles.setdefault(name, set()).add(doc)
        self.names = sorted(n for n, docs in articles.items() if len(docs) >= least)
        self.index = {n: i for i, n in enumerate(self.names)}
        self.weights = numpy.zeros(len(self.names))
        data = []
        for _, rewards, _, candidates, *_ in examples:
            if rewards.max() <= 0 or rewards.min() == rewards.max():
                continue
            target = numpy.where(rewards > 0, numpy.exp(sharp * (rewards - rewards.max())), 0)
            target /= target.sum()
            columns = [self.columns(f) for f in candidates]
            rows = numpy.repeat(numpy.arange(len(columns)), [len(c) for c in columns])
            data.append((numpy.concatenate(columns), rows, len(columns), target))
        sizes = [d[2] for d in data]
        offsets = numpy.concatenate([[0], numpy.cumsum(sizes)])
        columns = numpy.concatenate([d[0] for d in data])
        rows = numpy.concatenate([d[1] + o for d, o in zip(data, offsets)])
        target = numpy.concatenate([d[3] for d in data])
        starts = offsets[:-1]
        squares = numpy.full(len(self.names), 1e-6)
        for _ in range(rounds):
            scores = numpy.bincount(rows, self.weights[columns], len(target))
            scores -= numpy.repeat(numpy.maximum.reduceat(scores, starts), sizes)
            chance = numpy.exp(scores)
            chance /= numpy.repeat(numpy.add.reduceat(chance, starts), sizes)
            gradient = numpy.bincount(columns, (target - chance)[rows], len(self.names)) - l2 * self.weights
            squares += gradient**2
            self.weights += 0.5 * gradient / numpy.sqrt(squares)

    def columns(self, features):
        return numpy.array(sorted({self.index[f] for f in features if f in self.index}), dtype=int)

    def sums(self, candidates):
        return [float(self.weights[self.columns(f)].sum()) for f in candidates]

    def choose(self, candidates):
        return int(numpy.argmax(self.sums(candidates)))


def write_examples(out, number, example, model):
    """The two first facts are of the sums of weights (src/topics/topic_facts.h)."""
    doc, rewards, right, candidates, _, _, facts = example
    sums = model.sums(candidates)
    for i, values in enumerate(facts):
        others = sums[:i] + sums[i + 1:]
        by_sum = [sums[i] - (max(others) if others else 0), sum(s > sums[i] for s in sums)]
        print(doc.replace(" ", "_"), number, f"{rewards[i]:.4f}", int(right[i]),
              *(f"{x:.6g}" for x in by_sum + values[2:]), file=out)


def by_rule(candidates):
    return next((i for i, features in enumerate(candidates) if "rule" in features), 0)


def share(examples, choose):
    return sum(bool(e[2][choose(e[3])]) for e in examples) / max(1, len(examples))


def reward(examples, choose):
    return sum(e[1][choose(e[3])] for e in examples) / max(1, len(examples))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("candidates")
    parser.add_argument("--text", action="append", default=[])
    parser.add_argument("--out")
    parser.add_argument("--examples")
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--l2", type=float, default=30.0)
    parser.add_argument("--least", type=int, default=6, help="articles that must have a feature")
    parser.add_argument("--test", nargs=2, action="append", default=[], metavar=("GOLD", "CANDIDATES"))
    options = parser.parse_args()
    examples = read(options.gold, options.candidates, options.text)
    docs = sorted({e[0] for e in examples})
    fold_of = {doc: i % options.folds for i, doc in enumerate(docs)}
    right = total = 0.0
    out = open(options.examples, "w", encoding="utf8") if options.examples else None
    for fold in range(options.folds):
        model = Choice([e for e in examples if fold_of[e[0]] != fold], options.l2, options.least)
        held = [e for e in examples if fold_of[e[0]] == fold]
        right += share(held, model.choose) * len(held)
        total += reward(held, model.choose) * len(held)
        for number, example in enumerate(held if out else []):
            write_examples(out, number, example, model)
    print(f"{len(examples)} claims of {len(docs)} articles: rules {share(examples, by_rule):.3f}  learned "
          f"{right / len(examples):.3f}  any choice {sum(e[2].any() for e in examples) / len(examples):.3f}   reward: rules "
          f"{reward(examples, by_rule):.3f} learned {total / len(examples):.3f}")
    model = Choice(examples, options.l2, options.least)
    for gold, candidates in options.test:
        held = read(gold, candidates, options.text)
        print(f"{os.path.basename(gold)}: {len(held)} claims: rules {share(held, by_rule):.3f}  learned "
              f"{share(held, model.choose):.3f}  any choice {sum(e[2].any() for e in held) / len(held):.3f}")
        if options.examples:
            name = os.path.splitext(os.path.basename(gold))[0]
            with open(f"{options.examples}.{name}.tsv", "w", encoding="utf8") as unseen:
                for number, example in enumerate(held):
                    write_examples(unseen, number, example, model)
    if options.out:
        with open(options.out, "w", encoding="utf8") as out:
            out.write("# What the choice of a topic has learned: how much each feature of a candidate speaks for it.\n"
                      "# Columns: feature (src/topics/topic_features.cpp); weight.\n"
                      "# Origin: learned by training/topics/run from the 60 training articles of Standpoint's hand-made "
                      "position statements.\n# Licence: Apache-2.0.\n")
            for name, weight in zip(model.names, model.weights):
                if round(weight, 2):
                    out.write(f"{name}\t{weight:.2f}\n")


if __name__ == "__main__":
    main()
