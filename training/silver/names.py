"""Names of people: CoreNLP makes the last word the head of compounds, EWT the first word the head of a flat name.

  Senator Bernie Sanders         -> flat(Bernie, Sanders), nmod:desc(Bernie, Senator)
  Fox News host Sean Hannity     -> nmod:desc(Sean, host), compound(host, News), compound(News, Fox)
  the Hillary Clinton campaign   -> compound(campaign, Hillary), flat(Hillary, Clinton)
  White House, Supreme Court     -> amod(House, White)
  the White House spokesman      -> compound(spokesman, House), amod(House, White)
  San Francisco                  -> flat(San, Francisco)

A person is a run of tokens that CoreNLP's NER calls PERSON.
"""
from .tree import is_above, kids, replace_head


def convert_names(nodes, learned):
    for run in person_runs(nodes):
        convert_person(nodes, run, learned)
    nest_names(nodes)
    for node in nodes:
        if node.rel == "compound" and node.xpos.startswith("NNP") and node.ner != "PERSON":
            if node.word in learned.name_adjective and node.at < node.head.at and node.head.xpos.startswith("NN"):
                node.rel = "amod"
    for node in list(nodes):  # San Francisco
        if (node.ner == "LOCATION" and node.rel == "compound" and node.word in learned.opaque_name
                and node.head.at == node.at + 1 and node.head.ner == "LOCATION" and node.head.xpos == "NNP"):
            other = node.head
            replace_head(nodes, other, node)
            other.rel = "flat"
            move_mention(other, node)


def nest_names(nodes):
    """CoreNLP hangs every word of "Fox News host" on host: Fox belongs to News."""
    for node, following in zip(nodes, nodes[1:]):
        if (node.rel in ("compound", "amod") and following.rel == "compound" and node.head is following.head
                and node.ner and node.ner == following.ner and node.xpos.startswith("NNP")
                and following.xpos.startswith("NNP")):
            last = following
            while last.at + 1 < len(nodes) and nodes[last.at + 1].ner == node.ner and nodes[last.at + 1].head is last.head:
                last = nodes[last.at + 1]
            if last.at < node.head.at:
                node.head = last


def person_runs(nodes):
    run = []
    for node in nodes + [None]:
        if node is not None and node.ner == "PERSON" and node.xpos.startswith("NN"):
            run.append(node)
            continue
        if run:
            yield run
        run = []


def convert_person(nodes, run, learned):
    last = run[-1]
    if any(node.rel not in ("compound", "flat", "amod") for node in run[:-1]):
        # "Clinton Trump said" run together, or an apposition inside: only the compounds right before each head
        for node in run[:-1]:
            if node.rel not in ("compound", "flat", "amod"):
                cut = run.index(node) + 1
                convert_person(nodes, run[:cut], learned)
                convert_person(nodes, run[cut:], learned)
                return
    heads = {id(node.head) for node in run[:-1]}
    if heads == {id(last)}:
        first = run[0]
        replace_head(nodes, last, first)
        for node in run[1:]:
            node.head, node.rel = first, "flat"
        move_mention(last, first)
        attach_title(nodes, first, learned)
    elif len(run) > 1 and heads == {id(last.head)}:
        for node in run[1:]:
            for kid in kids(nodes, node):
                if kid not in run:
                    kid.head = run[0]
            node.head, node.rel = run[0], "flat"
        move_mention(last, run[0])
    elif len(run) == 1:
        attach_title(nodes, last, learned)


def is_title(node, learned):
    """ "spokesman", "President", "Sen.", "Mr", but not a first name that the NER did not see."""
    if node.xpos in ("NN", "NNS"):
        return True
    return node.xpos == "NNP" and (node.word in learned.titles or learned.common.get(node.word) in ("NN", "NNS")
                                   or (len(node.word) > 2 and node.word.endswith(".")))


def attach_title(nodes, first, learned):
    """The nouns before a name: the nearest one is the title, what stands before it belongs to it."""
    before = [k for k in kids(nodes, first) if k.at < first.at and k.rel in ("compound", "amod")]
    title = next((k for k in before if k.at == first.at - 1 and k.xpos.startswith("NN")), None)
    if title is None or title.rel != "compound":
        return
    if not is_title(title, learned):
        if title.xpos == "NNP" and not kids(nodes, title):
            replace_head(nodes, first, title)
            first.rel = "flat"
            for kid in kids(nodes, first):
                kid.head = title
            move_mention(first, title)
        return
    title.rel = "nmod:desc"
    later = title
    for node in sorted(before, key=lambda k: -k.at):
        if node is title or is_above(node, title):
            continue
        if node.at == lower_edge(nodes, later) - 1 or node.rel == "amod":
            node.head = title
            later = node


def lower_edge(nodes, node):
    return min([node.at] + [lower_edge(nodes, kid) for kid in kids(nodes, node)])


def move_mention(old, new):
    """The coreference entry stands at the mention's head."""
    moved = [entry for entry in old.misc if entry.startswith("Coref=")]
    if moved:
        old.misc = [entry for entry in old.misc if not entry.startswith("Coref=")]
        new.misc = [entry for entry in new.misc if not entry.startswith("Coref=")] + moved
