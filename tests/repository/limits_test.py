#!/usr/bin/env python3
"""Compare the numbers of docs/limits.md with the constants of the source files that it names.

usage: limits_test.py ROOT
"""
import os
import re
import sys

UNITS = {"KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "Mi": 2**20}
ROW = re.compile(r"^\| [^|]+ \| ([^|]+) \| [^|]+ \| (\S+) \|$")


def value_in(text):
    """The number that a cell begins with: "64 MiB (`most_bytes`)"."""
    number = re.match(r"([\d,]+)(?: (KiB|MiB|GiB|Mi)\b)?", text)
    return int(number.group(1).replace(",", "")) * UNITS.get(number.group(2) or "", 1) if number else None


def constant_in(source, name):
    """What a constant is set to: 32u << 20, 1'000'000, 10000."""
    found = re.search(r"\b" + name + r"\s*=\s*([\d']+)u?(?:\s*<<\s*(\d+))?\s*;", source)
    if not found:
        return None
    return int(found.group(1).replace("'", "")) << int(found.group(2) or 0)


def main():
    root = sys.argv[1]
    wrong, compared = [], 0
    for number, line in enumerate(open(os.path.join(root, "docs/limits.md"), encoding="utf8"), 1):
        row = ROW.match(line.rstrip("\n"))
        name = re.search(r"`(\w+)[` ]", row.group(1)) if row else None
        if not name:
            continue
        path = os.path.join(root, row.group(2))
        if not os.path.isfile(path):
            wrong.append(f"docs/limits.md:{number}: no file {row.group(2)}")
            continue
        said, is_so = value_in(row.group(1)), constant_in(open(path, encoding="utf8").read(), name.group(1))
        if said is None and "off" in row.group(1):
            said = 0
        compared += 1
        if said != is_so:
            wrong.append(f"docs/limits.md:{number}: {name.group(1)} is {is_so} in {row.group(2)}, not {said}")
    if compared < 15:
        wrong.append(f"docs/limits.md: only {compared} rows with a constant were found; has its form changed?")
    print("\n".join(wrong) or f"{compared} limits are as told")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
