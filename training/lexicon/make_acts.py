#!/usr/bin/env python3
"""Make models/lexicon/acts.tsv: words that carry a side on, turn it, or hold it open.

usage: make_acts.py [--raw FOLDER] [--candidates N]

Candidates are grown from WordNet: the synsets of a few seeds and what stands under them. acts_checked.tsv says which of
them are acts of politics, and adds what WordNet does not have; a word that is said to come from WordNet and does not is
an error. --candidates N lists what is grown, is not checked, and stands before "the", "a", "its" ... at least N times in
the raw news of FOLDER (default ../shared/data/raw): what to look through next.
The same inputs give the same bytes.
"""
import argparse, glob, gzip, json, os, re
from collections import Counter, defaultdict

from wordnet import FOLDER, WordNet

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "models", "lexicon", "acts.tsv")
CHECKED = os.path.join(HERE, "acts_checked.tsv")

# Seeds: the word, and which of its senses in WordNet 3.0, from 1.
SEEDS = {
    ("undo", "verb"): {"abolish": [1], "repeal": [1], "scrap": [1], "cancel": [1, 3], "reject": [1, 2, 4, 7], "block": [2, 3],
                       "veto": [1, 2], "abandon": [2, 4], "end": [2, 4], "dismantle": [3], "overturn": [3, 4], "stop": [2, 3, 6],
                       "oppose": [1, 2], "drop": [7, 16], "avoid": [2, 5], "withdraw": [5, 11], "forbid": [2]},
    ("undo", "noun"): {"repeal": [1], "abolition": [1], "cancellation": [1, 2], "rejection": [1], "end": [2], "termination": [1],
                       "veto": [1], "withdrawal": [1, 3], "removal": [1]},
    ("keep", "verb"): {"uphold": [1, 2, 3], "keep": [10, 17], "preserve": [1, 2, 3], "adopt": [1], "approve": [1],
                       "introduce": [2, 5, 8]},
    ("refrain", "verb"): {"fail": [1], "refrain": [1, 2], "avoid": [3], "stop": [2], "refuse": [1, 2]},
}

HEAD = """# Words that carry a side on, turn it, or hold it open.
# Columns: kind; part of speech (verb, noun); lemmas, some with the particle, the noun and the preposition that make the
# sense ("do away with", "put end to": put an end to; "lift ban": lift the ban, not lift wages).
# Kinds: undo (what it acts on goes, or does not come: "scrap the cap", "the repeal of the law"); keep (what it acts on
# stays or comes: "uphold the law"); end (its subject goes: "wants the embargo to end"; adverbs that may stand behind, as "ahead" may not); refrain (the act behind it is left undone: "stop building", "fail to act"); vehicle
# (a noun that only carries an act: "calls to", "the decision to"); hold open (before "whether": "refused to say whether").
# Origin: made by training/lexicon/make_acts.py from WordNet 3.0, checked by hand in training/lexicon/acts_checked.tsv, which
# also adds words from general knowledge of English. Licence: Apache-2.0; WordNet 3.0 Copyright 2006 by Princeton
# University, WordNet licence.
"""


def forms(word):
    """The spellings that a verb may have in a text, and some that it has not."""
    head, *rest = word.split(" ")
    found = {head, head + "s", head + "es", head + "ed", head + "ing", head + head[-1] + "ed", head + head[-1] + "ing"}
    if head.endswith("e"):
        found |= {head + "d", head[:-1] + "ing"}
    if head.endswith("y"):
        found |= {head[:-1] + "ied", head[:-1] + "ies"}
    return [" ".join([f, *rest]) for f in found]


def count_objects(folder):
    """How often each one or two words stand before a determiner."""
    counts = Counter()
    before = re.compile(r"\b([a-z'-]+ )?([a-z'-]+) (?:the|a|an|its|his|her|their|this|that|any|all)\b")
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.gz"))):
        for line in gzip.open(path, "rt", encoding="utf8"):
            for two, one in before.findall((json.loads(line).get("text") or "").lower()):
                counts[one] += 1
                counts[two + one] += 1
    return counts


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--raw", default=os.path.join(HERE, "..", "..", "..", "shared", "data", "raw"))
    ap.add_argument("--candidates", type=int, default=0, metavar="N")
    a = ap.parse_args()
    nets = {part: WordNet(part, FOLDER) for part in ("verb", "noun")}
    grown = {key: nets[key[1]].grow(seeds) for key, seeds in SEEDS.items()}
    rows, checked = {}, defaultdict(set)
    for n, line in enumerate(open(CHECKED, encoding="utf8"), 1):
        if line.startswith("#") or not line.strip():
            continue
        kind, part, origin, words = line.rstrip("\n").split("\t")
        words = words.split("|")
        if origin == "wordnet":
            missing = [w for w in words if w not in grown[kind, part]]
            if missing:
                raise SystemExit(f"{CHECKED}:{n}: not grown from WordNet: {', '.join(missing)}")
        rows.setdefault((kind, part), []).extend(words)
        checked[part].update(words)
    if a.candidates:
        counts = count_objects(a.raw)
        for (kind, part), words in grown.items():
            often = {w: sum(counts[f] for f in forms(w)) for w in words if w not in checked[part]}
            for w in sorted(often, key=lambda w: (-often[w], w)):
                if often[w] >= a.candidates:
                    print(f"{kind}\t{part}\t{w}\t{often[w]}\t{words[w]}")
        return
    with open(OUT, "w", encoding="utf8") as out:
        out.write(HEAD)
        for (kind, part), words in rows.items():
            out.write(f"{kind}\t{part}\t{'|'.join(sorted(set(words)))}\n")


if __name__ == "__main__":
    main()
