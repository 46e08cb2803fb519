#!/usr/bin/env python3
"""What a large project costs: 100,000 statements in 6,667 articles, from the start of a process to its end.

usage: bench/project_build.py build/release/bin/standpoint build/release/bin/make_project . [RUNS]

Of each command the best of RUNS (default 3): seconds of the clock and of the processor. Articles are 200 made-up words each, so that they
are no copies of one another; 900 actors on 400 topics.
"""
import os
import random
import resource
import subprocess
import sys
import time

if not 4 <= len(sys.argv) <= 5:
    sys.exit(__doc__)
sys.path[:0] = [os.path.join(sys.argv[3], "tests", "review")]
from reviews import PROGRAM, Folder, article, make_project, statement  # noqa: E402

RUNS = int(sys.argv[4]) if len(sys.argv) > 4 else 3


def articles(count, each):
    draw = random.Random(1)
    words = ["".join(draw.choice("bdfgklmnprst") + draw.choice("aeiou") for _ in range(draw.randint(2, 4))) for _ in range(5000)]
    for i in range(count):
        sentences, made = [], []
        for k in range(each):
            actor, plan = f"Person{(i * 7 + k) % 900} Name{(i * 7 + k) % 900}", f"{words[(i + k * 3) % 400]} plan"
            sentence = f"{actor} backs the {plan} with {' '.join(draw.choice(words) for _ in range(8))}."
            sentences.append(sentence)
            made.append((sentence, actor, plan))
        text = " ".join(sentences)
        yield article(f"{i}.txt", text, [statement(text, sentence, actor, topic=plan, confidence=draw.random()) for sentence, actor, plan in made],
                      outlet=f"Paper {i % 12}", date=f"20{20 + i % 5}-{1 + i % 12:02}-{1 + i % 28:02}")


def measure(command, runs):
    best = (1e9, 1e9)
    for _ in range(runs):
        before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run([PROGRAM, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        clock, after = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock))
    return f"{best[1]:.2f} s (processor {best[0]:.2f})"


def main():
    folder = Folder()
    project, out = make_project(folder.path("large.standpoint"), articles(6667, 15)), folder.path("out")
    print(f"{os.path.getsize(project) >> 20} MiB, load {os.getloadavg()[0]:.1f}")
    for name, command in {
            "status": ["status", project],
            "build of nothing (opening)": ["build", project, "--quiet", "--overwrite", "--status", "checked", "-o", out + ".csv"],
            "build, a graph of topics": ["build", project, "--quiet", "--overwrite", "--level", "topic", "-o", out + ".csv"],
            "build, a graph of issues": ["build", project, "--quiet", "--overwrite", "--level", "issue", "-o", out + ".csv"],
            "search, first": ["search", project, "name7"],
            "search": ["search", project, "name7"]}.items():
        print(f"{name:26}", measure(command, 1 if name == "search, first" else RUNS))  # the first one makes the index
    folder.cleanup()


main()
