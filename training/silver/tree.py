"""Dependency trees: reading and writing CoNLL-U, and walking them.

A sentence is a list of Nodes in text order; a node's head is another node of the list or None for the root.
"""


class Node:
    __slots__ = ("form", "lemma", "upos", "xpos", "head", "rel", "begin", "end", "ner", "misc", "at", "space_after")

    def __init__(self, form, lemma, xpos, begin=0, end=0):
        self.form, self.lemma, self.xpos, self.upos = form, lemma, xpos, "X"
        self.head, self.rel = None, "root"
        self.begin, self.end = begin, end
        self.ner = ""
        self.misc = []  # other MISC entries, as they are
        self.at = 0  # position in the sentence
        self.space_after = True

    @property
    def word(self):
        return self.form.lower().replace("’", "'")


def number(nodes):
    """Positions after nodes were added, dropped or moved."""
    for at, node in enumerate(nodes):
        node.at = at
    return nodes


def kids(nodes, head):
    return [node for node in nodes if node.head is head]


def is_above(node, other):
    """Is `node` the other one or one of its ancestors?"""
    while other is not None:
        if other is node:
            return True
        other = other.head
    return False


def replace_head(nodes, old, new):
    """`new`, a descendant of `old`, takes its place: head, relation and dependents. `old` hangs on `new` after it."""
    assert new is not old and is_above(old, new)
    parent = new.head
    while parent is not old:  # a grandchild first becomes a child, so that no loop arises
        new.head, parent = parent.head, parent.head
    for kid in kids(nodes, old):
        if kid is not new:
            kid.head = new
    new.head, new.rel, old.head = old.head, old.rel, new


def is_noun(node):
    return node.xpos in ("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "$", "DT", "EX", "WP", "WDT", "FW", "ADD", "POS", "PRP$")


def is_verb(node):
    return node.xpos.startswith("VB") or node.xpos == "MD"


def is_punctuation(node):
    return node.xpos in (".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP") or (
        node.rel == "punct" and not any(c.isalnum() for c in node.form))


def read(lines):
    """Yields (comments, nodes) of CoNLL-U lines. Ranges and empty nodes are left out."""
    comments, rows = [], []
    for line in lines:
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield comments, nodes_of(rows)
            comments, rows = [], []
        elif line[0] == "#":
            comments.append(line)
        else:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)


def nodes_of(rows):
    nodes = []
    for row in rows:
        node = Node(row[1], row[2], row[4])
        node.upos, node.rel = row[3], row[7]
        for entry in row[9].split("|"):
            key, _, value = entry.partition("=")
            if key == "B":
                node.begin = int(value)
            elif key == "E":
                node.end = int(value)
            elif key == "NER":
                node.ner = value
            elif entry == "SpaceAfter=No":
                node.space_after = False
            elif entry != "_":
                node.misc.append(entry)
        nodes.append(node)
    for node, row in zip(nodes, rows):
        node.head = nodes[int(row[6]) - 1] if row[6] != "0" else None
    return number(nodes)


def write(out, comments, nodes):
    for comment in comments:
        print(comment, file=out)
    for node in nodes:
        misc = [] if node.space_after else ["SpaceAfter=No"]
        misc += ["B=%d" % node.begin, "E=%d" % node.end]
        misc += ["NER=" + node.ner] if node.ner else []
        head = node.head.at + 1 if node.head else 0
        print(node.at + 1, node.form, node.lemma, node.upos, node.xpos, "_", head, node.rel, "_",
              "|".join(misc + node.misc), sep="\t", file=out)
    print(file=out)


def check(nodes):
    """One root, no loops: a converted tree that is not a tree is an error of the rules."""
    roots = [node for node in nodes if node.head is None]
    assert len(roots) == 1 and roots[0].rel == "root", [node.form for node in roots]
    for node in nodes:
        steps, up = 0, node
        while up is not None:
            up, steps = up.head, steps + 1
            assert steps <= len(nodes), "loop at " + node.form
        assert node.head is None or node.rel != "root", node.form
