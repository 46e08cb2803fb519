#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "text/decode_text.h"
#include "text/trim.h"

namespace standpoint {

void read_plain_text(const FormatInput& input, const FormatWatch& watch) {
  ArticleFields article;
  article.text = decode_text(input.source.read_all(input.most_bytes), input.place());
  watch.take(std::move(article), 0);
}

void read_database_text(const FormatInput& input, const FormatWatch& watch) {
  std::string text = decode_text(input.source.read_all(input.most_bytes), input.place());
  bool is_database = false;
  // Where it is none after all, the text stays as it is.
  const FormatWatch only_parts{.take =
                                   [&](ArticleFields article, std::size_t number) {
                                     if (number == 0) return;
                                     is_database = true;
                                     watch.take(std::move(article), number);
                                   },
                               .report = watch.report,
                               .remark = watch.remark};
  take_paragraphs(split_paragraphs(text), {}, only_parts);
  if (is_database) return;
  ArticleFields article;
  article.text = std::move(text);
  watch.take(std::move(article), 0);
}

} // namespace standpoint
