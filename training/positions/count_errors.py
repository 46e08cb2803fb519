#!/usr/bin/env python3
"""Count what is wrong with extracted statements, by cause, against hand-made ones.

usage: count_errors.py GOLD.jsonl STATEMENTS.jsonl --text DIR [--text DIR ...] [--list]

Statements pair as in ../shared/eval/score_positions.py: shared words / smaller set >= 0.5, one to one, the best agreeing
pair first. --list prints each error under its cause.
"""
import argparse
import collections
import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from hand_made import text_of  # noqa: E402

WORD = re.compile(r"\w+")
TITLES = {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "president", "senator", "sen", "rep", "gov", "secretary",
          "minister", "prime", "former", "the"}


def plain(name):
    words = WORD.findall(re.sub(r"['’]s\b", "", name.lower().replace(".", "")))
    return " ".join([w for w in words if w not in TITLES] or words)


def words_in(spans, tokens):
    return frozenset(i for i, (b, e) in enumerate(tokens) if any(min(e, y) > max(b, x) for x, y in spans))


def overlap(a, b):
    return len(a & b) / min(len(a), len(b)) if a and b else 0


def judge(gold, mine):
    labels = (mine["topic"]["label"], mine["topic"].get("phrase", ""))
    return {
        "actor": plain(mine["actor"]["name"]) in {plain(n) for n in (gold["actor"], *gold.get("actor_alt", []))},
        "label": mine["position"] in (gold["position"], *gold.get("position_alt", [])),
        "polarity": mine["polarity"] in (gold["polarity"], *gold.get("polarity_alt", [])),
        "topic": any(k.lower() in label.lower() for k in gold["topic_keys"] for label in labels),
    }


def pair(golds, mine):
    candidates = []
    for g, (gold, gold_words) in enumerate(golds):
        for m, (statement, words) in enumerate(mine):
            if overlap(gold_words, words) < 0.5:
                continue
            right = judge(gold, statement)
            dice = 2 * len(gold_words & words) / (len(gold_words) + len(words))
            score = 3 * right["actor"] + right["polarity"] + right["topic"] + 0.5 * right["label"] + dice
            candidates.append((-score, g, m, right))
    pairs, taken = {}, set()
    for _, g, m, right in sorted(candidates, key=lambda c: c[:3]):
        if g not in pairs and m not in taken:
            pairs[g] = (m, right)
            taken.add(m)
    return pairs, taken


def why_missed(gold, words, mine, records, tokens):
    best = max((overlap(words, w) for _, w in mine), default=0)
    if best >= 0.5:
        return "missed: the claim found there answers another statement (several in one claim)"
    if best > 0:
        return "missed: the evidence is cut too differently"
    if any(words & words_in(r["content"], tokens) for r in records):
        return "missed: in an attribution, but no holder named or not taken for a position"
    if gold["quote_type"] == "direct":
        return "missed: direct quotation without attribution"
    return "missed: view or act without attribution"


def why_spurious(words, golds):
    best = max((overlap(words, w) for _, w in golds), default=0)
    if best >= 0.5:
        return "spurious: a second claim on the words of one statement"
    return "spurious: no position by hand"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("statements")
    parser.add_argument("--text", action="append", required=True)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    records = collections.defaultdict(list)
    for line in open(options.statements, encoding="utf8"):
        statement = json.loads(line)
        records[statement["doc"].removesuffix(".txt")].append(statement)
    causes = collections.defaultdict(list)
    total = collections.Counter()
    for line in open(options.gold, encoding="utf8"):
        article = json.loads(line)
        name = article["doc"].removesuffix(".txt")
        text = text_of(article["doc"], options.text)
        tokens = [m.span() for m in WORD.finditer(text)]
        golds = []
        for gold in article["statements"]:
            begin = text.find(gold["quote"])
            golds.append((gold, words_in([(begin, begin + len(gold["quote"]))], tokens)))
        mine = [(s, words_in(s["evidence"], tokens)) for s in records[name] if s["position"]]
        mine = [m for m in mine if m[1]]
        pairs, taken = pair(golds, mine)
        total["hand-made"] += len(golds)
        total["extracted"] += len(mine)
        total["pairs"] += len(pairs)
        for g, (gold, words) in enumerate(golds):
            if g not in pairs:
                causes[why_missed(gold, words, mine, records[name], tokens)].append(
                    f"{name}: {gold['actor']} {gold['position']} \"{gold['quote'][:90]}\"")
                continue
            m, right = pairs[g]
            for what, is_right in right.items():
                if is_right:
                    continue
                cause = f"wrong {what}"
                if what == "label":
                    cause += f": {gold['position']} taken for {mine[m][0]['position']}"
                causes[cause].append(f"{name}: \"{gold['quote'][:90]}\"")
        for m, (statement, words) in enumerate(mine):
            if m not in taken:
                causes[why_spurious(words, golds)].append(
                    f"{name}: {statement['actor']['name']} {statement['position']} \"{statement['evidence_text'][:90]}\"")
    print("  ".join(f"{count} {what}" for what, count in total.items()))
    for cause, errors in sorted(causes.items(), key=lambda c: (c[0].split(":")[0], -len(c[1]), c[0])):
        print(f"{len(errors):5d}  {cause}")
        if options.list:
            for error in errors:
                print(f"         {error}")


if __name__ == "__main__":
    main()
