"""Standpoint on Dask: bags and data frames, worked on by as many processes and machines as the cluster has.

    import standpoint.dask
    lines = standpoint.dask.extract_lines(bag_of_records)
    lines.to_textfiles("parts/*.jsonl")            # then: standpoint join parts/*.jsonl
    standpoint.dask.to_dataframe(frame_or_bag)     # a dask.dataframe with a row for each statement

Each partition is one run of the program, with a model that is loaded once (70 MB, a tenth of a second): partitions of some hundred
articles lose nothing by that. An engine travels as its options and the checksum of its model, never as the model; a worker with
another model refuses it. A partition whose worker was killed is worked on again by another, and gives the same lines. An article
that ends the program costs its own line only.

`jobs` is the number of articles that a partition works on at once: 1, since Dask itself starts a task for each core.
"""
from typing import Any, Dict, Iterable, Iterator, List, Optional

from . import _engine, _frames

#: Fields that hold what an article is, and are no columns of the result; the others of a data frame are carried along.
_OF_THE_ARTICLE = _frames.KNOWN | set(_frames.COLUMNS)


def _named(records: Iterable) -> Iterator:
    """Records must have ids of their own: each partition would begin to count anew."""
    for record in records:
        if not isinstance(record, dict) or record.get("id") in (None, ""):
            raise ValueError('each record should be a dict with an "id" that no other has: by it parts are joined')
        yield record


def _articles_of(records: Iterable, engine: "_engine.Engine", errors: str, jobs: int) -> List["_engine.Article"]:
    return list(engine.extract(_named(records), errors=errors, jobs=jobs))


def _lines_of(records: Iterable, engine: "_engine.Engine", jobs: int) -> List[str]:
    return [article.line.rstrip("\n") for article in engine.extract(_named(records), errors="return", jobs=jobs)]


def _frame_of(articles: Iterable, columns: Dict[str, Any], attributions: bool):
    """With all these columns and types, also where nothing was found."""
    frame = _frames.to_dataframe(articles, attributions=attributions)
    return frame.reindex(columns=list(columns)).astype(columns)


def _frame_of_frame(part, engine: "_engine.Engine", names: Dict[str, str], columns: Dict[str, Any], errors: str,
                    attributions: bool, jobs: int):
    records = part.rename(columns=names).to_dict("records")
    return _frame_of(_articles_of(records, engine, errors, jobs), columns, attributions)


def extract(bag, engine: Optional["_engine.Engine"] = None, *, errors: str = "return", jobs: int = 1):
    """A dask.bag of Articles, in the order of the records.

    bag      of records: dicts with "text", "id" and what else Engine.extract takes
    errors   as Engine.extract: an Article with an `error` in its place ("return"), none ("skip"), or the work ends ("raise")
    """
    return bag.map_partitions(_articles_of, engine or _engine.Engine(), errors, jobs)


def extract_lines(bag, engine: Optional["_engine.Engine"] = None, *, jobs: int = 1):
    """A dask.bag of lines, one for each record, as `standpoint extract --per-article` writes them: for
    `.to_textfiles("parts/*.jsonl")` and `standpoint join`, whose result does not depend on the partitions."""
    return bag.map_partitions(_lines_of, engine or _engine.Engine(), jobs)


def to_dataframe(articles, engine: Optional["_engine.Engine"] = None, *, text: str = "text", doc_id: str = "id",
                 errors: str = "skip", attributions: bool = False, jobs: int = 1):
    """A dask.dataframe with a row for each statement; its columns are standpoint.COLUMNS, whatever was found.

    articles       a dask.dataframe with the texts in the column `text` and their names in the column `doc_id`; columns such as
                   "title", "date", "author", "outlet" are read, and those that are none of an article are carried along.
                   Or a dask.bag of records, or of Articles (then without an engine).
    errors         as Engine.extract
    attributions   also those in which no position was found
    """
    import dask.bag

    engine = engine or _engine.Engine()
    if isinstance(articles, dask.bag.Bag):
        def rows(part):
            part = list(part)
            if not all(isinstance(one, _engine.Article) for one in part):
                part = _articles_of(part, engine, errors, jobs)
            return _frame_of(part, _frames.COLUMNS, attributions)

        import dask.dataframe
        parts = articles.map_partitions(rows).to_delayed()
        return dask.dataframe.from_delayed(parts, meta=_frame_of([], _frames.COLUMNS, attributions))
    missing = [name for name in (text, doc_id) if name not in articles.columns]
    if missing:
        raise ValueError(f"the frame has no column {missing[0]!r}; its columns: {', '.join(map(str, articles.columns))}; "
                         "name those of texts and of their ids with text= and doc_id=")
    names = {text: "text", doc_id: "id"}
    carried = {name: kind for name, kind in articles.dtypes.items()
               if names.get(name, name) not in _OF_THE_ARTICLE}
    columns = {**_frames.COLUMNS, **carried}
    return articles.map_partitions(_frame_of_frame, engine, names, columns, errors, attributions, jobs,
                                   meta=_frame_of([], columns, attributions))
