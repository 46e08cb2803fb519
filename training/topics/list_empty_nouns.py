#!/usr/bin/env python3
"""List the nouns that point at a thing instead of naming it: "the plan", "the bill", "the claims".

usage: list_empty_nouns.py COUNTS.tsv WORDNET_FOLDER [--articles N] [--definite X] [--pointing X]

COUNTS.tsv       what count_priors wrote of raw news
WORDNET_FOLDER   data.noun and index.noun (Debian: wordnet-base, /usr/share/wordnet)

A noun points when raw news say it often with "the" and without a word that tells which, and another mention in the same
article then tells which; and when its first sense in WordNet is what people do, say or think, not a body or a being.
Prints the row for models/lexicon/topic_words.tsv.
"""
import argparse

# lexicographer files of WordNet: act, communication, cognition, event, possession, state, relation
ABSTRACT = {"04", "10", "09", "11", "21", "26", "24"}


def first_senses(folder):
    files = {}
    for line in open(f"{folder}/data.noun", encoding="utf8"):
        if line[0].isdigit():
            offset, lexicographer = line.split(" ", 2)[:2]
            files[offset] = lexicographer
    senses = {}
    for line in open(f"{folder}/index.noun", encoding="utf8"):
        cells = line.split()
        if line[0] != " " and cells[0].isalpha():
            senses[cells[0]] = files[cells[-int(cells[2])]]
    return senses


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts")
    parser.add_argument("wordnet")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--definite", type=float, default=0.15)
    parser.add_argument("--pointing", type=float, default=0.35)
    options = parser.parse_args()
    senses = first_senses(options.wordnet)
    empty = []
    with open(options.counts, encoding="utf8") as lines:
        names = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(names, line.rstrip("\n").split("\t")))
            if row["class"] != "n" or int(row["articles"]) < options.articles or senses.get(row["word"]) not in ABSTRACT:
                continue
            definite, pointing = int(row["definite"]), int(row["pointing"])
            if definite >= options.definite * int(row["tokens"]) and pointing >= options.pointing * definite:
                empty.append(row["word"])
    print("empty noun\t" + "|".join(empty))


if __name__ == "__main__":
    main()
