#!/usr/bin/env python3
"""What the confidence of attributions is worth: calibration, and precision and recall above thresholds.

    build/release/bin/standpoint extract POLNEAR/dev/text > OWN.jsonl
    training/attribution/measure_confidence.py POLNEAR/dev OWN.jsonl

An attribution is right when the scorer pairs it and its source agrees (relation+source: contents paired one to one by
Dice >= 0.5, sources Dice >= 0.5 or both empty). Expected calibration error: ten bins of equal width, the mean distance
between the bins' mean confidence and share of right ones, weighted by size.
"""
import argparse
import glob
import json
import os
import re
import sys
from collections import defaultdict

WORD = re.compile(r"\w+")
ROLES = ("source", "cue", "content")


def read_annotations(path):
    spans, events = {}, []
    for line in open(path, encoding="utf8"):
        parts = line.rstrip("\n").split("\t")
        if re.match(r"T\d+\t", line) and len(parts) > 1:
            kind, places = parts[1].split(" ", 1)
            spans[parts[0]] = (kind, [tuple(map(int, p.split())) for p in places.split(";")])
        elif re.match(r"E\d+\t", line):
            event = defaultdict(list)
            for pair in parts[1].split():
                role, name = pair.split(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in ROLES and name in spans:
                    event[role] += spans[name][1]
            if event["content"] or event["cue"]:
                events.append(event)
    return events, [p for kind, places in spans.values() if kind == "Discard" for p in places]


def words_in(spans, words):
    return frozenset(i for i, (b, e) in enumerate(words)
                     if any(min(e, y) - max(b, x) >= (e - b) / 2 for x, y in spans))


def dice(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def outcomes(folder, own):
    """(confidence, right) of each attribution that takes part, and the number of gold ones."""
    found, gold_count = [], 0
    for text_path in sorted(glob.glob(os.path.join(folder, "text", "*.txt"))):
        name = os.path.basename(text_path)[:-4]
        files = sorted(glob.glob(os.path.join(folder, "attributions", glob.escape(name) + "_????.ann")))
        if not files:
            continue
        text = open(text_path, encoding="utf8", newline="").read()
        words = [m.span() for m in WORD.finditer(text)]
        events, discard = read_annotations(files[0])
        dropped = words_in(discard, words)
        convert = lambda a: {r: words_in(a.get(r) or [], words) - dropped for r in ROLES}
        gold = [g for g in map(convert, events) if g["content"]]
        mine = [(p["confidence"], convert(p)) for p in own.get(name, [])]
        mine = [(c, p) for c, p in mine if p["content"]]
        gold_count += len(gold)
        pairs = sorted(((dice(g["content"], p["content"]), i, j) for i, g in enumerate(gold)
                        for j, (_, p) in enumerate(mine) if g["content"] & p["content"]), reverse=True)
        taken_gold, taken_mine = set(), {}
        for d, i, j in pairs:
            if d >= 0.5 and i not in taken_gold and j not in taken_mine:
                taken_gold.add(i)
                taken_mine[j] = i
        for j, (confidence, p) in enumerate(mine):
            right = j in taken_mine and dice(gold[taken_mine[j]]["source"], p["source"]) >= 0.5
            found.append((confidence, right))
    return found, gold_count


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("polnear")
    ap.add_argument("own")
    a = ap.parse_args()
    own, seen = defaultdict(list), set()
    for line in open(a.own, encoding="utf8"):
        p = json.loads(line)
        key = json.dumps([p["doc"], *(p.get(r) or [] for r in ROLES)])
        if not p.get("via") and key not in seen:
            seen.add(key)
            own[os.path.basename(p["doc"]).removesuffix(".txt")].append(p)
    found, gold = outcomes(a.polnear, own)
    if not found or not gold:
        sys.exit("nothing to measure: are the names of the articles those of the folder?")
    bins = defaultdict(list)
    for confidence, right in found:
        bins[min(int(confidence * 10), 9)].append((confidence, right))
    error = sum(abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values()) / len(found)
    print(f"{len(found)} attributions, expected calibration error {error:.3f}")
    for k in sorted(bins):
        b = bins[k]
        print(f"  confidence {k / 10:.1f}..: mean {sum(c for c, _ in b) / len(b):.3f}  right {sum(r for _, r in b) / len(b):.3f}"
              f"  ({len(b)})")
    print("at least   precision  recall   (relation+source)")
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98):
        kept = [r for c, r in found if c >= threshold]
        if kept:
            print(f"  {threshold:.2f}       {sum(kept) / len(kept):.3f}     {sum(kept) / gold:.3f}")


if __name__ == "__main__":
    main()
