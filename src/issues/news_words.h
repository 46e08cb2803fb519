// How common words are in news, whatever the article, and which of them tell no debate.
//
// Files: news_words.tsv and issue_words.tsv (models/lexicon), which open with their columns, origin and licence.
#pragma once

#include "lexicon/string_map.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

class NewsWords {
public:
  NewsWords() = default;
  // Errors: missing_input; bad_format with file and line.
  explicit NewsWords(const std::string& lexicon_folder);

  // The natural logarithm of articles over articles with the word (issue_words.h: word_stem); of a word that is not
  // listed, that of a word in fewer articles than any listed.
  double rarity(std::string_view stem) const;

  // Whether it tells no debate: what every party and leader has ("manifesto"), or an abstraction ("trust").
  bool is_vague(std::string_view stem) const { return politics_.contains(stem) || abstract_.contains(stem); }

private:
  StringSet politics_;
  StringSet abstract_;
  StringMap<double> rarities_;
  double unlisted_ = 8;
};

} // namespace standpoint
