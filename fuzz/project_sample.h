// A small project for the targets that need one: two articles with two statements each.
#pragma once

#include "project/articles.h"
#include "project/log.h"
#include "repeats/text_sketch.h"

#include <string>
#include <utility>
#include <vector>

namespace standpoint {

inline Statement sample_statement(const std::string& doc, const std::string& text, const std::string& words,
                                  Position position) {
  Statement s;
  s.doc = doc;
  s.actor.name = "Bea Roe";
  s.actor.kind = ActorKind::person;
  s.position = position;
  s.polarity = usual_polarity(position);
  s.topic = s.phrase = "new tram line";
  s.quote_kind = "indirect";
  s.confidence = 0.6;
  const auto at = static_cast<std::uint32_t>(text.find(words));
  s.evidence = {{at, at + static_cast<std::uint32_t>(words.size())}};
  s.evidence_text = words;
  return s;
}

// Returns the ids of its statements. REQUIRES: an empty project.
inline std::vector<std::string> fill_sample_project(Project& project) {
  const std::string text = "Bea Roe backed the new tram line. On Friday she opposed the new tram line.";
  std::vector<std::string> ids;
  Transaction all(project.database());
  const std::int64_t engine =
      find_or_add_engine(project, {.id = 0, .program = "0.1.0", .model = "0123456789abcdef", .options = ""});
  for (const char* name : {"monday.txt", "friday.txt"}) {
    Document d;
    d.id = d.path = name;
    d.title = name;
    d.date = "2025-03-03";
    d.text = text;
    const std::string hash = article_hash(d);
    const std::vector<Statement> found = {sample_statement(name, text, "backed the new tram line", Position::supports),
                                          sample_statement(name, text, "opposed the new tram line", Position::opposes)};
    for (const Statement& s : found) ids.push_back(statement_id(hash, s));
    store_article(project, d, hash, sketch_text(d), engine, found);
  }
  all.keep();
  return ids;
}

} // namespace standpoint
