// Groups of wordings with the same words and head, while topics are linked (link_topics.cpp).
#pragma once

#include "base/text_pool.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace standpoint {

using WordIds = std::vector<TextId>; // in the order of the words they stand for

// Wordings with the same words and head.
struct Group {
  WordIds words;
  TextId head = 0;
  WordIds names;  // of any wording, each once
  WordIds owners; // those of them whose it is
};

// Groups by their words, and by their head where that counts. Shapes: numbers of groups, which must outlive it.
class GroupsByWords {
public:
  GroupsByWords(const std::vector<Group>& groups, bool with_head)
      : numbers_(16, Hash{groups, with_head}, Equal{groups, with_head}) {}

  struct Key {
    const WordIds& words;
    TextId head = 0;
  };
  void add(std::uint32_t group) { numbers_.insert(group); }
  std::vector<std::uint32_t> all(const Key& key) const {
    const auto [first, last] = numbers_.equal_range(key);
    return {first, last};
  }
  std::optional<std::uint32_t> find(const Key& key) const {
    const auto found = numbers_.find(key);
    return found == numbers_.end() ? std::nullopt : std::optional(*found);
  }

private:
  struct Hash {
    using is_transparent = void;
    const std::vector<Group>& groups;
    bool with_head = false;
    std::size_t operator()(const Key& key) const {
      // Multiplied, as a head that is the only word would else cancel it out.
      std::uint64_t hash = with_head ? key.head * 0xC2B2AE3D27D4EB4FULL : 0;
      for (const TextId word : key.words) hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL, hash ^= hash >> 29;
      return hash;
    }
    std::size_t operator()(std::uint32_t group) const { return (*this)(Key{groups[group].words, groups[group].head}); }
  };
  struct Equal {
    using is_transparent = void;
    const std::vector<Group>& groups;
    bool with_head = false;
    bool operator()(const Key& a, std::uint32_t b) const {
      return a.words == groups[b].words && (!with_head || a.head == groups[b].head);
    }
    bool operator()(std::uint32_t a, const Key& b) const { return (*this)(b, a); }
    bool operator()(std::uint32_t a, std::uint32_t b) const { return (*this)(Key{groups[a].words, groups[a].head}, b); }
  };
  std::unordered_multiset<std::uint32_t, Hash, Equal> numbers_; // for looking up, never walked
};

template <class Range, class Value> bool has(const Range& range, const Value& value) {
  return std::ranges::find(range, value) != range.end();
}

inline bool has_all(const WordIds& words, const WordIds& of) {
  return std::ranges::all_of(of, [&](TextId word) { return has(words, word); });
}

inline void add_to(WordIds& set, TextId id) {
  if (!has(set, id)) set.push_back(id);
}

// Of each group its numbers: articles, actors, wordings. Shapes: those of all groups one behind another.
class NumbersOfGroups {
public:
  NumbersOfGroups() = default;
  // Pairs of a group and a number, in any order; each counts once.
  NumbersOfGroups(std::vector<std::uint64_t> pairs, std::size_t groups);
  static std::uint64_t pair(std::size_t group, std::uint32_t number) {
    return static_cast<std::uint64_t>(group) << 32 | number;
  }
  std::span<const std::uint32_t> operator[](std::size_t group) const {
    return std::span(numbers_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }
  bool share_one(std::size_t a, std::size_t b) const {
    return std::ranges::any_of((*this)[a],
                               [&](std::uint32_t number) { return std::ranges::binary_search((*this)[b], number); });
  }

private:
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> numbers_;
};

} // namespace standpoint
