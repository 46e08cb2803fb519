// A network: nodes and weighted ties. What build_networks makes and the exporters write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct NetworkNode {
  std::string id;      // unique in the network, stable between runs, safe in every format (vertex_id.h)
  std::string label;   // the variable's value, byte for byte
  bool column = false; // of the second mode
  std::string colour;  // "#ff9900", as an analyst chose it; empty when there is none
};

// Indices into Network::nodes; weight is never 0 or not a number. Of a two-mode network the source is a row and the
// target a column; a one-mode network is undirected and has each pair once, source < target.
struct Tie {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double weight = 0;
  friend bool operator==(const Tie&, const Tie&) = default;
};

// One attribute of all nodes.
enum class ColumnType : std::uint8_t { text, integer, number };
struct NodeColumn {
  std::string name;
  ColumnType type = ColumnType::text;
  std::vector<std::string> values; // by node; numbers in digits; empty when there is none
  bool measure = false;            // worked out from the network: centrality.h, communities.h
};

// Order: nodes: rows, then columns, each by label in UTF-16 code units, as Java and JavaScript sort; ties by source,
// target. So the same statements in any order give the same network.
struct Network {
  std::string title; // "organization x concept, subtract"
  bool two_mode = true;
  std::size_t rows = 0; // nodes of the first mode; all nodes of a one-mode network
  std::vector<NetworkNode> nodes;
  std::vector<Tie> ties;
  std::vector<NodeColumn> columns; // "variable" and "statements" first
  bool integer_weights = true;
  bool absolute_weights = false; // graph files have `weight` without its sign, for layouts that take no negative one
  std::string legend;            // of a combined network: which number stands for which values; else empty
  std::string from;              // of the window, as a day or a day and a time; empty when it has none
  std::string middle;
  std::string to;
  std::size_t statements = 0;       // that it is made of
  std::optional<double> modularity; // of the groups in the column "community", when there is one
};

// The column of this name, made where there is none. A name that readers of graphs keep for themselves ("label", "ID")
// or that is taken by a column of another type gets "_" behind it.
NodeColumn& node_column(Network&, std::string_view name, ColumnType);

// Of all cells of the matrix: each tie of a one-mode network stands in two.
double sum(const Network&);

// Whether a comes before b in UTF-16 code units. REQUIRES: both are UTF-8.
bool comes_before_utf16(std::string_view a, std::string_view b);

} // namespace standpoint
