#include "graph/debates.h"

#include "graph/calendar.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace standpoint {

namespace {

using Network = PositionGraph::Network;

double confidence(const Edge& edge) {
  return edge.evidence.empty() ? 0 : strongest(edge.evidence.read()).confidence;
}

void add(DebateSide& stand, const Vertex& actor, const Edge& edge) {
  stand.actor = &actor;
  stand.weight += edge.weight;
  stand.is_sure = stand.is_sure || edge.evidence.empty() || std::ranges::any_of(edge.evidence.read(), is_sure);
  stand.all.push_back(&edge);
  if (stand.edge == nullptr ||
      std::pair(edge.weight, confidence(edge)) > std::pair(stand.edge->weight, confidence(*stand.edge)))
    stand.edge = &edge;
}

struct Gathered {
  std::map<std::size_t, DebateSide> supporters; // by vertex
  std::map<std::size_t, DebateSide> opponents;
  std::set<std::size_t> neutral;
};

std::vector<DebateSide> in_order(const std::map<std::size_t, DebateSide>& side,
                                 const std::map<std::size_t, DebateSide>& other) {
  std::vector<DebateSide> stands;
  for (const auto& [actor, stand] : side) {
    stands.push_back(stand);
    stands.back().on_both_sides = other.contains(actor);
  }
  std::ranges::stable_sort(stands, [](const DebateSide& a, const DebateSide& b) {
    return std::tuple(b.weight, b.is_sure, a.actor->label) < std::tuple(a.weight, a.is_sure, b.actor->label);
  });
  return stands;
}

std::size_t on_one_side(const std::vector<DebateSide>& side) {
  return static_cast<std::size_t>(
      std::ranges::count_if(side, [](const DebateSide& stand) { return !stand.on_both_sides; }));
}

std::uint32_t statements(const Debate& debate) {
  std::uint32_t sum = 0;
  for (const auto* side : {&debate.supporters, &debate.opponents})
    for (const DebateSide& stand : *side) sum += stand.weight;
  return sum;
}

} // namespace

std::size_t Debate::actors() const {
  const auto both = static_cast<std::size_t>(
      std::ranges::count_if(opponents, [](const DebateSide& stand) { return stand.on_both_sides; }));
  return supporters.size() + opponents.size() - both;
}

std::vector<Debate> find_debates(const PositionGraph& graph) {
  const Network& network = graph.network;
  std::map<std::size_t, Gathered> gathered;
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    if (!is_position(edge)) continue;
    const std::size_t actor = network.source(e);
    Gathered& on = gathered[network.target(e)];
    if (edge.polarity == 0)
      on.neutral.insert(actor);
    else
      add((edge.polarity > 0 ? on.supporters : on.opponents)[actor], network[actor], edge);
  }
  std::set<std::string_view> actors;
  for (const auto v : network.vertices())
    if (network[v].kind == VertexKind::actor) actors.insert(network[v].label);
  std::vector<Debate> debates;
  for (const auto& one : gathered) {
    const auto& subject = one.first;
    const auto& on = one.second;
    if (on.supporters.empty() && on.opponents.empty()) continue;
    Debate& debate = debates.emplace_back();
    debate.subject = &network[subject];
    debate.is_on_actor = actors.contains(network[subject].label);
    debate.supporters = in_order(on.supporters, on.opponents);
    debate.opponents = in_order(on.opponents, on.supporters);
    debate.neither = static_cast<std::size_t>(std::ranges::count_if(
        on.neutral, [&](std::size_t a) { return !on.supporters.contains(a) && !on.opponents.contains(a); }));
  }
  const auto contest = [](const Debate& d) {
    return std::tuple(d.actors() > 1, !d.is_on_actor, std::min(on_one_side(d.supporters), on_one_side(d.opponents)),
                      std::min(d.supporters.size(), d.opponents.size()), d.actors(), statements(d));
  };
  std::ranges::stable_sort(debates, [&](const Debate& a, const Debate& b) {
    return contest(a) != contest(b) ? contest(a) > contest(b) : a.subject->label < b.subject->label;
  });
  return debates;
}

Sources find_sources(const PositionGraph& graph) {
  std::set<std::tuple<std::string, std::string, std::string>> articles;
  std::map<std::string, std::size_t> outlets;
  Sources sources;
  std::size_t dated = 0, all = 0;
  for (const auto e : graph.network.edges()) {
    for (const Evidence& piece : graph.network[e].evidence.read()) {
      articles.insert({piece.doc, piece.outlet, piece.title});
      if (!piece.outlet.empty()) ++outlets[piece.outlet];
      ++all;
      if (!is_day(piece.date)) continue;
      ++dated;
      if (sources.first_day.empty() || piece.date < sources.first_day) sources.first_day = piece.date;
      sources.last_day = std::max(sources.last_day, piece.date);
    }
  }
  if (2 * dated <= all) sources.first_day = sources.last_day = {};
  sources.articles = articles.size();
  for (const auto& [outlet, pieces] : outlets) sources.outlets.push_back(outlet);
  std::ranges::stable_sort(sources.outlets,
                           [&](const std::string& a, const std::string& b) { return outlets[a] > outlets[b]; });
  return sources;
}

} // namespace standpoint
