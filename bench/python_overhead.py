#!/usr/bin/env python3
"""What the Python package costs beside the program, whether it finds the same, what a second core brings, Ctrl-C, and memory.

usage: PYTHONPATH=bindings/python STANDPOINT_PROGRAM=build/release/bin/standpoint bench/python_overhead.py ARTICLES.jsonl [--memory N]

ARTICLES.jsonl: a record a line, a few hundred of them. Program and package take turns five times, and the best of each counts: CPU
seconds of all processes, which other work on the machine changes less than time on the clock, and beside them the clock. The load of
the machine is printed, since two cores that do other work are not two; so is what two cores give to two processes that have nothing to
do with each other, of which each reads half of the articles: nothing on this machine is faster.

--memory N: only memory is measured, ten times through N articles in one process: the file again and again, under new names.
"""
import itertools
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
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


def two_processes(records):
    """Best seconds on the clock of two processes of the program, of which each reads every other article on one core."""
    command = [standpoint.find_program(), "extract", "--quiet", "--lines", "--per-article", "--jobs", "1"]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in "ab"]
        for number, path in enumerate(paths):
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(record) + "\n" for record in records[number::2])

        def both():
            for process in [subprocess.Popen([*command, path], stdout=subprocess.DEVNULL) for path in paths]:
                process.wait()
        return min(measured(both)[1] for _ in range(TURNS))


def show_memory(records, many):
    endless = ({**record, "id": f"{turn}-{i}"} for turn in itertools.count() for i, record in enumerate(records))
    # Some more than are measured, so that the program is still there when the last of them has come.
    for count, _ in enumerate(standpoint.Engine(jobs=2).extract(itertools.islice(endless, many + 1000), errors="return"), 1):
        if count <= many and (count % (many // 10) == 0 or count == many // 100):
            print(f"after {count:7,} articles: {memory_of('self'):.1f} MB in Python, "
                  f"{sum(map(memory_of, children())):.1f} MB in the program", flush=True)


def main():
    path = sys.argv[1]
    with open(path, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    print(f"{len(records)} articles, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    if sys.argv[2:3] == ["--memory"]:
        show_memory(records, int(sys.argv[3]))
        return
    one = compare(records, 1)
    two = compare(records, 2)
    apart = two_processes(records)
    print(f"two cores: program {one[0] / two[0]:.2f} times one, package {one[1] / two[1]:.2f}, two processes {one[0] / apart:.2f}; "
          f"load {os.getloadavg()[0]:.1f}")
    print(f"Ctrl-C ends it after {1000 * stop_after_ctrl_c(records):.0f} ms at most, of ten times")


if __name__ == "__main__":
    main()
