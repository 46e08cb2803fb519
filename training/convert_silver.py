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


def read_prefixes():
    path = Path(__file__).parent.parent / "models" / "lexicon" / "orthography.tsv"
    rows = [line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [form for row in rows if row[0] == "prefix" for form in row[1].split()]


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
        if len(written) == 2 and set(written) <= set("“”‘’") and len(set(written)) == 2:
            second = tree.Node(written[1], written[1], node.xpos, node.end - 1, node.end)
            second.head, second.rel, second.ner = node.head or node, "punct", node.ner
            node.end, node.form = node.end - 1, written[0]
            kept += [node, second]
            continue
        if written and not any(c.isspace() for c in written):
            node.form = written
        kept.append(node)
    for node in kept:
        if node.form in QUOTES and node.xpos in ("``", "''"):
            node.xpos = quote_tag(node, text)
    return tree.number(kept)


QUOTES = {"“": "``", "‘": "``", "”": "''", "’": "''", '"': "", "''": "", "``": "``"}


def quote_tag(node, text):
    """Opening or closing: by its form, or by the blanks around it."""
    if QUOTES[node.form]:
        return QUOTES[node.form]
    before, after = text[node.begin - 1:node.begin], text[node.end:node.end + 1]
    opens = (not before or before.isspace() or before in "([-—–") and after and not after.isspace()
    closes = not after or after.isspace() or after in ".,;:?!)]-—–"
    if opens != closes:
        return "``" if opens else "''"
    return node.xpos


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
    """Quotation marks to the sentence that they open or close, and a question to its "he asked"."""
    held = []
    for nodes in sentences:
        if held and nodes and nodes[0].xpos == "''" and nodes[0].begin == held[-1].end:
            if held[-1].form in ("?", "!") and len(nodes) > 1 and nodes[1].form[0].islower():  # "Why?" he asked
                asked, new = root_of(held), root_of(nodes)
                asked.head, asked.rel = new, "ccomp" if tree.is_verb(new) else "parataxis"
                nodes = tree.number(held + nodes)
                held = []
            else:
                held, nodes = tree.number(held + nodes[:1]), cut(nodes, 0)
                held[-1].head, held[-1].rel = root_of(held[:-1]), "punct"
        if len(held) > 1 and nodes and held[-1].xpos == "``" and held[-1].end == nodes[0].begin:
            mark = held[-1]
            held, nodes = cut(held, len(held) - 1), [mark] + nodes
            mark.head, mark.rel = root_of(nodes[1:]), "punct"
            tree.number(nodes)
        if nodes:
            if held:
                yield held
            held = nodes
    if held:
        yield held


def root_of(nodes):
    return next(node for node in nodes if node.head is None)


def cut(nodes, at):
    """The sentence without one of its nodes; what hung on it hangs on its head, or on the first word left."""
    gone, rest = nodes[at], nodes[:at] + nodes[at + 1:]
    loose = [node for node in rest if node.head is gone]
    if gone.head is None and loose:
        loose[0].head, loose[0].rel = None, "root"
    for node in loose:
        if node.head is gone:
            node.head = gone.head or loose[0]
    return tree.number(rest)


def mark_blanks(nodes, text):
    for node in nodes:
        node.space_after = text[node.end:node.end + 1].isspace() or node.end >= len(text)


def convert(nodes, text, learned):
    for piece in split_paragraphs(nodes, text):
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
        learned = Learned(lines, read_prefixes())
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False)
    with gzip.open(given.silver, "rt", encoding="utf-8") as lines:
        for name, sentences in articles(lines):
            text = (Path(given.text) / (name + ".txt")).read_bytes().decode("utf-8")
            pieces = [piece for nodes in join([take_words(nodes, text) for nodes in sentences])
                      for piece in convert(nodes, text, learned)]
            for i, piece in enumerate(pieces):
                opened = [] if i else ["# newdoc id = " + name]
                tree.write(out, opened + ["# sent_id = %s-%d" % (name, i + 1)], piece)


def articles(lines):
    """Yields (name, its sentences)."""
    name, sentences = "", []
    for comments, nodes in tree.read(lines):
        if comments[0].startswith("# newdoc id = "):
            if sentences:
                yield name, sentences
            name, sentences = comments[0].split(" = ", 1)[1], []
        resolve_mentions(nodes)
        sentences.append(nodes)
    if sentences:
        yield name, sentences


if __name__ == "__main__":
    main()
