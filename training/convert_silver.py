#!/usr/bin/env python3
"""CoreNLP's annotation of PolNeAR (UD v1) to UD v2 in the style of UD English EWT.

    training/convert_silver.py --ewt EWT_TRAIN.conllu.gz --text TEXT_FOLDER SILVER.conllu.gz > OUT.conllu

Words are taken from the article's text by offset; sentences end at an empty line; hyphenated words are split as EWT
splits them. MISC keeps B= and E= (code points), NER= and Coref= (token numbers of the mention renumbered).
What is looked up about words is counted from EWT train. The steps are the modules of silver/.
"""
import argparse
import gzip
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from silver import hyphens, names, punctuation, relations, tags, tree  # noqa: E402
from silver.learned import Learned  # noqa: E402


def take_words(nodes, text):
    """Forms as the article has them. Markup that CoreNLP kept as a token is dropped."""
    kept = []
    for node in nodes:
        if node.form.startswith("<") and node.form.endswith(">"):
            for other in nodes:
                if other.head is node:
                    other.head = node.head
            continue
        written = text[node.begin:node.end]
        if written and not any(c.isspace() for c in written):
            node.form = written
        kept.append(node)
    return tree.number(kept)


def split_paragraphs(nodes, text):
    """Sentences of one paragraph each; a word whose head is in another one hangs on the first such word."""
    pieces = [[]]
    for node in nodes:
        if pieces[-1] and "\n\n" in re.sub(r"\n\s+", "\n\n", text[pieces[-1][-1].end:node.begin]):
            pieces.append([])
        pieces[-1].append(node)
    for piece in pieces:
        inside = set(map(id, piece))
        loose = [node for node in piece if node.head is None or id(node.head) not in inside]
        top = next((n for n in loose if not tree.is_punctuation(n)), loose[0])
        for node in loose:
            node.head = None if node is top else top
            if node is top:
                node.rel = "root"
            elif node.rel == "root" or not tree.is_punctuation(node):
                node.rel = "parataxis"
        yield tree.number(piece)


def resolve_mentions(nodes):
    """Coref=chain:first-last counts tokens of CoreNLP's sentence, which changes: keep code points until the end."""
    places = [(node.begin, node.end) for node in nodes]
    for node in nodes:
        for i, entry in enumerate(node.misc):
            found = re.fullmatch(r"Coref=(\d+):(\d+)-(\d+)(\*?)", entry)
            if found:
                begin, end = places[int(found[2]) - 1][0], places[int(found[3]) - 1][1]
                node.misc[i] = "Coref=%s@%d-%d%s" % (found[1], begin, end, found[4])


def number_mentions(nodes):
    """The mentions' code points as token numbers of the new sentence."""
    for node in nodes:
        kept = []
        for entry in node.misc:
            found = re.fullmatch(r"Coref=(\d+)@(\d+)-(\d+)(\*?)", entry)
            if found:
                inside = [n.at + 1 for n in nodes if int(found[2]) <= n.begin and n.end <= int(found[3])]
                entry = "Coref=%s:%d-%d%s" % (found[1], inside[0], inside[-1], found[4]) if inside else ""
            kept += [entry] if entry else []
        node.misc = kept


def join(sentences):
    """Gives a closing quotation mark back to the sentence that it closes, and a question to its "he asked"."""
    held = None
    for comments, nodes in sentences:
        if held is not None and nodes[0].xpos == "''" and nodes[0].begin == held[1][-1].end and not is_opened(comments):
            last, mark = held[1], nodes[0]
            top = next(n for n in last if n.head is None)
            if last[-1].form in ("?", "!") and len(nodes) > 1 and nodes[1].form[0].islower():  # "Why?" he asked
                new = next(n for n in nodes if n.head is None)
                top.head, top.rel = new, "ccomp" if tree.is_verb(new) else "parataxis"
                held = (held[0], tree.number(last + nodes))
                continue
            nodes = nodes[1:]
            for node in nodes:
                if node.head is mark:
                    node.head = None if node is nodes[0] else nodes[0]
                    node.rel = "parataxis" if node.head else "root"
            mark.head, mark.rel = top, "punct"
            tree.number(last + [mark])
            last.append(mark)
            tree.number(nodes)
        if nodes:
            if held is not None:
                yield held
            held = (comments, nodes)
    if held is not None:
        yield held


def is_opened(comments):
    return any(c.startswith("# newdoc") for c in comments)


def mark_blanks(nodes, text):
    for node in nodes:
        node.space_after = text[node.end:node.end + 1].isspace() or node.end >= len(text)


def convert(nodes, text, learned):
    for piece in split_paragraphs(take_words(nodes, text), text):
        relations.convert_relations(piece, learned)
        names.convert_names(piece, learned)
        piece = hyphens.split_hyphens(piece, learned)
        punctuation.attach_punctuation(piece)
        tags.convert_tags(piece, learned)
        number_mentions(piece)
        mark_blanks(piece, text)
        tree.check(piece)
        yield piece


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("silver")
    arguments.add_argument("--ewt", required=True, help="UD English EWT train, gzip")
    arguments.add_argument("--text", required=True, help="folder of the articles' texts")
    given = arguments.parse_args()
    with gzip.open(given.ewt, "rt", encoding="utf-8") as lines:
        learned = Learned(lines)
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False)
    text, count = "", 0
    with gzip.open(given.silver, "rt", encoding="utf-8") as lines:
        for comments, nodes in join(read_resolved(lines)):
            if is_opened(comments):
                name, count = comments[0].split(" = ", 1)[1], 0
                text = (Path(given.text) / (name + ".txt")).read_bytes().decode("utf-8")
            for i, piece in enumerate(convert(nodes, text, learned)):
                count += 1
                opened = comments[:1] if is_opened(comments) and i == 0 else []
                tree.write(out, opened + ["# sent_id = %s-%d" % (name, count)], piece)


def read_resolved(lines):
    for comments, nodes in tree.read(lines):
        resolve_mentions(nodes)
        yield comments, nodes


if __name__ == "__main__":
    main()
