"""What must hold of every format that a command writes, whatever its writer: a full disk half way, two runs at once, an output that
is an input and inputs that cannot be read leave the old file as it was, nothing half written and nothing beside it.

The formats are those that the program itself names, so a new one is tested from its first day.

usage: every_output_test.py STANDPOINT
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
OLD = b"the old file"


def run(*args, **options):
    return subprocess.run([PROGRAM, *args], capture_output=True, **options)


def extensions(*command):
    """All that the program names when it is given an extension that it does not know."""
    message = run(*command, "-o", os.path.join(tempfile.gettempdir(), "file.zzz")).stderr.decode()
    found = list(dict.fromkeys(re.findall(r"(?<![\w/])\.[\w.-]*\w", message.split("choose one of")[-1])))
    assert len(found) > 10, message
    return found


def statements():
    """More than a page of every format's file: 40 statements of 5 actors on 8 topics, on two days."""
    positions = ["supports", "opposes", "advocates", "criticizes", "asserts"]
    for i in range(40):
        yield {"doc": f"a{i % 6}.txt", "actor": {"name": f"Speaker {'ABCDE'[i % 5]} Roe", "kind": "person"},
               "position": positions[i % 4], "polarity": [1, -1][i % 2], "topic": f"toll number {'abcdefgh'[i // 5]}",
               "date": f"2024-03-{1 + i % 2:02}", "evidence": [[i, i + 60]], "outlet": f"Paper {i % 2}",
               "evidence_text": f"the toll number {i} should go, as it costs those most who have least"}


class EveryOutput(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.news = self.path("news.jsonl")
        with open(self.news, "w", encoding="utf8") as file:
            file.writelines(json.dumps(s) + "\n" for s in statements())
        self.outputs = self.path("outputs")
        os.mkdir(self.outputs)

    def path(self, name):
        return os.path.join(self.folder, name)

    def each_format(self, news=None):
        """(command line without -o, output) of every command and format; the output holds OLD."""
        news = news or self.news
        for command in (["build", news], ["network", news], ["diff", "--by", "outlet", news]):
            for extension in extensions(*command):
                for name in os.listdir(self.outputs):
                    os.remove(os.path.join(self.outputs, name))
                output = os.path.join(self.outputs, "out" + extension)
                with open(output, "wb") as file:
                    file.write(OLD)
                self.at_work = f"{command[0]} -o {os.path.basename(output)}"
                windows = ["--window", "months", "--window-size", "1"] if extension == ".dynamic.gexf" else []
                yield [*command, *windows, "--quiet", "--overwrite"], output

    def _formatMessage(self, message, standard):
        return f"{self.at_work}: {super()._formatMessage(message, standard)}"

    def assert_old(self, output):
        with open(output, "rb") as file:
            self.assertEqual(file.read(), OLD)
        self.assertEqual(os.listdir(self.outputs), [os.path.basename(output)])

    def test_a_disk_that_is_full_half_way_leaves_the_old_file(self):
        counted = 0
        for command, output in self.each_format():
            # No file may grow beyond a block, as on a disk that fills up; only what is longer than that tells.
            limited = ["bash", "-c", 'ulimit -f 1; trap "" XFSZ; exec "$@"', "limited", PROGRAM, *command, "-o", output]
            ran = subprocess.run(limited, capture_output=True, text=True)
            if ran.returncode < 2:
                self.assertLessEqual(os.path.getsize(output), 1024)
                continue
            counted += 1
            self.assertEqual(ran.returncode, 2)
            self.assertRegex(ran.stderr, r"^standpoint: .*(cannot be written|disk)")
            self.assertEqual(ran.stderr.count("\n"), 1)
            self.assert_old(output)
        self.assertGreater(counted, 30)

    def test_two_runs_at_once_both_end_well_or_one_says_why(self):
        for command, output in self.each_format():
            both = [subprocess.Popen([PROGRAM, *command, "-o", output], stderr=subprocess.PIPE, text=True) for _ in range(2)]
            messages = [one.communicate()[1] for one in both]
            for one, message in zip(both, messages):
                self.assertTrue(one.returncode < 2 or message.startswith("standpoint: "), message)
            self.assertLess(min(one.returncode for one in both), 2)
            self.assertEqual(os.listdir(self.outputs), [os.path.basename(output)])
            with open(output, "rb") as file:
                together = file.read()
            self.assertLess(run(*command, "-o", output).returncode, 2)
            with open(output, "rb") as file:
                alone = file.read()
            if not output.endswith(".dna"):  # a project is a database, with the places of its pages
                self.assertEqual(together, alone)
            self.assertNotEqual(together, OLD)

    def test_an_output_that_is_an_input_is_refused(self):
        with open(self.news, "rb") as file:
            whole = file.read()
        for command, output in self.each_format():
            os.remove(output)
            os.link(self.news, output)
            ran = run(*command, "-o", output)
            self.assertEqual(ran.returncode, 2)
            self.assertIn(b"input", ran.stderr)
            with open(output, "rb") as file:
                self.assertEqual(file.read(), whole)

    def test_inputs_that_cannot_be_read_leave_the_old_file(self):
        for command, output in self.each_format(self.path("nowhere")):
            ran = run(*command, "-o", output)
            self.assertEqual(ran.returncode, 2)
            self.assertIn(b"nowhere", ran.stderr)
            self.assert_old(output)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
