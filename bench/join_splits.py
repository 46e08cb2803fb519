#!/usr/bin/env python3
"""Any split of a corpus into parts, joined again: the same bytes as one run, and what that costs.

usage: bench/join_splits.py PROGRAM ARTICLES.jsonl[.gz] [N]      the first N records (default: 5000)

Each split (1, 2, 7, 100 parts) is extracted anew, two parts at a time, each by a process of its own as on a cluster. The articles are
shuffled before each split, the parts before each join, and one part is given twice. Of 7 parts the first worker is killed (SIGKILL) in
the middle and its part is made again. At the end parts of two models are joined, which must be refused. Ends with 1 if bytes differ.
"""
import concurrent.futures
import gzip
import hashlib
import itertools
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

EXTRACT = ["extract", "--quiet", "--lines", "--per-article", "--jobs", "1", "--overwrite"]


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def extract(program, part, *options):
    subprocess.run([program, *EXTRACT, *options, part, "-o", part + ".out"], check=True)
    return part + ".out"


def killed_first(program, part):
    """As extract, by a worker that is killed when it was given half of its articles."""
    with open(part, "rb") as file:
        lines = file.readlines()
    process = subprocess.Popen([program, *EXTRACT, "-", "-o", part + ".out"], stdin=subprocess.PIPE)
    process.stdin.writelines(lines[:len(lines) // 2])
    process.stdin.flush()
    process.kill()
    assert process.wait() == -signal.SIGKILL and not os.path.exists(part + ".out")
    return extract(program, part)


def main():
    program, path, count = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5000
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        records = list(itertools.islice(file, count))
    order = random.Random(1)
    found = set()
    with tempfile.TemporaryDirectory() as folder:
        for parts in (1, 2, 7, 100):
            order.shuffle(records)
            names = []
            for i in range(parts):
                names.append(os.path.join(folder, f"{parts}-{i}"))
                with open(names[-1], "wb") as file:
                    file.writelines(records[i::parts])
            before = cpu()
            with concurrent.futures.ThreadPoolExecutor(2) as workers:
                outs = list(workers.map(lambda n, p=parts: (killed_first if p == 7 and n.endswith("-0") else extract)(program, n), names))
            extracted, before = cpu() - before, cpu()
            order.shuffle(outs)
            joined = os.path.join(folder, "joined")
            subprocess.run([program, "join", "--overwrite", *outs, outs[0], "-o", joined], check=True, stderr=subprocess.DEVNULL)
            with open(joined, "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            found.add(digest)
            print(f"{len(records)} articles in {parts:3d} parts: extract {extracted:6.1f} s CPU, join {cpu() - before:5.2f} s CPU, "
                  f"{os.path.getsize(joined) >> 20} MB, sha256 {digest[:16]}", flush=True)
        before = cpu()
        subprocess.run([program, "build", "--quiet", joined, "-o", os.path.join(folder, "all.graphml")], check=True)
        print(f"build of what was joined: {cpu() - before:.1f} s CPU; the largest process took "
              f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10} MB")

        other = os.path.join(folder, "models")
        shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "models"), other)
        with open(os.path.join(other, "lexicon", "cues.tsv"), "a", encoding="utf-8") as file:
            file.write("# another list\n")
        small = os.path.join(folder, "small")
        with open(small, "wb") as file:
            file.writelines(records[:5])
        ran = subprocess.run([program, "join", outs[0], extract(program, small, "--data", other)], capture_output=True, text=True,
                             check=False)
        print(f"parts of two models: status {ran.returncode}: {ran.stderr.strip()}")
    same = len(found) == 1 and ran.returncode == 2
    print("the same bytes" if same else "BYTES DIFFER")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
