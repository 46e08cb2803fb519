#include "drafts/claim_draft.h"

#include <algorithm>

namespace standpoint {

ClaimDraft::ClaimDraft(const Syntax& syntax, std::int32_t token)
    : syntax_(&syntax), first_(syntax.sentence_of(token).first) {
  const std::int32_t end = syntax.sentence_of(token).last;
  words_.resize(static_cast<std::size_t>(end - first_));
  for (std::int32_t at = first_; at < end; ++at) {
    word(at).head = syntax[at].head;
    word(at).relation = syntax[at].relation;
    word(at).text = syntax.word(at);
    order.push_back(at);
  }
}

void ClaimDraft::take_subtree(std::int32_t token) {
  const WordRange range = syntax_->subtree(token);
  for (std::int32_t at = std::max(range.first, first_); at < std::min(range.last, last()); ++at)
    if (syntax_->depends_on(at, token)) word(at).taken = true;
}

void ClaimDraft::drop_subtree(std::int32_t token) {
  for (std::int32_t at = first_; at < last(); ++at)
    if (word(at).taken && at != token && hangs_on(at, token)) word(at).taken = false;
  word(token).taken = false;
}

bool ClaimDraft::hangs_on(std::int32_t token, std::int32_t ancestor) const {
  for (int steps = 0; token != no_token && steps < static_cast<int>(words_.size()); ++steps) {
    if (token == ancestor) return true;
    if (token < first_ || token >= last()) return false;
    token = word(token).head;
  }
  return token == ancestor;
}

std::int32_t ClaimDraft::child(std::int32_t head, std::initializer_list<Relation> relations) const {
  for (std::int32_t at = first_; at < last(); ++at) {
    if (!word(at).taken || word(at).head != head) continue;
    for (const Relation wanted : relations)
      if (word(at).relation == wanted || universal(word(at).relation) == wanted) return at;
  }
  return no_token;
}

std::vector<std::int32_t> ClaimDraft::children(std::int32_t head) const {
  std::vector<std::int32_t> found;
  for (std::int32_t at = first_; at < last(); ++at)
    if (word(at).taken && word(at).head == head) found.push_back(at);
  return found;
}

void ClaimDraft::narrow_to(std::int32_t token) {
  for (std::int32_t at = first_; at < last(); ++at)
    if (word(at).taken && !hangs_on(at, token)) word(at).taken = false;
  word(token).taken = true;
  word(token).head = no_token;
  word(token).relation = Relation::root;
  root = token;
}

void ClaimDraft::move_before(std::int32_t token, std::int32_t other) {
  std::erase(order, token);
  order.insert(std::ranges::find(order, other), token);
}

// Length in bytes of the character at this place, and whether it is part of a word.
static std::size_t character_length(std::string_view text, std::size_t at, bool& is_word) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const auto next = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  if (byte < 0x80) {
    is_word = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
              byte == '_' || byte == '\'' || byte == '-';
    return 1;
  }
  if (byte < 0xE0) {
    is_word = byte != 0xC2; // signs such as the pound's
    return 2;
  }
  if (byte < 0xF0) {
    const bool is_punctuation = byte == 0xE2 && next(1) >= 0x80 && next(1) <= 0x83; // dashes, quotes, currencies
    is_word = !is_punctuation || (next(1) == 0x80 && next(2) == 0x99);              // but the apostrophe
    return 3;
  }
  is_word = true;
  return 4;
}

int count_words(std::string_view text) {
  int count = 0;
  bool was_word = false;
  for (std::size_t at = 0; at < text.size();) {
    bool is_word = false;
    at += character_length(text, at, is_word);
    count += is_word && !was_word;
    was_word = is_word;
  }
  return count;
}

} // namespace standpoint
