#!/usr/bin/env python3
"""Runs the console blocks of README.md, or of another document, and compares what they show with what the program prints.

usage: readme_test.py README PROGRAM [--update]     PROGRAM: the built standpoint
       readme_test.py --self-check                  checks these rules themselves

A block that opens with ```console holds commands, each behind "$ ", and below each command what it prints (standard
output and standard error together). A line "..." stands for any lines. The commands of a block share a folder, which
holds samples/, and `standpoint` is the program; $? is the status of the command before. A block that opens with ```yaml
and a name is a file of that name in these folders.
--update writes what is printed now into the README, but for commands whose output is abridged with "...".
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest


def console_blocks(text):
    """The blocks as lists of [line number, command, expected lines]; a command may go on after a backslash."""
    blocks, block = [], None
    for number, line in enumerate(text.split("\n"), 1):
        if block is None:
            if line.strip() == "```console":
                block = []
        elif line.strip() == "```":
            blocks.append(block)
            block = None
        elif line.startswith("$ "):
            block.append([number, line[2:], []])
        elif block and block[-1][1].endswith("\\") and not block[-1][2]:
            block[-1][1] += "\n" + line
        elif block:
            block[-1][2].append(line)
        else:
            raise ValueError(f"line {number}: a console block must open with a command behind '$ '")
    if block is not None:
        raise ValueError("the last console block is not closed")
    return blocks


def files_of(text):
    """The files that the text holds, by name."""
    return dict(re.findall(r"^```yaml (\S+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def matches(expected, printed):
    """Whether the lines are the same, with "..." for any number of lines."""
    if not expected:
        return not printed
    if expected[0] == "...":
        return any(matches(expected[1:], printed[n:]) for n in range(len(printed) + 1))
    return bool(printed) and expected[0] == printed[0] and matches(expected[1:], printed[1:])


def run_block(block, program, samples, files):
    """Yields each command's [line number, command, expected lines] and the lines that it prints."""
    with tempfile.TemporaryDirectory() as folder:
        bin_folder = os.path.join(folder, ".bin")
        os.mkdir(bin_folder)
        os.symlink(os.path.abspath(program), os.path.join(bin_folder, "standpoint"))
        if samples:
            shutil.copytree(samples, os.path.join(folder, "samples"))
        for name, content in files.items():
            with open(os.path.join(folder, name), "w", encoding="utf8") as file:
                file.write(content)
        environment = dict(os.environ, PATH=bin_folder + os.pathsep + os.environ["PATH"], LC_ALL="C.UTF-8")
        status = 0
        for entry in block:
            ran = subprocess.run(["bash", "-c", f"(exit {status}); {entry[1]}"], cwd=folder, env=environment,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
            status = ran.returncode
            printed = ran.stdout.decode("utf8").split("\n")
            while printed and not printed[-1]:
                printed.pop()
            yield entry, [line.rstrip() for line in printed]


def differences(text, program, samples):
    """A message for each command that prints something else than the text shows."""
    found = []
    for block in console_blocks(text):
        for (number, command, expected), printed in run_block(block, program, samples, files_of(text)):
            if not matches(expected, printed):
                found.append("\n".join([f"line {number}: $ {command}", "  shown in the document:",
                                        *("    " + line for line in expected), "  printed by the program:",
                                        *("    " + line for line in printed)]))
    return found


def updated(text, program, samples):
    lines = text.split("\n")
    for block in reversed(console_blocks(text)):
        for (number, command, expected), printed in reversed(list(run_block(block, program, samples, files_of(text)))):
            if "..." not in expected:
                begin = number + command.count("\n")
                lines[begin:begin + len(expected)] = printed
    return "\n".join(lines)


class Rules(unittest.TestCase):
    block = "text\n```console\n$ echo one; \\\necho two\none\n{}\n$ false\n$ echo $?\n1\n```\n"

    def test_a_readme_that_shows_what_is_printed_passes(self):
        self.assertEqual(differences(self.block.format("two"), "/bin/true", None), [])

    def test_another_output_is_reported_with_its_line(self):
        found = differences(self.block.format("three"), "/bin/true", None)
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("line 3: $ echo one"))

    def test_missing_and_additional_lines_are_reported(self):
        self.assertEqual(len(differences("```console\n$ echo one\n```", "/bin/true", None)), 1)
        self.assertEqual(len(differences("```console\n$ true\none\n```", "/bin/true", None)), 1)

    def test_dots_stand_for_any_lines(self):
        self.assertTrue(matches(["a", "...", "d"], ["a", "b", "c", "d"]))
        self.assertTrue(matches(["a", "..."], ["a"]))
        self.assertFalse(matches(["a", "...", "d"], ["a", "b"]))

    def test_the_program_is_called_by_its_name(self):
        self.assertEqual(differences("```console\n$ standpoint hello\nhello\n```", "/bin/echo", None), [])

    def test_a_named_yaml_block_is_a_file(self):
        text = "```yaml a.yaml\nx: 1\n```\n\n```console\n$ cat a.yaml\nx: 1\n```"
        self.assertEqual(differences(text, "/bin/true", None), [])

    def test_update_makes_the_readme_right_and_leaves_the_rest(self):
        new = updated(self.block.format("three\nfour"), "/bin/true", None)
        self.assertEqual(new, self.block.format("two"))

    def test_a_block_that_is_not_closed_is_an_error(self):
        self.assertRaises(ValueError, console_blocks, "```console\n$ true")


def main():
    if sys.argv[1:] == ["--self-check"]:
        unittest.main(argv=sys.argv[:1])
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    readme, program = arguments
    folder = os.path.dirname(os.path.abspath(readme))
    candidates = [os.path.join(folder, "samples"), os.path.join(os.path.dirname(folder), "samples")]
    samples = next((path for path in candidates if os.path.isdir(path)), None)
    with open(readme, encoding="utf8") as file:
        text = file.read()
    if "--update" in sys.argv:
        with open(readme, "w", encoding="utf8") as file:
            file.write(updated(text, program, samples))
        return
    count = sum(len(block) for block in console_blocks(text))
    if count == 0:
        sys.exit(f"{readme}: no console block to run")
    found = differences(text, program, samples)
    if found:
        sys.exit("\n".join(found) + f"\n\n{len(found)} of {count} commands print something else; "
                 "if that is what they should print: readme_test.py README PROGRAM --update")
    print(f"{count} commands print what the README shows")


if __name__ == "__main__":
    main()
