#include "graph/igraph_ties.h"

#include "base/error.h"

#include <fmt/format.h>

#include <new>

namespace standpoint {

void check_igraph(igraph_error_t code, const char* what) {
  if (code == IGRAPH_SUCCESS) return;
  if (code == IGRAPH_ENOMEM) throw std::bad_alloc();
  throw Error(ErrorCode::bad_option, {}, fmt::format("{}: igraph says \"{}\"", what, igraph_strerror(code)));
}

static std::mutex& one_at_a_time() {
  static std::mutex mutex;
  return mutex;
}

IgraphTurn::IgraphTurn() : lock_(one_at_a_time()) {
  // The handler that ignores still frees what the failing function had made.
  errors_ = igraph_set_error_handler(igraph_error_handler_ignore);
  warnings_ = igraph_set_warning_handler(igraph_warning_handler_ignore);
  generator_before_ = *igraph_rng_default();
  if (const igraph_error_t code = igraph_rng_init(&generator_, &igraph_rngtype_mt19937); code != IGRAPH_SUCCESS) {
    igraph_set_error_handler(errors_);
    igraph_set_warning_handler(warnings_);
    check_igraph(code, "a network");
  }
  igraph_rng_set_default(&generator_);
  igraph_rng_seed(igraph_rng_default(), 1); // else igraph seeds it with the time
}

IgraphTurn::~IgraphTurn() {
  igraph_rng_set_default(&generator_before_);
  igraph_rng_destroy(&generator_);
  igraph_set_error_handler(errors_);
  igraph_set_warning_handler(warnings_);
}

void IgraphTurn::seed(igraph_uint_t seed) {
  check_igraph(igraph_rng_seed(igraph_rng_default(), seed), "random numbers");
}

IgraphTies::IgraphTies(const Network& network) {
  IgraphIntegers ends(2 * network.ties.size());
  std::size_t count = 0;
  check_igraph(igraph_vector_reserve(weights_.get(), static_cast<igraph_integer_t>(network.ties.size())), "a network");
  for (const Tie& tie : network.ties) {
    if (tie.weight <= 0) continue;
    ends[count++] = tie.source;
    ends[count++] = tie.target;
    check_igraph(igraph_vector_push_back(weights_.get(), tie.weight), "a network");
  }
  check_igraph(igraph_vector_int_resize(ends.get(), static_cast<igraph_integer_t>(count)), "a network");
  check_igraph(igraph_create(&graph_, ends.get(), static_cast<igraph_integer_t>(network.nodes.size()), false),
               "a network");
  // igraph adds the vertices that ties name; those of a Network are all there.
}

} // namespace standpoint
