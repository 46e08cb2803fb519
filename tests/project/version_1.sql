-- A project of version 1, frozen: never edit it, as users' files are not edited either. It shows migration_test.cpp what
-- such a file looks like, so that each later version of the program is held to open it. Where a later version needs
-- something else of old projects, the migration is mended, or version_2.sql, ... is added beside it.
-- Where it comes from: the tables are project_schema of src/project/project_schema.cpp at commit edd5b64, the last one
-- that wrote version 1, to the letter; the rows are what that program stored for one article with one statement (hash,
-- sketch and id of the statement are its own), and its index of words as it filled it.
CREATE TABLE engines (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  model TEXT NOT NULL,
  options TEXT NOT NULL,
  UNIQUE (program, model, options)
);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  engine INTEGER NOT NULL REFERENCES engines (id),
  replaced_by TEXT NOT NULL DEFAULT '',
  doc TEXT NOT NULL,
  path TEXT NOT NULL,
  record INTEGER NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  author TEXT NOT NULL,
  outlet TEXT NOT NULL,
  place TEXT NOT NULL,
  url TEXT NOT NULL,
  section TEXT NOT NULL,
  language TEXT NOT NULL,
  title_span TEXT NOT NULL,
  furniture TEXT NOT NULL,
  positions INTEGER NOT NULL
);
CREATE TABLE texts (
  article INTEGER PRIMARY KEY REFERENCES articles (id),
  text TEXT NOT NULL
);
CREATE TABLE sketches (
  article INTEGER PRIMARY KEY REFERENCES articles (id),
  shingles INTEGER NOT NULL,
  sample BLOB NOT NULL
);
CREATE TABLE statements (
  article INTEGER NOT NULL REFERENCES articles (id),
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  takes_position INTEGER NOT NULL,
  actor TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  through TEXT NOT NULL,
  country TEXT NOT NULL,
  party TEXT NOT NULL,
  wikidata TEXT NOT NULL,
  via TEXT NOT NULL,
  position TEXT NOT NULL,
  polarity INTEGER NOT NULL,
  topic TEXT NOT NULL,
  phrase TEXT NOT NULL,
  topic_parents TEXT NOT NULL,
  claim TEXT NOT NULL,
  date TEXT NOT NULL,
  date_from TEXT NOT NULL,
  quote TEXT NOT NULL,
  confidence REAL NOT NULL,
  attribution_confidence REAL NOT NULL,
  evidence TEXT NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  evidence_text TEXT NOT NULL,
  source_text TEXT NOT NULL,
  cue_text TEXT NOT NULL,
  PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  coder TEXT NOT NULL,
  time TEXT NOT NULL,
  action TEXT NOT NULL,
  article TEXT NOT NULL,
  statement TEXT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  note TEXT NOT NULL,
  quote TEXT NOT NULL,
  quote_before TEXT NOT NULL,
  quote_after TEXT NOT NULL,
  quote_at INTEGER NOT NULL,
  quote_spans TEXT NOT NULL,
  machine TEXT NOT NULL,
  model TEXT NOT NULL,
  batch TEXT NOT NULL,
  is_bulk INTEGER NOT NULL,
  audit REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX entries_in_order ON entries (number);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  engine INTEGER NOT NULL REFERENCES engines (id),
  inputs TEXT NOT NULL,
  articles INTEGER NOT NULL,
  statements INTEGER NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (text, content = 'texts', content_rowid = 'article');
CREATE TABLE searchable (article INTEGER PRIMARY KEY);
INSERT INTO engines (id, program, model, options) VALUES (1, 'test', '0123456789abcdef', '');
INSERT INTO articles (id, hash, engine, replaced_by, doc, path, record, title, date, author, outlet, place, url, section, language, title_span, furniture, positions) VALUES (1, '8db54be05078a5eca6f10fff9506685b', 1, '', 'monday.txt', 'monday.txt', 0, 'Council', '2025-03-03', '', 'Wire', '', '', '', '', '', '', 1);
INSERT INTO texts (article, text) VALUES (1, 'Bea Roe backed the new tram line.');
INSERT INTO sketches (article, shingles, sample) VALUES (1, 4, X'3F4AB60262EEE71C9C3866515502FBE2');
INSERT INTO statements (article, place, id, takes_position, actor, actor_kind, actor_role, through, country, party, wikidata, via, position, polarity, topic, phrase, topic_parents, claim, date, date_from, quote, confidence, attribution_confidence, evidence, source, cue, content, evidence_text, source_text, cue_text) VALUES (1, 1, 'e8a22e632934ef8e', 1, 'Bea Roe', 'person', '', '', '', '', '', '', 'supports', 1, 'tram line', 'new tram line', '', '', '', '', 'indirect', 0.6, 0.6, '8-32', '', '', '8-32', 'backed the new tram line', '', '');
INSERT INTO search (rowid, text) SELECT article, text FROM texts;
INSERT INTO searchable SELECT article FROM texts;
PRAGMA application_id = 1398034500;
PRAGMA user_version = 1;
