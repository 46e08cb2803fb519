#include "exporters/look.h"

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
static constexpr Colour topic_colour = {0xF2, 0xE3, 0x94};
static constexpr Colour colour_for = {0x1B, 0x9E, 0x77};
static constexpr Colour colour_against = {0xD9, 0x5F, 0x02};
static constexpr Colour colour_neither = {0x80, 0x80, 0x80};

Colour colour(const Vertex& vertex) {
  return vertex.kind == VertexKind::topic ? topic_colour : actor_colours[static_cast<std::size_t>(vertex.actor_kind)];
}

Colour colour(const Edge& edge) {
  return edge.polarity > 0 ? colour_for : edge.polarity < 0 ? colour_against : colour_neither;
}

std::string_view line_style(const Edge& edge) {
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

double thickness(const Edge& edge) {
  return std::min(8.0, std::round(10 * (1 + std::log2(std::max(1.0, static_cast<double>(edge.weight))))) / 10);
}

std::string_view kind_name(const Vertex& vertex) {
  return vertex.kind == VertexKind::topic ? "topic" : name(vertex.actor_kind);
}

std::string edge_kind(const Edge& edge) {
  std::string kind(name(edge.position));
  if (edge.polarity != usual_polarity(edge.position)) {
    kind += edge.polarity > 0 ? " for" : edge.polarity < 0 ? " against" : " neither";
  }
  return kind;
}

std::vector<Place2d> places(const PositionGraph& graph) {
  const auto& network = graph.network;
  const std::size_t count = boost::num_vertices(network);
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

bool is_day(std::string_view text) {
  static constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(begin, size)) {
      if (c < '0' || c > '9') return -1;
      value = 10 * value + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= lengths[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

} // namespace standpoint
