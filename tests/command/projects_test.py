"""Projects by the real program: killed, resumed, read again with another model, merged, exported, checked.

usage: projects_test.py STANDPOINT SAMPLES MODELS [KILLS]
"""
import collections
import csv
import glob
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SAMPLES, MODELS = None, None, None
KILLS, ARTICLES = 8, 120  # 100 and 500 by hand


def run(*args, **options):
    return subprocess.run([PROGRAM, *args], capture_output=True, text=True, **options)


class Projects(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.project = self.path("p.standpoint")

    def path(self, name):
        return os.path.join(self.folder, name)

    def articles(self, count, name="articles"):
        """So many articles, no two of them alike."""
        folder = self.path(name)
        os.makedirs(folder, exist_ok=True)
        samples = sorted(glob.glob(os.path.join(SAMPLES, "**", "*.txt"), recursive=True))
        for number in range(count):
            with open(samples[number % len(samples)], encoding="utf-8") as sample:
                text = sample.read()
            with open(os.path.join(folder, f"{number:04}.txt"), "w", encoding="utf-8") as file:
                file.write(f"{text}\nEdition {number} of {name}.\n")
        return folder

    def add(self, *args, project=None, check=0):
        done = run("add", project or self.project, *args)
        self.assertEqual(done.returncode, check, done.stderr)
        return done.stderr

    def exported(self, project=None, *options):
        return run("export", *options, project or self.project, check=True).stdout

    def extracted(self, *args):
        return [json.loads(line) for line in run("extract", *args, check=True).stdout.splitlines()]

    def verdict(self, statement, value, coder="eva", number=1, field=None):
        """An entry as a line of export, which import takes."""
        with sqlite3.connect(self.project) as database:
            article, = database.execute("SELECT hash FROM articles JOIN statements ON article = articles.id "
                                        "WHERE statements.id = ?", [statement["id"]]).fetchone()
            text, = database.execute("SELECT text FROM texts JOIN articles ON article = id WHERE hash = ?",
                                     [article]).fetchone()
        begin, end = statement["evidence"][0][0], statement["evidence"][-1][1]
        return {"entry": {
            "id": f"{coder}-{number}", "number": number, "coder": coder, "time": "2026-01-01T00:00:00Z",
            "action": "change" if field else "verdict", "field": field or "verdict", "article": article,
            "statement": statement["id"], "new": value, "quote": text[begin:end],
            "before": text[max(0, begin - 32):begin], "after": text[end:end + 32], "at": begin,
            "spans": " ".join(f"{b - begin}-{e - begin}" for b, e in statement["evidence"]),
            "machine": json.dumps(statement), "model": "test"}}

    def import_entries(self, entries, project=None):
        lines = self.path("entries.jsonl")
        with open(lines, "w", encoding="utf-8") as file:
            file.write('{"standpoint_project":1}\n' + "".join(json.dumps(e) + "\n" for e in entries))
        done = run("import", project or self.project, lines)
        self.assertEqual(done.returncode, 0, done.stderr)

    def other_model(self):
        """The same model with fewer words that carry a side: it finds less, and some of it otherwise."""
        models = self.path("models")
        shutil.copytree(MODELS, models)
        stances = os.path.join(models, "lexicon", "stances.tsv")
        with open(stances, encoding="utf-8") as file:
            lines = file.readlines()
        with open(stances, "w", encoding="utf-8") as file:
            file.writelines(line for line in lines if line.startswith("#") or "support" not in line.split("\t")[-1])
        return models

    def test_only_what_is_new_is_read(self):
        folder = self.articles(40)
        self.assertIn("40 articles read", self.add(folder))
        for number in range(5):
            with open(os.path.join(folder, f"new{number}.txt"), "w", encoding="utf-8") as file:
                file.write(f"Mayor Ilse Brandt said on Monday that she supports ferry number {number}.\n")
        os.rename(os.path.join(folder, "0000.txt"), os.path.join(folder, "renamed.txt"))
        self.assertIn("5 articles read, 5 statements; 40 known already", self.add(folder))
        self.assertIn("0 articles read", self.add(folder))
        self.assertEqual(self.exported().count('"text":'), 45)

    def test_a_newer_version_takes_the_place_of_the_older_one(self):
        folder = self.articles(3)
        self.add(folder)
        before = len(self.extracted(self.project))
        with open(os.path.join(folder, "0001.txt"), "a", encoding="utf-8") as file:
            file.write("A correction was made to this article.\n")
        self.assertIn("1 older version replaced", self.add(folder))
        self.assertEqual(len(self.extracted(self.project)), before)
        self.assertIn("1 older version", run("status", self.project, check=True).stdout)

    def test_statements_are_those_of_extract(self):
        folder = self.articles(6)
        self.add(folder)
        without_id = [{k: v for k, v in s.items() if k != "id"} for s in self.extracted(self.project)]
        found = [{k: v for k, v in s.items() if k != "repeat_of"} for s in self.extracted(folder) if s["position"]]
        key = lambda s: (s["doc"], s["evidence"], s["actor"]["name"], s["topic"]["label"], s["polarity"])
        self.assertEqual(sorted(without_id, key=key), sorted(found, key=key))

    def test_a_graph_of_a_project_is_that_of_its_articles(self):
        folder = self.articles(6)
        self.add(folder)
        for name, source in (("a.graphml", folder), ("b.graphml", self.project)):
            run("build", "--quiet", source, "-o", self.path(name), check=True)
        with open(self.path("a.graphml"), "rb") as a, open(self.path("b.graphml"), "rb") as b:
            self.assertEqual(a.read(), b.read())

    def test_killed_add_loses_no_finished_batch(self):
        folder = self.articles(ARTICLES)
        undisturbed = self.path("undisturbed.standpoint")
        self.add(folder, project=undisturbed)
        expected = self.exported(undisturbed)
        chance = random.Random(11)
        finished = whole_runs = 0
        for _ in range(KILLS):
            process = subprocess.Popen([PROGRAM, "add", self.project, folder], stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.05, 0.9))
            process.kill()
            process.wait()
            if not os.path.exists(self.project):
                continue
            copy = self.path("copy.standpoint")  # with the log that lies beside it
            for end in ("", "-wal"):
                if os.path.exists(self.project + end):
                    shutil.copy(self.project + end, copy + end)
            with sqlite3.connect(copy) as database:
                self.assertEqual(database.execute("PRAGMA quick_check").fetchone(), ("ok",))
                articles, = database.execute("SELECT count(*) FROM articles").fetchone()
                whole, = database.execute("SELECT count(*) FROM articles WHERE positions = (SELECT count(*) FROM "
                                          "statements WHERE article = articles.id AND takes_position)").fetchone()
            for end in ("", "-wal", "-shm"):
                if os.path.exists(copy + end):
                    os.remove(copy + end)
            self.assertGreaterEqual(articles, finished)
            self.assertEqual(articles, whole)
            finished = articles
            whole_runs += 1
            if articles == ARTICLES:  # begin anew, so that most kills come while articles are written
                self.add(folder)
                self.assertEqual(self.exported(), expected)
                os.remove(self.project)
                finished = 0
        self.add(folder)
        self.assertEqual(self.exported(), expected)
        self.assertGreater(whole_runs, KILLS // 3)
        self.assertFalse(os.path.exists(self.project + "-wal"))

    def test_who_only_reads_undoes_what_a_killed_writer_left_half_done(self):
        self.add(self.articles(20))
        before = self.exported()
        writer = ("import os, sqlite3, sys\n"
                  "database = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                  "database.execute('PRAGMA cache_size = 1')\n"  # so that the file is half changed before the end
                  "database.execute('BEGIN')\n"
                  "database.execute('UPDATE texts SET text = upper(text)')\n"
                  "os.kill(os.getpid(), 9)\n")
        subprocess.run([sys.executable, "-c", writer, self.project])
        self.assertTrue(os.path.exists(self.project + "-journal"))
        status = run("status", self.project)
        self.assertEqual(status.returncode, 0, status.stderr)
        self.assertEqual(self.exported(), before)
        self.assertFalse(os.path.exists(self.project + "-journal"))

    def test_two_add_to_one_project_at_once(self):
        folders = [self.articles(30, "north"), self.articles(30, "south"), self.articles(30, "north")]
        self.add(self.articles(1, "first"))
        running = [subprocess.Popen([PROGRAM, "add", self.project, f], stderr=subprocess.PIPE, text=True) for f in folders]
        for process in running:
            _, errors = process.communicate()
            self.assertEqual(process.returncode, 0, errors)
        with sqlite3.connect(self.project) as database:
            self.assertEqual(database.execute("SELECT count(*), count(DISTINCT hash) FROM articles").fetchone(), (61, 61))
        self.assertFalse(os.path.exists(self.project + "-wal"))

    def test_corrections_stay_when_another_model_reads_and_articles_come_and_go(self):
        folder = self.articles(12)
        self.add(folder)
        found = self.extracted(self.project)
        self.assertGreater(len(found), 20)
        values = ["right", "wrong", "right", "unsure"]
        self.import_entries([self.verdict(s, values[i % 4], number=i + 1) for i, s in enumerate(found)])
        for name in ("00000.txt", "0005a.txt", "zzz.txt"):  # before, between and behind
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(f"Ilse Brandt said in {name} that she opposes the toll.\n")
        said = self.add("--data", self.other_model(), folder)
        self.assertIn("12 articles read again", said)
        self.assertIn(f"of {len(found)} statements that somebody checked", said)
        self.assertRegex(said, r"kept (that the program does not find any more|where the program reads otherwise now)")
        self.assertNotIn("lost", said)
        self.assertNotIn("moved", said)
        kept = {s["id"]: s for s in self.extracted("--status", "right,wrong,unsure", self.project)}
        self.assertEqual(set(kept), {s["id"] for s in found})
        for s in found:
            self.assertEqual(kept[s["id"]]["evidence_text"], s["evidence_text"])

    def test_copies_merge_in_any_order_twice(self):
        self.add(self.articles(4))
        found = self.extracted(self.project)
        other = self.path("q.standpoint")
        run("backup", self.project, "-o", other, check=True)
        self.import_entries([self.verdict(found[0], "right", "eva", 1), self.verdict(found[1], "Somebody", "eva", 2, "actor")])
        self.import_entries([self.verdict(found[0], "wrong", "tom", 1)], other)
        orders = {"ab": [self.project, other], "ba": [other, self.project], "aab": [self.project, self.project, other, other]}
        for name, projects in orders.items():
            run("merge", *projects, "-o", self.path(name + ".standpoint"), check=True)
        exported = {name: self.exported(self.path(name + ".standpoint")) for name in orders}
        self.assertEqual(exported["ab"], exported["ba"])
        self.assertEqual(exported["ab"], exported["aab"])
        self.assertIn("1 disputed", run("status", self.path("ab.standpoint"), check=True).stdout)

    def test_filters_and_status(self):
        self.add(self.articles(3))
        found = self.extracted(self.project)
        self.import_entries([self.verdict(found[0], "right", number=1), self.verdict(found[1], "wrong", number=2),
                             self.verdict(found[2], "Nobody Known", number=3, field="actor")])
        self.assertEqual([s["id"] for s in self.extracted("--status", "checked", self.project)], [found[0]["id"]])
        left = {s["id"] for s in self.extracted(self.project)}
        self.assertEqual(left, {s["id"] for s in found} - {found[1]["id"]})
        table = run("build", "--only", "actor=nobody known", self.project, check=True).stdout
        self.assertIn("Nobody Known", table)
        self.assertNotIn(found[0]["actor"]["name"], table)
        self.assertNotIn("Nobody Known", run("build", "--exclude", "actor=Nobody Known", self.project, check=True).stdout)
        self.assertEqual(run("build", "--to", "1900-01-01", self.project).stdout, "No positions found.\n")
        self.assertEqual(run("build", "--from", "1900-01-01", self.project).stdout, run("build", self.project).stdout)
        done = run("build", "--only", "colour=red", self.project)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--only colour=red: should be FIELD=VALUE, and FIELD one of actor, via,", done.stderr)
        done = run("build", "--status", "good", self.project)
        self.assertIn("--status good: should be checked, unchecked, right", done.stderr)
        self.assertEqual(run("diff", self.project, self.project).returncode, 0)
        self.assertIn("Nobody Known", run("network", self.project, check=True).stdout)

    def test_checks_of_a_report_are_led_to_their_statements(self):
        self.add(self.articles(3))
        places = collections.Counter((s["doc"], str(s["evidence"])) for s in self.extracted(self.project))
        found = [s for s in self.extracted(self.project) if places[s["doc"], str(s["evidence"])] == 1]
        table = self.path("checks.csv")
        with open(table, "w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file, quoting=csv.QUOTE_ALL)
            out.writerow("verdict actor position polarity topic claim quote date article spans confidence".split())
            for s, verdict in ((found[0], "right"), (found[1], "wrong")):
                out.writerow([verdict, "'=A linked name", s["position"], "for", "an issue", "", s["evidence_text"], "",
                              s["doc"], json.dumps(s["evidence"]), s["confidence"]])
            out.writerow(["right", "", "supports", "for", "", "", "", "", "gone.txt", "[[1,2]]", "1"])
        done = run("import", self.project, table, "--coder", "eva")
        self.assertIn("2 new verdicts of eva, 0 known already", done.stderr)
        self.assertIn("the project has no statement at this place of gone.txt", done.stderr)
        self.assertEqual(done.returncode, 2)
        self.assertIn("0 new verdicts of eva, 2 known already", run("import", self.project, table, "--coder", "eva").stderr)
        self.assertIn("1 right, 1 wrong", run("status", self.project, check=True).stdout)

    def test_an_archive_without_texts_is_filled_from_the_articles(self):
        folder = self.articles(4)
        self.add(folder)
        found = self.extracted(self.project)
        self.import_entries([self.verdict(found[0], "right")])
        archive = self.path("archive.jsonl")
        run("export", "--no-text", self.project, "-o", archive, check=True)
        with open(archive, encoding="utf-8") as file:
            self.assertNotIn("Edition 1 of articles", file.read())
        again = self.path("again.standpoint")
        run("import", again, archive, check=True)
        self.assertIn("4 without text", run("status", again, check=True).stdout)
        self.add(folder, project=again)
        key = lambda s: s["id"]
        self.assertEqual(sorted(self.extracted(again), key=key), sorted(self.extracted(self.project), key=key))

    def rule(self, number, **rule):
        return {"entry": {"id": f"rule-{number}", "number": number, "coder": "eva", "time": "2026-01-01T00:00:00Z",
                          "action": "rule", "new": json.dumps(rule)}}

    def sides(self, *args):
        """Who is on which side of what, how often, in the graph of these inputs."""
        lines = run("build", "--quiet", *args, "-f", "jsonl", "-o", "-", check=True).stdout.splitlines()
        return collections.Counter((s["actor"]["name"], s["topic"]["label"], s["polarity"])
                                   for s in map(json.loads, lines) if s["position"])

    def test_rules_become_an_actor_list_and_a_codebook(self):
        debate = os.path.join(SAMPLES, "debate")
        self.add(debate)
        before = self.sides(self.project)
        self.import_entries([
            self.rule(1, subject="actor", rule="merge", **{"from": ["Lindmar Tenants Union"]}, to="Tenants United"),
            self.rule(2, subject="topic", rule="merge", **{"from": ["cap", "rent cap"]}, to="cap on rents"),
            self.rule(3, subject="topic", rule="set_aside", **{"from": ["mayor"]}),
            self.rule(4, subject="topic", rule="merge", **{"from": ["repairs"]}, to="decay"),
            self.rule(5, subject="topic", rule="turn", **{"from": ["decay"]}),
            self.rule(6, subject="actor", rule="split", **{"from": ["Dora Lang"]}, to="Mayor Lang", where="inspectors")])
        ruled = self.sides(self.project)
        self.assertNotEqual(ruled, before)
        self.assertFalse([key for key in ruled if key[0] == "Lindmar Tenants Union" or key[1] in ("mayor", "rent cap")])
        actors, codebook = self.path("actors.csv"), self.path("book.yaml")
        done = run("export", self.project, "--actors", actors, "--codebook", codebook)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertIn('not written: "Dora Lang" becomes "Mayor Lang" where "inspectors" stands', done.stderr)
        with open(actors, encoding="utf-8", newline="") as file:
            rows = {row["name"]: row for row in csv.DictReader(file)}
        self.assertEqual(rows["Tenants United"]["aliases"], "Lindmar Tenants Union")
        self.assertNotIn("Lindmar Tenants Union", rows)
        # Another corpus, read with both: the same names, but for the rule that neither can say.
        alone = self.sides(debate, "--actors", actors, "--codebook", codebook)
        self.assertEqual(alone, collections.Counter({("Dora Lang" if key[0] == "Mayor Lang" else key[0], *key[1:]): n
                                                     for key, n in ruled.items()}))
        self.assertIn("is there already", run("export", self.project, "--actors", actors).stderr)
        # The commands that make graphs apply the rules, of copies of one project once.
        copy = self.path("copy.standpoint")
        run("backup", self.project, "-o", copy, check=True)
        self.assertEqual(run("diff", self.project, copy).returncode, 0)
        self.assertEqual(set(self.sides(self.project, copy)), set(ruled))
        network = run("network", self.project, check=True).stdout
        self.assertIn("Tenants United", network)
        self.assertNotIn("Lindmar Tenants Union", network)

    def test_a_codebook_of_a_project_has_the_wordings_that_its_rules_merged(self):
        self.add(os.path.join(SAMPLES, "debate"))
        self.import_entries([
            self.rule(1, subject="topic", rule="merge", **{"from": ["cap", "rent cap"]}, to="cap on rents"),
            self.rule(2, subject="topic", rule="set_aside", **{"from": ["mayor"]})])
        drafted = run("codebook", self.project, check=True).stdout
        exported = self.path("book.yaml")
        run("export", self.project, "--codebook", exported, check=True)
        with open(exported, encoding="utf-8") as file:
            self.assertEqual(drafted, file.read())
        topic = drafted[drafted.index("cap on rents"):]
        self.assertIn("rent cap", topic[:topic.index("example")] if "example" in topic else topic)
        few, all_of_them = (run("codebook", self.project, "--min-confidence", least, check=True).stdout for least in ("0.9", "0"))
        self.assertLess(len(few), len(all_of_them))

    def test_articles_are_searched_by_their_words(self):
        self.add(os.path.join(SAMPLES, "debate"), os.path.join(SAMPLES, "after"))
        found = run("search", self.project, "rent", "cap", "inspectors", check=True)
        self.assertEqual(found.stdout.count("\n    "), 1)
        self.assertIn("[inspectors]", found.stdout)
        first = run("search", self.project, "--rows", "1", "cap", check=True)
        self.assertEqual(first.stdout.count("\n    "), 1)
        self.assertRegex(first.stderr, r"the first 1 of \d articles")
        none = run("search", self.project, "zeppelin", check=True)
        self.assertEqual(none.stdout, "")
        self.assertIn("no article of", none.stderr)

    def test_confidence_is_relearned_from_audits_that_say_it_is_wrong(self):
        self.add(self.articles(40))
        found = self.extracted(self.project)
        self.assertGreater(len(found), 260)
        checked, left = found[:240], found[240:]
        # Made up: three of four random checks say wrong, whatever the program's confidence.
        entries = [self.verdict(s, "right" if i % 4 == 0 else "wrong", number=i + 1) for i, s in enumerate(checked)]
        self.import_entries(entries)
        self.assertNotIn("confidence", run("status", self.project, check=True).stdout)  # none of them is an audit
        for entry in entries:
            entry["entry"].update(id="a" + entry["entry"]["id"], number=entry["entry"]["number"] + 1000, audit=0.01)
        self.import_entries(entries[:150])
        self.assertIn("relearned from 200 random checks on", run("status", self.project, check=True).stdout)
        self.assertEqual({s["id"]: s["confidence"] for s in self.extracted("--status", "unchecked", self.project)},
                         {s["id"]: s["confidence"] for s in left})
        self.import_entries(entries)
        status = run("status", self.project, check=True).stdout
        self.assertRegex(status, r"confidence  relearned from 240 random checks; on those held out the log loss is 0\.\d+")
        now = {s["id"]: s["confidence"] for s in self.extracted("--status", "unchecked", self.project)}
        before = {s["id"]: s["confidence"] for s in left}
        self.assertLess(sum(now.values()) / len(now), 0.35)
        order = sorted(before, key=before.get)
        self.assertEqual(sorted(now[one] for one in order), [now[one] for one in order])  # no statement passes another

    def test_confidence_stays_the_models_where_relearning_does_not_surely_help(self):
        self.add(self.articles(40))
        entries = []
        chance = random.Random(5)
        for i, s in enumerate(self.extracted(self.project)):
            entry = self.verdict(s, "right" if chance.random() < s["confidence"] else "wrong", number=i + 1)
            entry["entry"]["audit"] = 0.01
            entries.append(entry)
        self.import_entries(entries[:220])
        self.assertRegex(run("status", self.project, check=True).stdout,
                         "confidence  the model's, as relearning did not surely help by 220 random checks")

    def dna_project(self):
        """A DNA project with what a person coded by hand in it: made by the program, then emptied of the program's own."""
        dna = self.path("old.dna")
        debate = os.path.join(SAMPLES, "debate")
        run("build", "--quiet", debate, "-o", dna, check=True)
        with sqlite3.connect(dna) as database:
            variable = "SELECT ID FROM VARIABLES WHERE Variable = 'standpoint'"
            database.execute(f"DELETE FROM DATALONGTEXT WHERE VariableId IN ({variable})")
            database.execute("UPDATE CODERS SET Name = 'Eva Coder' WHERE Name = 'Standpoint'")
        return dna

    def test_a_dna_project_comes_in_with_its_coders_and_goes_out(self):
        dna = self.dna_project()
        told = self.add(dna)
        self.assertRegex(told, r"old\.dna: 3 new articles, \d+ new coded statements of 1 coder")
        self.assertIn("3 articles read again", told)  # they are extracted from, too
        added = self.extracted("--status", "added", self.project)
        self.assertEqual(self.sides(os.path.join(SAMPLES, "debate")), collections.Counter(
            (s["actor"]["name"], s["topic"]["label"], s["polarity"]) for s in added))
        exported = [json.loads(line) for line in self.exported().splitlines()]
        self.assertEqual({e["entry"]["coder"] for e in exported if "entry" in e}, {"Eva Coder"})
        text_of = {e["article"]["doc"]: e["article"]["text"] for e in exported if "article" in e and "text" in e["article"]}
        for s in added:
            begin, end = s["evidence"][0]
            self.assertEqual(text_of[s["doc"]][begin:end], s["evidence_text"])
        again = self.add(dna)
        self.assertRegex(again, r"0 new articles, 0 new coded statements of 0 coders; \d+ known already")
        self.assertIn("Eva Coder: 0 verdicts", run("status", self.project, check=True).stdout)
        out = self.path("out.dna")
        run("build", "--quiet", "--status", "added", self.project, "-o", out, check=True)
        with sqlite3.connect(out) as database:
            self.assertEqual(database.execute("SELECT count(*) FROM STATEMENTS").fetchone(), (len(added),))

    def test_what_was_corrected_in_dna_comes_back_as_a_change(self):
        self.add(os.path.join(SAMPLES, "debate"))
        dna = self.path("mine.dna")
        run("build", "--quiet", self.project, "-o", dna, check=True)
        self.assertRegex(self.add(dna), r"0 new articles, 0 new coded statements of 0 coders; \d+ known already")
        with sqlite3.connect(dna) as database:
            database.execute("UPDATE ENTITIES SET Value = 'Theresa Q.' WHERE Value = 'Teresa Quill'")
        told = self.add(dna, "--coder", "eva")
        self.assertRegex(told, r"0 new coded statements of 0 coders, \d+ corrections")
        names = {key[0] for key in self.sides(self.project)}
        self.assertIn("Theresa Q.", names)
        self.assertNotIn("Teresa Quill", names)

    def test_what_is_no_project_is_refused_in_words(self):
        folder = self.articles(1)
        self.assertIn("a project's name ends in .standpoint", self.add(folder, project=self.path("p.db"), check=2))
        self.assertIn("no such project", run("build", self.path("none.standpoint")).stderr)
        self.add(folder)
        self.assertIn("a project, and no article", self.add(self.project, check=2))
        with sqlite3.connect(self.project) as database:
            database.execute("PRAGMA user_version = 99")
        self.assertIn("made by a newer program", run("status", self.project).stderr)


if __name__ == "__main__":
    PROGRAM, SAMPLES, MODELS = (os.path.abspath(path) for path in sys.argv[1:4])
    if len(sys.argv) > 4 and sys.argv[4].isdigit():
        KILLS, ARTICLES = int(sys.argv[4]), 500
        del sys.argv[4]
    unittest.main(argv=sys.argv[:1] + sys.argv[4:], verbosity=1)
