"""Networks against formulas written down a second time.

Writes DNA projects of random statements with Python's sqlite3, lets the program make networks of them under every
combination of options, and compares each matrix with what the formulas of discourse network analysis give here,
cell by cell. Nothing is shared with the program but the files.

usage: network_oracle.py STANDPOINT
"""
import csv
import itertools
import math
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
ORGANIZATIONS = ["Union", "Mayor's office", "=Chamber", "Ōsaka", "node", "Friends of the \"Bay\""]
CONCEPTS = ["toll", "ban; now", "quota", "a,b"]
STANCES = ["for", "neither", "against"]


class Statement:
    def __init__(self, number, document, day, begin, row, column, qualifiers):
        self.number, self.document, self.day, self.begin = number, document, day, begin
        self.row, self.column, self.qualifiers = row, column, qualifiers


def random_statements(rng, count):
    statements = []
    for number in range(1, count + 1):
        document = rng.randrange(8)
        day = datetime(2004, 12, 20, tzinfo=timezone.utc) + timedelta(days=document * 61 % 400)
        statements.append(Statement(
            number, document, day, number * 2,
            rng.choice(ORGANIZATIONS + [""]), rng.choice(CONCEPTS + [""]),
            {"agreement": rng.choice([0, 1]), "strength": rng.choice([-2, 0, 1, 3]), "stance": rng.choice(STANCES)}))
    return statements


def write_project(path, statements, encoding):
    file = sqlite3.connect(path)
    file.execute(f"PRAGMA encoding = '{encoding}'")
    file.executescript("""
        CREATE TABLE CODERS (ID INTEGER PRIMARY KEY, Name TEXT);
        CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title, Text, Coder, Author, Source, Section, Notes, Type, Date);
        CREATE TABLE STATEMENTTYPES (ID INTEGER PRIMARY KEY, Label);
        CREATE TABLE VARIABLES (ID INTEGER PRIMARY KEY, Variable, DataType, StatementTypeId);
        CREATE TABLE STATEMENTS (ID INTEGER PRIMARY KEY, StatementTypeId, DocumentId, Start, Stop, Coder);
        CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY, VariableId, Value, Red, Green, Blue, ChildOf);
        CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
        CREATE TABLE DATAINTEGER (ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
        CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY, StatementId, VariableId, Entity);
        CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
        CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY, VariableId, AttributeVariable);
        CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY, EntityId, AttributeVariableId, AttributeValue);
        INSERT INTO CODERS VALUES (1, 'me');
        INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement');
        INSERT INTO VARIABLES VALUES (1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1),
          (3, 'agreement', 'boolean', 1), (4, 'strength', 'integer', 1), (5, 'stance', 'short text', 1);
    """)
    for document in {s.document: s for s in statements}.values():
        file.execute("INSERT INTO DOCUMENTS VALUES (?, ?, ?, 1, ?, 'S', ?, '', '', ?)",
                     (document.document + 1, f"Article {document.document}", "x" * 9999,
                      f"Author {document.document % 3}", str(document.document % 2),
                      int((document.day - EPOCH).total_seconds())))
    entities = {}

    def entity(variable, value):
        if (variable, value) not in entities:
            entities[variable, value] = len(entities) + 1
            file.execute("INSERT INTO ENTITIES VALUES (?, ?, ?, 0, 0, 0, NULL)",
                         (entities[variable, value], variable, value))
        return entities[variable, value]

    for s in statements:
        file.execute("INSERT INTO STATEMENTS VALUES (?, 1, ?, ?, ?, 1)", (s.number, s.document + 1, s.begin, s.begin + 1))
        for variable, value in ((1, s.row), (2, s.column), (5, s.qualifiers["stance"])):
            file.execute("INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)",
                         (s.number, variable, entity(variable, value)))
        file.execute("INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, 3, ?)",
                     (s.number, s.qualifiers["agreement"]))
        file.execute("INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (?, 4, ?)",
                     (s.number, s.qualifiers["strength"]))
    file.commit()
    file.close()


def period(s, rule):
    iso = s.day.isocalendar()
    return {"document": s.document, "week": tuple(iso)[:2], "month": (s.day.year, s.day.month), "year": s.day.year,
            "acrossrange": 0, "dna-week": iso[1], "dna-month": s.day.month}[rule]


def keep(statements, aggregation, qualifier, rule):
    kept, seen = [], set()
    for s in sorted(statements, key=lambda s: (s.day, s.document, s.begin)):
        if not s.row or not s.column:
            continue
        if rule != "include":
            key = (s.row, s.column, s.qualifiers[qualifier] if aggregation != "ignore" else None, period(s, rule))
            if key in seen:
                continue
            seen.add(key)
        kept.append(s)
    return kept


def counter(kept, qualifier):
    n = {}
    for s in kept:
        key = (s.row, s.column, s.qualifiers[qualifier])
        n[key] = n.get(key, 0) + 1
    return lambda i, c, q: n.get((i, c, q), 0)


def two_mode(kept, original, qualifier, aggregation, normalization):
    rows, columns = sorted({s.row for s in kept}), sorted({s.column for s in kept})
    n = counter(kept, qualifier)
    values = sorted({s.qualifiers[qualifier] for s in original})

    def weight(i, c):
        if aggregation == "combine":
            return sum(2 ** (len(values) - 1 - k) for k, q in enumerate(values) if n(i, c, q))
        if aggregation == "subtract" and qualifier == "agreement":
            return n(i, c, 1) - n(i, c, 0)
        if aggregation == "subtract" and qualifier == "strength":
            return sum(q * n(i, c, q) for q in values)
        return sum(n(i, c, q) for q in values)

    matrix = [[weight(i, c) for c in columns] for i in rows]
    for a, i in enumerate(rows):
        for b, c in enumerate(columns):
            if normalization == "activity":
                below = (sum(1 for w in matrix_before(rows, columns, weight)[a] if w) if aggregation == "combine"
                         else sum(1 for s in kept if s.row == i))
            elif normalization == "prominence":
                below = (sum(1 for r in matrix_before(rows, columns, weight) if r[b]) if aggregation == "combine"
                         else sum(1 for s in kept if s.column == c))
            else:
                below = 1
            matrix[a][b] = matrix[a][b] / below if below else 0
    return rows, columns, matrix


def matrix_before(rows, columns, weight):
    return [[weight(i, c) for c in columns] for i in rows]


def one_mode(kept, original, qualifier, aggregation, normalization):
    rows, columns = sorted({s.row for s in kept}), sorted({s.column for s in kept})
    n = counter(kept, qualifier)
    values = sorted({s.qualifiers[qualifier] for s in original})
    text = qualifier == "stance"
    spread = 1 if text else max(values) - min(values)

    def similar(q, p):
        return float(q == p) if text else 1 - abs(q - p) / spread

    def product(i, j, part):
        return sum(n(i, c, q) * n(j, c, p) * part(q, p) for c in columns for q in values for p in values)

    def congruence(i, j):
        return product(i, j, similar)

    def conflict(i, j):
        if not text:
            return product(i, j, lambda q, p: 1 - similar(q, p))
        return sum(n(i, c, q) if n(j, c, q) == 0 else n(j, c, q) if n(i, c, q) == 0 else 0
                   for c in columns for q in values)

    weight = {"ignore": lambda i, j: product(i, j, lambda q, p: 1), "congruence": congruence, "conflict": conflict,
              "subtract": lambda i, j: congruence(i, j) - conflict(i, j)}[aggregation]
    total = {i: sum(1 for s in kept if s.row == i) for i in rows}

    def divisor(i, j):
        if normalization == "average":
            return (total[i] + total[j]) / 2
        if normalization == "dna-cosine":
            return math.sqrt(total[i] ** 2) * math.sqrt(total[j] ** 2)
        if normalization == "cosine":
            own = (lambda x: product(x, x, lambda q, p: 1)) if aggregation == "ignore" else (lambda x: congruence(x, x))
            return math.sqrt(own(i)) * math.sqrt(own(j))
        if normalization == "jaccard":
            below = 0
            for c in columns:
                for q in values:
                    a, b = n(i, c, q), n(j, c, q)
                    below += a * b if a and b else a + b
            return below
        return 1

    matrix = [[0.0] * len(rows) for _ in rows]
    for a, i in enumerate(rows):
        for b, j in enumerate(rows):
            if i != j:
                below = divisor(i, j)
                matrix[a][b] = weight(i, j) / below if below else 0
    return rows, rows, matrix


def utf16(text):
    return text.encode("utf-16-be")


def from_guard(cell):
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and bare[:1] in "=+-@" and bare else cell


def run(program, project, out, *options):
    subprocess.run([program, "network", project, "--quiet", "--overwrite", "-o", out, *options], check=True)
    with open(out, newline="", encoding="utf-8") as file:
        table = list(csv.reader(file))
    return ([from_guard(r[0]) for r in table[1:]], [from_guard(c) for c in table[0][1:]],
            [[float(cell) for cell in r[1:]] for r in table[1:]])


def main():
    program = sys.argv[1]
    rng = random.Random(20050216)
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        for size, encoding in ((3, "UTF-8"), (60, "UTF-16le"), (150, "UTF-8")):
            statements = random_statements(rng, size)
            project = os.path.join(folder, f"random{size}.dna")
            write_project(project, statements, encoding)
            rules = ["include", "document", "week", "month", "year", "acrossrange", "dna-week", "dna-month"]
            modes = [("two-mode", two_mode, ["ignore", "combine", "subtract"], ["none", "activity", "prominence"]),
                     ("one-mode", one_mode, ["ignore", "congruence", "conflict", "subtract"],
                      ["none", "average", "jaccard", "cosine", "dna-cosine"])]
            for mode, formula, aggregations, normalizations in modes:
                for qualifier, aggregation, normalization in itertools.product(
                        ["agreement", "strength", "stance"], aggregations, normalizations):
                    # Every rule once for each mode and size, the plain one always.
                    rule = rules[compared % len(rules)]
                    if qualifier == "strength" and len({s.qualifiers["strength"] for s in statements}) < 2:
                        continue
                    kept = keep(statements, aggregation, qualifier, rule)
                    original = statements
                    if qualifier == "agreement":
                        values_of_boolean = Statement(0, 0, statements[0].day, 0, "", "", {**statements[0].qualifiers})
                        both = [Statement(0, 0, values_of_boolean.day, 0, "", "", {"agreement": v}) for v in (0, 1)]
                        original = statements + both
                    rows, columns, expected = formula(kept, original, qualifier, aggregation, normalization)
                    order_rows = sorted(rows, key=utf16)
                    order_columns = sorted(columns, key=utf16)
                    expected = [[expected[rows.index(r)][columns.index(c)] for c in order_columns] for r in order_rows]
                    what = f"{size} statements, {mode}, {qualifier}, {aggregation}, {normalization}, {rule}"
                    got_rows, got_columns, got = run(
                        program, project, os.path.join(folder, "out.csv"), "--mode", mode, "--qualifier", qualifier,
                        "--aggregation", aggregation, "--normalization", normalization, "--duplicates", rule)
                    assert got_rows == order_rows, (what, got_rows, order_rows)
                    assert got_columns == order_columns, (what, got_columns, order_columns)
                    for got_row, expected_row in zip(got, expected):
                        for got_cell, expected_cell in zip(got_row, expected_row):
                            assert abs(got_cell - expected_cell) < 6e-7, (what, got, expected)
                    compared += 1
    assert compared > 150, compared
    print(f"{compared} matrices agree cell by cell")


main()
