#!/usr/bin/env python3
"""How soon the review's page can be used, and how smoothly its list scrolls: 2,000 articles with 30,000 statements in Chromium.

usage: bench/review_page.py build/release/bin/standpoint build/release/bin/make_project .

The last two: a program of the tests that writes projects, and the repository's root. Seconds are of the clock; processor time of
the server beside them changes less with what else the machine does.
"""
import os
import sys
import time

sys.path[:0] = [os.path.join(sys.argv[3], "tests", folder) for folder in ("review", "report")]
from browser import Browser  # noqa: E402
from reviews import Folder, Review, make_project, many_articles  # noqa: E402

LONGEST_FRAME = """new Promise((done) => {
  const list = document.getElementById('queue');
  let worst = 0, last = performance.now(), frames = 0;
  function step() {
    const now = performance.now();
    if (frames > 2) worst = Math.max(worst, now - last);
    last = now;
    list.scrollTop += 2000;
    if (++frames < 60) requestAnimationFrame(step); else done(worst);
  }
  requestAnimationFrame(step); })"""


def processor_time(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    browser, folder = Browser(), Folder()
    project = make_project(folder.path("large.standpoint"), many_articles(2000, 15))
    begin = time.monotonic()
    with Review(project) as review:
        served, worked = time.monotonic() - begin, processor_time(review.process)
        begin = time.monotonic()
        browser.call("Page.navigate", url=review.address)
        browser.wait("document.documentElement && document.documentElement.dataset.ready === 'yes'")
        usable, answered = time.monotonic() - begin, processor_time(review.process) - worked
        begin = time.monotonic()
        for kind in ("keyDown", "keyUp"):
            browser.call("Input.dispatchKeyEvent", type=kind, key="1", **({"text": "1"} if kind == "keyDown" else {}))
        browser.wait("queue.at === 1")
        verdict = time.monotonic() - begin
        worst = browser.evaluate(LONGEST_FRAME)
    browser.close()
    folder.cleanup()
    print(f"server ready {served:.2f} s (processor {worked:.2f}), page usable {usable:.2f} s (server's processor {answered:.2f}), "
          f"a verdict {verdict:.2f} s, longest frame {worst:.0f} ms, load {os.getloadavg()[0]:.1f}")


main()
