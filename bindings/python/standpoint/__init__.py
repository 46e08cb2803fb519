"""Standpoint: who holds which position on what, from news articles.

    import standpoint
    engine = standpoint.Engine()
    articles = list(engine.extract(["Ann Roe said on Tuesday that she opposes the toll."]))
    standpoint.to_dataframe(articles)
    engine.build(articles).to_networkx()

The engine is the program `standpoint`, which works in a process of its own: the interpreter is free meanwhile, the
articles are worked on in parallel, and the statements are those of the command line, byte for byte.
"""
from ._engine import Article, Engine, EngineError, Statement
from ._frames import COLUMNS, to_dataframe
from ._graphs import Changes, Graph, Network
from ._program import find_program, show_versions, version
from ._version import __version__

__all__ = ["COLUMNS", "Article", "Changes", "Engine", "EngineError", "Graph", "Network", "Statement", "find_program",
           "show_versions", "to_dataframe", "version"]
