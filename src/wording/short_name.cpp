#include "wording/short_name.h"

#include "base/ascii.h"
#include "lexicon/person_names.h"

#include <algorithm>
#include <vector>

namespace standpoint {

// "the Labour Party", "the Department of Health", "the United States": names that are said with the article.
static bool takes_article(std::string_view name, ActorKind kind, const ActorLists& lists) {
  if (name.starts_with("United ") || name.starts_with("Netherlands") || name.starts_with("Philippines")) return true;
  if (kind == ActorKind::country || kind == ActorKind::person || name.find(' ') == std::string_view::npos) return false;
  if (name[0] < 'A' || name[0] > 'Z' || name.starts_with("The ")) return false;
  // "Seoul's ministry" has its owner; "Women's Institute" is a name.
  const std::string_view first = name.substr(0, name.find(' '));
  const bool is_owner = first.ends_with("'s") || first.ends_with("’s");
  if (is_owner && !first.starts_with("Women") && !first.starts_with("Men") && !first.starts_with("Children") &&
      !first.starts_with("People"))
    return false;
  const std::string last = lower_case(name.substr(name.rfind(' ') + 1));
  return lists.organization_words.contains(last) || last == "house" || name.find(" of ") != std::string_view::npos ||
         (last.ends_with("s") && !last.ends_with("ss"));
}

// "Kim" of "Kim Jong Un", "Lee" of "Lee Nak-yon", whose first word may be a given name elsewhere.
static std::string_view first_of_three(std::string_view name, std::string_view surname, const ActorLists& lists) {
  const std::vector<std::string_view> words = person_words(name, lists);
  const auto is_short = [](std::string_view word) { return word.size() <= 5 && !word.ends_with('.'); };
  const bool is_three = words.size() == 3 && std::ranges::all_of(words, is_short) &&
                        !lists.given_names.contains(words[1]) && !lists.name_genders.contains(words[1]) &&
                        !lists.particles.contains(words[1]);
  const std::size_t hyphen = words.size() == 2 ? words[1].find('-') : std::string_view::npos;
  const bool is_hyphened = hyphen != std::string_view::npos && hyphen + 1 < words[1].size() &&
                           words[1][hyphen + 1] >= 'a' && words[1][hyphen + 1] <= 'z';
  return is_three || is_hyphened ? words[0] : surname;
}

std::string short_name(const ActorLists& lists, const std::string& name, ActorKind kind) {
  if (kind == ActorKind::person || kind == ActorKind::unknown) {
    const std::string_view plain = without_titles(name, lists);
    if (kind == ActorKind::person)
      if (const std::string_view surname = surname_of(plain, lists); !surname.empty())
        return std::string(first_of_three(plain, surname, lists));
    return std::string(plain);
  }
  return std::string(takes_article(name, kind, lists) ? "the " : "") + name;
}

bool is_plural_name(std::string_view name, ActorKind kind) {
  if (kind == ActorKind::person || kind == ActorKind::country) return false;
  for (const std::string_view behind : {" of ", " for ", " in ", " on ", " from ", " to ", " with ", " at ", " who "})
    if (const std::size_t at = name.find(behind); at != std::string_view::npos) name = name.substr(0, at);
  for (const std::string_view many : {"people", "police", "men", "women", "children"})
    if (name == many || (name.ends_with(many) && name[name.size() - many.size() - 1] == ' ')) return true;
  return name.ends_with("s") && !name.ends_with("ss") && !name.ends_with("us") && !name.ends_with("is");
}

} // namespace standpoint
