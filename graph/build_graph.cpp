// Statements are sorted by the numbers of their rows, equal ones dropped, and runs of equal (actor, topic, position,
// polarity) become edges. Names are compared by their ranks among all texts. Statements themselves are read only where
// rows do not say which comes first.
#include "graph/build_graph.h"

#include "graph/position_graph.h"
#include "graph/vertex_id.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

// What is a vertex: its kind and the rank of its label among those of its kind. Order: by kind, then label.
using Node = std::uint64_t;

Node node_of(VertexKind kind, std::uint32_t rank) {
  return static_cast<Node>(kind) << 32 | rank;
}

struct Part {
  Node part = 0;
  Node whole = 0;
  friend auto operator<=>(const Part&, const Part&) = default;
};

// Numbers of statements in the order of the graph. A run of equal actors is a vertex, one of equal edges an edge.
using Numbers = std::vector<std::uint32_t>;
using Run = std::span<const std::uint32_t>;

// What is spoken of, with the number of its statements, and what is part of what. Order: of the nodes and parts.
struct Subjects {
  std::vector<std::pair<Node, std::uint32_t>> weights;
  std::vector<Part> parts;
};

// The one that occurs most; on a tie the smallest. Nothing when `counts` is empty.
template <class T> T most_frequent(const std::map<T, std::uint32_t>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? T{} : most->first;
}

class GraphBuilder {
public:
  GraphBuilder(std::shared_ptr<const StatementTable> table, const GraphOptions& options)
      : table_(std::move(table)), rows_(table_->rows()), options_(options), ranks_(rows_.texts.ranks()) {
    of_rank_.resize(ranks_.size());
    for (TextId id = 0; id < ranks_.size(); ++id) of_rank_[ranks_[id]] = id;
  }

  std::shared_ptr<const PositionGraph> build() {
    if (options_.claims) read_claims();
    order();
    auto graph = std::make_shared<PositionGraph>();
    auto& network = graph->network;
    const auto actors = runs([&](std::uint32_t i) { return actor(i); });
    const Subjects subjects = find_subjects();
    const auto positions = runs([&](std::uint32_t i) { return edge_key(i); });
    network.reserve(actors.size() + subjects.weights.size(), positions.size() + subjects.parts.size());
    for (const Run run : actors) network.add_vertex(make_actor(run));
    for (const auto& [node, weight] : subjects.weights) network.add_vertex(make_vertex(node, weight));
    const auto vertex_of = [&](Node node) {
      const auto found = std::ranges::lower_bound(subjects.weights, node, {}, &std::pair<Node, std::uint32_t>::first);
      return actors.size() + static_cast<std::size_t>(found - subjects.weights.begin());
    };
    std::size_t of_actor = 0, end = actors.empty() ? 0 : actors.front().size();
    std::size_t begin = 0;
    for (const Run run : positions) {
      if (begin == end) end += actors[++of_actor].size();
      network.add_edge(of_actor, vertex_of(target(run.front())), make_edge(run, begin));
      begin += run.size();
    }
    for (const auto& [part, whole] : subjects.parts) {
      const std::size_t from = vertex_of(part), to = vertex_of(whole);
      Edge& edge = network[network.add_edge(from, to, {})];
      edge.kind = EdgeKind::part_of;
      edge.id = part_id(network[from].id, network[to].id);
      edge.weight = 1;
    }
    return graph;
  }

private:
  const StatementRow& row(std::uint32_t number) const { return (*table_)[number]; }
  std::string_view text(TextId id) const { return rows_.texts[id]; }
  std::uint32_t actor(std::uint32_t number) const { return ranks_[rows_.actor(row(number).actor).name]; }
  std::uint32_t day(std::uint32_t number) const {
    return ranks_[row(number).date == 0 ? row(number).article_date : row(number).date];
  }

  Node topic_node(TextId label) const { return node_of(VertexKind::topic, ranks_[label]); }
  Node issue_node(TextId label) const { return node_of(VertexKind::issue, ranks_[label]); }
  Node subject(std::uint32_t number) const {
    return row(number).below == 0 ? topic_node(row(number).topic) : issue_node(row(number).topic);
  }
  Node target(std::uint32_t number) const {
    return claims_.empty() || claims_[number] == 0 ? subject(number)
                                                   : node_of(VertexKind::claim, claim_ranks_[claims_[number]]);
  }
  std::string_view label(Node node) const {
    const auto rank = static_cast<std::uint32_t>(node);
    return static_cast<VertexKind>(node >> 32) == VertexKind::claim ? claim_texts_[of_claim_rank_[rank]]
                                                                    : text(of_rank_[rank]);
  }

  void read_claims() {
    Statement s;
    for (std::size_t i = 0; i < table_->size(); ++i) {
      table_->read(i, s);
      claims_.push_back(claim_texts_.add(s.claim));
    }
    claim_ranks_ = claim_texts_.ranks();
    of_claim_rank_.resize(claim_ranks_.size());
    for (TextId id = 0; id < claim_ranks_.size(); ++id) of_claim_rank_[claim_ranks_[id]] = id;
  }

  std::tuple<std::uint32_t, Node, Position, std::int8_t> edge_key(std::uint32_t number) const {
    return {actor(number), target(number), row(number).position, row(number).polarity};
  }
  auto whole_key(std::uint32_t number) const {
    return std::tuple_cat(edge_key(number), std::tuple(day(number), ranks_[row(number).doc]));
  }

  // Without repeats, by edge; within an edge as pieces of evidence come before each other.
  void order() {
    Numbers all;
    for (std::uint32_t i = 0; i < table_->size(); ++i)
      if (row(i).takes_position) all.push_back(i);
    std::ranges::sort(all, {}, [&](std::uint32_t i) { return std::tuple_cat(whole_key(i), std::tuple(i)); });
    Numbers ordered;
    ordered.reserve(all.size());
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin + 1;
      while (end < all.size() && whole_key(all[begin]) == whole_key(all[end])) ++end;
      if (end == begin + 1)
        ordered.push_back(all[begin]);
      else
        add_in_order(Run(all).subspan(begin, end - begin), ordered);
      begin = end;
    }
    Numbers().swap(all);
    evidence_ = std::make_shared<const EvidenceList::Statements>(
        EvidenceList::Statements{.table = table_, .numbers = std::move(ordered), .held = {}});
    ordered_ = evidence_->numbers;
  }

  // Statements of one edge, day and article.
  void add_in_order(Run run, Numbers& ordered) const {
    std::vector<std::pair<Statement, std::uint32_t>> said;
    for (const std::uint32_t number : run) said.emplace_back(table_->statement(number), number);
    const auto before = [](const auto& a, const auto& b) { return comes_before(a.first, b.first); };
    std::ranges::sort(said, before);
    const auto again = [&](const auto& a, const auto& b) { return !b.first.evidence.empty() && !before(a, b); };
    said.erase(std::unique(said.begin(), said.end(), again), said.end());
    std::vector<std::pair<Evidence, std::uint32_t>> pieces;
    for (auto& [statement, number] : said) pieces.emplace_back(take_evidence(std::move(statement)), number);
    std::ranges::sort(pieces, [](const auto& a, const auto& b) { return comes_before(a.first, b.first); });
    for (const auto& [piece, number] : pieces) ordered.push_back(number);
  }

  // Neighbours that have the same key.
  template <class Key> std::vector<Run> runs(Key key) const {
    std::vector<Run> all;
    for (std::size_t begin = 0; begin < ordered_.size();) {
      std::size_t end = begin + 1;
      while (end < ordered_.size() && key(ordered_[begin]) == key(ordered_[end])) ++end;
      all.push_back(ordered_.subspan(begin, end - begin));
      begin = end;
    }
    return all;
  }

  // The most frequent of what the statements say; empty when none says anything.
  std::string most_frequent_of(Run run, TextId ActorRow::*field) const {
    std::map<std::string_view, std::uint32_t> counts;
    for (const std::uint32_t i : run)
      if (const TextId value = rows_.actor(row(i).actor).*field; value != 0) ++counts[text(value)];
    return std::string(most_frequent(counts));
  }

  Vertex make_actor(Run run) const {
    std::map<ActorKind, std::uint32_t> kinds;
    for (const std::uint32_t i : run)
      if (const ActorKind kind = rows_.actor(row(i).actor).kind; kind != ActorKind::unknown) ++kinds[kind];
    const std::string label(text(rows_.actor(row(run.front()).actor).name));
    return {.kind = VertexKind::actor,
            .id = vertex_id(VertexKind::actor, label),
            .label = label,
            .actor_kind = kinds.empty() ? ActorKind::unknown : most_frequent(kinds),
            .role = most_frequent_of(run, &ActorRow::role),
            .country = most_frequent_of(run, &ActorRow::country),
            .party = most_frequent_of(run, &ActorRow::party),
            .wikidata = most_frequent_of(run, &ActorRow::wikidata),
            .weight = static_cast<std::uint32_t>(run.size())};
  }

  Vertex make_vertex(Node node, std::uint32_t weight) const {
    Vertex vertex;
    vertex.kind = static_cast<VertexKind>(node >> 32);
    vertex.id = vertex_id(vertex.kind, label(node));
    vertex.label = label(node);
    vertex.weight = weight;
    return vertex;
  }

  // Calls take(part, whole) for all that the statement says of what is part of what, what is part first.
  template <class Take> void for_each_part(std::uint32_t number, Take take) const {
    const Node own = subject(number), at = target(number);
    if (at != own) take(at, own);
    for (const TextId parent : rows_.list(row(number).parents))
      if (const Node broader = topic_node(parent); broader != own) take(own, broader);
    const IssueRow& named = rows_.issue(row(number).issue);
    if (named.label == 0) return;
    const Node issue = issue_node(named.label);
    if (issue != own) take(own, issue);
    if (named.parent != 0 && named.parent != named.label) take(issue, issue_node(named.parent));
  }

  Subjects find_subjects() const {
    Subjects found;
    std::unordered_map<Node, std::uint32_t> weights; // for looking up; sorted below
    std::vector<Node> touched;                       // by one statement, each once
    std::size_t sorted = 1024;
    const auto sort_parts = [&] {
      std::ranges::sort(found.parts);
      found.parts.erase(std::unique(found.parts.begin(), found.parts.end()), found.parts.end());
    };
    for (const std::uint32_t number : ordered_) {
      touched = {target(number)};
      for_each_part(number, [&](Node part, Node whole) {
        found.parts.push_back({part, whole});
        if (std::ranges::find(touched, whole) == touched.end()) touched.push_back(whole);
      });
      for (const Node node : touched) ++weights[node];
      if (found.parts.size() < 2 * sorted) continue;
      sort_parts();
      sorted = std::max(sorted, found.parts.size());
    }
    sort_parts();
    found.weights.assign(weights.begin(), weights.end());
    std::ranges::sort(found.weights);
    return found;
  }

  // `begin`: place of the run among all.
  Edge make_edge(Run run, std::size_t begin) {
    const StatementRow& first = row(run.front());
    const Node to = target(run.front());
    Edge edge;
    edge.id = edge_id(text(rows_.actor(first.actor).name), label(to), first.position, first.polarity,
                      static_cast<VertexKind>(to >> 32));
    edge.position = first.position;
    edge.polarity = first.polarity;
    edge.weight = static_cast<std::uint32_t>(run.size());
    edge.evidence = EvidenceList(evidence_, static_cast<std::uint32_t>(begin), edge.weight);
    return edge;
  }

  std::shared_ptr<const StatementTable> table_;
  const StatementRows& rows_;
  const GraphOptions& options_;
  std::vector<std::uint32_t> ranks_; // of texts
  std::vector<TextId> of_rank_;
  TextPool claim_texts_;
  std::vector<TextId> claims_; // of each statement, where they are vertices
  std::vector<std::uint32_t> claim_ranks_;
  std::vector<TextId> of_claim_rank_;
  Run ordered_; // numbers of evidence_
  std::shared_ptr<const EvidenceList::Statements> evidence_;
};

} // namespace

std::size_t count_positions(const PositionGraph& graph) {
  const auto edges = graph.network.edges();
  return static_cast<std::size_t>(
      std::ranges::count_if(edges, [&](const auto& e) { return is_position(graph.network[e]); }));
}

std::shared_ptr<const PositionGraph> build_graph(std::shared_ptr<const StatementTable> table,
                                                 const GraphOptions& options) {
  return GraphBuilder(std::move(table), options).build();
}

std::shared_ptr<const PositionGraph> build_graph(std::vector<Statement> statements, const GraphOptions& options) {
  return build_graph(std::make_shared<const StatementTable>(std::move(statements)), options);
}

} // namespace standpoint
