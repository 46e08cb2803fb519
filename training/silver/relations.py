"""UD v1 relations to v2, as EWT uses them. Patterns, in the order in which they are applied:

  in a mwe: "at least ten"                   -> least is the head, as nmod or obl
  he told him that, urged him to             -> iobj(told, him)
  want him to go, make him happy             -> obj(want, him), xcomp(want, go)
  the problem is that we are late            -> late is the head; nsubj:outer(late, problem), cop(late, is)
  it is clear that he lied                   -> expl(clear, it), csubj(clear, lied)
  walked to Rome; ready for war              -> obl(walked, Rome)      [nmod in v1]
  hit by stones                              -> obl:agent(hit, stones)
  came Monday; ten feet tall; $5 a share     -> obl:unmarked, nmod:unmarked
  Sept. 11, 2016                             -> nmod:unmarked(11, Sept.), nmod:unmarked(11, 2016)
  6:05 p.m.                                  -> nmod:unmarked(6:05, p.m.)
  Chapter 11                                 -> flat(Chapter, 11)
  tea and milk                               -> cc(milk, and)
  dep                                        -> by the tags of both words
"""
from .tree import is_above, is_noun, is_punctuation, is_verb, kids, replace_head

RENAMED = {"dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "mwe": "fixed",
           "nmod:npmod": "nmod:unmarked", "nmod:tmod": "nmod:unmarked", "nmod:agent": "obl:agent"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NOMINAL = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos", "compound",
           "nsubj:outer", "obl:unmarked", "nmod:unmarked")


def convert_relations(nodes, learned):
    for node in nodes:
        node.rel = RENAMED.get(node.rel, node.rel)
        if node.rel == "neg":
            node.rel = "det" if node.xpos == "DT" else "advmod"
    fix_multiword(nodes)
    for node in nodes:
        if node.rel == "dep":
            node.rel = guess_dep(nodes, node)
    fix_currency(nodes)
    raise_subjects(nodes, learned)
    for node in nodes:
        if node.rel == "obj" and node.head.lemma in learned.tells and is_told(nodes, node):
            node.rel = "iobj"
    fix_clausal_predicates(nodes)
    fix_expletives(nodes, learned)
    fix_dates(nodes)
    for node in nodes:
        if node.rel in ("nmod", "nmod:unmarked"):
            node.rel = nominal(nodes, node)
        elif node.rel in ("acl", "acl:relcl") and is_verb(node.head):
            node.rel = node.rel.replace("acl", "advcl")
        elif node.rel == "advcl" and node.head.rel in NOMINAL and is_noun(node.head):
            if not any(k.rel in ("cop", "nsubj") for k in kids(nodes, node.head)):
                node.rel = "acl"
        elif node.rel == "nummod" and node.at > node.head.at and node.head.xpos in ("NN", "NNP"):
            node.rel = "flat" if node.at == node.head.at + 1 else "nmod:unmarked"
    attach_coordinators(nodes)


def fix_multiword(nodes):
    for node in list(nodes):
        if node.rel == "fixed" and node.word == "least" and node.head.word == "at" and node.head.head is not None:
            case, top = node.head, node.head.head
            node.head, node.rel = top, "obl" if is_verb(top) else "nmod"
            for kid in kids(nodes, case):
                kid.head = node
            case.head, case.rel = node, "case"


def guess_dep(nodes, node):
    head, right_of_head = node.head, node.at > node.head.at
    tag = node.xpos
    if is_punctuation(node):
        return "punct"
    if tag == "CC":
        return "cc"
    if tag in ("DT", "PDT") and not right_of_head and is_noun(head):
        return "det"
    if tag == "UH":
        return "discourse"
    if tag == "POS":
        return "case"
    if tag == "MD":
        return "aux" if not right_of_head and is_verb(head) else "parataxis"
    if tag in ("IN", "TO") and not right_of_head:
        return "mark" if is_verb(head) or head.xpos.startswith("JJ") else "case"
    if tag in ("IN", "TO", "RB", "RBR", "RBS", "WRB", "RP"):
        return "advmod"
    has_case = any(k.rel == "case" for k in kids(nodes, node))
    if tag == "CD" and is_noun(head) and not right_of_head:
        return "nummod"
    if tag.startswith("JJ") and is_noun(head):
        return "amod"
    if is_noun(node):
        if is_noun(head):
            if has_case:
                return "nmod"
            return "appos" if right_of_head else "compound"
        if has_case:
            return "obl"
        return "parataxis" if right_of_head else "obl:unmarked"
    if is_verb(node) and is_noun(head) and tag in ("VBG", "VBN", "VB"):
        return "acl" if right_of_head else "amod"
    return "parataxis"


def fix_currency(nodes):
    """"$ 3" as a dependent sign: the sign is the head of its number, and a compound of a noun."""
    for node in list(nodes):
        if node.xpos != "$" or node.head is None or node.head.at < node.at:
            continue
        number = node.head
        if number.xpos == "CD" and number.at == node.at + 1:
            replace_head(nodes, number, node)
            number.rel = "nummod"
        elif node.rel in ("amod", "nummod", "dep") and is_noun(number) and number.xpos != "CD":
            node.rel = "compound"


def raise_subjects(nodes, learned):
    for clause in nodes:
        if clause.rel not in ("xcomp", "ccomp") or clause.head.at > clause.at or not is_verb(clause.head):
            continue
        inside = kids(nodes, clause)
        subject = next((k for k in inside if k.rel in ("nsubj", "nsubj:pass") and k.at < clause.at), None)
        if subject is None or subject.at < clause.head.at:
            continue
        first = min([k.at for k in inside if not is_punctuation(k)] + [subject.at])
        marks = [k for k in inside if k.rel == "mark"]
        finite = any(k.rel in ("aux", "aux:pass", "cop") and k.xpos in ("MD", "VBD", "VBP", "VBZ") for k in inside)
        to = any(k.xpos == "TO" for k in marks)
        bare = clause.xpos == "VB" and not marks and clause.head.lemma in ("let", "make", "help", "have")
        small = clause.rel == "xcomp" and not is_verb(clause) and not marks
        if finite or any(k.xpos == "IN" for k in marks) or first < lower_edge(nodes, subject):
            continue
        if to or bare or small:
            subject.head, subject.rel, clause.rel = clause.head, "obj", "xcomp"


def lower_edge(nodes, node):
    return min([node.at] + [lower_edge(nodes, kid) for kid in kids(nodes, node)])


def is_told(nodes, node):
    others = kids(nodes, node.head)
    return node.at > node.head.at and (
        node.head.lemma == "tell" or any(k.rel in ("ccomp", "xcomp") for k in others))


def fix_clausal_predicates(nodes):
    for be in list(nodes):
        if be.lemma != "be" or not be.xpos.startswith("VB"):
            continue
        inside = kids(nodes, be)
        clause = next((k for k in inside if k.rel == "ccomp" and k.at > be.at), None)
        subject = next((k for k in inside if k.rel in ("nsubj", "csubj") and k.at < be.at), None)
        if clause is None or subject is None or any(k.rel in ("expl", "obj", "xcomp") for k in inside):
            continue
        if not any(k.rel == "mark" and k.word == "that" for k in kids(nodes, clause)):
            continue
        replace_head(nodes, be, clause)
        be.rel = "cop"
        subject.rel = subject.rel.replace(":pass", "") + ":outer"


def fix_expletives(nodes, learned):
    for it in nodes:
        if it.word != "it" or it.rel != "nsubj":
            continue
        predicate = it.head
        inside = kids(nodes, predicate)
        clause = next((k for k in inside if k.rel in ("ccomp", "xcomp", "advcl") and k.at > predicate.at), None)
        if clause is None or not predicate.xpos.startswith(("JJ", "NN")):
            continue
        marks = {k.word for k in kids(nodes, clause) if k.rel == "mark"}
        if clause.rel == "advcl" and marks != {"to"} or not any(k.rel == "cop" for k in inside):
            continue
        if learned.takes_it.get(predicate.lemma, "that" in marks):
            it.rel, clause.rel = "expl", "csubj"


def is_month(node):
    return node.xpos == "NNP" and node.word.rstrip(".")[:3] in MONTHS and node.form[0].isupper()


def fix_dates(nodes):
    for month in list(nodes):
        if month.word.replace(".", "") in ("am", "pm") and month.at and nodes[month.at - 1].head is month:
            hour = nodes[month.at - 1]
            if hour.xpos == "CD":
                replace_head(nodes, month, hour)
                month.rel, month.xpos = "nmod:unmarked", "NN"
        if not is_month(month):
            continue
        numbers = [k for k in kids(nodes, month) if k.xpos == "CD" and k.at > month.at]
        day = next((k for k in numbers if k.at == month.at + 1 and len(k.form) < 4), None)
        years = [k for k in numbers if k is not day and len(k.form) == 4]
        for year in years:
            year.rel = "nmod:unmarked"
        if day is not None and month.head is not None:
            replace_head(nodes, month, day)
            month.rel = "nmod:unmarked"


def nominal(nodes, node):
    """nmod or obl, and which subtype. In v1 both were nmod."""
    head, unmarked = node.head, node.rel == "nmod:unmarked"
    inside = kids(nodes, head)
    cases = [k.word for k in kids(nodes, node) if k.rel == "case"]
    if is_predicate(head, inside, node):
        if unmarked and not cases:
            return "obl:unmarked"
        passive = any(k.rel == "aux:pass" for k in inside) or (
            head.xpos == "VBN" and not any(k.rel in ("aux", "obj") for k in inside))
        return "obl:agent" if cases == ["by"] and passive and node.at > head.at else "obl"
    return "nmod" if cases or not unmarked else "nmod:unmarked"


def is_predicate(head, inside, node):
    if is_verb(head):
        return True
    if head.xpos.startswith(("JJ", "RB", "IN", "RP", "WRB", "TO")):
        return not any(k.rel == "det" for k in inside)
    copula = min([k.at for k in inside if k.rel in ("cop", "nsubj", "aux", "expl", "mark")] or [-1])
    return node.at < copula or (copula >= 0 and node.at < head.at)


def attach_coordinators(nodes):
    """v1 hangs conjunctions on the first conjunct, v2 on the one that follows."""
    for node in nodes:
        if node.rel != "cc" or node.head is None or node.at < node.head.at:
            continue
        following = [k for k in kids(nodes, node.head) if k.rel == "conj" and k.at > node.at]
        if not following:
            following = [k for k in kids(nodes, node.head)
                         if k.at > node.at and k.rel in ("appos", "nmod", "dep", "parataxis")][:1]
            for sibling in following:
                sibling.rel = "conj"
        if following and not is_above(node, following[0]):
            node.head = following[0]
