#include "exporters/look.h"

#include "base/index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace standpoint {

// By ActorKind: light enough for black text.
static constexpr std::array<Colour, 5> actor_colours = {{
    {0x8F, 0xB8, 0xDE}, // person
    {0xC9, 0xA6, 0xD6}, // organization
    {0xF3, 0xB5, 0x62}, // country
    {0x8F, 0xD0, 0xC8}, // group
    {0xC4, 0xC4, 0xC4}, // unknown
}};
// By VertexKind, of what is no actor.
static constexpr std::array<Colour, 4> subject_colours = {{
    {},
    {0xF2, 0xE3, 0x94}, // topic
    {0xE8, 0xC8, 0x6A}, // issue
    {0xF7, 0xF2, 0xDC}, // claim
}};
static constexpr Colour colour_for = {0x1B, 0x9E, 0x77};
static constexpr Colour colour_against = {0xD9, 0x5F, 0x02};
static constexpr Colour colour_of_parts = {0xB0, 0xB0, 0xB0};
static constexpr Colour colour_neither = {0x80, 0x80, 0x80};

Colour colour(const Vertex& vertex) {
  return vertex.kind == VertexKind::actor ? actor_colours[index_of(vertex.actor_kind)]
                                          : subject_colours[index_of(vertex.kind)];
}

// By ChangeKind: what matters most is strongest, and no two that turn up together differ by red and green alone.
static constexpr std::array<Colour, change_kind_count> change_colours = {{
    {0xC2, 0x18, 0x5B}, // reversed
    {0x0B, 0x3C, 0x8C}, // strengthened
    {0x4F, 0xA3, 0xE0}, // softened
    {0x1B, 0x9E, 0x77}, // new
    {0xA8, 0x9A, 0x8C}, // dropped
    {0x70, 0x70, 0x70}, // kept
    {0x7B, 0x2F, 0xBE}, // contradicts
    {0xE0, 0x6C, 0x00}, // turned
    {0xC2, 0x18, 0x5B}, // disputed
    {0x0B, 0x3C, 0x8C}, // differs
    {0x70, 0x70, 0x70}, // shared
    {0xA8, 0x9A, 0x8C}, // single
}};

Colour colour(ChangeKind kind) {
  return change_colours[index_of(kind)];
}

Colour colour(const Edge& edge) {
  if (edge.change) return colour(*edge.change);
  if (!is_position(edge)) return colour_of_parts;
  return edge.polarity > 0 ? colour_for : edge.polarity < 0 ? colour_against : colour_neither;
}

std::string_view line_style(const Edge& edge) {
  if (!is_position(edge)) return "solid";
  return edge.polarity > 0 ? "solid" : edge.polarity < 0 ? "dashed" : "dotted";
}

std::string hex(Colour c) {
  return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue);
}

std::string hsv(Colour c) {
  const double red = c.red / 255.0;
  const double green = c.green / 255.0;
  const double blue = c.blue / 255.0;
  const double most = std::max({red, green, blue});
  const double range = most - std::min({red, green, blue});
  double hue = 0;
  if (range > 0) {
    if (most == red)
      hue = (green - blue) / range;
    else if (most == green)
      hue = 2 + (blue - red) / range;
    else
      hue = 4 + (red - green) / range;
    hue = hue < 0 ? hue / 6 + 1 : hue / 6;
  }
  return fmt::format("{:.4f} {:.4f} {:.4f}", hue, most > 0 ? range / most : 0, most);
}

double size(const Vertex& vertex) {
  return std::min(80.0, std::round(10 * (6 + 4 * std::sqrt(static_cast<double>(vertex.weight)))) / 10);
}

double thickness(const Edge& edge, const std::vector<Evidence>& evidence) {
  static constexpr double thin = 0.4;
  const auto has_sure = std::ranges::any_of(evidence, [](const Evidence& e) { return is_sure(e); });
  if (!is_position(edge) || (!evidence.empty() && !has_sure)) return thin;
  return std::min(8.0, std::round(10 * (1 + std::log2(std::max(1.0, static_cast<double>(edge.weight))))) / 10);
}

std::string_view kind_name(const Vertex& vertex) {
  return vertex.kind == VertexKind::actor ? name(vertex.actor_kind) : name(vertex.kind);
}

std::string_view claim(const std::vector<Evidence>& evidence) {
  return evidence.empty() ? std::string_view() : std::string_view(strongest(evidence).claim);
}

static constexpr std::string_view part_of = "part of";

std::string edge_label(const Edge& edge) {
  if (!is_position(edge)) return std::string(part_of);
  return edge.change ? edge.change_label.text() : std::string(name(edge.position));
}

bool is_of_changes(const PositionGraph& graph) {
  // All of its positions have changed, or it is a graph of positions.
  const auto edges = graph.network.edges();
  const auto first = std::ranges::find_if(edges, [&](const auto& e) { return is_position(graph.network[e]); });
  return first != edges.end() && graph.network[*first].change.has_value();
}

std::string edge_kind(const Edge& edge) {
  if (!is_position(edge)) return std::string(part_of);
  std::string kind(name(edge.position));
  if (edge.polarity != usual_polarity(edge.position)) {
    kind += edge.polarity > 0 ? " for" : edge.polarity < 0 ? " against" : " neither";
  }
  return kind;
}

std::vector<Place2d> places(const PositionGraph& graph) {
  const auto& network = graph.network;
  const std::size_t count = network.vertex_count();
  std::size_t actors = 0;
  while (actors < count && network[actors].kind == VertexKind::actor) ++actors;
  const double radius = 100 + 12 * static_cast<double>(std::max(actors, count - actors));
  std::vector<Place2d> all(count);
  for (std::size_t v = 0; v < count; ++v) {
    const bool actor = v < actors;
    const double rank = static_cast<double>(actor ? v : v - actors);
    const double along = (rank + 0.5) / static_cast<double>(actor ? actors : count - actors); // from top to bottom
    const double angle = std::numbers::pi * (0.5 - along);
    all[v] = {(actor ? -1 : 1) * (radius / 2 + radius / 4 * std::cos(angle)), radius * (1 - 2 * along)};
  }
  return all;
}

} // namespace standpoint
