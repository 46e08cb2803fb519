"""What the conversion looks up: counted from EWT train; the prefixes that keep their hyphen from orthography.tsv."""
from collections import Counter, defaultdict

from . import tree


def majority(counts, least):
    """The commonest value of each key that was seen at least `least` times; ties go to the first in the alphabet."""
    found = {}
    for key, counter in counts.items():
        if sum(counter.values()) >= least:
            found[key] = min(counter, key=lambda value: (-counter[value], value))
    return found


class Learned:
    def __init__(self, ewt_lines, prefixes):
        upos, punctuation, tags = defaultdict(Counter), defaultdict(Counter), defaultdict(Counter)
        lemma, person_object, expletive = defaultdict(Counter), defaultdict(Counter), defaultdict(Counter)
        name_adjective, opaque = defaultdict(Counter), defaultdict(Counter)
        title, common = defaultdict(Counter), defaultdict(Counter)
        for _, nodes in tree.read(ewt_lines):
            for node in nodes:
                word = node.word
                upos[word, node.xpos, node.rel][node.upos] += 1
                upos[node.xpos, node.rel][node.upos] += 1
                upos[node.xpos][node.upos] += 1
                tags[word][node.xpos] += 1
                if node.form[0].islower():
                    common[word][node.xpos] += 1
                lemma[word, node.xpos][node.lemma] += 1
                if not any(c.isalnum() for c in word) and node.xpos not in ("HYPH", "NFP", "SYM", "GW"):
                    punctuation[word][node.xpos] += 1
                if node.xpos.startswith("NNP"):
                    name_adjective[word][node.rel == "amod"] += 1
                    title[word][node.rel == "nmod:desc"] += 1
                    if node.at + 1 < len(nodes) and nodes[node.at + 1].xpos == "NNP":
                        opaque[word][nodes[node.at + 1].rel == "flat"] += 1
                if node.rel in ("obj", "iobj") and any(k.rel in ("ccomp", "xcomp") for k in tree.kids(nodes, node.head)):
                    person_object[node.head.lemma][node.rel] += 1
                if word == "it" and node.rel in ("expl", "nsubj") and node.head.xpos.startswith(("JJ", "NN")):
                    if any(k.rel in ("csubj", "ccomp", "xcomp", "advcl") for k in tree.kids(nodes, node.head)):
                        expletive[node.head.lemma][node.rel == "expl"] += 1
        self.upos = majority(upos, 1)
        self.upos_of_word = majority({key: counts for key, counts in upos.items() if len(key) == 3}, 3)
        self.tags = majority(tags, 1)
        self.common = majority(common, 1)
        self.titles = {word for word, yes in majority(title, 1).items() if yes}
        self.lemma = majority(lemma, 1)
        self.punctuation = majority(punctuation, 1)
        self.tells = {verb for verb, rel in majority(person_object, 2).items() if rel == "iobj"}
        self.takes_it = majority(expletive, 2)
        self.name_adjective = {word for word, yes in majority(name_adjective, 2).items() if yes}
        self.opaque_name = {word for word, yes in majority(opaque, 3).items() if yes}
        self.prefixes = set(prefixes)
