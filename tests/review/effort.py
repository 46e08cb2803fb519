#!/usr/bin/env python3
"""How much work the review saves: the gold of development sets as a coder in the queue's order, operations counted.

usage: effort.py PROGRAM MAKE_PROJECT SOURCE_FOLDER DATA [SET ...]

DATA: the folder with positions/, polnear/ and debates/; SET: bbc_dev, polnear_dev, iran, wage (default: all).

An operation is a key, a click or a completion that is chosen: 1; marking words: 2. From an empty article a statement costs
2 for its words, 1 to add it and 2 for each of actor, label and topic: 9. In the review a statement costs 1 for its verdict,
and before it 2 for each of actor, label and topic that is wrong (a key to the field, a completion) and 1 where only the
side is (T); one that answers no gold statement is refused: 1; a gold statement that the program missed: 9. A statement is
right when actor, side and topic are. Which prediction answers which gold statement, and what is right, is the rule of
../shared/eval/score_positions.py. The interval: 95 of 100 drawings of as many articles.
"""
import json
import os
import random
import re
import subprocess
import sys

from reviews import PROGRAM, Folder, Review, article, make_project

DATA = sys.argv[4]
SETS = sys.argv[5:] or ["bbc_dev", "polnear_dev", "iran", "wage"]
EMPTY = 9
WORD = re.compile(r"\w+")
TITLES = set("mr mrs ms miss dr sir lord lady dame president senator sen rep gov secretary minister prime former the justice "
             "general gen chancellor professor prof".split())


def plain_name(name):
    found = WORD.findall(re.sub(r"['\u2019]s\b", "", (name or "").lower().replace(".", "")))
    return " ".join([word for word in found if word not in TITLES] or found)


def words_in(spans, tokens):
    return {i for i, (begin, end) in enumerate(tokens) if any(min(end, e) > max(begin, b) for b, e in spans)}


def judge(gold, found):
    labels = [found["topic"]["label"], found["topic"].get("phrase", "")]
    return {"actor": plain_name(found["actor"]["name"]) in {plain_name(n) for n in [gold["actor"], *gold.get("actor_alt", [])]},
            "label": found["position"] in [gold["position"], *gold.get("position_alt", [])],
            "side": found["polarity"] in [gold["polarity"], *gold.get("polarity_alt", [])],
            "topic": any(key.lower() in label.lower() for key in gold["topic_keys"] for label in labels if len(label.split()) <= 12)}


def match(text, golds, found):
    """Judgements by number of the found statement, and how many gold statements were missed."""
    tokens = [one.span() for one in WORD.finditer(text)]
    candidates = []
    for i, gold in enumerate(golds):
        begin = gold["span"][0] if "span" in gold else text.find(gold["quote"])
        end = gold["span"][1] if "span" in gold else begin + len(gold["quote"])
        ours = words_in([(begin, end)], tokens)
        for j, one in enumerate(found):
            theirs = words_in(one["evidence"], tokens)
            if ours and theirs and len(ours & theirs) / min(len(ours), len(theirs)) >= 0.5:
                verdict = judge(gold, one)
                dice = 2 * len(ours & theirs) / (len(ours) + len(theirs))
                worth = 3 * verdict["actor"] + verdict["side"] + verdict["topic"] + 0.5 * verdict["label"] + dice
                candidates.append((-worth, i, j, verdict))
    answered, judged = set(), {}
    for _, i, j, verdict in sorted(candidates, key=lambda c: c[:3]):
        if i not in answered and j not in judged:
            answered.add(i)
            judged[j] = verdict
    return judged, len(golds) - len(answered)


def cost(verdict):
    """Of one statement's check."""
    if verdict is None:
        return 1
    fixes = 2 * (not verdict["actor"]) + 2 * (not verdict["topic"])
    fixes += 2 if not verdict["label"] else 1 if not verdict["side"] else 0
    return 1 + fixes


def is_right(verdict):
    return verdict is not None and verdict["actor"] and verdict["side"] and verdict["topic"]


def read_set(name):
    folder = "debates" if name in ("iran", "wage") else "positions"
    with open(os.path.join(DATA, folder, name + ".jsonl"), encoding="utf-8") as file:
        golds = [json.loads(line) for line in file if line.strip()]
    places = [os.path.join(DATA, *p) for p in (("positions", "text"), ("polnear", "dev", "text"), ("debates", "text"))]
    for gold in golds:
        gold["file"] = next(p for d in places for p in (os.path.join(d, gold["doc"]), os.path.join(d, gold["doc"] + ".txt"))
                            if os.path.isfile(p))
        with open(gold["file"], encoding="utf-8", errors="replace", newline="") as file:
            gold["text"] = file.read()
    return golds


def place_of(doc, one):
    return doc, tuple(map(tuple, one["evidence"]))


def replay(name, folder):
    golds = read_set(name)
    lines = subprocess.run([PROGRAM, "extract", "--quiet", *[gold["file"] for gold in golds]], capture_output=True, text=True,
                           check=True).stdout.splitlines()
    found = {}
    for one in map(json.loads, lines):
        if one["position"] is not None:
            found.setdefault(one["doc"], []).append(one)
    articles, verdicts, missed = [], {}, {}
    for gold in golds:
        doc = os.path.basename(gold["file"])
        ours = found.get(doc, [])
        judged, missed[doc] = match(gold["text"], gold["statements"], ours)
        for j, one in enumerate(ours):
            verdicts.setdefault(place_of(doc, one), []).append((one["actor"]["name"], judged.get(j)))
        articles.append(article(doc, gold["text"], ours, title=doc))
    with Review(make_project(folder.path(name + ".standpoint"), articles)).enter() as review:
        order = []
        read = {}
        for found_id in review.ask("queue")["ids"]:
            if found_id not in read:
                whole = review.ask("article?statement=" + found_id)
                for one in whole["statements"]:
                    read[one["id"]] = (whole["name"], one)
            doc, one = read[found_id]
            there = verdicts[place_of(doc, one)]  # of several of the same words that of the same name, which linking may change
            taken = next((i for i, (actor, _) in enumerate(there) if actor == one["actor"]), 0)
            order.append((doc, there.pop(taken)[1]))
    return golds, order, missed


def report(name, golds, order, missed):
    by_article = {}
    for gold in golds:
        doc = os.path.basename(gold["file"])
        by_article[doc] = [EMPTY * missed[doc], EMPTY * len(gold["statements"])]
    for doc, verdict in order:
        by_article[doc][0] += cost(verdict)
    ours = sum(a for a, _ in by_article.values())
    empty = sum(b for _, b in by_article.values())
    random.seed(1)
    draws = []
    rows = list(by_article.values())
    for _ in range(2000):
        drawn = [random.choice(rows) for _ in rows]
        draws.append(sum(a for a, _ in drawn) / max(1, sum(b for _, b in drawn)))
    draws.sort()
    # How right what counts is, as the queue is worked off: what is not looked at yet counts as the program says it.
    total = sum(cost(verdict) for _, verdict in order)
    right = sum(map(is_right, (verdict for _, verdict in order)))
    counting, done, shares = len(order), 0, []
    marks = [0.25, 0.5, 0.75]
    begin = right / max(1, counting)
    for _, verdict in order:
        done += cost(verdict)
        if verdict is None:
            counting -= 1
        elif not is_right(verdict):
            right += 1
        while marks and done >= marks[0] * total:
            shares.append(right / max(1, counting))
            marks.pop(0)
    print(f"{name}: {len(golds)} articles, {sum(len(g['statements']) for g in golds)} gold, {len(order)} found, {sum(missed.values())} missed; "
          f"{ours} operations where an empty article takes {empty}: {ours / empty:.3f} ({draws[50]:.3f} to {draws[-50]:.3f}); "
          f"the check of what was found alone: {total}; share right at the beginning {begin:.3f}, after 25, 50, 75 % of the check "
          + ", ".join(f"{share:.3f}" for share in shares))
    return rows


def main():
    with Folder() as name:
        folder = type("F", (), {"path": staticmethod(lambda file: os.path.join(name, file))})
        everything = []
        for one in SETS:
            everything += report(one, *replay(one, folder))
        ours, empty = (sum(row[i] for row in everything) for i in (0, 1))
        random.seed(1)
        draws = sorted(sum(a for a, _ in drawn) / sum(b for _, b in drawn)
                       for drawn in ([random.choice(everything) for _ in everything] for _ in range(2000)))
        print(f"all: {ours} of {empty} operations: {ours / empty:.3f} ({draws[50]:.3f} to {draws[-50]:.3f})")


if __name__ == "__main__":
    main()
