#include "lexicon/person_names.h"

#include "base/ascii.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace standpoint {

namespace {

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
    joined += fold_case(words[i]);
    if (const Title* found = find(lists.titles, joined)) {
      longest = i + 1 - first;
      title = found;
    }
  }
  return longest;
}

} // namespace

std::string fold_case(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::string folded(text);
    for (char& c : folded)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
  }
  utf8proc_uint8_t* folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  if (size < 0) return std::string(text); // not UTF-8: compared byte for byte
  std::string result(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  std::free(folded);
  return result;
}

std::string name_key(std::string_view name) {
  std::string key = fold_case(name);
  std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\'' || c == ',' || c == '\n'; });
  for (const std::string_view mark : {"\u2019", "\u2018", "\u2010", "\u2011", "\u2013"})
    for (std::size_t at = key.find(mark); at != std::string::npos; at = key.find(mark, at)) key.erase(at, mark.size());
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

std::string without_capitals(std::string_view name) {
  const std::vector<std::string_view> words = name_words(name);
  const bool is_plain = words.size() > 1 && std::ranges::all_of(words, [](std::string_view word) {
                          return word.size() > 2 && std::ranges::all_of(word, [](char c) {
                                   return is_ascii_upper(c) || c == '-' || c == '\'';
                                 });
                        });
  std::string plain(name);
  if (!is_plain) return plain;
  for (std::size_t i = 1; i < plain.size(); ++i)
    if (is_ascii_upper(plain[i]) && is_ascii_upper(name[i - 1])) plain[i] = ascii_lower(plain[i]);
  return plain;
}

bool may_be_same_given_name(std::string_view a, std::string_view b) {
  const std::string mine = name_key(a);
  const std::string theirs = name_key(b);
  if (mine == theirs) return true;
  const auto is_initial = [](const std::string& key, std::string_view word) {
    return key.size() == 1 || (key.size() <= 3 && std::ranges::count(word, '.') == static_cast<int>(key.size()));
  };
  return (is_initial(mine, a) || is_initial(theirs, b)) && mine[0] == theirs[0];
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

// "Rip" of James "Rip" Barlow.
static bool is_nickname(std::string_view word) {
  for (const std::string_view mark : {"\"", "\u201C", "\u201E", "\u2018", "("})
    if (word.starts_with(mark)) return true;
  return false;
}

std::vector<std::string_view> person_words(std::string_view name, const ActorLists& lists) {
  std::vector<std::string_view> words = name_words(name);
  if (words.size() > 2 && is_suffix(words.back(), lists)) words.pop_back();
  if (words.size() > 1 && words.back().ends_with(',')) words.back().remove_suffix(1);
  if (words.size() > 2) std::erase_if(words, is_nickname);
  return words;
}

bool is_suffix(std::string_view word, const ActorLists& lists) {
  std::string key = fold_case(word);
  std::erase_if(key, [](char c) { return c == '.' || c == ','; });
  return lists.suffixes.contains(key);
}

bool stands_surname_first(const std::vector<std::string_view>& words, const ActorLists& lists) {
  if (words.size() < 2 || words.size() > 3) return false;
  if (lists.given_names.contains(words[0])) return false;
  if (words.size() == 2 && words[1].find('-') != std::string_view::npos)
    return words[0].find('-') == std::string_view::npos;
  if (words.size() == 2)
    return lists.family_names.contains(words[0]) && !lists.given_names.contains(words[1]) &&
           !lists.name_genders.contains(words[1]);
  return std::ranges::all_of(words, [](std::string_view word) { return word.size() <= 5; }) &&
         !words[1].ends_with('.') && !lists.particles.contains(words[1]);
}

std::string_view surname_of(std::string_view name, const ActorLists& lists) {
  const std::vector<std::string_view> words = person_words(name, lists);
  if (words.size() < 2) return {};
  if (stands_surname_first(words, lists)) return words.front();
  std::size_t first = words.size() - 1; // "van den Hoek"
  while (first > 1 && lists.particles.contains(fold_case(words[first - 1]))) --first;
  return name.substr(static_cast<std::size_t>(words[first].data() - name.data()),
                     static_cast<std::size_t>(words.back().data() + words.back().size() - words[first].data()));
}

bool bears_surname(std::string_view name, std::string_view surname, const ActorLists& lists) {
  const std::vector<std::string_view> words = person_words(name, lists);
  const std::vector<std::string_view> wanted = name_words(surname);
  if (wanted.empty() || wanted.size() >= words.size()) return false;
  if (wanted.size() == 1 && stands_surname_first(words, lists)) {
    if (name_key(words.front()) == name_key(wanted.front())) return true;
    if (words.size() == 2 && words[1].find('-') != std::string_view::npos) return false;
  }
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (name_key(words[words.size() - wanted.size() + i]) != name_key(wanted[i])) return false;
  return true;
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

bool may_be_same_person(std::string_view a, std::string_view b, const ActorLists& lists) {
  const std::vector<std::string_view> mine = person_words(a, lists);
  const std::vector<std::string_view> theirs = person_words(b, lists);
  if (mine.size() < 2 || theirs.size() < 2) return false;
  if (!may_be_same_given_name(mine.front(), theirs.front()) || name_key(mine.back()) != name_key(theirs.back()))
    return false;
  const auto suffix = [&](std::string_view name) {
    const std::vector<std::string_view> words = name_words(name);
    return is_suffix(words.back(), lists) ? name_key(words.back()) : std::string{};
  };
  if (const std::string my_suffix = suffix(a), their_suffix = suffix(b);
      !my_suffix.empty() && !their_suffix.empty() && my_suffix != their_suffix)
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
