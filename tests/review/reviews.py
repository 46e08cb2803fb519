"""What the tests of the review share: projects made of articles, and the program that serves one of them."""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

PROGRAM, MAKE_PROJECT, SOURCE = sys.argv[1:4]


def statement(text, words, actor, position="supports", topic="the tax", confidence=0.6, **fields):
    """A statement whose evidence is `words` where they first stand in `text`."""
    begin = text.index(words)
    made = {"doc": "", "actor": {"name": actor, "kind": "person"}, "position": position,
            "polarity": {"supports": 1, "opposes": -1}.get(position, 0), "topic": {"label": topic, "phrase": topic},
            "quote": "indirect", "confidence": confidence, "evidence": [[begin, begin + len(words)]],
            "evidence_text": words, "content": [[begin, begin + len(words)]]}
    made.update(fields)
    return made


def article(doc, text, statements, **fields):
    made = {"doc": doc, "title": doc, "outlet": "Wire", "date": "2026-03-01", "text": text, "statements": statements}
    made.update(fields)
    return made


def many_articles(count, each):
    """`count` articles of `each` statements, of 900 actors on 400 topics, with confidences of all hundredths."""
    made = []
    for i in range(count):
        sentences = [f"Actor {(i * 7 + k) % 900} supports plan {(i + k * 3) % 400} for reason {k}." for k in range(each)]
        text = " ".join(sentences)
        made.append(article(f"{i}.txt", text, [
            statement(text, sentence, f"Actor {(i * 7 + k) % 900}", topic=f"plan {(i + k * 3) % 400}",
                      confidence=((i * each + k) % 100) / 100)
            for k, sentence in enumerate(sentences)]))
    return made


def make_project(path, articles):
    lines = "".join(json.dumps(one) + "\n" for one in articles)
    subprocess.run([MAKE_PROJECT, path], input=lines.encode(), check=True)
    return path


class Review:
    """`standpoint review` on a project, from its start to Ctrl-C; `address` lets in who has it."""

    def __init__(self, project, *options, coder="lead", environment=None):
        self.process = subprocess.Popen([PROGRAM, "review", project, "--coder", coder, "--no-browser", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise RuntimeError(self.process.stderr.read())
        self.port = int(re.search(r":(\d+)/", self.address)[1])
        self.base = f"http://127.0.0.1:{self.port}"
        self.cookie = self.page_token = None

    def close(self):
        """Ctrl-C. Returns what was told."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        told = self.process.communicate(timeout=60)[1]
        assert self.process.returncode == 0, told
        return told

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.close()

    def enter(self):
        with urllib.request.urlopen(self.address, timeout=60) as answer:
            self.cookie = answer.headers["Set-Cookie"].partition(";")[0]
        page = self.get_bytes("/").decode()
        self.page_token = re.search(r'name="standpoint-page" content="([0-9a-f]+)"', page)[1]
        while self.ask("session")["awaits_names"]:
            time.sleep(0.02)
        return self

    def get_bytes(self, path):
        with urllib.request.urlopen(urllib.request.Request(self.base + path, headers={"Cookie": self.cookie}),
                                    timeout=60) as answer:
            return answer.read()

    def ask(self, what):
        return json.loads(self.get_bytes("/api/" + what))

    def change(self, what, **body):
        request = urllib.request.Request(self.base + "/api/" + what, data=json.dumps(body).encode(),
                                         headers={"Cookie": self.cookie, "Content-Type": "application/json",
                                                  "X-Standpoint": self.page_token})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())


class Folder(tempfile.TemporaryDirectory):
    def __init__(self):
        super().__init__(prefix="standpoint-review-")

    def path(self, name):
        return os.path.join(self.name, name)
