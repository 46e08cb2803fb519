#!/usr/bin/env python3
"""How well `standpoint parse --gold-tokens` annotates a treebank.

    build/release/bin/standpoint parse --gold-tokens GOLD.conllu > OWN.conllu
    training/measure_parser.py GOLD.conllu OWN.conllu [--las 81.3] [--xpos 94.2]

Prints the share of words with the right Penn tag, universal tag, lemma, head (UAS), head and relation (LAS), and F1 by
relation. Punctuation counts; subtypes of relations do not ("nsubj:pass" is "nsubj"). Exit status 1 below a floor given.
GOLD may be gzip.
"""
import argparse
import gzip
import sys
from collections import Counter


def read(path):
    """Sentences of (form, lemma, upos, xpos, head, relation)."""
    sentence = []
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                sentence.append((cells[1], cells[2], cells[3], cells[4], int(cells[6]), cells[7].split(":")[0]))
            elif not line.strip() and sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("own")
    ap.add_argument("--las", type=float, default=0, help="exit status 1 below this")
    ap.add_argument("--xpos", type=float, default=0, help="exit status 1 below this")
    a = ap.parse_args()
    right, gold_relations, own_relations, both = Counter(), Counter(), Counter(), Counter()
    words = 0
    gold, own = list(read(a.gold)), list(read(a.own))
    if len(gold) != len(own):
        sys.exit(f"{len(gold)} sentences in {a.gold}, {len(own)} in {a.own}")
    for number, (g, o) in enumerate(zip(gold, own), 1):
        if len(g) != len(o):
            sys.exit(f"sentence {number}: {len(g)} words in {a.gold}, {len(o)} in {a.own}")
        for x, y in zip(g, o):
            words += 1
            right["XPOS"] += x[3] == y[3]
            right["UPOS"] += x[2] == y[2]
            right["lemma"] += x[1] == y[1]
            right["UAS"] += x[4] == y[4]
            right["LAS"] += x[4:] == y[4:]
            gold_relations[x[5]] += 1
            own_relations[y[5]] += 1
            both[x[5]] += x[4:] == y[4:]
    share = {k: 100 * right[k] / words for k in ("XPOS", "UPOS", "lemma", "UAS", "LAS")}
    print(f"{words} words   " + "  ".join(f"{k} {v:.2f}" for k, v in share.items()))
    for relation, n in gold_relations.most_common(20):
        total = n + own_relations[relation]
        print(f"  {relation:10s} F1 {200 * both[relation] / total:5.1f}  ({n})")
    if share["LAS"] < a.las or share["XPOS"] < a.xpos:
        sys.exit(1)


if __name__ == "__main__":
    main()
