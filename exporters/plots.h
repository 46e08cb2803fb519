// Pictures of a position graph that fit a page: A4 on its side, or several of them one below another.
#pragma once

#include "exporters/page.h"
#include "exporters/plot_options.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

struct PositionGraph;

struct Drawn {
  Page page;
  std::string remark; // what is not in the picture, and how to see it; empty when all is
};

// map: for | issue | against, the most contested issues first, as many as fit; those of one actor only where little
// else is there. timeline: of the most contested issues a row an actor and a column a month (or a year), as many issues
// as fit. bars: of each issue how many actors are for and how many against. Cost: n log n.
Drawn draw_plot(const PositionGraph&, const PlotOptions&);

// Heading, sources and an explanation of the colours around the space that is left for the picture.
struct Frame {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};
// `number` counts pages from 0. Appends to the page, which grows by one sheet.
Frame add_sheet(Page&, std::size_t number, std::string_view title, std::string_view subtitle, std::string_view legend);

// "Source: 45 articles of The Herald, Morning Post and 3 others, 2023-01-02 to 2023-03-04."
std::string source_line(const PositionGraph&);

} // namespace standpoint
