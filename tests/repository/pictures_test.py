#!/usr/bin/env python3
"""The pictures of docs/ that a command makes of samples/ are those that the program makes now.

usage: pictures_test.py ROOT STANDPOINT [--update]
"""
import os
import subprocess
import sys
import tempfile

PICTURES = {
    "map.svg": "build samples",
    "timeline.svg": "build --plot timeline samples",
    "heatmap.svg": "network --mode one-mode --aggregation subtract --normalization average --min-statements 2 --plot heatmap samples",
    "debate.svg": "diff --by month samples/debate",
}


def main():
    root, program = sys.argv[1], os.path.abspath(sys.argv[2])
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for name, command in PICTURES.items():
            made, kept = os.path.join(folder, name), os.path.join(root, "docs", name)
            ran = subprocess.run([program, *command.split(), "--quiet", "-o", made], cwd=root, capture_output=True, text=True)
            if ran.returncode not in (0, 1):  # 1: diff found differences
                sys.exit(f"standpoint {command} -o {name}: {ran.stderr}")
            with open(made, "rb") as new:
                picture = new.read()
            if "--update" in sys.argv:
                with open(kept, "wb") as file:
                    file.write(picture)
            elif picture != open(kept, "rb").read():
                stale.append(name)
    if stale:
        sys.exit(f"docs/: {', '.join(stale)} are not what the program draws now; look at them after\n"
                 "  tests/repository/pictures_test.py . build/release/bin/standpoint --update")
    print(f"{len(PICTURES)} pictures are what the program draws")


if __name__ == "__main__":
    main()
