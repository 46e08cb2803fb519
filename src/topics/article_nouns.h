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

// Shapes: refers to the syntax and the lists, which must outlive it.
// Cost: linear to build.
class ArticleNouns {
public:
  ArticleNouns(const Document&, const Syntax&, const StanceLists&);

  // How many words of the article have this lemma.
  std::int32_t count(std::string_view lemma) const;
  bool in_title(std::string_view lemma) const { return title_.contains(lower_case(lemma)); }

  // Whether a noun is said without anything that tells which: "the bill", "this ban", "bills".
  bool is_bare(std::int32_t noun) const;
  // For a bare noun with a definite determiner, the mention of the same noun that tells which: the last before it, else
  // the first behind it ("the bill" -> "a bill on Zika"); no_token when there is none.
  std::int32_t fuller(std::int32_t noun) const;

  // What the article is about: the noun, with the word before it, that is most frequent and stands in the title. Empty
  // in an article that says no such thing twice.
  const std::string& main_topic() const { return main_topic_; }

private:
  bool is_another(std::int32_t noun) const;
  bool is_prose(std::int32_t token) const;
  bool tells_which(std::int32_t child) const;
  std::string find_main_topic() const;

  const Syntax& syntax_;
  const StanceLists& lists_;
  StringSet title_;                         // lower case: its words, and their lemmas where it is parsed
  HashMap<std::int32_t> counts_;            // by the lemma's hash
  HashMap<std::vector<std::int32_t>> full_; // by the lemma's hash: nouns that are not bare
  std::string main_topic_;
};

} // namespace standpoint
