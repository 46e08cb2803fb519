// The file formats of the position graph: one row a format, chosen by the file's extension.
#pragma once

#include "exporters/csv.h"
#include "exporters/plot_options.h"

#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace standpoint {

struct ShownArticle;
struct PositionGraph;

struct Format {
  std::string_view extension; // ".gexf"; find_format takes the longest that fits
  std::string_view name;      // "GEXF 1.3": for help and messages
  std::string_view opens_in;  // "Gephi, Gephi Lite, networkx"
  void (*write)(const PositionGraph&, std::ostream&);
  std::size_t most_edges = 0; // pictures: of a larger graph only the strongest part is written; 0: no limit
  bool is_view = false;       // a picture or a page: made to be looked at rather than worked on
  // Reports: shows the articles' texts too. Asked in place of `write` when there is one.
  void (*write_with_articles)(const PositionGraph&, std::span<const ShownArticle>, std::string_view title,
                              std::ostream&) = nullptr;
  std::optional<PictureFormat> picture = {}; // of pictures
  std::string_view on_parallel_edges = {};   // what to tell the user when an actor takes two positions on one thing
};

std::span<const Format> formats();

// Errors: bad_option, naming the path and the extensions there are. A format alone is a path too: "x.gexf".
const Format& find_format(std::string_view path);

// `articles`: those that the graph was made from, as far as they are there; only some formats show them.
// `plot`: what a picture shows, of a graph that is not one of changes; the heading of pictures and reports.
// Returns what the user should know about the output ("drawn are the 250 strongest of 3,112 positions"), else "".
// Errors: unreadable when the stream cannot be written; too_large when not even the strongest part can be drawn.
std::string write_graph(const PositionGraph&, std::ostream&, const Format&, std::span<const ShownArticle> articles = {},
                        const PlotOptions& = {});

// Writes to a temporary file beside `path` and renames it, so nothing half written is left there. Returns as
// write_graph. Errors: as find_format and write_graph, with the path as the place.
std::string write_graph_file(const PositionGraph&, const std::string& path, std::span<const ShownArticle> articles = {},
                             CellGuard = CellGuard::on);

} // namespace standpoint
