#!/usr/bin/env python3
"""Measures what grows with one input: words of one article, names of one article, rows of --actors. Each is doubled again and
again, so that the last column, the time of a line by that of the line before, is 2 where time is linear.

usage: doubling.py PROGRAM [ARTICLES]    ARTICLES: a file of JSON lines with the field "text", also .gz; default: samples/

The words are those of the articles one behind the other, from the beginning again when they end. Seconds are those of the
processor (user and system, one core), less those of an article of one sentence; memory is the kernel's ru_maxrss.
"""
import glob
import gzip
import json
import os
import random
import sys
import tempfile


def run(command):
    """Processor seconds and peak memory in MiB of one process."""
    child = os.fork()
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.execv(command[0], command)
        finally:  # no second run of what the parent does, where the program cannot be started
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def read_texts(path):
    if not path:
        samples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
        for name in sorted(glob.glob(os.path.join(samples, "**", "*.txt"), recursive=True)):
            with open(name, encoding="utf8") as file:
                yield file.read()
        return
    with gzip.open(path, "rt", encoding="utf8") if path.endswith(".gz") else open(path, encoding="utf8") as file:
        for line in file:
            yield json.loads(line).get("text") or ""


def long_article(texts, words):
    parts, count = ["An article of many words"], 0
    while count < words:
        text = texts[(len(parts) - 1) % len(texts)]
        parts.append(text)
        count += len(text.split())
    return "\n\n".join(parts) + "\n"


def article_of_names(people):
    chance = random.Random(1)
    syllables = "ba ro ki len mar tos vi ned gar pol su ter han dor wick fen mil ras tob qui".split()
    name = lambda: "".join(chance.choice(syllables) for _ in range(3)).capitalize()
    return "\n\n".join(f"{name()} {name()} said the city should scrap the {name()} toll." for _ in range(people)) + "\n"


def actor_rows(rows):
    return "name,kind,aliases\n" + "".join(f"Per{i} Son{i},person,Alias {i}\n" for i in range(rows))


def main():
    if not 2 <= len(sys.argv) <= 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    texts = list(read_texts(sys.argv[2] if len(sys.argv) == 3 else ""))
    if not any(text.split() for text in texts):
        sys.exit("no text in the articles")

    with tempfile.TemporaryDirectory() as folder:
        def write(name, text):
            with open(os.path.join(folder, name), "w", encoding="utf8") as file:
                file.write(text)
            return file.name

        extract = [program, "extract", "--quiet", "--jobs", "1", "--format", "jsonl"]
        tiny = write("tiny.txt", "The mayor said she supports the plan.\n")
        start = min(run([*extract, tiny])[0] for _ in range(5))
        print(f"an article of one sentence: {start:.2f} s")

        def double(what, sizes, command_of):
            before = None
            for size in sizes:
                command = command_of(size)
                measured = [run(command) for _ in range(2)]
                seconds, memory = min(seconds for seconds, _ in measured) - start, max(m for _, m in measured)
                print(f"{size:9,} {what:16} {seconds:7.2f} s {memory:6.0f} MiB" + (f"   x {seconds / before:.2f}" if before else ""),
                      flush=True)
                before = seconds

        double("words", [62500 * 2**i for i in range(5)],
               lambda size: [*extract, write("long.txt", long_article(texts, size))])
        double("names", [2000 * 2**i for i in range(4)], lambda size: [*extract, write("names.txt", article_of_names(size))])
        double("rows of actors", [125000 * 2**i for i in range(4)],
               lambda size: [*extract, "--actors", write("actors.csv", actor_rows(size)), tiny])


if __name__ == "__main__":
    main()
