// Pictures: pages (page.h) and, of graphs of changes, the DOT of write_dot, laid out and drawn by the Graphviz C
// library. Source: https://graphviz.org/pdf/libguide.pdf
//
// SVG: only two of Graphviz's plugins are loaded, the dot layout and the SVG writer: text is measured by the metrics
// that are built in and not by the fonts of the machine, so the same graph gives the same bytes everywhere. They lie in
// a folder of Graphviz where the loader does not look; as they are opened by their paths, neither the program nor
// whoever links the library needs a RUNPATH. Where the program brings its own libraries (release/bundle_libraries),
// the plugins are among them and are found by their names, before those of another Graphviz on that machine. PNG and
// PDF need Graphviz's Cairo plugin and real fonts: for these Graphviz searches its plugins itself. Graphviz keeps its
// state in globals: one drawing at a time.
#include "base/error.h"
#include "exporters/draw_dot.h"
#include "exporters/look.h"
#include "exporters/plots.h"
#include "exporters/read_drawing.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <array>
#include <cstring>
#include <memory>
#include <sstream>

namespace standpoint {

static Error cannot_draw() {
  return Error(
      ErrorCode::too_large, {},
      "Graphviz cannot draw this graph here (PNG and PDF need its Cairo plugin, of Debian's package graphviz); "
      "write it as .dot or .svg instead");
}

// Graphviz would print to standard error.
static int ignore_message(char*) {
  return 0;
}

// What Graphviz calls a plugin, and its file. It stays open, as Graphviz keeps pointers into it.
struct Plugin {
  const char* name;
  const char* path;
};
static constexpr Plugin dot_layout = {"gvplugin_dot_layout_LTX_library", STANDPOINT_GRAPHVIZ_dot_layout};
static constexpr Plugin svg_writer = {"gvplugin_core_LTX_library", STANDPOINT_GRAPHVIZ_core};

static lt_symlist_t load(const Plugin& plugin) {
  void* library = ::dlopen(std::strrchr(plugin.path, '/') + 1, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) library = ::dlopen(plugin.path, RTLD_NOW | RTLD_LOCAL);
  void* const found = library == nullptr ? nullptr : ::dlsym(library, plugin.name);
  if (found == nullptr)
    throw Error(ErrorCode::missing_input, {},
                fmt::format("a plugin of Graphviz cannot be loaded ({}); install Graphviz, or write .dot instead",
                            ::dlerror()));
  return {plugin.name, found};
}

enum class Plugins { of_svg, installed };

static std::string draw(const std::string& dot, const char* format, const char* layout, Plugins wanted) {
  struct Quiet {
    agusererrf before = agseterrf(ignore_message);
    ~Quiet() { agseterrf(before); }
  } const quiet;
  std::array<lt_symlist_t, 3> plugins = {{
      load(dot_layout),
      load(svg_writer),
      {nullptr, nullptr},
  }};
  const auto release_context = [](GVC_t* c) { gvFreeContext(c); };
  const std::unique_ptr<GVC_t, decltype(release_context)> context(
      gvContextPlugins(plugins.data(), wanted == Plugins::installed), release_context);
  const auto close_graph = [](graph_t* g) { agclose(g); };
  const std::unique_ptr<graph_t, decltype(close_graph)> drawing(read_drawing(dot), close_graph);
  if (!context || !drawing || gvLayout(context.get(), drawing.get(), layout) != 0) throw cannot_draw();

  char* bytes = nullptr;
  unsigned size = 0;
  const int failed = gvRenderData(context.get(), drawing.get(), format, &bytes, &size);
  std::string picture(bytes == nullptr ? "" : bytes, bytes == nullptr ? 0 : size);
  gvFreeRenderData(bytes);
  // gvFreeLayout is left out: for some graphs with `weight` of edges Graphviz 2.42 frees memory twice in it, and the
  // program was aborted when its picture was done (diff samples/before samples/after). What a layout holds stays until
  // the end.
  if (failed != 0 || picture.empty()) throw cannot_draw();
  return picture;
}

std::string draw_svg(const std::string& dot) {
  return draw(dot, "svg", "dot", Plugins::of_svg);
}

std::string draw_png(const std::string& dot, const char* layout) {
  return draw(dot, "png:cairo", layout, Plugins::installed);
}

std::string draw_pdf(const std::string& dot, const char* layout) {
  std::string picture = draw(dot, "pdf:cairo", layout, Plugins::installed);
  // Cairo writes the time of day; the same graph should give the same bytes.
  static constexpr std::string_view stamp = "/CreationDate (D:";
  static constexpr std::string_view no_time = "20000101000000";
  const std::size_t at = picture.find(stamp);
  if (at != std::string::npos && at + stamp.size() + no_time.size() < picture.size()) {
    picture.replace(at + stamp.size(), no_time.size(), no_time);
  }
  return picture;
}

// A graph of changes is laid out as it is; of others the debates are drawn (plots.h).
static void write(const PositionGraph& graph, PictureFormat format, std::ostream& stream) {
  if (!is_of_changes(graph)) {
    write_page(draw_plot(graph, {}).page, format, stream);
    return;
  }
  std::ostringstream dot;
  write_dot(graph, dot);
  const std::string text = std::move(dot).str();
  stream << (format == PictureFormat::svg   ? draw_svg(text)
             : format == PictureFormat::png ? draw_png(text)
                                            : draw_pdf(text));
}

void write_svg(const PositionGraph& graph, std::ostream& stream) {
  write(graph, PictureFormat::svg, stream);
}

void write_png(const PositionGraph& graph, std::ostream& stream) {
  write(graph, PictureFormat::png, stream);
}

void write_pdf(const PositionGraph& graph, std::ostream& stream) {
  write(graph, PictureFormat::pdf, stream);
}

} // namespace standpoint
