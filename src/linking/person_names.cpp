#include "linking/person_names.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace standpoint {

namespace {

std::string fold(std::string_view text) { // lower case without accents
  utf8proc_uint8_t* folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  if (size < 0) return std::string(text); // not UTF-8: compared byte for byte
  std::string result(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  std::free(folded);
  return result;
}

bool is_nobility(std::string_view title) {
  return title == "lord" || title == "lady";
}

// How many words at the beginning of `words` are a title; 0 when none.
std::size_t title_length(const std::vector<std::string_view>& words, std::size_t first, const ActorLists& lists,
                         const Title*& title) {
  std::string joined;
  std::size_t longest = 0;
  for (std::size_t i = first; i < words.size() && i < first + lists.longest_title; ++i) {
    if (!joined.empty()) joined += ' ';
    joined += fold(words[i]);
    if (const Title* found = find(lists.titles, joined)) {
      longest = i + 1 - first;
      title = found;
    }
  }
  return longest;
}

} // namespace

std::string name_key(std::string_view name) {
  std::string key = fold(name);
  std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\'' || c == ','; });
  for (const std::string_view apostrophe : {"\u2019", "\u2018", "\u2010", "\u2011", "\u2013"})
    for (std::size_t at = key.find(apostrophe); at != std::string::npos; at = key.find(apostrophe, at))
      key.erase(at, apostrophe.size());
  return key.empty() ? std::string(name) : key;
}

std::vector<std::string_view> name_words(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string_view without_titles(std::string_view name, const ActorLists& lists) {
  const std::vector<std::string_view> words = name_words(name);
  std::size_t first = 0;
  const Title* title = nullptr;
  while (const std::size_t length = title_length(words, first, lists, title)) {
    if (first + length >= words.size()) break; // a title and nothing else
    if (first + length + 1 == words.size() && is_nobility(title->canonical)) break;
    first += length;
  }
  return first == 0 ? name : name.substr(static_cast<std::size_t>(words[first].data() - name.data()));
}

std::string_view surname_of(std::string_view name, const ActorLists& lists) {
  const std::vector<std::string_view> words = name_words(name);
  if (words.size() < 2) return {};
  const bool surname_first = words.size() == 2 && !lists.given_names.contains(words[0]) &&
                             words[1].find('-') != std::string_view::npos &&
                             words[0].find('-') == std::string_view::npos;
  return surname_first ? words.front() : words.back();
}

std::set<std::string> offices_in(std::string_view text, const ActorLists& lists) {
  std::set<std::string> offices;
  const std::vector<std::string_view> words = name_words(text);
  for (std::size_t at = 0; at < words.size();) {
    const Title* title = nullptr;
    const std::size_t length = title_length(words, at, lists, title);
    if (length > 0 && !title->is_honorific) offices.insert(title->canonical);
    at += std::max<std::size_t>(length, 1);
  }
  return offices;
}

bool may_be_same_person(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> mine = name_words(a);
  const std::vector<std::string_view> theirs = name_words(b);
  if (mine.size() < 2 || theirs.size() < 2) return false;
  if (name_key(mine.front()) != name_key(theirs.front()) || name_key(mine.back()) != name_key(theirs.back()))
    return false;
  const auto middle = [](const std::vector<std::string_view>& words) {
    std::string initials;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) initials += name_key(words[i]).front();
    return initials;
  };
  const std::string my_middle = middle(mine);
  const std::string their_middle = middle(theirs);
  return my_middle.empty() || their_middle.empty() || my_middle == their_middle;
}

} // namespace standpoint
