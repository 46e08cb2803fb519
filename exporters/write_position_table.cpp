#include "exporters/write_position_table.h"

#include "exporters/terminal_paint.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace standpoint {

static constexpr std::size_t position_width = 14; // "+ acknowledges"
static constexpr std::size_t count_width = 5;
static constexpr std::size_t dates_width = 22; // two days and ".."

using EdgeDescriptor = EdgeNumber;

// The `most_rows` heaviest, those with a side before the others; then by actor (most statements with a side first, then
// most statements), side, weight and the graph's order.
static std::vector<EdgeDescriptor> choose_rows(const PositionGraph& graph, std::size_t most_rows) {
  const auto& network = graph.network;
  std::vector<EdgeDescriptor> rows;
  for (const auto edge : network.edges())
    if (is_position(network[edge])) rows.push_back(edge);
  if (most_rows != 0 && rows.size() > most_rows) {
    std::stable_sort(rows.begin(), rows.end(), [&](const EdgeDescriptor& a, const EdgeDescriptor& b) {
      return std::pair(network[a].polarity != 0, network[a].weight) >
             std::pair(network[b].polarity != 0, network[b].weight);
    });
    rows.resize(most_rows);
  }
  std::vector<std::int64_t> sided(network.vertex_count()); // statements with a side, by actor
  for (const auto edge : network.edges())
    if (is_position(network[edge]) && network[edge].polarity != 0) sided[network.source(edge)] += network[edge].weight;
  const auto key = [&](const EdgeDescriptor& row) {
    const std::size_t actor = network.source(row);
    return std::tuple(-sided[actor], -std::int64_t{network[actor].weight}, actor, network[row].polarity == 0,
                      -std::int64_t{network[row].weight}, network.target(row), network[row].position,
                      network[row].polarity);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const EdgeDescriptor& a, const EdgeDescriptor& b) { return key(a) < key(b); });
  return rows;
}

// Two fifths of the room for both names; more or less where that cuts fewer of them.
static std::size_t width_of_actors(const PositionGraph::Network& network, const std::vector<EdgeDescriptor>& rows,
                                   std::size_t room) {
  std::size_t actors = std::string_view("ACTOR").size(), topics = 0;
  for (const EdgeDescriptor& row : rows) {
    actors = std::max(actors, display_width(printable(network[network.source(row)].label)));
    topics = std::max(topics, display_width(printable(network[network.target(row)].label)));
  }
  const std::size_t usual = room * 2 / 5;
  if (actors > usual && topics < room - usual) return std::min(actors, room - topics);
  if (topics > room - usual && actors < usual) return std::max(actors, room - std::min(topics, room));
  return usual;
}

static std::string dates(const Edge& edge) {
  const std::string first = printable(edge.evidence.first_date());
  return edge.evidence.first_date() == edge.evidence.last_date() ? first
                                                                 : first + ".." + printable(edge.evidence.last_date());
}

void write_position_table(const PositionGraph& graph, std::ostream& stream, const TableStyle& style,
                          std::size_t most_rows) {
  const auto& network = graph.network;
  const std::size_t edges = count_positions(graph);
  if (edges == 0) {
    stream << "No positions found.\n";
    return;
  }
  const std::size_t width = std::max<std::size_t>(style.width, 60);
  const std::size_t names = width - position_width - count_width - dates_width - 8; // and four gaps of two
  const std::vector<EdgeDescriptor> rows = choose_rows(graph, most_rows);
  const std::size_t actor_width = width_of_actors(network, rows, names);
  const std::size_t topic_width = names - actor_width;
  const Paint paint(style.colour);
  const std::string indent(actor_width + 2, ' ');

  stream << paint.bold(fmt::format("{}  {}  {}  {:>{}}  {}\n", fit_to_width("ACTOR", actor_width),
                                   fit_to_width("POSITION", position_width), fit_to_width("TOPIC", topic_width),
                                   "TIMES", count_width, "DATES"));
  std::size_t last_actor = network.vertex_count();
  for (const EdgeDescriptor& row : rows) {
    const Edge& edge = network[row];
    const std::size_t actor = network.source(row);
    const std::string actor_text = actor == last_actor ? "" : printable(network[actor].label);
    last_actor = actor;
    std::string line = fmt::format(
        "{}  {}  {}  {:>{}}  {}", fit_to_width(actor_text, actor_width),
        paint.by_polarity(edge.polarity,
                          fit_to_width(fmt::format("{} {}", sign(edge.polarity), name(edge.position)), position_width)),
        fit_to_width(printable(network[network.target(row)].label), topic_width), edge.weight, count_width,
        cut_to_width(dates(edge), dates_width));
    line.erase(line.find_last_not_of(' ') + 1);
    stream << line << '\n';
    if (edge.evidence.empty()) continue;
    const Evidence best = strongest(edge.evidence.read());
    if (best.quote.empty()) continue;
    const std::string source = cut_to_width(printable(best.doc), 30);
    const std::size_t room = width - indent.size() - display_width(source) - 5;
    stream << indent << paint.dim(fmt::format("“{}” ({})", cut_to_width(printable(best.quote), room), source)) << '\n';
  }
  if (most_rows != 0 && edges > most_rows) {
    stream << fmt::format("... and {} more positions\n", edges - most_rows);
  }
}

} // namespace standpoint
