"""Articles split into parts, each part extracted by itself, and the parts joined: as many machines do it.

usage: parts_test.py STANDPOINT SAMPLES MODELS
"""
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SAMPLES, MODELS = None, None, None


def run(*args, **options):
    return subprocess.run([PROGRAM, *args], capture_output=True, text=True, **options)


class Parts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.records = []
        for path in sorted(glob.glob(os.path.join(SAMPLES, "**", "*.txt"), recursive=True)):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            self.records.append({"id": os.path.basename(path), "text": text, "date": os.path.basename(path)[:10]})
        self.records.append(dict(self.records[0], id="a copy", outlet="The Copyist"))
        self.records.append({"id": "nothing", "text": "The harbor was calm on Monday. It rained in the evening."})
        self.assertGreater(len(self.records), 8)

    def path(self, name):
        return os.path.join(self.folder, name)

    def extract(self, records, *options):
        lines = "".join(json.dumps(record) + "\n" for record in records)
        return run("extract", "--quiet", "--lines", "--per-article", *options, "-", input=lines)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    def test_any_split_in_any_order_joins_to_the_bytes_of_one_run(self):
        whole = run("join", self.write("whole", self.extract(self.records).stdout)).stdout
        self.assertIn('"repeat_of"', whole)
        order = random.Random(3)
        for parts in (2, len(self.records)):
            order.shuffle(self.records)
            files = [self.write(f"{parts}-{i}", self.extract(self.records[i::parts]).stdout) for i in range(parts)]
            order.shuffle(files)
            self.assertEqual(run("join", *files, files[0]).stdout, whole)

    def test_each_article_has_a_line_whatever_was_found_in_it(self):
        french = {"id": "fr", "text": "Le gouvernement a annoncé hier que la loi sera examinée par le parlement. Les "
                                      "députés ont déclaré que le texte est mauvais pour les travailleurs du pays."}
        records = [french, *self.records, dict(french, id="fr2")]
        for jobs in ("1", "3"):
            ran = self.extract(records, "--jobs", jobs)
            self.assertEqual(ran.returncode, 0)
            found = [json.loads(line) for line in ran.stdout.splitlines()]
            self.assertEqual([article["doc"] for article in found], [record["id"] for record in records])
        by_name = {article["doc"]: article for article in found}
        self.assertEqual(by_name["fr"]["error"], "seems to be French; only English is read")
        self.assertEqual(by_name["nothing"]["statements"], [])
        self.assertNotIn("error", by_name["nothing"])
        self.assertTrue(by_name["a copy"]["statements"])

    def test_bad_records_are_set_aside_and_are_no_error(self):
        lines = "nonsense\n" + json.dumps(self.records[0]) + "\n" + json.dumps({"id": "empty", "text": ""}) + "\n"
        bad = self.path("bad")
        ran = run("extract", "--lines", "--per-article", "--bad-records", bad, "-", input=lines)
        self.assertEqual(ran.returncode, 0)
        self.assertEqual(len(ran.stdout.splitlines()), 1)
        self.assertIn("2 bad records set aside", ran.stderr)
        with open(bad, encoding="utf-8") as file:
            errors = [json.loads(line) for line in file]
        self.assertEqual([error.get("line") or error.get("record") for error in errors], [1, 3])  # the line of the first, the line of the last
        self.assertEqual(run("extract", "--lines", "--per-article", "-", input=lines).returncode, 2)
        again = run("extract", "--lines", "--bad-records", bad, "-", input=lines)
        self.assertEqual(again.returncode, 2)  # it would replace a file unasked
        missing = run("extract", "--bad-records", bad, "--overwrite", self.path("none"))
        self.assertEqual(missing.returncode, 2)
        self.assertIn("no such file", missing.stderr)

    def test_an_empty_part_is_no_error(self):
        ran = self.extract([])
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))
        empty = self.write("empty", "")
        self.assertEqual(run("join", empty).stdout, "")

    def test_a_record_of_many_words_is_cut_and_says_so(self):
        record = {"id": "long", "text": self.records[0]["text"] * 200}
        [article] = [json.loads(line) for line in self.extract([record], "--max-words", "300").stdout.splitlines()]
        self.assertEqual(article["read_words"], 300)

    def test_parts_with_other_options_are_refused(self):
        one = self.write("one", self.extract(self.records[:2]).stdout)
        other = self.write("other", self.extract(self.records[2:], "--raw").stdout)
        ran = run("join", one, other)
        self.assertEqual(ran.returncode, 2)
        self.assertIn("extract all parts with one program, one model and the same options", ran.stderr)

    def test_parts_of_two_models_are_refused(self):
        models = self.path("models")
        shutil.copytree(MODELS, models)
        with open(os.path.join(models, "lexicon", "cues.tsv"), "a", encoding="utf-8") as file:
            file.write("# another list\n")
        one = self.write("one", self.extract(self.records[:1]).stdout)
        other = self.write("other", self.extract(self.records[1:2], "--data", models).stdout)
        ran = run("join", one, other)
        self.assertEqual((ran.returncode, ran.stdout), (2, ""))
        self.assertIn("extract all parts with one program, one model and the same options", ran.stderr)

    def test_a_worker_that_was_killed_makes_its_part_again(self):
        whole = run("join", self.write("whole", self.extract(self.records).stdout)).stdout
        first = self.write("first", self.extract(self.records[::2]).stdout)
        lines = "".join(json.dumps(record) + "\n" for record in self.records[1::2]).encode()
        part = self.path("second")
        command = [PROGRAM, "extract", "--quiet", "--lines", "--per-article", "--overwrite", "-", "-o", part]
        worker = subprocess.Popen(command, stdin=subprocess.PIPE)
        worker.stdin.write(lines)
        worker.stdin.flush()  # and not closed: it waits for more
        time.sleep(0.5)
        worker.kill()
        self.assertEqual(worker.wait(), -9)
        worker.stdin.close()
        self.assertFalse(os.path.exists(part))  # nothing that could be taken for a part
        subprocess.run(command, input=lines, check=True)
        self.assertEqual(run("join", part, first).stdout, whole)

    def test_build_reads_joined_parts(self):
        part = self.write("part", self.extract(self.records).stdout)
        statements = self.write("statements.jsonl", run("join", "--statements", part).stdout)
        joined = self.write("joined.jsonl", run("join", part).stdout)
        self.assertEqual(run("build", "--quiet", joined, "-o", self.path("a.gexf")).returncode, 0)
        self.assertEqual(run("build", "--quiet", statements, "-o", self.path("b.gexf")).returncode, 0)
        with open(self.path("a.gexf"), "rb") as a, open(self.path("b.gexf"), "rb") as b:
            self.assertEqual(a.read(), b.read())

    def test_options_that_do_not_go_together_are_refused(self):
        for options in (["--format", "table"], ["--resume", "-o", self.path("x")]):
            ran = run("extract", "--per-article", *options, "-", input="")
            self.assertEqual(ran.returncode, 2)
            self.assertIn("--per-article", ran.stderr)


if __name__ == "__main__":
    PROGRAM, SAMPLES, MODELS = sys.argv[1:4]
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
