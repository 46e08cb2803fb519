// A directed multigraph whose vertices and edges are only ever added: two arrays, so that millions of edges take no
// more than what is said of them and eight bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace standpoint {

// An edge by its number.
struct EdgeNumber {
  std::uint32_t value = 0;
  friend auto operator<=>(const EdgeNumber&, const EdgeNumber&) = default;
};

// The numbers from 0 up to a count, of vertices (std::size_t) or edges. Cost: none of them stands in memory.
template <class Number> class NumberRange {
public:
  class iterator {
  public:
    using value_type = Number;
    using reference = Number;
    using pointer = const Number*;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;

    iterator() = default;
    explicit iterator(std::size_t at) : at_(at) {}
    Number operator*() const {
      if constexpr (std::is_same_v<Number, EdgeNumber>)
        return {static_cast<std::uint32_t>(at_)};
      else
        return at_;
    }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    iterator operator++(int) { return iterator(at_++); }
    friend bool operator==(const iterator&, const iterator&) = default;

  private:
    std::size_t at_ = 0;
  };

  explicit NumberRange(std::size_t count) : count_(count) {}
  iterator begin() const { return iterator(0); }
  iterator end() const { return iterator(count_); }
  std::size_t size() const { return count_; }

private:
  std::size_t count_ = 0;
};

// Order: vertices and edges as added. REQUIRES: fewer than 2^32 of each.
template <class Vertex, class Edge> class PositionNetwork {
public:
  void reserve(std::size_t vertices, std::size_t edges) {
    vertices_.reserve(vertices);
    edges_.reserve(edges);
    ends_.reserve(edges);
  }
  std::size_t add_vertex(Vertex vertex) {
    vertices_.push_back(std::move(vertex));
    return vertices_.size() - 1;
  }
  EdgeNumber add_edge(std::size_t source, std::size_t target, Edge edge) {
    edges_.push_back(std::move(edge));
    ends_.push_back({static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(target)});
    return {static_cast<std::uint32_t>(edges_.size() - 1)};
  }

  std::size_t vertex_count() const { return vertices_.size(); }
  std::size_t edge_count() const { return edges_.size(); }
  NumberRange<std::size_t> vertices() const { return NumberRange<std::size_t>(vertices_.size()); }
  NumberRange<EdgeNumber> edges() const { return NumberRange<EdgeNumber>(edges_.size()); }

  Vertex& operator[](std::size_t vertex) { return vertices_[vertex]; }
  const Vertex& operator[](std::size_t vertex) const { return vertices_[vertex]; }
  Edge& operator[](EdgeNumber edge) { return edges_[edge.value]; }
  const Edge& operator[](EdgeNumber edge) const { return edges_[edge.value]; }
  std::size_t source(EdgeNumber edge) const { return ends_[edge.value].source; }
  std::size_t target(EdgeNumber edge) const { return ends_[edge.value].target; }

private:
  struct Ends {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
  };
  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;
  std::vector<Ends> ends_; // of each edge
};

} // namespace standpoint
