#include "issues/news_words.h"

#include "base/error.h"
#include "lexicon/kind_table.h"
#include "lexicon/table.h"

#include <charconv>
#include <cmath>

namespace standpoint {

static constexpr std::string_view all_articles = "(articles)";

NewsWords::NewsWords(const std::string& folder) {
  read_kind_table(folder + "/issue_words.tsv", "word of issues", {{"politics", &politics_}, {"abstract", &abstract_}});
  const Table table = read_table(folder + "/news_words.tsv", 2);
  double articles = 0;
  double fewest = 0;
  rarities_.reserve(table.rows.size());
  for (const TableRow& row : table.rows) {
    const std::string& cell = row.cells[1];
    unsigned count = 0;
    const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), count);
    const bool is_head = row.cells[0] == all_articles;
    if (problem != std::errc{} || end != cell.data() + cell.size() || count == 0 || is_head != (articles == 0))
      throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line, .record = 0},
                  is_head ? "\"(articles)\" should stand in the first row, with their number"
                          : "should be a word and the number of articles that have it, behind the row \"(articles)\"");
    if (is_head) {
      articles = fewest = count;
    } else {
      rarities_.emplace(row.cells[0], std::log(articles / count));
      fewest = std::min<double>(fewest, count);
    }
  }
  if (articles == 0)
    throw Error(ErrorCode::bad_format, {.file = table.path}, "has no row \"(articles)\" with the number of articles");
  unlisted_ = std::log(articles / (fewest / 2));
}

double NewsWords::rarity(std::string_view stem) const {
  const double* known = find(rarities_, stem);
  return known == nullptr ? unlisted_ : *known;
}

} // namespace standpoint
