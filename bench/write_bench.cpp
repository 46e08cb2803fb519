// How fast graph files are written, and how much memory that takes beside the graph itself; igraph's C writer beside
// ours.
//
// usage: write_bench [EDGES [FOLDER]]    default: 300000 edges, files into a temporary folder that is removed
//
// Two graphs of the same edges: with labels and weights only, and with a piece of evidence on each edge, as articles
// give it. igraph writes ids, labels and weights and nothing else; our file has polarities, colours and places on top.
// Each time is the median of five runs, ours and igraph's in turn, from the call to the closed file: processor time,
// the system's share included, so that what else the machine does counts little. Memory is what is allocated with
// operator new during the call, at its peak: igraph is written in C and shows none. With FOLDER the files stay there,
// for write_peers.py.
#include "exporters/formats.h"
#include "graph/position_graph.h"
#include "graph/vertex_id.h"

#include <fmt/format.h>
#include <igraph/igraph.h>
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <new>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace fs = std::filesystem;
using namespace standpoint;

// What is allocated now and was at most; there is one thread.
static std::size_t live_bytes = 0;
static std::size_t peak_bytes = 0;

void* operator new(std::size_t size) {
  void* block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  live_bytes += ::malloc_usable_size(block);
  peak_bytes = std::max(peak_bytes, live_bytes);
  return block;
}
void operator delete(void* block) noexcept {
  live_bytes -= ::malloc_usable_size(block);
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  operator delete(block);
}

namespace {

Evidence evidence_of(std::size_t i) {
  Evidence evidence;
  evidence.doc = fmt::format("article-{}.txt", i % 5000);
  evidence.outlet = "The Example";
  evidence.title = "Council votes on the charge & the buses";
  evidence.url = fmt::format("https://news.example/{}", i % 5000);
  evidence.date = fmt::format("2023-{:02}-{:02}", 1 + i % 12, 1 + i % 28);
  evidence.quote = fmt::format("\"We must act now\", she said on day {}", i);
  evidence.quote_kind = "direct";
  evidence.spans = {{static_cast<std::uint32_t>(i % 4000), static_cast<std::uint32_t>(i % 4000 + 36)}};
  evidence.confidence = 0.85;
  return evidence;
}

// About one vertex for sixty edges, as many actors as topics, in the order that build_graph gives.
PositionGraph make_graph(std::size_t edges, bool with_evidence) {
  const std::size_t side = std::max<std::size_t>(2, edges / 120);
  std::minstd_rand random(7);
  std::set<std::tuple<std::size_t, std::size_t, int>> chosen;
  while (chosen.size() < edges)
    chosen.emplace(random() % side, random() % side, static_cast<int>(random() % position_count));

  PositionGraph graph;
  for (std::size_t v = 0; v < 2 * side; ++v) {
    Vertex vertex;
    vertex.kind = v < side ? VertexKind::actor : VertexKind::topic;
    vertex.label = (v < side ? "Speaker number " : "topic of the debate, number ") + std::to_string(v % side);
    vertex.id = vertex_id(vertex.kind, vertex.label);
    vertex.weight = 60;
    graph.network.add_vertex(std::move(vertex));
  }
  std::size_t i = 0;
  for (const auto& [actor, topic, position] : chosen) {
    Edge edge;
    edge.position = static_cast<Position>(position);
    edge.polarity = usual_polarity(edge.position);
    edge.weight = static_cast<std::uint32_t>(1 + i % 7);
    edge.id = edge_id(graph.network[actor].label, graph.network[side + topic].label, edge.position, edge.polarity);
    if (with_evidence) {
      edge.evidence = std::vector<Evidence>{evidence_of(i)};
    }
    graph.network.add_edge(actor, side + topic, std::move(edge));
    ++i;
  }
  return graph;
}

// The same vertices and edges with their ids, labels and weights.
class IgraphCopy {
public:
  explicit IgraphCopy(const PositionGraph& from) {
    const auto& network = from.network;
    igraph_set_attribute_table(&igraph_cattribute_table);
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, 0);
    const auto edges = network.edges();
    for (const auto e : edges) {
      igraph_vector_int_push_back(&ends, static_cast<igraph_integer_t>(network.source(e)));
      igraph_vector_int_push_back(&ends, static_cast<igraph_integer_t>(network.target(e)));
    }
    igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(network.vertex_count()), IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&ends);

    igraph_strvector_t names, labels, edge_labels;
    igraph_strvector_init(&names, 0);
    igraph_strvector_init(&labels, 0);
    igraph_strvector_init(&edge_labels, 0);
    for (const auto v : network.vertices()) {
      igraph_strvector_push_back(&names, network[v].id.c_str());
      igraph_strvector_push_back(&labels, network[v].label.c_str());
    }
    igraph_vector_t weights;
    igraph_vector_init(&weights, 0);
    for (const auto e : edges) {
      igraph_strvector_push_back(&edge_labels, name(network[e].position).data());
      igraph_vector_push_back(&weights, network[e].weight);
    }
    SETVASV(&graph_, "name", &names);
    SETVASV(&graph_, "label", &labels);
    SETEASV(&graph_, "label", &edge_labels);
    SETEANV(&graph_, "weight", &weights);
    igraph_strvector_destroy(&names);
    igraph_strvector_destroy(&labels);
    igraph_strvector_destroy(&edge_labels);
    igraph_vector_destroy(&weights);
  }
  ~IgraphCopy() { igraph_destroy(&graph_); }
  IgraphCopy(const IgraphCopy&) = delete;
  IgraphCopy& operator=(const IgraphCopy&) = delete;

  void write(const std::string& path) const {
    std::FILE* file = std::fopen(path.c_str(), "w");
    if (file == nullptr || igraph_write_graph_graphml(&graph_, file, true) != IGRAPH_SUCCESS) {
      fmt::print(stderr, "{}: igraph cannot write it\n", path);
      std::exit(2);
    }
    std::fclose(file);
  }

private:
  igraph_t graph_{};
};

struct Cost {
  double seconds = 0;
  std::size_t kib = 0;
};

double processor_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <class Work> Cost measure(Work work) {
  const std::size_t before = live_bytes;
  peak_bytes = live_bytes;
  const double begin = processor_seconds();
  work();
  return {processor_seconds() - begin, (peak_bytes - before) / 1024};
}

Cost median(std::vector<Cost> costs) {
  std::sort(costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.seconds < b.seconds; });
  return costs[costs.size() / 2];
}

void print_row(const std::string& what, const Cost& cost, const std::string& path) {
  fmt::print("{:<44}{:>8.1f} ms {:>7.1f} MB {:>9} KiB\n", what, 1000 * cost.seconds,
             static_cast<double>(fs::file_size(path)) / 1e6, cost.kib);
}

void measure_against_igraph(const std::string& folder, std::size_t edges) {
  const PositionGraph graph = make_graph(edges, false);
  const IgraphCopy copy(graph);
  const std::string our_file = folder + "/standpoint.graphml", their_file = folder + "/igraph.graphml";
  std::vector<Cost> ours, theirs;
  for (int run = 0; run < 5; ++run) {
    theirs.push_back(measure([&] { copy.write(their_file); }));
    ours.push_back(measure([&] { write_graph_file(graph, our_file); }));
  }
  print_row(fmt::format("igraph {} GraphML, labels and weights", IGRAPH_VERSION), median(theirs), their_file);
  print_row("standpoint GraphML, labels and weights", median(ours), our_file);
  fmt::print("standpoint is {:.1f} times as fast as igraph's C writer\n\n",
             median(theirs).seconds / median(ours).seconds);
}

void measure_formats(const std::string& folder, std::size_t edges) {
  for (const std::size_t size : {edges / 10, edges}) {
    const PositionGraph graph = make_graph(size, true);
    for (const Format& format : formats()) {
      if (format.most_edges != 0) continue; // pictures
      const std::string path = fmt::format("{}/evidence{}", folder, format.extension);
      std::vector<Cost> costs;
      for (int run = 0; run < 3; ++run) costs.push_back(measure([&] { write_graph_file(graph, path); }));
      print_row(fmt::format("{} edges with evidence, {}", size, format.extension), median(costs), path);
    }
    fmt::print("\n");
  }
}

} // namespace

int main(int argc, char** argv) {
  const std::size_t edges = argc > 1 ? std::stoul(argv[1]) : 300000;
  const bool keep = argc > 2;
  const std::string folder =
      keep ? argv[2] : (fs::temp_directory_path() / fmt::format("write_bench-{}", ::getpid())).string();
  fs::create_directories(folder);
  fmt::print("{:<44}{:>11} {:>10} {:>13}\n", fmt::format("{} edges", edges), "time", "file", "more memory");
  measure_against_igraph(folder, edges);
  measure_formats(folder, edges);
  if (!keep) fs::remove_all(folder);
}
