#!/usr/bin/env python3
"""Do the arcs of a reporting verb reach source and content? On PolNeAR's hand-marked attributions, cue given.

    standpoint parse ../shared/data/polnear/dev/text/*.txt > OUT.conllu
    training/measure_news_arcs.py ../shared/data/polnear/dev OUT.conllu [--min-source 79 --min-content 79]

OUT.conllu has "# newdoc id = NAME" (with or without .txt) and B=, E= code points in MISC; the CoreNLP silver files do
as well (UD v1 relations are read too).

Counted: attributions of the article's first coder (in alphabetical order) that have source and content and whose cue's
head is a verb (the cue's token that is highest in the tree; a tag of VB*). What is asked of the head verb:
  source   its subject or the by-phrase of its passive lies in the source; a conjunct without its own shares the subject
           of the verb that it is joined to
  content  the head of one of its clauses, objects or oblique phrases lies in the content (CLAUSES below; of its
           infinitive as well: "tried to say that"), or the clause that it is parataxis or adverbial clause of
"According to" is a verb by its tag and has no subject: it counts as missed. CoreNLP's own annotation (UD v1) reaches
source 86.3, content 91.0, both 80.8 of 1,782 by this measure.
"""
import argparse
import glob
import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
CLAUSES = ("ccomp", "xcomp", "obj", "dobj", "advcl", "parataxis", "csubj", "csubjpass", "dep", "obl", "nmod", "conj", "acl",
           "nsubj", "nsubjpass", "iobj", "discourse", "appos", "root")


class Word:
    def __init__(self, columns):
        misc = dict(entry.split("=", 1) for entry in columns[9].split("|") if "=" in entry)
        self.form, self.xpos, self.relation = columns[1], columns[4], columns[7]
        self.begin, self.end = int(misc["B"]), int(misc["E"])
        self.head_number, self.head, self.kids = int(columns[6]), None, []

    @property
    def universal(self):
        return self.relation.split(":")[0]


def read_parses(path):
    """{article: its words in order}"""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    articles, name, rows = defaultdict(list), "", []

    def close():
        for word in rows:
            if word.head_number:
                word.head = rows[word.head_number - 1]
                word.head.kids.append(word)
        articles[name].extend(rows)

    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                name = re.sub(r"\.txt$", "", line[len("# newdoc id = "):])
            elif not line:
                close()
                rows = []
            elif line[0] != "#" and line.split("\t", 1)[0].isdigit():
                rows.append(Word(line.split("\t")))
    close()
    return articles


def read_attributions(path):
    """Of one coder: [{"Source": [(begin, end), ...], "Cue": ..., "Content": ...}]"""
    spans, events = {}, []
    with open(path, encoding="utf-8", newline="") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if re.match(r"T\d+\t", line) and len(parts) > 1:
                offsets = parts[1].split(" ", 1)[1]
                spans[parts[0]] = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
            elif re.match(r"E\d+\t", line):
                event = defaultdict(list)
                for pair in parts[1].split():
                    role, target = pair.split(":")
                    event[re.sub(r"\d+$", "", role)] += spans.get(target, [])
                events.append(event)
    return events


def inside(word, spans):
    return any(begin <= word.begin and word.end <= end for begin, end in spans)


def height(word):
    steps = 0
    while word.head is not None:
        word, steps = word.head, steps + 1
    return steps


def cue_head(words, spans):
    cue = [word for word in words if inside(word, spans)]
    return min(cue, key=lambda word: (height(word), word.begin)) if cue else None


def subjects(verb):
    """Its own subjects and by-phrases, else those of the verb that it is a conjunct of."""
    while verb is not None:
        own = [kid for kid in verb.kids if kid.universal in SUBJECTS or is_agent(kid)]
        if own:
            return own
        verb = verb.head if verb.universal == "conj" else None
    return []


def is_agent(word):
    return word.universal in ("obl", "nmod") and any(k.form.lower() == "by" and k.universal == "case" for k in word.kids)


def clauses(verb):
    found = [kid for kid in verb.kids if kid.universal in CLAUSES]
    for kid in list(found):  # "tried to say that": the cue's own infinitive leads on
        if kid.universal == "xcomp":
            found += [k for k in kid.kids if k.universal in CLAUSES]
    if verb.universal in ("parataxis", "advcl", "acl", "dep", "conj", "ccomp") and verb.head is not None:
        found.append(verb.head)
    return found


def measure(folder, articles):
    counts = dict(all=0, source=0, content=0, both=0)
    coders = defaultdict(list)
    for path in sorted(glob.glob(str(Path(folder) / "attributions" / "*.ann"))):
        coders[Path(path).stem.rsplit("_", 1)[0]].append(path)
    for name in sorted(coders):
        words = articles.get(name)
        if not words:
            continue
        for event in read_attributions(coders[name][0]):
            head = cue_head(words, event["Cue"]) if event["Cue"] else None
            if head is None or not head.xpos.startswith("VB") or not event["Source"] or not event["Content"]:
                continue
            source = any(inside(word, event["Source"]) for word in subjects(head))
            content = any(inside(word, event["Content"]) for word in clauses(head))
            counts["all"] += 1
            counts["source"] += source
            counts["content"] += content
            counts["both"] += source and content
    return counts


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", help="polnear/dev: its attributions/ are read")
    arguments.add_argument("parses")
    for name in ("source", "content", "both"):
        arguments.add_argument("--min-" + name, type=float, default=0)
    given = arguments.parse_args()
    counts = measure(given.folder, read_parses(given.parses))
    if not counts["all"]:
        print("measure_news_arcs: no attribution of", given.folder, "is in", given.parses, file=sys.stderr)
        return 2
    print("%d attributions with a verb cue" % counts["all"])
    status = 0
    for name in ("source", "content", "both"):
        figure = 100 * counts[name] / counts["all"]
        print("%-8s %5.1f" % (name, figure))
        if figure < getattr(given, "min_" + name):
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
