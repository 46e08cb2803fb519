// The words of a topic: a noun phrase for a noun, a noun for an act.
#pragma once

#include "article/syntax.h"
#include "lexicon/stance_lists.h"
#include "topics/topic_path.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

struct Topic {
  std::string label;  // "denuclearization of North Korea"
  std::string phrase; // "taking steps to denuclearize": the words as they stand
};

// Shapes: refers to the syntax, the lists and the path, which must outlive it.
class TopicWording {
public:
  // The full name of the person that a name in the text stands for; empty for all else.
  using NameOf = std::function<std::string(std::int32_t head)>;

  TopicWording(const Syntax& syntax, const StanceLists& lists, const TopicPath& path, NameOf name_of = {})
      : syntax_(syntax), lists_(lists), path_(path), name_of_(std::move(name_of)) {}

  // Of a noun: its phrase; of a verb: the act as a noun with what it acts on.
  std::string label_at(std::int32_t head) const;
  std::string phrase_at(std::int32_t head) const;
  // What an act is on: its object, what stands behind a preposition, its subject; no_token when none is a noun.
  std::int32_t acted_on(std::int32_t head) const;
  // The act as a noun, on `about` in the words of `shown`: the same noun or a fuller mention of it. Both may be
  // no_token.
  std::string act(std::int32_t head, std::int32_t about, std::int32_t shown) const;
  // The noun with its modifiers, at most nine words; not its relative clauses, appositions and what stands behind a
  // comma. Nothing at or behind the child `without`. Persons by their full names: "Gordon Brown's budget".
  std::string noun_phrase(std::int32_t head, std::int32_t without = no_token) const;
  // What that phrase goes on with though the parser hangs it on the verb: "a ban [on lorries]"; no_token mostly.
  std::int32_t phrase_behind(std::int32_t head) const;
  // The text of the phrases of both words and what is between them, at most 14 tokens.
  std::string words_around(std::int32_t from, std::int32_t to) const;

  // Whom "him" or "her" stands for; empty where that is not known.
  std::string person_meant(std::int32_t pronoun) const;

private:
  std::string noun_of(std::int32_t verb) const;
  std::string person_at(std::int32_t head) const;
  bool is_predicated(std::int32_t head, std::int32_t child) const;
  bool is_outside(std::int32_t head, std::int32_t child) const;
  bool is_to_be_done(std::int32_t act) const;
  bool tells_which(std::int32_t head, std::int32_t child) const;

  const Syntax& syntax_;
  const StanceLists& lists_;
  const TopicPath& path_;
  NameOf name_of_;
};

// At most nine words, without a small word at the end: "ban on" -> "ban".
std::string shorten_label(std::string label);

// "give" -> "giving"; "stop" -> "stopping"; "open" -> "opening". `irregular` has the forms that spelling does not tell.
std::string gerund(std::string_view verb, const StringMap<std::string>& irregular);

} // namespace standpoint
