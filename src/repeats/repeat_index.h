// Finds among many articles those that are nearly the same.
#pragma once

#include "repeats/text_sketch.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// Articles are looked up by the smallest hashes of their samples: two texts that share most of their shingles share
// some of these. A hash that many articles have (a paper's usual last line) leads to the last 64 of them only.
//
// Cost: of n articles n look-ups of 32 hashes; a kilobyte an article. Source: inverted index over min-wise samples
// (Broder 2000, "Identifying and filtering near-duplicate documents").
class RepeatIndex {
public:
  // Adds an article. Returns the numbers (from 0) of those added before that are near copies of it, ascending.
  std::vector<std::uint32_t> add(TextSketch);

private:
  struct Entry {
    std::uint32_t hash;
    std::uint32_t article;
    std::uint32_t next; // of the same place, number + 1; 0 at the end
  };

  void grow();
  std::size_t place_of(std::uint32_t hash) const;

  std::vector<TextSketch> sketches_;
  std::vector<SketchMarks> marks_;    // of each
  std::vector<std::uint32_t> met_by_; // of each: the last article, number + 1, that has met it
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> places_; // number + 1 of the place's last entry; as many as a power of two
};

// Articles one after another: each with the id of the first one that it repeats.
class RepeatFinder {
public:
  // Empty when the article repeats none of those before it.
  std::string add(const std::string& id, TextSketch);

private:
  RepeatIndex index_;
  std::vector<std::string> ids_;
  std::vector<std::uint32_t> first_; // of the articles that are one: the first one's number
};

struct SketchedArticle {
  std::string id;
  std::string date; // ISO day; empty when not known
  TextSketch sketch;
};

// The articles that repeat others, each with the one that stands for all copies: the earliest by date, those without
// one last, then by id. What is a copy of a copy is one. Order: of the articles given, none matters.
std::map<std::string, std::string> find_repeats(std::vector<SketchedArticle>);

} // namespace standpoint
