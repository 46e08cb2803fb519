// Statements for tests: what is not said has a plain default.
#pragma once

#include "statement/statement.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace standpoint {

struct Saying {
  std::string doc = "a.txt";
  std::string date = "2023-02-21";
  std::string quote = "We must act now";
  std::uint32_t begin = 10;
  double confidence = 0.9;
};

inline Statement make_statement(std::string actor, Position position, std::string topic, Saying saying = {}) {
  Statement s;
  s.doc = std::move(saying.doc);
  s.outlet = "The Example";
  s.title = "An article";
  s.article_date = "2023-02-22";
  s.actor = {.name = std::move(actor), .kind = ActorKind::person, .role = ""};
  s.position = position;
  s.polarity = usual_polarity(position);
  s.phrase = topic;
  s.topic = std::move(topic);
  s.date = std::move(saying.date);
  s.quote_kind = "direct";
  s.evidence = {{saying.begin, saying.begin + 15}};
  s.evidence_text = std::move(saying.quote);
  s.confidence = saying.confidence;
  return s;
}

// Names that break careless writers.
inline std::vector<std::string> nasty_names() {
  std::vector<std::string> names = {
      "node",
      "edge",
      "graph",
      "digraph",
      "subgraph",
      "strict",
      "id",
      "label",
      "true",
      "null",
      "NaN",
      "INF",
      "1a",
      "42",
      "Actor \"the quote\" One",
      "it's 'so'",
      "ends in a backslash\\",
      "\\N and \\G and \\",
      "two\nlines",
      "tab\there",
      "carriage\rreturn",
      "<b>bold</b>",
      "a & b",
      "&amp;",
      "&#65;",
      "&lt;script&gt;",
      "]]>",
      "<![CDATA[x]]>",
      "-- > -> ;",
      "{a|b}",
      "a,b;c|d",
      "=SUM(A1)",
      "+1",
      "-1",
      "@home",
      "이낙연",
      "محمود عباس",
      "Ōe Kenzaburō",
      "👩‍👩‍👧 family",
      "right\u202Eto left",
      " blank around ",
      "double  blank",
      "%s %d",
      "a/b\\c:d",
      "tag\U000E0041end",
  };
  names.emplace_back("bell\x07 and escape\x1B[31m");
  names.emplace_back("c1 control\xC2\x9B"
                     "31m");
  names.emplace_back("nothing\0after", 13);
  names.emplace_back(""); // no name at all
  names.emplace_back(3000, 'x');
  std::string korean;
  for (int i = 0; i < 400; ++i) korean += "한";
  names.push_back(korean);
  return names;
}

// Each nasty name as actor, as topic and in quotes, with parallel edges and dates.
inline std::vector<Statement> nasty_statements() {
  std::vector<Statement> statements;
  const std::vector<std::string> names = nasty_names();
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& topic = names[(i * 7 + 3) % names.size()];
    statements.push_back(make_statement(names[i], Position::supports, topic,
                                        {.doc = names[i], .date = "2023-01-05", .quote = names[i], .begin = ++begin}));
    statements.push_back(make_statement(names[i], Position::supports, topic,
                                        {.date = "2022-12-31", .quote = topic, .begin = ++begin, .confidence = 0.25}));
    statements.push_back(make_statement(names[i], Position::refuses, topic, {.date = "", .begin = ++begin}));
    statements.back().article_date.clear();
    statements.push_back(make_statement(names[i], Position::asserts, topic, {.date = "2023-02-28", .begin = ++begin}));
    statements.back().polarity = i % 2 == 0 ? 1 : 0; // not always the usual one
    statements.back().actor.role = names[i];
    statements.back().actor.country = names[(i + 1) % names.size()];
    statements.back().actor.party = names[(i + 2) % names.size()];
    statements.back().actor.wikidata = std::string("Q").append(std::to_string(i + 1));
    statements.back().actor.kind = static_cast<ActorKind>(i % 5);
  }
  return statements;
}

inline std::vector<Statement> shuffled(std::vector<Statement> statements, unsigned seed) {
  std::shuffle(statements.begin(), statements.end(), std::minstd_rand(seed));
  return statements;
}

} // namespace standpoint
