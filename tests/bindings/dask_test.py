"""standpoint.dask on four workers of this machine.

usage: STANDPOINT_PROGRAM=... PYTHONPATH=bindings/python pytest tests/bindings/dask_test.py"""
import glob
import json
import os
import pickle
import signal
import subprocess
import time

import pytest

import standpoint

dask = pytest.importorskip("dask", reason="no dask")
distributed = pytest.importorskip("distributed", reason="no dask.distributed")
import dask.bag
import standpoint.dask

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = sorted(glob.glob(os.path.join(HERE, "..", "..", "samples", "**", "*.txt"), recursive=True))
SLOW = """#!/usr/bin/python3
import subprocess, sys, time
if "--jobs" in sys.argv:
    time.sleep(0.5)
sys.exit(subprocess.call([{program!r}, *sys.argv[1:]]))
"""


def records():
    found = []
    for path in SAMPLES:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found.append({"id": os.path.basename(path), "text": text, "date": os.path.basename(path)[:10]})
    return found + [dict(record, id="again-" + record["id"], outlet="The Copyist") for record in found]


def run(*arguments, given=None):
    return subprocess.run([standpoint.find_program(), *arguments], input=given, stdout=subprocess.PIPE, check=True).stdout


@pytest.fixture(scope="module")
def joined(tmp_path_factory):
    """What one run of the program gives."""
    lines = "".join(json.dumps(record) + "\n" for record in records()).encode()
    path = tmp_path_factory.mktemp("whole") / "whole"
    path.write_bytes(run("extract", "--quiet", "--lines", "--per-article", "-", given=lines))
    return run("join", "--quiet", str(path))


@pytest.fixture
def client(tmp_path):
    with dask.config.set({"temporary-directory": str(tmp_path), "distributed.worker.memory.terminate": False}):
        with distributed.LocalCluster(n_workers=4, threads_per_worker=1, dashboard_address=None) as cluster:
            with distributed.Client(cluster) as client:
                yield client


def test_four_workers_of_which_one_is_killed_give_the_bytes_of_one_run(client, joined, tmp_path, monkeypatch):
    slow = tmp_path / "slow"
    slow.write_text(SLOW.format(program=os.path.abspath(standpoint.find_program())))
    slow.chmod(0o755)
    client.run(os.environ.__setitem__, "STANDPOINT_PROGRAM", str(slow))  # so that the kill comes in the middle
    workers = client.run(os.getpid)
    assert len(set(workers.values())) == 4
    bag = dask.bag.from_sequence(records(), npartitions=len(records()))
    parts = str(tmp_path / "part-*.jsonl")
    writing = client.compute(standpoint.dask.extract_lines(bag).to_textfiles(parts, compute=False))
    victim = None
    deadline = time.time() + 120
    while victim is None and time.time() < deadline:
        done = len(glob.glob(parts))
        busy = [address for address, keys in client.processing().items() if keys and address in workers]
        if 2 <= done < len(records()) - 6 and busy:
            victim = workers[busy[0]]
            os.kill(victim, signal.SIGKILL)
        time.sleep(0.02)
    assert victim is not None
    client.gather(writing)
    assert victim not in client.run(os.getpid).values()
    files = glob.glob(parts)
    assert len(files) == len(records())
    assert run("join", "--quiet", *files) == joined


def test_frames_of_frames_and_bags(client):
    pandas = pytest.importorskip("pandas")
    import dask.dataframe

    pandas_frame = pandas.DataFrame(records()).rename(columns={"text": "body"})
    pandas_frame["wave"] = range(len(pandas_frame))
    whole = standpoint.to_dataframe(standpoint.Engine().extract(pandas_frame.rename(columns={"body": "text"}).to_dict("records")))
    frame = dask.dataframe.from_pandas(pandas_frame, npartitions=5, sort=False)
    made = standpoint.dask.to_dataframe(frame, text="body")
    computed = made.compute()
    assert list(made.columns) == [*standpoint.COLUMNS, "wave"] == list(computed.columns)
    assert list(computed.dtypes) == list(made.dtypes)
    pandas.testing.assert_frame_equal(computed.reset_index(drop=True), whole, check_dtype=False)
    of_bag = standpoint.dask.to_dataframe(dask.bag.from_sequence(records(), npartitions=3)).compute()
    pandas.testing.assert_frame_equal(of_bag.reset_index(drop=True), whole[list(standpoint.COLUMNS)])
    articles = standpoint.dask.extract(dask.bag.from_sequence(records(), npartitions=3))
    assert len(standpoint.dask.to_dataframe(articles).compute()) == len(whole)
    empty = standpoint.dask.to_dataframe(dask.bag.from_sequence([{"id": "a", "text": "It rained."}])).compute()
    assert list(empty.dtypes) == list(of_bag.dtypes)
    with pytest.raises(ValueError, match="no column 'text'"):
        standpoint.dask.to_dataframe(frame)


def test_records_need_ids_and_bad_ones_keep_their_line():
    with dask.config.set(scheduler="synchronous"):
        with pytest.raises(ValueError, match="an \"id\" that no other has"):
            standpoint.dask.extract_lines(dask.bag.from_sequence([{"text": "It rained."}])).compute()
        bag = dask.bag.from_sequence([{"id": "a", "text": ""}, {"id": "b", "text": "It rained."}])
        found = [json.loads(line) for line in standpoint.dask.extract_lines(bag).compute()]
        assert [(one["doc"], one.get("error")) for one in found] == [("a", "an empty article"), ("b", None)]
        assert len(standpoint.dask.extract(bag, errors="skip").compute()) == 1


def test_the_graph_holds_no_model_and_another_model_is_refused():
    engine = standpoint.Engine()
    lines = standpoint.dask.extract_lines(dask.bag.from_sequence([{"id": "a", "text": "It rained."}]), engine)
    packed = pickle.dumps(lines)
    assert len(packed) < 10_000
    assert dask.base.tokenize(engine) == dask.base.tokenize(standpoint.Engine())
    assert dask.base.tokenize(engine) != dask.base.tokenize(standpoint.Engine(raw=True))
    with pytest.raises(standpoint.EngineError, match="was sent"):
        pickle.loads(packed.replace(engine.model[-8:].encode(), b"00000000"))
