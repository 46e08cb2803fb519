#include "repeats/repeat_index.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace standpoint {

constexpr std::size_t indexed_hashes = 32;
constexpr std::size_t most_of_one_hash = 64;

std::size_t RepeatIndex::place_of(std::uint32_t hash) const {
  return ((hash * 0x9E3779B97F4A7C15ULL) >> 32) & (places_.size() - 1); // small hashes, so the low bits alone would do
}

void RepeatIndex::grow() {
  places_.assign(std::max<std::size_t>(1024, 2 * places_.size()), 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::uint32_t& place = places_[place_of(entries_[i].hash)];
    entries_[i].next = std::exchange(place, static_cast<std::uint32_t>(i + 1));
  }
}

std::vector<std::uint32_t> RepeatIndex::add(TextSketch sketch) {
  const auto number = static_cast<std::uint32_t>(sketches_.size());
  std::vector<std::uint32_t> met;
  for (std::size_t i = 0; i < std::min(indexed_hashes, sketch.sample.size()); ++i) {
    const std::uint32_t hash = sketch.sample[i];
    if (entries_.size() >= places_.size()) grow();
    std::uint32_t& place = places_[place_of(hash)];
    std::size_t of_hash = 0;
    for (std::uint32_t at = place; at != 0 && of_hash < most_of_one_hash; at = entries_[at - 1].next) {
      if (entries_[at - 1].hash != hash) continue;
      ++of_hash;
      const std::uint32_t other = entries_[at - 1].article;
      if (other != number && std::exchange(met_by_[other], number + 1) != number + 1) met.push_back(other);
    }
    entries_.push_back({hash, number, std::exchange(place, static_cast<std::uint32_t>(entries_.size() + 1))});
  }
  const SketchMarks marks = mark_sketch(sketch);
  std::erase_if(met,
                [&](std::uint32_t other) { return !are_near_copies(sketches_[other], marks_[other], sketch, marks); });
  std::sort(met.begin(), met.end());
  sketches_.push_back(std::move(sketch));
  marks_.push_back(marks);
  met_by_.push_back(0);
  return met;
}

std::string RepeatFinder::add(const std::string& id, TextSketch sketch) {
  const auto number = static_cast<std::uint32_t>(ids_.size());
  ids_.push_back(id);
  std::uint32_t first = number;
  for (const std::uint32_t other : index_.add(std::move(sketch))) first = std::min(first, first_[other]);
  first_.push_back(first);
  return first == number ? "" : ids_[first];
}

std::map<std::string, std::string> find_repeats(std::vector<SketchedArticle> articles) {
  std::sort(articles.begin(), articles.end(), [](const SketchedArticle& a, const SketchedArticle& b) {
    return std::tuple(a.date.empty(), std::string_view(a.date), std::string_view(a.id)) <
           std::tuple(b.date.empty(), std::string_view(b.date), std::string_view(b.id));
  });
  std::vector<std::size_t> first(articles.size()); // of those that are one
  std::iota(first.begin(), first.end(), std::size_t{0});
  const auto first_of = [&](std::size_t i) {
    while (first[i] != i) i = first[i] = first[first[i]];
    return i;
  };
  RepeatIndex index;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const std::size_t other : index.add(std::move(articles[i].sketch))) {
      const std::size_t a = first_of(other), b = first_of(i);
      first[std::max(a, b)] = std::min(a, b);
    }
  }
  std::map<std::string, std::string> repeats;
  for (std::size_t i = 0; i < articles.size(); ++i)
    if (const std::size_t f = first_of(i); f != i) repeats[articles[i].id] = articles[f].id;
  return repeats;
}

} // namespace standpoint
