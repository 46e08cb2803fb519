// Any bytes where a date is looked for.
#include "fuzz/fuzzed_file.h"
#include "text/parse_date.h"

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  for (std::size_t i = 0; i <= text.size() && i < 200; ++i) {
    const auto date = date_at(text, i);
    if (!date) continue;
    must(date->begin >= i && date->end <= text.size() && date->begin < date->end, "a date is in the text");
    must(is_iso_day(date->year != 0 ? iso_day(*date) : iso_day_nearest(*date, "2024-03-06")) ||
             (date->month == 2 && date->day == 29),
         "a date is a day");
  }
  if (const auto found = find_date(text)) must(is_iso_day(iso_day(*found)), "a date that is found is a day");
  for (const DateOrder order : {DateOrder::unknown, DateOrder::day_first, DateOrder::month_first}) {
    const std::string day = day_of_value(text, order);
    must(day.empty() || is_iso_day(day), "a field's day is a day");
  }
  is_unclear_day(text);
  find_date_order(text);
  return 0;
}
