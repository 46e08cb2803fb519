"""The version, which is written in one place only: project() in CMakeLists.txt at the root of the tree."""
import os
import re


def _read() -> str:
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "VERSION")  # written by setup.py and by the Debian package
    if os.path.exists(installed):
        with open(installed, encoding="utf-8") as file:
            return file.read().strip()
    with open(os.path.join(here, "..", "..", "..", "CMakeLists.txt"), encoding="utf-8") as file:
        return re.search(r"^project\(standpoint VERSION ([0-9.]+)", file.read(), re.MULTILINE)[1]


__version__ = _read()
