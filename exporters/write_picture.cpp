// Pictures: the DOT of write_dot, laid out and drawn by the Graphviz C library.
// Source: https://graphviz.org/pdf/libguide.pdf
//
// SVG: only two of Graphviz's plugins are loaded, the dot layout and the SVG writer: text is measured by the metrics
// that are built in and not by the fonts of the machine, so the same graph gives the same bytes everywhere. They lie in
// a folder of Graphviz where the loader does not look; as they are opened by their paths, neither the program nor
// whoever links the library needs a RUNPATH. PNG and PDF need Graphviz's Cairo plugin and real fonts: for these
// Graphviz searches its plugins itself. Graphviz keeps its state in globals: one drawing at a time.
#include "base/error.h"
#include "exporters/draw_dot.h"
#include "exporters/read_drawing.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <array>
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
  void* const library = ::dlopen(plugin.path, RTLD_NOW | RTLD_LOCAL);
  void* const found = library == nullptr ? nullptr : ::dlsym(library, plugin.name);
  if (found == nullptr)
    throw Error(ErrorCode::missing_input, {},
                fmt::format("a plugin of Graphviz cannot be loaded ({}); install Graphviz, or write .dot instead",
                            ::dlerror()));
  return {plugin.name, found};
}

enum class Plugins { of_svg, installed };

static std::string draw(const std::string& dot, const char* format, Plugins wanted) {
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
  if (!context || !drawing || gvLayout(context.get(), drawing.get(), "dot") != 0) throw cannot_draw();

  char* bytes = nullptr;
  unsigned size = 0;
  const int failed = gvRenderData(context.get(), drawing.get(), format, &bytes, &size);
  std::string picture(bytes == nullptr ? "" : bytes, bytes == nullptr ? 0 : size);
  gvFreeRenderData(bytes);
  gvFreeLayout(context.get(), drawing.get());
  if (failed != 0 || picture.empty()) throw cannot_draw();
  return picture;
}

std::string draw_svg(const std::string& dot) {
  return draw(dot, "svg", Plugins::of_svg);
}

std::string draw_png(const std::string& dot) {
  return draw(dot, "png:cairo", Plugins::installed);
}

std::string draw_pdf(const std::string& dot) {
  std::string picture = draw(dot, "pdf:cairo", Plugins::installed);
  // Cairo writes the time of day; the same graph should give the same bytes.
  static constexpr std::string_view stamp = "/CreationDate (D:";
  static constexpr std::string_view no_time = "20000101000000";
  const std::size_t at = picture.find(stamp);
  if (at != std::string::npos && at + stamp.size() + no_time.size() < picture.size()) {
    picture.replace(at + stamp.size(), no_time.size(), no_time);
  }
  return picture;
}

static std::string dot_of(const PositionGraph& graph) {
  std::ostringstream dot;
  write_dot(graph, dot);
  return std::move(dot).str();
}

void write_svg(const PositionGraph& graph, std::ostream& stream) {
  stream << draw_svg(dot_of(graph));
}

void write_png(const PositionGraph& graph, std::ostream& stream) {
  stream << draw_png(dot_of(graph));
}

void write_pdf(const PositionGraph& graph, std::ostream& stream) {
  stream << draw_pdf(dot_of(graph));
}

} // namespace standpoint
