// Networks as tables.
// Source: RFC 4180; docs.gephi.org, "Import CSV Data"; neo4j.com/docs/operations-manual, CSV header format.
//
// .csv               the matrix: a header of column labels behind an empty corner, then a row label and its weights;
//                    of a one-mode network all of it, the diagonal 0. Whole numbers, or six decimals.
// .edges.csv         Source, Target, Type, Id, Weight, source_label, target_label, abs, sign
// .nodes.csv         Id, Label, mode and the network's columns
// .net               Pajek
// .neo4j-*.csv       the same two for neo4j-admin; every tie is a relationship TIE from its first node to its second
#include "exporters/csv.h"
#include "exporters/escape.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace standpoint {

void write_network_nodes_csv(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "Id,Label,mode";
  for (const NodeColumn& column : network.columns) {
    out.text += ',';
    append_cell(out, column.name);
  }
  out.text += '\n';
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    out.text += node.id;
    out.text += ',';
    append_cell(out, node.label);
    out.text += node.column ? ",2" : ",1";
    for (const NodeColumn& column : network.columns) {
      out.text += ',';
      append_cell(out, column.values[i]);
    }
    out.text += '\n';
    out.flush_if_full();
  }
  out.finish();
}

void write_network_edges_csv(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "Source,Target,Type,Id,Weight,source_label,target_label,abs,sign\n";
  std::size_t number = 0;
  for (const Tie& tie : network.ties) {
    const NetworkNode& source = network.nodes[tie.source];
    const NetworkNode& target = network.nodes[tie.target];
    fmt::format_to(std::back_inserter(out.text), "{},{},Undirected,t{},", source.id, target.id, ++number);
    append_weight(out.text, written_weight(network, tie));
    out.text += ',';
    append_cell(out, source.label);
    out.text += ',';
    append_cell(out, target.label);
    out.text += ',';
    append_weight(out.text, std::abs(tie.weight));
    out.text += tie.weight > 0 ? ",1\n" : ",-1\n";
    out.flush_if_full();
  }
  out.finish();
}

void write_network_neo4j_nodes(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "id:ID,name,mode:int";
  for (const NodeColumn& column : network.columns) {
    out.text += ',';
    std::string name = column.name;
    for (char& c : name)
      if (c == ':') c = '_'; // what follows a colon is a type
    append_cell_on_one_line(out, name);
    if (column.type != ColumnType::text) out.text += column.type == ColumnType::integer ? ":int" : ":double";
  }
  out.text += ",:LABEL\n";
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    out.text += node.id;
    out.text += ',';
    append_cell_on_one_line(out, node.label);
    out.text += node.column ? ",2" : ",1";
    for (const NodeColumn& column : network.columns) {
      out.text += ',';
      append_cell_on_one_line(out, column.values[i]);
    }
    out.text += node.column ? ",Column\n" : ",Row\n";
    out.flush_if_full();
  }
  out.finish();
}

void write_network_neo4j_edges(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += ":START_ID,:END_ID,:TYPE,id,weight:double,abs:double,sign:int\n";
  std::size_t number = 0;
  for (const Tie& tie : network.ties) {
    fmt::format_to(std::back_inserter(out.text), "{},{},TIE,t{},", network.nodes[tie.source].id,
                   network.nodes[tie.target].id, ++number);
    append_weight(out.text, written_weight(network, tie));
    out.text += ',';
    append_weight(out.text, std::abs(tie.weight));
    out.text += tie.weight > 0 ? ",1\n" : ",-1\n";
    out.flush_if_full();
  }
  out.finish();
}

// One line of the matrix at a time. Calls line(row, weights).
template <class Line> static void for_each_row(const Network& network, Line line) {
  const std::size_t first_column = network.two_mode ? network.rows : 0;
  std::vector<std::vector<Tie>> other_half(network.two_mode ? 0 : network.rows); // of a one-mode network, by target
  for (const Tie& tie : network.ties)
    if (!network.two_mode) other_half[tie.target].push_back(tie);
  std::vector<double> weights(network.nodes.size() - first_column);
  auto tie = network.ties.begin();
  for (std::size_t row = 0; row < network.rows; ++row) {
    std::fill(weights.begin(), weights.end(), 0);
    for (; tie != network.ties.end() && tie->source == row; ++tie) weights[tie->target - first_column] = tie->weight;
    if (!network.two_mode)
      for (const Tie& other : other_half[row]) weights[other.source] = other.weight;
    line(row, weights);
  }
}

static void append_matrix_weight(std::string& out, const Network& network, double weight) {
  if (network.integer_weights)
    append_weight(out, weight);
  else
    fmt::format_to(std::back_inserter(out), "{:.6f}", weight == 0 ? 0.0 : weight);
}

void write_network_matrix(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "\"\"";
  for (std::size_t i = network.two_mode ? network.rows : 0; i < network.nodes.size(); ++i) {
    out.text += ',';
    append_cell(out, network.nodes[i].label);
  }
  out.text += '\n';
  for_each_row(network, [&](std::size_t row, const std::vector<double>& weights) {
    append_cell(out, network.nodes[row].label);
    for (const double weight : weights) {
      out.text += ',';
      append_matrix_weight(out.text, network, weight);
      out.flush_if_full();
    }
    out.text += '\n';
  });
  out.finish();
}

// UCINET DL. Source: UCINET 6 help, "DL files", full matrix format. Labels stand in double quotes, one a line, since
// blanks and commas end a bare label; a double quote inside becomes an apostrophe, and a line break or a tab a blank,
// as DL has no escapes.
static void append_dl_label(std::string& out, const std::string& label) {
  std::string text;
  append_plain(text, label);
  for (char& c : text) {
    if (c == '"') c = '\'';
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  out += '"';
  out += text;
  out += "\"\n";
}

void write_network_dl(const Network& network, std::ostream& stream) {
  Output out(stream);
  const auto append_labels = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      append_dl_label(out.text, network.nodes[i].label);
      out.flush_if_full();
    }
  };
  if (network.two_mode) {
    fmt::format_to(std::back_inserter(out.text), "dl nr = {}, nc = {}, format = fullmatrix\nrow labels:\n",
                   network.rows, network.nodes.size() - network.rows);
    append_labels(0, network.rows);
    out.text += "col labels:\n";
    append_labels(network.rows, network.nodes.size());
  } else {
    fmt::format_to(std::back_inserter(out.text), "dl n = {}, format = fullmatrix\nlabels:\n", network.rows);
    append_labels(0, network.rows);
  }
  out.text += "data:\n";
  for_each_row(network, [&](std::size_t, const std::vector<double>& weights) {
    bool first = true;
    for (const double weight : weights) {
      if (!first) out.text += ' ';
      first = false;
      append_matrix_weight(out.text, network, weight);
      out.flush_if_full();
    }
    out.text += '\n';
  });
  out.finish();
}

// Pajek's .net. Source: "Pajek and Pajek-XXL, Reference Manual", 5.2, "Input files"; of a two-mode network the head
// says how many of the vertices are rows. Labels stand in double quotes, without escapes: what a label cannot hold is
// changed as in DL, and a backslash as in CSV files (csv.h), since some readers take it for an escape.
static void append_pajek_label(std::string& out, const std::string& label) {
  std::string text;
  append_plain(text, label);
  out += '"';
  for (const char c : text) {
    if (c == '\\')
      out += "\uFF3C";
    else
      out += c == '"' ? '\'' : c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  out += '"';
}

void write_network_pajek(const Network& network, std::ostream& stream) {
  Output out(stream);
  fmt::format_to(std::back_inserter(out.text), "*Vertices {}", network.nodes.size());
  if (network.two_mode) fmt::format_to(std::back_inserter(out.text), " {}", network.rows);
  out.text += '\n';
  const std::vector<NodeLook> looks = look_of_nodes(network);
  double extent = 1;
  for (const NodeLook& look : looks) extent = std::max({extent, std::abs(look.x), std::abs(look.y)});
  const auto place = [&](double at) { return 0.5 + 0.48 * at / extent; }; // Pajek's sheet is from 0 to 1, down
  for (std::size_t i = 0; i < looks.size(); ++i) {
    fmt::format_to(std::back_inserter(out.text), "{} ", i + 1);
    append_pajek_label(out.text, network.nodes[i].label);
    fmt::format_to(std::back_inserter(out.text), " {:.4f} {:.4f} 0.5\n", place(looks[i].x), place(-looks[i].y));
    out.flush_if_full();
  }
  out.text += "*Edges\n";
  for (const Tie& tie : network.ties) {
    fmt::format_to(std::back_inserter(out.text), "{} {} ", tie.source + 1, tie.target + 1);
    append_weight(out.text, written_weight(network, tie));
    out.text += '\n';
    out.flush_if_full();
  }
  out.finish();
}

} // namespace standpoint
