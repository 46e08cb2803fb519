"""Tags in EWT's style: TO only before an infinitive, dashes and dots as EWT tags them; UPOS from tag, word, relation."""
from .tree import is_punctuation, kids

BRACKETS = {"-LSB-": "-LRB-", "-LCB-": "-LRB-", "-RSB-": "-RRB-", "-RCB-": "-RRB-"}


def convert_tags(nodes, learned):
    for node in nodes:
        if node.xpos == "TO" and node.rel != "mark":
            node.xpos = "IN"
        node.xpos = BRACKETS.get(node.xpos, node.xpos)
        if node.xpos == ":" or node.xpos == "#":
            node.xpos = learned.punctuation.get(node.word, ",") if node.xpos == ":" else "SYM"
        node.upos = upos(nodes, node, learned)
        node.lemma = lemma(node, learned)


def upos(nodes, node, learned):
    if node.xpos.startswith("VB") or node.xpos == "MD":
        auxiliary = node.xpos == "MD" or node.rel in ("aux", "aux:pass", "cop")
        return "AUX" if auxiliary else "VERB"
    if is_punctuation(node) and node.xpos not in ("SYM", "$"):
        return "PUNCT"
    for key in ((node.word, node.xpos, node.rel), (node.xpos, node.rel), node.xpos):
        known = (learned.upos_of_word if len(key) == 3 and isinstance(key, tuple) else learned.upos).get(key)
        if known:
            return known
    return "X"


def lemma(node, learned):
    known = learned.lemma.get((node.word, node.xpos))
    if known is not None and not node.xpos.startswith("NNP"):
        return known
    if is_punctuation(node):
        return node.form
    if node.xpos == "NNP":
        return node.form
    return node.lemma if node.xpos.startswith("NNP") else node.lemma.lower()
