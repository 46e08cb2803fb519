#!/usr/bin/env python3
"""Installs what is built and uses it from a folder outside the tree.

usage: library_test.py WAY SOURCE BUILD COMPILER FLAGS LAUNCHER

WAY installed_program: the program starts, finds its data, writes a picture and needs nothing of the build.
    find_package, pkg_config, add_subdirectory: the example of README.md ("Use it as a library") is compiled and run.
FLAGS and LAUNCHER are those of the build (sanitizers, ccache), and may be empty.
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

WAY, SOURCE, BUILD, COMPILER, FLAGS, LAUNCHER = sys.argv[1:7]
SAMPLES = os.path.join(SOURCE, "samples")


def run(*command, folder, status=0, environment=None):
    """Standard output and standard error of a command that should end with the status."""
    kept = {name: value for name, value in os.environ.items() if name not in ("STANDPOINT_DATA", "LD_LIBRARY_PATH")}
    ran = subprocess.run(command, cwd=folder, env={**kept, **(environment or {})}, text=True, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert ran.returncode == status, f"{shlex.join(command)}: status {ran.returncode}\n{ran.stdout}\n{ran.stderr}"
    return ran.stdout, ran.stderr


def readme_block(language):
    """The block of this language in the README's section on the library."""
    with open(os.path.join(SOURCE, "README.md"), encoding="utf8") as file:
        section = file.read().split("\n## Use it as a library\n")[1].split("\n## ")[0]
    return re.search(f"```{language}\n(.*?)```", section, re.DOTALL)[1]


def write(path, text):
    with open(path, "w", encoding="utf8") as file:
        file.write(text)


def hidden(*folders):
    """A command's beginning that runs the rest where the folders are empty; none where the system forbids it."""
    hide = "".join(f"mount -t tmpfs none {shlex.quote(folder)} && " for folder in folders) + 'exec "$@"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", hide, "sh"]
    try:
        subprocess.run([*command, "true"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        print("skipped: hiding the tree from the installed program (no mount namespaces here)")
        return []
    return command


class Outside(unittest.TestCase):
    """A folder outside the tree with the install in prefix/."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="standpoint-library-")
        self.addCleanup(temporary.cleanup)
        self.folder = temporary.name
        self.prefix = os.path.join(self.folder, "prefix")
        if WAY != "add_subdirectory":
            run("cmake", "--install", BUILD, "--prefix", self.prefix, folder=self.folder)

    def check_example(self, program, environment=None):
        """The example says who holds what and what changed, and writes a GraphML with actors, topics and edges."""
        out, err = run(program, os.path.join(SAMPLES, "before"), os.path.join(SAMPLES, "after"), folder=self.folder,
                       environment=environment)
        self.assertEqual(err, "")
        self.assertIn("Lee Nak-yon advocates denuclearization\n", out)
        self.assertRegex(out, r"(?m)^#+ .*Kim Jong-un")
        graph = xml.etree.ElementTree.parse(os.path.join(self.folder, "positions.graphml"))
        space = {"g": "http://graphml.graphdrawing.org/xmlns"}
        ids = {node.get("id") for node in graph.iterfind(".//g:node", space)}
        edges = [(edge.get("source"), edge.get("target")) for edge in graph.iterfind(".//g:edge", space)]
        self.assertIn("actor:Lee_Nak-yon", ids)
        self.assertTrue(edges and all(end in ids for edge in edges for end in edge))

    def check_plain_header(self, *flags):
        """The one header needs no header of another library."""
        write(os.path.join(self.folder, "one.cpp"), "#include <standpoint/standpoint.h>\n")
        out, _ = run(COMPILER, "-std=c++20", "-M", *flags, "one.cpp", folder=self.folder)
        read = out.replace("\\\n", " ").split()[1:]
        self.assertTrue([path for path in read if path.endswith("standpoint/statement/statement.h")])
        foreign = re.compile("boost|igraph|fmt|rapidjson|yaml|utf8proc|xxhash|graphviz|sqlite|CLI")
        self.assertEqual([path for path in read if "/standpoint/" not in path and foreign.search(path)], [])

    def build_with_cmake(self, lists, *options):
        write(os.path.join(self.folder, "positions.cpp"), readme_block("cpp"))
        write(os.path.join(self.folder, "CMakeLists.txt"), lists)
        launcher = [f"-DCMAKE_CXX_COMPILER_LAUNCHER={LAUNCHER}"] if LAUNCHER else []
        run("cmake", "-G", "Ninja", "-S", ".", "-B", "build", "-DCMAKE_BUILD_TYPE=Release",
            f"-DCMAKE_CXX_COMPILER={COMPILER}", f"-DCMAKE_CXX_FLAGS={FLAGS}", *launcher, *options, folder=self.folder)
        run("cmake", "--build", "build", "--target", "positions", "-j", "2", folder=self.folder)
        return os.path.join(self.folder, "build", "positions")

    def test_installed_program(self):
        """The program starts by itself, from any folder, with its own data, and draws."""
        program = os.path.join(self.prefix, "bin", "standpoint")
        dynamic, _ = run("readelf", "-d", program, folder=self.folder)
        self.assertNotRegex(dynamic, "RPATH|RUNPATH")  # neither the build's nor the folder that it is started in
        samples = os.path.join(self.folder, "samples")
        os.symlink(SAMPLES, samples)
        alone = hidden(BUILD, os.path.join(SOURCE, "models"))
        out, err = run(*alone, program, "build", "samples/debate", "--pages", "9", "-o", "graph.svg", "-o", "graph.html",
                       folder=self.folder)
        self.assertEqual(err, "")
        self.assertIn("Teresa Quill", out)
        xml.etree.ElementTree.parse(os.path.join(self.folder, "graph.svg"))
        for page in ("man/man1/standpoint.1", "bash-completion/completions/standpoint"):
            self.assertTrue(os.path.exists(os.path.join(self.prefix, "share", page)), page)
        # What it reads are the installed lists: a broken one is named.
        cues = os.path.join(self.prefix, "share", "standpoint", "lexicon", "cues.tsv")
        with open(cues, "a", encoding="utf8") as file:
            file.write("no such row\n")
        _, err = run(program, "extract", "samples/before", folder=self.folder, status=2)
        self.assertTrue(err.startswith(f"standpoint: {cues}:"), err)

    def test_find_package(self):
        """The installed CMake package has all that the example needs, and finds its data where it was installed."""
        program = self.build_with_cmake(readme_block("cmake"), f"-DCMAKE_PREFIX_PATH={self.prefix}")
        self.check_example(program)
        with open(os.path.join(self.prefix, "include", "standpoint", "shipped_data.h"), encoding="utf8") as file:
            self.assertIn(f'"{self.prefix}/share/standpoint"', file.read())
        for where, _, files in os.walk(self.prefix):
            for name in files:
                if name.endswith((".h", ".cmake", ".pc")):
                    with open(os.path.join(where, name), encoding="utf8") as file:
                        self.assertNotIn(SOURCE + "/", file.read(), name)

    def test_pkg_config(self):
        """One command without CMake; one header that needs no other library's."""
        write(os.path.join(self.folder, "positions.cpp"), readme_block("cpp"))
        libraries = [where for where, _, files in os.walk(self.prefix) if "standpoint.pc" in files]
        environment = {"PKG_CONFIG_PATH": libraries[0], "CXX": COMPILER, "FLAGS": FLAGS}
        command = readme_block("sh").split("#")[0].strip()
        self.assertTrue(command.startswith("g++ "), command)
        run("sh", "-ec", '"$CXX" $FLAGS ' + command.removeprefix("g++ "), folder=self.folder, environment=environment)
        self.check_example(os.path.join(self.folder, "positions"))
        flags, _ = run("pkg-config", "--cflags", "standpoint", folder=self.folder, environment=environment)
        self.check_plain_header(*flags.split())

    def test_add_subdirectory(self):
        """A project that has the tree inside gets the library alone, with no flags, programs or tests of ours."""
        lists = readme_block("cmake")
        shown = "find_package(standpoint REQUIRED) # or: add_subdirectory(standpoint)\n"
        self.assertIn(shown, lists)
        lists = lists.replace(shown, f"add_subdirectory({SOURCE} standpoint)\n")
        lists += f"get_property(tests DIRECTORY {SOURCE} PROPERTY TESTS)\n" \
                 "if(tests OR TARGET standpoint OR TARGET train_language)\n" \
                 "  message(FATAL_ERROR \"more than the library\")\nendif()\n"
        # Without optimization, as the library is compiled once more.
        program = self.build_with_cmake(lists, "-DCMAKE_CXX_FLAGS_RELEASE=-O0")
        self.check_example(program)
        with open(os.path.join(self.folder, "build", "build.ninja"), encoding="utf8") as file:
            own = re.search(r"positions\.cpp\.o: CXX_COMPILER.*?\n\n", file.read(), re.DOTALL)[0]
        self.assertNotIn("-Wconversion", own)
        self.assertEqual(re.findall(r"-I\S+", own), [f"-I{self.folder}/build/standpoint/library/include"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", f"Outside.test_{WAY}"])
