// The networks of successive windows of time as one GEXF file whose ties change, for Gephi's timeline.
// Source: https://gexf.net/schema.html (1.3), "Dynamics"
//
// A network stands for the time from its window's middle to the middle of the next (the last for as long as the one
// before it), so that no two overlap although their windows do. Where several windows have one middle (of events), the
// last one stands for it. A node or a tie has a spell for each run of networks in which it is; `weight` of a tie is a
// dynamic attribute with a value for each network, and `weight` of <edge> the largest, for what knows no time.
// Days are the unit where all middles are days: there both ends are included. Otherwise the unit is the second.
// Attributes stand in one block a class, as graphology looks at the last one only.
#include "exporters/escape.h"
#include "exporters/gexf_head.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"
#include "graph/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace standpoint {

namespace {

// A network and the time it stands for.
struct Span {
  const Network* network = nullptr;
  std::string start;
  std::string end;
};

constexpr std::size_t day_width = std::string_view("2005-01-30").size();

// Of a day, or of a day and a time: "2005-01-30 12:00:00". REQUIRES: as Network::middle.
std::int64_t seconds_of_stamp(std::string_view text) {
  const auto number = [&](std::size_t at) { return 10 * (text[at] - '0') + (text[at + 1] - '0'); };
  std::int64_t seconds = seconds_of_day(text.substr(0, day_width)).value_or(0);
  if (text.size() > day_width) seconds += number(11) * 3600 + number(14) * 60 + number(17);
  return seconds;
}

std::string stamp(std::string middle) { // "2005-01-30 12:00:00" as the schema wants it
  std::replace(middle.begin(), middle.end(), ' ', 'T');
  return middle;
}

// REQUIRES: networks in the order of time, each with a middle.
std::vector<Span> spans_of(std::span<const Network> networks, bool by_day) {
  const auto seconds = [&](const Network& n) { return seconds_of_stamp(n.middle); };
  const auto written = [&](std::int64_t at) {
    const std::string text = iso_day_and_time(at);
    return by_day ? text.substr(0, day_width) : stamp(text);
  };
  std::vector<Span> spans;
  std::int64_t length = by_day ? seconds_a_day : 1;
  for (std::size_t i = 0; i < networks.size(); ++i) {
    const std::int64_t start = seconds(networks[i]);
    const bool is_last = i + 1 == networks.size();
    if (!is_last && seconds(networks[i + 1]) <= start) continue;
    if (!is_last) length = seconds(networks[i + 1]) - start;
    spans.push_back({&networks[i], written(start), written(start + length - (by_day ? seconds_a_day : 1))});
  }
  return spans;
}

// Numbers of the spans in which something is, in order.
using Times = std::vector<std::size_t>;

void append_spells(std::string& out, const Times& times, const std::vector<Span>& spans) {
  out += "<spells>";
  for (std::size_t i = 0; i < times.size();) {
    std::size_t last = i;
    while (last + 1 < times.size() && times[last + 1] == times[last] + 1) ++last;
    fmt::format_to(std::back_inserter(out), "<spell start=\"{}\" end=\"{}\"/>", spans[times[i]].start,
                   spans[times[last]].end);
    i = last + 1;
  }
  out += "</spells>";
}

struct Node {
  const NetworkNode* node = nullptr; // of the first network that has it
  NodeLook look;
  Times times;
};

struct DynamicTie {
  std::vector<double> weights; // beside `times`
  Times times;
};

void append_node(std::string& out, const std::string& id, const Node& node, const std::vector<Span>& spans) {
  fmt::format_to(std::back_inserter(out), "      <node id=\"{}\" label=\"", id);
  append_xml(out, node.node->label);
  fmt::format_to(std::back_inserter(out), "\"><attvalues><attvalue for=\"mode\" value=\"{}\"/></attvalues>",
                 node.node->column ? 2 : 1);
  append_spells(out, node.times, spans);
  const Rgb c = rgb(node.look.colour);
  fmt::format_to(std::back_inserter(out),
                 "<viz:color r=\"{}\" g=\"{}\" b=\"{}\" a=\"1\"/><viz:size value=\"{:.1f}\"/>"
                 "<viz:position x=\"{:.1f}\" y=\"{:.1f}\" z=\"0\"/></node>\n",
                 c.red, c.green, c.blue, node.look.size, node.look.x, node.look.y);
}

} // namespace

void write_network_dynamic_gexf(std::span<const Network> networks, std::ostream& stream) {
  const bool by_day = std::ranges::all_of(networks, [](const Network& n) { return n.middle.size() == day_width; });
  const std::vector<Span> spans = spans_of(networks, by_day);
  std::map<std::string, Node> nodes; // by id
  std::map<std::pair<std::string, std::string>, DynamicTie> ties;
  const bool absolute = !networks.empty() && networks.front().absolute_weights;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    const Network& network = *spans[s].network;
    const std::vector<NodeLook> looks = look_of_nodes(network);
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
      Node& node = nodes[network.nodes[i].id];
      if (node.node == nullptr) node.node = &network.nodes[i];
      if (node.look.size <= looks[i].size) node.look = looks[i];
      node.times.push_back(s);
    }
    for (const Tie& tie : network.ties) {
      DynamicTie& dynamic = ties[{network.nodes[tie.source].id, network.nodes[tie.target].id}];
      dynamic.times.push_back(s);
      dynamic.weights.push_back(absolute ? std::abs(tie.weight) : tie.weight);
    }
  }

  Output out(stream);
  append_gexf_head(out.text, GexfVersion::v1_3, networks.empty() ? std::string() : networks.front().title);
  fmt::format_to(std::back_inserter(out.text),
                 "  <graph defaultedgetype=\"undirected\" mode=\"dynamic\" timeformat=\"{}\" "
                 "timerepresentation=\"interval\">\n"
                 "    <attributes class=\"node\" mode=\"static\">\n"
                 "      <attribute id=\"mode\" title=\"mode\" type=\"integer\"/>\n    </attributes>\n"
                 "    <attributes class=\"edge\" mode=\"dynamic\">\n"
                 "      <attribute id=\"weight\" title=\"weight\" type=\"double\"/>\n    </attributes>\n",
                 by_day ? "date" : "dateTime");
  fmt::format_to(std::back_inserter(out.text), "    <nodes count=\"{}\">\n", nodes.size());
  for (const auto& [id, node] : nodes) {
    append_node(out.text, id, node, spans);
    out.flush_if_full();
  }
  fmt::format_to(std::back_inserter(out.text), "    </nodes>\n    <edges count=\"{}\">\n", ties.size());
  std::size_t number = 0;
  for (const auto& [ends, tie] : ties) {
    const double largest = *std::ranges::max_element(tie.weights, {}, [](double weight) { return std::abs(weight); });
    fmt::format_to(std::back_inserter(out.text), "      <edge id=\"t{}\" source=\"{}\" target=\"{}\" weight=\"",
                   ++number, ends.first, ends.second);
    append_weight(out.text, largest);
    out.text += "\"><attvalues>";
    for (std::size_t i = 0; i < tie.times.size(); ++i) {
      out.text += "<attvalue for=\"weight\" value=\"";
      append_weight(out.text, tie.weights[i]);
      fmt::format_to(std::back_inserter(out.text), "\" start=\"{}\" end=\"{}\"/>", spans[tie.times[i]].start,
                     spans[tie.times[i]].end);
    }
    out.text += "</attvalues>";
    append_spells(out.text, tie.times, spans);
    const Rgb c = rgb(colour({.source = 0, .target = 0, .weight = largest}));
    fmt::format_to(std::back_inserter(out.text), "<viz:color r=\"{}\" g=\"{}\" b=\"{}\" a=\"1\"/></edge>\n", c.red,
                   c.green, c.blue);
    out.flush_if_full();
  }
  out.text += "    </edges>\n  </graph>\n</gexf>\n";
  out.finish();
}

} // namespace standpoint
