// Files given to the readers of read_back.py, which compares all they hold with what the graph holds.
#pragma once

#include "exporters/formats.h"
#include "graph/position_graph.h"
#include "tests/exporters/graph_json.h"
#include "tests/exporters/run_program.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace standpoint {

struct Reading {
  std::string reader;    // of read_back.py
  std::string extension; // of the file it reads
};

// Each format with each of its readers. "graphviz" lays the graph out, which takes minutes for a large one.
inline std::vector<Reading> readings() {
  return {{"networkx", ".graphml"},
          {"igraph", ".graphml"},
          {"r_igraph", ".graphml"},
          {"graphology", ".graphml"},
          {"networkx", ".gexf"},
          {"networkx", ".1.2draft.gexf"},
          {"graphology", ".1.2draft.gexf"},
          {"graphology", ".gexf"},
          {"networkx", ".json"},
          {"graphology", ".json"},
          {"networkx", ".cyjs"},
          {"graphviz", ".dot"},
          {"pydot", ".dot"},
          {"json", ".cyjs"},
          {"csv", ".edges.csv"},
          {"pandas", ".edges.csv"},
          {"events", ".events.csv"},
          {"neo4j", ".neo4j-edges.csv"},
          {"rdflib", ".ttl"},
          {"rapper", ".ttl"}};
}

// Everything that the readers need, in `folder`.
inline void write_for_readers(const PositionGraph& graph, const TemporaryFolder& folder) {
  for (const char* extension : {".graphml", ".gexf", ".1.2draft.gexf", ".json", ".dot", ".cyjs", ".edges.csv",
                                ".nodes.csv", ".events.csv", ".neo4j-edges.csv", ".neo4j-nodes.csv", ".ttl"})
    write_graph_file(graph, folder / "graph" + extension);
  write_file(folder / "expected.json", graph_json(graph));
}

inline void check_reading(const Reading& reading, const TemporaryFolder& folder) {
  const std::string source = STANDPOINT_SOURCE_DIR "/tests/exporters/", installed = STANDPOINT_BINARY_DIR "/graphology";
  INFO(reading.reader + " reads " + reading.extension);
  if (reading.reader == "graphology") {
    const Outcome outcome = run_program(source + "install_graphology " + installed);
    if (outcome.status == 77) {
      WARN("skipped: graphology cannot be installed: " + outcome.output);
      return;
    }
    REQUIRE(outcome.status == 0);
  }
  const Outcome outcome =
      run_program("GRAPHOLOGY=" + installed + " /usr/bin/python3 " + source + "read_back.py " + reading.reader + " " +
                  (folder / "graph" + reading.extension) + " " + (folder / "expected.json"));
  if (outcome.status == 77 || outcome.status == 127) {
    WARN("skipped: " + reading.reader + " is not installed");
    return;
  }
  INFO(outcome.output.substr(0, 3000)); // Catch takes minutes to wrap megabytes
  CHECK(outcome.status == 0);
}

} // namespace standpoint
