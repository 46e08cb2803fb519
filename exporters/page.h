// A page to be looked at, as a list of marks; what every picture but those of Graphviz's layouts is drawn with.
//
// Units: pixels of 1/96 inch from the upper left corner; sizes of text are its em. Order: later marks lie above earlier
// ones. The same page gives the same bytes of SVG everywhere: text is measured by widths that are built in and not by
// the fonts of the machine. They are those of a wide sans serif, so that text takes no more room than it is given.
#pragma once

#include "exporters/look.h"
#include "exporters/plot_options.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class MarkKind : std::uint8_t { box, line, curve, ellipse, text };
enum class Align : std::uint8_t { left, middle, right };

struct Mark {
  MarkKind kind = MarkKind::line;
  // box: upper left and lower right corner; line: its points; curve: a cubic Bezier curve's four points; ellipse: its
  // middle and a corner of the box around it; text: where its base line begins, has its middle or ends.
  std::vector<Place2d> points;
  Colour colour;
  double thickness = 1; // of lines and curves
  bool dashed = false;
  std::string text;
  double size = 12; // of text
  bool bold = false;
  Align align = Align::left;
  std::string whole = {}; // of text that was cut: all of it, shown when it is pointed at
};

struct Page {
  double width = 0;
  double height = 0;
  std::string title; // for what reads pictures aloud
  std::vector<Mark> marks;

  void box(Place2d corner, Place2d opposite, Colour);
  void line(std::vector<Place2d> points, Colour, double thickness, bool dashed = false);
  void curve(Place2d from, Place2d to, Colour, double thickness, bool dashed = false); // leaves and arrives level
  void dot(Place2d middle, double radius, Colour);

  // How text is set.
  struct Letters {
    double size = 12;
    bool bold = false;
    Colour colour = {0x22, 0x22, 0x22};
    Align align = Align::left;
  };
  // Cut where it is longer than `room`.
  void text(Place2d at, std::string_view, const Letters&, double room);
};

inline constexpr Place2d a4_landscape = {1123, 794};

// At most what the text takes in a common sans serif.
double text_length(std::string_view, double size, bool bold);

// The text itself where it fits, else as much of its beginning as fits with "…".
std::string fit_text(std::string_view, double room, double size, bool bold);

// Lines that fit, broken at blanks where there are any; the last of `most_lines` is cut.
std::vector<std::string> wrap_text(std::string_view, double room, double size, bool bold, std::size_t most_lines);

// PNG has two pixels a unit, PDF the page's size on paper. Errors: as draw_png (draw_dot.h).
void write_page(const Page&, PictureFormat, std::ostream&);

} // namespace standpoint
