#!/usr/bin/env python3
"""The R package with Debian's R.

usage: r_test.py install SOURCE BUILD LIBRARY    installs it as docs/r.md says, with the program that is built, into LIBRARY, and
                                                 uses it from another folder where no other program is to be found
       r_test.py check SOURCE BUILD              R CMD check, which runs the tests of bindings/r/tests: no error, no warning; notes
                                                 are listed

Ends with 77 where R or one of its packages is not there.
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile

NEEDED = ("cpp11", "igraph", "testthat")
USE = """
library(standpoint)
stopifnot(startsWith(normalizePath(find.package("standpoint")), normalizePath(Sys.getenv("R_LIBS"))))
found <- sp_extract(c(a = "Mayor Ann Roe said on Tuesday that she opposes the toll."))
stopifnot(identical(found$actor, "Ann Roe"), identical(found$position, "opposes"))
stopifnot(startsWith(sp_versions()[["path"]], Sys.getenv("R_LIBS")))
cat("installed and used\\n")
"""


def run(*command, folder, environment=None, without=()):
    """Standard output and standard error together of a command that should end well."""
    kept = {name: value for name, value in os.environ.items() if name not in without}
    ran = subprocess.run(command, cwd=folder, env={**kept, "LC_ALL": "C.UTF-8", **(environment or {})}, text=True,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(command)}: status {ran.returncode}\n{ran.stdout[-8000:]}")
    return ran.stdout


def skip_without_r():
    if not shutil.which("R"):
        print("skipped: the R package (no R; apt-get install r-base-core r-cran-cpp11 r-cran-igraph r-cran-testthat)")
        sys.exit(77)
    has = run("Rscript", "--vanilla", "-e", "cat(rownames(installed.packages()))", folder="/").split()
    missing = [name for name in NEEDED if name not in has]
    if missing or not os.path.exists("/usr/include/rapidjson"):
        print("skipped: the R package (not installed: " + " ".join(missing or ["rapidjson-dev"]) + ")")
        sys.exit(77)


def compiler_flags(folder):
    """A Makevars that compiles fast, through ccache where that is there, and takes no warning."""
    path = os.path.join(folder, "Makevars")
    launcher = "ccache " if shutil.which("ccache") else ""
    with open(path, "w", encoding="utf8") as file:
        file.write(f"CXX17 = {launcher}g++\n"
                   "CXX17FLAGS = -O1 -Wall -Wextra -Werror -Wno-cast-function-type -Wno-unused-parameter "
                   "-Wno-unused-variable\n")
    return path


def copy_of_package(source, folder):
    """bindings/r alone, so that nothing is compiled in the tree and only $STANDPOINT_BUILD leads back to it."""
    package = os.path.join(folder, "bindings", "r")
    shutil.copytree(os.path.join(source, "bindings", "r"), package,
                    ignore=shutil.ignore_patterns("*.o", "*.so", "inst"))
    return package


def install(source, build, library, folder):
    package = copy_of_package(source, folder)
    shutil.rmtree(library, ignore_errors=True)
    os.makedirs(library)
    run("R", "CMD", "INSTALL", "-l", library, package, folder=folder,
        environment={"STANDPOINT_BUILD": build, "R_MAKEVARS_USER": compiler_flags(folder)})
    print(run("Rscript", "--vanilla", "-e", USE, folder=folder, environment={"R_LIBS": os.path.realpath(library)},
              without=("STANDPOINT_PROGRAM", "STANDPOINT_DATA", "STANDPOINT_BUILD")))


def check(source, build, folder):
    package = copy_of_package(source, folder)
    run("R", "CMD", "build", "--no-build-vignettes", package, folder=folder)
    [tarball] = glob.glob(os.path.join(folder, "standpoint_*.tar.gz"))
    sample = os.path.join(source, os.pardir, "shared", "data", "dna", "sample.dna")
    said = run("R", "CMD", "check", "--no-manual", tarball, folder=folder, without=("STANDPOINT_BUILD",), environment={
        "STANDPOINT_PROGRAM": os.path.join(build, "bin", "standpoint"), "R_MAKEVARS_USER": compiler_flags(folder),
        "STANDPOINT_DNA_SAMPLE": os.path.realpath(sample), "_R_CHECK_FORCE_SUGGESTS_": "false", "TZ": "UTC"})
    status = [line for line in said.splitlines() if line.startswith("Status:")]
    if not status or "ERROR" in status[0] or "WARNING" in status[0]:
        sys.exit(said[-8000:])
    print(status[0])
    notes = said.split("\n* ")
    for note in notes:
        if note.splitlines()[0].endswith("NOTE"):
            print("note:", note)
    outputs = glob.glob(os.path.join(folder, "standpoint.Rcheck", "tests", "testthat.Rout"))
    with open(outputs[0], encoding="utf8") as file:
        told = file.read()
    print(next((line for line in told.splitlines() if line.startswith("[ FAIL")), "no line of testthat"))
    for line in told.splitlines():
        if "Reason:" in line or line.startswith("• "):
            print("skipped:", line.strip("• "))


if __name__ == "__main__":
    skip_without_r()
    with tempfile.TemporaryDirectory(prefix="standpoint-r-") as temporary:
        if sys.argv[1] == "install":
            install(sys.argv[2], sys.argv[3], sys.argv[4], temporary)
        else:
            check(sys.argv[2], sys.argv[3], temporary)
