#include "wording/write_draft.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

class DraftWriter {
public:
  DraftWriter(const ClaimDraft& draft, const ActorLists& lists)
      : draft_(draft), syntax_(draft.syntax()), lists_(lists) {
    for (const std::int32_t at : draft.order)
      if (draft.has(at) && is_written(at) && !draft.word(at).text.empty()) kept_.push_back(at);
    strip_ends();
  }

  std::string write() const {
    std::string text;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      const std::int32_t at = kept_[i];
      std::string word = word_at(i);
      if (i > 0 && syntax_[at].upos != Upos::NOUN && kept_[i - 1] + 1 != at && word == draft_.word(kept_[i - 1]).text)
        continue; // "that that", brought together by a cut
      if (i > 0) {
        std::string_view between = mark_between(kept_[i - 1], at);
        if (between == "," && is_cut_list_end(at) && is_second_member(at)) between = {}; // "A and B"
        text += between;
        const bool glued = (at == kept_[i - 1] + 1 && syntax_.adjacent(at - 1, at) && !starts_expanded(at)) ||
                           between == "-" || between == "/" || word.starts_with("'s ") || word == "'s" || word == "’s";
        if (!glued) text += ' ';
      }
      if (is_cut_list_end(at)) text += "and ";
      text += word;
    }
    return text;
  }

private:
  bool is_written(std::int32_t at) const { return syntax_[at].upos != Upos::PUNCT; }

  // A claim neither begins with "and" nor ends with "of".
  void strip_ends() {
    const auto is_small = [&](std::int32_t at) {
      const Token& t = syntax_[at];
      if (draft_.word(at).text != syntax_.word(at)) return false;
      if (t.relation == Relation::compound_prt) return false;
      return t.upos == Upos::DET || t.upos == Upos::CCONJ || t.upos == Upos::SCONJ || t.xpos == Xpos::TO ||
             (t.upos == Upos::ADP && draft_.word(at).head > at) || t.xpos == Xpos::PRP_poss;
    };
    const auto leads_on = [&](std::int32_t at) { // "the record [other]" than what was cut, "people [so]", "[just]" how
      if (draft_.word(at).text != syntax_.word(at)) return false;
      const std::string word = lower_case(syntax_.word(at));
      for (const std::string_view small :
           {"other", "so", "just", "such", "even", "along", "whether", "including", "namely"})
        if (word == small) return draft_.order.back() != at && at + 1 < draft_.last() && !is_end(at + 1);
      return false;
    };
    while (kept_.size() > 1 && leads_on(kept_.back()) && draft_.root != kept_.back()) kept_.pop_back();
    while (kept_.size() > 1 && is_small(kept_.back()) && draft_.root != kept_.back()) kept_.pop_back();
    while (kept_.size() > 1 && syntax_[kept_.front()].upos == Upos::CCONJ &&
           !(lower_case(syntax_.word(kept_.front())) == "both" ||
             lower_case(syntax_.word(kept_.front())) == "neither" ||
             lower_case(syntax_.word(kept_.front())) == "either"))
      kept_.erase(kept_.begin());
  }

  bool is_end(std::int32_t at) const { return syntax_[at].upos == Upos::PUNCT && syntax_.word(at) != "-"; }

  bool starts_expanded(std::int32_t at) const { return draft_.word(at).text != syntax_.word(at) && is_clitic(at); }

  bool is_clitic(std::int32_t at) const {
    const std::string_view word = syntax_.word(at);
    return word.starts_with("'") || word.starts_with("’");
  }

  std::string word_at(std::size_t i) const {
    const std::int32_t at = kept_[i];
    std::string word = draft_.word(at).text;
    if (word == "U.S.") word = "US";
    const std::string small = lower_case(word);
    if ((small == "a" || small == "an") && syntax_[at].upos == Upos::DET && i + 1 < kept_.size() &&
        kept_[i + 1] != at + 1 && !syntax_.adjacent(at, at + 1))
      word = article_before(draft_.word(kept_[i + 1]).text);
    if (i == 0 || is_sentence_start(at)) word = begun(at, std::move(word));
    return word;
  }

  static std::string article_before(std::string_view next) {
    const std::string small = lower_case(next);
    const bool sounds_closed = small.starts_with("uni") || small.starts_with("use") || small.starts_with("eu") ||
                               small.starts_with("one") || small.starts_with("uk");
    const bool is_open = !small.empty() && std::string_view("aeiou").find(small.front()) != std::string_view::npos;
    return is_open && !sounds_closed ? "an" : "a";
  }

  // Where a capital is owed to the place and not to the word.
  bool is_sentence_start(std::int32_t at) const {
    if (at == draft_.first()) return true;
    for (std::int32_t before = at - 1; before >= draft_.first(); --before) {
      const Xpos tag = syntax_[before].xpos;
      if (tag == Xpos::open_quote || syntax_.word(before) == "\"" || tag == Xpos::colon || tag == Xpos::left_bracket)
        return true;
      return syntax_[before].upos == Upos::PUNCT && tag == Xpos::close_quote;
    }
    return true;
  }

  std::string begun(std::int32_t at, std::string word) const {
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') return word;
    if (draft_.word(at).text != syntax_.word(at) || !is_sentence_start(at)) return word;
    const bool has_more_capitals = std::ranges::any_of(word.substr(1), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (is_name(syntax_[at]) || has_more_capitals || word == "I") return word;
    const bool before_name = at + 1 < draft_.last() && syntax_.word(at + 1)[0] >= 'A' && syntax_.word(at + 1)[0] <= 'Z';
    if (at != draft_.first() && before_name && syntax_[at].upos != Upos::DET && syntax_[at].upos != Upos::ADP)
      return word;
    if (lists_.adjectives.contains(word) || lists_.peoples.contains(word)) return word;
    return lower_case(word.substr(0, 1)) + word.substr(1);
  }

  // What stands between two words that are neighbours in the claim: a comma, a hyphen, or nothing.
  std::string_view mark_between(std::int32_t left, std::int32_t right) const {
    if (right <= left + 1) return {};
    std::string_view mark;
    for (std::int32_t at = left + 1; at < right; ++at) {
      if (syntax_[at].upos != Upos::PUNCT) return {}; // a word was cut: no neighbours
      const std::string_view word = syntax_.word(at);
      if (word == "," || word == ";") mark = ",";
      if ((word == "-" || word == "/") && syntax_.adjacent(at - 1, at) && syntax_.adjacent(at, at + 1)) mark = word;
      if (word == "-" && mark.empty()) mark = ",";
      if (word == "--" || word == "–" || word == "—") mark = ",";
    }
    return mark;
  }

  // "A, B [and C]": the last member that stays has lost its "and".
  bool is_cut_list_end(std::int32_t at) const {
    for (std::int32_t member = at; member != no_token && draft_.has(member); member = draft_.word(member).head) {
      if (draft_.word(member).relation == Relation::conj && first_of(member) == at) {
        if (draft_.child(member, {Relation::cc}) != no_token) return false;
        const std::int32_t head = draft_.word(member).head;
        bool was_cut = false;
        for (const std::int32_t other : syntax_.children(head)) {
          if (other <= member || syntax_[other].relation != Relation::conj) continue;
          if (draft_.has(other)) return false;
          was_cut = true;
        }
        if (!was_cut) return false;
        return true;
      }
      if (member == draft_.root) break;
    }
    return false;
  }

  // Of a list that keeps two members.
  bool is_second_member(std::int32_t at) const {
    std::int32_t member = at;
    while (draft_.word(member).relation != Relation::conj) member = draft_.word(member).head;
    return std::ranges::none_of(syntax_.children(draft_.word(member).head), [&](std::int32_t other) {
      return other < member && syntax_[other].relation == Relation::conj && draft_.has(other);
    });
  }

  std::int32_t first_of(std::int32_t node) const {
    for (const std::int32_t at : kept_)
      if (draft_.hangs_on(at, node)) return at;
    return node;
  }

  const ClaimDraft& draft_;
  const Syntax& syntax_;
  const ActorLists& lists_;
  std::vector<std::int32_t> kept_;
};

} // namespace

std::string write_draft(const ClaimDraft& draft, const ActorLists& lists) {
  return DraftWriter(draft, lists).write();
}

} // namespace standpoint
