#include "exporters/write_analysis_table.h"

#include "exporters/terminal_paint.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

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
  if (windows.size() != 1 || !windows.front().middle.empty()) {
    stream << paint.bold(fmt::format("{:<20}  {:>12}  {:>6}  {:>6}\n", "WINDOW", "POLARIZATION", "CAMP 1", "CAMP 2"));
    for (const Camps& camps : windows) {
      const auto first = std::count(camps.camp.begin(), camps.camp.end(), 1);
      stream << fmt::format("{:<20}  {:>12.6f}  {:>6}  {:>6}\n", camps.middle, camps.polarization, first,
                            static_cast<std::ptrdiff_t>(camps.camp.size()) - first);
    }
    return;
  }
  const Camps& camps = windows.front();
  stream << fmt::format("polarization {:.6f}\n", camps.polarization);
  for (const int number : {1, 2}) {
    stream << paint.bold(fmt::format("CAMP {}", number)) << '\n';
    for (std::size_t i = 0; i < camps.nodes.size(); ++i)
      if (camps.camp[i] == number) stream << "  " << printable(camps.nodes[i]) << '\n';
  }
}

} // namespace standpoint
