// Each change offers edges; the weightiest offer for an actor, a topic and an attitude is taken.
#include "graph/change_graph.h"

#include "graph/attitudes.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "graph/position_strength.h"
#include "graph/vertex_id.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

// "supports, advocates"
std::string words(const std::vector<HeldPosition>& held) {
  std::string text;
  for (const HeldPosition& h : held) {
    if (!text.empty()) text += ", ";
    text += name(h.position);
  }
  return text;
}

std::vector<HeldPosition> of_attitude(const HeldSide& side, Attitude wanted) {
  std::vector<HeldPosition> held;
  std::copy_if(side.held.begin(), side.held.end(), std::back_inserter(held),
               [&](const HeldPosition& h) { return attitude(h.position, h.polarity) == wanted; });
  return held;
}

struct Offer {
  Attitude held;
  Edge edge;
};

// The evidence in its order, and the weight, which it gives.
void sum_up(Edge& edge, std::vector<Evidence> evidence) {
  std::sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) { return comes_before(a, b); });
  edge.weight = static_cast<std::uint32_t>(evidence.size());
  edge.evidence = std::move(evidence);
}

// The edge's position is the firmest of the last side's.
Offer make_offer(const Change& change, Attitude held, std::string label, const std::vector<HeldSide>& sides) {
  Offer offer{held, {}};
  Edge& edge = offer.edge;
  int firmest = -1;
  for (const HeldPosition& h : sides.back().held) {
    if (strength(h.position) <= firmest) continue;
    firmest = strength(h.position);
    edge.position = h.position;
    edge.polarity = h.polarity;
  }
  std::vector<Evidence> evidence;
  for (const HeldSide& side : sides)
    for (const HeldPosition& h : side.held) evidence.insert(evidence.end(), h.evidence.begin(), h.evidence.end());
  sum_up(edge, std::move(evidence));
  edge.id = edge_id(change.actor, change.topic, edge.position, edge.polarity);
  edge.change = change.kind;
  edge.change_label = std::move(label);
  return offer;
}

Attitude attitude_of(const HeldSide& side) {
  return attitude(side.held.front().position, side.held.front().polarity);
}

std::vector<Offer> offers(const Change& change) {
  const HeldSide& last = change.sides.back();
  switch (change.kind) {
  case ChangeKind::reversed:
  case ChangeKind::turned:
  case ChangeKind::strengthened:
  case ChangeKind::softened:
    return {make_offer(change, attitude_of(last), words(change.sides.front().held) + " → " + words(last.held),
                       change.sides)};
  case ChangeKind::added:
  case ChangeKind::dropped:
    return {
        make_offer(change, attitude_of(last), std::string(name(change.kind)) + ": " + words(last.held), change.sides)};
  case ChangeKind::kept:
    return {make_offer(change, attitude_of(last), words(last.held), change.sides)};
  default:
    break;
  }
  const bool within = change.kind == ChangeKind::contradicts;
  std::map<Attitude, std::pair<std::string, std::vector<HeldSide>>> by_attitude;
  for (const HeldSide& side : change.sides) {
    for (const HeldPosition& h : side.held) {
      auto& [where, sides] = by_attitude[attitude(h.position, h.polarity)];
      if (!sides.empty() && sides.back().side == side.side) continue;
      sides.push_back({side.side, of_attitude(side, attitude(h.position, h.polarity))});
      if (!where.empty()) where += ", ";
      where += side.side;
    }
  }
  std::vector<Offer> all;
  for (const auto& [held, said] : by_attitude) {
    const auto& [where, sides] = said;
    std::vector<HeldPosition> positions;
    for (const HeldSide& side : sides) {
      for (const HeldPosition& h : side.held) {
        if (std::none_of(positions.begin(), positions.end(), [&](const auto& p) { return p.position == h.position; }))
          positions.push_back(h);
      }
    }
    const std::string label = within ? "contradicts: " + words(positions) : words(positions) + " (" + where + ")";
    all.push_back(make_offer(change, held, label, sides));
  }
  return all;
}

std::size_t rank(ChangeKind kind) {
  const auto& kinds = change_kinds();
  return std::find(kinds.begin(), kinds.end(), kind) - kinds.begin();
}

bool leaves_the_other_side(ChangeKind kind) {
  return kind == ChangeKind::reversed || kind == ChangeKind::turned;
}

bool moves(ChangeKind kind) {
  return leaves_the_other_side(kind) || kind == ChangeKind::strengthened || kind == ChangeKind::softened;
}

using Edges = std::map<Attitude, Edge>; // of one actor and topic

// Who moves on from where he had moved to before goes one way: "supports → advocates → commits".
void follow(const Edges& edges, const Change& change, Edge& edge) {
  const auto found = edges.find(attitude_of(change.sides.front()));
  if (found == edges.end() || !moves(*found->second.change)) return;
  const Edge& before = found->second;
  edge.change_label = before.change_label.text() + " → " + words(change.sides.back().held);
  std::vector<Evidence> evidence = edge.evidence.read();
  for (const Evidence& piece : before.evidence.read())
    if (std::find(evidence.begin(), evidence.end(), piece) == evidence.end()) evidence.push_back(piece);
  sum_up(edge, std::move(evidence));
  if (leaves_the_other_side(*before.change)) edge.change = before.change;
}

} // namespace

std::shared_ptr<const PositionGraph> build_change_graph(const Comparison& comparison,
                                                        const std::vector<Statement>& statements) {
  std::map<Subject, Edges> chosen;
  for (const Step& step : comparison.steps) {
    for (const Change& change : step.changes) {
      Edges& edges = chosen[{change.actor, change.topic}];
      for (Offer& offer : offers(change)) {
        const bool moved = moves(change.kind);
        if (moved) follow(edges, change, offer.edge);
        if (leaves_the_other_side(change.kind)) edges.erase(offer.held == in_favour ? against : in_favour);
        const auto [place, is_new] = edges.try_emplace(offer.held, offer.edge);
        const ChangeKind there = *place->second.change;
        if (!is_new && (rank(change.kind) <= rank(there) || (moved && moves(there))))
          place->second = std::move(offer.edge);
      }
    }
  }

  const auto whole = build_graph(statements);
  auto graph = std::make_shared<PositionGraph>();
  auto& network = graph->network;
  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> copies(whole->network.vertex_count(), none); // of its vertices
  std::map<std::string_view, std::size_t> actors;
  std::map<std::string_view, std::size_t> topics;
  for (const auto& [subject, edges] : chosen) {
    actors.emplace(subject.first, none);
    topics.emplace(subject.second, none);
  }
  for (const auto v : whole->network.vertices()) {
    const Vertex& vertex = whole->network[v];
    auto& wanted = vertex.kind == VertexKind::actor ? actors : topics;
    const auto found = wanted.find(vertex.label);
    if (found == wanted.end()) continue;
    if (found->second == none) {
      copies[v] = found->second = network.add_vertex(vertex);
    } else { // a topic and an issue of one name: what stands above
      copies[v] = found->second;
      network[found->second] = vertex;
    }
  }
  for (auto& [subject, edges] : chosen) {
    for (auto& [held, edge] : edges) {
      network.add_edge(actors.at(subject.first), topics.at(subject.second), std::move(edge));
    }
  }
  for (const auto e : whole->network.edges()) {
    const std::size_t part = copies[whole->network.source(e)], of = copies[whole->network.target(e)];
    if (is_position(whole->network[e]) || part == none || of == none || part == of) continue;
    network.add_edge(part, of, whole->network[e]);
  }
  return graph;
}

} // namespace standpoint
