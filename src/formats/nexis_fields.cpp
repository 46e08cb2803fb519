#include "formats/nexis_fields.h"

#include "base/ascii.h"
#include "text/trim.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

// Whether a label is one however it is written, or only in capitals, as the text may begin with the same word.
enum class Written { anyhow, in_capitals };
struct Label {
  std::string_view name; // in small letters
  NexisPart part;
  Written written = Written::anyhow;
};
constexpr std::array<Label, 66> labels = {{
    {"headline", NexisPart::title, Written::in_capitals},
    {"title", NexisPart::title, Written::in_capitals},
    {"byline", NexisPart::byline},
    {"autor", NexisPart::byline},
    {"auteur", NexisPart::byline},
    {"section", NexisPart::section},
    {"rubrik", NexisPart::section},
    {"rubrique", NexisPart::section},
    {"dateline", NexisPart::dateline},
    {"body", NexisPart::body},
    {"volledige tekst", NexisPart::body},
    {"text", NexisPart::body, Written::in_capitals},
    {"length", NexisPart::head},
    {"l\u00e4nge", NexisPart::head},
    {"l\u00c4nge", NexisPart::head},
    {"longueur", NexisPart::head},
    {"highlight", NexisPart::head},
    {"distribution", NexisPart::head},
    {"series", NexisPart::head},
    {"column", NexisPart::head, Written::in_capitals},
    {"edition", NexisPart::head, Written::in_capitals},
    {"source", NexisPart::head, Written::in_capitals},
    {"abstract", NexisPart::head, Written::in_capitals},
    {"show", NexisPart::head, Written::in_capitals},
    {"guest", NexisPart::head, Written::in_capitals},
    {"guests", NexisPart::head, Written::in_capitals},
    {"host", NexisPart::head, Written::in_capitals},
    {"hosts", NexisPart::head, Written::in_capitals},
    {"anchor", NexisPart::head, Written::in_capitals},
    {"anchors", NexisPart::head, Written::in_capitals},
    {"reporter", NexisPart::head, Written::in_capitals},
    {"reporters", NexisPart::head, Written::in_capitals},
    {"type", NexisPart::tail, Written::in_capitals},
    {"load-date", NexisPart::tail},
    {"language", NexisPart::language},
    {"sprache", NexisPart::language},
    {"langue", NexisPart::language},
    {"graphic", NexisPart::tail},
    {"publication-type", NexisPart::tail},
    {"publication type", NexisPart::tail},
    {"pub-type", NexisPart::tail},
    {"subject", NexisPart::tail, Written::in_capitals},
    {"keywords", NexisPart::tail, Written::in_capitals},
    {"organization", NexisPart::tail, Written::in_capitals},
    {"person", NexisPart::tail, Written::in_capitals},
    {"company", NexisPart::tail, Written::in_capitals},
    {"ticker", NexisPart::tail},
    {"industry", NexisPart::tail, Written::in_capitals},
    {"country", NexisPart::tail, Written::in_capitals},
    {"state", NexisPart::tail, Written::in_capitals},
    {"city", NexisPart::tail, Written::in_capitals},
    {"geographic", NexisPart::tail},
    {"correction-date", NexisPart::tail},
    {"correction", NexisPart::tail, Written::in_capitals},
    {"journal-code", NexisPart::tail},
    {"jour-code", NexisPart::tail},
    {"document-type", NexisPart::tail},
    {"notes", NexisPart::tail, Written::in_capitals},
    {"memo", NexisPart::tail, Written::in_capitals},
    {"url", NexisPart::tail, Written::in_capitals},
    {"acc-no", NexisPart::tail},
    {"issn", NexisPart::tail},
    {"classification", NexisPart::tail},
    {"update", NexisPart::tail, Written::in_capitals},
    {"jour", NexisPart::tail},
    {"update-date", NexisPart::tail},
}};

bool has_small_letters(std::string_view s) {
  return std::any_of(s.begin(), s.end(), is_ascii_lower);
}

bool begins_with_one_of(std::string_view line, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return line.starts_with(word) && (line.size() == word.size() || !is_ascii_letter(line[word.size()]));
  });
}

bool ends_in_a_year(std::string_view line) {
  return line.size() > 4 && (line.substr(line.size() - 4, 2) == "19" || line.substr(line.size() - 4, 2) == "20") &&
         is_ascii_digit(line[line.size() - 1]) && is_ascii_digit(line[line.size() - 2]);
}

} // namespace

std::optional<NexisField> nexis_field(std::string_view paragraph) {
  const std::size_t colon = paragraph.substr(0, 24).find(':');
  const std::string_view written = trim(paragraph.substr(0, colon));
  const std::string name = lower_case(written);
  for (const Label& label : labels) {
    if (name != label.name) continue;
    const bool alone = label.name == "body" || label.name == "classification";
    if (colon == std::string_view::npos) return alone ? std::optional(NexisField{label.part, ""}) : std::nullopt;
    if (label.written == Written::in_capitals && has_small_letters(written)) return std::nullopt;
    std::string value = unwrap(paragraph.substr(colon + 1));
    if (label.name == "update" && day_in(value).empty()) return std::nullopt;
    return NexisField{label.part, std::move(value)};
  }
  return std::nullopt;
}

bool is_rights(std::string_view paragraph) {
  const std::string s = lower_case(paragraph.substr(0, 40));
  const bool has_mark = s.find("\xC2\xA9") != std::string::npos || s.find("(c)") != std::string::npos ||
                        std::any_of(s.begin(), s.end(), is_ascii_digit);
  return (s.starts_with("copyright") && has_mark) || s.starts_with("all rights reserved") || s.starts_with("\xC2\xA9");
}

std::optional<std::string> nexis_day(std::string_view line) {
  constexpr std::array<std::string_view, 24> words = {
      "January", "February", "March",  "April",   "May",       "June",     "July",   "August",
      "October", "November", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
      "Sunday",  "December", "Spring", "Summer",  "September", "Autumn",   "Fall",   "Winter"};
  if (line.empty() || line.size() > 80) return std::nullopt;
  const bool begins_like_one = is_ascii_digit(line[0]) || begins_with_one_of(line, words);
  std::string day = day_in(line);
  if (!day.empty() && (begins_like_one || line.size() <= 40)) return day;
  const bool is_time = day.empty() && begins_with_one_of(line, words) && ends_in_a_year(line) && line.size() <= 24;
  return is_time ? std::optional(day) : std::nullopt;
}

Paragraphs nexis_lines(const Paragraphs& paragraphs) {
  Paragraphs out;
  bool in_head = true, had_field = false;
  for (const std::string& paragraph : paragraphs) {
    const bool is_field = nexis_field(paragraph).has_value();
    // The fields of the head stand together.
    if (had_field && !is_field && !is_rights(paragraph) && !nexis_day(paragraph)) in_head = false;
    had_field = had_field || is_field;
    bool is_first = true, stands_alone = false; // of the line before: nothing goes on behind it
    for (std::size_t begin = 0; begin <= paragraph.size();) {
      const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
      const std::string_view line = trim(std::string_view(paragraph).substr(begin, end - begin));
      begin = end + 1;
      if (line.empty()) continue;
      const std::optional<NexisField> field = nexis_field(line);
      const std::string_view label = line.substr(0, std::min(line.find(':'), line.size()));
      const bool is_sure = !has_small_letters(label) || label.find('-') != std::string_view::npos;
      const bool is_alone = in_head && (is_rights(line) || nexis_day(line).has_value());
      if (is_first || stands_alone || is_alone || (field && (in_head || is_sure)))
        out.emplace_back(line);
      else
        out.back().append("\n").append(line);
      is_first = false;
      stands_alone = is_alone;
      if (field && field->part == NexisPart::body) in_head = false;
    }
  }
  return out;
}

} // namespace standpoint
