#include "exporters/write_analysis_table.h"

#include "exporters/terminal_paint.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

namespace standpoint {

static std::size_t label_width(const TableStyle& style) {
  return std::max<std::size_t>(style.width, 60) - 26;
}

void write_nested_backbone(std::span<const BackboneStep> steps, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  const std::size_t width = label_width(style);
  stream << paint.bold(fmt::format("{}  {:>10}  {:>10}\n", fit_to_width("TAKEN OUT", width), "LOSS", "STATEMENTS"));
  for (const BackboneStep& step : steps)
    stream << fmt::format("{}  {:>10.6f}  {:>10}\n", fit_to_width(printable(step.column), width), step.loss,
                          step.statements);
}

void write_backbone(const Backbone& backbone, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  const auto list = [&](const char* head, const std::vector<std::string>& labels) {
    stream << paint.bold(head) << '\n';
    for (const std::string& label : labels) stream << "  " << printable(label) << '\n';
  };
  list("BACKBONE", backbone.kept);
  list("REDUNDANT", backbone.redundant);
  stream << fmt::format("loss {:.6f}\n", backbone.loss);
}

void write_polarization(std::span<const Camps> windows, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  int most = 2;
  for (const Camps& camps : windows)
    for (const int number : camps.camp) most = std::max(most, number);
  if (windows.size() != 1 || !windows.front().middle.empty()) {
    std::string head = fmt::format("{:<20}  {:>12}", "WINDOW", "POLARIZATION");
    for (int number = 1; number <= most; ++number) head += fmt::format("  CAMP {}", number);
    stream << paint.bold(head + "\n");
    for (const Camps& camps : windows) {
      stream << fmt::format("{:<20}  {:>12.6f}", camps.middle, camps.polarization);
      for (int number = 1; number <= most; ++number)
        stream << fmt::format("  {:>{}}", std::count(camps.camp.begin(), camps.camp.end(), number),
                              5 + std::to_string(number).size());
      stream << '\n';
    }
    return;
  }
  const Camps& camps = windows.front();
  stream << fmt::format("polarization {:.6f}\n", camps.polarization);
  for (int number = 1; number <= most; ++number) {
    stream << paint.bold(fmt::format("CAMP {}", number)) << '\n';
    for (std::size_t i = 0; i < camps.nodes.size(); ++i)
      if (camps.camp[i] == number) stream << "  " << printable(camps.nodes[i]) << '\n';
  }
}

void write_phases(const Phases& phases, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  stream << fmt::format("{} states, modularity {:.6f}\n", phases.states, phases.modularity);
  stream << paint.bold(fmt::format("{:<20}  {:>5}  {:>13}\n", "WINDOW", "STATE", "FROM LAST ONE"));
  for (const Phase& window : phases.windows)
    stream << fmt::format("{:<20}  {:>5}  {:>13.6f}\n", window.middle, window.state, window.from_last);
}

void write_scaling(const Scaling& scaling, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  const std::size_t width = label_width(style);
  const std::size_t dimensions = scaling.places.front().size();
  stream << fmt::format("{} actors by their sides on {} columns; the places give {:.1f} % of the sides\n",
                        scaling.actors.size(), scaling.columns.size(), 100 * scaling.right);
  std::string head = fit_to_width("ACTOR", width);
  for (std::size_t d = 1; d <= dimensions; ++d) head += fmt::format("  {:>10}", fmt::format("PLACE {}", d));
  stream << paint.bold(head) << '\n';
  std::vector<std::size_t> order(scaling.actors.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return scaling.places[a][0] > scaling.places[b][0]; });
  for (const std::size_t i : order) {
    std::string line = fit_to_width(printable(scaling.actors[i]), width);
    for (const double place : scaling.places[i])
      line += fmt::format("  {:>10.4f}", std::abs(place) < 0.00005 ? 0 : place); // no "-0.0000"
    stream << line << '\n';
  }
}

void write_ways(std::span<const Network> networks, std::span<const std::string_view> ways, std::ostream& stream,
                const TableStyle& style) {
  const Paint paint(style.colour);
  stream << paint.bold(fmt::format("{:<20}  {:<16}  {:>10}\n", "WINDOW", "GROUPS BY", "MODULARITY"));
  for (std::size_t i = 0; i < networks.size(); ++i)
    stream << fmt::format("{:<20}  {:<16}  {:>10.6f}\n", networks[i].middle.empty() ? "all" : networks[i].middle,
                          ways[i], networks[i].modularity.value_or(0));
}

} // namespace standpoint
