// An entry of a project's log: something that a person said about a statement, an article or a name. Entries are only
// ever added, never changed and never taken out, so that logs of two copies can be brought together as a union, and
// what holds now is worked out from all of them (review.h).
#pragma once

#include "statement/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Action : std::uint8_t {
  verdict, // of a statement: new_value is right, wrong, unsure, or empty (taken back)
  change,  // of a statement's `field`: new_value holds instead
  add,     // a statement that the program missed: new_value is the whole of it (a JSON line); its id is the entry's
  note,    // on a statement, or on an article where no statement is named: new_value is the text
  place,   // a statement that had moved stands here: `anchor`
  close,   // the coder has read the article to its end and has nothing to add: new_value is 1, or 0 (open again)
  rule,    // new_value is a Rule
  setting, // `field` is its name
  undo,    // `field` is the id of the entry that holds no more; undoing an undo does it again
  decide   // of a statement's `field` (or "verdict") on which coders differ: new_value holds, whatever they said
};
std::string_view name(Action); // "verdict"
std::optional<Action> find_action(std::string_view);

// The fields that a change may name: actor, actor_kind, via, position, polarity, topic, issue, issue_polarity, claim,
// date. Values as in JSON lines of statements, numbers in decimals. A change of the evidence is an entry `place`.
bool is_changeable(std::string_view field);

// The words of a statement, so that they are found again in a text that is not quite the same.
// Units: code points; `spans` are counted from the beginning of `quote`.
struct Anchor {
  std::string quote;    // from the first to the last word of the evidence, with what lies between its pieces
  std::string before;   // 32 characters, fewer at the text's beginning
  std::string after;    // and at its end
  std::uint32_t at = 0; // where the quote begins
  CodePointSpans spans;
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

// Shapes: all that is known is in the entry itself, so that it outlives every re-run. What is not known is empty.
struct Entry {
  std::string id;          // a UUID
  std::int64_t number = 0; // one more than the highest that the project held: who saw an entry comes behind it
  std::string coder;
  std::string time; // for people: UTC, ISO 8601. Nothing is decided by it
  Action action = Action::verdict;
  std::string article;   // hash (articles.h)
  std::string statement; // id: of the program's (articles.h), or of the entry that added it
  std::string field;
  std::string old_value;
  std::string new_value;
  std::string note;
  Anchor anchor;       // of the statement, as it stood
  std::string machine; // what the program had said, as a JSON line; empty of added statements
  std::string model;   // that said it: "0.1.0 MODEL"
  std::string batch;   // entries with the same one are undone together; empty: alone
  bool is_bulk = false;
  double audit = 0; // the probability with which the statement was drawn at random; 0: it was not
  friend bool operator==(const Entry&, const Entry&) = default;
};

// number, then coder, then id: total, so that the same set gives the same order.
bool is_earlier(const Entry&, const Entry&);

// A new random UUID.
std::string make_id();

enum class RuleSubject : std::uint8_t { actor, topic, issue };
enum class RuleKind : std::uint8_t {
  merge,    // `from` become `to`; renaming is a merge of one
  split,    // of `from`, the statements in which the words `where` stand become `to`
  turn,     // sides on `from` are turned (topics and issues)
  set_aside // statements of or on `from` are left out
};

struct Rule {
  RuleSubject subject = RuleSubject::actor;
  RuleKind kind = RuleKind::merge;
  std::vector<std::string> from;
  std::string to;
  std::string where; // in the evidence, the topic's phrase, the actor's role, the outlet or the article's id
  friend bool operator==(const Rule&, const Rule&) = default;
};

// The value of an entry `rule`: {"subject":"actor","rule":"merge","from":["B. Roe"],"to":"Bea Roe"}
std::string to_json(const Rule&);
std::optional<Rule> read_rule(std::string_view json); // none where it is no rule

} // namespace standpoint
