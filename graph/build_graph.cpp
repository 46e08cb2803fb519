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
#include <utility>

namespace standpoint {

namespace {

// What is a vertex: "topic" and its label.
struct NodeKey {
  VertexKind kind = VertexKind::topic;
  std::string_view label;
  friend auto operator<=>(const NodeKey&, const NodeKey&) = default;
};

NodeKey subject_of(const Statement& s) {
  return {s.below.empty() ? VertexKind::topic : VertexKind::issue, s.topic};
}

NodeKey target_of(const Statement& s, const GraphOptions& options) {
  return options.claims && !s.claim.empty() ? NodeKey{VertexKind::claim, s.claim} : subject_of(s);
}

// Calls take(part, whole) for all that the statement says of what is part of what, what is part first.
template <class Take> void for_each_part(const Statement& s, const GraphOptions& options, Take take) {
  const NodeKey subject = subject_of(s), target = target_of(s, options);
  if (target != subject) take(target, subject);
  for (const std::string& parent : s.topic_parents)
    if (const NodeKey broader{VertexKind::topic, parent}; broader != subject) take(subject, broader);
  if (s.issue.label.empty()) return;
  const NodeKey issue{VertexKind::issue, s.issue.label};
  if (issue != subject) take(subject, issue);
  if (const NodeKey above{VertexKind::issue, s.issue.parent}; !above.label.empty() && above != issue)
    take(issue, above);
}

// A statement with what its edge is known by.
struct Placed {
  Statement* statement = nullptr; // its texts are taken when its edge is made
  NodeKey target;
};

auto edge_key(const Placed& p) {
  return std::tie(p.statement->actor.name, p.target, p.statement->position, p.statement->polarity);
}

using Ordered = std::vector<Placed>;

// Without repeats, by edge; within an edge by comes_before.
Ordered order_statements(std::vector<Statement>& statements, const GraphOptions& options) {
  Ordered ordered;
  ordered.reserve(statements.size());
  for (Statement& s : statements) ordered.push_back({&s, target_of(s, options)});
  std::sort(ordered.begin(), ordered.end(), [](const Placed& a, const Placed& b) {
    const auto order = edge_key(a) <=> edge_key(b);
    return order < 0 || (order == 0 && comes_before(*a.statement, *b.statement));
  });
  const auto repeats = [](const Placed& a, const Placed& b) {
    return !b.statement->evidence.empty() && edge_key(a) == edge_key(b) && !comes_before(*a.statement, *b.statement);
  };
  ordered.erase(std::unique(ordered.begin(), ordered.end(), repeats), ordered.end());
  return ordered;
}

using Run = std::span<const Placed>;

// The one that occurs most; on a tie the smallest. Nothing when `values` is empty.
template <class T> T most_frequent(const std::map<T, std::uint32_t>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? T{} : most->first;
}

// The most frequent of what the statements say; empty when none says anything.
std::string most_frequent_of(Run statements, std::string Actor::*field) {
  std::map<std::string_view, std::uint32_t> counts;
  for (const Placed& p : statements)
    if (const std::string& value = p.statement->actor.*field; !value.empty()) ++counts[value];
  return std::string(most_frequent(counts));
}

Vertex make_actor(Run statements) {
  std::map<ActorKind, std::uint32_t> kinds;
  for (const Placed& p : statements)
    if (p.statement->actor.kind != ActorKind::unknown) ++kinds[p.statement->actor.kind];
  const std::string& label = statements.front().statement->actor.name;
  return {.kind = VertexKind::actor,
          .id = vertex_id(VertexKind::actor, label),
          .label = label,
          .actor_kind = kinds.empty() ? ActorKind::unknown : most_frequent(kinds),
          .role = most_frequent_of(statements, &Actor::role),
          .country = most_frequent_of(statements, &Actor::country),
          .party = most_frequent_of(statements, &Actor::party),
          .wikidata = most_frequent_of(statements, &Actor::wikidata),
          .weight = static_cast<std::uint32_t>(statements.size())};
}

Vertex make_vertex(const NodeKey& node, std::uint32_t weight) {
  Vertex vertex;
  vertex.kind = node.kind;
  vertex.id = vertex_id(node.kind, node.label);
  vertex.label = node.label;
  vertex.weight = weight;
  return vertex;
}

Edge make_edge(Run statements) {
  const Statement& first = *statements.front().statement;
  const NodeKey& target = statements.front().target;
  Edge edge;
  edge.id = edge_id(first.actor.name, target.label, first.position, first.polarity, target.kind);
  edge.position = first.position;
  edge.polarity = first.polarity;
  edge.weight = static_cast<std::uint32_t>(statements.size());
  edge.evidence.reserve(statements.size());
  for (const Placed& p : statements) edge.evidence.push_back(take_evidence(*p.statement));
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

// What is spoken of, with the number of its statements, and what is part of what.
struct Subjects {
  std::map<NodeKey, std::uint32_t> weights;
  std::set<std::pair<NodeKey, NodeKey>> parts;
};

Subjects find_subjects(const Ordered& ordered, const GraphOptions& options) {
  Subjects found;
  std::vector<NodeKey> touched; // by one statement, each once
  for (const Placed& p : ordered) {
    touched = {p.target};
    for_each_part(*p.statement, options, [&](const NodeKey& part, const NodeKey& whole) {
      found.parts.emplace(part, whole);
      if (std::ranges::find(touched, whole) == touched.end()) touched.push_back(whole);
    });
    for (const NodeKey& node : touched) ++found.weights[node];
  }
  return found;
}

// Calls take(run) for each run of neighbours that have the same key.
template <class Key, class Take> void for_each_run(Run ordered, Key key, Take take) {
  for (std::size_t begin = 0; begin < ordered.size();) {
    std::size_t end = begin + 1;
    while (end < ordered.size() && key(ordered[begin]) == key(ordered[end])) ++end;
    take(ordered.subspan(begin, end - begin));
    begin = end;
  }
}

} // namespace

std::size_t count_positions(const PositionGraph& graph) {
  const auto edges = boost::make_iterator_range(boost::edges(graph.network));
  return static_cast<std::size_t>(
      std::ranges::count_if(edges, [&](const auto& e) { return is_position(graph.network[e]); }));
}

std::shared_ptr<const PositionGraph> build_graph(std::vector<Statement> statements, const GraphOptions& options) {
  std::erase_if(statements, [](const Statement& s) { return !s.takes_position; });
  const Ordered ordered = order_statements(statements, options);
  auto graph = std::make_shared<PositionGraph>();
  auto& network = graph->network;

  std::vector<std::size_t> actor_ends; // of each actor's statements in `ordered`
  for_each_run(
      ordered, [](const Placed& p) { return std::string_view(p.statement->actor.name); },
      [&](Run run) {
        boost::add_vertex(make_actor(run), network);
        actor_ends.push_back((actor_ends.empty() ? 0 : actor_ends.back()) + run.size());
      });
  const Subjects subjects = find_subjects(ordered, options);
  std::map<NodeKey, std::size_t> vertices;
  for (const auto& [node, weight] : subjects.weights)
    vertices.emplace(node, boost::add_vertex(make_vertex(node, weight), network));

  std::size_t begin = 0;
  for (std::size_t actor = 0; actor < actor_ends.size(); ++actor) {
    for_each_run(std::span(ordered).subspan(begin, actor_ends[actor] - begin), edge_key, [&](Run run) {
      const auto edge = boost::add_edge(actor, vertices.at(run.front().target), network).first;
      network[edge] = make_edge(run);
    });
    begin = actor_ends[actor];
  }
  for (const auto& [part, whole] : subjects.parts) {
    const std::size_t from = vertices.at(part), to = vertices.at(whole);
    Edge& edge = network[boost::add_edge(from, to, network).first];
    edge.kind = EdgeKind::part_of;
    edge.id = part_id(network[from].id, network[to].id);
    edge.weight = 1;
  }
  return graph;
}

} // namespace standpoint
