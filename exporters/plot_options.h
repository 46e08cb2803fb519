// What a picture of a position graph shows, and its heading, which reports take too. A header of its own, as plots.h
// includes the graph and so Boost.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

enum class PictureFormat : std::uint8_t { svg, png, pdf };

enum class Plot : std::uint8_t { map, timeline, bars }; // plots.h says what they are
inline constexpr std::array<std::string_view, 3> plot_names = {"map", "timeline", "bars"};

struct PlotOptions {
  Plot plot = Plot::map;
  std::size_t pages = 1;  // one below another
  std::string title = {}; // of pictures and reports; empty: what the picture shows
};

} // namespace standpoint
