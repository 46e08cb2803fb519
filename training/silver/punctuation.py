"""Where punctuation hangs: UD v2's rules as EWT applies them.

Patterns
  He left.                          final stop            -> root of the sentence
  He said "never" twice. (I know.)  quotes and brackets   -> head of what they enclose
  well - known                      hyphen within a word  -> the part before it (names: the part after it)
  tea, milk and honey               before a conjunct     -> the conjunct
  Smith, the mayor, said            around a unit         -> the unit's head, both commas
  In May, he left                   after a fronted unit  -> the unit's head's relation is to the right: the unit
  he left, saying no                before a unit         -> the unit
"""
from .tree import is_punctuation

PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’"}


def top_within(nodes, first, last):
    """The node of [first, last) that is nearest the root, leftmost of equals; punctuation does not count."""
    best, depth = None, 0
    for node in nodes[first:last]:
        if is_punctuation(node):
            continue
        up, deep = node.head, 0
        while up is not None:
            up, deep = up.head, deep + 1
        if best is None or deep < depth:
            best, depth = node, deep
    return best


def find_pairs(nodes):
    """{position: position of the partner} of quotation marks and brackets."""
    pairs, quotes, brackets = {}, [], []
    for node in nodes:
        if node.xpos == "``":
            quotes.append(node.at)
        elif node.xpos == "''" and quotes:
            other = quotes.pop()
            pairs[other], pairs[node.at] = node.at, other
        elif node.xpos == "-LRB-":
            brackets.append(node.at)
        elif node.xpos == "-RRB-" and brackets:
            other = brackets.pop()
            pairs[other], pairs[node.at] = node.at, other
    return pairs


def attach_punctuation(nodes):
    """Gives every punctuation node a new head. The other nodes form a tree without it."""
    words = [node for node in nodes if not is_punctuation(node)]
    if not words:
        return attach_to_first(nodes)
    marks = [node for node in nodes if is_punctuation(node) and node.head is not None]
    root = next(node for node in nodes if node.head is None)
    if is_punctuation(root):  # a word takes its place
        word = next((w for w in words if w.head is root), words[0])
        for node in nodes:
            if node.head is root or node is root:
                node.head = word
        word.head, word.rel, root.rel, root = None, "root", "punct", word
        marks = [node for node in nodes if is_punctuation(node)]
    adopt_children(nodes, marks, root)
    for mark in marks:
        mark.rel = "punct"
    pairs = find_pairs(nodes)
    edges = find_edges(nodes)
    opened = {}  # unit head -> the mark that opened it
    for mark in marks:
        if mark.xpos == "HYPH":
            continue  # hyphens.py has placed it
        mark.head = place(nodes, mark, root, pairs, opened, edges)
        lift(nodes, mark)
    return nodes


def lift(nodes, mark):
    """To the nearest head above whose arc crosses no other; where there is none, to the highest such one of the
    words beside the mark."""
    arcs = [sorted((node.at, node.head.at)) for node in nodes if node.head and not is_punctuation(node)]

    def crosses(head):
        low, high = sorted((mark.at, head.at))
        return any(a < low < b < high or low < a < high < b for a, b in arcs)

    head = mark.head
    while head is not None and crosses(head):
        head = head.head
    if head is None:
        beside = next((n for n in nodes[mark.at + 1:] if not is_punctuation(n)), None)
        if mark.xpos not in ("``", "-LRB-") or beside is None:
            beside = next((n for n in reversed(nodes[:mark.at]) if not is_punctuation(n)), beside)
        while beside is not None:
            if not crosses(beside):
                head = beside
            beside = beside.head
    mark.head = head or mark.head


def attach_to_first(nodes):
    for node in nodes:
        if node.head is not None:
            node.head, node.rel = nodes[0], "punct"
    nodes[0].head, nodes[0].rel = None, "root"
    return nodes


def adopt_children(nodes, marks, root):
    """Words that hang on punctuation hang on its head."""
    marked = set(map(id, marks))
    for node in nodes:
        up = node.head
        while up is not None and id(up) in marked:
            up = up.head
        if up is not node.head:
            node.head = up if up is not None else (root if node is not root else None)


def place(nodes, mark, root, pairs, opened, edges):
    left = next((n for n in reversed(nodes[:mark.at]) if not is_punctuation(n)), None)
    right = next((n for n in nodes[mark.at + 1:] if not is_punctuation(n)), None)
    if mark.at in pairs:
        first, last = sorted((mark.at, pairs[mark.at]))
        return top_within(nodes, first + 1, last) or root
    if left is None or right is None:
        return root
    a, b = climb(left, mark.at, -1), climb(right, mark.at, 1)
    if mark.xpos in (".", "''", "-RRB-"):
        return a
    if mark.xpos in ("``", "-LRB-"):
        return b
    unit = ending_unit(left, mark.at, opened)
    if unit is not None:
        del opened[id(unit)]
        if b.rel != "conj" or b.head is None or b.head.at > mark.at:
            return unit
    inserted = enclosed_unit(nodes, mark, right, edges)
    if inserted is not None:
        opened[id(inserted)] = mark
        return inserted
    if b.head is not None and b.head.at < mark.at and b.rel != "cc":  # what follows depends on what stands before
        if b.rel != "conj":
            opened[id(b)] = mark
        return b
    return a  # what stands before depends on what follows, or neither


def find_edges(nodes):
    """{id(node): (first, last)}: the words of its subtree, punctuation left out."""
    edges = {id(node): [node.at, node.at] for node in nodes if not is_punctuation(node)}
    for node in nodes:
        if is_punctuation(node):
            continue
        up = node.head
        while up is not None:
            edge = edges.get(id(up))
            if edge:
                edge[0], edge[1] = min(edge[0], node.at), max(edge[1], node.at)
            up = up.head
    return edges


def enclosed_unit(nodes, mark, right, edges):
    """The highest node whose words stand between this mark and the next comma or dash: "which is, of course, true"."""
    node, found = right, None
    while node is not None and edges[id(node)][0] == right.at:
        after = edges[id(node)][1] + 1
        if node.rel != "conj" and after < len(nodes) and nodes[after].xpos in (",", ":"):
            found = node
        node = node.head
    return found


def climb(node, border, side):
    """The highest node reached from `node` by heads that stay on its side of the border."""
    while node.head is not None and (node.head.at - border) * side > 0:
        node = node.head
    return node


def ending_unit(left, border, opened):
    """The opened unit that ends right before the border."""
    node, found = left, None
    while node is not None and node.at < border:
        if id(node) in opened:
            found = node
        node = node.head
    return found
