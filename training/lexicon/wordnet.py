"""The parts of WordNet 3.0 that growing word lists needs: synsets, their words, and what stands under them.

Reads the files that Debian's wordnet package installs (apt-get install wordnet); standard library only.
"""
import os
from collections import defaultdict

FOLDER = "/usr/share/wordnet"


class WordNet:
    def __init__(self, part, folder=FOLDER):
        """part: verb, noun or adj"""
        path = os.path.join(folder, "data." + part)
        if not os.path.exists(path):
            raise SystemExit(f"{path} is missing: apt-get install wordnet")
        self.words, self.glosses, self.links = {}, {}, {}
        self.of_word = defaultdict(list)  # word -> its synsets, commonest first
        for line in open(path, encoding="latin1"):
            if line.startswith("  "):
                continue
            body, _, gloss = line.partition("|")
            cells = body.split()
            offset, count = cells[0], int(cells[3], 16)
            words = [cells[4 + 2 * i].split("(")[0].replace("_", " ").lower() for i in range(count)]
            at = 4 + 2 * count
            links = [(cells[at + 1 + 4 * i], cells[at + 2 + 4 * i]) for i in range(int(cells[at]))]
            self.words[offset], self.glosses[offset], self.links[offset] = words, gloss.strip(), links
        for line in open(os.path.join(folder, "index." + part), encoding="latin1"):
            if not line.startswith("  "):
                cells = line.split()
                synsets = int(cells[2])
                self.of_word[cells[0].replace("_", " ")] = cells[-synsets:]

    def below(self, synset, kinds=("~", "&"), depth=3):
        """The synset and what stands under it (~ hyponyms) or beside it (& similar adjectives)."""
        found, level = {synset}, [synset]
        for _ in range(depth):
            level = [other for one in level for kind, other in self.links[one] if kind in kinds and other in self.words]
            level = [x for x in level if x not in found]
            found.update(level)
        return found

    def grow(self, seeds, depth=3, kinds=("~", "&")):
        """seeds: {word: numbers of senses, from 1}; -> {word: gloss of the synset that brought it}"""
        grown = {}
        for word, senses in seeds.items():
            for n in senses:
                for synset in self.below(self.of_word[word][n - 1], kinds, depth):
                    for other in self.words[synset]:
                        grown.setdefault(other, self.glosses[synset])
        return grown
