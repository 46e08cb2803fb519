#!/usr/bin/env python3
"""Statements as `extract` writes them, made up, as many as asked for: what a large `build` is measured with.

usage: make_statements.py STATEMENTS [SEED] > statements.jsonl

As in news: about 12 statements an article, debates of one to thirty articles with words of their own, few actors of whom
is said most (the n-th speaks 1/n as often as the first), surnames alone in one of eight, roles, days within ten years,
a fifth of the attributions without a position, words of news by how frequent they are.
"""
import json
import math
import os
import random
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
POSITIONS = {"advocates": 1, "supports": 1, "commits": 1, "opposes": -1, "refuses": -1, "criticizes": -1, "asserts": 0,
             "denies": 0, "predicts": 0, "questions": 0, "acknowledges": 0}
ROLES = ["minister for {}", "spokesman for the {} group", "{} secretary", "head of the {} board", "MP", "senator", "mayor"]
OUTLETS = [f"The {name}" for name in ("Herald", "Courier", "Gazette", "Echo", "Dispatch", "Mercury", "Tribune", "Observer")]


def read_words():
    words, weights = [], []
    with open(os.path.join(ROOT, "models", "lexicon", "news_words.tsv"), encoding="utf-8") as lines:
        for line in lines:
            word, _, articles = line.rstrip("\n").partition("\t")
            if line.startswith(("#", "(")) or not articles:
                continue
            words.append(word)
            weights.append(float(articles) ** 1.2)  # what is in more articles is also said more often in each
    return words, weights


def main():
    wanted, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    rng = random.Random(seed)
    words, weights = read_words()
    any_words = rng.choices(words, weights, k=1 << 20)  # drawn from by place, which is quicker
    positions = list(POSITIONS)
    speakers = max(10.0, wanted / 20)
    log_speakers = math.log(speakers)
    made = article = 0
    out = sys.stdout

    def text(debate, length, one_in):
        at = int(rng.random() * ((1 << 20) - length))
        piece = any_words[at:at + length]
        for i in range(int(rng.random() * one_in), length, one_in):
            piece[i] = debate[int(rng.random() * len(debate))]
        return " ".join(piece)

    def actor():
        n = int(math.exp(log_speakers * rng.random()))
        surname = words[n % len(words)].capitalize()
        if n >= len(words):
            surname += words[n // len(words) % len(words)]
        kind = "organization" if n % 7 == 0 else "person"
        name = surname if rng.random() < 0.125 else words[n * 31 % 997 + 500].capitalize() + " " + surname
        made_up = {"name": name, "kind": kind}
        if kind == "person" and rng.random() < 0.4:
            made_up["role"] = ROLES[n % len(ROLES)].format(words[n * 7 % 5000])
        return made_up

    def topic(debate):
        form, a, b = rng.random(), debate[int(rng.random() ** 2 * 12)], debate[int(rng.random() ** 2 * 30)]
        if form < 0.3 or a == b:
            return a
        return f"{b} {a}" if form < 0.75 else f"{a} of {b}" if form < 0.9 else f"{b} {a} {debate[int(rng.random() * 30)]}"

    while made < wanted:
        debate = [words[int(rng.random() * len(words))] for _ in range(30)]
        start = int(rng.random() * 3600)
        for _ in range(1 + int(rng.random() * 30)):
            article += 1
            day = start + int(rng.random() * 40)
            date = f"{2010 + day // 360:04}-{1 + day // 30 % 12:02}-{1 + day % 28:02}"
            of_article = {"outlet": OUTLETS[int(rng.random() * len(OUTLETS))], "title": text(debate, 7, 2).capitalize(),
                          "url": f"https://news.example/{date[:4]}/{article:09}", "article_date": date}
            here = [actor() for _ in range(4)]
            for i in range(4 + int(rng.random() * 17)):
                if made == wanted:
                    return
                made += 1
                begin = 300 * i + int(rng.random() * 100)
                source, cue, evidence = text(debate, 3, 5), any_words[made & 0xFFFFF], text(debate, 14 + made % 9, 4)
                row = {"doc": f"article-{article:09}.txt"}
                if made % 5 == 0:
                    row |= {"actor": {"name": "", "kind": "unknown"}, "position": None}
                    spans, evidence = [[begin + 20, begin + 20]], ""
                else:
                    position = positions[int(rng.random() * len(positions))]
                    label = topic(debate)
                    row |= {"actor": here[int(rng.random() ** 2 * 4)], "position": position,
                            "polarity": POSITIONS[position], "topic": {"label": label, "phrase": "the " + label},
                            "claim": " ".join(evidence.split()[:9]), "date": date, "date_from": "article"}
                    spans = [[begin + 20, begin + 20 + len(evidence)]]
                row |= {"quote": "indirect", "confidence": round(0.3 + 0.6 * rng.random(), 3),
                        "attribution_confidence": round(0.6 + 0.4 * rng.random(), 3), "evidence": spans,
                        "source": [[begin, begin + len(source)]], "cue": [[begin + 12, begin + 12 + len(cue)]],
                        "content": [[begin + 20, begin + 200]], "evidence_text": evidence, "source_text": source,
                        "cue_text": cue}
                out.write(json.dumps(row | of_article, separators=(",", ":")))
                out.write("\n")


if __name__ == "__main__":
    main()
