#!/usr/bin/env python3
"""What the Python package costs beside the program, whether it finds the same, what a second core brings, Ctrl-C, and memory.

usage: PYTHONPATH=bindings/python STANDPOINT_PROGRAM=build/release/bin/standpoint bench/python_overhead.py ARTICLES.jsonl [N]

ARTICLES.jsonl: a record a line, a few hundred of them. N: so many articles, the file again and again, for the memory (default:
2000; 0: not measured). Program and package take turns five times, and the best of each counts: CPU seconds of all processes, which
other work on the machine changes less than time on the clock, and beside them the clock. The load of the machine is printed, since
two cores that do other work are not two.
"""
import itertools
import json
import os
import resource
import signal
import subprocess
import sys
import time

import standpoint

TURNS = 5


def spent():
    return sum(getattr(resource.getrusage(who), of) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
               for of in ("ru_utime", "ru_stime"))


def measured(work):
    """CPU seconds, seconds on the clock, result."""
    cpu, clock = spent(), time.perf_counter()
    found = work()
    return spent() - cpu, time.perf_counter() - clock, found


def memory_of(process):
    """Resident MB of a process now."""
    with open(f"/proc/{process}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


def children():
    with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:
        return file.read().split()


def compare(records, jobs):
    """Best CPU seconds and best clock of program and package."""
    lines = "".join(json.dumps(record) + "\n" for record in records).encode()
    command = [standpoint.find_program(), "extract", "--quiet", "--lines", "--per-article", "--jobs", str(jobs), "-"]
    engine = standpoint.Engine(jobs=jobs)
    program, package = [], []
    for _ in range(TURNS):
        *figures, wanted = measured(lambda: subprocess.run(command, input=lines, capture_output=True, check=True).stdout.decode())
        program.append(figures)
        *figures, found = measured(lambda: "".join(a.line for a in engine.extract(records, errors="return")))
        package.append(figures)
    best = [[min(column) for column in zip(*runs)] for runs in (program, package)]
    print(f"{jobs} core(s): program {best[0][0]:.2f} s CPU, {best[0][1]:.2f} s clock; package {best[1][0]:.2f} s CPU "
          f"({100 * (best[1][0] / best[0][0] - 1):+.1f} %), {best[1][1]:.2f} s clock ({100 * (best[1][1] / best[0][1] - 1):+.1f} %); "
          f"{'the same' if found == wanted else 'OTHER'} statements")
    return best[0][1], best[1][1]


def stop_after_ctrl_c(records):
    """Seconds from SIGINT to KeyboardInterrupt, the worst of ten."""
    def send_later():
        yield from itertools.cycle(records)

    waits = []
    for _ in range(10):
        stream = standpoint.Engine().extract(send_later(), errors="return")
        sent = None
        try:
            for count, _ in enumerate(stream):
                if count == 20:
                    sent = time.perf_counter()
                    os.kill(os.getpid(), signal.SIGINT)
        except KeyboardInterrupt:
            stream.close()
            waits.append(time.perf_counter() - sent)
    return max(waits)


def main():
    path, many = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    with open(path, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    print(f"{len(records)} articles, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    one = compare(records, 1)
    two = compare(records, 2)
    print(f"two cores: program {one[0] / two[0]:.2f} times one, package {one[1] / two[1]:.2f}; load {os.getloadavg()[0]:.1f}")
    print(f"Ctrl-C ends it after {1000 * stop_after_ctrl_c(records):.0f} ms at most, of ten times")
    endless = ({**record, "id": f"{turn}-{i}"} for turn in itertools.count() for i, record in enumerate(records))
    for count, _ in enumerate(standpoint.Engine(jobs=2).extract(itertools.islice(endless, many), errors="return"), 1):
        if count in (many // 100, many // 10, many // 2, many - 1):
            print(f"after {count:7,} articles: {memory_of('self'):.0f} MB in Python, "
                  f"{sum(map(memory_of, children())):.0f} MB in the program", flush=True)


if __name__ == "__main__":
    main()
