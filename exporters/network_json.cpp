// Networks as JSON for graphology, Gephi Lite and networkx (as write_json.cpp) and for Cytoscape (as
// write_cytoscape.cpp).
// Source: https://graphology.github.io/serialization.html; https://js.cytoscape.org/#notation/elements-json
#include "exporters/escape.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string_view>

namespace standpoint {

static void append_string(std::string& out, std::string_view text) {
  out += '"';
  append_json(out, text);
  out += '"';
}

// "mode":1,"statements":7,... with a comma behind each.
static void append_columns(std::string& out, const Network& network, std::size_t i) {
  fmt::format_to(std::back_inserter(out), "\"mode\":{},", network.nodes[i].column ? 2 : 1);
  for (const NodeColumn& column : network.columns) {
    if (column.values[i].empty()) continue;
    append_string(out, column.name);
    out += ':';
    if (column.type == ColumnType::text)
      append_string(out, column.values[i]);
    else
      out += column.values[i];
    out += ',';
  }
}

// "title":"...","legend":"...", what is not empty.
static void append_about(std::string& out, const Network& network) {
  out += "\"title\":";
  append_string(out, network.title);
  const auto add = [&](std::string_view key, const std::string& text) {
    if (text.empty()) return;
    fmt::format_to(std::back_inserter(out), ",\"{}\":", key);
    append_string(out, text);
  };
  add("legend", network.legend);
  add("from", network.from);
  add("middle", network.middle);
  add("to", network.to);
  fmt::format_to(std::back_inserter(out), ",\"statements\":{}", network.statements);
}

static void append_tie(std::string& out, const Tie& tie, double largest) {
  out += "\"weight\":";
  append_weight(out, tie.weight);
  out += ",\"abs\":";
  append_weight(out, std::abs(tie.weight));
  fmt::format_to(std::back_inserter(out), ",\"sign\":{},\"size\":{:.1f},\"color\":\"{}\"", tie.weight > 0 ? 1 : -1,
                 thickness(tie, largest), colour(tie));
}

void write_network_json(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "{\"attributes\":{\"creator\":\"Standpoint\",";
  append_about(out.text, network);
  out.text += "},\n\"options\":{\"type\":\"undirected\",\"multi\":false,\"allowSelfLoops\":true},\n"
              "\"directed\":false,\"multigraph\":false,\"graph\":{},\n\"nodes\":[\n";
  const std::vector<NodeLook> looks = look_of_nodes(network);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    fmt::format_to(std::back_inserter(out.text), R"({}{{"key":"{}","id":"{}","attributes":{{"label":)",
                   i == 0 ? "" : ",\n", network.nodes[i].id, network.nodes[i].id);
    append_string(out.text, network.nodes[i].label);
    out.text += ',';
    append_columns(out.text, network, i);
    fmt::format_to(std::back_inserter(out.text), R"("size":{:.1f},"color":"{}","x":{:.1f},"y":{:.1f}}}}})",
                   looks[i].size, looks[i].colour, looks[i].x, looks[i].y);
    out.flush_if_full();
  }
  out.text += "\n],\n\"edges\":[\n";
  const double largest = largest_weight(network);
  std::size_t number = 0;
  for (const Tie& tie : network.ties) {
    fmt::format_to(std::back_inserter(out.text), R"({}{{"key":"t{}","source":"{}","target":"{}","undirected":true,)",
                   number == 0 ? "" : ",\n", number + 1, network.nodes[tie.source].id, network.nodes[tie.target].id);
    ++number;
    out.text += "\"attributes\":{";
    append_tie(out.text, tie, largest);
    out.text += "}}";
    out.flush_if_full();
  }
  out.text += "\n]}\n";
  out.finish();
}

void write_network_cytoscape(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "{\"format_version\":\"1.0\",\"generated_by\":\"standpoint\",\"target_cytoscapejs_version\":\"~3\",\n"
              "\"data\":{\"name\":";
  append_string(out.text, network.title);
  out.text += ',';
  append_about(out.text, network);
  out.text += "},\n\"elements\":{\"nodes\":[\n";
  const std::vector<NodeLook> looks = look_of_nodes(network);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    fmt::format_to(std::back_inserter(out.text), R"({}{{"data":{{"id":"{}","name":)", i == 0 ? "" : ",\n",
                   network.nodes[i].id);
    append_string(out.text, network.nodes[i].label);
    out.text += ",\"label\":";
    append_string(out.text, network.nodes[i].label);
    out.text += ',';
    append_columns(out.text, network, i);
    fmt::format_to(std::back_inserter(out.text),
                   R"("size":{:.1f},"color":"{}"}},"position":{{"x":{:.1f},"y":{:.1f}}}}})", looks[i].size,
                   looks[i].colour, looks[i].x, -looks[i].y);
    out.flush_if_full();
  }
  out.text += "\n],\n\"edges\":[\n";
  const double largest = largest_weight(network);
  std::size_t number = 0;
  for (const Tie& tie : network.ties) {
    fmt::format_to(std::back_inserter(out.text),
                   R"({}{{"data":{{"id":"t{}","source":"{}","target":"{}","interaction":"{}",)",
                   number == 0 ? "" : ",\n", number + 1, network.nodes[tie.source].id, network.nodes[tie.target].id,
                   tie.weight > 0 ? "positive" : "negative");
    ++number;
    append_tie(out.text, tie, largest);
    out.text += "}}";
    out.flush_if_full();
  }
  out.text += "\n]}}\n";
  out.finish();
}

} // namespace standpoint
