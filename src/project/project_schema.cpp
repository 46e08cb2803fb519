#include "project/project_schema.h"

namespace standpoint {

// Texts and sketches have tables of their own, so that lists of articles and statements are read without passing over
// them. Names that leave the file (hashes, ids of statements and entries) are text; row numbers mean something only
// within this file. Spans are "BEGIN-END BEGIN-END", half-open: those of statements in code points, those of articles
// in bytes.
const char* const project_schema = R"sql(
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
  text TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT ''
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
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'texts', content_rowid = 'article');
CREATE TABLE searchable (article INTEGER PRIMARY KEY);
)sql";

const std::array<const char*, project_version> project_migrations = {
    "", // to version 1: there was none before
    // To version 2: titles are searched, too.
    R"sql(
ALTER TABLE texts ADD COLUMN title TEXT NOT NULL DEFAULT '';
UPDATE texts SET title = (SELECT title FROM articles WHERE id = article);
DROP TABLE search;
DELETE FROM searchable;
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'texts', content_rowid = 'article');
)sql",
};

} // namespace standpoint
