#include "formats/name_fields.h"

#include "text/parse_date.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace standpoint {

namespace {

struct Field {
  std::string_view name;
  std::string ArticleFields::*field;
};
constexpr std::array<Field, 8> fields = {{{"date", &ArticleFields::date},
                                          {"outlet", &ArticleFields::outlet},
                                          {"author", &ArticleFields::author},
                                          {"title", &ArticleFields::title},
                                          {"section", &ArticleFields::section},
                                          {"place", &ArticleFields::place},
                                          {"id", &ArticleFields::id},
                                          {"any", nullptr}}};

struct Part {
  std::string between; // stands before the field
  std::string ArticleFields::*field = nullptr;
};

std::vector<Part> parse(const std::string& pattern) {
  std::vector<Part> parts;
  std::size_t at = 0;
  for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', at)) {
    const std::size_t close = pattern.find('}', open);
    const std::string name = pattern.substr(open + 1, close == std::string::npos ? close : close - open - 1);
    const auto row = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
    if (close == std::string::npos || row == fields.end())
      throw Error(
          ErrorCode::bad_option, {},
          fmt::format(
              "--name-pattern {}: no field {{{}}}; fields: date, outlet, author, title, section, place, id, any",
              pattern, name));
    parts.push_back({pattern.substr(at, open - at), row->field});
    at = close + 1;
  }
  if (parts.empty())
    throw Error(ErrorCode::bad_option, {},
                fmt::format("--name-pattern {}: should name fields, such as {{date}}_{{outlet}}_{{title}}", pattern));
  parts.push_back({pattern.substr(at), nullptr}); // what stands at the end
  return parts;
}

std::string_view stem_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 || name.size() - dot > 6 ? name : name.substr(0, dot);
}

} // namespace

ArticleFields fields_of_name(std::string_view file_name, const std::string& pattern) {
  const std::string_view stem = stem_of(file_name);
  ArticleFields found;
  if (pattern.empty()) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= stem.size();) {
      const std::size_t end = std::min(stem.find(" - ", begin), stem.size());
      parts.push_back(trim(stem.substr(begin, end - begin)));
      begin = end + 3;
    }
    if (parts.size() < 3 || parts.size() > 4 || !is_iso_day(parts[0])) return {};
    found.date = parts[0];
    found.outlet = parts[1];
    if (parts.size() == 4) found.author = parts[2];
    found.title = parts.back();
    return found;
  }
  const std::vector<Part> parts = parse(pattern);
  if (!stem.starts_with(parts[0].between)) return {};
  std::size_t at = parts[0].between.size();
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const std::string& next = parts[i + 1].between;
    const bool last = i + 2 == parts.size();
    const std::size_t end = next.empty() ? stem.size() : last ? stem.rfind(next) : stem.find(next, at);
    if (end == std::string_view::npos || end < at) return {};
    if (parts[i].field != nullptr) found.*parts[i].field = one_line(stem.substr(at, end - at));
    at = end + next.size();
  }
  found.date = day_of_value(found.date);
  return found;
}

} // namespace standpoint
