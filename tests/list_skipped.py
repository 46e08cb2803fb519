#!/usr/bin/env python3
"""What tests left out, and why: each with the name of the test that says so, from the log of ctest.

usage: list_skipped.py LastTest.log
A test says "skipped: REASON" in its output (Catch2's WARN, print); one that ends with 77 is skipped whole.
"""
import re
import sys


def skipped(lines):
    """Pairs of test and reason, in the order of the log, each once."""
    found, name = {}, "?"
    for line in lines:
        if begin := re.match(r"\d+/\d+ Test(?:ing)?: (\S+)", line):
            name = begin.group(1)
        elif reason := re.search(r"\bskipped: (.*)", line):
            found[name, reason.group(1).strip()] = True
        elif re.match(r"Test Skipped", line):
            found[name, "the whole test"] = True
    return list(found)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf8", errors="replace") as log:
        all_skipped = skipped(log)
    for name, reason in all_skipped:
        print(f"skipped by {name}: {reason}")
