"""The Python package, against the program itself.

usage: STANDPOINT_PROGRAM=... PYTHONPATH=bindings/python pytest tests/bindings/python_test.py"""
import glob
import itertools
import json
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import unicodedata

import pytest

import standpoint

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = sorted(glob.glob(os.path.join(HERE, "..", "..", "samples", "**", "*.txt"), recursive=True))
TOLL = "Mayor Ann Roe said on Tuesday that she opposes the toll. The union supports the toll, John Poe said."


def records():
    found = []
    for path in SAMPLES:
        with open(path, encoding="utf-8", newline="") as file:
            found.append({"id": os.path.basename(path), "text": file.read(), "date": os.path.basename(path)[:10]})
    return found


def as_told(words):
    """Composed, and without line breaks and joiners: so the words of a statement are written."""
    return " ".join(unicodedata.normalize("NFC", words).replace("\u200d", "").split())


@pytest.fixture(scope="module")
def engine():
    return standpoint.Engine()


@pytest.fixture(scope="module")
def articles(engine):
    return list(engine.extract(records()))


def test_the_statements_are_those_of_the_program(engine, articles):
    lines = "".join(json.dumps(record) + "\n" for record in records())
    ran = subprocess.run([standpoint.find_program(), "extract", "--quiet", "--lines", "--per-article", "-"],
                         input=lines.encode(), capture_output=True, check=True)
    assert "".join(article.line for article in articles) == ran.stdout.decode()
    assert sum(len(article.statements) for article in articles) > 30


def test_all_fields_of_a_record_reach_the_program(engine):
    pandas = pytest.importorskip("pandas")
    text = "Critics are wrong. I oppose the toll, and the council should reject the toll. The toll is a mistake. " * 3
    by_name = {"text": text, "id": "a", "authors": ["Ann Roe"], "pubDate": pandas.Timestamp("2021-02-03"),
               "source": {"name": "Post"}, "odd": pandas.NA, "empty": float("nan"), "day": pandas.NaT, "n": 3}
    [article] = engine.extract([by_name])
    ran = subprocess.run([standpoint.find_program(), "extract", "--quiet", "--lines", "--per-article", "-"], check=True,
                         input=json.dumps({"text": text, "id": "a", "authors": ["Ann Roe"], "pubDate": "2021-02-03",
                                           "source": {"name": "Post"}}), capture_output=True, text=True)
    assert article.line == ran.stdout
    assert article.date == "2021-02-03"
    assert {s.outlet for s in article.statements} == {"Post"}
    assert "Ann Roe" in {s.actor for s in article.statements}


def test_offsets_are_pythons_own(engine):
    texts = [record["text"] for record in records()]
    strange = ["\U0001F600 ", "e\u0301\u200d\U0001F468\u200d\U0001F469 ", "\u4e2d\u6587 ", ""]
    texts = [strange[i % 4] + text.replace("the", f"the {strange[(i + 1) % 4]}".rstrip() or "the")
             for i, text in enumerate(texts)]
    checked = 0
    for article in engine.extract(texts):
        for s in article.statements:
            if s.position is None:
                continue
            words = " ... ".join(article.text[begin:end] for begin, end in s.evidence)
            assert as_told(words) == as_told(s.evidence_text)
            checked += 1
    assert checked > 20


def test_errors_keep_their_place(engine):
    given = [("", "a"), (TOLL, "b"), (None, "c"), ("half \ud800", "d"), (TOLL, "e"), (7, "f"), ("\0" + TOLL, "g")]
    found = list(engine.extract(given, as_tuples=True, errors="return"))
    assert [context for _, context in found] == list("abcdefg")
    assert [article.error is None for article, _ in found] == [False, True, False, False, True, False, True]
    assert [article.doc_id for article, _ in found] == list("0123456")
    assert found[0][0].error == "an empty article"
    assert found[2][0].error == "a text is expected, not NoneType"
    skipped = [context for _, context in engine.extract(given, as_tuples=True, errors="skip")]
    assert skipped == ["b", "e", "g"]
    with pytest.raises(standpoint.EngineError, match="0: an empty article"):
        list(engine.extract([text for text, _ in given]))
    with pytest.raises(ValueError, match="choose"):
        engine.extract([], errors="ignore")
    with pytest.raises(TypeError):
        engine.extract(TOLL)
    assert not list(engine.extract([]))


def test_what_is_read_ahead_is_bounded_and_leaving_ends_the_thread(engine):
    read = 0

    def endless():
        nonlocal read
        for read in itertools.count():
            yield TOLL * 20

    stream = engine.extract(endless())
    for _ in range(3):
        next(stream)
    time.sleep(1)
    assert read < 1_500
    stream.close()
    deadline = time.time() + 60
    while any(t.name == "standpoint" for t in threading.enumerate()) and time.time() < deadline:
        time.sleep(0.05)
    assert not any(t.name == "standpoint" for t in threading.enumerate())


def test_what_the_callers_iterator_raises_reaches_him(engine):
    def broken():
        yield TOLL
        raise KeyError("mine")

    stream = engine.extract(broken())
    assert next(stream).statements
    with pytest.raises(KeyError, match="mine"):
        next(stream)


def test_a_bad_option_or_folder_is_the_programs_own_message():
    with pytest.raises(standpoint.EngineError, match="/nowhere"):
        list(standpoint.Engine("/nowhere").extract([TOLL]))


def test_control_c_ends_it_and_nothing_hangs():
    script = ("import standpoint, itertools, time, sys\n"
              f"stream = standpoint.Engine().extract({TOLL!r} * 30 for _ in itertools.count())\n"
              "try:\n"
              "    for article in stream:\n"
              "        print('.', flush=True)\n"
              "except KeyboardInterrupt:\n"
              "    print('stopped', flush=True)\n")
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)  # how soon: bench/python_overhead.py
    assert process.returncode == 0
    assert out.split()[-1] == "stopped"


def test_the_interpreter_ends_while_a_stream_is_open():
    script = ("import standpoint, itertools\n"
              f"stream = standpoint.Engine().extract({TOLL!r} for _ in itertools.count())\n"
              "next(stream)\n")
    for _ in range(3):
        ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)
        assert ran.stderr == ""


# The program, which is killed when it meets a word: as the system kills one that takes too much memory.
FRAGILE = """#!/usr/bin/python3
import os, signal, subprocess, sys
child = subprocess.Popen([{program!r}, *sys.argv[1:]], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    if b"POISON" in line:
        child.kill()
        os.kill(os.getpid(), signal.SIGKILL)
    child.stdin.write(line)
    child.stdin.flush()
child.stdin.close()
sys.exit(child.wait())
"""


@pytest.fixture
def fragile_program(tmp_path, monkeypatch):
    path = tmp_path / "fragile"
    path.write_text(FRAGILE.format(program=os.path.abspath(standpoint.find_program())))
    path.chmod(0o755)
    monkeypatch.setenv("STANDPOINT_PROGRAM", str(path))


def test_an_article_that_ends_the_program_costs_only_itself(engine, articles, fragile_program):
    given, articles = records()[:3], articles[:3]
    for place in (0, 2, 5):
        given.insert(place, {"id": f"bad{place}", "text": TOLL + " POISON"})
    found = list(engine.extract(given, errors="return", jobs=2))
    assert [a.doc_id for a in found] == [record["id"] for record in given]
    assert {a.doc_id.startswith("bad"): a.error for a in found} == {
        True: "the program ended with -9 while it read this article", False: None}
    assert [a.line for a in found if not a.doc_id.startswith("bad")] == [a.line for a in articles]
    assert [a.line for a in engine.extract(given[:2], errors="skip")] == [articles[0].line]
    with pytest.raises(standpoint.EngineError, match="ended with -9 at or before"):
        list(engine.extract(given))


def _count(text):
    return len(next(standpoint.Engine().extract([text])).statements)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_other_processes_find_the_same(engine, method):
    wanted = _count(TOLL)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(_count, [TOLL] * 4) == [wanted] * 4


def test_an_engine_pickles_and_says_where_models_differ(engine):
    packed = pickle.dumps(engine)
    assert pickle.loads(packed).model == engine.model
    with pytest.raises(standpoint.EngineError, match="was sent"):
        pickle.loads(packed.replace(engine.model[-8:].encode(), b"00000000"))


def test_articles_and_statements_pickle(articles):
    again = pickle.loads(pickle.dumps(articles[0]))
    assert again.line == articles[0].line
    assert again.statements == articles[0].statements


def test_files_give_what_the_program_gives(engine):
    found = {a.doc_id: len(a.statements) for a in engine.extract_files([os.path.dirname(SAMPLES[0])])}
    assert found
    assert all(count > 0 for count in found.values())
    with pytest.raises(standpoint.EngineError, match="no such file"):
        list(engine.extract_files(["/nowhere"]))
    assert not list(engine.extract_files(["/nowhere"], errors="skip"))


def test_a_data_frame_is_flat_and_keeps_its_columns(engine, articles):
    frame = standpoint.to_dataframe(articles)
    assert list(frame.columns) == list(standpoint.COLUMNS)
    assert frame.doc_id.nunique() == len(articles)
    assert frame.statement_id.is_unique
    empty = standpoint.to_dataframe([])
    assert list(empty.dtypes) == list(frame.dtypes)
    carried = standpoint.to_dataframe(engine.extract([{"text": TOLL, "party": "A", "tags": ["x"]}]))
    assert list(carried.columns) == [*standpoint.COLUMNS, "party"]
    assert set(carried.party) == {"A"}
    assert len(standpoint.to_dataframe(articles, attributions=True)) >= len(frame)


def test_graphs_are_those_of_the_program(engine, articles, tmp_path):
    graph = engine.build(articles)
    networkx = graph.to_networkx()
    igraph = graph.to_igraph()
    assert networkx.number_of_nodes() == igraph.vcount() == len(graph.json["nodes"])
    assert networkx.number_of_edges() == igraph.ecount() == len(graph.json["edges"])
    path = str(tmp_path / "all.json")
    subprocess.run([standpoint.find_program(), "build", "--quiet", *SAMPLES, "-o", path], check=True)
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    assert {n["key"] for n in whole["nodes"]} == set(networkx.nodes)
    assert sorted(igraph.es["weight"]) == sorted(e["attributes"]["weight"] for e in whole["edges"])
    assert {key for _, _, key in networkx.edges(keys=True)} >= {"opposes", "part of"}
    assert b"<gexf" in graph.write(".gexf")
    with pytest.raises(standpoint.EngineError):
        graph.write(".doc")
    assert not engine.build([]).json["nodes"]


def test_a_graph_gives_its_statements_as_they_were_linked(engine, articles):
    graph = engine.build(articles)
    linked = graph.statements()
    assert len(linked) == sum(e["attributes"]["weight"] for e in graph.json["edges"]
                              if e["attributes"]["label"] != "part of")
    assert {s.actor for s in linked} == {n["attributes"]["label"] for n in graph.json["nodes"]
                                         if n["key"].startswith("actor:")}
    assert all("issue" in s.fields for s in linked)
    assert len(standpoint.to_dataframe(linked)) == len(linked)


def test_of_statements_alone_a_graph_is_made_too(engine, articles):
    some = [s for a in articles for s in a.statements if s.position][:5]
    assert sum(e["attributes"]["weight"] for e in engine.build(some).json["edges"]
               if e["attributes"]["label"] != "part of") == 5
    with pytest.raises(TypeError):
        engine.build(["text"])


def test_changes_and_networks(engine, articles):
    half = len(articles) // 2
    changes = engine.diff(articles[:half], articles[half:])
    assert len(changes.to_dataframe()) == len(changes.json["changes"]) > 0
    network = engine.network(articles, aggregation="subtract")
    found = network.to_networkx()
    assert found.number_of_edges() == len(network.json["edges"]) > 0
    assert {0, 1} == {data["bipartite"] for _, data in found.nodes(data=True)}
    assert any(data["weight"] < 0 for _, _, data in found.edges(data=True))
    igraph = network.to_igraph()
    assert sorted(igraph.es["weight"]) == sorted(data["weight"] for _, _, data in found.edges(data=True))
    assert igraph.is_bipartite() and set(igraph.vs["name"]) == set(found.nodes)
    with pytest.raises(standpoint.EngineError, match="three-mode"):
        engine.network(articles, mode="three-mode")


def test_what_a_notebook_shows_is_escaped_and_capped(engine):
    nasty = "<script>alert(1)</script> " + TOLL
    [article] = engine.extract([{"id": "<b>", "text": nasty + " It rained." * 4000}])
    shown = article._repr_html_()
    assert "<script" not in shown and "<b>" not in shown.replace("<b>&lt;b&gt;</b>", "")
    assert "<mark title=" in shown
    assert len(shown) < 40_000 and "more characters" in shown
    statement = next(s for s in article.statements if s.position)
    shown = statement._repr_html_()
    assert "<script" not in shown and "&lt;b&gt;" in shown
    assert f"<mark>{nasty[statement.begin:statement.end]}</mark>" in shown and "<u>" in shown and "<b>said" in shown
    assert len(shown) < 3_000
    assert "<blockquote>" in pickle.loads(pickle.dumps(statement))._repr_html_()
    assert engine.build([article])._repr_html_().startswith('<img alt="positions"')
    assert "<table>" in engine.diff([article], [])._repr_html_()


def test_progress_goes_to_standard_error_only(engine, capfd):
    assert len(list(engine.extract([TOLL] * 3, progress=True))) == 3
    assert capfd.readouterr().out == ""


def test_the_module_is_the_program():
    ran = subprocess.run([sys.executable, "-m", "standpoint", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "standpoint " + standpoint.version() == "standpoint " + standpoint.__version__


def test_versions_are_shown(capsys):
    standpoint.show_versions()
    assert f"standpoint {standpoint.__version__} " in capsys.readouterr().out
