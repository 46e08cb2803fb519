// Data files: an article a record. Field names: text/record.h.
#include "formats/readers.h"
#include "formats/record_taker.h"
#include "text/read_csv.h"
#include "text/read_json.h"

#include <utility>

namespace standpoint {

void read_json_articles(const FormatInput& input, const FormatWatch& watch) {
  RecordTaker taker(input, watch, input.beginning.text);
  read_json(
      input.source, taker.fields(), input.most_bytes, [&](Record r) { taker.take(std::move(r)); }, watch.report);
}

void read_json_line_articles(const FormatInput& input, const FormatWatch& watch) {
  RecordTaker taker(input, watch, input.beginning.text);
  read_json_lines(
      input.source, input.most_bytes, [&](Record r) { taker.take(std::move(r)); }, watch.report);
}

void read_csv_articles(const FormatInput& input, const FormatWatch& watch) {
  RecordTaker taker(input, watch, input.beginning.text);
  read_csv(
      input.source, input.most_bytes, [&](Record r) { taker.take(std::move(r)); }, watch.report);
}

} // namespace standpoint
