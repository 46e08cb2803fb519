#include "formats/record_taker.h"

#include "markup/markup.h"
#include "markup/paragraphs_of.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <utility>

namespace standpoint {

// A body in HTML (ninjs, feeds as JSON).
static bool is_html(std::string_view text) {
  const std::string_view start = trim(text).substr(0, 2000);
  if (!start.starts_with('<')) return false;
  for (std::string_view tag : {"<p>", "<p ", "<div", "<br", "</p>"})
    if (start.find(tag) != std::string_view::npos) return true;
  return false;
}

// ninjs 2 and 3 have lists where ninjs 1 has fields, "bodies": [{"role": "main", "value": ...}]: of each list the main
// one stays, else the first.
static void keep_main(std::vector<Field>& fields, const std::string& list) {
  const std::string role = list + ".role", value = list + ".value";
  std::string chosen;
  bool is_main = false, has_value = false, is_chosen = false;
  for (const Field& field : fields) {
    if (field.name == role) is_main = field.value == "main" || field.value == "body";
    if (field.name != value) continue;
    if (!has_value || (is_main && !is_chosen)) chosen = field.value;
    has_value = true;
    is_chosen = is_chosen || is_main;
    is_main = false;
  }
  if (!has_value) return;
  std::erase_if(fields, [&](const Field& field) { return field.name == value; });
  fields.push_back({value, std::move(chosen)});
}

RecordTaker::RecordTaker(const FormatInput& input, const FormatWatch& watch, std::string_view dates)
    : input_(input), watch_(watch), fields_(input.fields) {
  if (fields_.date_order == DateOrder::unknown) fields_.date_order = find_date_order(dates);
}

void RecordTaker::take(Record record) {
  const std::size_t number = record.number;
  for (const char* list : {"bodies", "headlines"}) keep_main(record.fields, list);
  ArticleFields article = find_article_fields(record, fields_, input_.source.name());
  if (is_html(article.text))
    article.text = join_paragraphs(paragraphs_of(Markup::of_html(article.text, input_.place()).root()));
  watch_.take(std::move(article), number);
}

} // namespace standpoint
