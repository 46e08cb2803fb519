"""Runs that do not end: killed, interrupted, two at once, disks that are full. Nothing that was finished is lost.

usage: interrupted_runs_test.py STANDPOINT SAMPLES
STANDPOINT_KILLS=100 in the environment kills each command so often, and each test says what became of it.
"""
import glob
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SAMPLES = None, None
KILLS = int(os.environ.get("STANDPOINT_KILLS", "12"))


def run(*args, **options):
    return subprocess.run([PROGRAM, *args], capture_output=True, text=True, **options)


class InterruptedRuns(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.articles = self.path("articles")
        os.mkdir(self.articles)
        samples = sorted(glob.glob(os.path.join(SAMPLES, "**", "*.txt"), recursive=True))
        self.assertTrue(samples)
        for copy in range(1 + 240 // len(samples)):
            for sample in samples:
                shutil.copy(sample, os.path.join(self.articles, f"{copy:03}-{os.path.basename(sample)}"))
        self.result = self.path("statements.jsonl")
        self.partial = self.result + ".partial"

    def path(self, name):
        return os.path.join(self.folder, name)

    def bytes_of(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def undisturbed(self):
        run("extract", "--quiet", "--overwrite", "-o", self.path("whole.jsonl"), self.articles, check=True)
        return self.bytes_of("whole.jsonl")

    def size_of_partial(self):
        try:
            return os.path.getsize(self.partial)
        except FileNotFoundError:
            return 0

    def start_extract(self, *options):
        return subprocess.Popen([PROGRAM, "extract", "--quiet", "-o", self.result, *options, self.articles],
                                stderr=subprocess.DEVNULL)

    def test_killed_extract_loses_no_finished_article(self):
        whole = self.undisturbed()
        article_sizes = {}
        for line in whole.splitlines(keepends=True):
            doc = json.loads(line)["doc"]
            article_sizes[doc] = article_sizes.get(doc, 0) + len(line)
        longest = max(article_sizes.values())
        chance = random.Random(7)
        finished, kills = 0, 0
        for _ in range(KILLS):
            process = self.start_extract("--resume")
            time.sleep(chance.uniform(0.05, 0.6))
            process.kill()
            process.wait()
            if os.path.exists(self.result):  # it had ended; the next one begins anew
                self.assertEqual(self.bytes_of("statements.jsonl"), whole)
                os.remove(self.result)
                finished = 0
                continue
            kills += 1
            size = os.path.getsize(self.partial) if os.path.exists(self.partial) else 0
            with open(self.partial, "rb") if size else open(os.devnull, "rb") as file:
                self.assertTrue(whole.startswith(file.read()))
            self.assertGreaterEqual(size, finished - longest)  # the last article may be read again, no more
            finished = size
        self.assertEqual(run("extract", "--resume", "-o", self.result, self.articles).returncode, 0)
        self.assertEqual(self.bytes_of("statements.jsonl"), whole)
        self.assertFalse(os.path.exists(self.partial))
        print(f"extract --resume: {KILLS} runs, {kills} of them killed, no finished article lost")

    # Runs a command, interrupts it once something is finished, and returns what it says.
    def interrupted(self, command, by):
        for _ in range(20):  # on a busy machine it may have ended before it is interrupted
            process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
            while process.poll() is None and self.size_of_partial() == 0:
                time.sleep(0.002)
            process.send_signal(by)
            message = process.communicate()[1]
            if process.returncode != 0:
                break
        self.assertEqual(process.returncode, 130)
        return message

    def test_an_interrupt_finishes_what_was_begun_and_says_how_to_go_on(self):
        message = self.interrupted([PROGRAM, "extract", "--overwrite", "-o", self.result, self.articles], signal.SIGINT)
        self.assertIn("--resume goes on from there", message)
        self.assertTrue(self.bytes_of("statements.jsonl.partial").endswith(b"\n"))
        if os.path.exists(self.result):
            os.remove(self.result)
        refused = run("extract", "-o", self.result, self.articles)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--resume goes on from it, --overwrite starts anew", refused.stderr)
        run("extract", "--quiet", "--overwrite", "-o", self.result, self.articles, check=True)
        self.assertEqual(self.bytes_of("statements.jsonl"), self.undisturbed())

    def test_articles_are_added_to_a_finished_result(self):
        whole = self.undisturbed()
        shutil.copy(self.path("whole.jsonl"), self.result)
        with open(os.path.join(self.articles, "zz-new.txt"), "w", encoding="utf8") as file:
            file.write("Mayor Ada Roe said the city should scrap the toll.\n")
        added = run("extract", "--resume", "-o", self.result, self.articles)
        self.assertEqual(added.returncode, 0)
        self.assertIn("articles were finished already", added.stderr)
        self.assertTrue(self.bytes_of("statements.jsonl").startswith(whole))
        self.assertIn(b"Ada Roe", self.bytes_of("statements.jsonl"))

    def test_a_second_run_with_the_same_output_says_why_it_stops(self):
        process = self.start_extract()
        while process.poll() is None and not os.path.exists(self.partial):
            time.sleep(0.002)
        second = run("extract", "-o", self.result, self.articles)
        if process.poll() is None:  # still at work when the second one looked
            self.assertEqual(second.returncode, 2)
            self.assertIn("another run is writing it", second.stderr)
        self.assertEqual(process.wait(), 0)

    def kill_again_and_again(self, output, *command):
        """Kills the command, which replaces `output`, at any time of its work: the old file stays or is the whole new one."""
        whole = self.path(output)
        run(*command, "--quiet", "--overwrite", "-o", whole)
        good = self.bytes_of(output)
        began = time.monotonic()
        run(*command, "--quiet", "--overwrite", "-o", whole)
        usual = time.monotonic() - began
        chance, ended = random.Random(7), 0
        for _ in range(KILLS):
            process = subprocess.Popen([PROGRAM, *command, "--quiet", "--overwrite", "-o", whole])
            time.sleep(chance.uniform(0, 1.1 * usual))
            ended += process.poll() is not None
            process.kill()
            process.wait()
            self.assertEqual(self.bytes_of(output), good)
        stale = self.path(f".{output}.1-0.part")  # as one leaves it that is killed while it writes
        with open(stale, "w") as file:
            file.write("half")
        run(*command, "--quiet", "--overwrite", "-o", whole)
        self.assertEqual(self.bytes_of(output), good)
        self.assertEqual(sorted(n for n in os.listdir(self.folder) if "part" in n), [])
        print(f"{command[0]} to {output}: {KILLS} runs, {KILLS - ended} of them killed, nothing damaged or left over")

    def test_killed_runs_leave_the_old_file_and_the_next_one_cleans_up(self):
        statements = self.path("statements.jsonl")
        run("extract", "--quiet", "-o", statements, self.articles, check=True)
        for output in ("project.dna", "graph.graphml", "events.events.csv"):
            self.kill_again_and_again(output, "build", statements)
        self.kill_again_and_again("changes.gexf", "diff", "--by", "article", statements)
        self.kill_again_and_again("network.graphml", "network", statements)

    def test_a_killed_build_from_articles_leaves_the_old_file(self):
        for name in sorted(os.listdir(self.articles))[40:]:
            os.remove(os.path.join(self.articles, name))
        self.kill_again_and_again("graph.gexf", "build", self.articles)

    def test_killed_adds_keep_the_project_whole_and_lose_no_article(self):
        for name in sorted(os.listdir(self.articles))[40:]:
            os.remove(os.path.join(self.articles, name))
        whole, project, lines = (self.path(name) for name in ("whole.standpoint", "project.standpoint", "lines.jsonl"))
        began = time.monotonic()
        run("add", "--quiet", whole, self.articles, check=True)
        usual = time.monotonic() - began

        def exported(path):
            run("export", "--overwrite", "-o", lines, path, check=True)
            return self.bytes_of("lines.jsonl")

        chance, kept, kills = random.Random(7), 0, 0
        for _ in range(KILLS):
            process = subprocess.Popen([PROGRAM, "add", "--quiet", project, self.articles])
            time.sleep(chance.uniform(0.02, 0.7 * usual))
            kills += process.poll() is None
            process.kill()
            process.wait()
            if not os.path.exists(project):
                continue
            self.assertEqual(run("status", project).returncode, 0)  # which checks its pages
            articles = exported(project).count(b'{"article":{')
            self.assertGreaterEqual(articles, kept)
            kept = articles
            if kept == 40:  # the next one begins anew
                kept = 0
                os.remove(project)
        run("add", "--quiet", project, self.articles, check=True)
        self.assertEqual(exported(project), exported(whole))
        beside = sorted(n for n in os.listdir(self.folder) if n.startswith((".project", "project")))
        self.assertEqual(beside, ["project.standpoint"])
        print(f"add: {KILLS} runs, {kills} of them killed, no article lost, nothing damaged or left over")

    def test_a_full_disk_ends_the_work_at_the_first_failed_write(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        with open("/dev/full", "w") as full:
            ended = subprocess.run([PROGRAM, "extract", "--quiet", *[self.articles] * 3], stdout=full, stderr=subprocess.PIPE,
                                   text=True)
        self.assertEqual(ended.returncode, 2)
        self.assertIn("standard output: cannot be written", ended.stderr)
        limited = subprocess.run(["bash", "-c", 'ulimit -f 64; trap "" XFSZ; exec "$@"', "limited", PROGRAM, "extract", "--quiet",
                                  "-o", self.result, self.articles], capture_output=True, text=True)
        self.assertEqual(limited.returncode, 2)
        self.assertIn("the articles that were finished are in it", limited.stderr)
        kept = self.bytes_of("statements.jsonl.partial")
        self.assertTrue(kept.endswith(b"\n") and self.undisturbed().startswith(kept))

    def finished_part(self):
        """FILE.partial as an interrupted run leaves it. Returns its bytes."""
        lines = self.undisturbed().splitlines(keepends=True)[:20]
        with open(self.partial, "wb") as file:
            file.writelines(lines)
        return b"".join(lines)

    def test_what_is_finished_stays_when_it_cannot_be_gone_on_from_or_nothing_can_be_read(self):
        finished = self.finished_part() + b"half a li\n"
        with open(self.partial, "wb") as file:
            file.write(finished)
        resumed = run("extract", "--resume", "-o", self.result, self.articles)
        self.assertEqual(resumed.returncode, 2)
        self.assertIn("statements.jsonl.partial:21: not JSON", resumed.stderr)
        self.assertEqual(self.bytes_of("statements.jsonl.partial"), finished)
        for option in ("--resume", "--overwrite"):
            finished = self.finished_part()
            nothing = run("extract", option, "-o", self.result, self.path("tpyo"))
            self.assertEqual(nothing.returncode, 2)
            kept = self.bytes_of("statements.jsonl.partial")
            self.assertTrue(finished.startswith(kept) and len(kept) > len(finished) / 2)  # the last article is read again

    def test_rows_and_parts_keep_what_is_finished_too(self):
        limit = ["bash", "-c", 'ulimit -f 64; trap "" XFSZ; exec "$@"', "limited"]
        for options in (["--format", "csv"], ["--per-article"]):
            command = [PROGRAM, "extract", "--quiet", *options, "-o", self.result]
            subprocess.run([*command, "--overwrite", self.articles], check=True)
            whole = self.bytes_of("statements.jsonl")
            limited = subprocess.run([*limit, *command, "--overwrite", self.articles], capture_output=True, text=True)
            self.assertEqual(limited.returncode, 2)
            self.assertRegex(limited.stderr, r"partial: cannot be written: .*; the articles that were finished are in it$")
            kept = self.bytes_of("statements.jsonl.partial")
            self.assertTrue(len(kept) > 10000 and whole.startswith(kept))
            self.assertEqual(self.bytes_of("statements.jsonl"), whole)
            os.remove(self.result)
            refused = subprocess.run([*command, self.articles], capture_output=True, text=True)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("rename it, or start anew with --overwrite", refused.stderr)
            os.remove(self.partial)
            message = self.interrupted([PROGRAM, *command[1:2], *command[3:], "--overwrite", self.articles], signal.SIGTERM)
            self.assertIn("interrupted; what is finished is in " + self.partial, message)
            kept = self.bytes_of("statements.jsonl.partial")
            self.assertTrue(kept and whole.startswith(kept))
            self.assertFalse(os.path.exists(self.result))
            os.remove(self.partial)

    def test_an_interrupted_build_leaves_nothing_beside_the_old_file(self):
        statements, beside = self.path("statements.jsonl"), set()
        run("extract", "--quiet", "-o", statements, self.articles, check=True)
        with open(self.path("many.jsonl"), "wb") as file:
            file.write(self.bytes_of("statements.jsonl") * 20)
        with open(self.path("map.dna"), "w") as file:
            file.write("old")
        for _ in range(20):  # until it is interrupted while it writes
            process = subprocess.Popen([PROGRAM, "build", "--quiet", "--overwrite", "-o", self.path("map.dna"),
                                        self.path("many.jsonl")])
            while process.poll() is None and not beside:
                beside = {name for name in os.listdir(self.folder) if name.endswith(".part")}
            process.send_signal(signal.SIGTERM)  # SIGINT is ignored where a shell began the test in the background
            if process.wait() != 0:
                break
        self.assertEqual(process.returncode, -signal.SIGTERM)
        self.assertTrue(beside)
        self.assertEqual([name for name in os.listdir(self.folder) if ".part" in name], [])
        self.assertEqual(self.bytes_of("map.dna"), b"old")

    def test_killed_merges_leave_nothing_that_the_next_one_does_not_clean_up(self):
        for name in sorted(os.listdir(self.articles))[20:]:
            os.remove(os.path.join(self.articles, name))
        one, both, lines = (self.path(name) for name in ("one.standpoint", "both.standpoint", "lines.jsonl"))
        run("add", "--quiet", one, self.articles, check=True)
        began = time.monotonic()
        run("merge", one, "-o", both, check=True)
        usual, chance, kills = time.monotonic() - began, random.Random(7), 0
        for _ in range(KILLS):
            process = subprocess.Popen([PROGRAM, "merge", one, "--overwrite", "-o", both], stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, usual))
            kills += process.poll() is None
            process.kill()
            process.wait()
            self.assertEqual(run("export", "--overwrite", "-o", lines, both).returncode, 0)
        run("merge", one, "--overwrite", "-o", both, check=True)
        self.assertEqual([name for name in os.listdir(self.folder) if ".part" in name], [])
        print(f"merge: {KILLS} runs, {kills} of them killed, nothing damaged or left over")

    def test_a_link_is_not_followed_and_the_mode_stays(self):
        article = self.path("a.txt")
        with open(article, "w") as file:
            file.write("Mayor Ada Roe said the city should scrap the toll.\n")
        with open(self.path("victim"), "w") as file:
            file.write("precious")
        os.symlink(self.path("victim"), self.path("s.jsonl.partial"))
        self.assertEqual(run("extract", "-o", self.path("s.jsonl"), article).returncode, 2)
        self.assertEqual(self.bytes_of("victim"), b"precious")
        for name, command in [("g.graphml", "build"), ("t.jsonl", "extract")]:
            with open(self.path(name), "w") as file:
                file.write("old")
            os.chmod(self.path(name), 0o640)
            run(command, "--quiet", "--overwrite", "-o", self.path(name), article, check=True)
            self.assertEqual(os.stat(self.path(name)).st_mode & 0o777, 0o640)


if __name__ == "__main__":
    PROGRAM, SAMPLES = sys.argv.pop(1), sys.argv.pop(1)
    unittest.main()
