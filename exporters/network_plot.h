// What a picture of a network shows. A header of its own, as network_plots.h includes the pages.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace standpoint {

// network: nodes and ties; heatmap: a square for each pair; polarization: a line over time (network_plots.h).
enum class NetworkPlot : std::uint8_t { network, heatmap, polarization };
inline constexpr std::array<std::string_view, 3> network_plot_names = {"network", "heatmap", "polarization"};

} // namespace standpoint
