// igraph's C library as C++ has it: things that free themselves, errors that are thrown. For .cpp files of graph/ that
// are built where igraph is (graph/CMakeLists.txt).
//
// igraph keeps its handlers, its generator of random numbers and its list of what is to be freed in global variables,
// as Debian builds it. So all of ours is done one thread at a time, with handlers that neither print nor abort and a
// generator whose seed is always the same, and afterwards igraph is as it was before. A program that uses igraph itself
// must not do so on another thread meanwhile.
#pragma once

#include "graph/network.h"

#include <igraph.h>

#include <mutex>
#include <vector>

namespace standpoint {

// Throws what igraph refuses: std::bad_alloc where memory is lacking, else Error bad_option with igraph's reason.
// `what`: what was being worked out ("betweenness").
void check_igraph(igraph_error_t, const char* what);

// While it lives, igraph is ours.
class IgraphTurn {
public:
  IgraphTurn();
  ~IgraphTurn();
  IgraphTurn(const IgraphTurn&) = delete;
  IgraphTurn& operator=(const IgraphTurn&) = delete;

  // What is drawn from here on depends on `seed` alone.
  void seed(igraph_uint_t seed);

private:
  std::unique_lock<std::mutex> lock_;
  igraph_error_handler_t* errors_;
  igraph_warning_handler_t* warnings_;
  igraph_rng_t generator_before_; // igraph copies what is made the default
  igraph_rng_t generator_;
};

class IgraphNumbers {
public:
  explicit IgraphNumbers(std::size_t size = 0) {
    check_igraph(igraph_vector_init(&vector_, static_cast<igraph_integer_t>(size)), "a network");
  }
  ~IgraphNumbers() { igraph_vector_destroy(&vector_); }
  IgraphNumbers(const IgraphNumbers&) = delete;
  IgraphNumbers& operator=(const IgraphNumbers&) = delete;
  igraph_vector_t* get() { return &vector_; }
  const igraph_vector_t* get() const { return &vector_; }
  double& operator[](std::size_t i) { return VECTOR(vector_)[i]; }
  std::size_t size() const { return static_cast<std::size_t>(igraph_vector_size(&vector_)); }
  std::vector<double> values() const { return {vector_.stor_begin, vector_.end}; }

private:
  igraph_vector_t vector_;
};

class IgraphIntegers {
public:
  explicit IgraphIntegers(std::size_t size = 0) {
    check_igraph(igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(size)), "a network");
  }
  ~IgraphIntegers() { igraph_vector_int_destroy(&vector_); }
  IgraphIntegers(const IgraphIntegers&) = delete;
  IgraphIntegers& operator=(const IgraphIntegers&) = delete;
  igraph_vector_int_t* get() { return &vector_; }
  igraph_integer_t& operator[](std::size_t i) { return VECTOR(vector_)[i]; }
  const igraph_integer_t* begin() const { return vector_.stor_begin; }
  const igraph_integer_t* end() const { return vector_.end; }

private:
  igraph_vector_int_t vector_;
};

class IgraphMerges { // two groups a row, that became one
public:
  IgraphMerges() { check_igraph(igraph_matrix_int_init(&matrix_, 0, 0), "a network"); }
  ~IgraphMerges() { igraph_matrix_int_destroy(&matrix_); }
  IgraphMerges(const IgraphMerges&) = delete;
  IgraphMerges& operator=(const IgraphMerges&) = delete;
  igraph_matrix_int_t* get() { return &matrix_; }
  igraph_integer_t rows() const { return igraph_matrix_int_nrow(&matrix_); }

private:
  igraph_matrix_int_t matrix_;
};

// The positive ties of a network, undirected; vertices are the nodes' indices. REQUIRES: an IgraphTurn that outlives
// it.
class IgraphTies {
public:
  explicit IgraphTies(const Network&);
  ~IgraphTies() { igraph_destroy(&graph_); }
  IgraphTies(const IgraphTies&) = delete;
  IgraphTies& operator=(const IgraphTies&) = delete;
  const igraph_t* get() const { return &graph_; }
  const igraph_vector_t* weights() const { return weights_.get(); }

private:
  igraph_t graph_;
  IgraphNumbers weights_;
};

} // namespace standpoint
