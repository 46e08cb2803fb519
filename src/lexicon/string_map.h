// Maps and sets of strings that are asked with views, without a copy for each question.
// Order: none; nothing may be written in the order of their iteration.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace standpoint {

// A string with its hash, for one that is looked up more than once. Shapes: the characters must outlive it.
struct HashedString {
  std::string_view text;
  std::size_t hash = 0;
  friend bool operator==(std::string_view a, const HashedString& b) { return a == b.text; }
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const;
  std::size_t operator()(const HashedString& text) const { return text.hash; }
};

template <class Value> using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;
using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

// The value of a key (text or HashedString), or nullptr.
template <class Value, class Key> const Value* find(const StringMap<Value>& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

} // namespace standpoint
