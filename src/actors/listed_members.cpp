#include "actors/listed_members.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

constexpr std::int32_t longest_phrase = 12; // tokens between a group's head and its list: "parties [to the accord] -"
constexpr std::int32_t longest_list = 60;   // tokens

bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "\u2013" || word == "\u2014";
}

class ListReader {
public:
  ListReader(const Syntax& syntax, const Mentions& mentions, std::int32_t head)
      : syntax_(syntax), mentions_(mentions), head_(head),
        end_(std::min(syntax.sentence_of(head).last, head + longest_list)) {}

  ListedMembers of_group() {
    std::int32_t at = head_ + 1;
    const std::int32_t limit = std::min(end_, head_ + longest_phrase);
    for (; at < limit; ++at) {
      const std::string_view word = syntax_.word(at);
      if (is_dash(word) && syntax_[at - 1].span.end < syntax_[at].span.begin)
        return bounded(at + 1, word); // not "EB-5"
      if (word == "(") return bounded(at + 1, ")");
      if (word == ",")
        if (ListedMembers apposed = bounded(at + 1, word); !apposed.names.empty()) return apposed;
      if (const std::int32_t first = examples_begin(syntax_, at); first != no_token) return examples(first);
      const Upos upos = syntax_[at].upos;
      if (upos == Upos::VERB || upos == Upos::AUX || upos == Upos::SCONJ || syntax_[at].xpos == Xpos::WP ||
          syntax_[at].xpos == Xpos::WDT)
        break;
    }
    return {};
  }

  // "Obama, McDonough, and other aides"
  ListedMembers of_name() {
    std::int32_t at = head_ + 1;
    while (at < end_ && mentions_.entity_of[at] == mentions_.entity_of[head_]) ++at;
    if (at < end_ && syntax_.word(at) == "(") at = behind_brackets(at);
    if (at >= end_ || (syntax_.word(at) != "," && syntax_.word(at) != "and")) return {};
    ListedMembers found;
    const std::int32_t stop = read(at, found, true);
    if (found.names.empty() || !saw_and_ || !ends_at_verb(stop)) return {};
    return found;
  }

  // "[the U.S.] and North Korea", where the parser takes the first name for a part of the second.
  std::int32_t joined_before() const {
    std::int32_t at = head_;
    while (at > 0 && mentions_.entity_of[at - 1] == mentions_.entity_of[head_]) --at;
    const std::int32_t link = at - 1;
    const std::int32_t before = link - 1;
    if (before < syntax_.sentence_of(head_).first || syntax_.word(link) != "and") return no_token;
    const Entity* entity = mentions_.entity_at(before);
    const bool is_part = syntax_.depends_on(before, head_) && syntax_[before].relation == Relation::compound;
    return is_part && entity != nullptr && entity->is_named && mentions_.is_name(before) ? before : no_token;
  }

private:
  // Between dashes, in brackets, or between commas before the verb: "two critics, Ann Lee and Bob Ray, oppose it"
  ListedMembers bounded(std::int32_t first, std::string_view close) {
    ListedMembers found;
    const std::int32_t stop = read(first, found, false);
    const bool closed = stop < end_ &&
                        (syntax_.word(stop) == close || (is_dash(close) && is_dash(syntax_.word(stop)))) &&
                        (close != "," || is_verb(stop + 1));
    if (!closed || found.names.size() < 2 || !saw_and_) return {};
    found.are_all = true;
    return found;
  }

  std::int32_t behind_brackets(std::int32_t at) const {
    while (at < end_ && syntax_.word(at) != ")") ++at;
    return at + 1;
  }

  ListedMembers examples(std::int32_t first) {
    ListedMembers found;
    const std::int32_t stop = read(first, found, false);
    if (found.names.empty() || !ends_at_verb(stop)) return {};
    return found;
  }

  // Reads names up to what is no part of a list, and returns where that is.
  std::int32_t read(std::int32_t at, ListedMembers& found, bool may_end_in_others) {
    saw_and_ = false;
    for (; at < end_; ++at) {
      const Token& token = syntax_[at];
      const std::string_view word = syntax_.word(at);
      if (word == ",") {
        if (at + 1 < end_ && is_verb(at + 1)) return at;
        continue;
      }
      if (word == "(") { // "(R-Fla.)"
        at = behind_brackets(at) - 1;
        continue;
      }
      if (token.upos == Upos::CCONJ) {
        if (word != "and" && word != "&") return at;
        saw_and_ = true;
        continue;
      }
      if (token.upos == Upos::DET && syntax_.lemma(at) == "the") continue;
      if (word == "of" && at + 1 < end_ && !found.names.empty() && mentions_.is_name(at - 1) &&
          mentions_.is_name(at + 1)) { // "Grassley [of Iowa] and"
        while (at + 1 < end_ && mentions_.is_name(at + 1)) ++at;
        continue;
      }
      if (const std::int32_t behind = behind_description(at); behind != no_token) {
        at = behind - 1;
        continue;
      }
      if (const Entity* entity = mentions_.entity_at(at); entity != nullptr && mentions_.is_name(at)) {
        if (!entity->is_named) return at;
        const bool is_known = std::ranges::any_of(
            found.names, [&](std::int32_t name) { return mentions_.entity_of[name] == mentions_.entity_of[at]; });
        if (!is_known && mentions_.entity_of[at] != mentions_.entity_of[head_]) found.names.push_back(at);
        continue;
      }
      if (may_end_in_others && saw_and_ && lower_case(word) == "other") {
        for (std::int32_t noun = at + 1; noun < end_ && noun < at + 4; ++noun)
          if (syntax_[noun].xpos == Xpos::NNS && is_verb(noun + 1)) {
            found.others = noun;
            return noun + 1;
          }
        return at;
      }
      if (!leads_to_name(at)) return at;
    }
    return at;
  }

  // "Charles Grassley, [Republican of Iowa], and", "Ann Hall, [a Democrat], and": as far as the comma behind it.
  std::int32_t behind_description(std::int32_t at) const {
    constexpr std::int32_t longest_description = 5;
    if (at < 1 || syntax_.word(at - 1) != "," || at + 2 >= end_) return no_token;
    const std::string_view link = syntax_.word(at + 1);
    const bool is_indefinite = syntax_[at].upos == Upos::DET && syntax_.lemma(at) == "a";
    if (link != "of" && link != "from" && !is_indefinite) return no_token;
    for (std::int32_t next = at + 2; next < end_ && next < at + longest_description; ++next)
      if (syntax_.word(next) == ",") return next;
    return no_token;
  }

  // "[Defense Secretary] Jim Mattis", "[Sen.] Marco Rubio"
  bool leads_to_name(std::int32_t at) const {
    constexpr std::int32_t longest_title = 5;
    for (std::int32_t next = at; next < end_ && next < at + longest_title; ++next) {
      if (mentions_.is_name(next)) return true;
      const Upos upos = syntax_[next].upos;
      if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ) return false;
    }
    return false;
  }

  bool is_verb(std::int32_t at) const {
    if (at >= end_) return false;
    const Token& token = syntax_[at];
    const bool is_finite = token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP ||
                           token.xpos == Xpos::MD || token.upos == Upos::AUX;
    const bool has_subject = token.xpos == Xpos::VB &&
                             token.upos == Upos::VERB && // "critics see", where the tagger errs
                             syntax_.child(at, {Relation::nsubj}) != no_token;
    return is_finite || has_subject || (token.upos == Upos::ADV && at + 1 < end_ && syntax_[at + 1].upos == Upos::VERB);
  }

  bool ends_at_verb(std::int32_t at) const {
    return is_verb(at) || (at < end_ && syntax_.word(at) == "," && is_verb(at + 1));
  }

  const Syntax& syntax_;
  const Mentions& mentions_;
  const std::int32_t head_;
  const std::int32_t end_; // behind the last token that is looked at
  bool saw_and_ = false;
};

} // namespace

std::int32_t examples_begin(const Syntax& syntax, std::int32_t at) {
  const std::string word = lower_case(syntax.word(at));
  const std::int32_t end = syntax.sentence_of(at).last;
  std::int32_t first = no_token;
  if (word == "including" || (word == "like" && syntax[at].upos == Upos::ADP)) first = at + 1;
  if (word == "such" && at + 1 < end && syntax.word(at + 1) == "as") first = at + 2;
  return first < end ? first : no_token;
}

ListedMembers find_listed_members(const Syntax& syntax, const Mentions& mentions, std::int32_t head) {
  const Entity* entity = mentions.entity_at(head);
  ListReader reader(syntax, mentions, head);
  if (entity == nullptr || !entity->is_named) return reader.of_group();
  ListedMembers found = reader.of_name();
  if (const std::int32_t before = reader.joined_before(); before != no_token) found.names.push_back(before);
  return found;
}

} // namespace standpoint
