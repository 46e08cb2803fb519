#include "graph/polarization.h"

#include "base/error.h"
#include "graph/build_network.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

namespace standpoint {

static constexpr std::size_t most_nodes = 150;
static constexpr std::size_t most_nodes_for_all = 12;
static constexpr std::size_t most_nodes_for_all_parts = 9; // of more than two camps

namespace {

// Both networks of a window as full matrices.
struct Debate {
  std::size_t size = 0;
  std::vector<double> congruence;
  std::vector<double> conflict;
  double congruence_sum = 0;
  double conflict_sum = 0;

  double sum() const { return congruence_sum + conflict_sum; }
};

// The first of the divisions that are polarized most.
struct Best {
  std::vector<int> camp;
  double value = 0;

  void take(const std::vector<int>& other, double other_value) {
    if (!camp.empty() && other_value <= value + 1e-12) return;
    camp = other;
    value = other_value;
  }
};

} // namespace

static void fill(std::vector<double>& matrix, double& total, const Network& network) {
  matrix.assign(network.rows * network.rows, 0);
  for (const Tie& tie : network.ties) {
    matrix[tie.source * network.rows + tie.target] = tie.weight;
    matrix[tie.target * network.rows + tie.source] = tie.weight;
    total += 2 * tie.weight;
  }
}

static double polarization_of(const Debate& debate, const std::vector<int>& camp) {
  const std::size_t n = debate.size;
  std::vector<double> sizes(n + 1); // by camp
  for (const int number : camp) ++sizes[static_cast<std::size_t>(number)];
  double within = 0; // ordered pairs of one camp
  for (const double size : sizes) within += size * (size - 1);
  const double between = static_cast<double>(n) * static_cast<double>(n - 1) - within;
  const double ideal_congruence = within > 0 ? debate.congruence_sum / within : 0;
  const double ideal_conflict = between > 0 ? debate.conflict_sum / between : 0;
  double difference = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j) continue;
      const bool same = camp[i] == camp[j];
      difference += std::abs(debate.congruence[i * n + j] - (same ? ideal_congruence : 0));
      difference += std::abs(debate.conflict[i * n + j] - (same ? 0 : ideal_conflict));
    }
  }
  return 1 - difference / (2 * debate.sum());
}

static std::vector<int> try_all(const Debate& debate) {
  Best best;
  for (std::uint32_t set = 1; set < (1u << (debate.size - 1)); ++set) {
    std::vector<int> camp(debate.size, 1);
    for (std::size_t i = 1; i < debate.size; ++i) camp[i] = (set >> (i - 1) & 1) != 0 ? 2 : 1;
    best.take(camp, polarization_of(debate, camp));
  }
  return best.camp;
}

// Moves single nodes to other camps as long as that helps; no camp is emptied.
static void improve(const Debate& debate, int camps, std::vector<int> camp, Best& best) {
  double value = polarization_of(debate, camp);
  for (bool improved = true; improved;) {
    improved = false;
    for (std::size_t i = 0; i < debate.size; ++i) {
      for (int number = 1; number <= camps; ++number) {
        const int own = camp[i];
        if (number == own || (camps > 2 && std::count(camp.begin(), camp.end(), own) == 1)) continue;
        camp[i] = number;
        const double moved = polarization_of(debate, camp);
        if (moved > value + 1e-12) {
          value = moved;
          improved = true;
        } else {
          camp[i] = own;
        }
      }
    }
  }
  best.take(camp, value);
}

// From the camps that each of the nodes with most conflict would make: its opponents on the other side.
static std::vector<int> try_beginnings(const Debate& debate) {
  const std::size_t n = debate.size;
  std::vector<double> conflict(n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) conflict[i] += debate.conflict[i * n + j];
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return conflict[a] > conflict[b]; });
  Best best;
  for (std::size_t start = 0; start < std::min<std::size_t>(4, n); ++start) {
    const std::size_t leader = order[start];
    std::vector<int> camp(n, 1);
    for (std::size_t j = 0; j < n; ++j)
      if (debate.conflict[leader * n + j] > debate.congruence[leader * n + j]) camp[j] = 2;
    improve(debate, 2, camp, best);
  }
  return best.camp;
}

// Calls `look` with each division into exactly `camps` parts, camps being numbered by their first nodes.
template <class Look>
static void each_division(std::vector<int>& camp, std::size_t node, int used, int camps, const Look& look) {
  if (node == camp.size()) {
    if (used == camps) look(camp);
    return;
  }
  for (int number = 1; number <= std::min(used + 1, camps); ++number) {
    camp[node] = number;
    each_division(camp, node + 1, std::max(used, number), camps, look);
  }
}

static std::vector<int> best_division(const Debate& debate, int camps);

// What its members hold of each other.
static Debate debate_within(const Debate& debate, const std::vector<std::size_t>& members) {
  Debate part;
  part.size = members.size();
  for (const std::size_t i : members)
    for (const std::size_t j : members) {
      part.congruence.push_back(debate.congruence[i * debate.size + j]);
      part.conflict.push_back(debate.conflict[i * debate.size + j]);
    }
  part.congruence_sum = std::accumulate(part.congruence.begin(), part.congruence.end(), 0.0);
  part.conflict_sum = std::accumulate(part.conflict.begin(), part.conflict.end(), 0.0);
  return part;
}

// From the best division into one camp fewer: the last camp is begun by one half of each camp in turn, as two camps
// would part it, and by each node alone. (From single nodes only, moves do not get beyond a camp that is two of equal
// size: whoever leaves it has lost more friends than opponents.)
static std::vector<int> try_splits(const Debate& debate, int camps) {
  const std::vector<int> fewer = best_division(debate, camps - 1);
  std::vector<std::vector<std::size_t>> members(static_cast<std::size_t>(camps)); // by camp, from 1
  for (std::size_t i = 0; i < debate.size; ++i) members[static_cast<std::size_t>(fewer[i])].push_back(i);
  Best best;
  for (const std::vector<std::size_t>& own : members) {
    if (own.size() < 2) continue;
    const Debate within = debate_within(debate, own);
    if (within.sum() > 0) {
      const std::vector<int> half = best_division(within, 2);
      std::vector<int> camp = fewer;
      for (std::size_t i = 0; i < own.size(); ++i)
        if (half[i] == 2) camp[own[i]] = camps;
      improve(debate, camps, camp, best);
    }
    for (const std::size_t i : own) {
      std::vector<int> camp = fewer;
      camp[i] = camps;
      improve(debate, camps, camp, best);
    }
  }
  return best.camp;
}

static std::vector<int> best_division(const Debate& debate, int camps) {
  if (camps == 2) return debate.size <= most_nodes_for_all ? try_all(debate) : try_beginnings(debate);
  if (debate.size > most_nodes_for_all_parts) return try_splits(debate, camps);
  Best best;
  std::vector<int> camp(debate.size, 1);
  each_division(camp, 0, 0, camps,
                [&](const std::vector<int>& division) { best.take(division, polarization_of(debate, division)); });
  return best.camp;
}

// The camps of another window as a beginning; nodes that it does not have begin in the first camp.
static void try_camps_of(const Camps& other, const Debate& debate, int camps_wanted, Camps& camps) {
  const std::size_t tried = camps_wanted == 2 ? most_nodes_for_all : most_nodes_for_all_parts;
  if (debate.size <= tried || debate.sum() == 0) return; // all divisions were tried
  std::map<std::string_view, int> camp_of;
  for (std::size_t i = 0; i < other.nodes.size(); ++i) camp_of.emplace(other.nodes[i], other.camp[i]);
  std::vector<int> camp(debate.size, 1);
  std::set<int> used;
  for (std::size_t i = 0; i < debate.size; ++i) {
    if (const auto found = camp_of.find(camps.nodes[i]); found != camp_of.end()) camp[i] = found->second;
    used.insert(camp[i]);
  }
  if (camps_wanted > 2 && used.size() != static_cast<std::size_t>(camps_wanted)) return; // moves empty and fill no camp
  Best best{camps.camp, camps.polarization};
  improve(debate, camps_wanted, camp, best);
  camps.camp = best.camp;
  camps.polarization = best.value;
}

static void number_by_first(std::vector<int>& camp) {
  std::vector<int> number(camp.size() + 1);
  int next = 1;
  for (int& own : camp) {
    int& known = number[static_cast<std::size_t>(own)];
    if (known == 0) known = next++;
    own = known;
  }
}

std::vector<Camps> find_polarization(const Coding& coding, NetworkOptions options, int camps_wanted) {
  if (camps_wanted < 2)
    throw Error(ErrorCode::bad_option, {}, fmt::format("--camps {}: should be at least 2", camps_wanted));
  if (options.mode != NetworkMode::one_mode)
    throw Error(ErrorCode::bad_option, {}, "polarization is one of a one-mode network; add --mode one-mode");
  options.aggregation = Aggregation::congruence;
  const std::vector<Network> congruence = build_networks(coding, options);
  options.aggregation = Aggregation::conflict;
  const std::vector<Network> conflict = build_networks(coding, options);
  std::vector<Camps> all;
  std::vector<Debate> debates;
  for (std::size_t w = 0; w < congruence.size(); ++w) {
    Debate debate;
    debate.size = congruence[w].rows;
    if (debate.size > most_nodes)
      throw Error(
          ErrorCode::too_large, {},
          fmt::format("polarization of {} nodes takes too long (at most {}); leave out some with --min-statements",
                      debate.size, most_nodes));
    fill(debate.congruence, debate.congruence_sum, congruence[w]);
    fill(debate.conflict, debate.conflict_sum, conflict[w]);
    Camps camps;
    camps.middle = congruence[w].middle;
    for (const NetworkNode& node : congruence[w].nodes) camps.nodes.push_back(node.label);
    camps.camp.assign(debate.size, 1);
    if (debate.size > 1 && debate.sum() > 0) {
      camps.camp =
          best_division(debate, static_cast<int>(std::min(debate.size, static_cast<std::size_t>(camps_wanted))));
      camps.polarization = polarization_of(debate, camps.camp);
    }
    all.push_back(std::move(camps));
    debates.push_back(std::move(debate));
  }
  // What one window found may be better than what its neighbour did.
  for (std::size_t w = 1; w < all.size(); ++w) try_camps_of(all[w - 1], debates[w], camps_wanted, all[w]);
  for (std::size_t w = all.size(); w-- > 1;) try_camps_of(all[w], debates[w - 1], camps_wanted, all[w - 1]);
  for (Camps& camps : all) number_by_first(camps.camp);
  return all;
}

} // namespace standpoint
