// A claim in the making: the words of one sentence of the article, which of them are taken, and what is written for
// each.
#pragma once

#include "article/syntax.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

inline constexpr int most_claim_words = 12;

// A token's part in the draft.
struct DraftWord {
  bool taken = false;
  bool needed = false;          // goes wherever its head goes
  std::int32_t head = no_token; // in the draft, which may hang words otherwise than the parser
  Relation relation = Relation::root;
  std::string text; // what is written for it; several words or none
  std::string name; // of a pronoun: what it would be called, were it not named before
  float worth = 0;
};

// Shapes: refers to the syntax, which must outlive it.
// Order: `order` lists the tokens as they are written: those of the text, unless a form moves some.
class ClaimDraft {
public:
  ClaimDraft(const Syntax&, std::int32_t token); // of the sentence of this token; nothing is taken yet

  const Syntax& syntax() const { return *syntax_; }
  std::int32_t first() const { return first_; }
  std::int32_t last() const { return first_ + static_cast<std::int32_t>(words_.size()); }
  bool has(std::int32_t token) const { return first_ <= token && token < last() && word(token).taken; }
  DraftWord& word(std::int32_t token) { return words_[static_cast<std::size_t>(token - first_)]; }
  const DraftWord& word(std::int32_t token) const { return words_[static_cast<std::size_t>(token - first_)]; }

  std::int32_t root = no_token;
  std::vector<std::int32_t> order;

  void take_subtree(std::int32_t token); // with all that hangs on it in the text
  void drop_subtree(std::int32_t token); // with all that hangs on it in the draft
  void drop(std::int32_t token) { word(token).taken = false; }
  bool hangs_on(std::int32_t token, std::int32_t ancestor) const; // true for itself
  // The first taken child with one of these relations (a subtype counts as its universal one); no_token when none.
  std::int32_t child(std::int32_t head, std::initializer_list<Relation>) const;
  std::vector<std::int32_t> children(std::int32_t head) const;
  // Nothing of the draft but what hangs on this word, which becomes the root.
  void narrow_to(std::int32_t token);
  // Moves a token in `order` right before another.
  void move_before(std::int32_t token, std::int32_t other);

private:
  const Syntax* syntax_;
  std::int32_t first_;
  std::vector<DraftWord> words_;
};

// Words as the scorer of claims counts them: runs of letters, digits, apostrophes and hyphens ("U.S." is two).
int count_words(std::string_view text);

} // namespace standpoint
