// In the place of igraph_measures.cpp where igraph's C library was not there at build time.
#include "base/error.h"
#include "graph/igraph_measures.h"

#include <fmt/format.h>

namespace standpoint {

[[noreturn]] static void refuse(std::string_view what) {
  throw Error(
      ErrorCode::bad_option, {},
      fmt::format("{}: this program was built without igraph, which works it out; build it where pkg-config finds "
                  "igraph (libigraph-dev), or take another",
                  what));
}

std::vector<double> find_betweenness(const Network&) {
  refuse("--centrality betweenness");
}

std::vector<double> find_closeness(const Network&) {
  refuse("--centrality closeness");
}

std::vector<double> find_cores(const Network&) {
  refuse("--centrality core");
}

std::vector<std::uint32_t> find_groups_by_igraph(const Network&, Communities how) {
  refuse(fmt::format("--communities {}", communities_names[static_cast<std::size_t>(how)]));
}

} // namespace standpoint
