// Wordings that a codebook names, as linking compares them with others.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/codebook.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// A named wording inside a topic that linking has put together: others of the topic may go with it.
// Shapes: points into the codebook and to the wordings.
struct Pin {
  std::size_t group = 0; // of wordings with the same words
  const CodebookTopic* topic = nullptr;
  bool goes_back = false; // the codebook's topic goes against the topic that linking has put together
  std::size_t statements = 0;
  std::string_view wording;
};

// The wordings of a codebook by their words and head (topic_key.h), so that "bans on hunting" is found where the file
// says "hunting ban". Of several with the same words the first of the file.
class NamedKeys {
public:
  // The codebook must outlive it.
  NamedKeys(const Codebook&, const Lexicon&);

  struct Named {
    const CodebookTopic* topic = nullptr;
    bool turned = false;   // the codebook turns it
    bool reversed = false; // "lifting of ..."
    std::string_view wording;
    std::size_t line = 0;
  };
  const Named* find(const std::vector<std::string>& words, const std::string& head) const; // null: none

private:
  std::map<std::pair<std::vector<std::string>, std::string>, Named> by_words_;
};

} // namespace standpoint
