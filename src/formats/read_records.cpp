// Data files: an article a record. Field names: text/record.h.
#include "formats/readers.h"
#include "markup/markup.h"
#include "markup/paragraphs_of.h"
#include "text/read_csv.h"
#include "text/read_json.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <utility>

namespace standpoint {

// A body that is written in HTML (ninjs, feeds as JSON), as paragraphs.
static bool is_html(std::string_view text) {
  const std::string_view start = trim(text).substr(0, 2000);
  if (!start.starts_with('<')) return false;
  for (std::string_view tag : {"<p>", "<p ", "<div", "<br", "</p>"})
    if (start.find(tag) != std::string_view::npos) return true;
  return false;
}

// Hands on records. Dates whose order nothing shows are counted, and a remark says so at the end.
class RecordTaker {
public:
  RecordTaker(const FormatInput& input, const FormatWatch& watch)
      : input_(input), watch_(watch), fields_(input.fields) {
    if (fields_.date_order == DateOrder::unknown) fields_.date_order = find_date_order(input.beginning.text);
  }

  const FieldMap& fields() const { return fields_; }

  void take(Record record) {
    const std::size_t number = record.number;
    ArticleFields article = find_article_fields(record, fields_, input_.source.name());
    unclear_ += article.date_is_unclear;
    if (is_html(article.text))
      article.text = join_paragraphs(paragraphs_of(Markup::of_html(article.text, input_.place()).root()));
    watch_.take(std::move(article), number);
  }

  void finish() const {
    if (unclear_ == 0) return;
    watch_.remark(
        fmt::format("{} left out: it is not known which number is the month; say so with --date-order dmy or mdy",
                    unclear_ == 1 ? "1 date" : fmt::format("{} dates", unclear_)));
  }

private:
  const FormatInput& input_;
  const FormatWatch& watch_;
  FieldMap fields_;
  std::size_t unclear_ = 0;
};

void read_json_articles(const FormatInput& input, const FormatWatch& watch) {
  RecordTaker taker(input, watch);
  read_json(
      input.source, taker.fields(), input.most_bytes, [&](Record r) { taker.take(std::move(r)); }, watch.report);
  taker.finish();
}

void read_json_line_articles(const FormatInput& input, const FormatWatch& watch) {
  RecordTaker taker(input, watch);
  read_json_lines(
      input.source, input.most_bytes, [&](Record r) { taker.take(std::move(r)); }, watch.report);
  taker.finish();
}

void read_csv_articles(const FormatInput& input, const FormatWatch& watch) {
  RecordTaker taker(input, watch);
  read_csv(
      input.source, input.most_bytes, [&](Record r) { taker.take(std::move(r)); }, watch.report);
  taker.finish();
}

} // namespace standpoint
