#!/usr/bin/env python3
"""What a crawl of news costs, measured on a WARC of our own: the figures of docs/scale.md.

usage: bench/warc_plan.py PROGRAM ARTICLES.jsonl[.gz] [N]      the first N records (default: 1000)

Each article becomes a page as news sites have it (menu, scripts, teasers, comments around the text) in a WARC that is compressed record
by record, as CC-NEWS is; as many pages again are in other languages. CPU seconds of one core, which other work on the machine changes
less than the clock; every figure is of one run.
"""
import gzip
import itertools
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import html

TEASER = "".join(f'<li><a href="/{i}"><img src="/{i}.jpg" alt="">Ten ways to spend a rainy weekend, part {i}</a></li>' for i in range(40))
SCRIPT = "<script>" + "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)};" * 60 + "</script>"
STYLE = "<style>" + ".teaser .headline a:hover{color:#036;text-decoration:underline}" * 80 + "</style>"
FRENCH = ("Le gouvernement a annoncé mardi que la loi sur les transports sera examinée au printemps par le parlement. ",
          "Les députés de l'opposition ont déclaré que le texte est mauvais pour les travailleurs du pays. ",
          "La ministre a répondu que les communes auront assez de temps pour se préparer aux nouvelles règles. ")


def page(record):
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in record["text"].split("\n") if paragraph.strip())
    return (f'<!doctype html><html lang="{record.get("lang", "en")}"><head><meta charset="utf-8"><title>{html.escape(record["title"])}</title>'
            f'<meta property="article:published_time" content="{record["date"]}T08:00:00Z">'
            f'<meta property="og:site_name" content="{html.escape(record.get("outlet") or "")}">{STYLE}{SCRIPT}</head><body>'
            f'<nav><ul>{TEASER}</ul></nav><main><article><h1>{html.escape(record["title"])}</h1>{body}</article></main>'
            f'<aside><h2>Most read</h2><ul>{TEASER}</ul></aside><footer><p>All rights reserved.</p></footer>{SCRIPT}</body></html>')


def write_warc(path, records):
    size = 0
    with open(path, "wb") as file:
        for number, record in enumerate(records):
            content = page(record).encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + content
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://n{number % 50}.example/{record['id']}.html\r\n"
                    f"WARC-Date: 2024-03-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n").encode()
            file.write(gzip.compress(head + http + b"\r\n\r\n", 6))
            size += len(content)
    return size


def measured(command, output=subprocess.DEVNULL, status=(0,)):
    """CPU seconds and peak MB of a process."""
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
    _, ended, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(ended) in status, command
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program, path, count = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in itertools.islice(file, count)]
    words = sum(len(re.findall(r"\w+", record["text"])) for record in records)
    print(f"{count} articles of {words // count} words")

    def show(what, figures, per):
        seconds, memory = figures
        print(f"{what:58s} {1000 * seconds / per:7.2f} ms each, {per / seconds:8.0f} a core-second, {memory:5.0f} MB", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        def name(part):
            return os.path.join(folder, part)

        bytes_of_pages = write_warc(name("en.warc.gz"), records)
        foreign = [{"id": f"f{i}", "lang": "fr", "title": FRENCH[0], "date": "2024-03-01",
                    "text": "\n".join(itertools.islice(itertools.cycle(FRENCH), i % 20 + 10))} for i in range(count)]
        write_warc(name("fr.warc.gz"), foreign)
        print(f"pages of {bytes_of_pages // count // 1000} kB, {os.path.getsize(name('en.warc.gz')) // count // 1000} kB compressed")
        extract = [program, "extract", "--quiet", "--per-article", "--jobs", "1", "--overwrite", "--max-words", "20000"]

        show("start, with the model", measured([*extract, "--lines", "/dev/null", "-o", name("nothing")]), 1)
        with open(name("texts"), "wb") as file:
            show("pages of a WARC to texts", measured([program, "text", name("en.warc.gz")], file), count)
        show("pages of a WARC to statements", measured([*extract, name("en.warc.gz"), "-o", name("pages")]), count)
        with open(name("lines.jsonl"), "w", encoding="utf-8") as file:
            file.writelines(json.dumps(record) + "\n" for record in records)
        show("texts to statements", measured([*extract, "--lines", name("lines.jsonl"), "-o", name("lines")]), count)
        with open(name("all.txt"), "w", encoding="utf-8") as file:
            file.writelines(record["text"] + "\n\n" for record in records)
        with open(name("parsed"), "wb") as file:
            show("of that sentences, words, parts of speech, trees (parse)", measured([program, "parse", name("all.txt")], file), count)
        show("pages in another language, left out", measured([*extract, name("fr.warc.gz"), "-o", name("fr")]), count)
        show("join, an article", measured([program, "join", "--quiet", name("pages"), "-o", name("joined")]), count)
        with open(name("joined"), encoding="utf-8") as file:
            articles = [json.loads(line) for line in file]
        statements = sum(sum(1 for s in article["statements"] if s.get("position")) for article in articles)
        attributions = sum(len(article["statements"]) for article in articles)
        print(f"{attributions / len(articles):.1f} attributions and {statements / len(articles):.1f} positions an article, "
              f"{os.path.getsize(name('joined')) // len(articles)} bytes of lines")
        show("build, a position", measured([program, "build", "--quiet", name("joined"), "-o", name("g.graphml")]), statements)


if __name__ == "__main__":
    main()
