#!/usr/bin/env python3
"""Measures whole processes: start-up with the model, and `extract` over a folder of articles.

usage: processes.py PROGRAM [FOLDER]     FOLDER of .txt articles; default: samples/

Start-up is the time from the start of the process to its end on an article of one sentence, the median of 25 runs; beside it
the same program without a model (--version), whose share is what the system takes to start it. Words are runs of letters
and digits. Peak memory is the kernel's ru_maxrss of the process.
"""
import glob
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time


def run(command):
    """Wall seconds and peak memory in MiB of one process."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} {command[1]}: exit status {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def median_ms(command, runs=25):
    run(command)
    return 1000 * statistics.median(run(command)[0] for _ in range(runs))


def main():
    if not 2 <= len(sys.argv) <= 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    samples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
    folder = sys.argv[2] if len(sys.argv) == 3 else samples
    files = sorted(glob.glob(os.path.join(folder, "**", "*.txt"), recursive=True))
    if not files:
        sys.exit(f"{folder}: no .txt files")

    with tempfile.TemporaryDirectory() as tmp:
        tiny = os.path.join(tmp, "tiny.txt")
        with open(tiny, "w", encoding="utf8") as file:
            file.write("The mayor said she supports the plan.\n")
        bare = median_ms([program, "--version"])
        start = median_ms([program, "extract", "--format", "jsonl", tiny])
    print(f"start-up         {start:6.1f} ms with the model, {bare:.1f} ms without: {start / bare:.1f} times")

    words = 0
    for path in files:
        with open(path, encoding="utf8", errors="replace") as file:
            words += len(re.findall(r"\w+", file.read()))
    print(f"extract          {len(files)} articles, {words} words, the best of 5 runs")
    for jobs, cores in (["--jobs", "1"], "one core"), ([], f"{len(os.sched_getaffinity(0))} cores"):
        runs = [run([program, "extract", "--format", "jsonl", *jobs, *files]) for _ in range(5)]
        seconds = min(r[0] for r in runs)
        print(f"  {cores:14s} {words / seconds:,.0f} words/s, {words / max(seconds - start / 1000, 1e-9):,.0f} without the "
              f"start-up; peak memory {max(r[1] for r in runs):.0f} MiB")


if __name__ == "__main__":
    main()
