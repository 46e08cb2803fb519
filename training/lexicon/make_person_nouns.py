#!/usr/bin/env python3
"""Make models/lexicon/person_nouns.tsv: nouns for one person, "engineer", "driver", by what he is or does.

usage: make_person_nouns.py [--raw FOLDER]

A noun is listed when the commonest of its senses in WordNet 3.0 is a person (lexicographer file noun.person), when all its
other senses together are no commoner, when it is no name and no adjective, and when the raw news of FOLDER (default
../shared/data/raw) has it do what persons do: "the engineer said", "an engineer who". The same inputs give the same bytes.
"""
import argparse, glob, gzip, json, os, re

from wordnet import FOLDER

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "models", "lexicon", "person_nouns.tsv")
PERSON = "18"  # the number of noun.person among WordNet's lexicographer files

HEAD = """# Nouns for one person, by what he is or does: "the engineer said".
# Column: the noun, singular, in lower case.
# Origin: made by training/lexicon/make_person_nouns.py: nouns of news whose commonest sense in WordNet 3.0 is a person.
# Licence: Apache-2.0; WordNet 3.0 Copyright 2006 by Princeton University, WordNet licence.
"""


def lexicographer_files():
    """synset of a noun -> the number of its lexicographer file, and the words that are written with a capital"""
    files, names = {}, set()
    for line in open(os.path.join(FOLDER, "data.noun"), encoding="latin1"):
        if not line.startswith("  "):
            cells = line.split()
            files[cells[0]] = cells[1]
            words = cells[4:4 + 2 * int(cells[3], 16):2]
            names.update(word.lower() for word in words if word != word.lower())
    return files, names


def counts_of_senses():
    """(noun, number of the sense) -> how often WordNet's marked texts have it"""
    counts = {}
    for line in open(os.path.join(FOLDER, "cntlist.rev"), encoding="latin1"):
        key, sense, count = line.split()
        lemma, rest = key.split("%")
        if rest.startswith("1:"):
            counts[lemma, int(sense)] = int(count)
    return counts


def persons():
    (files, names), counts = lexicographer_files(), counts_of_senses()
    adjectives = {line.split()[0] for line in open(os.path.join(FOLDER, "index.adj"), encoding="latin1")
                  if not line.startswith("  ")}
    for line in open(os.path.join(FOLDER, "index.noun"), encoding="latin1"):
        cells = line.split()
        if line.startswith("  ") or not re.fullmatch(r"[a-z]+(?:-[a-z]+)?", cells[0]):
            continue
        if cells[0] in names or cells[0] in adjectives:
            continue
        senses = [files[synset] for synset in cells[-int(cells[2]):]]
        of_persons = sum(counts.get((cells[0], n + 1), 0) for n, file in enumerate(senses) if file == PERSON)
        of_others = sum(counts.get((cells[0], n + 1), 0) for n, file in enumerate(senses) if file != PERSON)
        if senses[0] == PERSON and of_persons >= of_others:
            yield cells[0]


def speaking_nouns(folder):
    """Nouns that speak, think or are somebody "who", one of them or several."""
    found = set()
    behind = re.compile(r"\b(?:the|an?|one|another|every|this|former|senior) ([a-z]+(?:-[a-z]+)?) "
                        r"(?:said|says|told|added|argued|asked|thinks|thought|believes|believed|who)\b")
    several = re.compile(r"\b([a-z]+(?:-[a-z]+)?)s (?:said|say|told|added|argued|argue|asked|think|thought|believe|want|fear|who)\b")
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.gz"))):
        for line in gzip.open(path, "rt", encoding="utf8"):
            text = json.loads(line)["text"].lower()
            found.update(behind.findall(text))
            found.update(several.findall(text))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raw", default=os.path.join(HERE, "..", "..", "..", "shared", "data", "raw"))
    spoken = speaking_nouns(parser.parse_args().raw)
    nouns = sorted(noun for noun in persons() if noun in spoken)
    with open(OUT, "w", encoding="utf8") as out:
        out.write(HEAD + "".join(noun + "\n" for noun in nouns))


if __name__ == "__main__":
    main()
