#!/usr/bin/env python3
"""Whether the parser's arcs lead from the cues that people marked in news to the sources and contents they marked.

    build/release/bin/standpoint parse POLNEAR/dev/text > OWN.conllu
    training/measure_news_arcs.py POLNEAR/dev OWN.conllu [--floor 79]

For every attribution of PolNeAR with a cue headed by a verb (the first coder of each article): the subject arc reaches the
source when a subject of the cue's head (nsubj, csubj; of the verb it is coordinated with or the complement of where it has
none; its by-phrase in the passive) lies in the source; the clause arc reaches the content when a clause or object below the
head (ccomp, xcomp, advcl, parataxis, obj, obl, csubj), or the head's own head where the cue is a parenthesis, lies in the
content. Attributions without a source, or without a content, do not count for that arc.
CoreNLP's own trees: give the silver file in place of OWN.conllu (its v1 names are understood).
Prints the shares in per cent; exit status 1 when source or content is below the floor.
"""
import argparse
import glob
import gzip
import os
import re
import sys

SUBJECTS = {"nsubj", "csubj", "nsubjpass", "csubjpass"}
CLAUSES = {"ccomp", "xcomp", "advcl", "parataxis", "obj", "dobj", "obl", "nmod", "csubj", "acl", "dep"}


class Word:
    __slots__ = ("begin", "end", "xpos", "head", "relation", "children")

    def __init__(self, begin, end, xpos, relation):
        self.begin, self.end, self.xpos, self.relation = begin, end, xpos, relation
        self.head, self.children = None, []


def read_trees(path):
    """Article name -> its words, in order."""
    articles, words, sentence, heads = {}, None, [], []

    def close():
        for word, head in zip(sentence, heads):
            if head:
                word.head = sentence[head - 1]
                word.head.children.append(word)
        sentence.clear()
        heads.clear()

    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                words = articles.setdefault(line[14:].strip().removesuffix(".txt"), [])
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                place = dict(p.split("=", 1) for p in cells[9].split("|") if "=" in p)
                word = Word(int(place["B"]), int(place["E"]), cells[4], cells[7].split(":")[0])
                word_agent = cells[7] in ("obl:agent", "nmod:agent")
                if word_agent:
                    word.relation = "agent"
                sentence.append(word)
                heads.append(int(cells[6]))
                words.append(word)
            elif not line.strip():
                close()
    close()
    return articles


def read_attributions(path):
    spans, found = {}, []
    for line in open(path, encoding="utf8"):
        parts = line.rstrip("\n").split("\t")
        if re.match(r"T\d+\t", line) and len(parts) > 1:
            spans[parts[0]] = [tuple(map(int, o.split())) for o in parts[1].split(" ", 1)[1].split(";")]
        elif re.match(r"E\d+\t", line):
            roles = {"Source": [], "Cue": [], "Content": []}
            for pair in parts[1].split():
                role, name = pair.split(":")
                role = re.sub(r"\d+$", "", role)
                if role in roles:
                    roles[role] += spans.get(name, [])
            found.append(roles)
    return found


def inside(word, spans):
    return any(b <= word.begin and word.end <= e for b, e in spans)


def reaches_source(head, spans):
    at = head
    for _ in range(3):
        subjects = [c for c in at.children if c.relation in SUBJECTS or c.relation == "agent"]
        if subjects:
            return any(inside(s, spans) for s in subjects)
        if at.relation in ("conj", "xcomp", "advcl") and at.head:
            at = at.head
        elif at.relation in ("acl",) and at.head:
            return inside(at.head, spans)
        else:
            return False
    return False


def reaches_content(head, spans):
    if any(c.relation in CLAUSES and inside(c, spans) for c in head.children):
        return True
    return head.head is not None and head.relation in ("parataxis", "advcl", "ccomp", "dep") and inside(head.head, spans)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("polnear", help="folder with text/ and attributions/")
    ap.add_argument("trees", help="CoNLL-U with B= and E= in MISC")
    ap.add_argument("--floor", type=float, default=0)
    a = ap.parse_args()
    trees = read_trees(a.trees)
    sources = contents = both = source_right = content_right = both_right = 0
    for name, words in sorted(trees.items()):
        files = sorted(glob.glob(os.path.join(a.polnear, "attributions", glob.escape(name) + "_????.ann")))
        if not files:
            continue
        for attribution in read_attributions(files[0]):
            cue = [w for w in words if inside(w, attribution["Cue"])]
            heads = [w for w in cue if w.head is None or w.head not in cue]
            if not heads or not heads[0].xpos.startswith("VB"):
                continue
            head, source, content = heads[0], attribution["Source"], attribution["Content"]
            s = bool(source) and reaches_source(head, source)
            c = bool(content) and reaches_content(head, content)
            sources += bool(source)
            contents += bool(content)
            both += bool(source and content)
            source_right += s
            content_right += c
            both_right += s and c
    if not both:
        sys.exit("no attribution of the folder has words in the trees: are the names and offsets those of the texts?")
    shares = [100 * r / n for r, n in ((source_right, sources), (content_right, contents), (both_right, both))]
    print(f"{both} attributions with a verb cue: source {shares[0]:.1f}  content {shares[1]:.1f}  both {shares[2]:.1f}")
    if min(shares[:2]) < a.floor:
        sys.exit(1)


if __name__ == "__main__":
    main()
