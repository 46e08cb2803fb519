// Where actors stand on one line or in a plane, as far as their sides on many columns tell: item response theory for
// yes and no, the model that rDNA's scaling estimates.
//
// Model: the chance that actor i is for column c is 1 / (1 + exp(-(a_c + sum_d b_cd x_id))). Places x and slopes b have
// standard normal priors, a has one of variance 25, as the usual Bayesian programs set them (MCMCpack's MCMCirt).
// Estimate: the most likely values given the data (maximum a posteriori), by Newton steps for actors and columns in
// turn from the first singular vectors of the centred sides: the same data give the same places. MCMC gives the mean of
// the posterior and its spread instead; in small data its places lie a little further out and come with intervals,
// which a single best value has not. The order along the line is the same but for near ties. Sign and rotation are free
// in such a model: of two dimensions the first is that along which the actors are spread most, and the first actor by
// label who is not at 0 stands at the positive side of each.
// Source: J. Clinton, S. Jackman and D. Rivers, 2004.
#pragma once

#include "graph/coding.h"
#include "graph/network_options.h"

#include <string>
#include <vector>

namespace standpoint {

struct Scaling {
  std::vector<std::string> actors;         // by label
  std::vector<std::vector<double>> places; // by actor: `dimensions` numbers
  std::vector<std::string> columns;        // that tell actors apart: some are for, some against
  std::vector<std::vector<double>> slopes; // by column: how much it parts them along each dimension
  double right = 0;                        // share of sides that the places give
};

// An actor's side on a column is that of most of his statements; an even number on both counts as none. Columns on
// which all agree and actors without any other column are left out. Errors: bad_option for other than 1 or 2
// dimensions, a qualifier that is not boolean, or fewer than two actors who differ; too_large for more than 2,000,000
// cells.
Scaling scale_actors(const Coding&, NetworkOptions, int dimensions);

} // namespace standpoint
