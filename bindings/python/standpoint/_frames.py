"""Statements as a table."""
from typing import Iterable

#: The columns of to_dataframe, with their types. `begin` and `end` are Python's: text[begin:end].
COLUMNS = {"doc_id": "string", "statement_id": "string", "actor": "string", "actor_kind": "string",
           "position": "string", "polarity": "Int64", "topic": "string", "claim": "string", "date": "string",
           "outlet": "string", "via": "string", "confidence": "float64", "evidence": "string", "begin": "Int64",
           "end": "Int64"}

KNOWN = {"id", "text", "title", "date", "outlet"}


def to_dataframe(articles: Iterable, *, attributions: bool = False):
    """A pandas DataFrame with a row for each statement; its columns are COLUMNS, whatever was found.

    articles       Articles or Statements. Other fields of the records that Articles were made of are carried along, as
                   columns behind those.
    attributions   also those in which no position was found
    """
    import pandas

    rows, others = [], {}
    for one in articles:
        record = getattr(one, "record", {})
        carried = {name: value for name, value in record.items()
                   if name not in KNOWN and name not in COLUMNS and not isinstance(value, (list, dict, set))}
        others.update(dict.fromkeys(carried))
        for s in getattr(one, "statements", [one]):
            if s.position is None and not attributions:
                continue
            rows.append({"doc_id": s.doc_id, "statement_id": s.statement_id, "actor": s.actor,
                         "actor_kind": s.actor_kind, "position": s.position, "polarity": s.polarity, "topic": s.topic,
                         "claim": s.claim, "date": s.date, "outlet": s.outlet, "via": s.via,
                         "confidence": s.confidence, "evidence": s.evidence_text, "begin": s.begin, "end": s.end,
                         **carried})
    frame = pandas.DataFrame(rows, columns=[*COLUMNS, *others])
    return frame.astype(COLUMNS)
