// Hand-made position statements, as ../shared/data/positions/train.jsonl has them.
#pragma once

#include "base/error.h"

#include <istream>
#include <string>
#include <vector>

namespace standpoint {

struct GoldPosition {
  std::string quote;               // the exact words that carry the position
  std::vector<std::string> actors; // the preferred name, then others that count as right
};

struct GoldArticle {
  std::string doc; // file name of the text
  std::string set;
  std::vector<GoldPosition> positions;
};

// One article a line: {"doc", "set", "statements": [{"quote", "actor", "actor_alt", ...}]}. A line that is broken is
// reported with file and line and skipped, a statement that is broken with its number too.
std::vector<GoldArticle> read_gold_positions(std::istream&, const std::string& file_name, const ReportError&);

} // namespace standpoint
