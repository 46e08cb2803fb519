#include "actors/explain_actor.h"

#include <fmt/format.h>

#include <string_view>

namespace standpoint {

namespace {

std::string_view reason(MentionRule rule) {
  switch (rule) {
  case MentionRule::none:
    break;
  case MentionRule::same_name:
    return "the same name";
  case MentionRule::surname:
    return "surname of the full name in this article";
  case MentionRule::given_name:
    return "given name of the full name in this article";
  case MentionRule::initials:
    return "initials of the name in this article";
  case MentionRule::listed:
    return "a name in the lists of actors";
  case MentionRule::pronoun:
    return "who fits best of those named before";
  case MentionRule::speaker:
    return "who speaks in this quotation";
  case MentionRule::relative:
    return "what the clause belongs to";
  case MentionRule::apposition:
    return "the name beside it";
  case MentionRule::people:
    return "the people of this country";
  case MentionRule::title:
    return "who has this title in the article";
  case MentionRule::office:
    return "who held this office on the article's day";
  case MentionRule::kind:
    return "the last one named that may be called so";
  case MentionRule::same_noun:
    return "the one described before";
  case MentionRule::issuer:
    return "who made it";
  case MentionRule::member:
    return "who is of that party or place";
  case MentionRule::foreground:
    return "the person spoken of";
  case MentionRule::announced:
    return "who is named next";
  case MentionRule::both:
    return "one of the two named before";
  case MentionRule::author:
    return "who wrote the article";
  case MentionRule::government:
    return "who governed on the article's day";
  case MentionRule::possessor:
    return "the party in his role";
  case MentionRule::spokesperson:
    return "for whom he speaks";
  }
  return "";
}

// The whole name that a token is part of.
WordRange name_at(const Syntax& syntax, const Mentions& mentions, std::int32_t token) {
  WordRange range{token, token + 1};
  if (!mentions.is_name(token)) return range;
  const std::int32_t entity = mentions.entity_of[token];
  const WordRange sentence{syntax.sentence_of(token).first, syntax.sentence_of(token).last};
  const auto belongs = [&](std::int32_t at) {
    return sentence.contains(at) && mentions.is_name(at) && mentions.entity_of[at] == entity;
  };
  while (belongs(range.first - 1)) --range.first;
  while (belongs(range.last)) ++range.last;
  return range;
}

std::string words_at(const Syntax& syntax, WordRange range) {
  std::string words;
  for (const char c : syntax.words(range)) words += c == '\n' ? ' ' : c;
  return words;
}

} // namespace

std::vector<std::string> explain_actor(const Syntax& syntax, const Mentions& mentions, std::int32_t head) {
  constexpr int longest_chain = 8;
  std::vector<std::string> steps;
  const Entity* entity = mentions.entity_at(head);
  for (std::int32_t at = head; entity != nullptr && static_cast<int>(steps.size()) < longest_chain;) {
    const MentionStep step = mentions.steps[at];
    if (step.rule == MentionRule::none) break;
    const std::string from = words_at(syntax, name_at(syntax, mentions, at));
    const bool is_last = step.to == no_token || step.to == at;
    const std::string to = is_last ? entity->name : words_at(syntax, name_at(syntax, mentions, step.to));
    if (from != to)
      steps.push_back(is_last ? fmt::format("\"{}\" -> {} ({})", from, to, reason(step.rule))
                              : fmt::format("\"{}\" -> \"{}\" ({}, sentence {})", from, to, reason(step.rule),
                                            syntax[step.to].sentence + 1));
    if (is_last) break;
    at = step.to;
  }
  return steps;
}

} // namespace standpoint
