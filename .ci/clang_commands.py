"""Prints the commands of a compile_commands.json as clang would run them without making code, parted by zero bytes.

usage: clang_commands.py build/release/compile_commands.json
"""
import json
import shlex
import sys

with open(sys.argv[1], encoding="utf8") as file:
    for entry in json.load(file):
        words = shlex.split(entry["command"])
        is_c = entry["file"].endswith(".c")
        named = ("cc", "clang-14") if is_c else ("c++", "g++", "clang++-14")
        compiler = next(at for at, word in enumerate(words) if word.endswith(named) and not word.endswith("ccache"))
        output = words.index("-o")
        kept = words[compiler + 1:output] + words[output + 2:]  # without a launcher such as ccache, without the output
        command = shlex.join(["clang-14" if is_c else "clang++-14", "-fsyntax-only", "-Werror", *kept])
        print(f"cd {shlex.quote(entry['directory'])} && {command}", end="\0")
