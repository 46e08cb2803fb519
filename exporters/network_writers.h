// Writers of networks, one a format; network_formats.h is the way to them.
//
// In every format: a node has its label, size (by its statements), colour (its own, else by mode), a place, `mode` (1
// rows, 2 columns) and the network's columns; a tie has its weight (where the network says so, without its sign), `abs`
// (the weight without its sign) and `sign` (1 or -1), and is green when positive, orange when negative, as positions
// for and against are. All are undirected.
#pragma once

#include "graph/network.h"

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace standpoint {

void write_network_graphml(const Network&, std::ostream&);
void write_network_gexf(const Network&, std::ostream&);
void write_network_gexf_1_2(const Network&, std::ostream&);
void write_network_dot(const Network&, std::ostream&);
void write_network_json(const Network&, std::ostream&);
void write_network_cytoscape(const Network&, std::ostream&);
void write_network_turtle(const Network&, std::ostream&);
void write_network_svg(const Network&, std::ostream&);
void write_network_png(const Network&, std::ostream&);
void write_network_pdf(const Network&, std::ostream&);
void write_network_nodes_csv(const Network&, std::ostream&);
void write_network_edges_csv(const Network&, std::ostream&);
void write_network_neo4j_nodes(const Network&, std::ostream&);
void write_network_neo4j_edges(const Network&, std::ostream&);
void write_network_matrix(const Network&, std::ostream&);
void write_network_dl(const Network&, std::ostream&);
void write_network_pajek(const Network&, std::ostream&);
void write_network_dynamic_gexf(std::span<const Network>, std::ostream&);

// How nodes and ties look.
struct NodeLook {
  double size = 0;
  double x = 0;
  double y = 0;
  std::string colour; // "#8fb8de"
};
// Two-mode: rows left, columns right; one-mode: in a circle. Order: of the nodes.
std::vector<NodeLook> look_of_nodes(const Network&);
std::string colour(const Tie&);
double thickness(const Tie&, double largest); // 1 to 6; largest: largest_weight
double largest_weight(const Network&);        // without its sign; 0 when there is no tie

// A weight as it stands in files: whole numbers without a point, others in the shortest form that reads back equal.
void append_weight(std::string& out, double weight);

// The weight that graph files give to layouts and algorithms (Network::absolute_weights).
double written_weight(const Network&, const Tie&);

struct Rgb {
  int red = 0;
  int green = 0;
  int blue = 0;
};
Rgb rgb(const std::string& colour); // REQUIRES: "#rrggbb"

} // namespace standpoint
