#!/usr/bin/env python3
"""The archive of release/build_archive, unpacked somewhere else and run without an environment.

usage: archive_test.py SOURCE BUILD"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

SOURCE, BUILD = sys.argv[1:3]
OF_THE_SYSTEM = ("libc.so.6", "libm.so.6", "ld-linux")


class Archive(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        missing = [tool for tool in ("patchelf", "strings", "dpkg-query") if not shutil.which(tool)]
        if missing:
            print("skipped: the archive (no " + " and no ".join(missing) + ")")
            raise unittest.SkipTest("no " + ", ".join(missing))
        cls.folder = tempfile.mkdtemp(prefix="standpoint archive ")  # with a blank in its name
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        made = subprocess.run(["bash", os.path.join(SOURCE, "release", "build_archive"), BUILD, cls.folder],
                              stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
        subprocess.run(["tar", "-xzf", made, "-C", cls.folder], check=True)
        cls.prefix = made.removesuffix(".tar.gz")
        cls.program = os.path.join(cls.prefix, "bin", "standpoint")
        # An own work folder with samples beside it, so that no path leads to the tree.
        for name in ("before", "after", "debate"):
            shutil.copytree(os.path.join(SOURCE, "samples", name), os.path.join(cls.folder, "work", name))

    def run_alone(self, *arguments):
        """Without an environment, in another folder; where the system allows it, the tree's build and model are hidden."""
        hide = " && ".join(f'mount -t tmpfs none "{folder}"' for folder in (BUILD, os.path.join(SOURCE, "models")))
        alone = ["unshare", "--map-root-user", "--mount", "sh", "-c", hide + ' && exec "$@"', "sh"]
        if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode != 0:
            alone = []
        return subprocess.run([*alone, *arguments], cwd=os.path.join(self.folder, "work"), env={"PATH": "/usr/bin:/bin"},
                              capture_output=True, text=True, check=False)

    def test_the_program_finds_model_and_libraries_beside_itself_and_draws(self):
        ran = self.run_alone(self.program, "build", "debate", "--pages", "9", "-o", "graph.svg", "-o", "graph.gexf", "-o", "report.html")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        self.assertIn("Teresa Quill", ran.stdout)
        for name in ("graph.svg", "graph.gexf"):
            xml.etree.ElementTree.parse(os.path.join(self.folder, "work", name))
        # Also when it was moved, and by a link.
        moved = os.path.join(self.folder, "moved")
        shutil.copytree(self.prefix, moved, symlinks=True)
        link = os.path.join(self.folder, "work", "linked")
        os.symlink(os.path.join(moved, "bin", "standpoint"), link)
        self.assertEqual(self.run_alone(link, "extract", "before").returncode, 0)

    def test_nothing_is_loaded_from_the_system_but_the_c_library(self):
        plugins = [os.path.join(self.prefix, "lib", "standpoint", name)
                   for name in os.listdir(os.path.join(self.prefix, "lib", "standpoint")) if name.startswith("libgvplugin")]
        self.assertEqual(len(plugins), 2)
        ran = self.run_alone("env", "LD_DEBUG=libs", self.program, "diff", "before", "after", "-o", "changes.svg")  # drawn by Graphviz
        self.assertEqual(ran.returncode, 1)  # there are changes; Graphviz once ended the program here
        xml.etree.ElementTree.parse(os.path.join(self.folder, "work", "changes.svg"))
        loaded = [line.split("calling init: ")[1] for line in ran.stderr.splitlines() if "calling init: " in line]
        self.assertGreater(len(loaded), 20)
        foreign = [path for path in loaded if not os.path.realpath(path).startswith(os.path.realpath(self.prefix))
                   and not os.path.basename(path).startswith(OF_THE_SYSTEM)]
        self.assertEqual(foreign, [])
        for plugin in plugins:  # rather than those of the system's own Graphviz
            self.assertIn(os.path.realpath(plugin), [os.path.realpath(path) for path in loaded])

    def test_manual_pages_completions_and_licences_are_inside(self):
        share = os.path.join(self.prefix, "share")
        for name in ("man/man1/standpoint.1", "man/man1/standpoint-build.1", "bash-completion/completions/standpoint",
                     "zsh/site-functions/_standpoint", "doc/standpoint/LICENSE", "doc/standpoint/libraries/libpoppler126.txt",
                     "doc/standpoint/libraries/libigraph-dev.txt"):
            self.assertTrue(os.path.exists(os.path.join(share, name)), name)
        with open(os.path.join(share, "doc/standpoint/libraries/sources.txt"), encoding="utf-8") as file:
            self.assertIn("graphviz 2.", file.read())
        with open(os.path.join(share, "doc/standpoint/libraries/sources_of_archives.txt"), encoding="utf-8") as file:
            self.assertEqual([line.split()[0] for line in file], ["igraph", "arpack", "lapack", "gcc-12"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
