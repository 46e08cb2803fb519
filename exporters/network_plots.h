// Pictures of networks that are no drawings of nodes and ties: pages as plots.h has them.
#pragma once

#include "exporters/network_plot.h"
#include "exporters/plots.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace standpoint {

struct Camps;
struct Network;

// Rows and, of a two-mode network, columns; those that are alike stand side by side, with a dendrogram of the rows:
// average linkage of how unlike they are, of a one-mode network by their tie (1 - weight / largest weight), of a
// two-mode network by their ties (1 - cosine). Green is positive, orange negative, deeper means more. At most 40 rows
// and 40 columns, those with most statements. `title` empty: what it shows.
Drawn draw_heat_map(const Network&, const std::string& title);

// Windows in order of time. Errors: bad_option for fewer than two windows.
Drawn draw_polarization(std::span<const Camps>, const std::string& network_title, const std::string& title);

// Of .svg, .png and .pdf, in any case; empty of others.
std::optional<PictureFormat> picture_format(std::string_view path);

} // namespace standpoint
