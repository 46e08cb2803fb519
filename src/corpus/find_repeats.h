// Articles that are the same text: sent twice, a wire story in several papers under other headlines, an updated
// version.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// What is kept of a text to compare it: the hashes of an eighth of its runs of six words, sorted, each once.
// Cost: linear; about 5 bytes a word.
using TextSketch = std::vector<std::uint64_t>;
TextSketch sketch_of(std::string_view text);

struct SketchedArticle {
  std::string doc;
  std::string date; // ISO day; empty when not known
  std::string outlet;
  TextSketch sketch;
};

// For each article the index of the one that it repeats: of the articles that are one text the oldest, among those of a
// day the first by its doc; its own index when it repeats none. Two are one text when the shorter has half of its runs
// in the longer, and four runs at least: so a headline, a lead or a last paragraph may be others. Order of the articles
// does not matter for which are one. Cost: near linear; runs that more than a hundred articles have are not looked at.
std::vector<std::size_t> find_repeats(const std::vector<SketchedArticle>&);

} // namespace standpoint
