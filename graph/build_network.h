// Coded statements to networks.
//
// Notation: n(i,c,q) is the number of kept statements of row i on column c with qualifier q (with a kernel: the sum of
// their weights), N(i) the sum over c and q.
//
// Two-mode weights w(i,c):
//   ignore      sum_q n(i,c,q)
//   subtract    boolean: n(i,c,1) - n(i,c,0); integer: sum_q q n(i,c,q); text: sum_q n(i,c,q)
//   combine     a number for the set of values that occur: bit K-1-k for the k-th of K sorted values. Of a boolean:
//               1 only 1, 2 only 0, 3 both. Network::legend says which is which.
//   activity    divided by N(i), prominence by N(c); combine: by the number of ties of the row or column
// One-mode weights w(i,j), i != j, with s(q,p) = 1 - |q-p| / (largest - smallest value among the original statements):
//   ignore      sum_c (sum_q n(i,c,q)) (sum_p n(j,c,p))
//   congruence  sum_c,q,p n(i,c,q) n(j,c,p) s(q,p); conflict the same with 1 - s; subtract congruence - conflict
//   text values: congruence sum_c,q n(i,c,q) n(j,c,q); conflict the statements of either with a (c,q) that the other
//               never has; subtract the difference
//   average     divided by (N(i) + N(j)) / 2
//   jaccard     by the statements of i with a (c,q) that j has not, those of j that i has not, and n(i,c,q) n(j,c,q)
//   cosine      by the lengths of the two profiles: the roots of i's and j's own congruence (ignore: own product)
//   dna-cosine  by N(i) N(j), which is what DNA divides by
// Where a divisor is 0 the weight is 0. One value alone gives s = 1 (DNA: not a number).
// Source: P. Leifeld, "Discourse Network Analysis", 2017; the formulas of DNA 3.1.2, checked against its output.
#pragma once

#include "graph/coding.h"
#include "graph/network.h"
#include "graph/network_options.h"

#include <vector>

namespace standpoint {

// One network; with time windows one for each, in order of time (time_windows.h).
// Errors: as check_options and time_windows; too_large for a combined network of more than 52 qualifier values.
// Cost: two-mode n log n; one-mode the sum over columns of the squared number of its rows.
std::vector<Network> build_networks(const Coding&, const NetworkOptions&);

} // namespace standpoint
