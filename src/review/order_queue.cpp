#include "review/order_queue.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace standpoint {

namespace {

// A doubt counts up to twice as much where a thousand others share its actor or topic.
constexpr double weight_of_neighbours = 0.1; // for each doubling
constexpr double weight_of_new_actor = 0.25;

std::vector<double> weigh(const std::vector<QueueCandidate>& candidates) {
  std::map<std::string_view, std::size_t> by_actor, by_topic;
  std::set<std::string_view> known;
  for (const QueueCandidate& candidate : candidates) {
    ++by_actor[candidate.actor];
    ++by_topic[candidate.topic];
    if (!candidate.is_open) known.insert(candidate.actor);
  }
  std::vector<double> weights;
  for (const QueueCandidate& candidate : candidates) {
    const double doubt = 4 * candidate.confidence * (1 - candidate.confidence);
    const double neighbours = static_cast<double>(by_actor[candidate.actor] + by_topic[candidate.topic] - 2);
    const bool is_new = candidate.is_open && known.insert(candidate.actor).second;
    weights.push_back(doubt * (1 + weight_of_neighbours * std::log2(1 + neighbours)) +
                      (is_new ? weight_of_new_actor : 0));
  }
  return weights;
}

} // namespace

std::vector<QueuePlace> order_queue(const std::vector<QueueCandidate>& candidates) {
  std::vector<std::size_t> by_weight;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (candidates[i].is_open) by_weight.push_back(i);
  std::vector<std::size_t> by_lot = by_weight;
  const std::vector<double> weights = weigh(candidates);
  std::stable_sort(by_weight.begin(), by_weight.end(),
                   [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
  std::stable_sort(by_lot.begin(), by_lot.end(),
                   [&](std::size_t a, std::size_t b) { return candidates[a].lot < candidates[b].lot; });

  std::vector<QueuePlace> places;
  std::vector<bool> taken(candidates.size());
  const auto take_next = [&](const std::vector<std::size_t>& order, std::size_t& next, bool is_audit) {
    while (taken[order[next]]) ++next;
    taken[order[next]] = true;
    places.push_back({order[next], is_audit});
  };
  std::size_t next_weight = 0;
  std::size_t next_lot = 0;
  while (places.size() < by_weight.size()) {
    if ((places.size() + 1) % audit_every == 0)
      take_next(by_lot, next_lot, true);
    else
      take_next(by_weight, next_weight, false);
  }
  return places;
}

std::uint64_t draw_lot(std::uint64_t seed, std::string_view statement) {
  std::uint64_t mixed = seed ^ 0x9e3779b97f4a7c15u;
  for (const char c : statement) { // splitmix64 over the bytes
    mixed += static_cast<unsigned char>(c) + 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    mixed ^= mixed >> 31;
  }
  return mixed;
}

} // namespace standpoint
