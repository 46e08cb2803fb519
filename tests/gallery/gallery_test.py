#!/usr/bin/env python3
"""The R Markdown file of the gallery, run with the R package that tests/bindings/r_test.py has installed.

usage: gallery_test.py FILE.Rmd LIBRARY     ends with 77 where R or the package is not there
"""
import os
import shutil
import subprocess
import sys
import tempfile

if not shutil.which("Rscript") or not os.path.isdir(os.path.join(sys.argv[2], "standpoint")):
    print("skipped: the R Markdown file (no R, or the package could not be installed)")
    sys.exit(77)
script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_markdown.R")
with tempfile.TemporaryDirectory(prefix="standpoint-gallery-") as folder:
    environment = {name: value for name, value in os.environ.items() if name != "STANDPOINT_PROGRAM"}
    sys.exit(subprocess.run(["Rscript", "--vanilla", script, sys.argv[1], folder], stdin=subprocess.DEVNULL, check=False,
                            env={**environment, "R_LIBS": os.path.realpath(sys.argv[2]), "LC_ALL": "C.UTF-8"}).returncode)
