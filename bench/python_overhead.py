#!/usr/bin/env python3
"""What the Python package costs beside the program, and whether it finds the same; memory over many articles.

usage: PYTHONPATH=bindings/python STANDPOINT_PROGRAM=build/release/bin/standpoint bench/python_overhead.py ARTICLES.jsonl [N]

ARTICLES.jsonl: a record a line. N: so many articles, the file again and again, for the last figure (default: 2000).
Prints CPU seconds (of both processes), which other work on the machine changes less than time on the clock.
"""
import itertools
import json
import resource
import subprocess
import sys

import standpoint


def cpu_seconds(work):
    def spent():
        return sum(getattr(resource.getrusage(who), of) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
                   for of in ("ru_utime", "ru_stime"))
    before = spent()
    found = work()
    return spent() - before, found


def main():
    path, many = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    with open(path, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    lines = "".join(json.dumps(record) + "\n" for record in records).encode()
    program, wanted = cpu_seconds(lambda: subprocess.run(
        [standpoint.find_program(), "extract", "--quiet", "--lines", "--per-article", "--jobs", "2", "-"],
        input=lines, capture_output=True, check=True).stdout.decode())
    engine = standpoint.Engine(jobs=2)
    package, found = cpu_seconds(lambda: "".join(a.line for a in engine.extract(records, errors="return")))
    print(f"{len(records)} articles: program {program:.2f} s, package {package:.2f} s "
          f"({100 * (package / program - 1):+.1f} %), {'the same' if found == wanted else 'OTHER'} statements")
    endless = ({**record, "id": f"{turn}-{i}"} for turn in itertools.count() for i, record in enumerate(records))
    for count, _ in enumerate(engine.extract(itertools.islice(endless, many), errors="return"), 1):
        if count in (many // 4, many):
            print(f"after {count} articles: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB in Python")


if __name__ == "__main__":
    main()
