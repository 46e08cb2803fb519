#include "actors/sole_author.h"

#include <array>
#include <string>
#include <utility>

namespace standpoint {

static std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\"");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\"") + 1 - first);
}

// Where the next name of a list begins, and where this one ends.
static std::pair<std::size_t, std::size_t> end_of_name(std::string_view list) {
  constexpr std::array<std::string_view, 4> parting = {",", ";", " and ", " & "};
  std::pair<std::size_t, std::size_t> end = {list.size(), list.size()};
  for (const std::string_view mark : parting)
    if (const std::size_t at = list.find(mark); at < end.first) end = {at, at + mark.size()};
  return end;
}

static bool begins_with_given_name(std::string_view name, const ActorLists& lists) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos) return false;
  const std::string first(name.substr(0, blank));
  return lists.given_names.contains(first) || lists.name_genders.contains(first);
}

std::string_view sole_author(std::string_view author, const ActorLists& lists) {
  std::string_view found;
  std::size_t names = 0;
  for (std::string_view rest = author; !rest.empty();) {
    const auto [end, next] = end_of_name(rest);
    const std::string_view name = without_blanks(rest.substr(0, end));
    rest.remove_prefix(next);
    if (name.empty()) continue;
    if (found.empty()) found = name;
    if (++names > 1 && begins_with_given_name(name, lists)) return {};
  }
  return names > 2 ? std::string_view() : found; // "Ada Roe, Political Blogger", but no list of three
}

} // namespace standpoint
