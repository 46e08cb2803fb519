"""Every CSV file that the program writes, read as Gephi does, for which a backslash is an escape, and as RFC 4180 says:
the rows and cells must be the same. Of samples/, of hostile names, and of a DNA project made of them.

usage: csv_readers_test.py STANDPOINT SAMPLES
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SAMPLES = None, None

HOSTILE = ["ends in \\", "\\", "two at the end \\\\", "\\\"quoted\\\"", "before a comma \\, here", "C:\\new\\table\\report",
           "say \"no\\\"", "a line ends in \\\nand goes on", "=1\\", "'=\\", "\\u0022 \\u005c", "plain \"quotes\"", ",", "\"",
           "\t\\\t", "\r\\", "/\\/"]

STATED = {"r": "\r", "n": "\n", "t": "\t", "b": "\b", "f": "\f"}


def rows_with_escapes(text):
    """The rule of commons-csv with withEscape('\\\\'), which is Gephi's: a backslash before one of rntbf is that control
    character, before a backslash, a quote, a delimiter or a line break it is dropped, before anything else it stays; in
    and out of quotes alike. Only the first quote of a cell opens it, and nothing may stand behind the one that ends it.
    """
    cell = re.compile(r'"([^"\\]*(?:(?:\\.|"")[^"\\]*)*)"|([^,\r\n\\]*(?:\\.[^,\r\n\\]*)*)', re.S)
    part = re.compile(r'\\(.)|""', re.S)

    def unescaped(match):
        c = match[1]
        return '"' if c is None else STATED[c] if c in STATED else c if c in "\\\",\r\n\t\b\f" else "\\" + c

    def unescaped_bare(match):
        return '""' if match[1] is None else unescaped(match)

    rows, row, at = [], [], 0
    while at < len(text):
        found = cell.match(text, at)
        row.append(part.sub(unescaped, found[1]) if found[1] is not None else part.sub(unescaped_bare, found[2]))
        at = found.end()
        if text[at:at + 1] == ",":
            at += 1
            continue
        if at < len(text) and text[at] not in "\r\n":
            raise ValueError(f"{text[at]!r} behind a cell's last quote: ...{text[max(0, at - 80):at + 20]!r}")
        at += 2 if text.startswith("\r\n", at) else 1
        rows.append(row)
        row = []
    return rows


def statement(doc, actor, topic, quote, position="supports"):
    return {"doc": doc, "actor": {"name": actor, "kind": "group", "role": quote, "party": topic}, "position": position,
            "topic": {"label": topic, "phrase": topic}, "date": "2023-03-01", "quote": "direct", "evidence": [[3, 9]],
            "evidence_text": quote, "outlet": quote, "title": actor, "url": topic}


class CsvReaders(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="standpoint-csv-")
        self.addCleanup(self.folder.cleanup)
        with open(self.path("hostile.jsonl"), "w", encoding="utf-8") as out:
            for i, name in enumerate(HOSTILE):
                for j in (1, 4):
                    other, quote = HOSTILE[(i + j) % len(HOSTILE)], HOSTILE[(i + 2 * j) % len(HOSTILE)]
                    print(json.dumps(statement(f"{i}{name}", name, other, quote, "opposes" if j == 4 else "supports")),
                          file=out)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def run_program(self, command, extensions, *words):
        files = [self.path(command + extension) for extension in extensions]
        subprocess.run([PROGRAM, command, "--quiet", "--overwrite", *words, *(w for f in files for w in ("-o", f))],
                       check=True)
        return files

    def read(self, path):
        """The rows as both rules read them, which must be the same."""
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        plain = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        self.assertGreater(len(plain), 1, path)
        self.assertEqual({len(row) for row in plain}, {len(plain[0])}, path)
        for one, other in zip(plain, rows_with_escapes(text)):
            self.assertEqual(one, other, path)
        self.assertEqual(len(plain), len(rows_with_escapes(text)), path)
        return plain

    def read_all(self, *inputs):
        tables = {}
        for path in self.run_program("build", (".csv", ".edges.csv", ".nodes.csv", ".events.csv", ".neo4j-nodes.csv",
                                               ".neo4j-edges.csv"), *inputs):
            tables[os.path.basename(path)] = self.read(path)
        for path in self.run_program("network", (".csv", ".edges.csv", ".nodes.csv", ".events.csv", ".neo4j-nodes.csv",
                                                 ".neo4j-edges.csv"), "--mode", "one-mode", *inputs):
            tables[os.path.basename(path)] = self.read(path)
        return tables

    def test_the_rule_itself(self):
        self.assertEqual(rows_with_escapes('a,"b ""c"" \\" d"\n\\,e,f\\u\n"g\\\\",\\n\r\nh,\n'),
                         [["a", 'b "c" " d'], [",e", "f\\u"], ["g\\", "\n"], ["h", ""]])
        with self.assertRaises(ValueError):
            rows_with_escapes('"{""quote"":""he said \\""no\\"", twice""}",x\n')

    def test_samples(self):
        tables = self.read_all(SAMPLES)
        self.assertGreater(len(tables["build.edges.csv"]), 90)

    def test_hostile_names_and_quotes(self):
        tables = self.read_all(self.path("hostile.jsonl"))
        written = {w.replace("\\", "\uff3c") for w in HOSTILE}
        heading, *rows = tables["build.events.csv"]
        for column in ("quote", "outlet"):
            cells = [row[heading.index(column)] for row in rows]
            self.assertEqual({re.sub("^'(?='*[=+@\t\r-])", "", c) for c in cells}, written)
        self.assertEqual(len(tables["build.edges.csv"]), len(tables["build.neo4j-edges.csv"]))

    def test_the_json_of_a_cell_holds_the_text_as_it_is(self):
        for path in self.run_program("build", (".csv", ".neo4j-edges.csv"), self.path("hostile.jsonl")):
            heading, *rows = self.read(path)
            pieces = [piece for row in rows for piece in json.loads(row[heading.index("evidence")])]
            self.assertEqual({p["quote"] for p in pieces}, set(HOSTILE))

    def test_changes(self):
        path = self.path("changes.csv")
        subprocess.run([PROGRAM, "diff", "--quiet", self.path("hostile.jsonl"), SAMPLES, "-o", path])
        self.assertGreater(len(self.read(path)), len(HOSTILE))

    def test_statements_that_came_from_a_dna_project(self):
        project, = self.run_program("build", [".dna"], self.path("hostile.jsonl"))
        events, = self.run_program("network", [".events.csv"], project)
        heading, *rows = self.read(events)
        quotes = {json.loads(row[heading.index("standpoint")])["evidence_text"] for row in rows}
        self.assertEqual(quotes, set(HOSTILE))


if __name__ == "__main__":
    PROGRAM, SAMPLES = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
