// Weights of terms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace standpoint {

// Order: by term, each once.
using SparseVector = std::vector<std::pair<std::uint32_t, double>>;

// Sorts by term and adds up equal terms.
void make_sparse(SparseVector&);
// Only the `most` heaviest terms; of equally heavy ones the first.
void keep_heaviest(SparseVector&, std::size_t most);
// Of length 1, where there is any weight.
void normalize(SparseVector&);
double dot(std::span<const SparseVector::value_type>, std::span<const SparseVector::value_type>);

} // namespace standpoint
