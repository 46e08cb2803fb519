"""Where the program is, and how it is run."""
import importlib
import os
import platform
import shutil
import subprocess
from typing import List, Optional


class EngineError(RuntimeError):
    """What the program says is wrong; `status` is its exit status, or None where it was not asked."""

    def __init__(self, message: str, status: Optional[int] = None):
        super().__init__(message)
        self.status = status

    def __reduce__(self):
        return EngineError, (str(self), self.status)


def find_program() -> str:
    """The path of the program: $STANDPOINT_PROGRAM, else the one of this package, else the one in $PATH.

    Raises EngineError where there is none."""
    own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_program", "bin", "standpoint")
    given = os.environ.get("STANDPOINT_PROGRAM")
    found = given or (own if os.path.exists(own) else shutil.which("standpoint"))
    if not found or not os.path.exists(found):
        raise EngineError(f"no program at {found}" if found else
                          "the program `standpoint` is not there; install this package with pip install "
                          "--no-build-isolation, or name the program in $STANDPOINT_PROGRAM")
    return found


def message_of(stderr: str) -> str:
    """The lines of the program's standard error without its name."""
    return "\n".join(line.removeprefix("standpoint: ") for line in stderr.strip().splitlines())


def run(arguments: List[str], allowed=(0,)) -> str:
    """Runs the program and gives its standard output. Raises EngineError with what it says."""
    ran = subprocess.run([find_program(), *arguments], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    if ran.returncode not in allowed:
        raise EngineError(message_of(ran.stderr.decode("utf-8", "replace")) or f"ended with {ran.returncode}",
                          ran.returncode)
    return ran.stdout.decode("utf-8")


def version() -> str:
    """The program's version: "0.1.0"."""
    return run(["--version"]).split()[-1]


def show_versions() -> None:
    """Prints the versions of everything that a report of a fault should name."""
    print("standpoint", version(), find_program())
    print("python", platform.python_version(), platform.platform())
    for name in ("pandas", "networkx", "igraph", "tqdm", "dask"):
        try:
            print(name, getattr(importlib.import_module(name), "__version__", "without a version"))
        except ImportError:
            print(name, "not installed")
