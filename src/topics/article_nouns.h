// What an article speaks of: how often its words occur, which stand in its title, and the fuller wordings of its nouns.
#pragma once

#include "article/syntax.h"
#include "base/hash_map.h"
#include "lexicon/stance_lists.h"
#include "text/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

class TopicPriors;

// Where a word stands in an article, whatever part of speech it is.
struct WordUse {
  std::int32_t count = 0;
  std::int32_t first = no_token;
  std::int32_t last = no_token;
  std::int32_t claims = 0; // that have it
};

struct MainTopic {
  std::int32_t noun = no_token; // where it is named first
  std::string label;            // with the word before it: "council tax"
};

// Shapes: refers to the syntax and the lists, which must outlive it.
// Cost: linear to build.
class ArticleNouns {
public:
  ArticleNouns(const Document&, const Syntax&, const StanceLists&);

  // Counts the words of a claim: to be told of all before the first question about claims.
  void hear(const Spans& claim);

  const WordUse& use(std::int32_t token) const; // of the words that have this token's lemma
  std::int32_t claims() const { return claims_; }
  // How often the article has these two words one behind the other.
  std::int32_t pairs(std::int32_t left, std::int32_t right) const;
  bool in_title(std::int32_t token) const { return title_.contains(syntax_.lower_lemma(token)); }

  // Whether a noun is said without anything that tells which: "the bill", "this ban", "bills".
  bool is_bare(std::int32_t noun) const;
  bool is_definite(std::int32_t noun) const; // "the bill", "this ban", "his plan"
  // Whether some mention of the noun, before it or behind, says what tells which.
  bool is_told_elsewhere(std::int32_t noun) const;
  // For a bare noun behind "the" or "this", the last mention before it that names the thing: "the bill" -> "a bill on
  // Zika"; no_token when there is none.
  std::int32_t fuller(std::int32_t noun) const;

  // For a bare noun without an article, "rises": a mention with the words before it that the article mostly puts there,
  // "council tax rises"; no_token where it says so less than twice, or says as often something else.
  std::int32_t usual(std::int32_t noun) const;

  // What the article is about: the nouns, with the word before them, that are said often and stand in the title, the
  // likeliest first, at most `most`; what raw news say of words counts where it is given. None in an article that says
  // no such thing twice.
  std::vector<MainTopic> main_topics(std::size_t most, const TopicPriors* = nullptr) const;

private:
  bool is_another(std::int32_t noun) const;
  bool is_prose(std::int32_t token) const;
  bool tells_which(std::int32_t child) const;
  bool names_it(std::int32_t child) const;
  std::int32_t times_named(const std::vector<std::int32_t>& mentions, std::int32_t child) const;

  const Syntax& syntax_;
  const StanceLists& lists_;
  StringSet title_;             // lower case: its words, and their lemmas where it is parsed
  HashMap<WordUse> uses_;       // by the lemma's hash
  HashMap<std::int32_t> pairs_; // by both
  std::int32_t claims_ = 0;
  HashMap<std::vector<std::int32_t>> full_; // by the lemma's hash: nouns that are not bare
};

} // namespace standpoint
