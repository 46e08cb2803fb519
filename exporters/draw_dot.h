// Pictures of DOT, drawn by Graphviz (write_picture.cpp).
#pragma once

#include <string>

namespace standpoint {

// `layout`: "dot", or "nop2" where the DOT says the places. Errors: too_large when Graphviz cannot draw it here.
std::string draw_svg(const std::string& dot);
std::string draw_png(const std::string& dot, const char* layout = "dot");
std::string draw_pdf(const std::string& dot, const char* layout = "dot");

} // namespace standpoint
