#!/usr/bin/env python3
"""How long a report takes to open, to filter and to show a graph, in headless Chromium, beside the size of the report.

usage: report_open.py PROGRAM [POSITIONS]; best of three, on the clock and of the page's own main thread.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "report"))
from browser import Browser  # noqa: E402


def write_statements(path, positions):
    """Of 300 actors on 240 topics, each position on its own pair; two in three take a side."""
    labels = [("supports", 1), ("opposes", -1), ("asserts", 0)]
    with open(path, "w", encoding="utf-8") as file:
        for i in range(positions):
            label, polarity = labels[i % 3]
            for times in range(1 + i % 3):
                words = f"the words of statement {i}.{times}"
                file.write(json.dumps({
                    "doc": f"{i % 900}.txt", "actor": {"name": f"Actor {i % 300}", "kind": "person"}, "position": label,
                    "polarity": polarity, "topic": {"label": f"topic {(i * 7 + i // 300) % 240}", "phrase": "topic"}, "quote": "direct",
                    "confidence": 0.9, "evidence": [[20 * i + times, 20 * i + times + 9]], "evidence_text": words, "claim": words,
                    "outlet": f"Outlet {i % 9}", "title": "Title", "date": f"2023-{1 + i % 12:02}-{1 + times:02}"}) + "\n")


def measure(browser, report, positions):
    def opened():
        browser.call("Page.navigate", url="about:blank")
        browser.wait("location.protocol === 'about:'")
        return browser.open(report)

    times = {"open": opened(), "own work of that": browser.seconds_worked()}

    def step(name, action, condition):
        begin = time.monotonic()
        browser.evaluate(action)
        browser.wait(condition)
        browser.frame()
        times[name] = time.monotonic() - begin

    assert browser.evaluate("app.data.positions.length") == positions
    step("search", "app.filter.search = 'topic 77'; app.refresh(true)", "app.state.shown.length < 200")
    step("clear", "document.getElementById('clear').click()", "app.state.shown.length > 1000")
    step("graph", "app.open_view('graph')", "document.getElementById('canvas').dataset.laidOut === 'yes'")
    step("choose", "app.hooks.choose_node(app.state.shown[0].position.topic)", "!document.getElementById('around').hidden")
    return times


def main():
    program = sys.argv[1]
    positions = int(sys.argv[2]) if len(sys.argv) > 2 else 6000
    with tempfile.TemporaryDirectory() as folder:
        statements, report = os.path.join(folder, "statements.jsonl"), os.path.join(folder, "report.html")
        write_statements(statements, positions)
        subprocess.run([program, "build", "--quiet", "--level", "topic", statements, "-o", report], check=True)
        browser = Browser(1440, 900)
        try:
            browser.call("Performance.enable", timeDomain="threadTicks")
            runs = [measure(browser, report, positions) for _ in range(3)]
        finally:
            browser.close()
        print(f"{positions} positions, {os.path.getsize(report) / 1e6:.1f} MB; seconds, best of 3:")
        for name in runs[0]:
            print(f"  {name:18} {min(run[name] for run in runs):.2f}")


main()
