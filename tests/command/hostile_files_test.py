#!/usr/bin/env python3
"""What hostile files of every format cost: bombs, deep nesting, files cut in half, 100 MB. Each is read together with a good article,
which must be read all the same; what is said must be one line (of an archive two: one for a member). A damaged DNA project ends the run:
half a project is no data. Prints the table of docs/limits.md.

usage: hostile_files_test.py STANDPOINT [FORMAT...]     ends with 1 when an input takes more than 500 MB, says more than a line, ends by a signal
                                             or keeps the good article from being read
"""
import gzip
import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
MOST_MEGABYTES, LARGE = 500, 100 << 20
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


DOCX = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
ODT = b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' \
      b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
ODT_TYPE = ("mimetype", "application/vnd.oasis.opendocument.text")
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
    ("docx", "1 GB of zeros in 5 MB", lambda: zipped([("word/document.xml", bytes(1 << 30))])),
    ("docx", "a million nested tags", lambda: zipped([("word/document.xml", DOCX + b"<w:p>" * 1_000_000)])),
    ("docx", "100 MB", lambda: zipped([("word/document.xml", DOCX + b"<w:p><w:r><w:t>" + large() + b"</w:t></w:r></w:p></w:body></w:document>")])),
    ("docx", "cut in half", lambda: half("docx")),
    ("odt", "1 GB of zeros in 5 MB", lambda: zipped([ODT_TYPE, ("content.xml", bytes(1 << 30))])),
    ("odt", "a million nested tags", lambda: zipped([ODT_TYPE, ("content.xml", ODT + b"<text:p>" * 1_000_000)])),
    ("odt", "cut in half", lambda: half("odt")),
    ("epub", "cut in half", lambda: half("epub")),
    ("xlsx", "cut in half", lambda: half("xlsx")),
    ("rtf", "ten million groups", lambda: b"{\\rtf1 " + b"{" * 10_000_000),
    ("rtf", "100 MB", lambda: b"{\\rtf1 " + large() + b"}"),
    ("rtf", "cut in half", lambda: half("rtf")),
    ("pdf", "a million nested lists", lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 1_000_000 + b"\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF"),
    ("pdf", "100 MB", lambda: b"%PDF-1.7\n" + large()),
    ("pdf", "cut in half", lambda: half("pdf")),
    ("eml", "ten thousand nested parts", lambda: mail_parts(10_000)),
    ("eml", "100 MB", lambda: MAIL + b"\n" + large()),
    ("mbox", "cut in half", lambda: half("mbox")),
    ("warc", "a record of 100 MB", lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % LARGE + large()[:LARGE] + b"\r\n\r\n"),
    ("warc", "a length that is not there", lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nabc"),
    ("warc", "cut in half", lambda: half("warc")),
    ("zip", "1 GB of zeros in 5 MB", lambda: zipped([("a.txt", bytes(1 << 30))])),
    ("zip", "zip in zip in zip", lambda: zipped([("b.zip", zipped([("c.zip", zipped([("d.txt", WORDS)]))]))])),
    ("zip", "cut in half", lambda: half("zip")),
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
                                                 ("more than a line", len(lines) > (2 if extension in ("zip", "gz") else 1)),
                                                 ("more than 500 MB", megabytes > MOST_MEGABYTES)) if is_so]
            bad += bool(faults)
            said = re.sub(r"^standpoint: (hostile[^:]*: )?", "", lines[0]) if lines else "nothing: it is read"
            said = said.replace("|", "\\|")
            print(f"| {extension} | {what} | {said if len(said) < 110 else said[:107] + '...'}"
                  f"{' **' + ', '.join(faults) + '**' if faults else ''} | {processor:.1f} | {megabytes:.0f} |", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
