#!/usr/bin/env python3
"""Tags, heads, relations and lemmas against a treebank, with the treebank's own tokens.

    standpoint parse --gold-tokens EWT_DEV.conllu > OUT.conllu
    training/measure_parser.py EWT_DEV.conllu[.gz] OUT.conllu [--min-las 81.3 --min-xpos 94.2 ...]

All words count, punctuation too; subtypes of relations are ignored (nsubj:pass is nsubj) in LAS and the table, and
counted in the line "LAS with subtypes". Exit status 1 when a figure is below its floor, 2 when the files do not hold
the same words.
"""
import argparse
import gzip
import sys
from collections import Counter

FORM, LEMMA, UPOS, XPOS, HEAD, RELATION = 1, 2, 3, 4, 6, 7


def read(path):
    """Sentences of rows; ranges and empty nodes are left out."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    sentences, rows = [], []
    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(rows)
                rows = []
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append(rows)
    return sentences


def universal(relation):
    return relation.split(":")[0]


def measure(gold, system):
    right, total = Counter(), 0
    relation_right, relation_gold, relation_found = Counter(), Counter(), Counter()
    for gold_rows, system_rows in zip(gold, system):
        for g, s in zip(gold_rows, system_rows):
            total += 1
            head = g[HEAD] == s[HEAD]
            relation = universal(g[RELATION]) == universal(s[RELATION])
            right["XPOS"] += g[XPOS] == s[XPOS]
            right["UPOS"] += g[UPOS] == s[UPOS]
            right["lemma"] += g[LEMMA] == s[LEMMA]
            right["UAS"] += head
            right["LAS"] += head and relation
            right["LAS with subtypes"] += head and g[RELATION] == s[RELATION]
            relation_gold[universal(g[RELATION])] += 1
            relation_found[universal(s[RELATION])] += 1
            relation_right[universal(g[RELATION])] += head and relation
    figures = {name: 100 * right[name] / max(total, 1) for name in right}
    table = []
    for name in sorted(set(relation_gold) | set(relation_found), key=lambda n: (-relation_gold[n], n)):
        table.append((name, 200 * relation_right[name] / (relation_gold[name] + relation_found[name]),
                      relation_gold[name], relation_found[name]))
    return figures, table, total


def check_same_words(gold, system):
    if len(gold) != len(system):
        return "%d sentences in the treebank, %d in the output" % (len(gold), len(system))
    for number, (g, s) in enumerate(zip(gold, system), 1):
        if [row[FORM] for row in g] != [row[FORM] for row in s]:
            return "sentence %d: other words: %s" % (number, " ".join(row[FORM] for row in s)[:120])
    return ""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold")
    arguments.add_argument("system")
    for name in ("xpos", "upos", "uas", "las", "lemma"):
        arguments.add_argument("--min-" + name, type=float, default=0)
    given = arguments.parse_args()
    gold, system = read(given.gold), read(given.system)
    trouble = check_same_words(gold, system)
    if trouble:
        print("measure_parser:", trouble, file=sys.stderr)
        return 2
    figures, table, total = measure(gold, system)
    print("%d words, %d sentences" % (total, len(gold)))
    for name in ("XPOS", "UPOS", "lemma", "UAS", "LAS", "LAS with subtypes"):
        print("%-18s %6.2f" % (name, figures[name]))
    print("\nrelation         F1    gold   found")
    for name, f1, in_gold, found in table:
        print("%-12s %6.1f %7d %7d" % (name, f1, in_gold, found))
    below = [name for name in ("xpos", "upos", "uas", "las", "lemma")
             if figures[name if name == "lemma" else name.upper()] < getattr(given, "min_" + name)]
    for name in below:
        print("measure_parser: %s is below its floor of %.2f" % (name, getattr(given, "min_" + name)), file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
