"""Words with hyphens or slashes, which EWT splits: "a 15-year term" -> 15 - year; the last part takes the word's place.

  15-year term                nummod(year, 15), compound(term, year)
  10-year-old boy             obl:unmarked(old, year), amod(boy, old)
  well-known; open-minded     advmod(known, well); amod(minded, open)
  U.S.-led; industry-wide     obl:unmarked(led, U.S.)
  fact-checking; Bush-Cheney  compound(checking, fact)
  day-to-day; face-to-face    the first part takes the place: nmod(day, day), case(day, to)
  Jean-Claude Juncker         flat(Jean, Claude)
  anti-war, co-founder        stay whole: a prefix that EWT leaves (orthography.tsv)
  CNN/ORC poll                compound(poll, CNN), conj(CNN, ORC), cc(ORC, /)
"""
import re

from .tree import Node, kids, number


def split_hyphens(nodes, learned):
    for node in list(nodes):
        parts = parts_of(node, learned)
        at = nodes.index(node)
        if parts:
            nodes[at:at + 1] = split(nodes, node, parts, learned)
        elif re.fullmatch(r"[A-Za-z]{2,}(/[A-Za-z]{2,})+", node.form) and node.end - node.begin == len(node.form):
            nodes[at:at + 1] = split_slashes(nodes, node)
    return number(nodes)


def parts_of(node, learned):
    form = node.form
    if "-" not in form[1:-1] or node.end - node.begin != len(form) or node.xpos in (":", "ADD", "SYM"):
        return None
    parts = form.split("-")
    if not all(part and part.replace(".", "").replace("'", "").replace("’", "").replace(",", "").isalnum()
               for part in parts):
        return None
    if parts[0].lower() in learned.prefixes:
        parts[:2] = ["-".join(parts[:2])]
        if len(parts) == 1:
            return None
    if sum(part.isdigit() for part in parts) == len(parts) and sum(map(len, parts)) >= 7 and len(parts[-1]) == 4 != len(parts[0]):
        return None  # a telephone number
    return parts


def tag_of(part, node, learned, last):
    if part[0].isdigit():
        return "CD" if part.replace(",", "").replace(".", "").isdigit() else "JJ" if part[-2:] in ("th", "st", "nd", "rd") else "CD"
    known = learned.tags.get(part.lower())
    if node.xpos.startswith("NNP") and (part[0].isupper() or known is None):
        return node.xpos if last else "NNP"
    if last and known is None:
        return guess_tag(part, node)
    if known in (None, "GW", "XX", "HYPH", "ADD", "FW", "AFX", "LS", "SYM"):
        return "NNP" if part[0].isupper() else "NN"
    if known in ("VB", "VBP") and not last:
        return "NN" if node.xpos.startswith("NN") else "VB"
    if last and node.xpos.startswith("NN") and not known.startswith("NN"):
        return node.xpos
    if last and node.xpos.startswith("JJ") and known in ("VB", "VBP", "VBD"):
        return "VBN"
    return known


def guess_tag(part, node):
    if node.xpos.startswith(("JJ", "VB")):
        if part.endswith("ed"):
            return "VBN"
        if part.endswith("ing"):
            return "VBG"
    return node.xpos


def split(nodes, node, parts, learned):
    children = kids(nodes, node)
    pieces, at = [], node.begin
    for i, part in enumerate(parts):
        piece = Node(part, part.lower(), tag_of(part, node, learned, i + 1 == len(parts)), at, at + len(part))
        piece.ner = node.ner
        if piece.xpos.startswith("NNP"):
            piece.lemma = part
        pieces.append(piece)
        at += len(part) + 1
    linker = len(parts) == 3 and pieces[1].xpos in ("IN", "TO", "CC", "RP") and not node.xpos.startswith("NNP")
    name = node.xpos.startswith("NNP") and (node.ner == "PERSON" or parts[0].lower() in learned.opaque_name)
    top = pieces[0] if linker or name else pieces[-1]
    top.head, top.rel, top.misc = node.head, node.rel, node.misc
    for child in children:
        child.head = top
    if top.rel == "amod" and top.xpos.startswith(("NN", "CD")):
        top.rel = "compound"
    for piece, following in zip(pieces, pieces[1:]):
        if name:
            following.head, following.rel = top, "flat"
        elif not linker:
            piece.head, piece.rel = following, relation(piece, following)
    if linker:
        last = pieces[2]
        last.head, last.rel = top, "conj" if pieces[1].xpos == "CC" else "nmod"
        pieces[1].head, pieces[1].rel = last, "cc" if pieces[1].xpos == "CC" else "case"
    elif not name and pieces[0].xpos == "CD" and len(pieces) == 3 and pieces[2].word == "old":
        pieces[1].rel = "obl:unmarked"
    made = [pieces[0]]
    for piece in pieces[1:]:
        hyphen = Node("-", "-", "HYPH", piece.begin - 1, piece.begin)
        hyphen.head, hyphen.rel = (piece if name else made[-1]), "punct"
        hyphen.ner = node.ner
        made += [hyphen, piece]
    return made


def split_slashes(nodes, node):
    made, at, children = [], node.begin, kids(nodes, node)
    for i, part in enumerate(node.form.split("/")):
        piece = Node(part, part if node.xpos.startswith("NNP") else part.lower(), node.xpos, at, at + len(part))
        piece.ner = node.ner
        if i == 0:
            piece.head, piece.rel, piece.misc = node.head, node.rel, node.misc
            for child in children:
                child.head = piece
        else:
            slash = Node("/", "/", "SYM", at - 1, at)
            piece.head, piece.rel, slash.head, slash.rel = made[0], "conj", piece, "cc"
            made.append(slash)
        made.append(piece)
        at += len(part) + 1
    return made


def relation(part, head):
    tag = part.xpos
    if tag == "CD":
        return "compound" if head.xpos == "CD" else "nummod"
    if tag.startswith("RB"):
        return "advmod"
    if tag.startswith("JJ"):
        return "amod"
    if tag in ("DT", "PDT"):
        return "det"
    if tag in ("IN", "TO"):
        return "case"
    if tag.startswith("NN") and head.xpos.startswith(("JJ", "VBN")):
        return "obl:unmarked"
    return "compound"
