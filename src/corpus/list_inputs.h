// What lies in a folder, before anything is extracted from it.
#pragma once

#include "corpus/work_on_articles.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// An article as far as it tells what there is.
struct ListedArticle {
  std::string id;
  std::string format; // name in the table of formats: "web page"
  std::string title;
  std::string date;
  std::string outlet;
  std::string language;  // as its words show; "English" where they show no other
  std::string repeat_of; // id of the article that it repeats (find_repeats); empty when it repeats none
  std::size_t words = 0;
};

struct InputList {
  std::size_t files = 0;
  std::vector<ListedArticle> articles; // in the order of the inputs
  std::vector<std::string> left_out;   // what could not be used or was not read, and why, a line each
};

// Reads the inputs and extracts nothing. Errors of inputs and records become lines of `left_out`; those of options are
// thrown. Cost: linear; two kilobytes an article.
InputList list_inputs(const std::vector<std::string>& inputs, const CorpusOptions&, const CorpusWatch&);

} // namespace standpoint
