#!/usr/bin/env python3
"""What hostile files of every format cost: bombs, deep nesting, files cut in half, 100 MB. Each is read together with a good article,
which must be read all the same; what is said must be one line (of an archive two: one for a member). A damaged DNA project ends the run:
half a project is no data. Prints the table of docs/limits.md.

usage: hostile_files_test.py STANDPOINT [FORMAT...]     ends with 1 when an input takes more than 500 MB, says more than a line, ends by a signal
                                             or keeps the good article from being read
"""
import base64
import bz2
import gzip
import io
import lzma
import os
import re
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
MOST_MEGABYTES, LARGE = 500, 100 << 20
ARCHIVES = ("zip", "tar", "tgz", "gz", "bz2", "xz", "zst")
GOOD = "The mayor said the toll should go."
WORDS = b"The mayor said the toll should go, as it costs those most who have least. "


def large(text=WORDS, size=LARGE):
    return text * (size // len(text) + 1)


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def seed(extension):
    folder = os.path.join(HERE, "../../fuzz/corpus", extension)
    with open(os.path.join(folder, sorted(os.listdir(folder))[0]), "rb") as file:
        return file.read()


def half(extension):
    whole = seed(extension)
    return whole[:len(whole) // 2]


def tarred(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            about = tarfile.TarInfo(name)
            about.size = len(data)
            archive.addfile(about, io.BytesIO(data))
    return out.getvalue()


def zstandard_zeros(size):
    """RFC 8878: a frame with a window of 128 KiB, and blocks that each repeat a byte."""
    block = 128 << 10
    header = struct.pack("<IBB", 0xFD2FB528, 0, 7 << 3)
    blocks = size // block
    return header + b"".join(struct.pack("<I", block << 3 | 1 << 1 | (i == blocks - 1))[:3] + b"\0" for i in range(blocks))


DOCX = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
ODT = b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' \
      b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
EPUB = [("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", b'<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>'),
        ("c.opf", b'<package><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>')]
ODT_TYPE = ("mimetype", "application/vnd.oasis.opendocument.text")
RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>'
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha ha ha ha ha ha ha ha">' + b"".join(
    b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % ((97 + i,) + (96 + i,) * 10) for i in range(1, 9)
) + b"]><nitf><body><p>&i;</p></body></nitf>"
MAIL = b"From: a@example.org\nSubject: Toll\nMIME-Version: 1.0\n"


def mail_parts(depth):
    lines = [MAIL]
    for i in range(depth):
        lines.append(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i))
    return b"".join(lines) + b"Content-Type: text/plain\n\n" + WORDS


# (format, what it is, function that makes it)
INPUTS = [
    ("txt", "100 MB", lambda: large()),
    ("txt", "60 MB without a blank", lambda: large(b"x", 60 << 20)),
    ("csv", "100 MB in one cell", lambda: b'id,text\n1,"' + large()),
    ("csv", "a million columns", lambda: b"text," * 1_000_000 + b"\n"),
    ("csv", "cut in half", lambda: half("csv")),
    ("json", "ten million brackets", lambda: b"[" * 10_000_000),
    ("json", "100 MB in one string", lambda: b'[{"text": "' + large() + b'"}]'),
    ("json", "cut in half", lambda: half("json")),
    ("jsonl", "100 MB in one line", lambda: b'{"text": "' + large() + b'"}\n'),
    ("jsonl", "ten million brackets", lambda: b'{"text": ' + b"[" * 10_000_000),
    ("html", "100 MB", lambda: b"<html><body><p>" + large() + b"</p></body></html>"),
    ("html", "a million nested tags", lambda: b"<html><body>" + b"<div>" * 1_000_000 + WORDS),
    ("html", "30 MB of small tags", lambda: b"<html><body>" + large(b"<p>a</p>", 30 << 20)),
    ("html", "cut in half", lambda: half("html")),
    ("xml", "entities that grow a billionfold", lambda: LAUGHS),
    ("xml", "a million nested tags", lambda: b"<?xml version='1.0'?><nitf>" + b"<p>" * 1_000_000),
    ("xml", "100 MB", lambda: b"<?xml version='1.0'?><nitf><body><p>" + large() + b"</p></body></nitf>"),
    ("xml", "cut in half", lambda: half("xml")),
    ("rss", "100 MB in one article", lambda: RSS + b"<item><description>" + large() + b"</description></item></channel></rss>"),
    ("rss", "25 million tags in one article", lambda: RSS + b"<item>" + b"<a/>" * 25_000_000 + b"</item></channel></rss>"),
    ("rss", "ten million nested tags", lambda: RSS + b"<item>" + b"<a>" * 12_000_000),
    ("rss", "two million articles without text", lambda: RSS + b"<item><title>x</title></item>" * 2_000_000 + b"</channel></rss>"),
    ("rss", "40 MB, cut in half", lambda: RSS + b"<item><title>" + bytes(range(32)) * (40 << 15)),
    ("docx", "1 GB of zeros in 5 MB", lambda: zipped([("word/document.xml", bytes(1 << 30))])),
    ("docx", "a million nested tags", lambda: zipped([("word/document.xml", DOCX + b"<w:p>" * 1_000_000)])),
    ("docx", "100 MB", lambda: zipped([("word/document.xml", DOCX + b"<w:p><w:r><w:t>" + large() + b"</w:t></w:r></w:p></w:body></w:document>")])),
    ("docx", "cut in half", lambda: half("docx")),
    ("odt", "1 GB of zeros in 5 MB", lambda: zipped([ODT_TYPE, ("content.xml", bytes(1 << 30))])),
    ("odt", "a million nested tags", lambda: zipped([ODT_TYPE, ("content.xml", ODT + b"<text:p>" * 1_000_000)])),
    ("odt", "cut in half", lambda: half("odt")),
    ("epub", "1 GB of zeros in 5 MB", lambda: zipped(EPUB + [("c.xhtml", bytes(1 << 30))])),
    ("epub", "a million nested tags", lambda: zipped(EPUB + [("c.xhtml", b"<html><body>" + b"<div>" * 1_000_000)])),
    ("epub", "cut in half", lambda: half("epub")),
    ("xlsx", "1 GB of zeros in 5 MB", lambda: zipped([("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", bytes(1 << 30))])),
    ("xlsx", "20 million empty cells", lambda: zipped([("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", SHEET + b"<row>" + b"<c/>" * 20_000_000)])),
    ("xlsx", "10 million empty strings", lambda: zipped([("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", b"<sst>" + b"<si/>" * 10_000_000 + b"</sst>"), ("xl/worksheets/sheet1.xml", SHEET)])),
    ("xlsx", "a million nested tags", lambda: zipped([("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", SHEET + b"<row>" * 1_000_000)])),
    ("xlsx", "cut in half", lambda: half("xlsx")),
    ("rtf", "ten million groups", lambda: b"{\\rtf1 " + b"{" * 10_000_000),
    ("rtf", "100 MB", lambda: b"{\\rtf1 " + large() + b"}"),
    ("rtf", "cut in half", lambda: half("rtf")),
    ("pdf", "a million nested lists", lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 1_000_000 + b"\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF"),
    ("pdf", "100 MB", lambda: b"%PDF-1.7\n" + large()),
    ("pdf", "cut in half", lambda: half("pdf")),
    ("eml", "ten thousand nested parts", lambda: mail_parts(10_000)),
    ("eml", "100 MB", lambda: MAIL + b"\n" + large()),
    ("eml", "a part of 60 MB in base64", lambda: MAIL + b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + base64.b64encode(b"<p>a</p>" * (5 << 20))),
    ("mbox", "a message of 100 MB", lambda: b"From a@b.c Wed Mar  6 10:00:00 2019\n" + MAIL + b"\n" + large()),
    ("mbox", "cut in half", lambda: half("mbox")),
    ("warc", "a record of 100 MB", lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % LARGE + large()[:LARGE] + b"\r\n\r\n"),
    ("warc", "a length that is not there", lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nabc"),
    ("warc", "cut in half", lambda: half("warc")),
    ("zip", "1 GB of zeros in 5 MB", lambda: zipped([("a.txt", bytes(1 << 30))])),
    ("zip", "zip in zip in zip", lambda: zipped([("b.zip", zipped([("c.zip", zipped([("d.txt", WORDS)]))]))])),
    ("zip", "cut in half", lambda: half("zip")),
    ("tar", "cut in half", lambda: tarred([("a.txt", WORDS), ("b.txt", WORDS * 100)])[:2000]),
    ("tar", "a file of 100 MB", lambda: tarred([("a.txt", large())])),
    ("tgz", "512 MB of zeros in a file that is no article", lambda: gzip.compress(tarred([("a.png", bytes(1 << 29)), ("b.txt", WORDS)]), 6)),
    ("tgz", "zip in tar in gz in zip", lambda: zipped([("a.tar.gz", gzip.compress(tarred([("b.zip", zipped([("c.txt", WORDS)]))])))])),
    ("bz2", "1 GB of zeros in 2 kB", lambda: bz2.compress(bytes(1 << 25), 9) * 32),
    ("xz", "1 GB of zeros in 150 kB", lambda: lzma.compress(bytes(1 << 25), preset=1) * 32),
    ("xz", "cut in half", lambda: lzma.compress(WORDS * 1000)[:100]),
    ("zst", "1 GB of zeros in 33 kB", lambda: zstandard_zeros(1 << 30)),
    ("zst", "cut in half", lambda: zstandard_zeros(1 << 20)[:20]),
    ("gz", "1 GB of zeros in 1 MB", lambda: gzip.compress(bytes(1 << 30), 6)),
    ("gz", "cut in half", lambda: half("gz")),
    ("dna", "cut in half", lambda: half("dna")),
    ("statements", "ten million brackets", lambda: b'{"doc": "a", "actor": ' + b"[" * 10_000_000 + b"\n"),
]


def write_apart(path, make):
    """In a process of its own: what this one has in memory would count as the program's (Linux keeps the peak over exec)."""
    child = os.fork()
    if child == 0:
        with open(path, "wb") as file:
            file.write(make())
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(f"cannot make {path}")


def measure(program, folder, name, command):
    """(processor seconds, megabytes, status, messages, output) of one run."""
    out, err = os.path.join(folder, "out"), os.path.join(folder, "err")
    with open(out, "wb") as results, open(err, "wb") as messages:
        process = subprocess.Popen([program, *command, name, "good.txt"], cwd=folder, stdout=results, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
    with open(err, encoding="utf8", errors="replace") as messages, open(out, "rb") as results:
        results.seek(max(0, os.path.getsize(out) - 10_000))  # the good article comes last
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, status, messages.read(), results.read()


def main():
    program, wanted = os.path.abspath(sys.argv[1]), sys.argv[2:]
    bad = 0
    print("| format | input | what is said | processor s | MB |\n| --- | --- | --- | ---: | ---: |")
    for extension, what, make in INPUTS:
        if wanted and extension not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            name = "hostile." + {"statements": "jsonl"}.get(extension, extension)
            write_apart(os.path.join(folder, name), make)
            with open(os.path.join(folder, "good.txt"), "w", encoding="utf8") as file:
                file.write(GOOD + "\n")
            as_statements = extension in ("statements", "dna")
            command = ["build"] if as_statements else ["text", "--quiet"]
            processor, megabytes, status, messages, results = measure(program, folder, name, command)
            lines = [line for line in messages.splitlines() if line.startswith("standpoint:")]
            is_read = (b"toll" if as_statements else GOOD.encode()) in results
            faults = [fault for fault, is_so in (("a signal", os.WIFSIGNALED(status)), ("the other is not read", not is_read and extension != "dna"),
                                                 ("more than a line", len(lines) > (2 if extension in ARCHIVES else 1)),
                                                 ("more than 500 MB", megabytes > MOST_MEGABYTES)) if is_so]
            bad += bool(faults)
            said = re.sub(r"^standpoint: (hostile[^:]*: )?", "", lines[0]) if lines else "nothing: it is read"
            said = said.replace("|", "\\|")
            print(f"| {extension} | {what} | {said if len(said) < 110 else said[:107] + '...'}"
                  f"{' **' + ', '.join(faults) + '**' if faults else ''} | {processor:.1f} | {megabytes:.0f} |", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
