"""release/make in a repository of its own: what it refuses, and what a release holds.

usage: release_test.py SOURCE"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = None
CHANGES = "# Changes\n\n## Unreleased\n\n- The toll is read.\n- `diff` says more.\n\n## 0.0.9 (2020-01-01)\n\n- Older.\n"


class Release(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="standpoint-release-")
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("release", ".gitignore", "CMakeLists.txt", "bindings"):
            source, target = os.path.join(SOURCE, name), os.path.join(self.folder, name)
            (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, target)
        self.write("CHANGELOG.md", CHANGES)
        self.git("init", "-q", "-b", "main")
        self.commit()

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def run_in(self, *command):
        author = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        return subprocess.run(command, cwd=self.folder, env={**os.environ, **author, "HOME": self.folder},
                              capture_output=True, text=True, check=False)

    def git(self, *arguments):
        ran = self.run_in("git", *arguments)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "work")

    def make(self, *arguments):
        return self.run_in("bash", "release/make", *arguments)

    def refused(self, why, *arguments):
        before = self.git("rev-parse", "HEAD"), self.git("tag"), self.git("status", "--porcelain")
        ran = self.make(*arguments)
        self.assertEqual(ran.returncode, 2)
        self.assertIn(why, ran.stderr)
        self.assertEqual(before, (self.git("rev-parse", "HEAD"), self.git("tag"), self.git("status", "--porcelain")))

    def test_a_release_is_a_version_a_tag_and_notes(self):
        ran = self.make("7.8.9", "--without-packages")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(self.git("status", "--porcelain"), "")
        self.assertEqual(self.git("tag"), "v7.8.9\n")
        self.assertEqual(self.git("rev-parse", "v7.8.9^{commit}"), self.git("rev-parse", "HEAD"))
        notes = self.git("for-each-ref", "--format=%(contents)", "refs/tags/v7.8.9")
        self.assertIn("Standpoint 7.8.9\n\n- The toll is read.\n- `diff` says more.", notes)
        self.assertNotIn("Older", notes)
        self.assertEqual(self.read("dist/standpoint-7.8.9.md"),
                         "# Standpoint 7.8.9\n\n- The toll is read.\n- `diff` says more.\n")
        self.assertRegex(self.read("CHANGELOG.md"), r"^# Changes\n\n## Unreleased\n\n## 7\.8\.9 \(\d{4}-\d\d-\d\d\)\n\n- The toll")
        self.assertIn("project(standpoint VERSION 7.8.9 ", self.read("CMakeLists.txt"))
        python = [sys.executable, "-c", "import standpoint; print(standpoint.__version__)"]
        ran = subprocess.run(python, env={**os.environ, "PYTHONPATH": self.path("bindings/python")}, capture_output=True,
                             text=True, check=True)
        self.assertEqual(ran.stdout, "7.8.9\n")
        for name in self.git("ls-files", "*DESCRIPTION").split():
            self.assertIn("\nVersion: 7.8.9\n", self.read(name))

        self.refused("nothing under", "7.9.0", "--without-packages")
        self.write("CHANGELOG.md", self.read("CHANGELOG.md").replace("Unreleased\n", "Unreleased\n\n- More.\n"))
        self.commit()
        self.refused("is tagged already", "7.8.9")
        self.refused("not above the last release, 7.8.9", "7.8.8")
        self.assertEqual(self.make("7.8.10", "--without-packages").returncode, 0)

    def test_what_cannot_be_released_is_refused(self):
        self.refused("three numbers")
        self.refused("three numbers", "1.2")
        self.refused("three numbers", "v1.2.3")
        self.refused("is no option", "1.2.3", "--fast")
        self.write("new.txt", "x")
        self.refused("the tree has changes", "1.2.3", "--without-packages")


class OneVersion(unittest.TestCase):
    def test_files_that_repeat_the_version_agree(self):
        with open(os.path.join(SOURCE, "CMakeLists.txt"), encoding="utf-8") as file:
            version = re.search(r"^project\(standpoint VERSION ([0-9.]+)", file.read(), re.MULTILINE)[1]
        for folder, _, files in os.walk(os.path.join(SOURCE, "bindings")):
            if "DESCRIPTION" in files:
                with open(os.path.join(folder, "DESCRIPTION"), encoding="utf-8") as file:
                    self.assertIn(f"\nVersion: {version}\n", file.read())


if __name__ == "__main__":
    SOURCE = sys.argv[1]
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
