"""Articles to statements."""
import collections
import html
import json
import os
import subprocess
import tempfile
import threading
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple, Union

from . import _graphs
from ._program import EngineError, find_program, message_of, run

Record = Union[str, Dict[str, Any]]
Spans = List[Tuple[int, int]]

MOST_CHARACTERS = 16_000_000  # of one article: below the program's own limit of 64 MiB
MOST_AHEAD = 1_000  # records that wait for their result
MOST_SHOWN = 20_000  # characters of an article in a notebook
AROUND = 400  # of them before and behind a statement's words


class Statement:
    """Who takes which position on what, and the words that say so.

    Offsets are Python's own: `article.text[begin:end]`, code points, the end not included. `fields` is the whole
    statement as the program writes it. Dates are ISO days, or None; polarity is 1, 0 or -1 towards the topic;
    confidence, from 0 to 1, is the chance that actor, side and topic are right. Of an attribution in which no position
    was found `position`, `polarity` and `topic` are None.
    """

    __slots__ = ("fields", "statement_id", "_text")

    def __init__(self, fields: Dict[str, Any], statement_id: str, text: Optional[str] = None):
        self.fields = fields
        self.statement_id = statement_id
        self._text = text  # of the whole article, for a notebook; it does not pickle

    def __reduce__(self):
        return Statement, (self.fields, self.statement_id)

    def __eq__(self, other):
        return isinstance(other, Statement) and (self.fields, self.statement_id) == (other.fields, other.statement_id)

    def __hash__(self):
        return hash(self.statement_id)

    def _spans(self, name: str) -> Spans:
        return [(begin, end) for begin, end in self.fields.get(name, [])]

    doc_id = property(lambda self: self.fields["doc"])
    actor = property(lambda self: self.fields["actor"]["name"])
    actor_kind = property(lambda self: self.fields["actor"].get("kind"))
    via = property(lambda self: self.fields.get("via"))
    position = property(lambda self: self.fields.get("position"))
    polarity = property(lambda self: self.fields.get("polarity"))
    topic = property(lambda self: self.fields.get("topic", {}).get("label"))
    claim = property(lambda self: self.fields.get("claim"))
    date = property(lambda self: self.fields.get("date"))
    outlet = property(lambda self: self.fields.get("outlet"))
    confidence = property(lambda self: self.fields.get("confidence"))
    evidence = property(lambda self: self._spans("evidence"))
    source = property(lambda self: self._spans("source"))
    cue = property(lambda self: self._spans("cue"))
    content = property(lambda self: self._spans("content"))
    evidence_text = property(lambda self: self.fields.get("evidence_text", ""))

    @property
    def begin(self) -> Optional[int]:
        """Where the evidence begins; None where there is none."""
        return self.evidence[0][0] if self.evidence else None

    @property
    def end(self) -> Optional[int]:
        """Where the evidence ends."""
        return self.evidence[-1][1] if self.evidence else None

    def __repr__(self):
        return f"<{self.actor} {self.position or 'says something'} {self.topic or ''} ({self.doc_id})>"

    def _repr_html_(self) -> str:
        """What is held, and the passage of the article with who says it (underlined), the verb and the words held marked.

        Escaped, and capped to the passage and so many signs around it."""
        head = f"<p><b>{html.escape(_title(self))}</b> {html.escape(self.claim or '')}</p>"
        if not self._text or self.begin is None:
            return f"{head}<blockquote>{html.escape(self.evidence_text[:MOST_SHOWN])}</blockquote>"
        spans = [(begin, end, f"<{tag}>", f"</{tag}>") for tag, found in
                 (("u", self.source), ("b", self.cue), ("mark", self.evidence)) for begin, end in found]
        first = max(0, min(begin for begin, *_ in spans) - AROUND)
        last = min(len(self._text), max(end for _, end, *_ in spans) + AROUND, first + MOST_SHOWN)
        before, after = "... " if first else "", " ..." if last < len(self._text) else ""
        return (f'{head}<div style="white-space: pre-wrap">{before}{_marked(self._text, spans, first, last)}{after}</div>'
                f"<p>{html.escape(' · '.join(filter(None, (self.doc_id, self.outlet, self.date))))}</p>")


class Article:
    """An article and what was found in it.

    `error` says why nothing was found, where something went wrong; else it is None. `text` is None for files. `record`
    is what was given, `line` the result as the program wrote it.
    """

    def __init__(self, line: str, text: Optional[str] = None, record: Optional[Dict[str, Any]] = None):
        found = json.loads(line)
        self.line = line
        self.text = text
        self.record = record or {}
        self.doc_id: str = found["doc"]
        self.date: Optional[str] = found.get("date")
        self.model: Optional[str] = found.get("model")
        self.error: Optional[str] = found.get("error")
        self.read_words: Optional[int] = found.get("read_words")
        self.statements: List[Statement] = [
            Statement(fields, f"{self.doc_id}:{number}", text) for number, fields in enumerate(found["statements"], 1)]

    def __reduce__(self):
        return Article, (self.line, self.text, self.record)

    def __repr__(self):
        return f"<article {self.doc_id}: {self.error or f'{len(self.statements)} statements'}>"

    def _repr_html_(self) -> str:
        """The text with its evidence marked; escaped, and of a long article the beginning only."""
        head = f"<p><b>{html.escape(self.doc_id)}</b> {html.escape(self.error or '')}</p>"
        if not self.text:
            return head
        spans = [(begin, end, f'<mark title="{html.escape(_title(statement))}">', "</mark>")
                 for statement in self.statements if statement.position for begin, end in statement.evidence[:1]]
        rest = len(self.text) - MOST_SHOWN
        more = f"<p>({rest:,} more characters)</p>" if rest > 0 else ""
        return f'{head}<div style="white-space: pre-wrap">{_marked(self.text, spans, 0, MOST_SHOWN)}</div>{more}'


def _title(statement: Statement) -> str:
    return f"{statement.actor} {statement.position or 'says something'} {statement.topic or ''}"


def _marked(text: str, spans: List[Tuple[int, int, str, str]], first: int, last: int) -> str:
    """The escaped text from first to last, each span between its two tags; one that overlaps an earlier one is left out."""
    parts, at = [], first
    for begin, end, opening, closing in sorted(spans):
        if begin >= at and end <= last:
            parts += [html.escape(text[at:begin]), opening, html.escape(text[begin:end]), closing]
            at = end
    return "".join([*parts, html.escape(text[at:last])])


def _failed(doc_id: str, why: str, text: Optional[str], record: Dict[str, Any]) -> Article:
    line = {"doc": doc_id, "model": "", "error": why, "sketch": {"shingles": 0, "sample": ""}, "statements": []}
    return Article(json.dumps(line) + "\n", text, record)


class Engine:
    """The model and its options. Holds no process and no thread: it may be pickled, and used after a fork.

    data            the folder of model and word lists; None: those that came with the program
    actors          a file of your own actors
    raw             read texts as they are (--raw)
    max_words       of longer articles only so many words are read; 0: all
    min_confidence  statements of less are left out
    jobs            articles worked on at once; 0: one a processor core
    """

    def __init__(self, data: Optional[str] = None, *, actors: Optional[str] = None, raw: bool = False,
                 max_words: int = 0, min_confidence: float = 0.0, jobs: int = 0):
        self.options = dict(data=data, actors=actors, raw=raw, max_words=max_words, min_confidence=min_confidence,
                            jobs=jobs)
        self._model: Optional[str] = None

    def __reduce__(self):
        return _open_same, (self.options, self.model)

    def __dask_tokenize__(self):
        return "standpoint", self.model, json.dumps(self.options, sort_keys=True, default=os.fspath)

    def __repr__(self):
        given = ", ".join(f"{name}={value!r}" for name, value in self.options.items() if value)
        return f"Engine({given})"

    @property
    def model(self) -> str:
        """Version, model, word lists and options as one word; engines of one model find the same statements."""
        if self._model is None:
            self._model = next(self.extract([{"id": "model", "text": "Nothing."}], errors="return")).model
        return self._model

    def _arguments(self, jobs: Optional[int] = None) -> List[str]:
        options, arguments = self.options, []
        for name in ("data", "actors"):
            if options[name]:
                arguments += [f"--{name}", os.fspath(options[name])]
        if options["raw"]:
            arguments.append("--raw")
        if options["max_words"]:
            arguments += ["--max-words", str(options["max_words"])]
        if options["min_confidence"]:
            arguments += ["--min-confidence", str(options["min_confidence"])]
        jobs = options["jobs"] if jobs is None else jobs
        if jobs:
            arguments += ["--jobs", str(jobs)]
        return arguments

    def extract(self, articles: Iterable, *, as_tuples: bool = False, errors: str = "raise", jobs: Optional[int] = None,
                progress: bool = False) -> Iterator:
        """Yields an Article for each text, in their order, while later ones are worked on.

        articles   texts, or records: dicts with "text" and, where they are known, "id", "title", "date", "author",
                   "outlet", "url" (or other names that the program knows, as of a JSON file). With as_tuples pairs of
                   such and a context, and (Article, context) is yielded. Only so many are read ahead as fit into a
                   pipe, some hundred kilobytes.
        errors     of an article that cannot be read or is not English: "raise" an EngineError, "skip" it, or "return"
                   an Article whose `error` says why. An article that ends the program (for want of memory, say)
                   counts as one that cannot be read
        progress   a bar by tqdm, where that is installed, on standard error

        Without "id" an article is called by its number, from 0.
        """
        if errors not in ("raise", "skip", "return"):
            raise ValueError(f'errors="{errors}": choose "raise", "skip" or "return"')
        if isinstance(articles, (str, bytes, dict)):
            raise TypeError("articles should be a list of texts; one text is [text]")
        return _bar(self._extract(articles, as_tuples, errors, jobs), articles, progress)

    def _extract(self, articles, as_tuples, errors, jobs):
        stream = _Stream(self._arguments(jobs), articles, as_tuples, errors != "raise")
        try:
            for article, context in stream:
                if article.error is not None:
                    if errors == "raise":
                        raise EngineError(f"{article.doc_id}: {article.error}")
                    if errors == "skip":
                        continue
                yield (article, context) if as_tuples else article
        finally:
            stream.close()

    def extract_files(self, paths: Sequence[Union[str, os.PathLike]], *, errors: str = "raise",
                      jobs: Optional[int] = None) -> Iterator[Article]:
        """Yields an Article for each article in files and folders of any format that the program reads.

        errors: as extract; what cannot be read at all ends the work with "raise", and is passed over otherwise."""
        if errors not in ("raise", "skip", "return"):
            raise ValueError(f'errors="{errors}": choose "raise", "skip" or "return"')
        names = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
        arguments = ["extract", "--quiet", "--per-article", *self._arguments(jobs),
                     *(["--strict"] if errors == "raise" else []), *map(os.fspath, names)]
        with tempfile.TemporaryFile() as stderr, subprocess.Popen(
                [find_program(), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=stderr) as process:
            try:
                for line in process.stdout:
                    article = Article(line.decode("utf-8"))
                    if article.error is not None and errors == "raise":
                        raise EngineError(f"{article.doc_id}: {article.error}")
                    if article.error is None or errors == "return":
                        yield article
                if process.wait() != 0 and errors == "raise":
                    stderr.seek(0)
                    raise EngineError(message_of(stderr.read().decode("utf-8", "replace")), process.returncode)
            finally:
                process.kill()

    def build(self, articles: Iterable, *, level: str = "topic", repeats: str = "one",
              codebook: Optional[str] = None) -> "_graphs.Graph":
        """The graph of all statements: names and topics brought together, copies counted once. articles: Articles,
        Statements or both. level: "topic" or "issue"; repeats: "one", "one-per-outlet" or "keep"."""
        return _graphs.Graph(self, _lines(articles), _counting(level, repeats, codebook))

    def diff(self, before: Iterable, after: Iterable, *, level: str = "issue", repeats: str = "one",
             codebook: Optional[str] = None) -> "_graphs.Changes":
        """What changed from one set of articles or statements to another."""
        return _graphs.Changes(self, _lines(before), _lines(after), _counting(level, repeats, codebook))

    def network(self, articles: Iterable, *, mode: str = "two-mode", rows: str = "actor", columns: str = "topic",
                aggregation: str = "ignore", normalization: str = "none", duplicates: str = "include",
                level: str = "topic", repeats: str = "one", codebook: Optional[str] = None) -> "_graphs.Network":
        """A network of discourse network analysis; the options are those of `standpoint network`."""
        arguments = _counting(level, repeats, codebook)
        for name, value in (("mode", mode), ("rows", rows), ("columns", columns), ("aggregation", aggregation),
                            ("normalization", normalization), ("duplicates", duplicates)):
            arguments += [_graphs.NETWORK_OPTIONS[name], value]
        return _graphs.Network(self, _lines(articles), arguments)

    def run(self, arguments: List[str], allowed=(0,)) -> str:
        """Runs a command of the program with this engine's data folder."""
        data = self.options["data"]
        return run([*arguments, *(["--data", os.fspath(data)] if data else [])], allowed)


_models: Dict[Any, str] = {}  # of the engines that were unpickled in this process: each task of a cluster brings one


def _open_same(options: Dict[str, Any], model: str) -> Engine:
    engine = Engine(**options)
    program = find_program()
    known = (json.dumps(options, sort_keys=True, default=os.fspath), program, os.stat(program).st_mtime_ns)
    engine._model = _models.get(known)
    _models[known] = engine.model
    if engine.model != model:
        raise EngineError(f"this machine's engine is {engine.model}, and {model} was sent; install the same version "
                          "and model on all machines")
    return engine


def _counting(level: str, repeats: str, codebook: Optional[str]) -> List[str]:
    return ["--level", level, "--repeats", repeats, *(["--codebook", os.fspath(codebook)] if codebook else [])]


def _lines(found: Iterable) -> Tuple[List[str], List[str]]:
    """Lines of articles and lines of statements."""
    articles, statements = [], []
    for one in found:
        if isinstance(one, Article):
            articles.append(one.line)
        elif isinstance(one, Statement):
            statements.append(json.dumps(one.fields, ensure_ascii=False) + "\n")
        else:
            raise TypeError(f"an Article or a Statement is expected, not {type(one).__name__}")
    return articles, statements


def _bar(results, articles, progress: bool):
    if not progress:
        return results
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return results
    return tqdm(results, total=len(articles) if hasattr(articles, "__len__") else None, unit=" articles")


class _Sent:
    """A record on its way through the program; `why` it cannot be sent, if so; `alone`: it is read by itself."""

    __slots__ = ("text", "record", "context", "line", "why", "alone")

    def __init__(self, given: Any, context: Any, number: int):
        self.text, self.record, self.line, self.why = _prepare(given, number)
        self.context = context
        self.alone = False


class _Stream:
    """The program as a filter of lines: a thread feeds it, the caller takes what comes out, in order.

    Each record that is sent gives one line; what cannot be sent has its answer at once, in its place. Where the program
    is ended by a signal and `keeps_on`, a new one takes the records that follow, and those that were on their way are
    read one by one, so that an article which ends the program costs nothing but itself."""

    def __init__(self, arguments: List[str], articles: Iterable, as_tuples: bool, keeps_on: bool):
        self._articles, self._as_tuples, self._keeps_on = articles, as_tuples, keeps_on
        self._command = [find_program(), "extract", "--quiet", "--lines", "--per-article", *arguments, "-"]
        self._expected: collections.deque = collections.deque()
        self._changed = threading.Condition()
        self._writing = threading.Lock()  # held while a record is written, and while the program is replaced
        self._ended = self._closed = False
        self._failure: Optional[BaseException] = None
        self._stderr = tempfile.TemporaryFile()
        self._process = self._start()
        self._feeder = threading.Thread(target=self._feed, name="standpoint", daemon=True)
        self._feeder.start()

    def _start(self):
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._stderr)

    def _feed(self):
        try:
            for number, given in enumerate(self._articles):
                record, context = given if self._as_tuples else (given, None)
                sent = _Sent(record, context, number)
                with self._changed:
                    while len(self._expected) >= MOST_AHEAD and not self._closed:
                        self._changed.wait()
                    if self._closed:
                        return
                    self._expected.append(sent)
                    self._changed.notify()
                if not self._write(sent):
                    return
        except BaseException as failure:  # of the caller's own iterator: it is raised where he waits
            self._failure = failure
        finally:
            with self._writing:
                try:
                    self._process.stdin.close()
                except OSError:
                    pass
            with self._changed:
                self._ended = True
                self._changed.notify()

    def _write(self, sent: _Sent) -> bool:
        """Whether the next record should follow."""
        with self._writing:
            if sent.line is None or sent.alone:
                return True
            try:
                self._process.stdin.write(sent.line)
                self._process.stdin.flush()
            except BrokenPipeError:  # the program has ended: whoever reads its output finds that out
                return self._keeps_on and not self._closed
            return True

    def __iter__(self):
        while True:
            with self._changed:
                while not self._expected and not self._ended:
                    self._changed.wait()
                if not self._expected:
                    break
                sent = self._expected.popleft()
                self._changed.notify()
            yield self._answer(sent), sent.context
        if self._failure is not None:
            raise self._failure

    def _answer(self, sent: _Sent) -> Article:
        if sent.why is not None:
            return _failed(sent.record["id"], sent.why, sent.text, sent.record)
        if not sent.alone:
            line = self._process.stdout.readline()
            if line.endswith(b"\n"):
                return Article(line.decode("utf-8"), sent.text, sent.record)
            if not (self._keeps_on and _was_ended(self._process.wait())):
                raise EngineError(self._last_words(sent.record["id"]), self._process.wait())
            self._replace(sent)
        ran = subprocess.run(self._command, input=sent.line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        if ran.stdout.endswith(b"\n"):
            return Article(ran.stdout.decode("utf-8"), sent.text, sent.record)
        return _failed(sent.record["id"], f"the program ended with {ran.returncode} while it read this article", sent.text,
                       sent.record)

    def _replace(self, sent: _Sent):
        """A new program for the records that come; all that the old one may have had are read alone."""
        with self._writing, self._changed:
            for one in (sent, *self._expected):
                one.alone = True
            self._process.stdout.close()
            try:
                self._process.stdin.close()
            except OSError:  # what it had not read yet
                pass
            self._process = self._start()

    def _last_words(self, doc_id: str) -> str:
        self._process.wait()
        self._stderr.seek(0)
        said = message_of(self._stderr.read().decode("utf-8", "replace"))
        return said or f"the program ended with {self._process.returncode} at or before {doc_id}"

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._process.kill()
        self._process.stdout.close()
        self._process.wait()
        self._stderr.close()


def _was_ended(status: int) -> bool:
    """By a signal, such as for want of memory; else the program itself says what is wrong."""
    return status < 0 or status > 128


def _sendable(value: Any, depth: int = 0):
    """What JSON holds of a value: texts, lists and dicts of texts; None for what is no value (None, NaN, NaT, NA)."""
    if isinstance(value, str):
        return value
    if depth < 3 and isinstance(value, (list, tuple)):
        return [one for one in (_sendable(each, depth + 1) for each in value) if one]
    if depth < 3 and isinstance(value, dict):
        return {str(name): one for name, one in ((name, _sendable(each, depth + 1)) for name, each in value.items()) if one}
    try:
        return str(value) if value is not None and bool(value == value) else None
    except (TypeError, ValueError):  # pandas.NA, or an array
        return None


def _prepare(given: Any, number: int):
    """Text, record, the line to send or None, and what is wrong with it or None."""
    record = {"text": given} if isinstance(given, str) else dict(given) if isinstance(given, dict) else {}
    record["id"] = str(record["id"]) if record.get("id") not in (None, "") else str(number)
    text = record.get("text")
    if not isinstance(text, str):
        return None, record, None, f"a text is expected, not {type(text if record.get('text') else given).__name__}"
    if not text.strip():
        return text, record, None, "an empty article"
    if len(text) > MOST_CHARACTERS:
        return text, record, None, f"larger than an article may be ({MOST_CHARACTERS:,} characters)"
    # All fields: which of them are author, day or outlet under which names, the program knows.
    sent = {str(name): value for name, value in ((name, _sendable(value)) for name, value in record.items()) if value}
    try:
        line = json.dumps(sent, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return text, record, None, "holds half a character (a lone surrogate)"
    return text, record, line + b"\n", None
