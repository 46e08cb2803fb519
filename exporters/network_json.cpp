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

static void append_tie(std::string& out, const Network& network, const Tie& tie, double largest) {
  out += "\"weight\":";
  append_weight(out, written_weight(network, tie));
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
              "\"directed\":false,\"multigraph\":false,\"graph\":{";
  append_about(out.text, network);
  out.text += "},\n\"nodes\":[\n";
  const std::vector<NodeLook> looks = look_of_nodes(network);
  std::string said;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    said = "\"label\":";
    append_string(said, network.nodes[i].label);
    said += ',';
    append_columns(said, network, i);
    fmt::format_to(std::back_inserter(said), R"("size":{:.1f},"color":"{}","x":{:.1f},"y":{:.1f})", looks[i].size,
                   looks[i].colour, looks[i].x, looks[i].y);
    fmt::format_to(std::back_inserter(out.text), R"({0}{{"id":"{1}",{2},"key":"{1}","attributes":{{{2}}}}})",
                   i == 0 ? "" : ",\n", network.nodes[i].id, said);
    out.flush_if_full();
  }
  const double largest = largest_weight(network);
  for (const bool for_graphology : {true, false}) {
    out.text += for_graphology ? "\n],\n\"edges\":[\n" : "\n],\n\"links\":[\n";
    std::size_t number = 0;
    for (const Tie& tie : network.ties) {
      said.clear();
      append_tie(said, network, tie, largest);
      fmt::format_to(std::back_inserter(out.text), R"({}{{"source":"{}","target":"{}","key":"t{}",)",
                     number == 0 ? "" : ",\n", network.nodes[tie.source].id, network.nodes[tie.target].id, number + 1);
      ++number;
      out.text += said;
      if (for_graphology)
        fmt::format_to(std::back_inserter(out.text), R"(,"undirected":true,"attributes":{{{}}})", said);
      out.text += '}';
      out.flush_if_full();
    }
  }
  out.text += "\n]}\n";
  out.finish();
}

void write_network_cytoscape(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "{\"format_version\":\"1.0\",\"generated_by\":\"standpoint\",\"target_cytoscapejs_version\":\"~3\",\n"
              "\"directed\":false,\"multigraph\":false,\n\"data\":{\"name\":";
  append_string(out.text, network.title);
  out.text += ',';
  append_about(out.text, network);
  out.text += "},\n\"elements\":{\"nodes\":[\n";
  const std::vector<NodeLook> looks = look_of_nodes(network);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    fmt::format_to(std::back_inserter(out.text), R"({0}{{"data":{{"id":"{1}","value":"{1}","name":)",
                   i == 0 ? "" : ",\n", network.nodes[i].id);
    append_string(out.text, network.nodes[i].label);
    out.text += ",\"label\":";
    append_string(out.text, network.nodes[i].label);
    out.text += ',';
    append_columns(out.text, network, i);
    fmt::format_to(std::back_inserter(out.text),
                   R"("size":{:.1f},"color":"{}","x":{:.1f},"y":{:.1f}}},"position":{{"x":{:.1f},"y":{:.1f}}}}})",
                   looks[i].size, looks[i].colour, looks[i].x, looks[i].y, looks[i].x, -looks[i].y);
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
    append_tie(out.text, network, tie, largest);
    out.text += "}}";
    out.flush_if_full();
  }
  out.text += "\n]}}\n";
  out.finish();
}

} // namespace standpoint
