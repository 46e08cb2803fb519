// How common words are in news, whatever the article.
//
// File: news_words.tsv (models/lexicon), which opens with its columns, origin and licence.
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

private:
  StringMap<double> rarities_;
  double unlisted_ = 8;
};

} // namespace standpoint
