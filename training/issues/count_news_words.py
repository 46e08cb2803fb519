#!/usr/bin/env python3
"""Count in how many raw news articles each word stands: models/lexicon/news_words.tsv.

usage: count_news_words.py DATA_FOLDER > models/lexicon/news_words.tsv

DATA_FOLDER/raw holds JSON lines with "text" and maybe "title". A word is what src/issues/issue_words.h takes for one:
split_words and word_stem. Words of fewer than FEWEST articles are left out. A quarter of a minute.
"""
import collections, glob, gzip, json, os, re, sys

FEWEST = 10
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LOWER = {c: c + 32 for c in range(ord("A"), ord("Z") + 1)}  # ASCII, as in the program


def word_stem(word):
    w = word.translate(LOWER)
    if w.endswith(("'s", "’s")):
        w = w[:-2]
    if len(w.encode()) < 4:
        return w
    if w.endswith("ies") and len(w.encode()) > 4:
        return w[:-3] + "y"
    if w.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return w[:-2]
    if w.endswith("s") and not w.endswith(("ss", "us", "is")):
        return w[:-1]
    return w


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    articles, counts = 0, collections.Counter()
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "raw", "*.jsonl.gz"))):
        for line in gzip.open(path, "rt", encoding="utf8"):
            article = json.loads(line)
            articles += 1
            text = (article.get("title") or "") + "\n" + article["text"]
            counts.update({word_stem(word) for word in WORD.findall(text)})
    print("# In how many news articles a word stands: what tells the words of one debate from those of any.")
    print("# Columns: word (lower case, without plural ending), articles that have it; the first row is their number.")
    print("# Origin: counted by training/issues/count_news_words.py over the raw news that MODEL_CARD.md names (BBC 2004-2005,")
    print(f"# news of 2014, US outlets 2012-2020); words of fewer than {FEWEST} articles are left out. Licence: Apache-2.0 (counts only;")
    print("# the texts belong to their publishers).")
    print(f"(articles)\t{articles}")
    for word, count in sorted(counts.items()):
        if count >= FEWEST and word:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main()
