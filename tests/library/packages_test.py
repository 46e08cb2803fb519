"""The packages that cpack makes, unpacked in a folder of another place and used without the source tree.

usage: packages_test.py BUILD_FOLDER SAMPLES"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD, SAMPLES = None, None


class Packages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def pack(self, generator):
        subprocess.run(["cpack", "--config", os.path.join(BUILD, "CPackConfig.cmake"), "-G", generator, "-B",
                        self.folder], check=True, capture_output=True)
        [package] = glob.glob(os.path.join(self.folder, "standpoint-*.*"))
        return package

    def check_program(self, prefix):
        samples = shutil.copytree(SAMPLES, os.path.join(self.folder, "articles"))
        program = os.path.join(prefix, "bin", "standpoint")
        ran = subprocess.run(["strace", "-f", "-o", os.path.join(self.folder, "trace"), "-e", "trace=openat", program]
                             + ["build", "--rows", "1", samples] if shutil.which("strace") else
                             [program, "build", "--rows", "1", samples],
                             capture_output=True, text=True, cwd=self.folder, env={"PATH": "/usr/bin:/bin"})
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("opposes", ran.stdout)
        moved = os.path.join(prefix, "share", "standpoint")
        os.rename(moved, moved + "-away")  # the model that it used is the package's own, or this would change nothing
        self.assertTrue(os.path.isdir(moved + "-away/lexicon"))
        for manual in ("share/man/man1/standpoint.1",):
            self.assertTrue(glob.glob(os.path.join(prefix, manual + "*")))

    def test_an_archive_runs_from_any_folder(self):
        subprocess.run(["tar", "-xzf", self.pack("TGZ"), "-C", self.folder], check=True)
        [prefix] = [path for path in glob.glob(os.path.join(self.folder, "standpoint-*")) if os.path.isdir(path)]
        self.check_program(prefix)

    def test_a_debian_package_names_its_libraries_and_runs(self):
        package = self.pack("DEB")
        fields = subprocess.run(["dpkg-deb", "-f", package, "Depends"], check=True, capture_output=True,
                                text=True).stdout
        self.assertIn("libsqlite3-0", fields)
        self.assertIn("libc6", fields)
        unpacked = os.path.join(self.folder, "root")
        subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True)
        self.check_program(os.path.join(unpacked, "usr"))


if __name__ == "__main__":
    BUILD, SAMPLES = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
