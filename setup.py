"""Builds the program and puts it, with its model, into the Python package.

$STANDPOINT_BUILD names a build folder that is there already, so that nothing is compiled."""
import os
import re
import subprocess

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.dist import Distribution

HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, "CMakeLists.txt"), encoding="utf-8") as file:
    VERSION = re.search(r"^project\(standpoint VERSION ([0-9.]+)", file.read(), re.MULTILINE)[1]


class BuildWithProgram(build_py):
    def run(self):
        super().run()
        build = os.environ.get("STANDPOINT_BUILD")
        if not build:
            build = os.path.join(HERE, "build", "python")
            subprocess.check_call(["cmake", "-S", HERE, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                                   "-DSTANDPOINT_TESTS=OFF", "-DSTANDPOINT_TRAINING=OFF"])
            subprocess.check_call(["cmake", "--build", build, "--target", "standpoint"])
        target = os.path.join(self.build_lib, "standpoint", "_program")
        with open(os.path.join(self.build_lib, "standpoint", "VERSION"), "w", encoding="utf-8") as file:
            file.write(VERSION + "\n")
        self.mkpath(os.path.join(target, "bin"))
        self.copy_file(os.path.join(build, "bin", "standpoint"), os.path.join(target, "bin", "standpoint"))
        models = os.path.join(HERE, "models")
        for folder, _, files in os.walk(models):
            to = os.path.join(target, "share", "standpoint", os.path.relpath(folder, models))
            self.mkpath(to)
            for name in files:
                if name.endswith((".model", ".tsv", "MODEL_CARD.md")):
                    self.copy_file(os.path.join(folder, name), os.path.join(to, name))


class WithProgram(Distribution):
    def has_ext_modules(self):  # the wheel is of this machine's kind
        return True


setup(version=VERSION, packages=["standpoint"], package_dir={"": "bindings/python"}, package_data={"standpoint": ["py.typed"]},
      cmdclass={"build_py": BuildWithProgram}, distclass=WithProgram, zip_safe=False)
