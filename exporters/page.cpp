// Pages as SVG by our own writer; as PNG and PDF by Graphviz, whose drawing language (xdot) has the same marks: there a
// page is the background of a graph without vertices to be seen.
// Sources: W3C, SVG 1.1; https://graphviz.org/docs/outputs/canon/#xdot
#include "exporters/page.h"

#include "exporters/draw_dot.h"
#include "exporters/escape.h"
#include "exporters/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace standpoint {

void Page::box(Place2d corner, Place2d opposite, Colour colour) {
  marks.push_back({.kind = MarkKind::box, .points = {corner, opposite}, .colour = colour, .text = {}});
}

void Page::line(std::vector<Place2d> points, Colour colour, double thickness, bool dashed) {
  marks.push_back({.kind = MarkKind::line,
                   .points = std::move(points),
                   .colour = colour,
                   .thickness = thickness,
                   .dashed = dashed,
                   .text = {}});
}

void Page::curve(Place2d from, Place2d to, Colour colour, double thickness, bool dashed) {
  const double half = (from.x + to.x) / 2;
  marks.push_back({.kind = MarkKind::curve,
                   .points = {from, {half, from.y}, {half, to.y}, to},
                   .colour = colour,
                   .thickness = thickness,
                   .dashed = dashed,
                   .text = {}});
}

void Page::dot(Place2d middle, double radius, Colour colour) {
  marks.push_back({.kind = MarkKind::ellipse,
                   .points = {middle, {middle.x + radius, middle.y + radius}},
                   .colour = colour,
                   .text = {}});
}

void Page::text(Place2d at, std::string_view text, const Letters& letters, double room) {
  std::string shown = fit_text(text, room, letters.size, letters.bold);
  const bool is_cut = shown != text;
  marks.push_back({.kind = MarkKind::text,
                   .points = {at},
                   .colour = letters.colour,
                   .text = std::move(shown),
                   .size = letters.size,
                   .bold = letters.bold,
                   .align = letters.align,
                   .whole = is_cut ? std::string(text) : std::string()});
}

// In ems. What is no ASCII goes by columns.
static double length_of(std::string_view character) {
  const char c = character.front();
  if (character.size() > 1) return 0.72 * static_cast<double>(display_width(character));
  if (std::string_view("ijl|.,:;'!I ").find(c) != std::string_view::npos) return 0.36;
  if (std::string_view("ftr()[]-\"/\\").find(c) != std::string_view::npos) return 0.45;
  if (std::string_view("mwMW%@").find(c) != std::string_view::npos) return 1.0;
  return c >= 'A' && c <= 'Z' ? 0.76 : 0.64;
}

// Calls take(character) until it says no.
template <class Take> static void for_each_character(std::string_view text, Take take) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    if (!take(text.substr(i, end - i))) return;
    i = end;
  }
}

double text_length(std::string_view text, double size, bool bold) {
  double ems = 0;
  for_each_character(text, [&](std::string_view character) {
    ems += length_of(character);
    return true;
  });
  return ems * size * (bold ? 1.12 : 1);
}

std::string fit_text(std::string_view text, double room, double size, bool bold) {
  if (text_length(text, size, bold) <= room) return std::string(text);
  static constexpr std::string_view dots = "…";
  double left = room - text_length(dots, size, bold);
  std::string shown;
  for_each_character(text, [&](std::string_view character) {
    left -= text_length(character, size, bold);
    if (left < 0) return false;
    shown += character;
    return true;
  });
  while (shown.ends_with(' ')) shown.pop_back();
  return shown + std::string(dots);
}

std::vector<std::string> wrap_text(std::string_view text, double room, double size, bool bold, std::size_t most_lines) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    if (lines.size() + 1 == most_lines || text_length(text, size, bold) <= room) {
      lines.push_back(fit_text(text, room, size, bold));
      break;
    }
    std::size_t end = std::string_view::npos;
    for (std::size_t blank = text.find(' '); blank != std::string_view::npos; blank = text.find(' ', blank + 1)) {
      if (text_length(text.substr(0, blank), size, bold) > room) break;
      end = blank;
    }
    if (end == std::string_view::npos || end == 0) { // one long word
      lines.push_back(fit_text(text, room, size, bold));
      break;
    }
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

// SVG

static void append_svg_text(std::string& out, const Mark& mark) {
  static constexpr std::string_view anchors[] = {"start", "middle", "end"};
  fmt::format_to(std::back_inserter(out),
                 "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" fill=\"{}\" text-anchor=\"{}\"{}>",
                 mark.points[0].x, mark.points[0].y, mark.size, hex(mark.colour),
                 anchors[static_cast<std::size_t>(mark.align)], mark.bold ? " font-weight=\"bold\"" : "");
  if (!mark.whole.empty()) {
    out += "<title>";
    append_xml(out, mark.whole);
    out += "</title>";
  }
  append_xml(out, mark.text);
  out += "</text>\n";
}

static void append_svg_stroke(std::string& out, const Mark& mark) {
  fmt::format_to(std::back_inserter(out), "\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.1f}\"{}/>\n",
                 hex(mark.colour), mark.thickness, mark.dashed ? " stroke-dasharray=\"5,3\"" : "");
}

static void append_svg(std::string& out, const Mark& mark) {
  const auto& p = mark.points;
  switch (mark.kind) {
  case MarkKind::box:
    fmt::format_to(std::back_inserter(out),
                   "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", p[0].x, p[0].y,
                   p[1].x - p[0].x, p[1].y - p[0].y, hex(mark.colour));
    break;
  case MarkKind::ellipse:
    fmt::format_to(std::back_inserter(out),
                   "<ellipse cx=\"{:.1f}\" cy=\"{:.1f}\" rx=\"{:.1f}\" ry=\"{:.1f}\" fill=\"{}\"/>\n", p[0].x, p[0].y,
                   p[1].x - p[0].x, p[1].y - p[0].y, hex(mark.colour));
    break;
  case MarkKind::line:
    out += "<polyline points=\"";
    for (const Place2d& at : p) fmt::format_to(std::back_inserter(out), "{:.1f},{:.1f} ", at.x, at.y);
    append_svg_stroke(out, mark);
    break;
  case MarkKind::curve:
    fmt::format_to(std::back_inserter(out), "<path d=\"M{:.1f},{:.1f} C{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}",
                   p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
    append_svg_stroke(out, mark);
    break;
  case MarkKind::text:
    append_svg_text(out, mark);
    break;
  }
}

static std::string svg_of(const Page& page) {
  std::string out =
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
                  "viewBox=\"0 0 {0:.0f} {1:.0f}\" font-family=\"Helvetica, Arial, sans-serif\">\n<title>",
                  page.width, page.height);
  append_xml(out, page.title);
  fmt::format_to(std::back_inserter(out), "</title>\n<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#ffffff\"/>\n",
                 page.width, page.height);
  for (const Mark& mark : page.marks) append_svg(out, mark);
  return out + "</svg>\n";
}

// xdot: what is counted is bytes, and y goes up.

class Xdot {
public:
  explicit Xdot(const Page& page) : height_(page.height) {
    fmt::format_to(std::back_inserter(out_), "c 7 -#ffffff C 7 -#ffffff P 4 0 0 {0} 0 {0} {1} 0 {1} ", page.width,
                   page.height);
    for (const Mark& mark : page.marks) append(mark);
  }
  std::string take() { return std::move(out_); }

private:
  void append(const Mark& mark) {
    const auto& p = mark.points;
    switch (mark.kind) {
    case MarkKind::box:
      fill(mark);
      points("P", {p[0], {p[1].x, p[0].y}, p[1], {p[0].x, p[1].y}});
      break;
    case MarkKind::ellipse:
      fill(mark);
      fmt::format_to(std::back_inserter(out_), "E {:.1f} {:.1f} {:.1f} {:.1f} ", p[0].x, height_ - p[0].y,
                     p[1].x - p[0].x, p[1].y - p[0].y);
      break;
    case MarkKind::line:
      stroke(mark);
      points("L", p);
      break;
    case MarkKind::curve:
      stroke(mark);
      points("B", p);
      break;
    case MarkKind::text:
      fmt::format_to(std::back_inserter(out_), "c 7 -{} F {:.1f} 9 -Helvetica t {} T {:.1f} {:.1f} {} {:.1f} ",
                     hex(mark.colour), mark.size, mark.bold ? 1 : 0, p[0].x, height_ - p[0].y,
                     static_cast<int>(mark.align) - 1, text_length(mark.text, mark.size, mark.bold));
      counted(mark.text);
      break;
    }
  }
  void points(std::string_view what, const std::vector<Place2d>& all) {
    fmt::format_to(std::back_inserter(out_), "{} {} ", what, all.size());
    for (const Place2d& at : all) fmt::format_to(std::back_inserter(out_), "{:.1f} {:.1f} ", at.x, height_ - at.y);
  }
  void fill(const Mark& mark) {
    style("solid");
    style("setlinewidth(0)");
    fmt::format_to(std::back_inserter(out_), "c 7 -{0} C 7 -{0} ", hex(mark.colour));
  }
  void stroke(const Mark& mark) {
    style(fmt::format("setlinewidth({:.1f})", mark.thickness));
    style(mark.dashed ? "dashed" : "solid");
    fmt::format_to(std::back_inserter(out_), "c 7 -{} ", hex(mark.colour));
  }
  void style(std::string_view name) {
    out_ += "S ";
    counted(name);
  }
  // Graphviz keeps both of two backslashes here, and no line breaks: neither is written.
  void counted(std::string_view text) {
    std::string plain, shown;
    append_plain(plain, text);
    for (const char c : plain) {
      if (c == '\\')
        shown += "\uFF3C";
      else
        shown += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    fmt::format_to(std::back_inserter(out_), "{} -{} ", shown.size(), shown);
  }

  std::string out_;
  double height_;
};

static std::string dot_of(const Page& page, double dots_per_inch) {
  static constexpr double pixels_per_inch = 96;
  std::string out = "digraph page {\n  graph [_background=\"";
  for (const char c : Xdot(page).take()) out.append(c == '"' ? "\\" : "").push_back(c);
  fmt::format_to(std::back_inserter(out),
                 "\", bb=\"0,0,{0:.1f},{1:.1f}\", size=\"{2:.3f},{3:.3f}!\", dpi=\"{4}\", pad=\"0\", margin=\"0\"]\n"
                 "  a [label=\"\", style=\"invis\", pos=\"{0:.1f},{1:.1f}\", width=\"0.001\", height=\"0.001\", "
                 "fixedsize=\"true\"];\n  b [label=\"\", style=\"invis\", pos=\"0,0\", width=\"0.001\", "
                 "height=\"0.001\", fixedsize=\"true\"];\n}}\n",
                 page.width, page.height, page.width / pixels_per_inch, page.height / pixels_per_inch, dots_per_inch);
  return out;
}

void write_page(const Page& page, PictureFormat format, std::ostream& stream) {
  switch (format) {
  case PictureFormat::svg:
    stream << svg_of(page);
    break;
  case PictureFormat::png:
    stream << draw_png(dot_of(page, 192), "nop2");
    break;
  case PictureFormat::pdf:
    stream << draw_pdf(dot_of(page, 72), "nop2");
    break;
  }
}

} // namespace standpoint
