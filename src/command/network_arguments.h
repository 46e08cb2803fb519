// The options of `standpoint network` as they are written on the command line, and what they mean.
#pragma once

#include "exporters/network_plot.h"
#include "graph/backbone.h"
#include "graph/centrality.h"
#include "graph/communities.h"
#include "graph/network_options.h"
#include "graph/phases.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace standpoint {

struct NetworkArguments {
  std::string mode = "two-mode";
  std::string variable1; // empty: actor, or of DNA projects alone organization
  std::string variable2 = "topic";
  std::string qualifier = "agreement";
  std::string aggregation = "ignore";
  std::string normalization = "none";
  std::string duplicates = "include";
  bool isolates = false;
  int min_statements = 1;
  std::string from;
  std::string to;
  std::vector<std::string> exclude; // "VARIABLE=VALUE"
  std::vector<std::string> only;
  std::string window = "none";
  int window_size = 100;
  std::string kernel = "none";
  bool no_indent = false;
  std::string statement_type = "DNA Statement";
  std::string communities; // empty: none
  std::vector<std::string> centralities;
  std::string backbone; // "nested", "size=4", "penalty=3.5", "given=tax;toll"; empty: none
  std::string part;     // "backbone", "redundant"; empty: all columns
  std::string spectrum = "laplacian";
  bool polarization = false;
  int camps = 2;
  std::string phases; // empty: none
  std::string linkage = "average";
  int scaling = 0; // dimensions; 0: none
  std::string plot = "network";
};

// What is worked out of the networks.
struct NetworkAnalyses {
  enum class BackboneKind : std::uint8_t { none, nested, size, penalty, given };
  enum class Part : std::uint8_t { all, backbone, redundant };

  std::optional<Communities> communities;
  std::vector<Centrality> centralities;
  BackboneKind backbone = BackboneKind::none;
  double backbone_number = 0;                // the size or the penalty
  std::vector<std::string> backbone_columns; // that are given
  Part part = Part::all;                     // of the columns, that networks are made of
  Spectrum spectrum = Spectrum::laplacian;
  bool polarization = false;
  int camps = 2;
  std::optional<WindowDistance> phases;
  Linkage linkage = Linkage::average;
  int scaling = 0;
  NetworkPlot plot = NetworkPlot::network;
};

// The options must outlive the app.
void add_network_options(CLI::App&, NetworkArguments&);

// Errors: bad_option, naming the option, what was given and what may be.
NetworkOptions network_options(const NetworkArguments&);
NetworkAnalyses network_analyses(const NetworkArguments&);

} // namespace standpoint
