// Statements are sorted, equal ones dropped, and runs of equal (actor, topic, position, polarity) become edges.
#include "graph/build_graph.h"

#include "graph/position_graph.h"
#include "graph/vertex_id.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace standpoint {

using Ordered = std::vector<const Statement*>;

static auto edge_key(const Statement& s) {
  return std::tie(s.actor.name, s.topic, s.position, s.polarity);
}

// Without repeats, by edge; within an edge by comes_before.
static Ordered order_statements(const std::vector<Statement>& statements) {
  Ordered ordered;
  ordered.reserve(statements.size());
  for (const Statement& s : statements) ordered.push_back(&s);
  std::sort(ordered.begin(), ordered.end(), [](const Statement* a, const Statement* b) {
    const auto order = edge_key(*a) <=> edge_key(*b);
    return order < 0 || (order == 0 && comes_before(*a, *b));
  });
  const auto repeats = [](const Statement* a, const Statement* b) {
    return !b->evidence.empty() && edge_key(*a) == edge_key(*b) && !comes_before(*a, *b);
  };
  ordered.erase(std::unique(ordered.begin(), ordered.end(), repeats), ordered.end());
  return ordered;
}

// The one that occurs most; on a tie the smallest. Nothing when `values` is empty.
template <class T> static T most_frequent(const std::map<T, std::uint32_t>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? T{} : most->first;
}

// The most frequent of what the statements say; empty when none says anything.
static std::string most_frequent_of(std::span<const Statement* const> statements, std::string Actor::*field) {
  std::map<std::string_view, std::uint32_t> counts;
  for (const Statement* s : statements)
    if (const std::string& value = s->actor.*field; !value.empty()) ++counts[value];
  return std::string(most_frequent(counts));
}

static Vertex make_actor(std::span<const Statement* const> statements) {
  std::map<ActorKind, std::uint32_t> kinds;
  for (const Statement* s : statements)
    if (s->actor.kind != ActorKind::unknown) ++kinds[s->actor.kind];
  const std::string& label = statements.front()->actor.name;
  return {.kind = VertexKind::actor,
          .id = vertex_id(VertexKind::actor, label),
          .label = label,
          .actor_kind = kinds.empty() ? ActorKind::unknown : most_frequent(kinds),
          .role = most_frequent_of(statements, &Actor::role),
          .country = most_frequent_of(statements, &Actor::country),
          .party = most_frequent_of(statements, &Actor::party),
          .wikidata = most_frequent_of(statements, &Actor::wikidata),
          .weight = static_cast<std::uint32_t>(statements.size()),
          .parents = {}};
}

static Vertex make_topic(std::string_view label, std::uint32_t weight, const std::set<std::string_view>& parents) {
  Vertex vertex;
  vertex.kind = VertexKind::topic;
  vertex.id = vertex_id(VertexKind::topic, label);
  vertex.label = label;
  vertex.weight = weight;
  vertex.parents.assign(parents.begin(), parents.end());
  return vertex;
}

static Edge make_edge(std::span<const Statement* const> statements) {
  const Statement& first = *statements.front();
  Edge edge;
  edge.id = edge_id(first.actor.name, first.topic, first.position, first.polarity);
  edge.position = first.position;
  edge.polarity = first.polarity;
  edge.weight = static_cast<std::uint32_t>(statements.size());
  edge.evidence.reserve(statements.size());
  for (const Statement* s : statements) edge.evidence.push_back(make_evidence(*s));
  std::sort(edge.evidence.begin(), edge.evidence.end(),
            [](const Evidence& a, const Evidence& b) { return comes_before(a, b); });
  const auto dated =
      std::find_if(edge.evidence.begin(), edge.evidence.end(), [](const Evidence& e) { return !e.date.empty(); });
  if (dated != edge.evidence.end()) {
    edge.first_date = dated->date;
    edge.last_date = edge.evidence.back().date;
  }
  return edge;
}

// Calls take(run) for each run of neighbours that have the same key.
template <class Key, class Take>
static void for_each_run(std::span<const Statement* const> ordered, Key key, Take take) {
  for (std::size_t begin = 0; begin < ordered.size();) {
    std::size_t end = begin + 1;
    while (end < ordered.size() && key(*ordered[begin]) == key(*ordered[end])) ++end;
    take(ordered.subspan(begin, end - begin));
    begin = end;
  }
}

std::shared_ptr<const PositionGraph> build_graph(std::vector<Statement> statements) {
  std::erase_if(statements, [](const Statement& s) { return !s.takes_position; });
  const Ordered ordered = order_statements(statements);
  auto graph = std::make_shared<PositionGraph>();
  auto& network = graph->network;

  std::vector<std::size_t> actor_ends; // of each actor's statements in `ordered`
  for_each_run(
      ordered, [](const Statement& s) { return std::string_view(s.actor.name); },
      [&](std::span<const Statement* const> run) {
        boost::add_vertex(make_actor(run), network);
        actor_ends.push_back((actor_ends.empty() ? 0 : actor_ends.back()) + run.size());
      });

  std::map<std::string_view, std::uint32_t> topic_weights;
  std::map<std::string_view, std::set<std::string_view>> topic_parents;
  for (const Statement* s : ordered) {
    ++topic_weights[s->topic];
    topic_parents[s->topic].insert(s->topic_parents.begin(), s->topic_parents.end());
  }
  std::unordered_map<std::string_view, std::size_t> topic_vertices; // for looking up, never walked
  for (const auto& [topic, weight] : topic_weights) {
    topic_vertices.emplace(topic, boost::add_vertex(make_topic(topic, weight, topic_parents[topic]), network));
  }

  std::size_t begin = 0;
  for (std::size_t actor = 0; actor < actor_ends.size(); ++actor) {
    for_each_run(std::span(ordered).subspan(begin, actor_ends[actor] - begin), edge_key,
                 [&](std::span<const Statement* const> run) {
                   const auto edge = boost::add_edge(actor, topic_vertices.at(run.front()->topic), network).first;
                   network[edge] = make_edge(run);
                 });
    begin = actor_ends[actor];
  }
  return graph;
}

} // namespace standpoint
